#include "models/measures/grouping.h"

#include <algorithm>
#include <map>

namespace passages {
namespace {

/// Months since year 0.
int monthNumber(int year, unsigned month) {
    return year * 12 + static_cast<int>(month) - 1;
}

int monthNumber(LocalDate date) {
    const std::chrono::year_month_day civil = date.civil();
    return monthNumber(static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()));
}

int firstOfBucket(int number, int months) {
    return number - number % months;
}

} // namespace

std::vector<MeasureCell> grouped(const Measures& measures, Country from, MeasureGrouping grouping) {
    std::map<std::tuple<std::string, int, unsigned>, MeasureCell> groups;
    for (const MeasureCell& cell : measures.cells) {
        if (cell.from != from)
            continue;
        MeasureCell row = cell;
        row.counts = {};
        if (grouping == MeasureGrouping::Month)
            row.port.clear();
        if (grouping == MeasureGrouping::Port) {
            row.year = 0;
            row.month = 0;
        }
        groups.try_emplace({row.port, row.year, row.month}, row).first->second.counts += cell.counts;
    }
    std::vector<MeasureCell> rows;
    rows.reserve(groups.size());
    for (auto& [key, row] : groups)
        rows.push_back(std::move(row));
    return rows;
}

std::vector<MeasureBucket> buckets(const Measures& measures, Country from, std::size_t most) {
    const int firstMonth = monthNumber(measures.period.from);
    const int lastMonth = monthNumber(measures.period.to);
    int months = 12;
    for (const int length : {1, 3}) {
        if (static_cast<std::size_t>(lastMonth / length - firstMonth / length + 1) <= most) {
            months = length;
            break;
        }
    }
    std::vector<MeasureBucket> bars;
    for (int number = firstOfBucket(firstMonth, months); number <= lastMonth; number += months)
        bars.push_back(
            {number / 12, static_cast<unsigned>(number % 12) + 1, static_cast<unsigned>(months), {}});
    for (const MeasureCell& cell : measures.cells) {
        const int at =
            (firstOfBucket(monthNumber(cell.year, cell.month), months) - firstOfBucket(firstMonth, months)) /
            months;
        if (cell.from == from && at >= 0 && static_cast<std::size_t>(at) < bars.size())
            bars[static_cast<std::size_t>(at)].counts += cell.counts;
    }
    return bars;
}

} // namespace passages
