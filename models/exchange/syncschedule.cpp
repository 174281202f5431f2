#include "models/exchange/syncschedule.h"

#include <algorithm>

namespace passages {

void SyncSchedule::begin(Instant now) {
    m_failures = 0;
    m_atOnce = true;
    m_last = now;
}

void SyncSchedule::ended(bool failed, Instant at) {
    m_failures = failed ? m_failures + 1 : 0;
    m_atOnce = false;
    m_last = at;
}

std::optional<Instant> SyncSchedule::next() const {
    if (!m_last || m_minutes <= 0)
        return std::nullopt;
    if (m_atOnce)
        return m_last;
    const int sooner = 1 << std::min(m_failures - 1, 10); // minutes
    const int minutes = m_failures > 0 ? std::min(m_minutes, sooner) : m_minutes;
    return m_last->plusSeconds(minutes * 60LL);
}

} // namespace passages
