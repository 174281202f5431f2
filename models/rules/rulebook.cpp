#include "models/rules/rulebook.h"

#include "models/rules/credits.h"

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

/// The dates that one missing crossing leaves open, and what the outcome rests on were they all spent there,
/// or none of those that no neighbour leaves open too.
struct Opening {
    DaySet dates;
    DaySet own;
};

std::vector<Opening> openingsOf(const std::vector<Doubt>& doubts, DateSpan dates, const DaySet& certain) {
    std::vector<Opening> openings(doubts.size());
    for (std::size_t i = 0; i < doubts.size(); ++i) {
        const DateSpan doubt{std::max(doubts[i].dates.from, dates.from),
                             std::min(doubts[i].dates.to, dates.to)};
        openings[i].dates = DaySet(doubt).subtracted(certain);
    }
    for (std::size_t i = 0; i < doubts.size(); ++i) {
        openings[i].own = openings[i].dates;
        if (i > 0 && openings[i - 1].dates.touches(openings[i].dates))
            openings[i].own = openings[i].own.subtracted(openings[i - 1].dates);
        if (i + 1 < doubts.size() && openings[i + 1].dates.touches(openings[i].dates))
            openings[i].own = openings[i].own.subtracted(openings[i + 1].dates);
    }
    return openings;
}

struct Extremes {
    Weighing::Weight there;
    Weighing::Weight elsewhere;
};

Extremes extremesOf(const Opening& opening, const Weighing::Weight& before, int threshold) {
    Extremes extremes{before, before};
    extremes.there.minimum += 2 * opening.dates.count();
    extremes.elsewhere.maximum -= 2 * opening.own.count();
    for (Weighing::Weight* weight : {&extremes.there, &extremes.elsewhere})
        weight->outcome = outcomeOf(weight->minimum, weight->maximum, threshold);
    return extremes;
}

} // namespace

std::span<const Rule> rulebook() {
    static const std::array rules = {
        Rule{"ca.pr_residency", "IRPA 28", Country::Canada, date(2002, 6, 28), applyPermanentResidency,
             outlookOfPermanentResidency},
        Rule{"ca.citizenship_presence", "CA 5(1)(c)", Country::Canada, date(2017, 10, 11),
             applyCitizenshipPresence, outlookOfCitizenshipPresence},
        Rule{"us.naturalization_presence", "INA 316(a)", Country::UnitedStates, std::nullopt,
             applyNaturalizationPresence, outlookOfNaturalizationPresence},
        Rule{"us.naturalization_presence_spouse", "INA 319(a)", Country::UnitedStates, std::nullopt,
             applyNaturalizationOfSpouse, outlookOfNaturalizationOfSpouse},
        Rule{"us.continuous_residence", "INA 316(b)", Country::UnitedStates, std::nullopt,
             applyContinuousResidence, outlookOfContinuousResidence},
    };
    return rules;
}

RuleResult resultOf(const Rule& rule, const RuleSubject& subject, DateSpan window, int halfDaysThreshold) {
    RuleResult result;
    result.rule = rule.id;
    result.country = rule.country;
    result.window = window;
    result.halfDaysThreshold = halfDaysThreshold;
    result.statusSources = subject.status.sources;
    if (rule.inForceSince && subject.asOf() < *rule.inForceSince)
        result.notes.push_back("earlier_law");
    const auto& sightings = subject.itinerary.sightings;
    const bool isDoubtful = std::any_of(sightings.begin(), sightings.end(), [&](const Sighting& sighting) {
        return sighting.has(SightingFlag::ZoneDoubtful) &&
               DateSpan{window.from.plusDays(-1), window.to.plusDays(1)}.contains(
                   sighting.date(rule.country));
    });
    if (isDoubtful)
        result.notes.push_back("tz_doubtful");
    return result;
}

RuleOutcome outcomeOf(int minimum, int maximum, int threshold) {
    if (minimum >= threshold)
        return RuleOutcome::Met;
    return maximum < threshold ? RuleOutcome::NotMet : RuleOutcome::Depends;
}

