#include "models/presence/daycounts.h"
#include "models/presence/yearsbefore.h"
#include "models/rules/rulebook.h"

#include <algorithm>
#include <memory>

namespace passages {

namespace {

/// A term of years before the filing, taken to be on the as-of date, and the days of presence in it.
struct Term {
    int years = 5;
    int requiredDays = 913;
    std::string_view clause;

    /// Only presence after the admission as a permanent resident counts.
    DateSpan counted(const std::optional<LocalDate>& landing, LocalDate asOf) const {
        const LocalDate from = asOf.plusYears(-years);
        return {landing ? std::max(from, *landing) : from, asOf.plusDays(-1)};
    }
};
constexpr Term Ordinary{5, 913, "INA 316(a)"};  // half of five years, 30 months
constexpr Term OfASpouse{3, 548, "INA 319(a)"}; // half of three years, 18 months
constexpr int EarlyFilingDays = 90;

/// The law asks for half of the term, which of a term with an odd number of days is half a day more than
/// the figure in use: exactly that figure then is half a day too little.
bool isBorderline(const RuleResult& result) {
    const int threshold = result.halfDaysThreshold;
    const bool isExact = result.halfDaysMinimum == threshold || result.halfDaysRecorded == threshold ||
                         result.halfDaysMaximum == threshold;
    return result.window.days() > threshold && isExact;
}

std::optional<RuleResult> presenceFor(const Rule& rule, const RuleSubject& subject, const Term& term) {
    if (!subject.status.isPermanentResident)
        return {};
    const LocalDate asOf = subject.asOf();
    const auto& landing = subject.status.landing;
    const int threshold = 2 * term.requiredDays;
    RuleResult result = resultOf(rule, subject, {asOf.plusYears(-term.years), asOf.plusDays(-1)}, threshold);
    result.windowYears = term.years;
    if (!landing)
        result.notes.push_back("landing_unknown");
    const DateSpan counted = term.counted(landing, asOf);
    const Presence presence = presenceIn(rule.country, subject.itinerary, counted);
    result.spans = spansOf(presence, rule.country, subject.itinerary);
    for (PresenceSpan& span : result.spans)
        span.clause = term.clause;
    const auto total = [](const DaySet& present) { return 2 * present.count(); };
    settle(result, subject, presence, {counted},
           {total, total,
            [total, threshold](const DaySet& least, const DaySet& most) {
                const int minimum = total(least);
                const int maximum = total(most);
                return Weighing::Weight{minimum, maximum, outcomeOf(minimum, maximum, threshold)};
            },
            Weighing::Of::Days});
    if (isBorderline(result))
        result.notes.push_back("half_day_borderline");
    if (landing)
        result.dates.emplace_back("earliest_filing",
                                  landing->plusYears(term.years).plusDays(-EarlyFilingDays));
    return result;
}

Outlook outlookFor(const RuleSubject& subject, DateSpan asOfDates, const Term& term) {
    const DateSpan range{asOfDates.from.plusYears(-term.years).plusDays(-1), asOfDates.to};
    const auto counts = std::make_shared<const DayCounts>(
        range, presenceIn(subject.status.country, subject.itinerary, range));
    return [counts, &term, before = YearsBefore(term.years)](LocalDate asOf,
                                                             const Standing& standing) mutable {
        const LocalDate from = before(asOf);
        const DayTotals days =
            counts->count({standing.landing ? std::max(from, *standing.landing) : from, asOf.plusDays(-1)});
        return decided({2 * days.minimum, 2 * days.recorded, 2 * days.maximum}, 2 * term.requiredDays);
    };
}

} // namespace

std::optional<RuleResult> applyNaturalizationPresence(const Rule& rule, const RuleSubject& subject) {
    return presenceFor(rule, subject, Ordinary);
}

/// Border records do not show a marriage: the result stands for the case that there is one.
std::optional<RuleResult> applyNaturalizationOfSpouse(const Rule& rule, const RuleSubject& subject) {
    return presenceFor(rule, subject, OfASpouse);
}

Outlook outlookOfNaturalizationPresence(const RuleSubject& subject, DateSpan asOfDates) {
    return outlookFor(subject, asOfDates, Ordinary);
}

Outlook outlookOfNaturalizationOfSpouse(const RuleSubject& subject, DateSpan asOfDates) {
    return outlookFor(subject, asOfDates, OfASpouse);
}

} // namespace passages
