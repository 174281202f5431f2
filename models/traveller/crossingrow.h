#pragma once

#include "models/itinerary/assessment.h"

#include <map>
#include <string>
#include <vector>

namespace passages {

/// Which country each feed belongs to.
using FeedCountries = std::map<std::string, Country, std::less<>>;
FeedCountries feedCountriesOf(const std::vector<FeedRecord>& records);

/// Whether one of the sources comes from that country's feed: the crossing is recorded on its side, not
/// derived from the other country's record. The agencies' own feeds are known by name where `feeds` is
/// silent.
bool isRecordedBy(Country country, const std::vector<std::string>& sources, const FeedCountries& feeds);

/// Which way a crossing went, as far as it is known.
enum class Direction : std::uint8_t {
    IntoCanada,
    IntoUnitedStates,
    OutOfCanada,       ///< to where is not known
    OutOfUnitedStates, ///< to where is not known
    TurnedBack,        ///< refused or direct back: no stay
    Unknown,
};
Direction directionOf(const Sighting& sighting);
std::string_view toCode(Direction);

/// What the records say of one crossing: in JSON they are codes, on screen words.
enum class Proof : std::uint8_t {
    RecordedByBoth, ///< an entry on one side and an exit, or a second entry, on the other
    EntryRecorded,  ///< an entry on record; the exit from the other country, if it is one, is derived
    ExitRecorded,   ///< an exit on record only
};

/// One crossing as a row of a table: values only, in the clocks of both sides.
struct CrossingRow {
    struct Side {
        LocalDate date;
        std::string clock;     ///< HH:MM
        int offsetSeconds = 0; ///< east of Greenwich
        std::string zone;      ///< IANA id
        std::string port;      ///< name on that side; empty if the port has no such side
        bool recorded = false; ///< by that country's own feed
    };
    std::size_t sighting = 0;
    Instant instant;
    Side canada;
    Side unitedStates;
    std::string portKey;
    Mode mode = Mode::Land;
    Direction direction = Direction::Unknown;
    Proof proof = Proof::EntryRecorded;
    bool derivesExit = false; ///< it proves an exit that has no record of its own
    std::vector<std::string> sources;
    std::vector<SightingFlag> flags;
    std::vector<std::string> anomalies; ///< codes

    const Side& side(Country country) const { return country == Country::Canada ? canada : unitedStates; }
    /// The side whose clock is shown first: the country entered, else the country left.
    Country mainSide() const;
};

CrossingRow crossingRow(const Assessment& assessment, std::size_t sighting, const FeedCountries& feeds,
                        const PortTable& ports);
std::vector<CrossingRow> crossingRows(const Assessment& assessment, const FeedCountries& feeds,
                                      const PortTable& ports);

} // namespace passages
