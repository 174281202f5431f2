#include "models/itinerary/anomaly.h"

#include "models/itinerary/documentanomaly.h"
#include "models/itinerary/journey.h"

#include <algorithm>

namespace passages {

namespace {

bool isExitRecord(const Sighting& sighting, Country country) {
    return sighting.leaves(country) && !sighting.enters(other(country)) && sighting.after != sighting.before;
}

/// Came into one country without leaving the other, and is then seen to leave that one: each stay is whole,
/// but they cover the same time.
bool isOverlap(const Itinerary& itinerary, const Gap& gap) {
    if (gap.from == 0)
        return false;
    const Sighting& earlier = itinerary.sightings[gap.from];
    const Sighting& later = itinerary.sightings[gap.to];
    for (Country country : {Country::Canada, Country::UnitedStates}) {
        const bool cameHere = earlier.enters(country) && !earlier.leaves(other(country));
        if (cameHere && isExitRecord(later, other(country)))
            return itinerary.sightings[gap.from - 1].enters(other(country));
    }
    return false;
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

std::vector<Anomaly> anomaliesOf(const Trace& trace, const std::vector<Fact>& facts, const PortTable& ports) {
    const Itinerary& itinerary = trace.itinerary;
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
            const bool overlaps = isOverlap(itinerary, gap);
            anomalies.push_back(
                between(overlaps ? "overlap" : missingBetween(earlier, later), itinerary, gap.from));
        }
    }
    for (Anomaly& anomaly : documentAnomaliesOf(trace, facts))
        anomalies.push_back(std::move(anomaly));
    std::stable_sort(anomalies.begin(), anomalies.end(), [](const Anomaly& left, const Anomaly& right) {
        return left.sighting < right.sighting;
    });
    return anomalies;
}

} // namespace passages
