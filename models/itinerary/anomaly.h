#pragma once

#include "models/itinerary/assessment.h"
#include "models/itinerary/trace.h"

namespace passages {

/// What does not fit together in a journey and its documents, each thing once and by its own name, in order
/// of the sightings. Facts say which documents were reported lost.
std::vector<Anomaly> anomaliesOf(const Trace& trace, const std::vector<Fact>& facts, const PortTable& ports);

} // namespace passages
