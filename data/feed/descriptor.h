#pragma once

#include "data/base/result.h"
#include "data/feed/subscription.h"
#include "data/record/codes.h"

#include <string>

namespace passages {

/// `feed.json`: unsigned, so it only informs; what is decided by it is pinned when a feed is added.
struct FeedDescriptor {
    std::string feed;
    Country country = Country::Canada;
    std::string titleEnglish;
    std::string titleFrench;
};

/// What stands at the address. Errors: "bad_descriptor" and those of a feed's source.
Result<FeedDescriptor> readFeedDescriptor(const Subscription& subscription);

} // namespace passages
