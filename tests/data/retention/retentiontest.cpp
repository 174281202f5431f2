#include "data/retention/retention.h"
#include "data/audit/auditoutbox.h"
#include "data/crypto/digest.h"
#include "data/record/recordreader.h"
#include "data/retention/feedoldest.h"
#include "data/traveller/travellerstore.h"
#include "tests/support/plainpages.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"
#include "tests/support/travellersnamed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

using Ids = std::vector<std::string>;

LocalDate dateOf(const char* text) {
    return LocalDate::parse(text).value();
}

/// Recorded at that instant, as its crossing.
Record recordedAt(const std::string& id, const std::string& name, const std::string& instant) {
    Record record = entryOf(id, personNamed(name), instant);
    record.recorded = *Instant::parse(instant);
    return record;
}

} // namespace

/// What is past its retention goes by itself, wholly, and the log can prove it without telling what it was.
class RetentionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("cache.db")).toStdString();
        m_cache = makeCache(m_path);
        m_feed = std::make_unique<TestFeed>();
    }
    void cleanup() { m_cache.reset(); }

    void theLimitIsTheDayItself_data() {
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<int>("years");
        QTest::addColumn<QString>("limit");
        QTest::newRow("fifteen years to the day") << "2026-11-28" << 15 << "2011-11-29T00:00:00Z";
        QTest::newRow("one year") << "2026-11-28" << 1 << "2025-11-29T00:00:00Z";
        QTest::newRow("a 29 February goes on 28 February") << "2023-02-28" << 15 << "2008-03-01T00:00:00Z";
        QTest::newRow("the day before that") << "2023-02-27" << 15 << "2008-02-28T00:00:00Z";
        QTest::newRow("as of a 29 February") << "2024-02-29" << 15 << "2009-03-01T00:00:00Z";
        QTest::newRow("a leap year in both") << "2024-02-29" << 4 << "2020-03-01T00:00:00Z";
        QTest::newRow("the last day of a year") << "2026-12-31" << 15 << "2012-01-01T00:00:00Z";
    }
    void theLimitIsTheDayItself() {
        QFETCH(QString, asOf);
        QFETCH(int, years);
        QFETCH(QString, limit);
        const auto date = LocalDate::parse(asOf.toStdString()).value();
        QCOMPARE(QString::fromStdString(retentionLimit(date, years).iso()), limit);
    }

    void whatIsPastItIsGoneFromEveryPage() {
        take({recordedAt("old", "Bygonesson", "2012-10-01T23:59:59Z"), admissionOf("adm", "old"),
              recordedAt("new", "Presentson", "2012-10-02T00:00:00Z")});
        QVERIFY(purge("2027-09-30").empty());
        QCOMPARE(countOf(*m_cache, "record"), 3);

        const auto reports = purge("2027-10-01");
        QCOMPARE(reports.size(), std::size_t{1});
        QCOMPARE(reports[0].feed, "cbp");
        QCOMPARE(reports[0].years, 15);
        QCOMPARE(reports[0].records, 2); // its admission goes with the entry
        QCOMPARE(rowsOf(*m_cache, "SELECT id FROM record"), (Ids{"new"}));
        QCOMPARE(rowsOf(*m_cache, "SELECT id, reason FROM tombstone ORDER BY id"),
                 (Ids{"adm|retention", "old|retention"}));
        QVERIFY(travellersNamed(*m_cache, "BYGONESSON").empty());
        const auto pages = plainPages(m_path, testKey());
        for (const char* trace : {"Bygonesson", "BYGONESSON", "B2-visit"})
            QVERIFY2(placesOf(pages, trace).empty(), trace);
        QVERIFY(!placesOf(pages, "Presentson").empty());
        QCOMPARE(rowsOf(*m_cache, "PRAGMA integrity_check"), (Ids{"ok"}));
        QVERIFY(purge("2027-10-01").empty());
    }

    void eachFeedHasItsOwn() {
        TestFeed other("cbsa", Country::Canada);
        take({recordedAt("a", "Roy", "2020-01-01T00:00:00Z")});
        other.publish(linesOf({recordedAt("b", "Roy", "2020-01-01T00:00:00Z")}));
        QVERIFY(!sync(*m_cache, other.subscription()).error);
        {
            Transaction transaction(*m_cache);
            Subscriptions(*m_cache).setRetention("cbsa", 5);
            transaction.commit();
        }
        const auto reports = purge("2026-11-28");
        QCOMPARE(reports.size(), std::size_t{1});
        QCOMPARE(reports[0].feed, "cbsa");
        QCOMPARE(rowsOf(*m_cache, "SELECT id FROM record"), (Ids{"a"}));
        // Whoever is left is to be assessed again.
        QCOMPARE(countOf(*m_cache, "touched"), 1);
    }

    void neverLongerThanFifteenYears() {
        take({recordedAt("a", "Roy", "2020-01-01T00:00:00Z")});
        Transaction transaction(*m_cache);
        QVERIFY_THROWS_EXCEPTION(StoreError, Subscriptions(*m_cache).setRetention("cbp", 16));
        QVERIFY_THROWS_EXCEPTION(StoreError, Subscriptions(*m_cache).setRetention("cbp", 0));
        QVERIFY_THROWS_EXCEPTION(StoreError, Subscriptions(*m_cache).setRetention("none", 10));
    }

    void anOlderVersionGoesBeforeTheOneThatReplacedIt() {
        Record corrected = recordedAt("a2", "Laterson", "2014-01-01T00:00:00Z");
        take({recordedAt("a", "Earlierson", "2012-10-01T00:00:00Z"), correctionOf("c", "a", corrected)});
        QCOMPARE(countOf(*m_cache, "history"), 1);
        QCOMPARE(purge("2028-01-01")[0].records, 1);
        QCOMPARE(countOf(*m_cache, "history"), 0);
        QVERIFY(placesOf(plainPages(m_path, testKey()), "Earlierson").empty());
        QCOMPARE(travellersNamed(*m_cache, "LATERSON").size(), std::size_t{1});
        QCOMPARE(purge("2029-01-01")[0].records, 1);
        QCOMPARE(countOf(*m_cache, "traveller"), 0);
    }

    void theQuarantineHoldsNothingLonger() {
        std::string broken = writeRecord(recordedAt("x", "Brokenson", "2012-10-01T00:00:00Z"));
        broken.replace(broken.find("pacific-highway"), 15, "nowhere");
        std::string undated = broken;
        undated.replace(undated.find("\"recorded\""), 10, "\"rec0rded\"");
        m_feed->publish({broken, undated});
        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        QCOMPARE(countOf(*m_cache, "quarantine WHERE raw IS NOT NULL"), 2);
        const auto first = purge("2027-10-01");
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(first[0].records, 0);
        QCOMPARE(first[0].quarantined, 1);
        // What does not say when it was recorded is as old as its segment, of November 2026.
        QCOMPARE(countOf(*m_cache, "quarantine WHERE raw IS NOT NULL"), 1);
        QVERIFY(purge("2041-11-19").empty());
        QCOMPARE(purge("2041-11-20")[0].quarantined, 1);
        QCOMPARE(countOf(*m_cache, "quarantine"), 2);
        QVERIFY(placesOf(plainPages(m_path, testKey()), "Brokenson").empty());
    }

    void theLogHasCountsAndTheHashOfTheIdsAndNoMore() {
        take({recordedAt("old-1", "Roy", "2012-10-01T00:00:00Z"),
              recordedAt("old-2", "Bygonesson", "2012-10-02T00:00:00Z"),
              recordedAt("new", "Roy", "2020-10-01T00:00:00Z")});
        purge("2028-01-01");
        std::vector<AuditEntry> purges;
        for (const AuditEntry& entry : AuditOutbox(*m_cache).waiting())
            if (entry.action == "purge")
                purges.push_back(entry);
        QCOMPARE(purges.size(), std::size_t{1});
        QCOMPARE(purges[0].subject, "cbp");
        QCOMPARE(purges[0].user, "ana");
        const QJsonObject detail =
            QJsonDocument::fromJson(QByteArray::fromStdString(purges[0].detail)).object();
        QCOMPARE(detail.value(u"records").toInt(), 2);
        QCOMPARE(detail.value(u"retention_years").toInt(), 15);
        QCOMPARE(detail.value(u"as_of").toString(), QStringLiteral("2028-01-01"));
        QCOMPARE(detail.value(u"ids_sha256").toString().toStdString(), hex(sha256("old-1\nold-2\n")));
        QVERIFY(purges[0].detail.find("Bygonesson") == std::string::npos);
    }

    void nothingDueIsOneLook() {
        take(
            {recordedAt("a", "Roy", "2020-10-01T00:00:00Z"), recordedAt("b", "Roy", "2013-10-01T00:00:00Z")});
        QVERIFY(FeedOldest(*m_cache).of(1) == Instant::parse("2013-10-01T00:00:00Z"));
        QCOMPARE(purge("2028-10-01")[0].records, 1);
        QVERIFY(FeedOldest(*m_cache).of(1) == Instant::parse("2020-10-01T00:00:00Z"));
        // Without the look at the records: one that stands there unseen is not found.
        m_cache->execute("UPDATE feed_oldest SET recorded = 9000000000");
        QVERIFY(purge("2040-01-01").empty());
        // And what comes in lowers it again.
        take({recordedAt("c", "Roy", "2019-10-01T00:00:00Z")});
        QCOMPARE(purge("2040-01-01")[0].records, 2);
        QVERIFY(!FeedOldest(*m_cache).of(1));
    }

    void whatWasCancelledIsGoneOnWith() {
        take({recordedAt("a", "Roy", "2012-10-01T00:00:00Z")});
        const std::atomic<bool> cancelled = true;
        const PlainScheme scheme;
        QVERIFY(Retention(*m_cache, scheme, {"ana", "supervisor", {}, {}})
                    .purge(dateOf("2028-01-01"), {}, cancelled)
                    .empty());
        QCOMPARE(countOf(*m_cache, "record"), 1);
        QCOMPARE(purge("2028-01-01")[0].records, 1);
    }

    void manyAreErasedInSeveralTransactions() {
        std::vector<Record> records;
        for (int i = 0; i < 4500; ++i)
            records.push_back(recordedAt("r" + std::to_string(i), "Name" + std::to_string(i % 300),
                                         i % 9 == 0 ? "2020-10-01T00:00:00Z" : "2012-10-01T00:00:00Z"));
        take(records);
        std::vector<std::int64_t> told;
        const PlainScheme scheme;
        const std::atomic<bool> cancelled = false;
        const auto reports =
            Retention(*m_cache, scheme, {"ana", "supervisor", {}, {}})
                .purge(
                    dateOf("2028-01-01"), [&](std::int64_t done) { told.push_back(done); }, cancelled);
        QCOMPARE(reports[0].records, 4000);
        QCOMPARE(told, (std::vector<std::int64_t>{2000, 4000}));
        QCOMPARE(countOf(*m_cache, "record"), 500);
        QCOMPARE(countOf(*m_cache, "record_key"), 500);
        QCOMPARE(countOf(*m_cache, "person_record"), 500);
        QCOMPARE(countOf(*m_cache, "tombstone"), 4000);
        QCOMPARE(countOf(*m_cache, "audit_outbox WHERE action = 'purge'"), 2);
        QCOMPARE(rowsOf(*m_cache, "PRAGMA integrity_check"), (Ids{"ok"}));
    }

  private:
    void take(const std::vector<Record>& records) {
        m_feed->publish(linesOf(records));
        const SyncReport report = sync(*m_cache, m_feed->subscription());
        QVERIFY2(!report.error, report.error ? report.error->code.c_str() : "");
        QVERIFY(report.quarantined.empty());
    }

    std::vector<PurgeReport> purge(const char* asOf) {
        const PlainScheme scheme;
        const std::atomic<bool> cancelled = false;
        return Retention(*m_cache, scheme, {"ana", "supervisor", {}, {}}).purge(dateOf(asOf), {}, cancelled);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::unique_ptr<Connection> m_cache;
    std::unique_ptr<TestFeed> m_feed;
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "retentiontest.moc"
