#include "data/audit/audittrail.h"
#include "data/crypto/digest.h"
#include "data/feed/cms.h"
#include "data/feed/feedsource.h"
#include "data/feed/statements.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

struct Size {
    int segments = 0;
    int recordsASegment = 0;
};
/// Segments that are taken in one by one, and so many that several share a transaction.
constexpr Size Few{2, 4500};
constexpr Size Many{30, 200};

/// What the child does: one sync of the feed that the parent made.
int syncInThisProcess(const QStringList& arguments) {
    Subscription subscription;
    subscription.name = "cbp";
    subscription.country = Country::UnitedStates;
    subscription.url = arguments.at(3).toStdString();
    subscription.authorityPem = bytesOfFile(arguments.at(4).toStdString());
    subscription.signer = "Feed Signer";
    subscription.domestic = true;
    const std::string path = arguments.at(2).toStdString();
    const auto cache = openCache(path);
    AuditTrail::follow(*cache, std::make_shared<AuditTrail>(*cache, path, testKey()));
    return sync(*cache, subscription).error ? 1 : 0;
}

} // namespace

/// A sync that is killed at any instant, and run again, ends with the rows of one that nobody disturbed.
class KillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void killedAndTakenUpAgain_data() {
        QTest::addColumn<int>("segments");
        QTest::addColumn<int>("records");
        QTest::newRow("a few segments, one by one") << Few.segments << Few.recordsASegment;
        QTest::newRow("many, several in one transaction") << Many.segments << Many.recordsASegment;
    }

    void killedAndTakenUpAgain() {
        QFETCH(int, segments);
        QFETCH(int, records);
        TestFeed feed;
        publish(feed, segments, records);
        const std::string name = std::to_string(segments);
        const auto undisturbed = makeCache(pathOf("undisturbed" + name));
        QVERIFY(!sync(*undisturbed, feed.subscription()).error);
        const auto expected = contentOf(*undisturbed);
        QVERIFY(expected.size() > static_cast<std::size_t>(segments * records));

        const std::string path = pathOf("killed" + name);
        makeCache(path);
        makeAuditFile(path);
        int killedInTheMiddle = 0;
        std::int64_t reached = 0;
        for (int kill = 0; reached < segments; ++kill) {
            QVERIFY2(kill < 200, "it never came to the end");
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), childArguments(feed, path));
            QVERIFY(child.waitForStarted());
            // Ever later, so that every kind of instant is met and the end is reached.
            const bool ended = child.waitForFinished(20 + 13 * kill);
            child.kill();
            QVERIFY(ended || child.waitForFinished());

            const auto cache = openCache(path);
            const auto states = Subscriptions(*cache).states();
            const std::int64_t segment = states.empty() ? 0 : states.front().segment;
            QVERIFY(segment >= reached);
            reached = segment;
            killedInTheMiddle += !ended && segment < segments ? 1 : 0;
            // Whole segments only, with their audit entries, and every record where it is looked for.
            QCOMPARE(countOf(*cache, "segment"), segment);
            AuditTrail audit(*cache, path, testKey());
            QVERIFY(audit.verify().valid);
            QCOMPARE(countOf(audit.connection(), "audit WHERE action = 'sync_segment'"), segment);
            QCOMPARE(countOf(*cache, "quarantine"), segment);
            QCOMPARE(countOf(*cache, "record_key"), countOf(*cache, "record"));
            QCOMPARE(countOf(*cache, "person_record"), countOf(*cache, "record WHERE person IS NOT NULL"));
            QCOMPARE(rowsOf(*cache, "PRAGMA integrity_check").front(), "ok");
        }
        QVERIFY2(killedInTheMiddle >= 3, "the kills came too late to say anything");
        const auto cache = openCache(path);
        QVERIFY(!sync(*cache, feed.subscription()).error);
        QVERIFY(contentOf(*cache) == expected);
        QVERIFY(AuditTrail(*cache, path, testKey()).verify().valid);
        QCOMPARE(countOf(*cache, "audit_outbox"), std::int64_t(0));
    }

    /// What shares a transaction, and what is put into the indexes late, comes out the same.
    void manyAtOnceAreAsTheyAreOneByOne() {
        TestFeed feed;
        const auto oneByOne = makeCache(pathOf("one-by-one"));
        for (int segment = 0; segment < 20; ++segment) {
            publish(feed, segment, segment + 1, 120);
            QVERIFY(!sync(*oneByOne, feed.subscription()).error);
        }
        const auto atOnce = makeCache(pathOf("at-once"));
        const SyncReport report = sync(*atOnce, feed.subscription());
        QVERIFY(!report.error);
        QCOMPARE(report.segments, std::int64_t(20));
        QVERIFY(contentOf(*atOnce) == contentOf(*oneByOne));
    }

    /// The good segments before it are kept, though they shared its transaction.
    void aBadSegmentAmongManyIsFoundAlone() {
        TestFeed feed;
        publish(feed, 0, 14, 50);
        const std::string data = feed.path("segments/00000015.ndjson.zst");
        feed.publish({"{"});
        std::string bytes = bytesOfFile(data);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        replaceBytes(data, bytes);
        publish(feed, 15, 20, 50);
        const auto cache = makeCache(pathOf("bad"));
        const SyncReport report = sync(*cache, feed.subscription());
        QVERIFY(report.error);
        QCOMPARE(report.error->code, "segment_hash");
        QCOMPARE(report.toSegment, std::int64_t(14));
        QCOMPARE(Subscriptions(*cache).states().front().segment, std::int64_t(14));
        QCOMPARE(countOf(*cache, "audit_outbox WHERE action = 'sync_segment'"), std::int64_t(14));
    }

    /// What turns out bad when others share its transaction already takes them back with it: nothing is left
    /// of that in the memory of what goes on.
    void whatWasTakenBackIsForgotten() {
        TestFeed feed;
        publish(feed, 0, 14, 50);
        const auto good = makeCache(pathOf("good"));
        QVERIFY(!sync(*good, feed.subscription()).error);
        feed.write(linesOf({entryOf("last", personNamed("Last"))}));
        claimAnotherRecord(feed, 15);
        feed.writeCheckpoint();
        const auto cache = makeCache(pathOf("taken-back"));
        const SyncReport report = sync(*cache, feed.subscription());
        QVERIFY(report.error);
        QCOMPARE(report.error->code, "segment_count");
        QCOMPARE(report.toSegment, std::int64_t(14));
        const auto withoutFeeds = [](Connection& connection) {
            auto content = contentOf(connection);
            std::erase_if(content, [](const std::string& row) { return row.starts_with("feed"); });
            return content;
        };
        QVERIFY(withoutFeeds(*cache) == withoutFeeds(*good));
    }

  private:
    static void claimAnotherRecord(TestFeed& feed, std::int64_t segment) {
        const std::string name = feed.path(manifestName(segment));
        auto manifest = Manifest::read(CmsMessage::read(bytesOfFile(name))->content());
        manifest->records += 1;
        replaceBytes(name, *signCms(manifest->json(), feed.signer.keyPem, feed.signer.certificatePem));
        feed.head.manifestHash = hex(sha256(manifest->json()));
    }

    static void publish(TestFeed& feed, int segments, int recordsASegment) {
        publish(feed, 0, segments, recordsASegment);
    }

    static void publish(TestFeed& feed, int from, int to, int recordsASegment) {
        for (int segment = from; segment < to; ++segment) {
            std::vector<Record> records;
            for (int i = 0; i < recordsASegment; ++i) {
                const std::string id = std::to_string(segment) + "-" + std::to_string(i);
                records.push_back(entryOf(id, personNamed("Person" + std::to_string(i * 7 % 400 + segment))));
                if (i % 50 == 0)
                    records.push_back(admissionOf("adm-" + id, id));
                if (i % 100 == 0)
                    records.push_back(
                        correctionOf("cor-" + id, id, entryOf("new-" + id, personNamed("Corrected"))));
                if (i % 150 == 0)
                    records.push_back(withdrawalOf("wit-" + id, "new-" + id));
                // Of what an earlier segment brought, which may wait for the index still.
                if (i % 60 == 20 && segment > 0)
                    records.push_back(withdrawalOf("late-" + id, std::to_string(segment - 1) + "-" +
                                                                     std::to_string(i + 3)));
            }
            auto lines = linesOf(records);
            lines.push_back("{");
            feed.publish(lines);
        }
        replaceBytes(feed.path("ca.pem"), feed.authority.pem());
    }

    std::string pathOf(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    static QStringList childArguments(const TestFeed& feed, const std::string& path) {
        return {QStringLiteral("--sync"), QString::fromStdString(path),
                QString::fromStdString(feed.subscription().url), QString::fromStdString(feed.path("ca.pem"))};
    }

    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--sync")
        return syncInThisProcess(application.arguments());
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "killtest.moc"
