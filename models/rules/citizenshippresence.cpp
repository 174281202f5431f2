#include "models/rules/rulebook.h"

#include <algorithm>

namespace passages {

namespace {

constexpr int RequiredHalfDays = 2 * 1095; // Citizenship Act 5(1)(c)(i)
constexpr int HalfDayCap = 2 * 365;        // 5(1.001): 730 half-days, i.e. 365 days' credit
constexpr int Years = 5;

/// What each date counts for, whoever was in Canada on it: one day as a permanent resident, half a day as a
/// temporary resident or protected person before that, nothing under a sentence (s. 21) or without status
/// (a claimant's time gives no credit).
struct Credit {
    DaySet whole;
    DaySet half;
    /// Whole days only if permanent residence began before it was first seen: no record says when it did.
    DaySet doubtful;
};

Credit creditOf(const StatusHistory& status, DateSpan window) {
    const LocalDate asOf = window.to.plusDays(1);
    const DaySet sentence = status.datesOf(StatusKind::Sentence, asOf);
    Credit credit;
    const LocalDate seen = status.firstSeenAsResident.value_or(asOf);
    const LocalDate landing = status.landing.value_or(seen);
    credit.whole = DaySet({landing, window.to}).within(window).subtracted(sentence);
    if (!status.landing)
        credit.doubtful = DaySet({window.from, landing.plusDays(-1)}).within(window).subtracted(sentence);
    credit.half = status.datesOf(StatusKind::TemporaryResident, asOf)
                      .united(status.datesOf(StatusKind::ProtectedPerson, asOf))
                      .within(window)
                      .subtracted(credit.whole)
                      .subtracted(sentence);
    return credit;
}

int halfDays(const Credit& credit, const DaySet& present) {
    const int half = present.intersected(credit.half).count();
    return 2 * present.intersected(credit.whole).count() + std::min(half, HalfDayCap);
}

/// The most that a reading allows: doubtful dates as whole days, the others as they are.
int mostHalfDays(const Credit& credit, const DaySet& present) {
    const DaySet whole = credit.whole.united(credit.doubtful);
    const int half = present.intersected(credit.half.subtracted(credit.doubtful)).count();
    return 2 * present.intersected(whole).count() + std::min(half, HalfDayCap);
}

void addSpans(RuleResult& result, const Presence& presence, const DaySet& dates, int credit,
              const Itinerary& itinerary) {
    Presence part;
    part.certain = presence.certain.intersected(dates);
    part.recorded = presence.recorded.intersected(dates);
    part.possible = presence.possible.intersected(dates);
    for (PresenceSpan& span : spansOf(part, result.country, itinerary)) {
        span.halfDays = credit;
        result.spans.push_back(std::move(span));
    }
}

/// Dates that count as whole days only under the widest reading.
Presence onlyPossible(const Presence& presence) {
    Presence possible;
    possible.possible = presence.certain.united(presence.recorded).united(presence.possible);
    return possible;
}

void setSpans(RuleResult& result, const Presence& presence, const Credit& credit,
              const Itinerary& itinerary) {
    const DaySet half = credit.half.subtracted(credit.doubtful);
    const DaySet counted = credit.whole.united(half).united(credit.doubtful);
    addSpans(result, presence, credit.whole, 2, itinerary);
    addSpans(result, onlyPossible(presence), credit.doubtful, 2, itinerary);
    addSpans(result, presence, half, 1, itinerary);
    addSpans(result, presence, DaySet(result.window).subtracted(counted), 0, itinerary);
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
    RuleResult result = resultOf(rule, {asOf.plusYears(-Years), asOf.plusDays(-1)}, RequiredHalfDays);
    const Credit credit = creditOf(subject.status, result.window);
    const Presence presence = presenceIn(rule.country, subject.itinerary, result.window);
    const DaySet recorded = presence.certain.united(presence.recorded);
    result.halfDaysMinimum = halfDays(credit, presence.certain);
    result.halfDaysRecorded = halfDays(credit, recorded);
    result.halfDaysMaximum = mostHalfDays(credit, recorded.united(presence.possible));
    result.outcome = outcomeOf(result.halfDaysMinimum, result.halfDaysMaximum, RequiredHalfDays);
    setSpans(result, presence, credit, subject.itinerary);
    if (!subject.status.landing)
        result.notes.push_back("landing_unknown");
    if (recorded.intersected(credit.half).count() >= HalfDayCap)
        result.notes.push_back("half_day_cap");
    if (result.outcome == RuleOutcome::Depends)
        result.missing = missingCrossings(rule.country, subject.itinerary, result.window, presence.certain);
    return result;
}

} // namespace passages
