#include "models/presence/yearsbefore.h"
#include "models/rules/rulebook.h"

#include <algorithm>
#include <memory>

namespace passages {

namespace {

constexpr int Years = 5;
/// INA 316(b), 8 CFR 316.5(c): over six months, i.e. more than 180 days, presumes a break; a year or more,
/// i.e. 365 days, is one. Only full days between departure and return count.
constexpr int PresumedBreakDays = 181;
constexpr int BreakDays = 365;
constexpr int EarlyFilingDays = 90;
constexpr std::string_view Clause = "INA 316(b)";

/// Dates on which the person was not in the country: under every reading, by the simplest one, and under
/// the one that places them there least.
struct Absence {
    DaySet here; ///< surely present
    DaySet certain;
    DaySet recorded;
    DaySet possible;
};

/// The mirror image of recorded presence: the gaps, and the open time, that nothing unrecorded would have
/// spent here. Time before the first sighting, and broken gaps, tell of no absence.
DaySet simplestAbsence(Country country, const Itinerary& itinerary) {
    const Place place = placeOf(country);
    const std::size_t count = countedSightings(country, itinerary);
    std::vector<DateSpan> spans;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        if (itinerary.gaps[i].kind == GapKind::Continuous && !itinerary.gaps[i].places.contains(place))
            spans.push_back({itinerary.sightings[i].date(country), itinerary.sightings[i + 1].date(country)});
    }
    if (count > 0 && !itinerary.sightings[count - 1].after.contains(place))
        spans.push_back({itinerary.sightings[count - 1].date(country), itinerary.openUntil(country)});
    return DaySet::of(std::move(spans));
}

Absence absenceFrom(Country country, const Itinerary& itinerary, DateSpan period) {
    const Presence presence = presenceIn(country, itinerary, period);
    const DaySet here = presence.certain.united(presence.recorded);
    Absence absence;
    absence.here = presence.certain;
    absence.possible = DaySet(period).subtracted(presence.certain);
    absence.recorded = simplestAbsence(country, itinerary).within(period).subtracted(here);
    absence.certain = DaySet(period).subtracted(here).subtracted(presence.possible);
    return absence;
}

/// The absences of that many days that reach into the window, whole.
std::vector<DateSpan> longAbsences(const DaySet& absence, DateSpan window, int days) {
    std::vector<DateSpan> found;
    for (const DateSpan& span : absence.spans()) {
        if (span.days() >= days && span.to >= window.from)
            found.push_back(span);
    }
    return found;
}

int longest(const DaySet& absence, DateSpan window) {
    int days = 0;
    for (const DateSpan& span : longAbsences(absence, window, 1))
        days = std::max(days, span.days());
    return days;
}

void addSpans(RuleResult& result, const Absence& absence, const Itinerary& itinerary) {
    const auto add = [&](const DaySet& dates, Certainty certainty) {
        Presence outline; // borrows the spans' evidence
        outline.certain = dates;
        for (PresenceSpan& span : spansOf(outline, result.country, itinerary)) {
            const bool isLong = span.dates.days() >= PresumedBreakDays && span.dates.to >= result.window.from;
            const bool isKnown =
                std::any_of(result.spans.begin(), result.spans.end(), [&](const PresenceSpan& known) {
                    return known.dates.from <= span.dates.to && span.dates.from <= known.dates.to;
                });
            if (!isLong || isKnown)
                continue;
            span.certainty = certainty;
            span.halfDays = 0;
            span.halfDaysAtMost = 0;
            span.clause = Clause;
            result.spans.push_back(std::move(span));
        }
    };
    add(absence.certain, Certainty::Certain);
    add(absence.recorded, Certainty::Recorded);
    add(absence.possible, Certainty::Possible);
    std::sort(result.spans.begin(), result.spans.end(),
              [](const PresenceSpan& left, const PresenceSpan& right) {
                  return left.dates.from < right.dates.from;
              });
}

/// The earliest filing: 90 days before the years since landing are full; after an absence of a year, four
/// years and a day from the return (of a citizen's spouse: two years and a day).
void addFilingDates(RuleResult& result, const std::optional<LocalDate>& landing, const Absence& absence,
                    LocalDate asOf) {
    std::optional<LocalDate> returned;
    for (const DateSpan& span : absence.recorded.spans()) {
        if (span.days() >= BreakDays && span.to < asOf.plusDays(-1))
            returned = span.to.plusDays(1);
    }
    const auto earliest = [&](int years) -> std::optional<LocalDate> {
        std::optional<LocalDate> date;
        if (landing)
            date = landing->plusYears(years).plusDays(-EarlyFilingDays);
        if (returned)
            date = std::max(date.value_or(LocalDate()), returned->plusYears(years - 1).plusDays(1));
        return date;
    };
    if (const auto date = earliest(Years))
        result.dates.emplace_back("earliest_filing", *date);
    if (const auto date = earliest(3))
        result.dates.emplace_back("earliest_filing_spouse", *date);
}

RuleOutcome outcomeOfAbsence(int shortest, int most) {
    if (most < PresumedBreakDays)
        return RuleOutcome::Met;
    return shortest >= BreakDays ? RuleOutcome::NotMet : RuleOutcome::Depends;
}

Weighing weighingOf(DateSpan period, DateSpan window) {
    const auto total = [](const DaySet&) { return 0; }; // a longest absence is no sum of days
    return {total, total, [period, window](const DaySet& least, const DaySet& most) {
                const int shortest = longest(DaySet(period).subtracted(most), window);
                const int longestOne = longest(DaySet(period).subtracted(least), window);
                return Weighing::Weight{2 * shortest, 2 * longestOne, outcomeOfAbsence(shortest, longestOne)};
            }};
}

/// The longest of the runs as of one date: from the landing, or the beginning of the window, to the day
/// before; counted whole if it reaches into the window.
int longestAsOf(const std::vector<DateSpan>& runs, const std::optional<LocalDate>& landing, LocalDate asOf,
                LocalDate windowFrom) {
    const LocalDate from = landing.value_or(windowFrom);
    const LocalDate reachedFrom = std::max(windowFrom, from);
    const LocalDate last = asOf.plusDays(-1);
    int most = 0;
    for (const DateSpan& run : runs) {
        const DateSpan cut{std::max(run.from, from), std::min(run.to, last)};
        if (cut.from <= cut.to && cut.to >= reachedFrom)
            most = std::max(most, cut.days());
    }
    return most;
}

} // namespace

