#pragma once

#include "data/base/result.h"
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

/// Of a `file://` folder. Errors: "unsupported_url", "feed_unreachable", "bad_descriptor".
Result<FeedDescriptor> readFeedDescriptor(const std::string& url);

} // namespace passages
