#pragma once

#include "data/port/porttable.h"
#include "data/record/record.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace passages {

enum class Place : std::uint8_t { Canada = 1, UnitedStates = 2, Elsewhere = 4 };

constexpr Place placeOf(Country country) {
    return country == Country::Canada ? Place::Canada : Place::UnitedStates;
}

/// A set of places a person can have been in.
class PlaceSet {
  public:
    constexpr PlaceSet() = default;
    constexpr PlaceSet(std::initializer_list<Place> places) {
        for (Place place : places)
            m_bits |= static_cast<std::uint8_t>(place);
    }
    static constexpr PlaceSet all() { return {Place::Canada, Place::UnitedStates, Place::Elsewhere}; }
    static constexpr PlaceSet allBut(Place place) {
        PlaceSet set = all();
        set.m_bits = static_cast<std::uint8_t>(set.m_bits & ~static_cast<std::uint8_t>(place));
        return set;
    }
    constexpr bool contains(Place place) const { return (m_bits & static_cast<std::uint8_t>(place)) != 0; }
    constexpr bool isOnly(Place place) const { return m_bits == static_cast<std::uint8_t>(place); }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr PlaceSet intersected(PlaceSet other) const {
        PlaceSet set;
        set.m_bits = m_bits & other.m_bits;
        return set;
    }
    constexpr std::uint8_t bits() const { return m_bits; }
    friend constexpr bool operator==(PlaceSet, PlaceSet) = default;

  private:
    std::uint8_t m_bits = 0;
};

/// What is to be known of a sighting beside its places. In JSON by its code.
enum class SightingFlag : std::uint8_t {
    DirectBack,   ///< direct_back: turned round at the border
    Refused,      ///< refused
    Duplicate,    ///< duplicate: one feed sent this crossing more than once
    Corroborated, ///< corroborated: both agencies hold a record of it
    ZoneDoubtful, ///< zone_doubtful: dates by a tz database older than 2026c where it matters
    Conflict,     ///< conflict: no journey leads from or to its neighbour (two places at once)
    FlagPole,     ///< flag_pole: over the border and straight back, no stay and no absence
};
std::string_view toCode(SightingFlag);

/// One crossing as the records show it: when, and where the person can have been just before and after
/// (design: the location model). A land entry and the exit it proves are one sighting.
struct Sighting {
    Instant instant;
    std::string port;
    Mode mode = Mode::Land;
    PlaceSet before;
    PlaceSet after;
    LocalDate dateCanada;             ///< on the Canadian side of that crossing
    LocalDate dateUnitedStates;       ///< on the US side
    std::vector<std::string> sources; ///< `feed/id`, sorted
    std::vector<SightingFlag> flags;

    LocalDate date(Country country) const {
        return country == Country::Canada ? dateCanada : dateUnitedStates;
    }
    bool has(SightingFlag flag) const;
    /// Which country's entry record (or refused entry) it rests on; an exit record proves leaving `exitFrom`.
    bool enters(Country country) const { return after.isOnly(placeOf(country)); }
    bool leaves(Country country) const { return before.isOnly(placeOf(country)); }
};

enum class GapKind : std::uint8_t {
    Continuous, ///< no crossing has to be missing between the two sightings
    Broken,     ///< at least one crossing was not recorded
};

/// The time between two neighbouring sightings.
struct Gap {
    std::size_t from = 0; ///< index of the sighting before
    std::size_t to = 0;
    GapKind kind = GapKind::Continuous;
    PlaceSet places; ///< continuous: where the person can have been all along; broken: empty
};

/// How far the time after the last sighting can be followed in one country, by local dates.
struct OpenTime {
    LocalDate until;           ///< the last date of which anything was seen; never after the as-of date
    LocalDate completeThrough; ///< the last date that every feed is wholly complete to; never after it either
};

/// The sightings of one person in order, and the gaps between them.
struct Itinerary {
    std::vector<Sighting> sightings;
    std::vector<Gap> gaps; ///< gaps[i] lies between sightings i and i+1
    LocalDate asOf;
    /// How far each feed is complete, by feed name; `Instant()` for a feed of which nothing was taken in yet.
    /// Empty where nothing is known (a file of records): complete to the as-of date.
    std::vector<std::pair<std::string, Instant>> completeTo;

    OpenTime openCanada;
    OpenTime openUnitedStates;

    const OpenTime& open(Country country) const {
        return country == Country::Canada ? openCanada : openUnitedStates;
    }
    /// The last date that the open time after the last sighting may reach: the as-of date, or earlier when a
    /// feed is not complete to its end. Later dates, up to the as-of date, are unseen: nothing is recorded of
    /// them, and everything is possible.
    LocalDate openUntil(Country country) const { return open(country).until; }
    /// The last date for which "no crossing is on record" may be said.
    LocalDate completeThrough(Country country) const { return open(country).completeThrough; }
    /// Whether sighting i is the turning point of a flag-pole, and sighting i+1 the way back.
    bool turnsAt(std::size_t index) const;
};

/// Order and duplicates of the records change nothing. Records that are no crossings are ignored, and what a
/// correction replaces or a withdrawal takes back; so are sightings after `asOf`.
Itinerary makeItinerary(const std::vector<FeedRecord>& records, LocalDate asOf,
                        std::vector<std::pair<std::string, Instant>> completeTo, const PortTable& ports);

} // namespace passages
