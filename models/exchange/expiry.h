#pragma once

#include "data/feed/subscription.h"

#include <string>
#include <vector>

namespace passages {

/// A certificate on which a feed rests and that ends, or has ended.
struct ExpiringCertificate {
    std::string role; ///< "authority", "signer", "server", "server_authority", "client"
    std::string name; ///< its common name; empty for those that are only met in the exchange
    Instant until;
    bool expired = false;
};

constexpr int DaysOfWarning = 30;

/// Those that end within `DaysOfWarning`, or have ended; the next to end first. Of a feed in a folder, those
/// of the network do not count.
std::vector<ExpiringCertificate> expiringCertificates(const Subscription& feed, const FeedState& state,
                                                      Instant now);

} // namespace passages
