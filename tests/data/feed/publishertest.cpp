#include "data/feed/publisher.h"
#include "data/feed/feedsource.h"
#include "data/feed/publishedids.h"
#include "data/record/recordreader.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

std::vector<Record> entries(const std::string& prefix, int count) {
    std::vector<Record> records;
    for (int i = 0; i < count; ++i)
        records.push_back(entryOf(prefix + std::to_string(i), personNamed("Person" + std::to_string(i % 7))));
    return records;
}

QString codeOf(const PublishReport& report) {
    return report.error ? QString::fromStdString(report.error->code) : QString();
}

} // namespace

/// From a file of records to a feed that a workstation takes in.
class PublisherTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_feed = std::make_unique<TestFeed>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
    }
    void cleanup() { m_cache.reset(); }

    void whatIsPublishedIsTakenIn() {
        const PublishReport report = publish(linesOf(entries("a", 25)));
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.records, 25);
        QCOMPARE(report.segments, 3);
        QCOMPARE(report.leftOut, 0);
        const SyncReport taken = sync(*m_cache, m_feed->subscription());
        QVERIFY(!taken.error);
        QCOMPARE(taken.records, 25);
        QCOMPARE(taken.segments, 3);
        QVERIFY(taken.completeTo == m_feed->completeTo);
        QVERIFY(bytesOfFile(m_feed->path("feed.json")).find("\"country\": \"US\"") != std::string::npos);
    }

    void addsToAFeedThatStands() {
        publish(linesOf(entries("a", 5)));
        const std::string first = bytesOfFile(m_feed->path(manifestName(1)));
        auto lines = linesOf(entries("a", 5));
        const auto more = linesOf(entries("b", 3));
        lines.insert(lines.end(), more.begin(), more.end());
        const PublishReport report = publish(lines);
        QCOMPARE(report.records, 3);
        QCOMPARE(report.skipped, 5);
        QCOMPARE(report.segments, 1);
        QCOMPARE(bytesOfFile(m_feed->path(manifestName(1))), first);
        QCOMPARE(sync(*m_cache, m_feed->subscription()).records, 8);
    }

    void publishingAgainOnlyMovesTheCheckpoint() {
        publish(linesOf(entries("a", 5)));
        m_feed->completeTo = m_feed->completeTo.plusSeconds(3600);
        const PublishReport report = publish(linesOf(entries("a", 5)));
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.records, 0);
        QCOMPARE(report.segments, 0);
        QVERIFY(sync(*m_cache, m_feed->subscription()).completeTo == m_feed->completeTo);
    }

    void anEmptyFeedCanBePublished() {
        QCOMPARE(codeOf(publish({})), QString());
        const SyncReport taken = sync(*m_cache, m_feed->subscription());
        QVERIFY(!taken.error);
        QCOMPARE(taken.toSegment, 0);
        QVERIFY(taken.completeTo == m_feed->completeTo);
    }

    void badInputIsRefusedWholly() {
        auto lines = linesOf(entries("a", 5));
        lines[1] = "{";
        lines[3].replace(lines[3].find("pacific-highway"), 15, "nowhere");
        const PublishReport report = publish(lines);
        QCOMPARE(codeOf(report), QStringLiteral("bad_input"));
        QCOMPARE(report.problems.size(), std::size_t{2});
        QCOMPARE(report.problems[0].line, 2);
        QCOMPARE(report.problems[0].reason, "bad_json");
        QCOMPARE(report.problems[1].line, 4);
        QCOMPARE(report.problems[1].reason, "unknown_port");
        QCOMPARE(report.problems[1].id, "a3");
        QCOMPARE(report.records, 0);
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_feed->path("checkpoint.p7m"))));
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_feed->path("segments"))));
    }

    void anIdKeepsItsContent_data() {
        QTest::addColumn<bool>("inOneInput");
        QTest::newRow("in one input") << true;
        QTest::newRow("against what stands") << false;
    }
    void anIdKeepsItsContent() {
        QFETCH(bool, inOneInput);
        const auto first = linesOf({entryOf("a", personNamed("Roy"))});
        const auto other = linesOf({entryOf("a", personNamed("Other"))});
        if (!inOneInput)
            QCOMPARE(codeOf(publish(first)), QString());
        const PublishReport report = publish(inOneInput ? std::vector{first[0], first[0], other[0]} : other);
        QCOMPARE(codeOf(report), QStringLiteral("bad_input"));
        QCOMPARE(report.problems.size(), std::size_t{1});
        QCOMPARE(report.problems[0].reason, "duplicate_id");
        QCOMPARE(report.problems[0].line, inOneInput ? 3 : 1);
    }

    void aReferenceToNothingIsRefused() {
        QCOMPARE(codeOf(publish(linesOf({admissionOf("adm", "nobody")}))), QStringLiteral("bad_input"));
        QCOMPARE(codeOf(publish(linesOf({admissionOf("adm", "a"), entryOf("a", personNamed("Roy"))}))),
                 QString());
        QCOMPARE(codeOf(publish(linesOf({admissionOf("adm2", "a")}))), QString());
        QCOMPARE(codeOf(publish(linesOf({withdrawalOf("w", "nobody")}))), QString());
    }

    void theOtherCountryGetsWhatThePhasesAllow() {
        Record citizen = entryOf("citizen", personNamed("Roy"), "2015-05-01T12:00:00Z");
        std::get<Entry>(citizen.body).travellerClass = TravellerClass::CitizenUs;
        const auto lines = linesOf({admissionOf("adm", "citizen"), citizen, entryOf("ok", personNamed("Roy")),
                                    admissionOf("adm-ok", "ok"),
                                    correctionOf("cor", "citizen", entryOf("c2", personNamed("Roy"))),
                                    admissionOf("adm-c2", "c2")});
        const PublishReport report = publish(lines, Publication::Audience::Other);
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.records, 2);
        QCOMPARE(report.leftOut, 4);
        QCOMPARE(m_leftOut,
                 (std::vector<std::string>{"1 not_shareable entry adm", "2 not_shareable  citizen",
                                           "5 not_shareable replaces cor", "6 not_shareable entry adm-c2"}));
        m_feed->domestic = false;
        const SyncReport taken = sync(*m_cache, m_feed->subscription());
        QCOMPARE(taken.records, 2);
        QVERIFY(taken.quarantined.empty());
    }

    void whatAKilledPublisherLeftDoesNotMatter() {
        publish(linesOf(entries("a", 5)));
        // It had finished a segment, and begun another, but not the checkpoint.
        m_feed->head = {1,
                        hex(sha256(CmsMessage::read(bytesOfFile(m_feed->path(manifestName(1))))->content()))};
        m_feed->write(linesOf(entries("lost", 4)));
        replaceBytes(m_feed->path("segments/00000003.ndjson.zst.AbCdEf"), "half");
        QCOMPARE(sync(*m_cache, m_feed->subscription()).toSegment, 1);

        const PublishReport report = publish(linesOf(entries("b", 3)));
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.segments, 1);
        QVERIFY(
            !QFileInfo::exists(QString::fromStdString(m_feed->path("segments/00000003.ndjson.zst.AbCdEf"))));
        const SyncReport taken = sync(*m_cache, m_feed->subscription());
        QVERIFY(!taken.error);
        QCOMPARE(taken.records, 3);
        QCOMPARE(countOf(*m_cache, "record"), 8);
    }

    void refusesWhatCannotBe_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("a feed's name with a slash") << "name"
                                                    << "bad_feed_name";
        QTest::newRow("segments of nothing") << "segments"
                                             << "bad_segment_size";
        QTest::newRow("a key that is none") << "key"
                                            << "unreadable_key";
        QTest::newRow("a certificate of another key") << "certificate"
                                                      << "key_not_of_certificate";
        QTest::newRow("an input that is not there") << "input"
                                                    << "unreadable_input";
        QTest::newRow("a folder of another feed") << "feed"
                                                  << "feed_mismatch";
        QTest::newRow("less complete than before") << "complete"
                                                   << "complete_to_goes_back";
        QTest::newRow("a feed that was tampered with") << "damage"
                                                       << "feed_damaged";
    }
    void refusesWhatCannotBe() {
        QFETCH(QString, what);
        QFETCH(QString, code);
        publish(linesOf(entries("a", 5)));
        Publication publication = publicationOf(linesOf(entries("b", 3)));
        if (what == u"name")
            publication.feed = "../cbp";
        if (what == u"segments")
            publication.segmentRecords = 0;
        if (what == u"key")
            publication.signing.keyPem = "none";
        if (what == u"certificate")
            publication.signing.certificatePem = m_feed->authority.issue().certificatePem;
        if (what == u"input")
            publication.input = "/nowhere";
        if (what == u"feed")
            publication.feed = "cbsa";
        if (what == u"complete")
            publication.completeTo = m_feed->completeTo.plusSeconds(-1);
        if (what == u"damage")
            replaceBytes(m_feed->path(dataName(1)), "damage");
        const std::string before = bytesOfFile(m_feed->path("checkpoint.p7m"));
        const PublishReport report = Publisher(PortTable::builtIn()).publish(publication);
        QCOMPARE(codeOf(report), code);
        QCOMPARE(bytesOfFile(m_feed->path("checkpoint.p7m")), before);
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_feed->path(manifestName(2)))));
    }

    void whatNamesTheUnknownIsLeftOutForTheOthersAndWhatNamesThat() {
        const auto lines = linesOf({admissionOf("adm-b", "b"),
                                    correctionOf("cor", "nobody", entryOf("b", personNamed("Roy"))),
                                    entryOf("ok", personNamed("Roy"))});
        QCOMPARE(codeOf(publish(lines)), QStringLiteral("bad_input"));
        const PublishReport report = publish(lines, Publication::Audience::Other);
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.records, 1);
        QCOMPARE(m_leftOut, (std::vector<std::string>{"1 not_shareable entry adm-b",
                                                      "2 unknown_reference replaces cor"}));
    }

    void problemsAreTheFirstThousandByLine() {
        std::vector<std::string> lines;
        for (int i = 0; i < 1500; ++i)
            lines.push_back(i % 2 == 0 ? writeRecord(admissionOf("x" + std::to_string(i), "nobody")) : "{");
        const PublishReport report = publish(lines);
        QCOMPARE(codeOf(report), QStringLiteral("bad_input"));
        QCOMPARE(report.problems.size(), Publisher::MostProblems);
        for (std::size_t i = 0; i < report.problems.size(); ++i)
            QCOMPARE(report.problems[i].line, static_cast<std::int64_t>(i + 1));
        QCOMPARE(report.problems[0].reason, "unknown_reference");
        QCOMPARE(report.problems[0].id, "x0");
        QCOMPARE(report.problems[1].reason, "bad_json");
        QCOMPARE(report.error->parameters.front().second, "1500");
    }

    /// The ids that it keeps beside the feed spare it reading: they decide nothing that the feed says
    /// otherwise.
    void theIdsBesideTheFeedMayBeMissingOldOrDamaged_data() {
        QTest::addColumn<QString>("what");
        QTest::newRow("as they are") << "as";
        QTest::newRow("missing") << "missing";
        QTest::newRow("damaged") << "damaged";
        QTest::newRow("cut short") << "short";
        QTest::newRow("of an older state") << "older";
        QTest::newRow("of another feed") << "another";
    }
    void theIdsBesideTheFeedMayBeMissingOldOrDamaged() {
        QFETCH(QString, what);
        publish(linesOf(entries("a", 25)));
        const std::string path = PublishedIdFile::pathIn(m_feed->folder());
        const std::string older = bytesOfFile(path);
        publish(linesOf(entries("b", 25)));
        std::string bytes = bytesOfFile(path);
        QVERIFY(bytes.size() == older.size() + 25 * sizeof(PublishedId));
        if (what == u"missing")
            QVERIFY(QFile::remove(QString::fromStdString(path)));
        if (what == u"damaged")
            bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        if (what == u"short")
            bytes.resize(bytes.size() - 7);
        if (what == u"older")
            bytes = older;
        if (what == u"another") {
            TestFeed other;
            Publication publication = publicationOf(linesOf(entries("b", 3)));
            publication.folder = other.folder();
            publication.signing = {other.signer.keyPem, other.signer.certificatePem};
            QVERIFY(!Publisher(PortTable::builtIn()).publish(publication).error);
            bytes = bytesOfFile(PublishedIdFile::pathIn(other.folder()));
        }
        if (what != u"missing")
            replaceBytes(path, bytes);
        auto lines = linesOf(entries("a", 25));
        lines.push_back(writeRecord(admissionOf("adm", "b7")));
        lines.push_back(writeRecord(entryOf("c", personNamed("Roy"))));
        const PublishReport report = publish(lines);
        QCOMPARE(codeOf(report), QString());
        QCOMPARE(report.skipped, 25);
        QCOMPARE(report.records, 2);
        const PublishReport refused = publish(linesOf({entryOf("b3", personNamed("Other"))}));
        QCOMPARE(codeOf(refused), QStringLiteral("bad_input"));
        QCOMPARE(refused.problems.at(0).reason, "duplicate_id");
        const SyncReport taken = sync(*m_cache, m_feed->subscription());
        QCOMPARE(taken.records, 52);
        QVERIFY(taken.quarantined.empty());
    }

    void whatIsCancelledIsNotPublished() {
        publish(linesOf(entries("a", 5)));
        const std::string before = bytesOfFile(m_feed->path("checkpoint.p7m"));
        const std::atomic<bool> cancelled = true;
        const PublishReport report =
            Publisher(PortTable::builtIn()).publish(publicationOf(linesOf(entries("b", 5))), {}, cancelled);
        QCOMPARE(codeOf(report), QStringLiteral("cancelled"));
        QCOMPARE(bytesOfFile(m_feed->path("checkpoint.p7m")), before);
    }

    void completeToCanBeAtLeast() {
        publish(linesOf(entries("a", 5)));
        Publication publication = publicationOf(linesOf(entries("b", 5)));
        publication.completeTo = m_feed->completeTo.plusSeconds(-3600);
        publication.completeToMeans = Publication::CompleteTo::AtLeast;
        QCOMPARE(codeOf(Publisher(PortTable::builtIn()).publish(publication)), QString());
        QVERIFY(sync(*m_cache, m_feed->subscription()).completeTo == m_feed->completeTo);
    }

    void oneAtATime() {
        const Publication publication = publicationOf(linesOf(entries("a", 5)));
        QVERIFY(QDir().mkpath(QString::fromStdString(m_feed->folder())));
        QLockFile other(QString::fromStdString(m_feed->path("publisher.lock")));
        QVERIFY(other.lock());
        QCOMPARE(codeOf(Publisher(PortTable::builtIn()).publish(publication)), QStringLiteral("feed_locked"));
        other.unlock();
        QCOMPARE(codeOf(Publisher(PortTable::builtIn()).publish(publication)), QString());
    }

    void everyFileStandsUnderItsOwnName() {
        publish(linesOf(entries("a", 25)));
        QDir segments(QString::fromStdString(m_feed->path("segments")));
        QCOMPARE(segments.entryList(QDir::Files, QDir::Name).join(u' '),
                 QStringLiteral("00000001.ndjson.zst 00000001.p7m 00000002.ndjson.zst 00000002.p7m "
                                "00000003.ndjson.zst 00000003.p7m"));
        QDir folder(QString::fromStdString(m_feed->folder()));
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name).join(u' '),
                 QStringLiteral("checkpoint.p7m feed.json"));
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden, QDir::Name).join(u' '),
                 QStringLiteral(".publisher-ids checkpoint.p7m feed.json"));
    }

  private:
    Publication publicationOf(const std::vector<std::string>& lines) {
        Publication publication;
        publication.feed = "cbp";
        publication.country = Country::UnitedStates;
        publication.input = m_folder->filePath(QStringLiteral("input.ndjson")).toStdString();
        std::string text;
        for (const std::string& line : lines)
            text += line + "\n";
        replaceBytes(publication.input, text);
        publication.folder = m_feed->folder();
        publication.signing = {m_feed->signer.keyPem, m_feed->signer.certificatePem};
        publication.completeTo = m_feed->completeTo;
        publication.segmentRecords = 10;
        return publication;
    }

    PublishReport publish(const std::vector<std::string>& lines,
                          Publication::Audience audience = Publication::Audience::Own) {
        Publication publication = publicationOf(lines);
        publication.audience = audience;
        m_leftOut.clear();
        return Publisher(PortTable::builtIn()).publish(publication, [this](const LineProblem& problem) {
            m_leftOut.push_back(std::to_string(problem.line) + " " + problem.reason + " " + problem.field +
                                " " + problem.id);
        });
    }

    std::vector<std::string> m_leftOut; // line, reason, field, id
    std::unique_ptr<TestFeed> m_feed;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_cache;
};

QTEST_GUILESS_MAIN(PublisherTest)
#include "publishertest.moc"
