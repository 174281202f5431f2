#pragma once

#include "models/itinerary/itinerary.h"

namespace passages {

/// The shortest time in which anyone gets from one crossing to another, with all doubt in favour of the
/// traveller: nothing within a state or province, a direct flight between far ones.
std::int64_t shortestSeconds(const Port& from, const Port& to);

/// Whether no journey leads from one sighting to the next, for want of time.
bool cannotFollow(const Sighting& earlier, const Sighting& later, const PortTable& ports);

/// Marks what only neighbours show: flag-poles, and sightings that no journey can join.
void markJourney(Itinerary& itinerary, const PortTable& ports);

} // namespace passages
