#pragma once

#include "models/rules/dayledger.h"

#include <cstddef>
#include <vector>

namespace passages {

/// Days that leave a moving window on one as-of date, if nothing else happens. Totals as of that date are
/// those of `assess` with it; here stands what goes, and what is left of what counts today.
struct RollOff {
    LocalDate date; ///< the as-of date from which they are out of the window
    DateSpan days;  ///< the first and the last of them
    /// In half-days, by certainty: what goes of each.
    int certain = 0;
    int recorded = 0;
    int possible = 0;
    /// In half-days: the three totals less everything that has left by then.
    int minimumLeft = 0;
    int recordedLeft = 0;
    int maximumLeft = 0;
};

/// A counted span, and from and to which as-of date its days leave the window.
struct SpanRollOff {
    std::size_t span = 0; ///< index in the result's spans
    LocalDate first;
    LocalDate last;
};

/// The first as-of date whose window of so many years no longer holds that day (Interpretation Act s. 28: in
/// a year without 29 February two days can leave at once, and on another date none).
LocalDate leavesWindow(LocalDate day, int years);

/// The next dates on which days that count leave, at most so many. Empty for a window that does not move.
std::vector<RollOff> nextRollOffs(const RuleResult& result, const Itinerary& itinerary, std::size_t limit);

/// Each span that counts, in order.
std::vector<SpanRollOff> spanRollOffs(const RuleResult& result);

} // namespace passages
