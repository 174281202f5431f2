#include "models/itinerary/trace.h"

#include "data/record/inforce.h"
#include "models/itinerary/journey.h"

#include <algorithm>
#include <tuple>

namespace passages {

namespace {

/// Records of one crossing lie within this of the first of them: both agencies' clocks, and queues at the
/// booth, differ.
constexpr std::int64_t SameCrossingSeconds = 30 * 60;

/// One crossing record, read into places.
struct Glimpse {
    Instant instant;
    std::string_view port;
    Mode mode = Mode::Land;
    PlaceSet before;
    PlaceSet after;
    Outcome outcome = Outcome::Admitted;
    const FeedRecord* record = nullptr;
    const Port* place = nullptr;

    bool isSameCrossingAs(const Glimpse& other) const {
        return port == other.port && before == other.before && after == other.after;
    }
};

auto orderOf(const Glimpse& glimpse) {
    return std::make_tuple(glimpse.instant, glimpse.port, glimpse.after.bits(), glimpse.before.bits(),
                           std::string_view(glimpse.record->feed),
                           std::string_view(glimpse.record->record.id));
}

/// A mode says how the border was crossed only together with the port: by land at an airport, or by air at
/// a bridge, the other side is not known to be the other country.
bool isAtCommonBorder(const Port* port, Mode mode) {
    return isLandBorderMode(mode) && port != nullptr && port->kind == PortKind::LandBorder;
}

void setPlaces(Glimpse& glimpse, Country country, const Entry& entry) {
    const Place here = placeOf(country);
    const PlaceSet before = isAtCommonBorder(glimpse.place, entry.mode) ? PlaceSet{placeOf(other(country))}
                                                                        : PlaceSet::allBut(here);
    glimpse.before = before;
    // Turned round at the border, the person is where they came from: no stay, and no day here.
    glimpse.after = entry.outcome == Outcome::Admitted ? PlaceSet{here} : before;
    glimpse.outcome = entry.outcome;
}

void setPlaces(Glimpse& glimpse, Country country, const Exit& exit) {
    const Place here = placeOf(country);
    glimpse.before = PlaceSet{here};
    glimpse.after = isAtCommonBorder(glimpse.place, exit.mode) ? PlaceSet{placeOf(other(country))}
                                                               : PlaceSet::allBut(here);
}

template <typename Crossing>
Glimpse glimpseOf(const FeedRecord& record, const Crossing& crossing, const PortTable& ports) {
    Glimpse glimpse;
    glimpse.instant = crossing.occurred;
    glimpse.port = crossing.port;
    glimpse.mode = crossing.mode;
    glimpse.record = &record;
    glimpse.place = ports.find(crossing.port);
    setPlaces(glimpse, record.country, crossing);
    return glimpse;
}

std::vector<Glimpse> glimpsesOf(const std::vector<FeedRecord>& records, const PortTable& ports) {
    std::vector<Glimpse> glimpses;
    glimpses.reserve(records.size());
    for (const FeedRecord& record : records) {
        if (const auto* entry = std::get_if<Entry>(&record.record.body))
            glimpses.push_back(glimpseOf(record, *entry, ports));
        else if (const auto* exit = std::get_if<Exit>(&record.record.body))
            glimpses.push_back(glimpseOf(record, *exit, ports));
    }
    std::sort(glimpses.begin(), glimpses.end(),
              [](const Glimpse& left, const Glimpse& right) { return orderOf(left) < orderOf(right); });
    return glimpses;
}

bool isZoneDoubtful(const Glimpse& glimpse) {
    static const bool databaseIsCurrent = Zones::databaseIsCurrent();
    return glimpse.place == nullptr ||
           (!databaseIsCurrent && needsCurrentZones(*glimpse.place, glimpse.instant));
}

LocalDate dateOf(const Glimpse& glimpse, Country country) {
    if (glimpse.place != nullptr && glimpse.place->side(country).zone != nullptr)
        return glimpse.place->dateAt(glimpse.instant, country);
    constexpr std::int64_t SecondsInDay = 86400;
    const std::int64_t seconds = glimpse.instant.epochSeconds();
    const std::int64_t days = seconds / SecondsInDay - (seconds % SecondsInDay < 0 ? 1 : 0);
    return LocalDate::fromEpochDays(static_cast<std::int32_t>(days));
}

Sighting sightingOf(const Glimpse& glimpse) {
    Sighting sighting;
    sighting.instant = glimpse.instant;
    sighting.port = glimpse.port;
    sighting.mode = glimpse.mode;
    sighting.before = glimpse.before;
    sighting.after = glimpse.after;
    sighting.dateCanada = dateOf(glimpse, Country::Canada);
    sighting.dateUnitedStates = dateOf(glimpse, Country::UnitedStates);
    if (glimpse.outcome == Outcome::DirectBack)
        sighting.flags.push_back(SightingFlag::DirectBack);
    if (glimpse.outcome == Outcome::Refused)
        sighting.flags.push_back(SightingFlag::Refused);
    if (isZoneDoubtful(glimpse))
        sighting.flags.push_back(SightingFlag::ZoneDoubtful);
    return sighting;
}

void addOnce(Sighting& sighting, SightingFlag flag) {
    if (!sighting.has(flag))
        sighting.flags.push_back(flag);
}

void addRecord(Sighting& sighting, std::vector<const FeedRecord*>& records, const FeedRecord& record) {
    for (const FeedRecord* held : records) {
        if (held->feed == record.feed && held->record.id == record.record.id)
            return; // the very same record, handed in twice
    }
    for (const FeedRecord* held : records)
        addOnce(sighting, held->feed == record.feed ? SightingFlag::Duplicate : SightingFlag::Corroborated);
    records.push_back(&record);
}

/// At a Canadian airport with preclearance the US admits a traveller before the flight leaves Canada: the
/// two records, in the wrong order, are one crossing.
constexpr std::int64_t PreclearanceSeconds = 6 * 60 * 60;

bool isPreclearedDeparture(const Glimpse& entry, const Glimpse& exit) {
    const bool isCanadianAirport = entry.place != nullptr && entry.place->kind == PortKind::Airport &&
                                   entry.place->unitedStates.name.empty();
    return isCanadianAirport && entry.port == exit.port && entry.mode == Mode::Air &&
           entry.after.isOnly(Place::UnitedStates) && exit.before.isOnly(Place::Canada) &&
           exit.instant - entry.instant <= PreclearanceSeconds;
}

/// Reads the records in order of time. A record joins the sighting before it when both are the same
/// crossing in the same direction, no more than half an hour after that sighting's first record, and
/// nothing else was seen of the person in between: so neither order nor repetition of the records matters,
/// and two true crossings with a return between them stay two.
Trace clustered(const std::vector<Glimpse>& glimpses) {
    Trace trace;
    auto& sightings = trace.itinerary.sightings;
    sightings.reserve(glimpses.size());
    trace.records.reserve(glimpses.size());
    const Glimpse* first = nullptr;
    for (const Glimpse& glimpse : glimpses) {
        if (first != nullptr && glimpse.isSameCrossingAs(*first) &&
            glimpse.instant - first->instant <= SameCrossingSeconds) {
            addRecord(sightings.back(), trace.records.back(), *glimpse.record);
            continue;
        }
        if (first != nullptr && isPreclearedDeparture(*first, glimpse)) {
            sightings.back().before = glimpse.before;
            addRecord(sightings.back(), trace.records.back(), *glimpse.record);
            continue;
        }
        first = &glimpse;
        sightings.push_back(sightingOf(glimpse));
        trace.records.push_back({glimpse.record});
    }
    return trace;
}

/// What happened after the as-of date does not count. The two sides of a crossing can have two dates: it
/// counts as soon as one of them has come, and a count in the other country leaves it out by itself
/// (`countedSightings`). Whatever happened before a crossing that counts, counts: after a night flight to
/// the west the later sighting has the earlier date.
void cutAfter(Trace& trace, LocalDate asOf) {
    auto& sightings = trace.itinerary.sightings;
    while (!sightings.empty() &&
           std::min(sightings.back().dateCanada, sightings.back().dateUnitedStates) > asOf)
        sightings.pop_back();
    trace.records.resize(sightings.size());
}

void nameSources(Trace& trace) {
    for (std::size_t i = 0; i < trace.records.size(); ++i) {
        auto& sources = trace.itinerary.sightings[i].sources;
        for (const FeedRecord* record : trace.records[i])
            sources.push_back(record->source());
        std::sort(sources.begin(), sources.end());
        std::sort(trace.itinerary.sightings[i].flags.begin(), trace.itinerary.sightings[i].flags.end());
    }
}

void setGaps(Itinerary& itinerary) {
    const auto& sightings = itinerary.sightings;
    for (std::size_t i = 0; i + 1 < sightings.size(); ++i) {
        const PlaceSet common = sightings[i].after.intersected(sightings[i + 1].before);
        itinerary.gaps.push_back(
            {i, i + 1, common.isEmpty() ? GapKind::Broken : GapKind::Continuous, common});
    }
}

/// The last instant before which every feed has published everything; nothing where none says.
std::optional<Instant> completeToOf(const std::vector<std::pair<std::string, Instant>>& feeds) {
    std::optional<Instant> least;
    for (const auto& [feed, instant] : feeds) {
        if (!least || instant < *least)
            least = instant;
    }
    return least;
}

/// How far the open time may be followed in a country, on the clock of the side of the border where the
/// person was last seen. Every feed matters for both countries: leaving Canada by land is seen in the
/// feed of the US, by air in that of Canada, and coming back in either.
void setOpen(Itinerary& itinerary, const PortTable& ports) {
    const auto complete = completeToOf(itinerary.completeTo);
    for (Country country : {Country::Canada, Country::UnitedStates}) {
        OpenTime& open = country == Country::Canada ? itinerary.openCanada : itinerary.openUnitedStates;
        open = {itinerary.asOf, itinerary.asOf};
        if (!complete)
            continue;
        Glimpse end;
        if (!itinerary.sightings.empty())
            end.place = ports.find(itinerary.sightings.back().port);
        end.instant = *complete;
        // Wholly complete is the day before the one that is running at that instant; of the running day a
        // part was seen, and a part of a day counts, unless the instant is its very beginning.
        open.completeThrough = std::min(itinerary.asOf, dateOf(end, country).plusDays(-1));
        end.instant = complete->plusSeconds(-1);
        open.until = std::min(itinerary.asOf, dateOf(end, country));
    }
}

} // namespace

bool needsCurrentZones(const Port& port, Instant instant) {
    constexpr Instant FirstDivergence = Instant::fromEpochSeconds(1793491200); // 2026-11-01
    const std::string& province = port.canada.region;
    return instant >= FirstDivergence && (province == "BC" || province == "AB");
}

TravellerClass travellerClassOf(const FeedRecord& record) {
    if (const auto* entry = std::get_if<Entry>(&record.record.body))
        return entry->travellerClass;
    if (const auto* exit = std::get_if<Exit>(&record.record.body))
        return exit->travellerClass;
    return TravellerClass::ThirdCountryNational;
}

Trace traceOf(const std::vector<FeedRecord>& records, LocalDate asOf,
              std::vector<std::pair<std::string, Instant>> completeTo, const PortTable& ports) {
    Trace trace = clustered(glimpsesOf(records, ports));
    cutAfter(trace, asOf);
    trace.itinerary.asOf = asOf;
    trace.itinerary.completeTo = std::move(completeTo);
    std::sort(trace.itinerary.completeTo.begin(), trace.itinerary.completeTo.end());
    nameSources(trace);
    setGaps(trace.itinerary);
    setOpen(trace.itinerary, ports);
    markJourney(trace.itinerary, ports);
    return trace;
}

Itinerary makeItinerary(const std::vector<FeedRecord>& records, LocalDate asOf,
                        std::vector<std::pair<std::string, Instant>> completeTo, const PortTable& ports) {
    if (holdsHistory(records))
        return traceOf(recordsInForce(records), asOf, std::move(completeTo), ports).itinerary;
    return traceOf(records, asOf, std::move(completeTo), ports).itinerary;
}

} // namespace passages
