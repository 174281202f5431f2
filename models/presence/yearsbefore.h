#pragma once

#include "models/presence/dayset.h"

namespace passages {

/// So many years before a date, by the calendar, for one date after another: from 1 March to 28 February the
/// distance is the same, and only 29 February is a case of its own. Of one thread.
class YearsBefore {
  public:
    explicit YearsBefore(int years) : m_years(years) {}
    LocalDate operator()(LocalDate date);

  private:
    int m_years;
    DateSpan m_dates{LocalDate::fromEpochDays(0), LocalDate::fromEpochDays(-1)}; ///< those of one distance
    std::int32_t m_distance = 0;
};

} // namespace passages
