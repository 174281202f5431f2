#include "models/presence/daycounts.h"
#include "models/presence/yearsbefore.h"
#include "models/rules/rulebook.h"

#include <algorithm>
#include <memory>

namespace passages {

namespace {

constexpr int RequiredHalfDays = 2 * 1095; // Citizenship Act 5(1)(c)(i)
constexpr int HalfDayCap = 2 * 365;        // 5(1.001): 730 half-days, i.e. 365 days' credit
constexpr int Years = 5;
constexpr std::string_view WholeClause = "CA 5(1)(c)(i)";
constexpr std::string_view HalfClause = "CA 5(1.001)(a)";
constexpr std::string_view SentenceClause = "CA 21";

/// What each date counts for, whoever was in Canada on it: one day as a permanent resident, half a day as a
/// temporary resident or protected person before that, nothing under a sentence (s. 21) or without status
/// (a claimant's time gives no credit).
struct DayCredit {
    DaySet whole;
    DaySet half;
    /// Whole days only if permanent residence began before it was first seen: no record says when it did.
    DaySet doubtful;
    DaySet sentence;
};

DaySet halfCredited(const StatusHistory& status, LocalDate asOf) {
    return status.datesOf(PeriodKind::TemporaryResident, asOf)
        .united(status.datesOf(PeriodKind::ProtectedPerson, asOf));
}

DayCredit creditOf(const StatusHistory& status, DateSpan window) {
    const LocalDate asOf = window.to.plusDays(1);
    DayCredit credit;
    credit.sentence = status.datesOf(PeriodKind::Sentence, asOf);
    const LocalDate seen = status.firstSeenAsResident.value_or(asOf);
    const LocalDate landing = status.landing.value_or(seen);
    credit.whole = DaySet({landing, window.to}).within(window).subtracted(credit.sentence);
    if (!status.landing)
        credit.doubtful =
            DaySet({window.from, landing.plusDays(-1)}).within(window).subtracted(credit.sentence);
    credit.half =
        halfCredited(status, asOf).within(window).subtracted(credit.whole).subtracted(credit.sentence);
    return credit;
}

int halfDays(const DayCredit& credit, const DaySet& present) {
    const int half = present.intersected(credit.half).count();
    return 2 * present.intersected(credit.whole).count() + std::min(half, HalfDayCap);
}

/// The most that a reading allows: doubtful dates as whole days, the others as they are.
int mostHalfDays(const DayCredit& credit, const DaySet& present) {
    if (credit.doubtful.isEmpty())
        return halfDays(credit, present);
    const DaySet whole = credit.whole.united(credit.doubtful);
    const int half = present.intersected(credit.half.subtracted(credit.doubtful)).count();
    return 2 * present.intersected(whole).count() + std::min(half, HalfDayCap);
}

struct Worth {
    int halfDays = 0;
    int atMost = 0;
    std::string_view clause;
};

void addSpans(RuleResult& result, const Presence& presence, const DaySet& dates, const Worth& worth,
              const Itinerary& itinerary) {
    for (PresenceSpan& span : spansOf(intersected(presence, dates), result.country, itinerary)) {
        span.halfDays = worth.halfDays;
        span.halfDaysAtMost = worth.atMost;
        span.clause = worth.clause;
        result.spans.push_back(std::move(span));
    }
}

/// Dates that count as whole days only under the widest reading.
Presence onlyPossible(const Presence& presence) {
    Presence possible;
    possible.possible = presence.certain.united(presence.recorded).united(presence.possible);
    return possible;
}

void setSpans(RuleResult& result, const Presence& presence, const DayCredit& credit,
              const Itinerary& itinerary) {
    const DaySet halfOrWhole = credit.half.intersected(credit.doubtful);
    const DaySet noneOrWhole = credit.doubtful.subtracted(credit.half);
    addSpans(result, presence, credit.whole, {2, 2, WholeClause}, itinerary);
    addSpans(result, onlyPossible(presence), noneOrWhole, {2, 2, WholeClause}, itinerary);
    addSpans(result, presence, halfOrWhole, {1, 2, HalfClause}, itinerary);
    addSpans(result, presence, credit.half.subtracted(credit.doubtful), {1, 1, HalfClause}, itinerary);
    const DaySet rest =
        DaySet(result.window).subtracted(credit.whole).subtracted(credit.half).subtracted(credit.doubtful);
    addSpans(result, presence, rest.intersected(credit.sentence), {0, 0, SentenceClause}, itinerary);
    addSpans(result, presence, rest.subtracted(credit.sentence), {0, 0, {}}, itinerary);
    std::sort(result.spans.begin(), result.spans.end(),
              [](const PresenceSpan& left, const PresenceSpan& right) {
                  return left.dates.from < right.dates.from;
              });
}

} // namespace

/// Citizenship Act 5(1)(c): present for 1,095 days in the five years immediately before the date of the
/// application, taken to be the as-of date, which does not count itself. Halves stay halves: nothing is
/// rounded up.
std::optional<RuleResult> applyCitizenshipPresence(const Rule& rule, const RuleSubject& subject) {
    if (!subject.status.isPermanentResident)
        return {};
    const LocalDate asOf = subject.asOf();
    RuleResult result =
        resultOf(rule, subject, {asOf.plusYears(-Years), asOf.plusDays(-1)}, RequiredHalfDays);
    result.windowYears = Years;
    const DayCredit credit = creditOf(subject.status, result.window);
    const Presence presence = presenceIn(rule.country, subject.itinerary, result.window);
    setSpans(result, presence, credit, subject.itinerary);
    const Weighing weighing{
        [&credit](const DaySet& present) { return halfDays(credit, present); },
        [&credit](const DaySet& present) { return mostHalfDays(credit, present); },
        [&credit](const DaySet& least, const DaySet& most) {
            const int minimum = halfDays(credit, least);
            const int maximum = mostHalfDays(credit, most);
            return Weighing::Weight{minimum, maximum, outcomeOf(minimum, maximum, RequiredHalfDays)};
        }};
    // A day deemed to be presence counts whole, and as the law has it for permanent residents alone.
    const LocalDate since =
        subject.status.landing.value_or(subject.status.firstSeenAsResident.value_or(asOf));
    settle(result, subject, presence, {result.window, since, credit.sentence}, weighing);
    if (!subject.status.landing)
        result.notes.push_back("landing_unknown");
    if (presence.certain.united(presence.recorded).intersected(credit.half).count() >= HalfDayCap)
        result.notes.push_back("half_day_cap");
    return result;
}

Outlook outlookOfCitizenshipPresence(const RuleSubject& subject, DateSpan asOfDates) {
    const DateSpan range{asOfDates.from.plusYears(-Years).plusDays(-1), asOfDates.to};
    const DaySet sentence = subject.status.datesOf(PeriodKind::Sentence, asOfDates.to);
    const Presence presence =
        subtracted(presenceIn(subject.status.country, subject.itinerary, range), sentence);
    const auto days = std::make_shared<const DayCounts>(range, presence);
    const auto half = std::make_shared<const DayCounts>(
        range, intersected(presence, halfCredited(subject.status, asOfDates.to)));
    const auto seen = subject.status.firstSeenAsResident;
    return [days, half, seen, before = YearsBefore(Years)](LocalDate asOf, const Standing& standing) mutable {
        const DateSpan window{before(asOf), asOf.plusDays(-1)};
        const LocalDate landing = standing.landing.value_or(seen.value_or(asOf));
        const DayTotals whole = days->count({std::max(window.from, landing), window.to});
        const DayTotals halves = half->count({window.from, std::min(window.to, landing.plusDays(-1))});
        const auto total = [](int wholeDays, int halfDays) {
            return 2 * wholeDays + std::min(halfDays, HalfDayCap);
        };
        const int maximum =
            standing.landing ? total(whole.maximum, halves.maximum) : total(days->count(window).maximum, 0);
        return decided(
            {total(whole.minimum, halves.minimum), total(whole.recorded, halves.recorded), maximum},
            RequiredHalfDays);
    };
}

} // namespace passages
