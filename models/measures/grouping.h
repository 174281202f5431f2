#pragma once

#include "models/measures/measures.h"

#include <cstddef>
#include <vector>

namespace passages {

/// By what the counts of a table are added up.
enum class MeasureGrouping { Month, Port, PortAndMonth };

/// One row a group, of one direction, in order of port and month; what a group runs over is left empty
/// (`port` "", `year` and `month` 0).
std::vector<MeasureCell> grouped(const Measures& measures, Country from, MeasureGrouping grouping);

/// One bar of a chart: so many months from the first one on.
struct MeasureBucket {
    int year = 0;
    unsigned month = 1;  ///< the first one, 1 to 12
    unsigned months = 1; ///< 1, 3 (a quarter) or 12 (a year)
    MeasureCounts counts;
    friend bool operator==(const MeasureBucket&, const MeasureBucket&) = default;
};

/// The period of one direction in at most `most` bars of months, else quarters, else years; those in which
/// nothing happened are there too. A bar at the period's edge holds only what lies in the period.
std::vector<MeasureBucket> buckets(const Measures& measures, Country from, std::size_t most);

} // namespace passages
