#pragma once

#include "models/identity/linkage.h"

#include <functional>
#include <span>
#include <vector>

namespace passages {

/// How a model is learned from profiles: what agrees by chance from pairs drawn at random (the same on every
/// machine), then what pairs of one person look like from the candidates.
void learnChance(LinkModel& model, const LinkProfiles& profiles);
/// From candidates that were scored by the model so far.
void learnMatches(LinkModel& model, std::span<const ScoredPair> scored);

/// The candidates that are not far below any chance of being one person, in their order; on two threads.
/// `goesOn` is asked as `Linker::link` does; the answer no gives an incomplete list.
std::vector<ScoredPair> scorePairs(const LinkProfiles& profiles, const LinkModel& model,
                                   std::span<const CandidatePair> candidates,
                                   const std::function<bool(double)>& goesOn);

} // namespace passages
