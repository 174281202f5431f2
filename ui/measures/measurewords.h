#pragma once

#include "models/measures/grouping.h"

#include <QString>

namespace passages {

/// How the measures read, in the language in force.

/// "Canada → United States".
QString directionText(Country from, Country to);
/// "2026-03", "2026 Q1", "2026".
QString bucketLabel(const MeasureBucket& bucket);
/// "2026-03"; empty for rows over all months.
QString monthLabel(const MeasureCell& cell);
/// "94.5 %"; a dash of nothing.
QString rateText(const MeasureCounts& counts);
/// The four counts, a line each.
QString countsText(const MeasureCounts& counts);
/// The next round number: one figure, and noughts.
std::int64_t roundStep(std::int64_t step);

} // namespace passages
