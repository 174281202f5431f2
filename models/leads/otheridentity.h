#pragma once

#include "models/itinerary/itinerary.h"
#include "models/leads/stay.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What the records of somebody and of one who is possibly the same person say together.
struct JoinedReading {
    std::string traveller; ///< the other one
    double weight = 0;     ///< of the strongest link between the two, in bits
    const Itinerary& itinerary;
    const std::vector<Stay>& stays;
};

/// The exit that a lead lacks, if the two are one person: the sighting that ends the stay then, where the
/// records of the other one alone tell it. Nothing where the two readings contradict each other, or where
/// the stay has an exit of its own. `stay` is one of `itinerary`.
std::optional<OtherIdentity> exitUnderOtherIdentity(const Stay& stay, const Itinerary& itinerary,
                                                    const JoinedReading& joined);

/// Puts an exit found so on a lead: it becomes what speaks against it first (FP-UNM).
void addOtherIdentity(Stay& stay, OtherIdentity other);

} // namespace passages
