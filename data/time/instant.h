#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passages {

/// A point in time to the second, in UTC.
class Instant {
  public:
    constexpr Instant() = default;
    static constexpr Instant fromEpochSeconds(std::int64_t seconds) {
        Instant instant;
        instant.m_seconds = seconds;
        return instant;
    }
    /// An RFC 3339 date-time with `Z` or a numeric offset; fractions of a second are cut off. Nothing for any
    /// other text, for an impossible date or time, and for a year outside 1900 to 2200.
    static std::optional<Instant> parse(std::string_view text);
    static Instant now();

    constexpr std::int64_t epochSeconds() const { return m_seconds; }
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    std::string iso() const;
    constexpr Instant plusSeconds(std::int64_t seconds) const {
        return fromEpochSeconds(m_seconds + seconds);
    }

    friend constexpr std::int64_t operator-(Instant a, Instant b) { return a.m_seconds - b.m_seconds; }
    friend constexpr auto operator<=>(Instant, Instant) = default;

  private:
    std::int64_t m_seconds = 0;
};

} // namespace passages
