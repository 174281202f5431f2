#pragma once

#include "data/identity/identityscheme.h"
#include "data/store/connection.h"
#include "data/sync/synchronizer.h"
#include "data/time/localdate.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace passages {

/// The longest that the Treaty lets anybody hold a record, from when it was collected (`recorded`).
constexpr int LongestRetentionYears = 15;

/// On that day, what was recorded (UTC) before this instant is past its retention: a record goes on the day
/// so many years after the day on which it was recorded, never later.
Instant retentionLimit(LocalDate asOf, int years);

/// What one feed lost.
struct PurgeReport {
    std::string feed;
    int years = 0;
    std::int64_t records = 0;     ///< erased: in force, replaced, and the admissions of an entry
    std::int64_t quarantined = 0; ///< lines of the quarantine whose text was erased
};

/// Erases what is past its feed's retention by the path of a withdrawal, reason `retention`, some thousands
/// in one transaction with an audit entry of counts and of the SHA-256 over their ids, sorted, one a line:
/// their tombstones have the same ids. Travellers are linked again and marked touched. What was
/// done stays done when it is cancelled or killed, and the next run goes on. Costs one look a feed where
/// nothing is due. Throws StoreError. Database thread.
class Retention {
  public:
    Retention(Connection& connection, const IdentityScheme& identity, Synchronizer::Actor actor);

    /// One report for each feed that lost something.
    std::vector<PurgeReport> purge(LocalDate asOf, const std::function<void(std::int64_t records)>& progress,
                                   const std::atomic<bool>& cancelled);

  private:
    struct Feed;
    std::vector<Feed> feeds();
    PurgeReport purge(const Feed& feed, LocalDate asOf,
                      const std::function<void(std::int64_t records)>& progress,
                      const std::atomic<bool>& cancelled);

    Connection& m_connection;
    const IdentityScheme& m_identity;
    Synchronizer::Actor m_actor;
};

} // namespace passages
