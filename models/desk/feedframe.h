#pragma once

#include "data/store/connection.h"
#include "data/time/instant.h"
#include "models/leads/coverage.h"

#include <string>
#include <utility>
#include <vector>

namespace passages {

/// What the subscribed feeds allow to say about anybody: how far each is complete, and which exits they
/// carry.
struct FeedFrame {
    /// By feed; `Instant()` for one that was never taken in.
    std::vector<std::pair<std::string, Instant>> completeTo;
    /// Carried by the US agency's own feed alone: they are not exchanged.
    UsAirExits usAirExits = UsAirExits::NotCarried;
    friend bool operator==(const FeedFrame&, const FeedFrame&) = default;
};

/// Throws StoreError.
FeedFrame feedFrame(Connection& connection);

} // namespace passages
