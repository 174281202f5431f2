#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passages {

/// A civil date somewhere, without a zone: what day counts are made of. Cannot be confused with an instant.
class LocalDate {
  public:
    /// 1970-01-01.
    constexpr LocalDate() = default;
    constexpr explicit LocalDate(std::chrono::sys_days days)
        : m_days(static_cast<std::int32_t>(days.time_since_epoch().count())) {}

    /// Nothing if there is no such day (2025-02-29).
    static std::optional<LocalDate> from(int year, unsigned month, unsigned day);
    /// Exactly `YYYY-MM-DD`; nothing for any other text or for a day that does not exist.
    static std::optional<LocalDate> parse(std::string_view text);
    static constexpr LocalDate fromEpochDays(std::int32_t days) {
        LocalDate date;
        date.m_days = days;
        return date;
    }

    constexpr std::int32_t epochDays() const { return m_days; }
    std::chrono::year_month_day civil() const;
    /// `YYYY-MM-DD`.
    std::string iso() const;

    constexpr LocalDate plusDays(std::int32_t days) const { return fromEpochDays(m_days + days); }
    /// The same-numbered day so many months on, or the last day of that month where there is none
    /// (Interpretation Act, R.S.C. 1985, c. I-21, s. 28). Negative months go back.
    LocalDate plusMonths(int months) const;
    LocalDate plusYears(int years) const { return plusMonths(12 * years); }

    friend constexpr std::int32_t operator-(LocalDate a, LocalDate b) { return a.m_days - b.m_days; }
    friend constexpr auto operator<=>(LocalDate, LocalDate) = default;

  private:
    std::int32_t m_days = 0;
};

} // namespace passages
