#include "models/desk/desk.h"

#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {

const std::string passphrase = "a passphrase for tests";

} // namespace

/// What is kept, for how long, and who is told when it changes.
class DeskKeepingTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestFeed> m_feed;
    std::unique_ptr<Desk> m_desk;

    std::string path() const { return m_folder->filePath(QStringLiteral("cache")).toStdString(); }

    std::unique_ptr<Desk> signIn(const std::string& user) {
        auto desk = Desk::signIn(path(), user, passphrase);
        if (!desk || !(*desk)->setPurpose({"overstay", "2026-1"}))
            qFatal("cannot sign in");
        return std::move(*desk);
    }

    Desk::SyncOutcome take(const std::vector<Record>& records) {
        m_feed->publish(linesOf(records));
        const std::atomic<bool> cancelled = false;
        return (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
    }

    std::int64_t travellerNamed(const std::string& name) {
        const auto found = m_desk->search({name, {}, {}, {}, 10});
        return found && !found->hits.empty() ? found->hits.front().traveller : 0;
    }

    /// A report as far as the desk has to do with it.
    void writeReport(std::int64_t traveller, const std::string& sha256) {
        const auto grant = m_desk->grantExport(traveller, {}, "en", "IRCC", "107(5)(j)");
        QVERIFY(grant);
        QVERIFY(m_desk->recordExport(*grant, sha256));
    }

    AuditEntry lastOf(const std::string& action) {
        AuditEntry last;
        m_desk->cache().audit().forEach(0, [&](const AuditEntry& entry) {
            if (entry.action == action)
                last = entry;
            return true;
        });
        return last;
    }

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(Cache::create({path(), Agency::Cbsa, false, "boss", passphrase}));
        m_desk = signIn("boss");
        QVERIFY(m_desk->addAccount("officer", Role::Officer, passphrase));
        QVERIFY(m_desk->addAccount("auditor", Role::Auditor, passphrase));
        m_feed = std::make_unique<TestFeed>("cbsa", Country::Canada);
        QVERIFY(m_desk->addFeed(m_feed->subscription()));
    }
    void cleanup() { m_desk.reset(); }

    void whatACorrectionReplacedIsShownAndItsShowingAudited() {
        Record first = correctionOf("c1", "a", entryOf("a1", personNamed("Roi"), "2026-02-02T04:20:00Z"));
        first.correctionRecorded = Instant::parse("2026-03-01T09:00:00Z");
        Record second = correctionOf("c2", "a1", entryOf("a2", personNamed("Roy"), "2026-02-03T04:20:00Z"));
        second.correctionRecorded = Instant::parse("2026-04-01T09:00:00Z");
        take({entryOf("a", personNamed("Wrongname")), first, second});
        const auto file = m_desk->openTraveller(travellerNamed("Roy"));
        QVERIFY(file);
        QCOMPARE(file->records.size(), std::size_t{1});
        QCOMPARE(file->earlier.size(), std::size_t{2});
        QCOMPARE(file->earlier[0].record.source(), "cbsa/a");
        QCOMPARE(file->earlier[0].record.record.person()->lastName, "Wrongname");
        QCOMPARE(file->earlier[0].replacedBy, "cbsa/a1");
        QCOMPARE(file->earlier[0].replacedAt.iso(), "2026-03-01T09:00:00Z");
        QCOMPARE(file->earlier[1].record.source(), "cbsa/a1");
        QCOMPARE(file->earlier[1].replacedBy, "cbsa/a2");
        QCOMPARE(file->earlier[1].replacedAt.iso(), "2026-04-01T09:00:00Z");
        QVERIFY(lastOf("open_traveller").detail.find("\"earlier\":2") != std::string::npos);
        // The withdrawal of what is in force takes them with it.
        take({withdrawalOf("w", "a2")});
        QCOMPARE(travellerNamed("Roy"), 0);
        QCOMPARE(countOf(m_desk->cache().connection(), "history"), 0);
    }

    void aReportIsMarkedWhenWhatItReliesOnChanges() {
        take({entryOf("a", personNamed("Roy")), entryOf("b", personNamed("Roy"), "2026-02-03T04:20:00Z"),
              entryOf("c", personNamed("Roy"), "2026-02-05T04:20:00Z"), entryOf("x", personNamed("Other"))});
        const std::int64_t traveller = travellerNamed("Roy");
        writeReport(traveller, "5ha");
        writeReport(travellerNamed("Other"), "07her");
        QVERIFY(m_desk->reports(Desk::Reports::Changed)->empty());
        QCOMPARE(m_desk->reports()->size(), std::size_t{2});

        take({correctionOf("cor", "a", entryOf("a2", personNamed("Roy"), "2026-02-02T04:20:00Z")),
              withdrawalOf("w1", "b"), withdrawalOf("w2", "c", WithdrawalReason::Legal)});
        const auto changed = m_desk->reports(Desk::Reports::Changed);
        QCOMPARE(changed->size(), std::size_t{1});
        const IssuedReport& report = changed->front();
        QCOMPARE(report.sha256, "5ha");
        QCOMPARE(report.traveller, traveller);
        QCOMPARE(report.writtenBy, "boss");
        QCOMPARE(report.records, 3);
        std::vector<std::string> changes;
        for (const IssuedReport::Change& change : report.changes)
            changes.push_back(change.what + " " + std::to_string(change.records));
        QCOMPARE(changes, (std::vector<std::string>{"corrected 1", "legal 1", "redress 1"}));
        QCOMPARE(report.changes.front().on.iso(), Instant::now().iso().substr(0, 10));
        QCOMPARE(lastOf("list_reports").detail, std::string(R"({"changed_only":true,"reports":1})"));

        const auto file = m_desk->openTraveller(traveller);
        QCOMPARE(file->reports.size(), std::size_t{1});
        QCOMPARE(file->reports.front().changes.size(), std::size_t{3});
        QVERIFY(m_desk->openTraveller(travellerNamed("Other"))->reports.front().changes.empty());
        // A later change of the corrected record is no matter of this report.
        take({withdrawalOf("w3", "a2")});
        QCOMPARE(m_desk->reports(Desk::Reports::Changed)->front().changes.size(), std::size_t{3});
    }

    void whatChangedWhileTheReportWasWrittenIsMarkedToo() {
        take({entryOf("a", personNamed("Roy")), entryOf("b", personNamed("Roy"), "2026-02-03T04:20:00Z")});
        const auto grant = m_desk->grantExport(travellerNamed("Roy"), {}, "en", "IRCC", "107(5)(j)");
        take({withdrawalOf("w", "b", WithdrawalReason::Error)});
        QVERIFY(m_desk->recordExport(*grant, "5ha"));
        const auto reports = m_desk->reports(Desk::Reports::Changed);
        QCOMPARE(reports->size(), std::size_t{1});
        QCOMPARE(reports->front().changes.front().what, "error");
    }

    void theListIsForThoseWhoExportOrAudit() {
        QVERIFY(signIn("officer")->reports());
        QVERIFY(signIn("auditor")->reports());
    }

    void aPurgeIsASupervisorsAndAssessesAgain() {
        take({entryOf("old", personNamed("Roy"), "2014-02-01T04:20:00Z"),
              entryOf("new", personNamed("Roy"), "2024-02-01T04:20:00Z")});
        const std::int64_t traveller = travellerNamed("Roy");
        writeReport(traveller, "5ha");
        const auto officer = signIn("officer");
        const auto refused = officer->preparePurge();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "not_permitted");
        QCOMPARE(lastOf("purge_asked").outcome, "refused");

        const std::atomic<bool> cancelled = false;
        const auto nothing = (*m_desk->preparePurge())->run({}, cancelled);
        QCOMPARE(nothing->purged, 0);
        const auto outcome = (*m_desk->preparePurge(LocalDate::parse("2029-02-01")))->run({}, cancelled);
        QVERIFY(outcome);
        QCOMPARE(outcome->purged, 1);
        QCOMPARE(outcome->feeds.front().feed, "cbsa");
        QCOMPARE(lastOf("purge_asked").detail, std::string(R"({"as_of":"2029-02-01"})"));
        QVERIFY(lastOf("purge").detail.find("\"records\":1") != std::string::npos);
        QCOMPARE(m_desk->openTraveller(traveller)->records.size(), std::size_t{1});
        QCOMPARE(countOf(m_desk->cache().connection(), "touched"), 0);
        QCOMPARE(m_desk->reports(Desk::Reports::Changed)->front().changes.front().what, "retention");
    }

    void aSyncErasesWhatIsDueByItself() {
        const auto outcome = take({entryOf("old", personNamed("Bygone"), "2005-02-01T04:20:00Z"),
                                   entryOf("new", personNamed("Roy"), "2024-02-01T04:20:00Z")});
        QVERIFY(!outcome.feeds.front().error);
        QCOMPARE(outcome.purged, 1);
        QCOMPARE(travellerNamed("Bygone"), 0);
        QVERIFY(tablesWith(m_desk->cache().connection(), "Bygone").empty());
        QVERIFY(tablesWith(m_desk->cache().audit().connection(), "Bygone") ==
                std::vector<std::string>{"audit"}); // what an officer typed
        QCOMPARE(lastOf("purge").user, "boss");
        QCOMPARE(take({}).purged, 0);
    }

    void theRetentionOfAFeedIsSetAndAudited() {
        QVERIFY(m_desk->setRetention("cbsa", 10));
        QCOMPARE(m_desk->feeds()->front().retentionYears, 10);
        QCOMPARE(lastOf("feed_changed").detail, std::string(R"({"retention_years":10})"));
        QCOMPARE(m_desk->setRetention("cbsa", 16).error().code, "bad_retention");
        QCOMPARE(m_desk->setRetention("cbsa", 0).error().code, "bad_retention");
        QCOMPARE(m_desk->setRetention("none", 10).error().code, "no_such_feed");
        QCOMPARE(signIn("officer")->setRetention("cbsa", 5).error().code, "not_permitted");
        Subscription feed = m_feed->subscription();
        feed.name = "cbsa2";
        feed.retentionYears = 20;
        QCOMPARE(m_desk->addFeed(feed).error().code, "bad_retention");
    }
};

QTEST_GUILESS_MAIN(DeskKeepingTest)
#include "deskkeepingtest.moc"
