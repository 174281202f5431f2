#include "data/feed/phases.h"
#include "tests/support/testfeed.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

Q_DECLARE_METATYPE(passages::TravellerClass)
Q_DECLARE_METATYPE(passages::Mode)
Q_DECLARE_METATYPE(passages::Country)

namespace {

constexpr auto Tcn = TravellerClass::ThirdCountryNational;
constexpr auto Lpr = TravellerClass::LawfulPermanentResidentUs;
constexpr auto Pr = TravellerClass::PermanentResidentCanada;
constexpr auto UsCitizen = TravellerClass::CitizenUs;
constexpr auto CaCitizen = TravellerClass::CitizenCanada;

constexpr TravellerClass Classes[] = {Tcn, Lpr, Pr, UsCitizen, CaCitizen};
constexpr Mode Modes[] = {Mode::Land, Mode::Ferry, Mode::Pedestrian, Mode::Rail, Mode::Air, Mode::Marine};
constexpr Country Countries[] = {Country::Canada, Country::UnitedStates};

/// The exchange format's table, a row a phase, as it stands there.
struct Phase {
    const char* first;
    const char* last;
    bool isOfExits;
    bool covers[5]; ///< `Classes`
    enum class Where { PilotPorts, LandPorts, CanadianAirports } where;
};
constexpr Phase Table[] = {
    {"2012-09-30", "2013-01-15", false, {true, true, true, false, false}, Phase::Where::PilotPorts},
    {"2013-06-30", "9999-12-31", false, {true, true, true, false, false}, Phase::Where::LandPorts},
    {"2019-07-11", "9999-12-31", false, {true, true, true, true, true}, Phase::Where::LandPorts},
    {"2020-06-25", "9999-12-31", true, {true, true, true, true, true}, Phase::Where::CanadianAirports},
};
const QStringList PilotPorts{QStringLiteral("pacific-highway"), QStringLiteral("peace-arch"),
                             QStringLiteral("lewiston-queenston"), QStringLiteral("rainbow-bridge")};

bool isCovered(const Phase& phase, const Port& port, Mode mode, Country feed) {
    const bool byLand = mode == Mode::Land || mode == Mode::Ferry || mode == Mode::Pedestrian;
    switch (phase.where) {
    case Phase::Where::PilotPorts:
        return byLand && PilotPorts.contains(QString::fromStdString(port.key));
    case Phase::Where::LandPorts:
        return byLand && !port.key.starts_with("air-");
    case Phase::Where::CanadianAirports:
        return mode == Mode::Air && port.key.starts_with("air-") && feed == Country::Canada;
    }
    return false;
}

} // namespace

