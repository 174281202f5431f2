#include "models/itinerary/anomaly.h"

#include "models/itinerary/journey.h"

namespace passages {

namespace {

bool isExitRecord(const Sighting& sighting, Country country) {
    return sighting.leaves(country) && !sighting.enters(other(country)) && sighting.after != sighting.before;
}

/// The name of what a broken gap lacks.
std::string_view missingBetween(const Sighting& earlier, const Sighting& later) {
    for (Country country : {Country::Canada, Country::UnitedStates}) {
        if (isExitRecord(later, country))
            return "exit_without_entry";
    }
    for (Country country : {Country::Canada, Country::UnitedStates}) {
        if (earlier.enters(country))
            return "entry_without_exit";
    }
    return "exit_without_entry";
}

Anomaly between(std::string_view code, const Itinerary& itinerary, std::size_t index) {
    Anomaly anomaly;
    anomaly.code = code;
    anomaly.sighting = index;
    for (std::size_t i : {index, index + 1}) {
        const auto& sources = itinerary.sightings[i].sources;
        anomaly.sources.insert(anomaly.sources.end(), sources.begin(), sources.end());
    }
    return anomaly;
}

} // namespace

std::vector<Anomaly> anomaliesOf(const Itinerary& itinerary, const PortTable& ports) {
    std::vector<Anomaly> anomalies;
    for (const Gap& gap : itinerary.gaps) {
        const Sighting& earlier = itinerary.sightings[gap.from];
        const Sighting& later = itinerary.sightings[gap.to];
        const bool mayConflict = earlier.has(SightingFlag::Conflict) && later.has(SightingFlag::Conflict);
        if (mayConflict && cannotFollow(earlier, later, ports)) {
            constexpr std::int64_t OneMoment = 2 * 60;
            const bool atOnce = later.instant - earlier.instant < OneMoment;
            anomalies.push_back(
                between(atOnce ? "two_places_at_once" : "impossible_travel", itinerary, gap.from));
        } else if (gap.kind == GapKind::Broken && !itinerary.turnsAt(gap.from)) {
            anomalies.push_back(between(missingBetween(earlier, later), itinerary, gap.from));
        }
    }
    return anomalies;
}

} // namespace passages
