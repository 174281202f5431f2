#include "models/presence/yearsbefore.h"

#include <chrono>

namespace passages {

LocalDate YearsBefore::operator()(LocalDate date) {
    if (m_dates.contains(date))
        return date.plusDays(-m_distance);
    const LocalDate before = date.plusYears(-m_years);
    const auto civil = date.civil();
    if (civil.month() == std::chrono::February && civil.day() == std::chrono::day(29))
        return before;
    const bool isEarly = civil.month() < std::chrono::March;
    const int year = static_cast<int>(civil.year()) - (isEarly ? 1 : 0);
    m_dates = {LocalDate::from(year, 3, 1).value_or(date), LocalDate::from(year + 1, 2, 28).value_or(date)};
    m_distance = date - before;
    return before;
}

} // namespace passages
