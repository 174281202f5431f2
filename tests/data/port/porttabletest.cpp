#include "data/port/porttable.h"

#include <QTest>

namespace passages {

class PortTableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theProgramCarriesTheBorderAndTheAirports();
    void aLandCrossingHasADateOnEachSide();
    void anAirportHasItsOneZoneOnBothSides();
    void theFourPilotPortsAreKnown();
    void aBadTableIsRefusedWithItsLine_data();
    void aBadTableIsRefusedWithItsLine();
    void quotedFieldsAndByteOrderMarksAreRead();
};

namespace {

const std::string Header = "port,kind,us_code,us_name,us_state,us_zone,ca_code,ca_name,ca_province,ca_zone,"
                           "pilot_phase_1,ca_code_verified\n";
const std::string Crossing = "calais,land border,0115,Calais,ME,America/New_York,,St. Stephen,NB,"
                             "America/Moncton,,no\n";
const std::string Airport = "air-yyz,airport,,,,,YYZ,Toronto Pearson,ON,America/Toronto,,\n";

} // namespace

void PortTableTest::theProgramCarriesTheBorderAndTheAirports() {
    const PortTable& table = PortTable::builtIn();
    QCOMPARE(table.ports().size(), std::size_t(101));
    for (const Port& port : table.ports()) {
        QCOMPARE(table.find(port.key), &port);
        QVERIFY(port.canada.zone && port.unitedStates.zone);
    }
    const Port* bridge = table.find("ambassador-bridge");
    QVERIFY(bridge);
    QVERIFY(bridge->kind == PortKind::LandBorder);
    QCOMPARE(bridge->canada.code, std::string("0453"));
    QCOMPARE(bridge->unitedStates.code, std::string("3801"));
    QCOMPARE(bridge->canada.region, std::string("ON"));
    QVERIFY(bridge->canadianCodeVerified);
    QVERIFY(!table.find("nowhere"));
    QVERIFY(!table.find(""));
}

void PortTableTest::aLandCrossingHasADateOnEachSide() {
    const Port* sweetgrass = PortTable::builtIn().find("sweetgrass");
    QVERIFY(sweetgrass);
    const Instant instant = *Instant::parse("2026-12-31T23:10:00-07:00");
    QCOMPARE(sweetgrass->dateAt(instant, Country::UnitedStates), *LocalDate::from(2026, 12, 31));
    QCOMPARE(sweetgrass->dateAt(instant, Country::Canada), *LocalDate::from(2027, 1, 1));
}

void PortTableTest::anAirportHasItsOneZoneOnBothSides() {
    for (const Port& port : PortTable::builtIn().ports()) {
        if (port.kind == PortKind::Airport) {
            QCOMPARE(port.canada.zone, port.unitedStates.zone);
        }
    }
    QCOMPARE(PortTable::builtIn().find("air-lax")->canada.zone->id(), std::string("America/Los_Angeles"));
}

void PortTableTest::theFourPilotPortsAreKnown() {
    QStringList pilots;
    for (const Port& port : PortTable::builtIn().ports()) {
        if (port.inPhaseOne) {
            pilots << QString::fromStdString(port.key);
        }
    }
    pilots.sort();
    QCOMPARE(pilots, QStringList({QStringLiteral("lewiston-queenston"), QStringLiteral("pacific-highway"),
                                  QStringLiteral("peace-arch"), QStringLiteral("rainbow-bridge")}));
}

void PortTableTest::aBadTableIsRefusedWithItsLine_data() {
    QTest::addColumn<std::string>("csv");
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("problem");
    const auto row = [](const char* name, const std::string& csv, const char* line, const char* problem) {
        QTest::newRow(name) << csv << std::string(line) << std::string(problem);
    };
    row("nothing", "", "1", "empty");
    row("only a header", Header, "1", "empty");
    row("other columns", "port,kind\ncalais,land border\n", "1", "unknown_columns");
    row("a key twice", Header + Crossing + Airport + Crossing, "4", "duplicate_key");
    row("an unknown zone", Header + Crossing + "x,airport,,,,,X,X,ON,America/Nowhere,,\n", "3",
        "unknown_zone");
    row("a land border with one zone", Header + "x,land border,1,X,ME,America/New_York,,Y,NB,,,no\n", "2",
        "missing_zone");
    row("an airport without a zone", Header + "x,airport,,,,,X,X,ON,,,\n", "2", "missing_zone");
    row("an airport in two countries",
        Header + "x,airport,X,X,ME,America/New_York,X,X,ON,America/Toronto,,\n", "2", "missing_zone");
    row("an unknown kind", Header + "x,seaport,,,,,X,X,ON,America/Toronto,,\n", "2", "unknown_kind");
    row("a key with a blank", Header + "x y,airport,,,,,X,X,ON,America/Toronto,,\n", "2", "bad_key");
    row("no key", Header + ",airport,,,,,X,X,ON,America/Toronto,,\n", "2", "bad_key");
    row("a column too few", Header + "x,airport,,,,,X,X,ON,America/Toronto,\n", "2", "column_count");
    row("a column too many", Header + "x,airport,,,,,X,X,ON,America/Toronto,,,\n", "2", "column_count");
    row("a quote left open", Header + Crossing + "x,airport,,,,,X,\"X,ON,America/Toronto,,\n", "3",
        "open_quote");
}

void PortTableTest::aBadTableIsRefusedWithItsLine() {
    QFETCH(std::string, csv);
    QFETCH(std::string, line);
    QFETCH(std::string, problem);
    const auto table = PortTable::fromCsv(csv);
    QVERIFY(!table);
    QCOMPARE(table.error().code, std::string("bad_port_table"));
    QCOMPARE(table.error().parameters,
             (std::vector<std::pair<std::string, std::string>>{{"line", line}, {"problem", problem}}));
}

void PortTableTest::quotedFieldsAndByteOrderMarksAreRead() {
    const auto table = PortTable::fromCsv(
        "\xEF\xBB\xBF" + Header + "x,airport,,,,,X,\"Here, \"\"there\"\"\",ON,America/Toronto,,\r\n\n" +
        Crossing.substr(0, Crossing.size() - 1));
    QVERIFY(table);
    QCOMPARE(table->ports().size(), std::size_t(2));
    QCOMPARE(table->find("x")->canada.name, std::string("Here, \"there\""));
    QVERIFY(table->find("calais"));
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::PortTableTest)
#include "porttabletest.moc"
