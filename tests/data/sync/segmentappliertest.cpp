#include "data/feed/feedsource.h"
#include "data/record/packedline.h"
#include "data/record/recordreader.h"
#include "data/traveller/travellerstore.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"
#include "tests/support/travellersnamed.h"

#include <QTest>
#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {

std::string line(const Record& record) {
    return writeRecord(record);
}

/// `reason field id` of every quarantined line.
std::vector<std::string> quarantineOf(Connection& connection) {
    return rowsOf(connection, "SELECT line, reason, field, id FROM quarantine ORDER BY number");
}

std::vector<std::string> sourcesOf(Connection& connection, std::int64_t traveller) {
    std::vector<std::string> ids;
    for (const FeedRecord& record : TravellerStore(connection).records(traveller))
        ids.push_back(record.record.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

/// What each line of a segment becomes: a record, a quarantined line, a correction or an erasure.
class SegmentApplierTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
        m_feed = std::make_unique<TestFeed>();
    }
    void cleanup() { m_cache.reset(); }

    void aBadLineGoesToTheQuarantine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("row");
        const std::string good = line(entryOf("x", personNamed("Roy")));
        const auto changed = [&](const std::string& from, const std::string& to) {
            std::string text = good;
            text.replace(text.find(from), from.size(), to);
            return QByteArray::fromStdString(text);
        };
        QTest::newRow("a bad date") << changed("1984-02-29", "1985-02-29")
                                    << "2|bad_date|person.date_of_birth|x";
        QTest::newRow("an unknown port") << changed("pacific-highway", "nowhere") << "2|unknown_port|port|x";
        QTest::newRow("an unknown code")
            << changed("third_country_national", "martian") << "2|unknown_code|traveller_class|x";
        QTest::newRow("an unknown kind") << changed("\"entry\"", "\"landing\"") << "2|unknown_kind|kind|x";
        QTest::newRow("a missing field")
            << changed("\"last_name\"", "\"lost_name\"") << "2|missing_field|person.last_name|x";
        QTest::newRow("a future instant")
            << changed("2026-02-01T04:21:00Z", "2026-02-01T03:19:59Z") << "2|future_instant|occurred|x";
        QTest::newRow("a duplicate id") << changed("\"x\"", "\"first\"") << "2|duplicate_id|id|first";
        QTest::newRow("a line of 1 MiB") << QByteArray(1 << 20, 'x') << "2|line_too_long||";
        QTest::newRow("invalid UTF-8") << changed("Roy", "R\xff\xfey") << "2|bad_utf8||";
        QTest::newRow("broken JSON") << QByteArray("{\"kind\":\"entry\",") << "2|bad_json||";
        QTest::newRow("nothing at all") << QByteArray() << "2|bad_json||";
    }
    void aBadLineGoesToTheQuarantine() {
        QFETCH(QByteArray, text);
        QFETCH(QString, row);
        m_feed->publish({line(entryOf("first", personNamed("Roy"))), text.toStdString(),
                         line(entryOf("last", personNamed("Roy")))});
        const SyncReport report = sync(*m_cache, m_feed->subscription());
        QVERIFY(!report.error);
        QCOMPARE(report.records, 2);
        QCOMPARE(report.quarantined.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(quarantineOf(*m_cache).front()), row);
        QCOMPARE(sourcesOf(*m_cache, 1), (Ids{"first", "last"}));
        // The raw text is kept for whoever has to mend it, up to what a line may be.
        const QuarantineItem item = Subscriptions(*m_cache).quarantine().front();
        QCOMPARE(item.raw, text.toStdString().substr(0, RecordReader::MaximumLineBytes + 1));
        QCOMPARE(item.feed, "cbp");
        QCOMPARE(item.segment, 1);
    }

    void unknownFieldsSurvive() {
        std::string text = line(entryOf("a", personNamed("Roy")));
        text.insert(1, "\"lane\":{\"number\":7},");
        m_feed->publish({text});
        sync(*m_cache, m_feed->subscription());
        Statement row = m_cache->prepare("SELECT line FROM record_line");
        QVERIFY(row.step());
        QCOMPARE(LineUnpacker().line(row.viewBlob(0)), text);
    }

    void anIdIsUniqueWithinItsFeedOnly() {
        TestFeed other("cbsa", Country::Canada);
        m_feed->publish({line(entryOf("a", personNamed("Roy")))});
        other.publish({line(entryOf("a", personNamed("Roy")))});
        sync(*m_cache, m_feed->subscription());
        const SyncReport report = sync(*m_cache, other.subscription());
        QCOMPARE(report.records, 1);
        QCOMPARE(TravellerStore(*m_cache).records(1).size(), std::size_t{2});
    }

    void aDuplicateLeavesNoPersonBehind() {
        m_feed->publish(
            {line(entryOf("a", personNamed("Roy"))), line(entryOf("a", personNamed("Stranger")))});
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(countOf(*m_cache, "person"), 1);
        QCOMPARE(countOf(*m_cache, "traveller"), 1);
        QCOMPARE(tablesWith(*m_cache, "Stranger"), (Ids{"quarantine"}));
    }

    void theOrderOfReferencesDoesNotMatter() {
        std::vector<Record> records{entryOf("a", personNamed("Roy")),
                                    entryOf("b", personNamed("Roy"), "2026-02-03T04:20:00Z"),
                                    admissionOf("adm-a", "a"),
                                    admissionOf("adm-b", "b"),
                                    correctionOf("cor", "a", entryOf("a2", personNamed("Roi"))),
                                    correctionOf("cor2", "a2", entryOf("a3", personNamed("Roy"))),
                                    withdrawalOf("wit", "b")};
        for (int order = 0; order < 15; ++order) {
            const auto path = m_folder->filePath(QString::number(order)).toStdString();
            const auto cache = makeCache(path);
            TestFeed feed;
            feed.publish(linesOf(records));
            const SyncReport report = sync(*cache, feed.subscription());
            QCOMPARE(report.records, 7);
            QVERIFY(report.quarantined.empty());
            QCOMPARE(countOf(*cache, "traveller"), 1);
            const auto traveller = std::stoll(rowsOf(*cache, "SELECT number FROM traveller").front());
            QCOMPARE(sourcesOf(*cache, traveller), (Ids{"a3", "adm-a"}));
            QCOMPARE(rowsOf(*cache, "SELECT id FROM tombstone ORDER BY id"), (Ids{"adm-b", "b"}));
            for (int i = 0; i <= order % 3; ++i)
                std::next_permutation(records.begin() + 1, records.end(),
                                      [](const Record& a, const Record& b) { return a.id < b.id; });
            std::rotate(records.begin(), records.begin() + 1, records.end());
        }
    }

    void whatRefersToNothingIsQuarantined() {
        m_feed->publish(linesOf({admissionOf("adm", "nobody"),
                                 correctionOf("cor", "nobody", entryOf("n", personNamed("Roy"))),
                                 withdrawalOf("wit", "nobody"), entryOf("e", personNamed("Roy"))}));
        const SyncReport report = sync(*m_cache, m_feed->subscription());
        QCOMPARE(report.records, 2);
        QCOMPARE(quarantineOf(*m_cache),
                 (Ids{"1|unknown_reference|entry|adm", "2|unknown_reference|replaces|cor"}));
        // Should it come later, it must not be held.
        QCOMPARE(rowsOf(*m_cache, "SELECT id, reason FROM tombstone"), (Ids{"nobody|redress"}));
        m_feed->publish(linesOf({entryOf("nobody", personNamed("Late"))}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(quarantineOf(*m_cache).back(), "1|withdrawn||nobody");
        QVERIFY(tablesWith(*m_cache, "Late").empty());
    }

    void anAdmissionIsOfAnEntry() {
        Record exit = entryOf("out", personNamed("Roy"));
        exit.body = Exit{personNamed("Roy"), TravellerClass::ThirdCountryNational,
                         *Instant::parse("2026-02-01T04:20:00Z"), "pacific-highway", Mode::Air};
        m_feed->publish(linesOf({exit, admissionOf("adm", "out")}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(quarantineOf(*m_cache), (Ids{"2|unknown_reference|entry|adm"}));
    }

    void aCorrectionReplacesAndKeepsTheOlderInHistory() {
        m_feed->publish(linesOf({entryOf("a", personNamed("Wrongname")), admissionOf("adm", "a")}));
        sync(*m_cache, m_feed->subscription());
        m_feed->publish(linesOf({correctionOf("cor", "a", entryOf("a2", personNamed("Rightname")))}));
        const SyncReport report = sync(*m_cache, m_feed->subscription());
        QCOMPARE(report.records, 1);
        QCOMPARE(tablesWith(*m_cache, "Wrongname"), (Ids{"history"}));
        QVERIFY(tablesWith(*m_cache, "WRONGNAME").empty());

        const auto hits = travellersNamed(*m_cache, "RIGHTNAME");
        QCOMPARE(hits.size(), std::size_t{1});
        const auto records = TravellerStore(*m_cache).records(hits.front());
        QCOMPARE(records.size(), std::size_t{2});
        QCOMPARE(records.front().record.id, "a2");
        QCOMPARE(records.front().record.replaces, "a");
        QCOMPARE(std::get<Admission>(records.back().record.body).entry, "a2");
        QVERIFY(std::ranges::count(TravellerStore(*m_cache).touched(10), hits.front()) == 1);
    }

    void whatWasCorrectedTwiceHasOneVersionInForce() {
        m_feed->publish(
            linesOf({entryOf("a", personNamed("Roy")),
                     correctionOf("c1", "a", entryOf("a1", personNamed("Roy"), "2026-02-02T04:20:00Z")),
                     correctionOf("c2", "a", entryOf("a2", personNamed("Roy"), "2026-02-03T04:20:00Z"))}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(sourcesOf(*m_cache, 1), (Ids{"a2"}));
        QCOMPARE(countOf(*m_cache, "history"), 2);
    }

    void aCorrectionOfAnotherKindIsRefused() {
        m_feed->publish(
            linesOf({entryOf("a", personNamed("Roy")), correctionOf("c", "a", admissionOf("b", "a"))}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(quarantineOf(*m_cache), (Ids{"2|bad_field|record|c"}));
        QCOMPARE(sourcesOf(*m_cache, 1), (Ids{"a"}));
    }

    void aWithdrawalErasesTheContentFromEveryTable() {
        m_feed->publish(linesOf({entryOf("a", personNamed("Erasable")), admissionOf("adm", "a"),
                                 correctionOf("cor", "a", entryOf("a2", personNamed("Erasable", "Zoe"))),
                                 entryOf("b", personNamed("Stayer"))}));
        // The same person in a line that was not taken in.
        m_feed->publish(linesOf({entryOf("a2", personNamed("Erasable", "Again"))}));
        sync(*m_cache, m_feed->subscription());
        QVERIFY(!tablesWith(*m_cache, "Erasable").empty());
        const std::string before =
            rowsOf(*m_cache, "SELECT count(*) FROM quarantine WHERE raw IS NOT NULL").front();
        QCOMPARE(before, "1");

        m_feed->publish(linesOf({withdrawalOf("wit", "a2", WithdrawalReason::Legal)}));
        sync(*m_cache, m_feed->subscription());
        QVERIFY(tablesWith(*m_cache, "Erasable").empty());
        QVERIFY(tablesWith(*m_cache, "ERASABLE").empty());
        QVERIFY(tablesWith(*m_cache, "B2-visit").empty());
        QCOMPARE(rowsOf(*m_cache, "SELECT id, reason, instant FROM tombstone ORDER BY id"),
                 (Ids{"a|legal|1772341200", "a2|legal|1772341200", "adm|legal|1772341200"}));
        QCOMPARE(countOf(*m_cache, "person"), 1);
        QCOMPARE(countOf(*m_cache, "traveller"), 1);
        QCOMPARE(countOf(*m_cache, "link_key"), 2);
        QCOMPARE(countOf(*m_cache, "search_word"), 2);

        // Delivered again it stays out, whatever refers to it.
        m_feed->publish(linesOf({entryOf("a2", personNamed("Erasable")), admissionOf("adm2", "a2"),
                                 correctionOf("cor2", "a", entryOf("a4", personNamed("Erasable")))}));
        sync(*m_cache, m_feed->subscription());
        QVERIFY(tablesWith(*m_cache, "Erasable").empty());
        QCOMPARE(countOf(*m_cache, "quarantine WHERE reason = 'withdrawn'"), 3);
    }

    void anErasedNameIsGoneFromTheFileToo() {
        m_feed->publish(linesOf({entryOf("a", personNamed("Erasable")), withdrawalOf("w", "a")}));
        sync(*m_cache, m_feed->subscription());
        m_cache.reset();
        QFile file(m_folder->filePath(QStringLiteral("cache.db")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Erasable"));
    }

    void withdrawingAnOlderVersionLeavesTheCorrectedOne() {
        m_feed->publish(
            linesOf({entryOf("a", personNamed("Old")),
                     correctionOf("c", "a", entryOf("a2", personNamed("New"))), withdrawalOf("w", "a")}));
        sync(*m_cache, m_feed->subscription());
        QVERIFY(tablesWith(*m_cache, "Old").empty());
        QVERIFY(!tablesWith(*m_cache, "New").empty());
    }

    void withdrawingACorrectionWithdrawsWhatItBrought() {
        m_feed->publish(
            linesOf({entryOf("a", personNamed("Old")),
                     correctionOf("c", "a", entryOf("a2", personNamed("New"))), withdrawalOf("w", "c")}));
        sync(*m_cache, m_feed->subscription());
        QVERIFY(tablesWith(*m_cache, "New").empty());
        QVERIFY(tablesWith(*m_cache, "Old").empty());
    }

    void aWithdrawalTakesTheLeadsThatTellOfIt() {
        m_feed->publish(linesOf({entryOf("a", personNamed("Roy")), entryOf("b", personNamed("Roy"))}));
        sync(*m_cache, m_feed->subscription());
        m_cache->execute(
            "INSERT INTO lead(entry, traveller, country, verdict, from_day, basis, days_over_minimum, "
            "days_over_maximum, reasons, evidence, sources, rank, status) VALUES(1, 1, 'US', "
            "'probable_overstay', 1, '', 1, 1, '', '', 'cbp/a', 1, 'open')");
        m_feed->publish(linesOf({withdrawalOf("w", "a")}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(countOf(*m_cache, "lead"), 0);
        QCOMPARE(countOf(*m_cache, "touched WHERE traveller = 1"), 1);
    }

    void aReceivedFeedIsLimitedByThePhases() {
        m_feed->domestic = false;
        Record early = entryOf("early", personNamed("Unseen"), "2015-05-01T12:00:00Z");
        std::get<Entry>(early.body).travellerClass = TravellerClass::CitizenUs;
        Record status = entryOf("status", personNamed("Unseen"));
        status.body = Status{personNamed("Unseen"), StatusKind::Citizen, *LocalDate::parse("2020-01-01"), {}};
        m_feed->publish(
            linesOf({admissionOf("adm", "early"), early, status, entryOf("ok", personNamed("Roy"))}));
        const SyncReport report = sync(*m_cache, m_feed->subscription());
        QCOMPARE(report.records, 1);
        QCOMPARE(report.quarantined.at("not_shareable"), 3);
        QVERIFY(tablesWith(*m_cache, "Unseen").empty());
        QVERIFY(tablesWith(*m_cache, "B2-visit").empty());
        QCOMPARE(rowsOf(*m_cache, "SELECT feed, segment, line, id, raw FROM quarantine WHERE reason = "
                                  "'not_shareable' AND id = 'early'"),
                 (Ids{"1|1|2|early|"}));
        // In a later segment too.
        m_feed->publish(linesOf({admissionOf("adm2", "early"),
                                 correctionOf("c", "early", entryOf("e2", personNamed("Unseen")))}));
        QCOMPARE(sync(*m_cache, m_feed->subscription()).quarantined.at("not_shareable"), 2);
        QVERIFY(tablesWith(*m_cache, "Unseen").empty());
    }

    void aCorrectionIntoWhatIsNotShareableErasesTheOlderRecord() {
        m_feed->domestic = false;
        m_feed->publish(linesOf({entryOf("a", personNamed("Unseen"), "2015-05-01T12:00:00Z")}));
        QCOMPARE(sync(*m_cache, m_feed->subscription()).records, 1);
        Record citizen = entryOf("a2", personNamed("Unseen"), "2015-05-01T12:00:00Z");
        std::get<Entry>(citizen.body).travellerClass = TravellerClass::CitizenCanada;
        m_feed->publish(linesOf({correctionOf("c", "a", citizen)}));
        QCOMPARE(sync(*m_cache, m_feed->subscription()).quarantined.at("not_shareable"), 1);
        QVERIFY(tablesWith(*m_cache, "Unseen").empty());
        QCOMPARE(rowsOf(*m_cache, "SELECT id, reason FROM tombstone"), (Ids{"a|error"}));
    }

    void eachDirectionIsLimitedWhereItIsReceived_data() {
        QTest::addColumn<bool>("canadian");
        QTest::addColumn<bool>("domestic");
        QTest::addColumn<QString>("kept");
        const QString all = QStringLiteral("air-entry air-exit early land land-exit order status");
        QTest::newRow("the Canadian feed at home") << true << true << all;
        QTest::newRow("the American feed at home") << false << true << all;
        // Of the Canadian feed also the air exits, of the American one the land entries alone.
        QTest::newRow("the Canadian feed received") << true << false << QStringLiteral("air-exit land");
        QTest::newRow("the American feed received") << false << false << QStringLiteral("land");
    }
    void eachDirectionIsLimitedWhereItIsReceived() {
        QFETCH(bool, canadian);
        QFETCH(bool, domestic);
        QFETCH(QString, kept);
        TestFeed feed(canadian ? "cbsa" : "cbp", canadian ? Country::Canada : Country::UnitedStates);
        feed.domestic = domestic;
        const auto at = [](const char* id, const char* port, Mode mode) {
            Record record = entryOf(id, personNamed("Roy"), "2024-05-01T12:00:00Z");
            std::get<Entry>(record.body).port = port;
            std::get<Entry>(record.body).mode = mode;
            return record;
        };
        const auto leaving = [&](const char* id, const char* port, Mode mode) {
            Record record = at(id, port, mode);
            const Entry entry = std::get<Entry>(record.body);
            record.body = Exit{entry.person, entry.travellerClass, entry.occurred, port, mode};
            return record;
        };
        Record status = entryOf("status", personNamed("Roy"));
        status.body = Status{personNamed("Roy"), StatusKind::Citizen, *LocalDate::parse("2020-01-01"), {}};
        Record order = entryOf("order", personNamed("Roy"));
        const LocalDate day = *LocalDate::parse("2024-01-01");
        order.body = Order{personNamed("Roy"), OrderKind::Departure, day, day, {}, {}};
        feed.publish(
            linesOf({at("land", "peace-bridge", Mode::Land),
                     entryOf("early", personNamed("Roy"), "2013-04-01T12:00:00Z"),
                     at("air-entry", "air-yyz", Mode::Air), leaving("air-exit", "air-yyz", Mode::Air),
                     leaving("land-exit", "peace-bridge", Mode::Land), status, order}));
        const SyncReport report = sync(*m_cache, feed.subscription());
        QVERIFY(!report.error);
        QStringList ids;
        for (const std::string& id : rowsOf(*m_cache, "SELECT id FROM record ORDER BY id"))
            ids += QString::fromStdString(id);
        QCOMPARE(ids.join(u' '), kept);
        QCOMPARE(countOf(*m_cache, "quarantine WHERE reason = 'not_shareable' AND raw IS NULL"),
                 7 - ids.size());
    }

    void aDomesticFeedIsNotLimited() {
        Record early = entryOf("early", personNamed("Roy"), "2005-05-01T12:00:00Z");
        m_feed->publish(linesOf({early}));
        QCOMPARE(sync(*m_cache, m_feed->subscription()).records, 1);
    }

    void blocksThatShareADocumentAreOneTraveller() {
        Person married = personNamed("Roy");
        married.lastName = "Tremblay";
        m_feed->publish(linesOf({entryOf("a", personNamed("Roy")), entryOf("b", married)}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(countOf(*m_cache, "traveller"), 1);
        QCOMPARE(sourcesOf(*m_cache, 1), (Ids{"a", "b"}));
    }

    void aBridgeMergesIntoTheLowerNumberAndItsWithdrawalSplitsAgain() {
        Person bridge = personNamed("Roy"); // name and document of one,
        bridge.lastName = "Tremblay";       // the name of the other
        Person tremblay = personNamed("Tremblay");
        m_feed->publish(linesOf({entryOf("t", tremblay), entryOf("r", personNamed("Roy"))}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(countOf(*m_cache, "traveller"), 2);
        m_feed->publish(linesOf({entryOf("bridge", bridge)}));
        sync(*m_cache, m_feed->subscription());
        QCOMPARE(rowsOf(*m_cache, "SELECT number FROM traveller"), (Ids{"1"}));
        QCOMPARE(sourcesOf(*m_cache, 1), (Ids{"bridge", "r", "t"}));
        QVERIFY(!TravellerStore(*m_cache).exists(2));

        m_cache->execute("DELETE FROM touched");
        m_feed->publish(linesOf({withdrawalOf("w", "bridge")}));
        sync(*m_cache, m_feed->subscription());
        // The second one was traveller 2 before, and is again.
        QCOMPARE(rowsOf(*m_cache, "SELECT number FROM traveller ORDER BY number"), (Ids{"1", "2"}));
        QCOMPARE(sourcesOf(*m_cache, 1), (Ids{"t"}));
        QCOMPARE(sourcesOf(*m_cache, 2), (Ids{"r"}));
        QCOMPARE(TravellerStore(*m_cache).touched(10), (std::vector<std::int64_t>{1, 2}));
    }

    void theSameRecordsInOtherSegmentsGiveTheSameTravellers() {
        std::vector<Record> records;
        for (int i = 0; i < 60; ++i) {
            Person person = personNamed("Name" + std::to_string(i % 12));
            person.documentNumber = "D" + std::to_string(i % 17);
            records.push_back(entryOf("e" + std::to_string(i), person));
        }
        m_feed->publish(linesOf(records));
        sync(*m_cache, m_feed->subscription());
        const auto other = makeCache(m_folder->filePath(QStringLiteral("other.db")).toStdString());
        TestFeed pieces;
        for (std::size_t i = 0; i < records.size(); i += 7)
            pieces.publish(
                linesOf({records.begin() + static_cast<std::ptrdiff_t>(i),
                         records.begin() + static_cast<std::ptrdiff_t>(std::min(i + 7, records.size()))}));
        sync(*other, pieces.subscription());
        const std::string sql = "SELECT record.id, traveller FROM record JOIN person ON person.number = "
                                "record.person ORDER BY record.id";
        QCOMPARE(rowsOf(*m_cache, sql), rowsOf(*other, sql));
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_cache;
    std::unique_ptr<TestFeed> m_feed;
};

QTEST_GUILESS_MAIN(SegmentApplierTest)
#include "segmentappliertest.moc"
