#pragma once

#include "models/itinerary/trace.h"
#include "models/leads/coverage.h"
#include "models/leads/stay.h"
#include "models/rules/statushistory.h"

#include <vector>

namespace passages {

/// A nominal end can be a day off (Interpretation Act s. 27 and s. 28 read strictly give the day before),
/// and so can a date by its zone: no lead of somebody still in the country before this is past.
constexpr int DaysOfGrace = 1;

/// What stays are judged from.
struct StayFacts {
    const Trace& trace;
    const std::vector<FeedRecord>& records;
    const StatusHistory& canada;
    const StatusHistory& unitedStates;
    UsAirExits usAirExits = UsAirExits::NotCarried;
    bool hasSeveralIdentities = false; ///< the person blocks differ in name, birth date or document

    const StatusHistory& status(Country country) const {
        return country == Country::Canada ? canada : unitedStates;
    }
};

/// Every stay in either country, in order of entry, each with its verdict.
std::vector<Stay> staysOf(const StayFacts& facts);

/// When the verdict on a stay changes though no record comes; nothing if it will not.
std::optional<LocalDate> nextChangeOf(const Stay& stay, LocalDate asOf);

} // namespace passages
