#pragma once

#include "data/feed/subscription.h"

#include <cstdint>
#include <optional>

namespace passages {

/// How far one may rely on a feed at this moment. Never fresh when in doubt.
enum class Freshness : std::uint8_t {
    Fresh,
    Stale,  ///< complete to more than a day ago, or not everything published is taken in
    Failed, ///< the last attempt stopped with an error
    Never,  ///< nothing was ever taken in
};

struct FeedFreshness {
    Freshness freshness = Freshness::Never;
    std::int64_t age = 0;     ///< seconds since what the feed is complete to
    std::int64_t backlog = 0; ///< segments published and not applied
};

constexpr std::int64_t FreshSeconds = 24 * 60 * 60;

FeedFreshness freshnessOf(const FeedState& state, Instant now);

} // namespace passages