/// The totals are the days of the longest absence; here less is better. Between 181 and 364 days the law
/// presumes a break that the applicant can rebut: that depends on more than records.
std::optional<RuleResult> applyContinuousResidence(const Rule& rule, const RuleSubject& subject) {
    if (!subject.status.isPermanentResident)
        return {};
    const LocalDate asOf = subject.asOf();
    const auto& landing = subject.status.landing;
    const DateSpan fiveYears{asOf.plusYears(-Years), asOf.plusDays(-1)};
    RuleResult result = resultOf(rule, subject, fiveYears, 2 * (PresumedBreakDays - 1));
    result.windowYears = Years;
    if (landing)
        result.window.from = std::max(result.window.from, *landing);
    const DateSpan period{landing.value_or(fiveYears.from), fiveYears.to};
    const Absence absence = absenceFrom(rule.country, subject.itinerary, period);
    const int recorded = longest(absence.recorded, result.window);
    result.halfDaysMinimum = 2 * longest(absence.certain, result.window);
    result.halfDaysRecorded = 2 * recorded;
    result.halfDaysMaximum = 2 * longest(absence.possible, result.window);
    result.outcome = outcomeOfAbsence(result.halfDaysMinimum / 2, result.halfDaysMaximum / 2);
    result.recordedOutcome = outcomeOfAbsence(recorded, recorded);
    result.halfDaysShort = std::max(0, result.halfDaysMaximum - result.halfDaysThreshold);
    addSpans(result, absence, subject.itinerary);
    addFilingDates(result, landing, absence, asOf);
    if (!landing)
        result.notes.push_back("landing_unknown");
    if (recorded >= BreakDays)
        result.notes.push_back("absence_of_a_year");
    else if (recorded >= PresumedBreakDays)
        result.notes.push_back("absence_over_six_months");
    if (result.outcome == RuleOutcome::Depends)
        result.missing = missingCrossings(rule.country, subject.itinerary, result.window, absence.here,
                                          DaySet(period).subtracted(absence.certain),
                                          result.halfDaysThreshold, weighingOf(period, result.window));
    return result;
}

Outlook outlookOfContinuousResidence(const RuleSubject& subject, DateSpan asOfDates) {
    LocalDate from = asOfDates.from.plusYears(-Years).plusDays(-1);
    for (const StatusHistory::Period& period : subject.status.periods) {
        if (period.kind == PeriodKind::PermanentResident)
            from = std::min(from, period.from);
    }
    struct Runs {
        std::vector<DateSpan> certain;
        std::vector<DateSpan> recorded;
        std::vector<DateSpan> possible;
    };
    // Absences shorter than what presumes a break decide nothing, and there are many of them.
    const auto longRuns = [](const DaySet& absence) {
        return longAbsences(absence, {LocalDate(), LocalDate()}, PresumedBreakDays);
    };
    const Absence absence = absenceFrom(subject.status.country, subject.itinerary, {from, asOfDates.to});
    const auto runs = std::make_shared<const Runs>(
        Runs{longRuns(absence.certain), longRuns(absence.recorded), longRuns(absence.possible)});
    return [runs, before = YearsBefore(Years)](LocalDate asOf, const Standing& standing) mutable {
        const LocalDate windowFrom = before(asOf);
        const auto longestIn = [&](const std::vector<DateSpan>& spans) {
            return longestAsOf(spans, standing.landing, asOf, windowFrom);
        };
        const int recorded = longestIn(runs->recorded);
        return Decision{outcomeOfAbsence(longestIn(runs->certain), longestIn(runs->possible)),
                        outcomeOfAbsence(recorded, recorded)};
    };
}

} // namespace passages
