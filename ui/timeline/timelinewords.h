#pragma once

#include "ui/timeline/timelinepainting.h"

#include <QPointF>
#include <QString>

namespace passages::text {

/// What lies under the pointer, in rich text: a crossing, a bracket, a crowded cell, a bar, a line; empty
/// where nothing does.
QString timelineTooltip(const TravellerFile& file, const FeedCountries& feeds, const TimelineContent& content,
                        const TimelineLayout& layout, QPointF point);
/// One sentence for those who do not see the picture.
QString timelineSummary(const TravellerFile& file);
QString crossingSummary(const TravellerFile& file, std::size_t sighting, const FeedCountries& feeds);

} // namespace passages::text
