#pragma once

#include "data/time/instant.h"

#include <optional>

namespace passages {

/// When a workstation synchronizes by itself: every so many minutes after the last attempt ended, and sooner
/// after one that failed, at first after a minute, then after ever longer.
class SyncSchedule {
  public:
    /// 0: only when somebody asks.
    explicit SyncSchedule(int minutes = 0) : m_minutes(minutes) {}

    void setMinutes(int minutes) { m_minutes = minutes; }
    /// At the start of a session: at once.
    void begin(Instant now);
    void ended(bool failed, Instant at);
    void stop() { m_last.reset(); }
    bool isBegun() const { return m_last.has_value(); }

    /// Nothing while nobody is signed in, or where it is done only when asked for.
    std::optional<Instant> next() const;
    bool failed() const { return m_failures > 0; }

  private:
    int m_minutes;
    int m_failures = 0;
    bool m_atOnce = false;
    std::optional<Instant> m_last;
};

} // namespace passages
