#pragma once

#include "data/audit/auditfile.h"

namespace passages {

/// Copies the log of a cache that has it within itself into the file beside it, every entry and hash as it
/// is, whole or broken. Within a write transaction of the cache, before the one that drops it there is
/// committed; again after a kill at any instant, it comes out the same. Throws StoreError; "audit_changed"
/// where another log stands beside the cache.
void moveAuditLog(Connection& cache, const std::string& cachePath, AuditFile::Key key);

} // namespace passages
