#pragma once

#include "data/fact/fact.h"
#include "models/presence/presence.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace passages {

enum class RuleOutcome : std::uint8_t { Met, NotMet, Depends }; ///< "met", "not_met", "depends"
std::string_view toCode(RuleOutcome);

/// A crossing that is not on record and would have to exist, or to have been at a certain time, to tip a
/// result that depends on it.
struct MissingCrossing {
    LocalDate from;
    LocalDate to;
    Country country = Country::Canada; ///< the country it is missing out of or into
    bool isExit = true;                ///< an exit from that country, or an entry into it
    std::int32_t days = 0;             ///< the dates that it leaves open
    int halfDays = 0;                  ///< by how much it moves a total at most
    /// What the result becomes by this crossing alone, if it was at the one end of its dates or the other;
    /// empty where it takes more than one.
    std::vector<RuleOutcome> tipsTo;
    std::vector<std::string> sources; ///< the records on either side
};

/// Days outside Canada that the law counts as presence, by a fact that an officer entered.
struct Credit {
    FactKind kind = FactKind::AccompanyingCitizen;
    std::string_view clause; ///< e.g. "IRPA 28(2)(a)(ii)"
    DateSpan dates;          ///< within the window, up to the day before the as-of date
    std::int32_t days = 0;   ///< whole days that neither the recorded total nor an earlier credit counts
    std::string source;      ///< `fact/12`
};

/// The totals, in half-days, and the outcome as they would be with every credit.
struct WithCredits {
    int halfDaysMinimum = 0;
    int halfDaysRecorded = 0;
    int halfDaysMaximum = 0;
    RuleOutcome outcome = RuleOutcome::Depends;
};

/// When an outcome changes next though nothing else happens.
struct RuleChange {
    LocalDate date; ///< the as-of date from which it holds
    /// Nothing: from then on the rule does not apply to the person.
    std::optional<RuleOutcome> outcome;
    friend bool operator==(const RuleChange&, const RuleChange&) = default;
};

/// The result of one rule for one person: bounds, never a guess, with the spans they are counted from.
struct RuleResult {
    std::string rule; ///< e.g. "ca.pr_residency"
    Country country = Country::Canada;
    DateSpan window;
    int windowYears = 0;     ///< of a window that moves with the as-of date; 0: it stands
    int halfDaysMinimum = 0; ///< totals in half-days, so that a half is exact
    int halfDaysRecorded = 0;
    int halfDaysMaximum = 0;
    int halfDaysThreshold = 0;
    RuleOutcome outcome = RuleOutcome::Depends;
    RuleOutcome recordedOutcome = RuleOutcome::Depends; ///< by the recorded reading alone
    /// How far the strictest reading is from the threshold; 0 when it is met.
    int halfDaysShort = 0;
    std::vector<PresenceSpan> spans;
    std::vector<MissingCrossing> missing; ///< of "depends" only
    std::vector<std::string> notes;       ///< codes, e.g. "under_five_years"
    /// Under five years since landing (IRPA 28(2)(b)(i)): the days left in which presence is still possible,
    /// and the latest date by which the person must be back; absent otherwise.
    std::optional<std::int32_t> daysLeft;
    std::optional<LocalDate> latestReturn; ///< by the minimum: later could fall short under some reading
    /// The whole days that can still be reached by the end of the window; absent as above.
    std::optional<DayTotals> attainable;
    /// Dates that the law derives from the facts, by code: "earliest_filing".
    std::vector<std::pair<std::string, LocalDate>> dates;
    std::vector<std::string> statusSources; ///< the records or facts that say the rule applies
    std::vector<Credit> credits;            ///< never in the totals above
    std::optional<WithCredits> withCredits; ///< only where there are credits
    /// Within `OutlookYears` and a day, with no further record; of the second, the simplest reading holds on:
    /// the person stays where they were last seen, and the feeds advance.
    std::optional<RuleChange> nextChange;
    std::optional<RuleChange> nextRecordedChange;
};

/// How far ahead changes are looked for: so many years and a day after the as-of date.
constexpr int OutlookYears = 5;

/// The version of the rule set, written into every result and report.
std::string_view rulesVersion();

} // namespace passages
