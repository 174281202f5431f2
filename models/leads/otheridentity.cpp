#include "models/leads/otheridentity.h"

#include <algorithm>
#include <utility>

namespace passages {

namespace {

constexpr std::string_view Unmatched = "FP-UNM";

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// Whether one of these records is under the sighting.
bool isToldBy(const Sighting& sighting, const Itinerary& itinerary) {
    return std::any_of(itinerary.sightings.begin(), itinerary.sightings.end(), [&](const Sighting& own) {
        return std::any_of(own.sources.begin(), own.sources.end(),
                           [&](const std::string& source) { return contains(sighting.sources, source); });
    });
}

/// The stay that the same entry begins in the joined reading; nullptr where it begins none.
const Stay* sameStay(const Stay& stay, const Itinerary& itinerary, const JoinedReading& joined) {
    const auto& entry = itinerary.sightings[stay.entrySighting].sources;
    const auto same = std::find_if(joined.stays.begin(), joined.stays.end(), [&](const Stay& candidate) {
        const auto& sources = joined.itinerary.sightings[candidate.entrySighting].sources;
        return candidate.country == stay.country &&
               std::find_first_of(sources.begin(), sources.end(), entry.begin(), entry.end()) !=
                   sources.end();
    });
    return same == joined.stays.end() ? nullptr : &*same;
}

} // namespace

std::optional<OtherIdentity> exitUnderOtherIdentity(const Stay& stay, const Itinerary& itinerary,
                                                    const JoinedReading& joined) {
    const bool lacksExit =
        stay.verdict == Verdict::ProbableOverstay || stay.verdict == Verdict::DepartureUnrecorded;
    if (!lacksExit || !isLead(stay))
        return {};
    const Stay* same = sameStay(stay, itinerary, joined);
    // Two places at once: whoever was seen there is not this person.
    if (same == nullptr || !same->exitSighting || same->verdict == Verdict::ConflictingRecords)
        return {};
    const Sighting& seen = joined.itinerary.sightings[*same->exitSighting];
    if (seen.sources.empty() || isToldBy(seen, itinerary))
        return {};
    return OtherIdentity{joined.traveller, joined.weight, seen.sources.front(), seen.date(stay.country),
                         seen.port};
}

void addOtherIdentity(Stay& stay, OtherIdentity other) {
    std::erase(stay.reasons, Unmatched);
    stay.reasons.insert(stay.reasons.begin(), std::string(Unmatched));
    stay.otherIdentities.push_back(std::move(other));
}

} // namespace passages
