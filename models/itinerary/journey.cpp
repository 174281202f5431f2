#include "models/itinerary/journey.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace passages {

namespace {

/// Over the border and back at the same crossing: admitted and back within the hour, or turned round, where
/// the other agency may hold a person for some time before it lets them go.
constexpr std::int64_t TurnSeconds = 60 * 60;
constexpr std::int64_t TurnedRoundSeconds = 12 * 60 * 60;

/// Clocks of two booths can differ by so much; two different crossings cannot be reached within it.
constexpr std::int64_t SameMomentSeconds = 2 * 60;

/// About where the crossings and airports of a state or province lie. Coarse on purpose: `Slack` takes up
/// the rest, so that only the impossible is called so.
struct Region {
    std::string_view code;
    double latitude;
    double longitude;
};
constexpr std::array Regions = {
    Region{"WA", 48.5, -120.0}, Region{"ID", 49.0, -116.3}, Region{"MT", 49.0, -110.0},
    Region{"ND", 49.0, -100.5}, Region{"MN", 48.5, -94.5},  Region{"MI", 43.5, -83.5},
    Region{"OH", 41.5, -82.0},  Region{"NY", 43.5, -76.5},  Region{"VT", 45.0, -72.5},
    Region{"NH", 45.0, -71.5},  Region{"ME", 46.0, -68.5},  Region{"AK", 61.0, -138.0},
    Region{"NB", 46.5, -67.0},  Region{"QC", 45.3, -73.0},  Region{"ON", 44.5, -79.5},
    Region{"MB", 49.3, -98.0},  Region{"SK", 49.5, -105.5}, Region{"AB", 50.5, -113.5},
    Region{"BC", 49.2, -120.0}, Region{"YT", 61.5, -138.0}, Region{"NS", 44.6, -63.6},
    Region{"NL", 47.6, -52.7},  Region{"PE", 46.3, -63.1},  Region{"CA", 36.0, -120.0},
    Region{"TX", 32.0, -97.0},  Region{"FL", 26.5, -80.5},  Region{"IL", 41.9, -87.9},
    Region{"GA", 33.6, -84.4},  Region{"CO", 39.8, -104.7}, Region{"MA", 42.4, -71.0},
    Region{"NJ", 40.7, -74.2},  Region{"NV", 36.1, -115.2}, Region{"AZ", 33.4, -112.0},
    Region{"HI", 21.3, -157.9}, Region{"DC", 38.9, -77.0},  Region{"VA", 38.9, -77.5},
};
constexpr double SlackKilometres = 700;
constexpr double KilometresPerHour = 1000; // faster than any airliner over the ground, for long

const Region* regionOf(const Port& port) {
    const std::string& code =
        port.unitedStates.region.empty() ? port.canada.region : port.unitedStates.region;
    const auto* found = std::find_if(Regions.begin(), Regions.end(),
                                     [&](const Region& region) { return region.code == code; });
    return found == Regions.end() ? nullptr : found;
}

double kilometres(const Region& from, const Region& to) {
    constexpr double EarthRadius = 6371;
    constexpr double Radian = std::numbers::pi / 180;
    const double sine = std::sin(from.latitude * Radian) * std::sin(to.latitude * Radian);
    const double cosine = std::cos(from.latitude * Radian) * std::cos(to.latitude * Radian) *
                          std::cos((from.longitude - to.longitude) * Radian);
    return EarthRadius * std::acos(std::clamp(sine + cosine, -1.0, 1.0));
}

bool isTurn(const Sighting& out, const Sighting& back) {
    if (out.port != back.port || !isLandBorderMode(out.mode) || !isLandBorderMode(back.mode))
        return false;
    for (Country home : {Country::Canada, Country::UnitedStates}) {
        if (!out.leaves(home) || !back.enters(home) || !back.leaves(other(home)))
            continue;
        const bool turnedRound = out.after == out.before;
        if (!turnedRound && back.instant == out.instant)
            return false; // admitted to both countries at one moment
        return back.instant - out.instant <= (turnedRound ? TurnedRoundSeconds : TurnSeconds);
    }
    return false;
}

void add(Sighting& sighting, SightingFlag flag) {
    if (sighting.has(flag))
        return;
    sighting.flags.push_back(flag);
    std::sort(sighting.flags.begin(), sighting.flags.end());
}

} // namespace

std::int64_t shortestSeconds(const Port& from, const Port& to) {
    if (from.key == to.key)
        return 0;
    const Region* start = regionOf(from);
    const Region* end = regionOf(to);
    if (start == nullptr || end == nullptr || start == end)
        return SameMomentSeconds;
    const double distance = kilometres(*start, *end) - SlackKilometres;
    const auto seconds = static_cast<std::int64_t>(3600 * distance / KilometresPerHour);
    return std::max(SameMomentSeconds, seconds);
}

bool cannotFollow(const Sighting& earlier, const Sighting& later, const PortTable& ports) {
    if (earlier.port == later.port) {
        // Twice in the same direction, or both ways, at one booth at one moment.
        return later.instant - earlier.instant == 0;
    }
    constexpr std::int64_t LongestFlight = 24 * 60 * 60; // longer than any way between two ports
    if (later.instant - earlier.instant > LongestFlight)
        return false;
    const Port* from = ports.find(earlier.port);
    const Port* to = ports.find(later.port);
    return from != nullptr && to != nullptr && later.instant - earlier.instant < shortestSeconds(*from, *to);
}

void markJourney(Itinerary& itinerary, const PortTable& ports) {
    auto& sightings = itinerary.sightings;
    for (std::size_t i = 0; i + 1 < sightings.size(); ++i) {
        if (isTurn(sightings[i], sightings[i + 1])) {
            add(sightings[i], SightingFlag::FlagPole);
            add(sightings[i + 1], SightingFlag::FlagPole);
        } else if (cannotFollow(sightings[i], sightings[i + 1], ports)) {
            add(sightings[i], SightingFlag::Conflict);
            add(sightings[i + 1], SightingFlag::Conflict);
        }
    }
}

bool Itinerary::turnsAt(std::size_t index) const {
    return index + 1 < sightings.size() && sightings[index].has(SightingFlag::FlagPole) &&
           isTurn(sightings[index], sightings[index + 1]);
}

} // namespace passages
