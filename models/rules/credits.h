#pragma once

#include "models/rules/rule.h"

#include <string_view>
#include <vector>

namespace passages {

/// The days outside Canada that facts credit under a rule, in order of their beginning: not withdrawn, of the
/// rule's kinds and country, on the dates of `creditable`, where a fact is as many credits as it has spans.
/// Their `days` are what `recorded` and earlier credits do not hold.
std::vector<Credit> creditsOf(std::string_view rule, Country country, const std::vector<Fact>& facts,
                              const DaySet& creditable, const DaySet& recorded);

DaySet datesOf(const std::vector<Credit>& credits);

} // namespace passages
