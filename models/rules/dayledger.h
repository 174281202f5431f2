#pragma once

#include "models/rules/rule.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// One date of a rule's window: what it counts for, why, and by which records. Of a rule that lists absences
/// these are the dates of the long absences, which count nothing.
struct LedgerDay {
    LocalDate date;
    Certainty certainty = Certainty::Certain;
    /// What it adds to each of the three totals, in half-days. The half-day cap is spent on the surest dates
    /// first, and among them on the earliest.
    int minimum = 0;
    int recorded = 0;
    int maximum = 0;
    std::string_view clause; ///< e.g. "CA 5(1.001)(a)"; empty: by none
    /// By a fact: then the three are what it adds to the totals with credits, not to those of the records.
    std::optional<FactKind> credit;
    /// `feed/id` of the crossings on that date, or of those before and after it; or `fact/12`.
    std::vector<std::string> sources;
};

/// Every date of the result's spans, then every credited date that adds to a total, by date. The sums of the
/// dates that are no credits are the result's totals, with credits those of `withCredits`.
std::vector<LedgerDay> dayLedger(const RuleResult& result, const Itinerary& itinerary);

} // namespace passages
