#pragma once

#include "models/presence/presence.h"

#include <vector>

namespace passages {

/// How many days of presence lie in any part of a range, each answer in constant time: for asking the same of
/// very many windows. Immutable, any thread.
class DayCounts {
  public:
    DayCounts(DateSpan range, const Presence& presence);
    /// What lies outside the range counts nothing; nor does a span that ends before it begins.
    DayTotals count(DateSpan dates) const;

  private:
    DateSpan m_range;
    std::vector<DayTotals> m_before; ///< by date of the range: the days before it
};

/// The presence on these dates alone, and on all but these.
Presence intersected(const Presence& presence, const DaySet& dates);
Presence subtracted(const Presence& presence, const DaySet& dates);

} // namespace passages
