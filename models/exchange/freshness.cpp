#include "models/exchange/freshness.h"

#include <algorithm>

namespace passages {

FeedFreshness freshnessOf(const FeedState& state, Instant now, std::int64_t mostSilence) {
    FeedFreshness result;
    result.backlog = std::max<std::int64_t>(0, state.checkpointSegment - state.segment);
    if (state.completeTo)
        result.age = std::max<std::int64_t>(0, now - *state.completeTo);
    if (state.errorSince)
        result.failing = std::max<std::int64_t>(0, now - *state.errorSince);
    const bool isSilent = mostSilence > 0 && (!state.lastSuccess || now - *state.lastSuccess > mostSilence);
    // By a clock that is wrong nothing can be called fresh.
    constexpr std::int64_t MostAhead = 3600;
    const bool isAhead = (state.completeTo && *state.completeTo - now > MostAhead) ||
                         (state.lastSuccess && *state.lastSuccess - now > MostAhead);
    if (!state.lastError.empty())
        result.freshness = Freshness::Failed;
    else if (!state.completeTo)
        result.freshness = Freshness::Never;
    else if (result.backlog > 0 || result.age > FreshSeconds || isSilent || isAhead)
        result.freshness = Freshness::Stale;
    else
        result.freshness = Freshness::Fresh;
    return result;
}

} // namespace passages
