#pragma once

#include "models/rules/rulebook.h"

namespace passages {

/// Sets when the outcome of each result changes next, within `OutlookYears` and a day after the as-of date,
/// if no record or fact comes. The results are those of `rulebook()` for the same subjects.
void lookAhead(std::vector<RuleResult>& results, const Itinerary& itinerary, const StatusHistory& canada,
               const StatusHistory& unitedStates, const std::vector<Fact>& facts);

/// The last as-of date that is looked at.
LocalDate outlookEnd(LocalDate asOf);

} // namespace passages
