#include "models/exchange/freshness.h"

#include <algorithm>

namespace passages {

FeedFreshness freshnessOf(const FeedState& state, Instant now) {
    FeedFreshness result;
    result.backlog = std::max<std::int64_t>(0, state.checkpointSegment - state.segment);
    if (state.completeTo)
        result.age = std::max<std::int64_t>(0, now - *state.completeTo);
    if (!state.lastError.empty())
        result.freshness = Freshness::Failed;
    else if (!state.completeTo)
        result.freshness = Freshness::Never;
    else if (result.backlog > 0 || result.age > FreshSeconds)
        result.freshness = Freshness::Stale;
    else
        result.freshness = Freshness::Fresh;
    return result;
}

} // namespace passages
