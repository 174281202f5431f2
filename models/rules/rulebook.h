#pragma once

#include "models/rules/rule.h"
#include "models/rules/statushistory.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace passages {

/// What a rule is applied to: one person's journey, their status in the rule's country, and what officers
/// entered.
struct RuleSubject {
    const Itinerary& itinerary;
    const StatusHistory& status;
    const std::vector<Fact>& facts;
    LocalDate asOf() const { return itinerary.asOf; }
};

/// The outcome of a rule under every reading, and by the recorded one alone.
struct Decision {
    RuleOutcome outcome = RuleOutcome::Depends;
    RuleOutcome recorded = RuleOutcome::Depends;
};
/// Decides as of one date after another.
using Outlook = std::function<Decision(LocalDate asOf, const Standing& standing)>;

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
    /// The same rule for many as-of dates: the subject's journey is followed to the last of them. Must decide
    /// as `apply` does.
    Outlook (*outlook)(const RuleSubject& subject, DateSpan asOfDates);
};

/// Every rule of this version, in the order in which results stand.
std::span<const Rule> rulebook();

/// Starts a result: its id, country and window.
RuleResult resultOf(const Rule& rule, const RuleSubject& subject, DateSpan window, int halfDaysThreshold);

/// Met when the minimum reaches the threshold, not met when the maximum falls short of it.
RuleOutcome outcomeOf(int minimum, int maximum, int threshold);
/// The same for half-days by reading.
Decision decided(const DayTotals& halfDays, int threshold);

/// How a rule weighs presence: what the dates on which the person was there amount to, in half-days.
struct Weighing {
    /// The total as it is shown, of a reading, and of the widest one.
    std::function<int(const DaySet& present)> total;
    std::function<int(const DaySet& present)> most;
    /// The totals that decide, and the outcome, between two sets of dates: `least` are surely those of
    /// presence, and no others than `most` can be.
    struct Weight {
        int minimum = 0;
        int maximum = 0;
        RuleOutcome outcome = RuleOutcome::Depends;
    };
    std::function<Weight(const DaySet& least, const DaySet& most)> weigh;
    /// Of `Days`, each date of `most` is worth two half-days, whichever it is.
    enum class Of : std::uint8_t { Sets, Days };
    Of of = Of::Sets;
};

/// Into the result: its totals and outcome, what is missing where it depends, and the credits with what they
/// would change. `counted` are the dates on which presence can count; days are credited on those from `since`
/// on, less `excluded`.
struct Counted {
    DateSpan dates;
    std::optional<LocalDate> since = {};
    DaySet excluded = {};
};
void settle(RuleResult& result, const RuleSubject& subject, const Presence& presence, const Counted& counted,
            const Weighing& weighing);

/// The crossings whose absence from the records keeps a total open, the weightiest first.
std::vector<MissingCrossing> missingCrossings(Country country, const Itinerary& itinerary, DateSpan window,
                                              const DaySet& certain, const DaySet& most, int threshold,
                                              const Weighing& weighing);

std::optional<RuleResult> applyPermanentResidency(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyCitizenshipPresence(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyNaturalizationPresence(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyNaturalizationOfSpouse(const Rule& rule, const RuleSubject& subject);
std::optional<RuleResult> applyContinuousResidence(const Rule& rule, const RuleSubject& subject);

Outlook outlookOfPermanentResidency(const RuleSubject& subject, DateSpan asOfDates);
Outlook outlookOfCitizenshipPresence(const RuleSubject& subject, DateSpan asOfDates);
Outlook outlookOfNaturalizationPresence(const RuleSubject& subject, DateSpan asOfDates);
Outlook outlookOfNaturalizationOfSpouse(const RuleSubject& subject, DateSpan asOfDates);
Outlook outlookOfContinuousResidence(const RuleSubject& subject, DateSpan asOfDates);

} // namespace passages
