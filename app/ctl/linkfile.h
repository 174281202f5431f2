#pragma once

#include "data/base/result.h"
#include "data/port/porttable.h"
#include "data/record/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace passages {

/// The records of a file as `link` sees them: which block each of them bears.
struct LinkFile {
    std::vector<std::string> sources;  ///< `feed/id` of each record in force that is of a person, in order
    std::vector<std::uint32_t> blocks; ///< of each of them: the place of its block in `people`
    std::vector<Person> people;        ///< each distinct block once; a name and nothing else: each once
};

/// Reads NDJSON with `feed` and `country` in each line. Linking must do with what there is: a record that
/// breaks a rule of the exchange (no birth date, a date that does not exist, an unknown port) is taken with
/// what can be read of its person. Corrected and withdrawn records are left out; an admission belongs to its
/// entry. Errors: "cannot_read"; "bad_record" for a line that is no JSON object, or has no id.
Result<LinkFile> readLinkFile(const std::string& path, const PortTable& ports);

} // namespace passages
