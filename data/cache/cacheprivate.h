#pragma once

#include "data/cache/cache.h"
#include "data/cache/keyfile.h"

namespace passages {

struct Cache::Private {
    std::string path;
    std::string id;
    Agency agency = Agency::Cbsa;
    bool training = false;
    Account account;
    Key256 dataKey;
    std::shared_ptr<WriteTurn> turn = std::make_shared<WriteTurn>();
    std::shared_ptr<WriteTurn> auditTurn = std::make_shared<WriteTurn>();
    std::unique_ptr<Connection> connection;
    std::shared_ptr<AuditTrail> audit;

    /// Opens the keyed files and records the sign-in; throws StoreError.
    void signIn(const std::string& name);
    void signOut() noexcept;
    /// What follows each commit of that connection.
    std::shared_ptr<AuditTrail> trailOf(Connection& of) const;

    AuditEntry entry(std::string action, std::string outcome, std::string subject = {}) const;
    /// Error "not_permitted", which is recorded as a refusal of `action`.
    Result<void> require(Permission permission, const std::string& action, const std::string& subject);
    /// Nothing where there is no such account.
    std::optional<Account> find(const std::string& name);
    void setEnvelope(const std::string& name, const std::string& digest);
    /// Makes the key file agree with the accounts, where a crash came between the two.
    void tidyKeys();

  private:
    bool isAnythingToRecord(const KeyFile& keys);
    void recordRefusals(const KeyFile& keys);
    void recordChangedEnvelope(const KeyFile& keys);
};

} // namespace passages
