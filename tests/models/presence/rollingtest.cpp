#include "models/presence/rolling.h"
#include "models/itinerary/assessment.h"
#include "models/presence/yearsbefore.h"
#include "tests/support/story.h"

#include <QTest>

using namespace passages;

namespace {

LocalDate date(std::string_view iso) {
    return *LocalDate::parse(iso);
}

Itinerary journey(std::string_view asOf) {
    const auto records = test::story({
        "CA status permanent_resident 2018-01-10 -",
        "CA entry 2018-01-10T12:00:00-05:00 champlain land permanent_resident_ca",
        "US entry 2020-05-01T09:00:00-04:00 champlain land permanent_resident_ca",
        "CA entry 2020-09-01T09:00:00-04:00 champlain land permanent_resident_ca",
        "CA entry 2022-03-01T09:00:00-05:00 champlain land permanent_resident_ca",
        "US entry 2024-02-29T09:00:00-05:00 champlain land permanent_resident_ca",
    });
    return assess({"T1", records, date(asOf), {}}, PortTable::builtIn()).itinerary;
}

} // namespace

class RollingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void yearsBeforeADateAreThoseOfTheCalendarInAnyOrder() {
        for (int years : {1, 3, 4, 5}) {
            YearsBefore forwards(years);
            YearsBefore backwards(years);
            for (LocalDate day = date("2019-12-30"); day <= date("2029-03-02"); day = day.plusDays(1))
                QCOMPARE(forwards(day).iso(), day.plusYears(-years).iso());
            for (LocalDate day = date("2029-03-02"); day >= date("2019-12-30"); day = day.plusDays(-1))
                QCOMPARE(backwards(day).iso(), day.plusYears(-years).iso());
        }
    }

    void eachTotalIsTheCountOfItsOwnWindow() {
        const Itinerary itinerary = journey("2026-11-20");
        const DateSpan dates{date("2019-12-30"), date("2026-11-20")};
        const RollingTotals rolling = rollingTotals(Country::Canada, itinerary, 5, dates);
        QCOMPARE(rolling.totals.size(), static_cast<std::size_t>(dates.days()));
        QCOMPARE(rolling.to().iso(), dates.to.iso());
        for (LocalDate day = dates.from; day <= dates.to; day = day.plusDays(1)) {
            const DayTotals counted =
                totalsOf(presenceIn(Country::Canada, itinerary, {day.plusYears(-5), day.plusDays(-1)}));
            const DayTotals& moved = rolling.on(day);
            if (moved.minimum != counted.minimum || moved.recorded != counted.recorded ||
                moved.maximum != counted.maximum)
                QFAIL(
                    qPrintable(QStringLiteral("other totals on %1").arg(QString::fromStdString(day.iso()))));
        }
    }

    void theTotalsOfADateStandInOrder() {
        const Itinerary itinerary = journey("2024-12-31");
        const RollingTotals rolling =
            rollingTotals(Country::UnitedStates, itinerary, 3, {date("2020-01-01"), date("2024-12-31")});
        bool everOpen = false;
        for (const DayTotals& totals : rolling.totals) {
            QVERIFY(totals.minimum <= totals.recorded && totals.recorded <= totals.maximum);
            everOpen = everOpen || totals.minimum < totals.maximum;
        }
        QVERIFY(everOpen);
    }

    void noDatesHaveNoTotals() {
        const RollingTotals rolling = rollingTotals(Country::Canada, journey("2024-12-31"), 5,
                                                    {date("2024-01-02"), date("2024-01-01")});
        QVERIFY(rolling.totals.empty());
        QVERIFY(!rolling.covers(date("2024-01-01")));
    }
};

QTEST_GUILESS_MAIN(RollingTest)
#include "rollingtest.moc"
