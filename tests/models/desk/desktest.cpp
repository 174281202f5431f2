#include "models/desk/desk.h"

#include "tests/support/testfeed.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <future>
#include <thread>

using namespace passages;
using namespace passages::test;

namespace {

const std::string passphrase = "a passphrase for tests";

std::vector<std::string> actionsOf(Desk& desk) {
    std::vector<std::string> actions;
    const auto entries = desk.auditEntries();
    for (const AuditEntry& entry : *entries)
        actions.push_back(entry.action + "/" + entry.outcome);
    return actions;
}

bool has(const std::vector<std::string>& actions, const std::string& action) {
    return std::find(actions.begin(), actions.end(), action) != actions.end();
}

} // namespace

/// One cache for all: signing in costs 600,000 rounds of PBKDF2 each time, and must.
class DeskTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestFeed> m_feed;
    std::unique_ptr<Desk> m_desk;

    std::string path() const { return m_folder.filePath(QStringLiteral("cache")).toStdString(); }

    Desk::SyncOutcome sync() {
        const std::atomic<bool> cancelled = false;
        return (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
    }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(Cache::create({path(), Agency::Cbsa, false, "boss", passphrase}));
        auto desk = Desk::signIn(path(), "boss", passphrase);
        QVERIFY(desk);
        m_desk = std::move(*desk);
        m_feed = std::make_unique<TestFeed>();
        m_feed->publish(linesOf(
            {entryOf("e1", personNamed("Roy", "Anne")), entryOf("e2", personNamed("Dubois", "Zoé")),
             entryOf("e3", personNamed("Roy", "Anne"), "2026-03-01T04:20:00Z"), admissionOf("a2", "e2")}));
        QVERIFY(m_desk->addFeed(m_feed->subscription()));
        const Desk::SyncOutcome outcome = sync();
        QCOMPARE(outcome.feeds.size(), std::size_t(1));
        QVERIFY(!outcome.feeds[0].error);
    }

    void nobodyIsReadWithoutAPurpose() {
        QVERIFY(!m_desk->purpose());
        const auto search = m_desk->search({"roy", {}, {}, {}, 50});
        QVERIFY(!search);
        QCOMPARE(search.error().code, std::string("purpose_required"));
        QCOMPARE(search.error().failure, Failure::NotPermitted);
        QCOMPARE(m_desk->openTraveller(1).error().code, std::string("purpose_required"));
        QCOMPARE(m_desk->leads().error().code, std::string("purpose_required"));
        QCOMPARE(m_desk->grantExport(1, {}, "en", "r", "a").error().code, std::string("purpose_required"));
        QVERIFY(has(actionsOf(*m_desk), "search/refused"));
        QVERIFY(has(actionsOf(*m_desk), "export_report/refused"));
    }

    void aPurposeNeedsACodeAndACase() {
        QCOMPARE(m_desk->setPurpose({"", "2026-1"}).error().code, std::string("bad_purpose"));
        QCOMPARE(m_desk->setPurpose({"over stay", "2026-1"}).error().code, std::string("bad_purpose"));
        QCOMPARE(m_desk->setPurpose({"overstay", ""}).error().code, std::string("bad_case_reference"));
        QVERIFY(m_desk->setPurpose({"overstay", "2026-00417"}));
    }

    void aPersonIsFoundAndOpensToTheRecords() {
        QVERIFY(m_desk->setPurpose({"overstay", "2026-00417"}));
        const auto found = m_desk->search({"anne roy", {}, {}, {}, 50});
        QVERIFY(found);
        QCOMPARE(found->hits.size(), std::size_t(1));
        QCOMPARE(found->hits[0].crossings, std::int64_t(2));
        QCOMPARE(found->hits[0].documents.size(), std::size_t(1));
        const auto opened = m_desk->openTraveller(found->hits[0].traveller, *LocalDate::parse("2026-06-01"));
        QVERIFY(opened);
        QCOMPARE(opened->records.size(), std::size_t(2));
        QCOMPARE(opened->assessment.itinerary.sightings.size(), std::size_t(2));
        const auto log = *m_desk->auditEntries();
        const AuditEntry& entry = log.back(); // reading the log is written after it was read
        QCOMPARE(entry.action, std::string("open_traveller"));
        QCOMPARE(entry.purpose, std::string("overstay"));
        QCOMPARE(entry.caseReference, std::string("2026-00417"));
        QCOMPARE(entry.subject, travellerId(found->hits[0].traveller));
    }

    void aTravellerThatIsNotThereIsAnErrorInTheLog() {
        QVERIFY(m_desk->setPurpose({"overstay", "2026-00417"}));
        QCOMPARE(m_desk->openTraveller(4711).error().code, std::string("no_such_traveller"));
        QVERIFY(has(actionsOf(*m_desk), "open_traveller/failed"));
    }

    void withoutTheAuditEntryNothingIsHandedOut() {
        QVERIFY(m_desk->setPurpose({"overstay", "2026-00417"}));
        Connection& connection = m_desk->cache().audit().connection();
        connection.execute("CREATE TEMP TRIGGER no_more BEFORE INSERT ON main.audit "
                           "BEGIN SELECT RAISE(ABORT, 'full'); END");
        const auto search = m_desk->search({"roy", {}, {}, {}, 50});
        const auto opened = m_desk->openTraveller(1);
        connection.execute("DROP TRIGGER temp.no_more");
        QVERIFY(!search);
        QVERIFY(!opened);
        QVERIFY(m_desk->search({"roy", {}, {}, {}, 50}));
    }

    void anOfficerWorksWhileASyncRuns() {
        QVERIFY(m_desk->setPurpose({"overstay", "2026-00417"}));
        std::vector<Record> records;
        for (int i = 0; i < 3000; ++i)
            records.push_back(entryOf("n" + std::to_string(i), personNamed("Name" + std::to_string(i))));
        for (int segment = 0; segment < 3; ++segment)
            m_feed->publish(
                linesOf({records.begin() + segment * 1000, records.begin() + (segment + 1) * 1000}));
        auto job = m_desk->prepareSync();
        QVERIFY(job);
        const std::atomic<bool> cancelled = false;
        Desk::SyncOutcome outcome;
        std::thread worker([&] { outcome = (*job)->run([](const SyncProgress&) {}, cancelled); });
        int answered = 0;
        for (int i = 0; i < 20; ++i)
            answered += m_desk->search({"roy", {}, {}, {}, 50}) ? 1 : 0;
        worker.join();
        QCOMPARE(answered, 20);
        QVERIFY(!outcome.feeds[0].error);
        QCOMPARE(outcome.feeds[0].records, std::int64_t(3000));
        QVERIFY(m_desk->verifyAudit()->valid);
    }

    /// A sync holds the cache's write lock for seconds; whoever only reads must not notice.
    void readingWaitsForNobodyWhoWrites() {
        QVERIFY(m_desk->setPurpose({"overstay", "2026-00417"}));
        const auto further = m_desk->cache().openFurther();
        QVERIFY(further);
        const auto before = m_desk->auditEntries();
        QVERIFY(before);
        Transaction sync(**further);
        (*further)->execute("UPDATE meta SET value = value");
        std::promise<void> answered;
        std::thread officer([&] {
            QVERIFY(m_desk->search({"roy", {}, {}, {}, 50}));
            QVERIFY(m_desk->openTraveller(1));
            QVERIFY(m_desk->leads());
            QVERIFY(m_desk->facts(1));
            QVERIFY(m_desk->quarantine());
            QVERIFY(m_desk->pastSearches(5));
            QVERIFY(m_desk->earlierLooks({1}));
            QVERIFY(!m_desk->openTraveller(4711));
            QVERIFY(Desk::signIn(path(), "boss", passphrase));
            QVERIFY(m_desk->verifyAudit()->valid);
            answered.set_value();
        });
        const bool inTime =
            answered.get_future().wait_for(std::chrono::seconds(8)) == std::future_status::ready;
        sync.commit();
        officer.join();
        QVERIFY(inTime);
        // search, traveller, leads, facts, quarantine, failed, sign-in, sign-out, verified; and read itself
        // before.
        QCOMPARE(m_desk->auditEntries()->size(), before->size() + 10);
    }

    void theLeadsFollowTheRecords() {
        QVERIFY(m_desk->setPurpose({"overstay", "2026-00417"}));
        const auto leads = m_desk->leads();
        QVERIFY(leads);
        for (const StoredLead& lead : *leads) {
            const auto opened = m_desk->openTraveller(lead.traveller);
            QVERIFY(opened);
            QVERIFY(std::any_of(opened->assessment.stays.begin(), opened->assessment.stays.end(),
                                [&](const Stay& stay) {
                                    return stay.from == lead.from && toCode(stay.verdict) == lead.verdict;
                                }));
        }
    }

    void aRoleDoesOnlyWhatItMay() {
        QVERIFY(m_desk->addAccount("watcher", Role::Auditor, passphrase));
        const auto auditor = Desk::signIn(path(), "watcher", passphrase);
        QVERIFY(auditor);
        QVERIFY((*auditor)->setPurpose({"overstay", "2026-00417"}));
        QCOMPARE((*auditor)->search({"roy", {}, {}, {}, 50}).error().code, std::string("not_permitted"));
        QCOMPARE((*auditor)->prepareSync().error().code, std::string("not_permitted"));
        QCOMPARE((*auditor)->addAccount("x", Role::Officer, passphrase).error().code,
                 std::string("not_permitted"));
        QVERIFY((*auditor)->auditEntries());
    }
};

QTEST_GUILESS_MAIN(DeskTest)
#include "desktest.moc"
