#pragma once

#include "data/audit/auditfile.h"
#include "data/audit/auditlog.h"
#include "data/audit/auditoutbox.h"
#include "data/crypto/secret.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// The audit log of a cache as one of its connections writes and reads it. What was only read is recorded in
/// the log's own file, without a lock of the cache. What was changed is appended within the transaction of
/// the change, to the cache's outbox, and moves into the log right after the commit: killed at any instant in
/// between, it moves the next time, and never twice. Throws StoreError. The connection's thread.
class AuditTrail {
  public:
    /// `turn`: who may write next to the log. The file is opened when it is first needed.
    AuditTrail(Connection& cache, std::string cachePath, AuditFile::Key key,
               std::shared_ptr<WriteTurn> turn = nullptr);
    ~AuditTrail();

    /// From now on each commit of the connection is followed by `settle`; where that fails, the entries wait.
    static void follow(Connection& cache, const std::shared_ptr<AuditTrail>& trail);

    /// Opens the file. Errors (Failure::Integrity): "audit_missing"; "audit_truncated", an older copy or one
    /// that was cut; "audit_changed", another log. Then nothing was changed.
    void check();

    /// Of a change, within its transaction.
    void append(AuditEntry entry);
    /// Of what was only read, or refused, or failed: durable when this returns.
    void record(const std::vector<AuditEntry>& entries);
    void record(const AuditEntry& entry) { record(std::vector{entry}); }

    /// Moves what waits into the log; the cache is only told of it where nobody writes there. Nothing within
    /// a write transaction of the cache.
    void settle();
    /// Lets the cache remember how far the log goes, where nobody writes there.
    void noteHead();

    /// Each with what waits moved before.
    std::string head();
    std::vector<AuditEntry> entries(std::int64_t afterIndex = 0, std::int64_t limit = -1);
    void forEach(std::int64_t afterIndex, const std::function<bool(const AuditEntry&)>& visit);
    AuditCheck verify();
    std::int64_t indexOf(const std::string& hash);
    /// Of its file, for looking up what was read; what waits is not moved before.
    Connection& connection();

  private:
    struct Open;
    Open& open();
    Open& settled();
    void judge(AuditLog& log, const AuditAnchor& seen);
    void remember(const std::vector<AuditEntry>& moved, const AuditAnchor& seen);

    Connection& m_cache;
    AuditOutbox m_outbox;
    std::string m_cachePath;
    Key256 m_key;
    std::shared_ptr<WriteTurn> m_turn;
    std::unique_ptr<Statement> m_anythingWaits;
    std::unique_ptr<Open> m_open;
};

} // namespace passages
