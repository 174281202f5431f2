#include "data/time/zones.h"

#include <QTest>

namespace passages {

class ZonesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theDatabaseOfThisMachineKnowsTheChangesOf2026();
    void oneInstantHasItsDateOnEachSide_data();
    void oneInstantHasItsDateOnEachSide();
    void offsetsFollowTheLaw_data();
    void offsetsFollowTheLaw();
    void aDateStartsWithItsFirstInstant_data();
    void aDateStartsWithItsFirstInstant();
    void everyStartOfADayIsTheFirstSecondWithItsDate();
    void theClockIsTheOneOnTheWall();
    void anUnknownZoneIsNone();
    void aZoneIsReadOnce();
};

void ZonesTest::theDatabaseOfThisMachineKnowsTheChangesOf2026() {
    QVERIFY(Zones::databaseVersion() >= "2026c");
    QVERIFY(Zones::databaseIsCurrent());
}

void ZonesTest::oneInstantHasItsDateOnEachSide_data() {
    QTest::addColumn<QString>("instant");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("date");
    const auto row = [](const char* name, const char* instant, const char* zone, const char* date) {
        QTest::newRow(name) << QString::fromLatin1(instant) << QString::fromLatin1(zone)
                            << QString::fromLatin1(date);
    };
    row("TZ-02 St. Stephen", "2026-07-01T00:15:00-03:00", "America/Moncton", "2026-07-01");
    row("TZ-02 Calais", "2026-07-01T00:15:00-03:00", "America/New_York", "2026-06-30");
    row("TZ-03 Blaine", "2026-10-14T23:30:00-07:00", "America/Los_Angeles", "2026-10-14");
    row("TZ-03 Pacific Highway", "2026-10-14T23:30:00-07:00", "America/Vancouver", "2026-10-14");
    row("TZ-04 Blaine", "2026-11-14T23:30:00-08:00", "America/Los_Angeles", "2026-11-14");
    row("TZ-04 Pacific Highway", "2026-11-14T23:30:00-08:00", "America/Vancouver", "2026-11-15");
    row("TZ-05 Sweetgrass", "2026-12-31T23:10:00-07:00", "America/Denver", "2026-12-31");
    row("TZ-05 Coutts", "2026-12-31T23:10:00-07:00", "America/Edmonton", "2027-01-01");
    row("TZ-06 North Portal", "2026-07-15T23:40:00-06:00", "America/Regina", "2026-07-15");
    row("TZ-06 Portal", "2026-07-15T23:40:00-06:00", "America/Chicago", "2026-07-16");
}

void ZonesTest::oneInstantHasItsDateOnEachSide() {
    QFETCH(QString, instant);
    QFETCH(QString, zone);
    QFETCH(QString, date);
    const auto found = Zones().find(zone.toStdString());
    QVERIFY(found);
    QCOMPARE(QString::fromStdString(found->dateAt(*Instant::parse(instant.toStdString())).iso()), date);
}

void ZonesTest::offsetsFollowTheLaw_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("instant");
    QTest::addColumn<double>("hours");
    const auto row = [](const char* name, const char* zone, const char* instant, double hours) {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(instant) << hours;
    };
    row("Vancouver in December 2025", "America/Vancouver", "2025-12-15T12:00:00Z", -8);
    row("Vancouver in December 2026", "America/Vancouver", "2026-12-15T12:00:00Z", -7);
    row("Vancouver in July 2040", "America/Vancouver", "2040-07-15T12:00:00Z", -7);
    row("Edmonton in December 2025", "America/Edmonton", "2025-12-15T12:00:00Z", -7);
    row("Edmonton in December 2026", "America/Edmonton", "2026-12-15T12:00:00Z", -6);
    row("Los Angeles in December 2026", "America/Los_Angeles", "2026-12-15T12:00:00Z", -8);
    row("Los Angeles in July 2060", "America/Los_Angeles", "2060-07-15T12:00:00Z", -7);
    row("Denver in December 2026", "America/Denver", "2026-12-15T12:00:00Z", -7);
    row("Moncton in winter", "America/Moncton", "2026-01-15T12:00:00Z", -4);
    row("Moncton in summer", "America/Moncton", "2026-07-15T12:00:00Z", -3);
    row("Regina in summer", "America/Regina", "2026-07-15T12:00:00Z", -6);
    row("Whitehorse before it gave up changing", "America/Whitehorse", "2019-12-15T12:00:00Z", -8);
    row("Whitehorse since", "America/Whitehorse", "2026-12-15T12:00:00Z", -7);
    row("St. John's", "America/St_Johns", "2026-12-15T12:00:00Z", -3.5);
    row("just before the spring of 2024", "America/Toronto", "2024-03-10T06:59:59Z", -5);
    row("at the spring of 2024", "America/Toronto", "2024-03-10T07:00:00Z", -4);
    row("just before the autumn of 2024", "America/Toronto", "2024-11-03T05:59:59Z", -4);
    row("at the autumn of 2024", "America/Toronto", "2024-11-03T06:00:00Z", -5);
    row("long before the first transition read", "America/Toronto", "1950-01-15T12:00:00Z", -5);
}

