#pragma once

#include "models/exchange/freshness.h"
#include "models/exchange/syncestimate.h"
#include "ui/theme/theme.h"

#include <QString>

namespace passages {

/// How a feed's freshness is said and drawn: an icon and a word, never the colour alone.
struct FreshnessSign {
    QString icon;
    QString word; ///< "fresh", "stale 2 d 4 h", …
    theme::Tone tone;
};
FreshnessSign signOf(const FeedFreshness& freshness);
/// "cbsa complete to 2026-11-20 18:00".
QString completeToText(const FeedState& state);
/// "Taking in cbsa: 182,000 records, 41,200 a second, 12 s left".
QString progressText(const SyncEstimate& estimate);

} // namespace passages
