#pragma once

#include "data/account/role.h"
#include "data/audit/audittrail.h"
#include "data/base/result.h"
#include "data/record/codes.h"
#include "data/store/connection.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// Which agency's workstation it is: decides which feed is domestic by default.
enum class Agency { Cbsa, Cbp };
std::string_view toCode(Agency); ///< "cbsa", "cbp"
std::optional<Agency> agencyFromCode(std::string_view);

struct Account {
    std::string name;
    Role role = Role::Officer;
    bool disabled = false;
    Instant created;
};

/// The encrypted cache of one workstation: a SQLCipher file (`FILE`), beside it another one with the audit
/// log
/// (`FILE.audit`) under the same key, and the key envelopes (`FILE.keys`): the random data key,
/// AES-256-wrapped (RFC 3394) for each account by a key that PBKDF2-HMAC-SHA-512 (SP 800-132, at least
/// 600,000 rounds) derives from its passphrase. All mode 0600. One connection, for the database thread.
/// Signing in is recorded before anything can be read.
class Cache {
  public:
    struct Creation {
        std::string path;
        Agency agency = Agency::Cbsa;
        bool training = false; ///< a training cache: marked everywhere, never holds real records
        std::string supervisor;
        std::string passphrase;
    };
    static constexpr int MinimumPassphraseLength = 8;

    /// Errors: "cache_exists", "passphrase_too_short", "bad_account_name", "cannot_write".
    static Result<std::unique_ptr<Cache>> create(const Creation& creation);

    /// Signs in. Errors: "no_cache", "wrong_passphrase" (for an unknown or disabled account too, so that
    /// names cannot be tried out), "cache_damaged", "cache_newer" (made by a newer program: refused,
    /// untouched), "not_a_cache"; "audit_missing", "audit_truncated", "audit_changed" where the audit log
    /// beside it is not the one that it had (see AuditTrail). A refused sign-in leaves a mark beside the
    /// cache that the next successful one takes into the audit log.
    static Result<std::unique_ptr<Cache>> open(const std::string& path, const std::string& user,
                                               const std::string& passphrase);
    ~Cache();

    Connection& connection();
    /// A further connection to the same cache for another thread (a sync beside the officer's work); the two
    /// take turns to write.
    Result<std::unique_ptr<Connection>> openFurther();
    AuditTrail& audit();
    const Account& account() const;
    Agency agency() const;
    bool isTraining() const;
    const std::string& path() const;
    /// A random id of the cache, for reports.
    std::string id() const;

    /// Account changes: audited; Error "account_exists", "no_such_account", "last_supervisor".
    Result<void> addAccount(const std::string& name, Role role, const std::string& passphrase);
    Result<std::vector<Account>> accounts();
    Result<void> disableAccount(const std::string& name);
    Result<void> changePassphrase(const std::string& oldPassphrase, const std::string& newPassphrase);

    /// The workstation's own signing key (ECDSA P-384) and certificate as PEM, made with the cache and kept
    /// in it: signs evidence.
    struct SigningIdentity {
        std::string keyPem;
        std::string certificatePem;
    };
    Result<SigningIdentity> signingIdentity();

  private:
    Cache();
    struct Private;
    std::unique_ptr<Private> m;
};

/// Brings a database to the schema of this program: every numbered file of `data/cache/migrations` in
/// order, one transaction each. Throws StoreError "cache_newer" where the schema is newer. `moveAudit` copies
/// the log of a cache that still has it within itself to where it stands now, in the transaction that then
/// drops it; without it only an empty one is dropped.
void migrate(Connection& connection, const std::function<void()>& moveAudit = {});
int newestSchema();

} // namespace passages