void ZonesTest::offsetsFollowTheLaw() {
    QFETCH(QString, zone);
    QFETCH(QString, instant);
    QFETCH(double, hours);
    const auto found = Zones().find(zone.toStdString());
    QVERIFY(found);
    QCOMPARE(found->offsetSecondsAt(*Instant::parse(instant.toStdString())) / 3600.0, hours);
}

void ZonesTest::aDateStartsWithItsFirstInstant_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("start");
    const auto row = [](const char* name, const char* zone, const char* date, const char* start) {
        QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(date)
                            << QString::fromLatin1(start);
    };
    row("an ordinary day", "America/Toronto", "2026-11-20", "2026-11-20T05:00:00Z");
    row("the day of 23 hours", "America/Toronto", "2024-03-10", "2024-03-10T05:00:00Z");
    row("the day after it", "America/Toronto", "2024-03-11", "2024-03-11T04:00:00Z");
    row("the day of 25 hours", "America/Toronto", "2024-11-03", "2024-11-03T04:00:00Z");
    row("a day that begins at one", "America/Havana", "2024-03-10", "2024-03-10T05:00:00Z");
    row("a day that begins twice", "America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z");
    row("a day that a zone skipped", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z");
}

void ZonesTest::aDateStartsWithItsFirstInstant() {
    QFETCH(QString, zone);
    QFETCH(QString, date);
    QFETCH(QString, start);
    const auto found = Zones().find(zone.toStdString());
    QVERIFY(found);
    QCOMPARE(QString::fromStdString(found->startOf(*LocalDate::parse(date.toStdString())).iso()), start);
}

void ZonesTest::everyStartOfADayIsTheFirstSecondWithItsDate() {
    Zones zones;
    for (const char* id : {"America/Toronto", "America/Vancouver", "America/Edmonton", "America/St_Johns"}) {
        const auto zone = zones.find(id);
        for (auto date = *LocalDate::from(2012, 1, 1); date < *LocalDate::from(2030, 1, 1);
             date = date.plusDays(1)) {
            const Instant start = zone->startOf(date);
            QCOMPARE(zone->dateAt(start), date);
            QVERIFY(zone->dateAt(start.plusSeconds(-1)) < date);
        }
    }
}

void ZonesTest::theClockIsTheOneOnTheWall() {
    const auto zone = Zones().find("America/Vancouver");
    QCOMPARE(zone->clockAt(*Instant::parse("2026-11-15T07:30:59Z")), std::string("00:30"));
    QCOMPARE(zone->clockAt(*Instant::parse("1969-06-15T23:59:00Z")), std::string("15:59"));
    QCOMPARE(zone->isoAt(*Instant::parse("2026-11-15T07:30:59Z")), std::string("2026-11-15T00:30:59-07:00"));
    const auto newfoundland = Zones().find("America/St_Johns");
    QCOMPARE(newfoundland->isoAt(*Instant::parse("2026-01-01T00:00:00Z")),
             std::string("2025-12-31T20:30:00-03:30"));
}

void ZonesTest::anUnknownZoneIsNone() {
    QVERIFY(!Zones().find("America/Nowhere"));
    QVERIFY(!Zones().find(""));
    QVERIFY(!Zones().find("../../etc/passwd"));
}

void ZonesTest::aZoneIsReadOnce() {
    Zones zones;
    QCOMPARE(zones.find("America/Toronto"), zones.find("America/Toronto"));
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::ZonesTest)
#include "zonestest.moc"
