#include "models/traveller/crossingrow.h"

#include <algorithm>

namespace passages {

namespace {

CrossingRow::Side sideOf(const Sighting& sighting, Country country, const Port* port, bool recorded) {
    CrossingRow::Side side;
    side.date = sighting.date(country);
    side.recorded = recorded;
    if (!port)
        return side;
    const Port::Side& known = port->side(country);
    side.port = known.name;
    if (!known.zone)
        return side;
    side.clock = known.zone->clockAt(sighting.instant);
    side.offsetSeconds = known.zone->offsetSecondsAt(sighting.instant);
    side.zone = known.zone->id();
    return side;
}

} // namespace

FeedCountries feedCountriesOf(const std::vector<FeedRecord>& records) {
    FeedCountries countries;
    for (const FeedRecord& record : records)
        countries.emplace(record.feed, record.country);
    return countries;
}

bool isRecordedBy(Country country, const std::vector<std::string>& sources, const FeedCountries& feeds) {
    return std::any_of(sources.begin(), sources.end(), [&](const std::string& source) {
        const std::string feed = source.substr(0, source.find('/'));
        if (auto known = feeds.find(feed); known != feeds.end())
            return known->second == country;
        return feed == (country == Country::Canada ? "cbsa" : "cbp");
    });
}

Direction directionOf(const Sighting& sighting) {
    if (sighting.has(SightingFlag::DirectBack) || sighting.has(SightingFlag::Refused))
        return Direction::TurnedBack;
    for (Country country : {Country::Canada, Country::UnitedStates}) {
        if (sighting.enters(country) && !sighting.leaves(country))
            return country == Country::Canada ? Direction::IntoCanada : Direction::IntoUnitedStates;
    }
    if (sighting.leaves(Country::Canada))
        return Direction::OutOfCanada;
    if (sighting.leaves(Country::UnitedStates))
        return Direction::OutOfUnitedStates;
    return Direction::Unknown;
}

std::string_view toCode(Direction direction) {
    switch (direction) {
    case Direction::IntoCanada:
        return "into_ca";
    case Direction::IntoUnitedStates:
        return "into_us";
    case Direction::OutOfCanada:
        return "out_of_ca";
    case Direction::OutOfUnitedStates:
        return "out_of_us";
    case Direction::TurnedBack:
        return "turned_back";
    case Direction::Unknown:
        break;
    }
    return "unknown";
}

Country CrossingRow::mainSide() const {
    switch (direction) {
    case Direction::IntoUnitedStates:
    case Direction::OutOfUnitedStates:
        return Country::UnitedStates;
    case Direction::TurnedBack:
    case Direction::Unknown:
        return unitedStates.recorded && !canada.recorded ? Country::UnitedStates : Country::Canada;
    case Direction::IntoCanada:
    case Direction::OutOfCanada:
        break;
    }
    return Country::Canada;
}

CrossingRow crossingRow(const Assessment& assessment, std::size_t index, const FeedCountries& feeds,
                        const PortTable& ports) {
    const Sighting& sighting = assessment.itinerary.sightings[index];
    const Port* port = ports.find(sighting.port);
    CrossingRow row;
    row.sighting = index;
    row.instant = sighting.instant;
    row.canada =
        sideOf(sighting, Country::Canada, port, isRecordedBy(Country::Canada, sighting.sources, feeds));
    row.unitedStates = sideOf(sighting, Country::UnitedStates, port,
                              isRecordedBy(Country::UnitedStates, sighting.sources, feeds));
    row.portKey = sighting.port;
    row.mode = sighting.mode;
    row.direction = directionOf(sighting);
    row.sources = sighting.sources;
    row.flags = sighting.flags;
    const bool entry = row.direction == Direction::IntoCanada || row.direction == Direction::IntoUnitedStates;
    const bool both = row.canada.recorded && row.unitedStates.recorded;
    row.proof = both ? Proof::RecordedByBoth : entry ? Proof::EntryRecorded : Proof::ExitRecorded;
    row.derivesExit =
        entry && !both && (sighting.leaves(Country::Canada) || sighting.leaves(Country::UnitedStates));
    for (const Anomaly& anomaly : assessment.anomalies)
        if (anomaly.sighting == index)
            row.anomalies.push_back(anomaly.code);
    return row;
}

std::vector<CrossingRow> crossingRows(const Assessment& assessment, const FeedCountries& feeds,
                                      const PortTable& ports) {
    std::vector<CrossingRow> rows;
    rows.reserve(assessment.itinerary.sightings.size());
    // The anomalies of all rows at once: asking for each row would be quadratic.
    Assessment quiet;
    quiet.itinerary = assessment.itinerary;
    for (std::size_t index = 0; index < assessment.itinerary.sightings.size(); ++index)
        rows.push_back(crossingRow(quiet, index, feeds, ports));
    for (const Anomaly& anomaly : assessment.anomalies)
        if (anomaly.sighting < rows.size())
            rows[anomaly.sighting].anomalies.push_back(anomaly.code);
    return rows;
}

} // namespace passages
