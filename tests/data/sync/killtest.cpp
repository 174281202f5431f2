#include "data/audit/auditlog.h"
#include "data/record/recordreader.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

constexpr int Segments = 6;
constexpr int RecordsPerSegment = 1500;

/// What the child does: one sync of the feed that the parent made.
int syncInThisProcess(const QStringList& arguments) {
    Subscription subscription;
    subscription.name = "cbp";
    subscription.country = Country::UnitedStates;
    subscription.url = arguments.at(3).toStdString();
    subscription.authorityPem = bytesOfFile(arguments.at(4).toStdString());
    subscription.signer = "Feed Signer";
    subscription.domestic = true;
    const auto cache = openCache(arguments.at(2).toStdString());
    return sync(*cache, subscription).error ? 1 : 0;
}

} // namespace

/// A sync that is killed at any instant, and run again, ends with the rows of one that nobody disturbed.
class KillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        for (int segment = 0; segment < Segments; ++segment) {
            std::vector<Record> records;
            for (int i = 0; i < RecordsPerSegment; ++i) {
                const std::string id = std::to_string(segment) + "-" + std::to_string(i);
                records.push_back(entryOf(id, personNamed("Person" + std::to_string(i * 7 % 400 + segment))));
                if (i % 50 == 0)
                    records.push_back(admissionOf("adm-" + id, id));
                if (i % 100 == 0)
                    records.push_back(
                        correctionOf("cor-" + id, id, entryOf("new-" + id, personNamed("Corrected"))));
                if (i % 150 == 0)
                    records.push_back(withdrawalOf("wit-" + id, "new-" + id));
            }
            auto lines = linesOf(records);
            lines.push_back("{");
            m_feed.publish(lines);
        }
        replaceBytes(m_feed.path("ca.pem"), m_feed.authority.pem());
        const auto cache = makeCache(pathOf("undisturbed.db"));
        QVERIFY(!sync(*cache, m_feed.subscription()).error);
        m_expected = contentOf(*cache);
        QVERIFY(m_expected.size() > std::size_t{Segments * RecordsPerSegment});
    }

    void killedAndTakenUpAgain() {
        const std::string path = pathOf("killed.db");
        makeCache(path);
        int killedInTheMiddle = 0;
        std::int64_t reached = 0;
        for (int kill = 0; reached < Segments; ++kill) {
            QVERIFY2(kill < 200, "it never came to the end");
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), childArguments(path));
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
            killedInTheMiddle += !ended && segment < Segments ? 1 : 0;
            // Whole segments only, with their audit entries.
            QCOMPARE(countOf(*cache, "segment"), segment);
            QCOMPARE(countOf(*cache, "audit WHERE action = 'sync_segment'"), segment);
            QCOMPARE(countOf(*cache, "quarantine"), segment);
            QCOMPARE(rowsOf(*cache, "PRAGMA integrity_check").front(), "ok");
        }
        QVERIFY2(killedInTheMiddle >= 3, "the kills came too late to say anything");
        const auto cache = openCache(path);
        QVERIFY(!sync(*cache, m_feed.subscription()).error);
        QVERIFY(contentOf(*cache) == m_expected);
        QVERIFY(AuditLog(*cache).verify().valid);
    }

  private:
    std::string pathOf(const char* name) const {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    QStringList childArguments(const std::string& path) const {
        return {QStringLiteral("--sync"), QString::fromStdString(path),
                QString::fromStdString(m_feed.subscription().url),
                QString::fromStdString(m_feed.path("ca.pem"))};
    }

    QTemporaryDir m_folder;
    TestFeed m_feed;
    std::vector<std::string> m_expected;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--sync")
        return syncInThisProcess(application.arguments());
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "killtest.moc"
