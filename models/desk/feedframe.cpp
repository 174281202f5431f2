#include "models/desk/feedframe.h"

#include "data/feed/subscription.h"

namespace passages {

FeedFrame feedFrame(Connection& connection) {
    FeedFrame frame;
    Subscriptions subscriptions(connection);
    for (const FeedState& state : subscriptions.states())
        frame.completeTo.emplace_back(state.feed, state.completeTo.value_or(Instant()));
    for (const Subscription& feed : subscriptions.all())
        if (feed.domestic && feed.country == Country::UnitedStates)
            frame.usAirExits = UsAirExits::Carried;
    return frame;
}

} // namespace passages
