#pragma once

#include "app/ctl/invocation.h"

namespace passages {

struct Assessment;

/// What `--ledger RULE` prints instead of the assessment: every counted day of that rule with its clause and
/// records, as CSV, or as `{"rule","days":[…]}`. Error "unknown_code" for a rule that does not apply.
Result<int> printLedger(const Invocation& invocation, const Assessment& assessment);

} // namespace passages
