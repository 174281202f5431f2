#pragma once

#include "models/itinerary/assessment.h"

namespace passages {

/// How soon a stay deserves a look, higher first; 0 where there is no lead. By evidence alone: what the
/// records prove, how far over, an order in force, how sure the identity is, and what could explain it
/// innocently. One whose exit may be on record under another identity comes after all others. A pure
/// function: the same records give the same queue.
int rankOf(const Stay& stay, const Assessment& assessment);

} // namespace passages