/// What may be given to the other country, at the edges of the phases.
class PhasesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anEntry_data() {
        QTest::addColumn<QString>("occurred");
        QTest::addColumn<TravellerClass>("who");
        QTest::addColumn<QString>("port");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<Country>("feed");
        QTest::addColumn<bool>("shareable");
        const auto row = [](const char* name, const char* occurred, TravellerClass who, const char* port,
                            Mode mode, bool shareable, Country feed = Country::UnitedStates) {
            QTest::newRow(name) << QString::fromUtf8(occurred) << who << QString::fromUtf8(port) << mode
                                << feed << shareable;
        };
        const char* const pilot = "pacific-highway";
        row("the last second before phase I, at the port", "2012-09-29T23:59:59-07:00", Tcn, pilot,
            Mode::Land, false);
        row("the first second of phase I", "2012-09-30T00:00:00-07:00", Tcn, pilot, Mode::Land, true);
        row("phase I, all classes but citizens: PR", "2012-10-15T12:00:00Z", Pr, pilot, Mode::Land, true);
        row("phase I, all classes but citizens: LPR", "2012-10-15T12:00:00Z", Lpr, pilot, Mode::Land, true);
        row("phase I, a citizen of the US", "2012-10-15T12:00:00Z", UsCitizen, pilot, Mode::Land, false);
        row("phase I, a citizen of Canada", "2012-10-15T12:00:00Z", CaCitizen, pilot, Mode::Land, false);
        row("phase I, another port", "2012-10-15T12:00:00Z", Tcn, "peace-bridge", Mode::Land, false);
        row("phase I, each pilot port: Peace Arch", "2012-10-15T12:00:00Z", Tcn, "peace-arch", Mode::Land,
            true);
        row("phase I, each pilot port: Queenston", "2012-10-15T12:00:00Z", Tcn, "lewiston-queenston",
            Mode::Land, true);
        row("phase I, each pilot port: Rainbow", "2012-10-15T12:00:00Z", Tcn, "rainbow-bridge",
            Mode::Pedestrian, true);
        row("the last second of phase I", "2013-01-15T23:59:59-08:00", Tcn, pilot, Mode::Land, true);
        row("the second after phase I", "2013-01-16T00:00:00-08:00", Tcn, pilot, Mode::Land, false);
        row("between the phases", "2013-04-01T12:00:00Z", Tcn, pilot, Mode::Land, false);
        row("the last second before phase II", "2013-06-29T23:59:59-04:00", Tcn, "peace-bridge", Mode::Land,
            false);
        row("the first second of phase II", "2013-06-30T00:00:00-04:00", Tcn, "peace-bridge", Mode::Land,
            true);
        row("phase II by ferry", "2015-05-01T12:00:00Z", Tcn, "eastport-ferry", Mode::Ferry, true);
        row("phase II on foot", "2015-05-01T12:00:00Z", Lpr, "peace-bridge", Mode::Pedestrian, true);
        row("phase II by rail", "2015-05-01T12:00:00Z", Tcn, "peace-bridge", Mode::Rail, false);
        row("phase II by sea", "2015-05-01T12:00:00Z", Tcn, "peace-bridge", Mode::Marine, false);
        row("phase II, a citizen", "2015-05-01T12:00:00Z", UsCitizen, "peace-bridge", Mode::Land, false);
        row("the last second before phase III, a citizen", "2019-07-10T23:59:59-04:00", UsCitizen,
            "peace-bridge", Mode::Land, false);
        row("the first second of phase III, a citizen", "2019-07-11T00:00:00-04:00", UsCitizen,
            "peace-bridge", Mode::Land, true);
        row("phase III, a citizen of Canada", "2019-07-12T12:00:00Z", CaCitizen, "peace-bridge", Mode::Land,
            true);
        row("phase III by air", "2021-07-12T12:00:00Z", Tcn, "air-yyz", Mode::Air, false);
        row("phase III by land at an airport", "2021-07-12T12:00:00Z", Tcn, "air-yyz", Mode::Land, false);
        row("an entry by air of the Canadian feed in phase IV", "2021-07-12T12:00:00Z", Tcn, "air-yyz",
            Mode::Air, false, Country::Canada);
        row("an unknown port", "2021-07-12T12:00:00Z", Tcn, "nowhere", Mode::Land, false);
        // New Brunswick is an hour ahead of Maine: midnight comes to Canada's side first.
        row("the date is of the feed's side: Canada", "2013-06-29T23:30:00-04:00", Tcn, "houlton", Mode::Land,
            true, Country::Canada);
        row("the date is of the feed's side: United States", "2013-06-29T23:30:00-04:00", Tcn, "houlton",
            Mode::Land, false);
    }
    void anEntry() {
        QFETCH(QString, occurred);
        QFETCH(TravellerClass, who);
        QFETCH(QString, port);
        QFETCH(Mode, mode);
        QFETCH(Country, feed);
        QFETCH(bool, shareable);
        Record record = entryOf("a", personNamed("Roy"), occurred.toStdString());
        auto& entry = std::get<Entry>(record.body);
        entry.travellerClass = who;
        entry.port = port.toStdString();
        entry.mode = mode;
        QCOMPARE(isShareable(record, feed, PortTable::builtIn()), shareable);
    }

    /// Every class, port kind, mode, direction and kind of crossing, by the hour about every edge of a phase.
    void everythingIsAsTheTableSays() {
        std::int64_t shareable = 0;
        std::int64_t all = 0;
        for (const char* edge : {"2012-09-30", "2013-01-16", "2013-06-30", "2019-07-11", "2020-06-25"}) {
            const std::int64_t midnight = std::int64_t{LocalDate::parse(edge)->epochDays()} * 86400;
            for (int hour = -30; hour <= 30; ++hour)
                for (const char* key : {"pacific-highway", "rainbow-bridge", "peace-bridge", "houlton",
                                        "eastport-ferry", "air-yyz", "air-yvr", "air-jfk"})
                    for (const Country feed : Countries)
                        for (const Mode mode : Modes)
                            for (std::size_t who = 0; who < std::size(Classes); ++who)
                                for (const bool isExit : {false, true}) {
                                    const Port& port = *PortTable::builtIn().find(key);
                                    const Instant at = Instant::fromEpochSeconds(midnight + hour * 3600);
                                    const std::string day = port.dateAt(at, feed).iso();
                                    bool expected = false;
                                    for (const Phase& phase : Table)
                                        expected =
                                            expected || (day >= phase.first && day <= phase.last &&
                                                         isExit == phase.isOfExits && phase.covers[who] &&
                                                         isCovered(phase, port, mode, feed));
                                    Record record;
                                    if (isExit)
                                        record.body = Exit{personNamed("Roy"), Classes[who], at, key, mode};
                                    else
                                        record.body =
                                            Entry{personNamed("Roy"), Classes[who], at, key, mode, {}};
                                    ++all;
                                    shareable += expected ? 1 : 0;
                                    if (isShareable(record, feed, PortTable::builtIn()) != expected)
                                        QFAIL(qPrintable(QStringLiteral("%1 %2 %3 feed %4 class %5 mode %6")
                                                             .arg(QString::fromStdString(at.iso()),
                                                                  QString::fromUtf8(key),
                                                                  isExit ? QStringLiteral("exit")
                                                                         : QStringLiteral("entry"))
                                                             .arg(static_cast<int>(feed))
                                                             .arg(who)
                                                             .arg(static_cast<int>(mode))));
                                }
        }
        QCOMPARE(all, std::int64_t{5} * 61 * 8 * 2 * 6 * 5 * 2);
        QVERIFY(shareable > 10'000);
    }

    void anOutcomeThatIsNoStayIsSharedAsAnyEntry() {
        for (const Outcome outcome : {Outcome::Admitted, Outcome::Refused, Outcome::DirectBack}) {
            Record record = entryOf("a", personNamed("Roy"), "2015-05-01T12:00:00Z");
            std::get<Entry>(record.body).outcome = outcome;
            QVERIFY(isShareable(record, Country::Canada, PortTable::builtIn()));
        }
    }

    void aNationalityOfEitherCountryMakesACitizen() {
        for (const char* nationality : {"CAN", "USA"}) {
            Record record = entryOf("a", personNamed("Roy"), "2015-05-01T12:00:00Z");
            QVERIFY(isShareable(record, Country::UnitedStates, PortTable::builtIn()));
            std::get<Entry>(record.body).person.nationality = nationality;
            QVERIFY(!isShareable(record, Country::UnitedStates, PortTable::builtIn()));
        }
    }

    void anExit_data() {
        QTest::addColumn<QString>("occurred");
        QTest::addColumn<QString>("port");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<Country>("feed");
        QTest::addColumn<bool>("shareable");
        QTest::newRow("the first second of phase IV") << "2020-06-25T00:00:00-04:00"
                                                      << "air-yyz" << Mode::Air << Country::Canada << true;
        QTest::newRow("the second before") << "2020-06-24T23:59:59-04:00"
                                           << "air-yyz" << Mode::Air << Country::Canada << false;
        QTest::newRow("of the other feed") << "2021-06-25T00:00:00-04:00"
                                           << "air-yyz" << Mode::Air << Country::UnitedStates << false;
        QTest::newRow("by land from an airport") << "2021-06-25T00:00:00-04:00"
                                                 << "air-yyz" << Mode::Land << Country::Canada << false;
        QTest::newRow("by air from a land port") << "2021-06-25T00:00:00-04:00"
                                                 << "peace-bridge" << Mode::Air << Country::Canada << false;
        QTest::newRow("by land at a land port: never")
            << "2021-06-25T00:00:00-04:00"
            << "peace-bridge" << Mode::Land << Country::Canada << false;
    }
    void anExit() {
        QFETCH(QString, occurred);
        QFETCH(QString, port);
        QFETCH(Mode, mode);
        QFETCH(Country, feed);
        QFETCH(bool, shareable);
        Record record = entryOf("a", personNamed("Roy"));
        record.body = Exit{personNamed("Roy"), CaCitizen, *Instant::parse(occurred.toStdString()),
                           port.toStdString(), mode};
        QCOMPARE(isShareable(record, feed, PortTable::builtIn()), shareable);
    }

    void whatIsNoCrossing() {
        Record record = entryOf("a", personNamed("Roy"));
        record.body = Status{personNamed("Roy"), StatusKind::TemporaryResident, LocalDate(), {}};
        QVERIFY(!isShareable(record, Country::UnitedStates, PortTable::builtIn()));
        record.body = Order{personNamed("Roy"), OrderKind::Departure, {}, {}, {}, {}};
        QVERIFY(!isShareable(record, Country::Canada, PortTable::builtIn()));
        QVERIFY(isShareable(admissionOf("a", "b"), Country::UnitedStates, PortTable::builtIn()));
        QVERIFY(isShareable(withdrawalOf("a", "b"), Country::UnitedStates, PortTable::builtIn()));
    }
};

QTEST_GUILESS_MAIN(PhasesTest)
#include "phasestest.moc"
