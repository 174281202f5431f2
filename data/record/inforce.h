#pragma once

#include "data/record/record.h"

#include <vector>

namespace passages {

/// A cache hands over only records in force, each once. A file of records can hold the history too: whether
/// there are corrections or withdrawals among these, or a status, an order or an admission twice (a crossing
/// told twice is one sighting anyway).
bool holdsHistory(const std::vector<FeedRecord>& records);

/// What is left, in its order and each record once, when what was corrected or withdrawn counts no more.
std::vector<FeedRecord> recordsInForce(std::vector<FeedRecord> records);

} // namespace passages
