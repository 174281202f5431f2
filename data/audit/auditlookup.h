#pragma once

#include "data/audit/auditlog.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// Finds a few entries of the audit log by what they are about, each by an index, without reading the rest.
/// Throws StoreError. Database thread.
class AuditLookup {
  public:
    explicit AuditLookup(Connection& connection) : m_connection(connection) {}

    /// The latest "open_traveller" of each user about that traveller id, the newest first; of one user only
    /// where it is given.
    std::vector<AuditEntry> openings(const std::string& traveller, const std::optional<std::string>& user);
    /// The searches of a user that were answered, the newest first.
    std::vector<AuditEntry> searches(const std::string& user, std::int64_t limit);

  private:
    Connection& m_connection;
};

} // namespace passages
