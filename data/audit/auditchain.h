#pragma once

#include "data/audit/auditlog.h"
#include "data/crypto/digest.h"

#include <functional>
#include <optional>
#include <string>

namespace passages {

/// Computes the hashes of entries. The serialization is unambiguous: SHA-256 over fields, each written as
/// `<length in bytes>:<bytes>,`. One thread at a time.
class AuditHasher {
  public:
    /// Of "passages-audit-withheld-1", salt, case, subject, detail.
    Digest256 withheldDigest(const AuditEntry& entry);
    /// Of "passages-audit-1", previous hash, index, when (ISO), user, role, action, outcome, purpose and the
    /// withheld digest; hashes as hex.
    Digest256 hash(const std::string& previous, const AuditEntry& entry, const std::string& withheld);

  private:
    Sha256 m_sha;
};

extern const std::string EmptyAuditHead; ///< 64 zeros

/// An entry to check, with the digest of what it may leave out.
struct ChainEntry {
    AuditEntry entry;
    std::string withheld;
};

/// Calls the visitor for each entry in the order it stands, after so many, until it returns false.
using ChainWalk = std::function<void(std::int64_t after, const std::function<bool(const ChainEntry&)>&)>;

/// `anchor` nothing: not known how it ends, which counts as truncated.
AuditCheck checkChain(const ChainWalk& walk, const std::optional<AuditAnchor>& anchor);

} // namespace passages
