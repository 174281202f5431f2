#include "data/audit/auditoutbox.h"

#include "data/audit/auditchain.h"
#include "data/crypto/random.h"

#include <array>

namespace passages {

void AuditOutbox::add(AuditEntry entry) {
    if (!m_cache.inTransaction())
        throw StoreError({Failure::Failed, "audit_outside_transaction", {{"action", entry.action}}});
    const auto salt = randomBytes<16>();
    m_cache
        .prepare(
            "INSERT INTO audit_outbox(at, user, role, action, outcome, purpose, case_reference, subject, "
            "detail, salt) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(1, Instant::now().epochSeconds())
        .bind(2, entry.user)
        .bind(3, entry.role)
        .bind(4, entry.action)
        .bind(5, entry.outcome)
        .bind(6, entry.purpose)
        .bind(7, entry.caseReference)
        .bind(8, entry.subject)
        .bind(9, entry.detail.empty() ? std::string_view("{}") : std::string_view(entry.detail))
        .bind(10, std::span<const std::byte>(salt))
        .run();
}

std::vector<AuditEntry> AuditOutbox::waiting() {
    Statement rows = m_cache.prepare(
        "SELECT at, user, role, action, outcome, purpose, case_reference, subject, detail, salt, "
        "(SELECT entries FROM audit_seen WHERE one = 1) FROM audit_outbox ORDER BY number");
    std::vector<AuditEntry> entries;
    while (rows.step()) {
        AuditEntry entry;
        entry.when = Instant::fromEpochSeconds(rows.integer(0));
        entry.user = rows.text(1);
        entry.role = rows.text(2);
        entry.action = rows.text(3);
        entry.outcome = rows.text(4);
        entry.purpose = rows.text(5);
        entry.caseReference = rows.text(6);
        entry.subject = rows.text(7);
        entry.detail = rows.text(8);
        entry.salt = hex(rows.viewBlob(9));
        // Whoever noted how far the log went did so while nothing waited: it came into the log after that.
        entry.index = rows.integer(10);
        entries.push_back(std::move(entry));
    }
    return entries;
}

void AuditOutbox::remove(const std::vector<AuditEntry>& moved, const AuditAnchor& seen) {
    // By the salt: its number may be another one's by now.
    Statement remove = m_cache.prepare("DELETE FROM audit_outbox WHERE salt = ?");
    for (const AuditEntry& entry : moved) {
        std::array<std::byte, 16> salt;
        fromHex(entry.salt, salt);
        remove.bind(1, std::span<const std::byte>(salt)).run();
    }
    Digest256 head;
    fromHex(seen.head, head);
    m_cache
        .prepare("UPDATE audit_seen SET entries = ?1, hash = ?2 WHERE one = 1 AND entries < ?1 "
                 "AND NOT EXISTS (SELECT 1 FROM audit_outbox)")
        .bind(1, seen.entries)
        .bind(2, std::span<const std::byte>(head))
        .run();
}

AuditAnchor AuditOutbox::seen() {
    Statement row = m_cache.prepare("SELECT entries, hash FROM audit_seen WHERE one = 1");
    return row.step() ? AuditAnchor{row.integer(0), hex(row.viewBlob(1))} : AuditAnchor{0, EmptyAuditHead};
}

} // namespace passages
