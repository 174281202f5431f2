#pragma once

#include "models/presence/presence.h"

namespace passages {

/// The three totals of a window as it moves: for each date the days of presence within the years before it,
/// that date left out. Pure values; any thread.
struct RollingTotals {
    LocalDate from;                ///< the date of the first total; the others follow day by day
    std::vector<DayTotals> totals; ///< whole days

    LocalDate to() const { return from.plusDays(static_cast<std::int32_t>(totals.size()) - 1); }
    bool covers(LocalDate date) const { return from <= date && date <= to(); }
    const DayTotals& on(LocalDate date) const { return totals[static_cast<std::size_t>(date - from)]; }
};

/// For each date of `dates`. The window before a date begins `years` years before it, by the calendar.
RollingTotals rollingTotals(Country country, const Itinerary& itinerary, int years, DateSpan dates);

} // namespace passages
