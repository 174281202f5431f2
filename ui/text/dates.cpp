#include "ui/text/dates.h"

namespace passages::text {

namespace {
constexpr int EpochJulianDay = 2440588; // 1970-01-01
}

QDate toQDate(LocalDate date) {
    return QDate::fromJulianDay(date.epochDays() + EpochJulianDay);
}

LocalDate toLocalDate(QDate date) {
    return LocalDate::fromEpochDays(static_cast<std::int32_t>(date.toJulianDay() - EpochJulianDay));
}

} // namespace passages::text
