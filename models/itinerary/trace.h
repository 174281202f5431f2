#pragma once

#include "models/itinerary/itinerary.h"

#include <vector>

namespace passages {

/// An itinerary with the crossing records under each of its sightings. Points into the records it was made
/// from; any thread.
struct Trace {
    Itinerary itinerary;
    std::vector<std::vector<const FeedRecord*>> records; ///< records[i] are those of sighting i, by source
};

/// As `makeItinerary`, but `records` must outlive the result.
Trace traceOf(const std::vector<FeedRecord>& records, LocalDate asOf,
              std::vector<std::pair<std::string, Instant>> completeTo, const PortTable& ports);

/// Since 2026-11-01 British Columbia and Alberta keep one time all year, which a tz database older than
/// 2026c does not know: whether that one gets a moment at this crossing wrong.
bool needsCurrentZones(const Port& port, Instant instant);

/// Of the crossing that an entry or exit record bears witness to; unspecified for other records.
TravellerClass travellerClassOf(const FeedRecord& record);

} // namespace passages
