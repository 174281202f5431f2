#pragma once

#include "data/feed/subscription.h"

#include <cstdint>
#include <optional>

namespace passages {

/// How far one may rely on a feed at this moment. Never fresh when in doubt.
enum class Freshness : std::uint8_t {
    Fresh,
    Stale,  ///< complete to more than a day ago, not everything taken in, or long not heard of
    Failed, ///< the last attempt stopped with an error
    Never,  ///< nothing was ever taken in
};

struct FeedFreshness {
    Freshness freshness = Freshness::Never;
    std::int64_t age = 0;     ///< seconds since what the feed is complete to
    std::int64_t backlog = 0; ///< segments published and not applied
    std::int64_t failing = 0; ///< seconds since it fails for the same reason
};

constexpr std::int64_t FreshSeconds = 24 * 60 * 60;

/// `mostSilence`: after how many seconds without a success it is doubtful; 0 where nobody tries by himself.
FeedFreshness freshnessOf(const FeedState& state, Instant now, std::int64_t mostSilence = 0);

} // namespace passages
