#include "models/presence/daycounts.h"
#include "models/presence/yearsbefore.h"
#include "models/rules/rulebook.h"

#include <algorithm>
#include <memory>

namespace passages {

namespace {

constexpr int RequiredDays = 730; // IRPA 28(2)(a)
constexpr int Years = 5;
constexpr std::string_view Clause = "IRPA 28(2)(a)(i)";

bool isUnderFiveYears(const std::optional<LocalDate>& landing, LocalDate asOf) {
    return landing && asOf < landing->plusYears(Years);
}

DateSpan fiveYearsBefore(LocalDate asOf) {
    return {asOf.plusYears(-Years), asOf.plusDays(-1)};
}

DateSpan fiveYearsFrom(LocalDate landing) {
    return {landing, landing.plusYears(Years).plusDays(-1)};
}

/// Every day from the as-of date on can still be one of presence.
int daysLeft(LocalDate landing, LocalDate asOf) {
    return fiveYearsFrom(landing).to - asOf + 1;
}

int countHalfDays(const DaySet& present) {
    return 2 * present.count();
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

void setSpans(RuleResult& result, const Presence& presence, const Itinerary& itinerary) {
    result.spans = spansOf(presence, result.country, itinerary);
    for (PresenceSpan& span : result.spans)
        span.clause = Clause;
}

/// IRPA 28(2)(b)(ii): the five years immediately before the examination, which is on the as-of date:
/// [as-of less five years, the day before]. Whether the day of examination itself counts no text settles;
/// where it would change the result, a note says so.
RuleResult pastFiveYears(const Rule& rule, const RuleSubject& subject) {
    RuleResult result = resultOf(rule, subject, fiveYearsBefore(subject.asOf()), 2 * RequiredDays);
    result.windowYears = Years;
    const Presence presence = presenceIn(rule.country, subject.itinerary, result.window);
    setSpans(result, presence, subject.itinerary);
    const Weighing weighing{
        countHalfDays, countHalfDays,
        [](const DaySet& least, const DaySet& most) {
            const int minimum = countHalfDays(least);
            const int maximum = countHalfDays(most);
            return Weighing::Weight{minimum, maximum, outcomeOf(minimum, maximum, 2 * RequiredDays)};
        },
        Weighing::Of::Days};
    settle(result, subject, presence, {result.window}, weighing);
    if (wouldTodayMatter(result, subject.itinerary))
        result.notes.push_back("examination_day_matters");
    return result;
}

/// IRPA 28(2)(b)(i): who became a permanent resident less than five years ago need only show that they will
/// be able to be present for 730 days in the five years that began with landing. The days before the as-of
/// date count as they were; every day from the as-of date on can still be one of presence.
RuleResult firstFiveYears(const Rule& rule, const RuleSubject& subject, LocalDate landing) {
    const LocalDate asOf = subject.asOf();
    RuleResult result = resultOf(rule, subject, fiveYearsFrom(landing), 2 * RequiredDays);
    const Presence presence = presenceIn(rule.country, subject.itinerary, result.window);
    setSpans(result, presence, subject.itinerary);
    result.notes.push_back("under_five_years");

    const DateSpan before{landing, asOf.plusDays(-1)};
    const int left = daysLeft(landing, asOf);
    const auto attained = [before, left](const DaySet& present) {
        return present.within(before).count() + left;
    };
    const DaySet recorded = presence.certain.united(presence.recorded);
    result.daysLeft = left;
    result.attainable = DayTotals{attained(presence.certain), attained(recorded),
                                  attained(recorded.united(presence.possible))};
    if (const int needed = RequiredDays - (result.attainable->minimum - left); needed > 0)
        result.latestReturn = result.window.to.plusDays(1 - needed);
    const Weighing weighing{
        countHalfDays, countHalfDays,
        [&attained](const DaySet& least, const DaySet& most) {
            const int minimum = 2 * attained(least);
            const int maximum = 2 * attained(most);
            return Weighing::Weight{minimum, maximum, outcomeOf(minimum, maximum, 2 * RequiredDays)};
        },
        Weighing::Of::Days};
    settle(result, subject, presence, {before}, weighing);
    return result;
}

} // namespace

std::optional<RuleResult> applyPermanentResidency(const Rule& rule, const RuleSubject& subject) {
    if (!subject.status.isPermanentResident)
        return {};
    const auto& landing = subject.status.landing;
    if (isUnderFiveYears(landing, subject.asOf()))
        return firstFiveYears(rule, subject, *landing);
    RuleResult result = pastFiveYears(rule, subject);
    if (!landing)
        result.notes.push_back("landing_unknown");
    return result;
}

Outlook outlookOfPermanentResidency(const RuleSubject& subject, DateSpan asOfDates) {
    const DateSpan range{asOfDates.from.plusYears(-Years).plusDays(-1), asOfDates.to};
    const auto counts = std::make_shared<const DayCounts>(
        range, presenceIn(subject.status.country, subject.itinerary, range));
    return [counts, before = YearsBefore(Years), landing = std::optional<LocalDate>(),
            first = DateSpan()](LocalDate asOf, const Standing& standing) mutable {
        if (standing.landing && standing.landing != landing) {
            landing = standing.landing;
            first = fiveYearsFrom(*landing);
        }
        const bool isUnder = standing.landing && asOf <= first.to;
        const int left = isUnder ? first.to - asOf + 1 : 0;
        const DateSpan window{isUnder ? first.from : before(asOf), asOf.plusDays(-1)};
        const DayTotals days = counts->count(window);
        return decided({2 * (days.minimum + left), 2 * (days.recorded + left), 2 * (days.maximum + left)},
                       2 * RequiredDays);
    };
}

} // namespace passages
