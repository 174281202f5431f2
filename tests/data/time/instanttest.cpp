#include "data/time/instant.h"

#include <QTest>

namespace passages {

class InstantTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void dateTimesAreReadByRfc3339_data();
    void dateTimesAreReadByRfc3339();
    void everythingElseIsNoInstant_data();
    void everythingElseIsNoInstant();
    void writingAndReadingGivesTheSameInstant();
};

void InstantTest::dateTimesAreReadByRfc3339_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("in UTC") << "2026-11-20T05:00:00Z"
                            << "2026-11-20T05:00:00Z";
    QTest::newRow("west of Greenwich") << "2026-11-14T23:30:00-08:00"
                                       << "2026-11-15T07:30:00Z";
    QTest::newRow("east of Greenwich") << "2026-01-01T00:30:00+05:30"
                                       << "2025-12-31T19:00:00Z";
    QTest::newRow("an offset of Newfoundland") << "2026-01-01T00:00:00-03:30"
                                               << "2026-01-01T03:30:00Z";
    QTest::newRow("unknown local offset") << "2026-01-01T00:00:00-00:00"
                                          << "2026-01-01T00:00:00Z";
    QTest::newRow("fractions are cut off") << "2026-01-01T00:00:00.999999Z"
                                           << "2026-01-01T00:00:00Z";
    QTest::newRow("small letters") << "2026-01-01t00:00:00z"
                                   << "2026-01-01T00:00:00Z";
    QTest::newRow("before 1970") << "1969-12-31T23:59:59Z"
                                 << "1969-12-31T23:59:59Z";
    QTest::newRow("a leap second") << "2016-12-31T23:59:60Z"
                                   << "2016-12-31T23:59:59Z";
    QTest::newRow("a leap second elsewhere") << "2016-12-31T18:59:60-05:00"
                                             << "2016-12-31T23:59:59Z";
}

void InstantTest::dateTimesAreReadByRfc3339() {
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto instant = Instant::parse(text.toStdString());
    QVERIFY(instant);
    QCOMPARE(QString::fromStdString(instant->iso()), utc);
}

void InstantTest::everythingElseIsNoInstant_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("no offset") << "2026-11-20T05:00:00";
    QTest::newRow("a blank for the T") << "2026-11-20 05:00:00Z";
    QTest::newRow("no seconds") << "2026-11-20T05:00Z";
    QTest::newRow("an offset without a colon") << "2026-11-20T05:00:00-0500";
    QTest::newRow("an offset of hours only") << "2026-11-20T05:00:00-05";
    QTest::newRow("an offset of 24 hours") << "2026-11-20T05:00:00+24:00";
    QTest::newRow("an offset of 60 minutes") << "2026-11-20T05:00:00+01:60";
    QTest::newRow("hour 24") << "2026-11-20T24:00:00Z";
    QTest::newRow("minute 60") << "2026-11-20T05:60:00Z";
    QTest::newRow("second 61") << "2026-11-20T05:00:61Z";
    QTest::newRow("a leap second in the afternoon") << "2026-11-20T15:00:60Z";
    QTest::newRow("no such day") << "2025-02-29T05:00:00Z";
    QTest::newRow("a point without fraction") << "2026-11-20T05:00:00.Z";
    QTest::newRow("two zones") << "2026-11-20T05:00:00ZZ";
    QTest::newRow("a blank behind it") << "2026-11-20T05:00:00Z ";
    QTest::newRow("a year before 1900") << "1899-12-31T05:00:00Z";
    QTest::newRow("a year after 2200") << "2201-01-01T05:00:00Z";
    QTest::newRow("five digits of a year") << "12026-11-20T05:00:00Z";
    QTest::newRow("only a date") << "2026-11-20";
    QTest::newRow("nothing") << "";
}

void InstantTest::everythingElseIsNoInstant() {
    QFETCH(QString, text);
    QVERIFY(!Instant::parse(text.toStdString()));
}

void InstantTest::writingAndReadingGivesTheSameInstant() {
    for (std::int64_t seconds = -2208988800; seconds < 7289654399; seconds += 86399 * 7 + 11) {
        const auto instant = Instant::fromEpochSeconds(seconds);
        QCOMPARE(Instant::parse(instant.iso()), std::optional(instant));
    }
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::InstantTest)
#include "instanttest.moc"
