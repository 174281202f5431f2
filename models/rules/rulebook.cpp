#include "models/rules/rulebook.h"

#include <algorithm>
#include <array>

namespace passages {

namespace {

std::optional<LocalDate> date(int year, unsigned month, unsigned day) {
    return LocalDate::from(year, month, day);
}

/// What one stretch of time between sightings could still hold.
struct Doubt {
    DateSpan dates;
    bool isExit = false;
    std::size_t earlier = 0; ///< index of the sighting before; `None` where there is none
    std::size_t later = 0;
};
constexpr std::size_t None = static_cast<std::size_t>(-1);

/// Which crossing is missing between two sightings when presence between them is in doubt: if the person
/// was surely there after the first, the way out; else the way in.
bool isExitMissing(Country country, PlaceSet after, PlaceSet before) {
    const Place place = placeOf(country);
    if (after.isOnly(place))
        return true;
    if (before.isOnly(place))
        return false;
    return after.contains(place) && !before.contains(place);
}

std::vector<Doubt> doubtsOf(Country country, const Itinerary& itinerary, DateSpan window) {
    const Place place = placeOf(country);
    const std::size_t count = countedSightings(country, itinerary);
    if (count == 0)
        return {{window, false, None, None}};
    std::vector<Doubt> doubts;
    const auto& sightings = itinerary.sightings;
    doubts.push_back(
        {{window.from, sightings.front().date(country)}, !sightings.front().leaves(country), None, 0});
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const PlaceSet after = sightings[i].after;
        const PlaceSet before = sightings[i + 1].before;
        if (after.contains(place) || before.contains(place))
            doubts.push_back({{sightings[i].date(country), sightings[i + 1].date(country)},
                              isExitMissing(country, after, before),
                              i,
                              i + 1});
    }
    const Sighting& last = sightings[count - 1];
    doubts.push_back({{last.date(country), window.to}, last.enters(country), count - 1, None});
    return doubts;
}

void addSources(MissingCrossing& missing, const Itinerary& itinerary, std::size_t index) {
    if (index == None)
        return;
    const auto& sources = itinerary.sightings[index].sources;
    missing.sources.insert(missing.sources.end(), sources.begin(), sources.end());
}

} // namespace

std::span<const Rule> rulebook() {
    static const std::array rules = {
        Rule{"ca.pr_residency", "IRPA 28", Country::Canada, date(2002, 6, 28), applyPermanentResidency},
        Rule{"ca.citizenship_presence", "CA 5(1)(c)", Country::Canada, date(2017, 10, 11),
             applyCitizenshipPresence},
        Rule{"us.naturalization_presence", "INA 316(a)", Country::UnitedStates, std::nullopt,
             applyNaturalizationPresence},
        Rule{"us.naturalization_presence_spouse", "INA 319(a)", Country::UnitedStates, std::nullopt,
             applyNaturalizationOfSpouse},
        Rule{"us.continuous_residence", "INA 316(b)", Country::UnitedStates, std::nullopt,
             applyContinuousResidence},
    };
    return rules;
}

RuleResult resultOf(const Rule& rule, DateSpan window, int halfDaysThreshold) {
    RuleResult result;
    result.rule = rule.id;
    result.country = rule.country;
    result.window = window;
    result.halfDaysThreshold = halfDaysThreshold;
    if (rule.inForceSince && window.to < *rule.inForceSince)
        result.notes.push_back("earlier_law");
    return result;
}

void setDays(RuleResult& result, const Presence& presence, const Itinerary& itinerary) {
    const DayTotals totals = totalsOf(presence);
    result.halfDaysMinimum = 2 * totals.minimum;
    result.halfDaysRecorded = 2 * totals.recorded;
    result.halfDaysMaximum = 2 * totals.maximum;
    result.spans = spansOf(presence, result.country, itinerary);
}

RuleOutcome outcomeOf(int minimum, int maximum, int threshold) {
    if (minimum >= threshold)
        return RuleOutcome::Met;
    return maximum < threshold ? RuleOutcome::NotMet : RuleOutcome::Depends;
}

std::vector<MissingCrossing> missingCrossings(Country country, const Itinerary& itinerary, DateSpan window,
                                              const DaySet& certain) {
    const DateSpan dates{window.from, std::min(window.to, itinerary.asOf)};
    std::vector<MissingCrossing> all;
    for (const Doubt& doubt : doubtsOf(country, itinerary, dates)) {
        const DaySet open = DaySet(doubt.dates).within(dates).subtracted(certain);
        if (open.isEmpty())
            continue;
        MissingCrossing missing;
        missing.from = std::max(doubt.dates.from, dates.from);
        missing.to = std::min(doubt.dates.to, dates.to);
        missing.country = country;
        missing.isExit = doubt.isExit;
        missing.days = open.count();
        addSources(missing, itinerary, doubt.earlier);
        addSources(missing, itinerary, doubt.later);
        all.push_back(std::move(missing));
    }
    std::stable_sort(all.begin(), all.end(), [](const MissingCrossing& left, const MissingCrossing& right) {
        return left.days > right.days;
    });
    return all;
}

} // namespace passages
