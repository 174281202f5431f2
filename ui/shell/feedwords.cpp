#include "ui/shell/feedwords.h"

#include "ui/shell/format.h"

#include <QCoreApplication>
#include <cmath>

namespace passages {

namespace {
constexpr std::int64_t SecondsToSay = 60;
}

FreshnessSign signOf(const FeedFreshness& freshness) {
    switch (freshness.freshness) {
    case Freshness::Fresh:
        return {QStringLiteral("fresh"), QCoreApplication::translate("Feed", "fresh", "of a feed"),
                theme::Tone::Fresh};
    case Freshness::Stale:
        return {QStringLiteral("stale"),
                QCoreApplication::translate("Feed", "stale %1", "of a feed; %1 is its age")
                    .arg(format::duration(freshness.age)),
                theme::Tone::Stale};
    case Freshness::Failed:
        return {QStringLiteral("failed"),
                freshness.failing < SecondsToSay
                    ? QCoreApplication::translate("Feed", "failed", "of a feed")
                    : QCoreApplication::translate("Feed", "failing for %1", "of a feed; %1 is how long")
                          .arg(format::duration(freshness.failing)),
                theme::Tone::Failed};
    case Freshness::Never:
        break;
    }
    return {QStringLiteral("not-assessable"), QCoreApplication::translate("Feed", "nothing yet", "of a feed"),
            theme::Tone::Muted};
}

QString completeToText(const FeedState& state) {
    if (!state.completeTo)
        return format::text(state.feed);
    return QCoreApplication::translate("Feed", "%1 complete to %2", "feed, instant")
        .arg(format::text(state.feed), format::localTime(*state.completeTo));
}

QString progressText(const SyncEstimate& estimate) {
    if (estimate.feed().empty())
        return QCoreApplication::translate("Feed", "Reading the feeds…");
    const QString feed = format::text(estimate.feed());
    const QString records = format::number(estimate.records());
    const auto rate = static_cast<std::int64_t>(std::llround(estimate.rate()));
    if (rate == 0)
        return QCoreApplication::translate("Feed", "Taking in %1: %2 records").arg(feed, records);
    const QString speed = format::number(rate);
    if (!estimate.secondsLeft())
        return QCoreApplication::translate("Feed", "Taking in %1: %2 records, %3/s")
            .arg(feed, records, speed);
    return QCoreApplication::translate("Feed", "Taking in %1: %2 records, %3/s, %4 left")
        .arg(feed, records, speed,
             format::duration(static_cast<std::int64_t>(std::ceil(*estimate.secondsLeft()))));
}

} // namespace passages
