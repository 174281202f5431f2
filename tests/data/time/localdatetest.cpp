#include "data/time/localdate.h"

#include <QTest>

namespace passages {

class LocalDateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyDayOfFourCenturiesComesAfterTheOneBefore();
    void onlyRealDatesInTheOneFormAreRead_data();
    void onlyRealDatesInTheOneFormAreRead();
    void monthsGoToTheSameNumberedDayOrTheLast_data();
    void monthsGoToTheSameNumberedDayOrTheLast();
    void yearsFromALeapDayEndInFebruary();
};

namespace {

bool isLeap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

unsigned daysIn(int year, unsigned month) {
    const std::array<unsigned, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days.at(month - 1);
}

} // namespace

void LocalDateTest::everyDayOfFourCenturiesComesAfterTheOneBefore() {
    const auto first = LocalDate::from(1800, 1, 1);
    QVERIFY(first);
    std::int32_t expected = first->epochDays();
    for (int year = 1800; year < 2200; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            for (unsigned day = 1; day <= daysIn(year, month); ++day, ++expected) {
                const auto date = LocalDate::from(year, month, day);
                if (!date || date->epochDays() != expected || LocalDate::parse(date->iso()) != date) {
                    QFAIL(qPrintable(QStringLiteral("%1-%2-%3").arg(year).arg(month).arg(day)));
                }
            }
            QVERIFY(!LocalDate::from(year, month, daysIn(year, month) + 1));
        }
    }
    QCOMPARE(LocalDate::from(1970, 1, 1)->epochDays(), 0);
}

void LocalDateTest::onlyRealDatesInTheOneFormAreRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("an ordinary day") << "2026-11-20" << true;
    QTest::newRow("a leap day") << "2024-02-29" << true;
    QTest::newRow("a leap day in a century year by 400") << "2000-02-29" << true;
    QTest::newRow("no leap day in 2025") << "2025-02-29" << false;
    QTest::newRow("no leap day in 1900") << "1900-02-29" << false;
    QTest::newRow("the 31st of a month of 30 days") << "2026-11-31" << false;
    QTest::newRow("month 13") << "2026-13-01" << false;
    QTest::newRow("month 0") << "2026-00-10" << false;
    QTest::newRow("day 0") << "2026-10-00" << false;
    QTest::newRow("year 0") << "0000-10-01" << false;
    QTest::newRow("one digit") << "2026-1-01" << false;
    QTest::newRow("slashes") << "2026/11/20" << false;
    QTest::newRow("no separators") << "20261120" << false;
    QTest::newRow("a time behind it") << "2026-11-20T00:00" << false;
    QTest::newRow("a blank behind it") << "2026-11-20 " << false;
    QTest::newRow("a blank for a digit") << "2026-11- 2" << false;
    QTest::newRow("a sign") << "+026-11-20" << false;
    QTest::newRow("nothing") << "" << false;
}

void LocalDateTest::onlyRealDatesInTheOneFormAreRead() {
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const auto date = LocalDate::parse(text.toStdString());
    QCOMPARE(date.has_value(), valid);
    if (date) {
        QCOMPARE(QString::fromStdString(date->iso()), text);
    }
}

void LocalDateTest::monthsGoToTheSameNumberedDayOrTheLast_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("expected");
    QTest::newRow("six months of a visitor (OV-01)") << "2026-01-10" << 6 << "2026-07-10";
    QTest::newRow("31 August and six months") << "2025-08-31" << 6 << "2026-02-28";
    QTest::newRow("31 August and six months to a leap year") << "2023-08-31" << 6 << "2024-02-29";
    QTest::newRow("over the end of the year") << "2025-12-31" << 2 << "2026-02-28";
    QTest::newRow("back over the start of the year") << "2026-01-31" << -2 << "2025-11-30";
    QTest::newRow("none at all") << "2026-01-31" << 0 << "2026-01-31";
    QTest::newRow("five years back (CIT-02)") << "2018-04-01" << -60 << "2013-04-01";
}

void LocalDateTest::monthsGoToTheSameNumberedDayOrTheLast() {
    QFETCH(QString, from);
    QFETCH(int, months);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(LocalDate::parse(from.toStdString())->plusMonths(months).iso()),
             expected);
}

void LocalDateTest::yearsFromALeapDayEndInFebruary() {
    const auto leapDay = LocalDate::from(2024, 2, 29);
    QCOMPARE(leapDay->plusYears(1), *LocalDate::from(2025, 2, 28));
    QCOMPARE(leapDay->plusYears(-4), *LocalDate::from(2020, 2, 29));
    QCOMPARE(leapDay->plusDays(1) - *leapDay, 1);
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::LocalDateTest)
#include "localdatetest.moc"
