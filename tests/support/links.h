#pragma once

#include "models/desk/linkreview.h"

namespace passages::test {

/// Two ways to write one name, a digit apart in the birth date: open, at 1.5 bits.
PossibleLink doubtfulPair(std::int64_t number = 1);
/// The same first name and birth date, another last name and document: open, at −2 bits.
PossibleLink unlikelyPair(std::int64_t number = 2);
/// Two first names, all else the same, and passports in a row: open, at 9.5 bits.
PossibleLink twins(std::int64_t number = 3);
LinkDecision decisionOf(LinkDecision::Kind kind, bool blind = false);

} // namespace passages::test
