#include "models/rules/dayledger.h"

#include "models/presence/daycounts.h"

#include <algorithm>
#include <map>

namespace passages {

namespace {

constexpr int HalfDayCap = 2 * 365; // Citizenship Act 5(1.001)

/// The crossings on a date; where there are none, the last before it and the first after it.
std::vector<std::string> sourcesOn(LocalDate date, Country country, const Itinerary& itinerary) {
    const auto begin = itinerary.sightings.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(countedSightings(country, itinerary));
    const auto isOn = [&](const Sighting& sighting) { return sighting.date(country) == date; };
    std::vector<std::string> sources;
    const auto add = [&sources](const Sighting& sighting) {
        sources.insert(sources.end(), sighting.sources.begin(), sighting.sources.end());
    };
    if (std::any_of(begin, end, isOn)) {
        for (auto sighting = begin; sighting != end; ++sighting) {
            if (isOn(*sighting))
                add(*sighting);
        }
        return sources;
    }
    const auto later = std::find_if(begin, end, [&](const Sighting& s) { return s.date(country) > date; });
    if (later != begin)
        add(*std::prev(later));
    if (later != end)
        add(*later);
    return sources;
}

LedgerDay dayOf(const PresenceSpan& span, LocalDate date) {
    LedgerDay day;
    day.date = date;
    day.certainty = span.certainty;
    day.minimum = span.certainty == Certainty::Certain ? span.halfDays : 0;
    day.recorded = span.certainty == Certainty::Possible ? 0 : span.halfDays;
    day.maximum = span.halfDaysAtMost;
    day.clause = span.clause;
    return day;
}

/// Of the dates that count half, what is past the cap counts nothing.
void capHalves(std::vector<LedgerDay>& days) {
    int LedgerDay::*const totals[] = {&LedgerDay::minimum, &LedgerDay::recorded, &LedgerDay::maximum};
    for (auto total : totals) {
        int left = HalfDayCap;
        for (Certainty certainty : {Certainty::Certain, Certainty::Recorded, Certainty::Possible}) {
            for (LedgerDay& day : days) {
                if (day.certainty == certainty && day.*total == 1 && left-- <= 0)
                    day.*total = 0;
            }
        }
    }
}

void addCredits(std::vector<LedgerDay>& days, const std::vector<Credit>& credits) {
    std::map<LocalDate, LedgerDay> known;
    for (const LedgerDay& day : days)
        known.emplace(day.date, day);
    for (const Credit& credit : credits) {
        for (LocalDate date = credit.dates.from; date <= credit.dates.to; date = date.plusDays(1)) {
            LedgerDay& before = known[date];
            const LedgerDay day{date,
                                Certainty::Certain,
                                2 - before.minimum,
                                2 - before.recorded,
                                2 - before.maximum,
                                credit.clause,
                                credit.kind,
                                {credit.source}};
            if (day.minimum > 0 || day.recorded > 0 || day.maximum > 0)
                days.push_back(day);
            before.minimum = before.recorded = before.maximum = 2;
        }
    }
}

} // namespace

std::vector<LedgerDay> dayLedger(const RuleResult& result, const Itinerary& itinerary) {
    std::vector<LedgerDay> days;
    for (const PresenceSpan& span : result.spans) {
        for (LocalDate date = span.dates.from; date <= span.dates.to; date = date.plusDays(1)) {
            days.push_back(dayOf(span, date));
            days.back().sources = sourcesOn(date, result.country, itinerary);
        }
    }
    capHalves(days);
    addCredits(days, result.credits);
    std::stable_sort(days.begin(), days.end(),
                     [](const LedgerDay& left, const LedgerDay& right) { return left.date < right.date; });
    return days;
}

} // namespace passages
