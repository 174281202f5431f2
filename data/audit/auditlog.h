#pragma once

#include "data/base/result.h"
#include "data/store/connection.h"
#include "data/time/instant.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// One line of the audit log (NIST SP 800-53 AU-3: type, when, where, source, outcome, identity; and why).
struct AuditEntry {
    std::int64_t index = 0; ///< from 1, without holes
    Instant when;           ///< UTC; set when it is appended
    std::string user;
    std::string role;
    /// "cache_created", "sign_in", "sign_in_refused", "sign_out", "sync", "sync_segment", "search",
    /// "open_traveller", "export_report", "list_leads", "account_added", "feed_added", "refused", …
    std::string action;
    std::string outcome; ///< "done", "refused", "failed"
    std::string purpose;
    std::string caseReference;
    std::string subject; ///< traveller id, feed or account it was about
    std::string detail;  ///< JSON object of codes and counts, `{}` if none
    std::string hash;    ///< 64 hex digits: SHA-256 over the previous hash and this entry
    /// 32 hex digits, random, set when it is appended. Case, subject and detail enter the hash only through
    /// their own salted digest (`withheldDigest`): an export may leave them out and still be verified.
    std::string salt;
};

/// Up to where a log goes: how many entries, and the hash of the last one (64 zeros for an empty log).
struct AuditAnchor {
    std::int64_t entries = 0;
    std::string head;
};

/// Where a log that was changed first goes wrong.
struct AuditCheck {
    std::int64_t entries = 0; ///< how many stand there
    std::string head;         ///< hash of the last entry; 64 zeros for an empty log
    bool valid = true;
    std::int64_t firstBadIndex = 0; ///< 0 if valid
    std::string
        problem; ///< "changed", "missing", "added", "reordered", "truncated"; "unreadable" (an export)
};

/// The append-only log in its own database (data/audit/auditfile.h). Triggers refuse to change or delete an
/// entry; the hash chain shows it where somebody did it past them. Throws StoreError. One thread at a time.
class AuditLog {
  public:
    explicit AuditLog(Connection& connection);
    ~AuditLog();

    /// Appends within the caller's open transaction; throws StoreError "audit_outside_transaction" without
    /// one. Sets index, when, salt and hash, and returns the hash.
    std::string append(AuditEntry entry);
    /// The same for one that has `when` and `salt`; nothing where one with its salt stands after its `index`.
    void appendOnce(AuditEntry entry);

    AuditAnchor anchor();
    std::string head();
    /// In order, from the one after `afterIndex`; all of them where `limit` is negative.
    std::vector<AuditEntry> entries(std::int64_t afterIndex = 0, std::int64_t limit = -1);
    /// Calls `visit` for each in order until it returns false.
    void forEach(std::int64_t afterIndex, const std::function<bool(const AuditEntry&)>& visit);
    /// `known`: how far the log went when it was last looked at; a copy from before then is "truncated", and
    /// another log "changed".
    AuditCheck verify(const std::optional<AuditAnchor>& known = std::nullopt);
    /// Empty where there is none of that index.
    std::string hashAt(std::int64_t index);
    /// The index of the entry with this hash; 0 if there is none. A head that was noted elsewhere (a report
    /// carries one) must be found again: it shows a cache that was exchanged for an older copy of itself,
    /// which nothing within the cache can.
    std::int64_t indexOf(const std::string& hash);

    /// The hash of an entry whose predecessor hashed to `previous`; what an independent verifier computes.
    static std::string hashOf(const std::string& previous, const AuditEntry& entry);

  private:
    struct Statements;
    Statements& statements();
    void requireTransaction(const AuditEntry& entry) const;
    std::string chain(AuditEntry& entry);

    Connection& m_connection;
    std::unique_ptr<Statements> m_statements;
};

} // namespace passages
