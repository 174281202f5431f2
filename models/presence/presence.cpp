#include "models/presence/presence.h"

#include <algorithm>

namespace passages {

namespace {

/// The dates that a reading adds, still overlapping.
struct Readings {
    std::vector<DateSpan> certain;
    std::vector<DateSpan> recorded;
    std::vector<DateSpan> possible;
};

void readSightings(Readings& readings, Country country, const Itinerary& itinerary, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const Sighting& sighting = itinerary.sightings[i];
        if (sighting.leaves(country) || sighting.enters(country))
            readings.certain.push_back({sighting.date(country), sighting.date(country)});
    }
}

void readGaps(Readings& readings, Country country, const Itinerary& itinerary, std::size_t count) {
    const Place place = placeOf(country);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const Sighting& earlier = itinerary.sightings[i];
        const Sighting& later = itinerary.sightings[i + 1];
        const DateSpan dates{earlier.date(country), later.date(country)};
        if (earlier.enters(country) && later.leaves(country))
            readings.certain.push_back(dates);
        else if (itinerary.gaps[i].places.isOnly(place))
            readings.recorded.push_back(dates);
        else if (earlier.after.contains(place) || later.before.contains(place))
            readings.possible.push_back(dates);
    }
}

/// Before the first sighting and after the last nothing is excluded: a trip there is not one that went
/// unrecorded between two sightings.
void readUnseen(Readings& readings, Country country, const Itinerary& itinerary, std::size_t count,
                DateSpan window) {
    if (count == 0) {
        readings.possible.push_back(window);
        return;
    }
    const Sighting& first = itinerary.sightings.front();
    const Sighting& last = itinerary.sightings[count - 1];
    readings.possible.push_back({window.from, first.date(country)});
    readings.possible.push_back({last.date(country), window.to});
    if (last.enters(country))
        readings.recorded.push_back({last.date(country), itinerary.openUntil(country)});
}

DateSpan clippedTo(LocalDate asOf, DateSpan window) {
    return {window.from, std::min(window.to, asOf)};
}

/// The records under a span: its sightings, and at an end that no sighting makes, the next one beyond it.
std::vector<std::string> sourcesUnder(Country country, const Itinerary& itinerary, std::size_t count,
                                      DateSpan dates) {
    const auto begin = itinerary.sightings.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    auto first = std::find_if(begin, end, [&](const Sighting& s) { return s.date(country) >= dates.from; });
    auto last = std::find_if(first, end, [&](const Sighting& s) { return s.date(country) > dates.to; });
    const bool beginsAtSighting = first != end && first->date(country) == dates.from;
    const bool endsAtSighting = last != begin && std::prev(last)->date(country) == dates.to;
    if (!beginsAtSighting && first != begin)
        --first;
    if (!endsAtSighting && last != end)
        ++last;
    std::vector<std::string> sources;
    for (; first != last; ++first)
        sources.insert(sources.end(), first->sources.begin(), first->sources.end());
    return sources;
}

} // namespace

std::string_view toCode(Certainty certainty) {
    switch (certainty) {
    case Certainty::Certain:
        return "certain";
    case Certainty::Recorded:
        return "recorded";
    case Certainty::Possible:
        return "possible";
    }
    return {};
}

std::size_t countedSightings(Country country, const Itinerary& itinerary) {
    std::size_t count = itinerary.sightings.size();
    while (count > 0 && itinerary.sightings[count - 1].date(country) > itinerary.asOf)
        --count;
    return count;
}

Presence presenceIn(Country country, const Itinerary& itinerary, DateSpan window) {
    const DateSpan dates = clippedTo(itinerary.asOf, window);
    const std::size_t count = countedSightings(country, itinerary);
    Readings readings;
    readings.certain.reserve(2 * count);
    readings.recorded.reserve(count + 1);
    readings.possible.reserve(count + 2);
    readSightings(readings, country, itinerary, count);
    readGaps(readings, country, itinerary, count);
    readUnseen(readings, country, itinerary, count, dates);

    Presence presence;
    presence.certain = DaySet::of(std::move(readings.certain)).within(dates);
    presence.recorded = DaySet::of(std::move(readings.recorded)).within(dates).subtracted(presence.certain);
    presence.possible = DaySet::of(std::move(readings.possible))
                            .within(dates)
                            .subtracted(presence.certain)
                            .subtracted(presence.recorded);
    return presence;
}

DayTotals totalsOf(const Presence& presence) {
    DayTotals totals;
    totals.minimum = presence.certain.count();
    totals.recorded = totals.minimum + presence.recorded.count();
    totals.maximum = totals.recorded + presence.possible.count();
    return totals;
}

std::vector<PresenceSpan> spansOf(Country country, const Itinerary& itinerary, DateSpan window) {
    return spansOf(presenceIn(country, itinerary, window), country, itinerary);
}

std::vector<PresenceSpan> spansOf(const Presence& presence, Country country, const Itinerary& itinerary) {
    std::vector<PresenceSpan> spans;
    const auto add = [&spans](const DaySet& dates, Certainty certainty) {
        for (const DateSpan& span : dates.spans())
            spans.push_back({span, certainty, 2, {}});
    };
    add(presence.certain, Certainty::Certain);
    add(presence.recorded, Certainty::Recorded);
    add(presence.possible, Certainty::Possible);
    std::sort(spans.begin(), spans.end(), [](const PresenceSpan& left, const PresenceSpan& right) {
        return left.dates.from < right.dates.from;
    });
    const std::size_t count = countedSightings(country, itinerary);
    for (PresenceSpan& span : spans)
        span.sources = sourcesUnder(country, itinerary, count, span.dates);
    return spans;
}

} // namespace passages
