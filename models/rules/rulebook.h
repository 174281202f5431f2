#pragma once

#include "models/rules/rule.h"
#include "models/rules/statushistory.h"

#include <optional>
#include <span>
#include <string_view>

namespace passages {

/// What a rule is applied to: one person's journey, and their status in the rule's country.
struct RuleSubject {
    const Itinerary& itinerary;
    const StatusHistory& status;
    LocalDate asOf() const { return itinerary.asOf; }
};

/// One rule as a named value: from which law, and how it counts. Titles and texts, in both languages, are
/// found by its id (ui/text). To add one: a file beside this, and a line in `rulebook()`.
struct Rule {
    std::string_view id;
    std::string_view statute; ///< a code, e.g. "IRPA 28"
    Country country = Country::Canada;
    /// Where an earlier law counted otherwise: since when this one does. An older as-of date is counted all
    /// the same, with the note "earlier_law".
    std::optional<LocalDate> inForceSince;
    /// Nothing where the rule does not apply to the person.
    std::optional<RuleResult> (*apply)(const Rule& rule, const RuleSubject& subject);
};

/// Every rule of this version, in the order in which results stand.
std::span<const Rule> rulebook();

/// Starts a result: its id, country and window.
RuleResult resultOf(const Rule& rule, DateSpan window, int halfDaysThreshold);
/// The totals of whole days, and their spans, into the result.
void setDays(RuleResult& result, const Presence& presence, const Itinerary& itinerary);
/// Met when the minimum reaches the threshold, not met when the maximum falls short of it.
RuleOutcome outcomeOf(int minimum, int maximum, int threshold);
/// The crossings whose absence from the records keeps a total open, the weightiest first. `certain` are the
/// dates in the window on which the person was surely there.
std::vector<MissingCrossing> missingCrossings(Country country, const Itinerary& itinerary, DateSpan window,
                                              const DaySet& certain);

std::optional<RuleResult> applyPermanentResidency(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyCitizenshipPresence(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyNaturalizationPresence(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyNaturalizationOfSpouse(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyContinuousResidence(const Rule& rule, const RuleSubject& subject);

} // namespace passages
