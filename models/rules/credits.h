#pragma once

#include "models/rules/rule.h"

#include <string_view>
#include <vector>

namespace passages {

/// The days outside Canada that facts credit under a rule, in order of their beginning: not withdrawn, of the
/// rule's kinds and country, within `counted`. Their `days` are what `recorded` and earlier credits do not
/// hold.
std::vector<Credit> creditsOf(std::string_view rule, Country country, const std::vector<Fact>& facts,
                              DateSpan counted, const DaySet& recorded);

DaySet datesOf(const std::vector<Credit>& credits);

} // namespace passages
