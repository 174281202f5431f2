#include "models/exchange/syncestimate.h"

#include <algorithm>

namespace passages {

namespace {
constexpr double SecondsToSay = 0.5;
}

void SyncEstimate::reset() {
    *this = SyncEstimate();
}

void SyncEstimate::add(const SyncProgress& progress) {
    // A feed may count from zero again or go on from the one before: only differences are taken.
    if (progress.feed != m_feed || progress.seconds < m_seconds) {
        m_feed = progress.feed;
        m_firstSegment = progress.segment;
        m_feedRecords = progress.records;
        m_feedSeconds = progress.seconds;
    }
    m_segment = progress.segment;
    m_ofSegments = progress.ofSegments;
    m_records = progress.records;
    m_seconds = progress.seconds;
}

double SyncEstimate::share() const {
    const auto all = static_cast<double>(m_ofSegments - m_firstSegment + 1);
    if (all <= 0)
        return 0;
    return std::clamp(static_cast<double>(m_segment - m_firstSegment) / all, 0.0, 1.0);
}

double SyncEstimate::rate() const {
    const double seconds = m_seconds - m_feedSeconds;
    return seconds < SecondsToSay ? 0 : static_cast<double>(m_records - m_feedRecords) / seconds;
}

std::optional<double> SyncEstimate::secondsLeft() const {
    const double seconds = m_seconds - m_feedSeconds;
    const double done = share();
    if (seconds < SecondsToSay || done <= 0)
        return {};
    return seconds * (1 - done) / done;
}

} // namespace passages