Decision decided(const DayTotals& halfDays, int threshold) {
    return {outcomeOf(halfDays.minimum, halfDays.maximum, threshold),
            outcomeOf(halfDays.recorded, halfDays.recorded, threshold)};
}

void settle(RuleResult& result, const RuleSubject& subject, const Presence& presence, const Counted& counted,
            const Weighing& weighing) {
    const DaySet recorded = presence.certain.united(presence.recorded);
    const DaySet most = recorded.united(presence.possible);
    const auto weight = weighing.weigh(presence.certain, most);
    result.halfDaysMinimum = weighing.total(presence.certain);
    result.halfDaysRecorded = weighing.total(recorded);
    result.halfDaysMaximum = weighing.most(most);
    result.outcome = weight.outcome;
    const int byRecord = weighing.weigh(recorded, recorded).minimum;
    result.recordedOutcome = outcomeOf(byRecord, byRecord, result.halfDaysThreshold);
    result.halfDaysShort = std::max(0, result.halfDaysThreshold - weight.minimum);
    if (result.outcome == RuleOutcome::Depends)
        result.missing = missingCrossings(result.country, subject.itinerary, counted.dates, presence.certain,
                                          most, result.halfDaysThreshold, weighing);
    if (subject.facts.empty())
        return;
    const DateSpan creditable{std::max(counted.dates.from, counted.since.value_or(counted.dates.from)),
                              counted.dates.to};
    result.credits = creditsOf(result.rule, result.country, subject.facts,
                               DaySet(creditable).subtracted(counted.excluded), recorded);
    if (result.credits.empty())
        return;
    const DaySet credited = datesOf(result.credits);
    const DaySet least = presence.certain.united(credited);
    const DaySet widest = most.united(credited);
    result.withCredits = WithCredits{weighing.total(least), weighing.total(recorded.united(credited)),
                                     weighing.most(widest), weighing.weigh(least, widest).outcome};
}

std::vector<MissingCrossing> missingCrossings(Country country, const Itinerary& itinerary, DateSpan window,
                                              const DaySet& certain, const DaySet& most, int threshold,
                                              const Weighing& weighing) {
    const DateSpan dates{window.from, std::min(window.to, itinerary.asOf)};
    const auto doubts = doubtsOf(country, itinerary, dates);
    const auto openings = openingsOf(doubts, dates, certain);
    const auto before = weighing.weigh(certain, most);

    std::vector<MissingCrossing> all;
    for (std::size_t i = 0; i < doubts.size(); ++i) {
        const Opening& open = openings[i];
        if (open.dates.isEmpty())
            continue;
        MissingCrossing missing;
        missing.from = std::max(doubts[i].dates.from, dates.from);
        missing.to = std::min(doubts[i].dates.to, dates.to);
        missing.country = country;
        missing.isExit = doubts[i].isExit;
        missing.days = open.dates.count();
        const auto [there, elsewhere] = weighing.of == Weighing::Of::Days
                                            ? extremesOf(open, before, threshold)
                                            : Extremes{weighing.weigh(certain.united(open.dates), most),
                                                       weighing.weigh(certain, most.subtracted(open.own))};
        missing.halfDays = std::max({there.minimum - before.minimum, before.maximum - there.maximum,
                                     before.maximum - elsewhere.maximum, elsewhere.minimum - before.minimum});
        for (RuleOutcome outcome : {there.outcome, elsewhere.outcome}) {
            if (outcome != RuleOutcome::Depends)
                missing.tipsTo.push_back(outcome);
        }
        addSources(missing, itinerary, doubts[i].earlier);
        addSources(missing, itinerary, doubts[i].later);
        all.push_back(std::move(missing));
    }
    std::stable_sort(all.begin(), all.end(), [](const MissingCrossing& left, const MissingCrossing& right) {
        return left.days > right.days;
    });
    return all;
}

} // namespace passages
