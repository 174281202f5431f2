#pragma once

#include "data/audit/auditlog.h"
#include "data/feed/feedsource.h"
#include "data/feed/segmentreader.h"
#include "data/feed/statements.h"
#include "data/sync/segmentapplier.h"
#include "data/sync/synchronizer.h"

#include <chrono>
#include <memory>

namespace passages {

/// One run over one feed. Throws StoreError. Database thread.
class FeedSync {
  public:
    FeedSync(Connection& connection, const PortTable& ports, const IdentityScheme& identity,
             const Synchronizer::Actor& actor, const NetworkSettings& network,
             const Subscription& subscription, const std::function<void(const SyncProgress&)>& progress,
             const std::atomic<bool>& cancelled);

    /// Discovers, verifies and applies what is new. The report is right even where this fails or throws.
    Result<void> takeIn();
    /// Writes down what came of it: the feed's state and the audit entry.
    void recordAttempt(const std::optional<Error>& error);
    SyncReport& report() { return m_report; }

  private:
    void readState();
    Result<void> discover();
    void makeApplier();
    SourceContext sourceContext();
    Result<void> judge(const Verified<Checkpoint>& checkpoint) const;
    void hold();
    Error withReach(Error error) const;
    Result<Verified<Manifest>> manifestOf(std::int64_t segment);
    Result<void> takeSegments();
    /// What was taken in since the last one, whole segments.
    void commit();
    void rollBack();
    bool mayCommit() const;
    Result<void> applySegment(const Verified<Manifest>& manifest);
    bool isStillAt(std::int64_t segment);
    Result<void> applyLines(SegmentReader& lines);
    void advance(const Verified<Manifest>& manifest, const SegmentApplier::Count& count);
    void recordSegment(const Verified<Manifest>& manifest, const SegmentApplier::Count& count);
    bool isLast(std::int64_t segment) const { return segment == m_checkpoint.statement.segment; }
    void recordState(const std::optional<Error>& error);
    AuditEntry auditEntry(const char* action) const;
    void tell(bool evenSo);

    Connection& m_connection;
    const PortTable& m_ports;
    const IdentityScheme& m_identity;
    const Synchronizer::Actor& m_actor;
    const NetworkSettings& m_network;
    const Subscription& m_subscription;
    const std::function<void(const SyncProgress&)>& m_progress;
    const std::atomic<bool>& m_cancelled;

    std::int64_t m_feed = 0;
    FeedState m_state;
    FeedState m_committed; ///< as `m_state` was when the transaction began
    std::unique_ptr<FeedSource> m_source;
    Verified<Checkpoint> m_checkpoint;
    std::unique_ptr<SegmentApplier> m_applier;
    std::int64_t m_linkedBefore = 0; ///< by an applier before this one
    SyncReport m_report;
    SyncReport m_kept; ///< as `m_report` was after the last commit
    std::unique_ptr<Transaction> m_transaction;
    std::chrono::steady_clock::time_point m_started;
    std::chrono::steady_clock::time_point m_lastTold;
    std::int64_t m_segment = 0;
    std::int64_t m_linesOfSegment = 0;
    bool m_takesSeveral = false;
};

} // namespace passages
