#include "data/audit/auditlookup.h"

namespace passages {

std::vector<AuditEntry> AuditLookup::openings(const std::string& traveller,
                                              const std::optional<std::string>& user) {
    // max() makes the other columns those of the row it came from.
    Statement rows = m_connection.prepare(
        R"(SELECT max("index"), at, user, role, purpose FROM audit
           WHERE action = 'open_traveller' AND subject = ?1 AND outcome = 'done' AND (?2 IS NULL OR user = ?2)
           GROUP BY user ORDER BY max("index") DESC)");
    rows.bind(1, std::string_view(traveller));
    if (user)
        rows.bind(2, std::string_view(*user));
    std::vector<AuditEntry> entries;
    while (rows.step()) {
        AuditEntry entry;
        entry.index = rows.integer(0);
        entry.when = Instant::fromEpochSeconds(rows.integer(1));
        entry.user = rows.text(2);
        entry.role = rows.text(3);
        entry.purpose = rows.text(4);
        entry.action = "open_traveller";
        entry.subject = traveller;
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<AuditEntry> AuditLookup::searches(const std::string& user, std::int64_t limit) {
    Statement rows = m_connection.prepare(
        R"(SELECT "index", at, detail FROM audit WHERE action = 'search' AND user = ?1 AND outcome = 'done'
           ORDER BY "index" DESC LIMIT ?2)");
    rows.bind(1, std::string_view(user)).bind(2, limit);
    std::vector<AuditEntry> entries;
    while (rows.step()) {
        AuditEntry entry;
        entry.index = rows.integer(0);
        entry.when = Instant::fromEpochSeconds(rows.integer(1));
        entry.user = user;
        entry.action = "search";
        entry.detail = rows.text(2);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace passages
