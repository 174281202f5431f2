#pragma once

#include "data/base/result.h"
#include "data/port/porttable.h"
#include "data/record/record.h"

#include <string>
#include <vector>

namespace passages {

/// Reads a file of records, NDJSON with `feed` and `country` in each line, as `evaluate` and `link` take it:
/// corrections have replaced what they correct and withdrawn records are gone. Empty lines are skipped.
/// Errors: "cannot_read", "bad_record" with line, reason and field of the first line that is none.
Result<std::vector<FeedRecord>> readRecordFile(const std::string& path, const PortTable& ports);

} // namespace passages
