#pragma once

#include "models/itinerary/assessment.h"

namespace passages {

/// What does not fit together in a journey, each thing once and by its own name.
std::vector<Anomaly> anomaliesOf(const Itinerary& itinerary, const PortTable& ports);

} // namespace passages
