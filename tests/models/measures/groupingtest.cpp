#include "models/measures/grouping.h"

#include <QtTest>

using namespace passages;

namespace {

MeasureCell cell(Country from, const char* port, int year, unsigned month, std::int64_t exchanged) {
    MeasureCell cell;
    cell.from = from;
    cell.to = other(from);
    cell.port = port;
    cell.year = year;
    cell.month = month;
    cell.counts = {exchanged, exchanged / 2, 1};
    return cell;
}

Measures sample() {
    Measures measures;
    measures.period = {*LocalDate::parse("2025-11-15"), *LocalDate::parse("2026-02-03")};
    measures.cells = {
        cell(Country::Canada, "calais", 2025, 11, 10), cell(Country::Canada, "calais", 2026, 1, 4),
        cell(Country::Canada, "detroit", 2025, 11, 6), cell(Country::UnitedStates, "calais", 2025, 12, 100)};
    return measures;
}

std::int64_t exchangedIn(const std::vector<MeasureBucket>& bars) {
    std::int64_t sum = 0;
    for (const MeasureBucket& bar : bars)
        sum += bar.counts.exchanged;
    return sum;
}

} // namespace

class GroupingTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void portsOfAMonthAreAddedUp();
    void monthsOfAPortAreAddedUp();
    void theOtherDirectionStaysOut();
    void monthsWithoutRecordsHaveTheirBar();
    void tooManyMonthsBecomeQuartersAndThenYears();
};

void GroupingTest::portsOfAMonthAreAddedUp() {
    const auto rows = grouped(sample(), Country::Canada, MeasureGrouping::Month);
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].year, 2025);
    QCOMPARE(rows[0].month, 11U);
    QCOMPARE(rows[0].port, std::string());
    QCOMPARE(rows[0].counts, (MeasureCounts{16, 8, 2}));
    QCOMPARE(rows[1].counts, (MeasureCounts{4, 2, 1}));
}

void GroupingTest::monthsOfAPortAreAddedUp() {
    const auto rows = grouped(sample(), Country::Canada, MeasureGrouping::Port);
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].port, std::string("calais"));
    QCOMPARE(rows[0].month, 0U);
    QCOMPARE(rows[0].counts, (MeasureCounts{14, 7, 2}));
}

void GroupingTest::theOtherDirectionStaysOut() {
    const auto rows = grouped(sample(), Country::UnitedStates, MeasureGrouping::PortAndMonth);
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].counts.exchanged, 100);
    QCOMPARE(exchangedIn(buckets(sample(), Country::UnitedStates, 12)), 100);
}

void GroupingTest::monthsWithoutRecordsHaveTheirBar() {
    const auto bars = buckets(sample(), Country::Canada, 12);
    QCOMPARE(bars.size(), 4U);
    QCOMPARE(bars[0], (MeasureBucket{2025, 11, 1, {16, 8, 2}}));
    QCOMPARE(bars[1], (MeasureBucket{2025, 12, 1, {}}));
    QCOMPARE(bars[3], (MeasureBucket{2026, 2, 1, {}}));
}

void GroupingTest::tooManyMonthsBecomeQuartersAndThenYears() {
    const auto quarters = buckets(sample(), Country::Canada, 3);
    QCOMPARE(quarters.size(), 2U);
    QCOMPARE(quarters[0], (MeasureBucket{2025, 10, 3, {16, 8, 2}}));
    QCOMPARE(quarters[1], (MeasureBucket{2026, 1, 3, {4, 2, 1}}));
    const auto years = buckets(sample(), Country::Canada, 1); // never less than whole years
    QCOMPARE(years.size(), 2U);
    QCOMPARE(exchangedIn(years), 20);
}

QTEST_APPLESS_MAIN(GroupingTest)
#include "groupingtest.moc"
