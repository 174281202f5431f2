#include "models/presence/rolling.h"

namespace passages {

namespace {

/// sums[i]: how many of the first i dates from `first` on are in the set.
std::vector<std::int32_t> runningSums(const DaySet& days, LocalDate first, std::size_t count) {
    std::vector<std::int32_t> sums(count + 1, 0);
    for (const DateSpan& span : days.spans())
        for (LocalDate date = span.from; date <= span.to; date = date.plusDays(1))
            if (const std::int32_t index = date - first;
                index >= 0 && static_cast<std::size_t>(index) < count)
                sums[static_cast<std::size_t>(index) + 1] = 1;
    for (std::size_t index = 1; index <= count; ++index)
        sums[index] += sums[index - 1];
    return sums;
}

} // namespace

RollingTotals rollingTotals(Country country, const Itinerary& itinerary, int years, DateSpan dates) {
    RollingTotals rolling{dates.from, {}};
    if (dates.days() <= 0)
        return rolling;
    const LocalDate first = dates.from.plusYears(-years);
    const Presence presence = presenceIn(country, itinerary, {first, dates.to});
    const auto count = static_cast<std::size_t>(dates.to - first + 1);
    const auto certain = runningSums(presence.certain, first, count);
    const auto recorded = runningSums(presence.recorded, first, count);
    const auto possible = runningSums(presence.possible, first, count);
    rolling.totals.reserve(static_cast<std::size_t>(dates.days()));
    for (LocalDate date = dates.from; date <= dates.to; date = date.plusDays(1)) {
        const auto end = static_cast<std::size_t>(date - first);
        const auto begin = static_cast<std::size_t>(date.plusYears(-years) - first);
        const auto in = [&](const std::vector<std::int32_t>& sums) { return sums[end] - sums[begin]; };
        DayTotals totals;
        totals.minimum = in(certain);
        totals.recorded = totals.minimum + in(recorded);
        totals.maximum = totals.recorded + in(possible);
        rolling.totals.push_back(totals);
    }
    return rolling;
}

} // namespace passages
