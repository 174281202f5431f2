#pragma once

#include "data/base/result.h"
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
};

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
};

struct QuarantineItem {
    std::string feed;
    std::int64_t segment = 0;
    std::int64_t line = 0;
    std::string reason;
    std::string field;
    std::string id;
    std::string raw; ///< empty for not_shareable: nobody may look at what should not have been sent
};

/// The feeds table, each feed's state and its quarantine. Throws StoreError.
class Subscriptions {
  public:
    explicit Subscriptions(Connection& connection) : m_connection(connection) {}
    void add(const Subscription& subscription);            ///< within the caller's transaction; "feed_exists"
    void setRetention(const std::string& name, int years); ///< the same; "no_such_feed"
    std::vector<Subscription> all();
    std::optional<Subscription> find(const std::string& name);
    std::vector<FeedState> states();
    std::vector<QuarantineItem> quarantine(std::int64_t limit = -1);

  private:
    Connection& m_connection;
};

} // namespace passages
