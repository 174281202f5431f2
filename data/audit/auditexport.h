#pragma once

#include "data/audit/auditlog.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// What an export shows of case, subject and detail. Withheld, their salted digest stands in their place.
enum class AuditDisclosure { Full, Withheld };

/// The log as NDJSON: a line each entry,
/// `{"action","case","detail","hash","index","outcome","purpose","role", "salt","subject","user","when"}`
/// with `detail` as the text that was hashed, or `"withheld"` instead of case, detail, salt and subject; and
/// a last line `{"entries","format":"passages-audit","head","version":1}`. `sink` gets each line with its
/// newline. Throws StoreError.
void exportAudit(AuditLog& log, AuditDisclosure disclosure,
                 const std::function<void(std::string_view line)>& sink);

/// The same for entries at hand; they must be the whole log in order.
std::string exportAudit(const std::vector<AuditEntry>& entries, AuditDisclosure disclosure);

/// Checks an export with nothing but itself. Needs no cache. "unreadable": a line that is no entry;
/// "truncated" where the last line is missing.
AuditCheck verifyAuditExport(std::string_view text);

} // namespace passages
