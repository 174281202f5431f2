#pragma once

#include "models/desk/linkreview.h"

namespace passages {

/// The decision in force of those on a link, the newest first; nullptr while it is open.
const LinkDecision* decisionInForce(const std::vector<LinkDecision>& decisions);
/// The logarithm of the odds of two blocks taken at random: what the evidence is added to.
double priorOf(const PossibleLink& link);

} // namespace passages
