#pragma once

#include "data/base/result.h"
#include "data/feed/cms.h"
#include "data/record/codes.h"
#include "data/store/connection.h"
#include "data/time/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// A feed that this workstation takes in, with the trust that is pinned for it.
struct Subscription {
    std::string name;
    Country country = Country::Canada;
    std::string url;                  ///< file:///… or https://…
    std::string authorityPem;         ///< the pinned authority
    std::string signer;               ///< the pinned signer: the certificate's common name
    bool domestic = false;            ///< the agency's own: not limited by the phases
    std::string clientCertificatePem; ///< for https; empty if none
    std::string clientKeyPem;
    std::string serverAuthorityPem;
    int retentionYears = 15;
    std::vector<std::string> furtherSigners; ///< believed besides, while keys roll over
    std::string revocationPem;               ///< CRLs of the pinned authority; empty if none
};

/// Who must have signed what this feed says.
CmsTrust trustIn(const Subscription& subscription);

/// How far a feed has been taken in.
struct FeedState {
    std::string feed;
    std::int64_t segment = 0;           ///< last applied; 0: none
    std::string manifestHash;           ///< of that segment: 64 hex digits
    std::int64_t checkpointSegment = 0; ///< newest checkpoint seen and verified
    std::string checkpointHash;
    std::optional<Instant> checkpointIssued;
    std::optional<Instant> completeTo; ///< of the newest checkpoint whose segments are all applied
    std::optional<Instant> lastSuccess;
    std::optional<Instant> lastAttempt;
    std::string lastError; ///< error code of the last attempt; empty if it succeeded
    std::vector<std::pair<std::string, std::string>> errorParameters;
    std::optional<Instant> errorSince;  ///< the same error about the same thing, every time since then
    std::optional<Instant> signerUntil; ///< of the certificates that were met last
    std::optional<Instant> serverUntil;
};

/// What stopped the last attempt, with all that is known of it.
Error errorOf(const FeedState& state);

/// One attempt to take in a feed, and what came of it.
struct SyncAttempt {
    std::string feed;
    Instant at; ///< its end
    std::int64_t fromSegment = 0;
    std::int64_t toSegment = 0;
    std::int64_t records = 0;
    std::int64_t quarantined = 0;
    std::int64_t bytes = 0;
    double seconds = 0;
    std::optional<Error> error;
};

struct QuarantineItem {
    std::string feed;
    std::int64_t segment = 0;
    std::int64_t line = 0;
    std::string reason;
    std::string field;
    std::string id;
    std::string raw; ///< empty for not_shareable: nobody may look at what should not have been sent
    std::int64_t number = 0;
    std::string dismissedBy; ///< the supervisor who laid it aside; empty if nobody has
    std::optional<Instant> dismissedAt;
};

/// The feeds table, each feed's state and its quarantine. Throws StoreError.
class Subscriptions {
  public:
    explicit Subscriptions(Connection& connection) : m_connection(connection) {}
    void add(const Subscription& subscription);            ///< within the caller's transaction; "feed_exists"
    void setRetention(const std::string& name, int years); ///< the same; "no_such_feed"
    std::vector<Subscription> all();
    std::optional<Subscription> find(const std::string& name);
    void changeTrust(const Subscription& subscription); ///< signers, authorities and certificates only
    std::vector<FeedState> states();
    /// The newest first.
    std::vector<SyncAttempt> attempts(std::int64_t limit = -1);
    void addAttempt(const SyncAttempt& attempt); ///< within the caller's transaction
    /// Those that nobody has dismissed first.
    std::vector<QuarantineItem> quarantine(std::int64_t limit = -1);
    std::optional<QuarantineItem> quarantined(std::int64_t number);
    void dismiss(std::int64_t number, const std::string& by);

  private:
    Connection& m_connection;
};

} // namespace passages
