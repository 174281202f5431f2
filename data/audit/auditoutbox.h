#pragma once

#include "data/audit/auditlog.h"

#include <vector>

namespace passages {

/// Within the cache itself: entries of changes that wait to be put into the audit log, and how far the log
/// went when it was last seen. Throws StoreError. Database thread of the connection.
class AuditOutbox {
  public:
    explicit AuditOutbox(Connection& cache) : m_cache(cache) {}

    /// Within the transaction of the change, so that both are committed or neither; throws StoreError
    /// "audit_outside_transaction" without one. Sets when and salt.
    void add(AuditEntry entry);
    /// In order, also of an open transaction. `index`: if it stands in the log, then behind that.
    std::vector<AuditEntry> waiting();

    /// Within a transaction: these stand in the log. `seen`, its length, is noted where nothing else waits.
    void remove(const std::vector<AuditEntry>& moved, const AuditAnchor& seen);
    AuditAnchor seen();

  private:
    Connection& m_cache;
};

} // namespace passages
