#include "models/measures/measures.h"

#include "models/table/csv.h"
#include "tests/support/testfeed.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

constexpr Country Canada = Country::Canada;
constexpr Country UnitedStates = Country::UnitedStates;

LocalDate date(const char* text) {
    return *LocalDate::parse(text);
}

Subscription feedOf(Country country, bool domestic) {
    Subscription feed;
    feed.name = country == Canada ? "cbsa" : "cbp";
    feed.country = country;
    feed.domestic = domestic;
    return feed;
}

Record entry(const char* occurred, Mode mode = Mode::Land, Outcome outcome = Outcome::Admitted,
             const char* port = "pacific-highway") {
    Record record = entryOf("e", personNamed("Roy"), occurred);
    auto& body = std::get<Entry>(record.body);
    body.mode = mode;
    body.outcome = outcome;
    body.port = port;
    return record;
}

Record exitByAir(const char* occurred) {
    Record record;
    record.body = Exit{personNamed("Roy"), TravellerClass::ThirdCountryNational, *Instant::parse(occurred),
                       "air-yvr", Mode::Air};
    return record;
}

const DateSpan Year{date("2026-01-01"), date("2026-12-31")};

} // namespace

/// The joint report's measures over plain records.
class MeasuresTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aCrossingShowsWhichCountryWasLeft_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("left");
        QTest::newRow("an entry by land") << "land"
                                          << "US";
        QTest::newRow("an entry by ferry") << "ferry"
                                           << "US";
        QTest::newRow("an entry on foot") << "foot"
                                          << "US";
        QTest::newRow("an entry by air, from anywhere") << "air"
                                                        << "";
        QTest::newRow("a refused entry") << "refused"
                                         << "";
        QTest::newRow("an entry turned straight back") << "direct_back"
                                                       << "";
        QTest::newRow("an exit by air") << "exit"
                                        << "CA";
        QTest::newRow("no crossing at all") << "admission"
                                            << "";
    }
    void aCrossingShowsWhichCountryWasLeft() {
        QFETCH(QString, what);
        QFETCH(QString, left);
        const char* when = "2026-06-01T18:00:00Z";
        Record record = entry(when);
        if (what == u"ferry")
            record = entry(when, Mode::Ferry);
        if (what == u"foot")
            record = entry(when, Mode::Pedestrian);
        if (what == u"air")
            record = entry(when, Mode::Air, Outcome::Admitted, "air-yvr");
        if (what == u"refused")
            record = entry(when, Mode::Land, Outcome::Refused);
        if (what == u"direct_back")
            record = entry(when, Mode::Land, Outcome::DirectBack);
        if (what == u"exit")
            record = exitByAir(when);
        if (what == u"admission")
            record = admissionOf("a", "e");
        const auto country = countryLeft(record, Canada, PortTable::builtIn());
        QCOMPARE(country ? QString::fromLatin1(toCode(*country).data()) : QString(), left);
    }

    void recordsCountByDirectionPortAndLocalMonth() {
        MeasureCounter counter(Year, PortTable::builtIn());
        const Subscription own = feedOf(Canada, true);
        const Subscription received = feedOf(UnitedStates, false);
        counter.addFeed(own);
        counter.addFeed(received);
        counter.add(entry("2026-03-01T07:30:00Z"), received, true);  // 28 February at the port
        counter.add(entry("2026-03-01T08:30:00Z"), received, false); // 1 March
        counter.add(entry("2026-01-01T07:59:00Z"), received, true);  // still 2025
        counter.add(entry("2027-01-01T07:59:00Z"), received, true);  // still 2026
        counter.add(entry("2026-03-05T18:00:00Z", Mode::Land, Outcome::Refused), received, true);
        counter.add(entry("2026-03-05T18:00:00Z"), own, true);
        counter.add(entry("2018-03-05T18:00:00Z"), own, true); // another time
        counter.add(admissionOf("a", "e"), received, true);
        const Measures measures = counter.take();
        QCOMPARE(measures.directions.size(), std::size_t{2});
        QVERIFY((measures.directions[0] ==
                 MeasureDirection{Canada, UnitedStates, false, MeasureCounts{1, 1, 1}}));
        QVERIFY(
            (measures.directions[1] == MeasureDirection{UnitedStates, Canada, true, MeasureCounts{4, 3, 3}}));
        QCOMPARE(measures.directions[1].counts.unmatched(), 1);
        QCOMPARE(*measures.directions[1].counts.rate(), 0.75);
        QCOMPARE(measures.cells.size(), std::size_t{4});
        QVERIFY((measures.cells[1] ==
                 MeasureCell{UnitedStates, Canada, "pacific-highway", 2026, 2, MeasureCounts{1, 1, 1}}));
        QVERIFY((measures.cells[2] ==
                 MeasureCell{UnitedStates, Canada, "pacific-highway", 2026, 3, MeasureCounts{2, 1, 1}}));
        QVERIFY((measures.cells[3] ==
                 MeasureCell{UnitedStates, Canada, "pacific-highway", 2026, 12, MeasureCounts{1, 1, 1}}));
    }

    void whatThePhasesDoNotAllowIsNoPartOfTheExchange() {
        MeasureCounter counter(Year, PortTable::builtIn());
        const Subscription own = feedOf(Canada, true);
        counter.addFeed(own);
        counter.add(entry("2026-06-01T18:00:00Z", Mode::Air, Outcome::Admitted, "air-yvr"), own, true);
        const Measures measures = counter.take();
        QVERIFY(measures.cells.empty());
        QVERIFY(!measures.directions[0].counts.rate());
    }

    void aDepartureIsLookedForFromTheOrderToThePeriodsEnd_data() {
        QTest::addColumn<QString>("exit");
        QTest::addColumn<bool>("departed");
        QTest::newRow("before the order") << "2026-04-30T18:00:00Z" << false;
        QTest::newRow("on its day") << "2026-05-01T18:00:00Z" << true;
        QTest::newRow("on the period's last day") << "2027-01-01T06:59:00Z" << true;
        QTest::newRow("after the period") << "2027-01-01T08:00:00Z" << false;
    }
    void aDepartureIsLookedForFromTheOrderToThePeriodsEnd() {
        QFETCH(QString, exit);
        QFETCH(bool, departed);
        Order order;
        order.issued = date("2026-05-01");
        const std::vector<FeedRecord> records{
            {"cbsa", Canada, exitByAir(exit.toLatin1().constData())},
            {"cbsa", Canada, entry("2026-06-01T18:00:00Z")}}; // leaves the other country
        QCOMPARE(hasDeparted(order, Canada, Year, records, PortTable::builtIn()), departed);
        QVERIFY(!hasDeparted(order, Canada, Year, {}, PortTable::builtIn()));
        QVERIFY(hasDeparted(order, UnitedStates, Year, records, PortTable::builtIn()));
    }

    void anOrderIsInForceOnADayOfThePeriod() {
        Order order;
        order.issued = date("2026-12-31");
        QVERIFY(isInForce(order, Year));
        order.issued = date("2027-01-01");
        QVERIFY(!isInForce(order, Year));
        order.issued = date("2020-01-01");
        QVERIFY(isInForce(order, Year));
        order.until = date("2026-01-01");
        QVERIFY(isInForce(order, Year));
        order.until = date("2025-12-31");
        QVERIFY(!isInForce(order, Year));
    }

    void theCsvHasALineForEachDirectionPortAndMonth() {
        Measures measures;
        measures.cells = {{UnitedStates, Canada, "=cmd()", 2026, 3, {4, 3, 2}},
                          {UnitedStates, Canada, "a,\"b\"", 987, 12, {0, 0, 0}}};
        QCOMPARE(measuresCsv(measures),
                 std::string("from,to,port,month,exchanged,reconciled,unmatched,rate,indicating_exit\r\n"
                             "US,CA,'=cmd(),2026-03,4,3,1,0.7500,2\r\n"
                             "US,CA,\"a,\"\"b\"\"\",0987-12,0,0,0,,0\r\n"));
    }

    void noTextOfACsvIsAFormula_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("plain") << QByteArray("plain") << QByteArray("plain");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("plus") << QByteArray("+1+2") << QByteArray("'+1+2");
        QTest::newRow("a negative number") << QByteArray("-12.5") << QByteArray("-12.5");
        QTest::newRow("a minus before a name") << QByteArray("-A1") << QByteArray("'-A1");
        QTest::newRow("at") << QByteArray("@SUM") << QByteArray("'@SUM");
        QTest::newRow("a tab") << QByteArray("\tx") << QByteArray("'\tx");
        QTest::newRow("two lines") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
    }
    void noTextOfACsvIsAFormula() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        QCOMPARE(QByteArray::fromStdString(csvField(text.toStdString())), field);
    }
};

QTEST_GUILESS_MAIN(MeasuresTest)
#include "measurestest.moc"
