#include "models/presence/daycounts.h"

#include <algorithm>

namespace passages {

namespace {

template <typename Mark> void forEachDay(const DaySet& dates, DateSpan range, Mark mark) {
    for (const DateSpan& span : dates.spans()) {
        const LocalDate last = std::min(span.to, range.to);
        for (LocalDate date = std::max(span.from, range.from); date <= last; date = date.plusDays(1))
            mark(static_cast<std::size_t>(date - range.from));
    }
}

} // namespace

DayCounts::DayCounts(DateSpan range, const Presence& presence)
    : m_range(range),
      m_before(static_cast<std::size_t>(std::max(0, range.days()) + 1)) {
    // First each date's own share, one further on; then their sums.
    forEachDay(presence.certain, range, [&](std::size_t day) { m_before[day + 1] = {1, 1, 1}; });
    forEachDay(presence.recorded, range, [&](std::size_t day) { m_before[day + 1] = {0, 1, 1}; });
    forEachDay(presence.possible, range, [&](std::size_t day) { m_before[day + 1] = {0, 0, 1}; });
    for (std::size_t day = 1; day < m_before.size(); ++day) {
        m_before[day].minimum += m_before[day - 1].minimum;
        m_before[day].recorded += m_before[day - 1].recorded;
        m_before[day].maximum += m_before[day - 1].maximum;
    }
}

DayTotals DayCounts::count(DateSpan dates) const {
    const LocalDate from = std::max(dates.from, m_range.from);
    const LocalDate to = std::min(dates.to, m_range.to);
    if (to < from)
        return {};
    const DayTotals& last = m_before[static_cast<std::size_t>(to - m_range.from + 1)];
    const DayTotals& first = m_before[static_cast<std::size_t>(from - m_range.from)];
    return {last.minimum - first.minimum, last.recorded - first.recorded, last.maximum - first.maximum};
}

Presence intersected(const Presence& presence, const DaySet& dates) {
    return {presence.certain.intersected(dates), presence.recorded.intersected(dates),
            presence.possible.intersected(dates)};
}

Presence subtracted(const Presence& presence, const DaySet& dates) {
    return {presence.certain.subtracted(dates), presence.recorded.subtracted(dates),
            presence.possible.subtracted(dates)};
}

} // namespace passages
