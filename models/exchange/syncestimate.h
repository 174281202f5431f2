#pragma once

#include "data/sync/synchronizer.h"

#include <optional>
#include <string>

namespace passages {

/// Reads a run's progress reports, one after the other, as a share, a rate and a time left.
class SyncEstimate {
  public:
    void reset();
    void add(const SyncProgress& progress);

    const std::string& feed() const { return m_feed; }
    std::int64_t records() const { return m_records; }
    /// Of the feed under way, 0 to 1.
    double share() const;
    /// Records a second; 0 while too little has passed to say.
    double rate() const;
    /// Of the feed under way; nothing while too little has passed to say.
    std::optional<double> secondsLeft() const;

  private:
    std::string m_feed;
    std::int64_t m_records = 0;
    std::int64_t m_feedRecords = 0;  ///< when this feed began
    std::int64_t m_firstSegment = 0; ///< of this feed in this run
    std::int64_t m_segment = 0;
    std::int64_t m_ofSegments = 0;
    double m_feedSeconds = 0; ///< when this feed began
    double m_seconds = 0;
};

} // namespace passages
