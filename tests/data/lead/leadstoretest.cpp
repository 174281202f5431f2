#include "data/lead/leadstore.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

StoredLead leadOf(const std::string& verdict, std::int32_t rank) {
    StoredLead lead;
    lead.country = "US";
    lead.verdict = verdict;
    lead.from = *LocalDate::parse("2026-02-01");
    lead.authorizedUntil = LocalDate::parse("2026-08-01");
    lead.basis = "admission";
    lead.daysOverMinimum = 3;
    lead.daysOverMaximum = 40;
    lead.reasons = {"FP-EXT", "FP-COV"};
    lead.evidence = {"feeds_complete"};
    lead.sources = {"cbp/a"};
    lead.rank = rank;
    return lead;
}

} // namespace

/// The queue of leads.
class LeadStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
        TestFeed feed;
        Person married = personNamed("Roy");
        married.lastName = "Tremblay";
        feed.publish(linesOf({entryOf("a", married, "2026-02-01T04:20:00Z"),
                              entryOf("b", personNamed("Roy"), "2025-02-01T04:20:00Z"),
                              entryOf("c", personNamed("Other"))}));
        sync(*m_cache, feed.subscription());
    }
    void cleanup() { m_cache.reset(); }

    void aLeadComesBackWithItsTravellersNewestName() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        const auto leads = store.leads();
        QCOMPARE(leads.size(), std::size_t{1});
        QCOMPARE(leads[0].traveller, 1);
        QCOMPARE(leads[0].lastName, "Tremblay");
        QCOMPARE(leads[0].dateOfBirth, "1984-02-29");
        QCOMPARE(leads[0].reasons, (std::vector<std::string>{"FP-EXT", "FP-COV"}));
        QCOMPARE(leads[0].sources, (std::vector<std::string>{"cbp/a"}));
        QCOMPARE(leads[0].evidence, (std::vector<std::string>{"feeds_complete"}));
        QVERIFY(leads[0].from == *LocalDate::parse("2026-02-01"));
        QVERIFY(!leads[0].to);
        QVERIFY(leads[0].authorizedUntil == LocalDate::parse("2026-08-01"));
        QCOMPARE(leads[0].daysOverMaximum, 40);
        QCOMPARE(leads[0].status, "open");
    }

    void replacingTakesTheOlderLeadsAway() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5), leadOf("departure_unrecorded", 1)}, {});
        store.replace(2, {leadOf("probable_overstay", 9)}, {});
        store.replace(1, {leadOf("conflicting_records", 2)}, {});
        QCOMPARE(store.count(), 2);
        QCOMPARE(store.leads("conflicting_records").size(), std::size_t{1});
        store.replace(1, {}, {});
        QCOMPARE(store.count(), 1);
    }

    void leadsRankAndFilter() {
        LeadStore store(*m_cache);
        StoredLead aside = leadOf("probable_overstay", 7);
        aside.status = "set_aside";
        store.replace(1, {leadOf("probable_overstay", 1), aside}, {});
        store.replace(2, {leadOf("departure_unrecorded", 9)}, {});
        QCOMPARE(store.leads().front().rank, 9);
        QCOMPARE(store.leads().back().rank, 1);
        QCOMPARE(store.leads("probable_overstay").size(), std::size_t{2});
        QCOMPARE(store.leads("probable_overstay", "open").size(), std::size_t{1});
        QCOMPARE(store.leads({}, "set_aside").size(), std::size_t{1});
        QCOMPARE(store.leads({}, {}, 1).size(), std::size_t{1});
    }

    void travellersAreDueOnTheirDay() {
        LeadStore store(*m_cache);
        const LocalDate day = *LocalDate::parse("2026-12-01");
        store.replace(1, {}, day);
        store.replace(2, {}, day.plusDays(1));
        QVERIFY(store.due(day.plusDays(-1), 10).empty());
        QCOMPARE(store.due(day, 10), (std::vector<std::int64_t>{1}));
        QCOMPARE(store.due(day.plusDays(9), 10), (std::vector<std::int64_t>{1, 2}));
        QCOMPARE(store.due(day.plusDays(9), 1), (std::vector<std::int64_t>{1}));
        store.replace(1, {}, {});
        QCOMPARE(store.due(day.plusDays(9), 10), (std::vector<std::int64_t>{2}));
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_cache;
};

QTEST_GUILESS_MAIN(LeadStoreTest)
#include "leadstoretest.moc"
