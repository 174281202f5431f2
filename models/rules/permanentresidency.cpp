#include "models/rules/rulebook.h"

#include <algorithm>

namespace passages {

namespace {

constexpr int RequiredDays = 730; // IRPA 28(2)(a)
constexpr int Years = 5;

void explainDepends(RuleResult& result, const Itinerary& itinerary, const Presence& presence) {
    if (result.outcome == RuleOutcome::Depends)
        result.missing = missingCrossings(result.country, itinerary, result.window, presence.certain);
}

/// Whether the outcome would be another if the day of examination counted too.
bool wouldTodayMatter(const RuleResult& result, const Itinerary& itinerary) {
    const int threshold = result.halfDaysThreshold;
    const auto isWithinADay = [&](int halfDays) { return halfDays < threshold && halfDays + 2 >= threshold; };
    if (!isWithinADay(result.halfDaysMinimum) && !isWithinADay(result.halfDaysMaximum))
        return false;
    const DayTotals today = totalsOf(presenceIn(result.country, itinerary, {itinerary.asOf, itinerary.asOf}));
    return result.outcome != outcomeOf(result.halfDaysMinimum + 2 * today.minimum,
                                       result.halfDaysMaximum + 2 * today.maximum, threshold);
}

/// IRPA 28(2)(b)(ii): the five years immediately before the examination, which is on the as-of date:
/// [as-of less five years, the day before]. Whether the day of examination itself counts no text settles;
/// where it would change the result, a note says so.
RuleResult pastFiveYears(const Rule& rule, const RuleSubject& subject) {
    const LocalDate asOf = subject.asOf();
    RuleResult result = resultOf(rule, {asOf.plusYears(-Years), asOf.plusDays(-1)}, 2 * RequiredDays);
    const Presence presence = presenceIn(rule.country, subject.itinerary, result.window);
    setDays(result, presence, subject.itinerary);
    result.outcome = outcomeOf(result.halfDaysMinimum, result.halfDaysMaximum, result.halfDaysThreshold);
    explainDepends(result, subject.itinerary, presence);
    if (wouldTodayMatter(result, subject.itinerary))
        result.notes.push_back("examination_day_matters");
    return result;
}

/// IRPA 28(2)(b)(i): who became a permanent resident less than five years ago need only show that they will
/// be able to be present for 730 days in the five years that began with landing. The days before the as-of
/// date count as they were; every day from the as-of date on can still be one of presence.
RuleResult firstFiveYears(const Rule& rule, const RuleSubject& subject, LocalDate landing) {
    const LocalDate asOf = subject.asOf();
    const LocalDate end = landing.plusYears(Years).plusDays(-1);
    RuleResult result = resultOf(rule, {landing, end}, 2 * RequiredDays);
    const Presence presence = presenceIn(rule.country, subject.itinerary, result.window);
    setDays(result, presence, subject.itinerary);
    result.notes.push_back("under_five_years");

    const DayTotals before =
        totalsOf(presenceIn(rule.country, subject.itinerary, {landing, asOf.plusDays(-1)}));
    const int daysLeft = end - asOf + 1;
    result.daysLeft = daysLeft;
    result.attainable =
        DayTotals{before.minimum + daysLeft, before.recorded + daysLeft, before.maximum + daysLeft};
    result.outcome = outcomeOf(result.attainable->minimum, result.attainable->maximum, RequiredDays);
    if (const int needed = RequiredDays - before.minimum; needed > 0)
        result.latestReturn = end.plusDays(1 - needed);
    explainDepends(result, subject.itinerary, presence);
    return result;
}

} // namespace

std::optional<RuleResult> applyPermanentResidency(const Rule& rule, const RuleSubject& subject) {
    if (!subject.status.isPermanentResident)
        return {};
    const auto& landing = subject.status.landing;
    if (landing && subject.asOf() < landing->plusYears(Years))
        return firstFiveYears(rule, subject, *landing);
    RuleResult result = pastFiveYears(rule, subject);
    if (!landing)
        result.notes.push_back("landing_unknown");
    return result;
}

} // namespace passages
