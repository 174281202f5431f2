#pragma once

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
    std::int32_t days = 0;             ///< by how many days it moves the total at most
    std::vector<std::string> sources;  ///< the records on either side
};

/// The result of one rule for one person: bounds, never a guess, with the spans they are counted from.
struct RuleResult {
    std::string rule; ///< e.g. "ca.pr_residency"
    Country country = Country::Canada;
    DateSpan window;
    int halfDaysMinimum = 0; ///< totals in half-days, so that a half is exact
    int halfDaysRecorded = 0;
    int halfDaysMaximum = 0;
    int halfDaysThreshold = 0;
    RuleOutcome outcome = RuleOutcome::Depends;
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
};

/// The version of the rule set, written into every result and report.
std::string_view rulesVersion();

} // namespace passages
