#include "models/rules/rulebook.h"

#include <algorithm>

namespace passages {

namespace {

/// A term of years before the filing, taken to be on the as-of date, and the days of presence in it.
struct Term {
    int years = 5;
    int requiredDays = 913;
};
constexpr Term Ordinary{5, 913};  // INA 316(a): half of five years, 30 months
constexpr Term OfASpouse{3, 548}; // INA 319(a): half of three years, 18 months
constexpr int EarlyFilingDays = 90;

/// The law asks for half of the term, which of a term with an odd number of days is half a day more than
/// the figure in use: exactly that figure then is half a day too little.
bool isBorderline(const RuleResult& result) {
    const int threshold = result.halfDaysThreshold;
    const bool isExact = result.halfDaysMinimum == threshold || result.halfDaysRecorded == threshold ||
                         result.halfDaysMaximum == threshold;
    return result.window.days() > threshold && isExact;
}

std::optional<RuleResult> presenceFor(const Rule& rule, const RuleSubject& subject, Term term) {
    if (!subject.status.isPermanentResident)
        return {};
    const LocalDate asOf = subject.asOf();
    RuleResult result =
        resultOf(rule, {asOf.plusYears(-term.years), asOf.plusDays(-1)}, 2 * term.requiredDays);
    // Only presence after the admission as a permanent resident counts.
    DateSpan counted = result.window;
    if (subject.status.landing)
        counted.from = std::max(counted.from, *subject.status.landing);
    else
        result.notes.push_back("landing_unknown");
    const Presence presence = presenceIn(rule.country, subject.itinerary, counted);
    setDays(result, presence, subject.itinerary);
    result.outcome = outcomeOf(result.halfDaysMinimum, result.halfDaysMaximum, result.halfDaysThreshold);
    if (isBorderline(result))
        result.notes.push_back("half_day_borderline");
    if (subject.status.landing)
        result.dates.emplace_back("earliest_filing",
                                  subject.status.landing->plusYears(term.years).plusDays(-EarlyFilingDays));
    if (result.outcome == RuleOutcome::Depends)
        result.missing = missingCrossings(rule.country, subject.itinerary, counted, presence.certain);
    return result;
}

} // namespace

std::optional<RuleResult> applyNaturalizationPresence(const Rule& rule, const RuleSubject& subject) {
    return presenceFor(rule, subject, Ordinary);
}

/// Border records do not show a marriage: the result stands for the case that there is one.
std::optional<RuleResult> applyNaturalizationOfSpouse(const Rule& rule, const RuleSubject& subject) {
    return presenceFor(rule, subject, OfASpouse);
}

} // namespace passages
