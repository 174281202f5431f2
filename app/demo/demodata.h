#pragma once

#include "data/base/result.h"

#include <cstdint>
#include <string>

namespace passages {

struct DemoOptions {
    std::string directory;  ///< made where it is missing
    int travellers = 20000; ///< never fewer than the hand-made ones; those about identity come on top
    std::uint64_t seed = 1;
};

struct DemoSummary {
    std::int64_t travellers = 0;
    std::int64_t records = 0; ///< in both feeds, without the malformed lines
    std::int64_t cbsaRecords = 0;
    std::int64_t cbpRecords = 0;
    std::int64_t malformed = 0;
    std::string completeTo; ///< to give to `publish`
    std::string asOf;
};

/// Writes the synthetic training data: `cbsa.ndjson` and `cbp.ndjson` in the order in which the agencies
/// recorded them, `cbsa-malformed.ndjson` with a line for every reason of the quarantine, `truth.ndjson`,
/// `exercises.json`, `demo.json`, and throw-away certificates (`ca.pem`, `<feed>-signer.pem` and `.key`).
/// The same options give the same bytes on every machine, but for the certificates. All persons are invented.
/// Error "cannot_write" with its `path`, "certificate_failed".
Result<DemoSummary> writeDemo(const DemoOptions& options);

} // namespace passages
