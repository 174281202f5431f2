#include "data/audit/auditlog.h"

#include "data/audit/auditchain.h"
#include "data/crypto/random.h"

#include <array>

namespace passages {
namespace {

constexpr std::string_view SelectEntries =
    R"(SELECT "index", at, user, role, action, outcome, purpose, case_reference, subject, detail, salt, hash
       FROM audit WHERE "index" > ? ORDER BY "index" LIMIT ?)";

AuditEntry entryOf(const Statement& row) {
    AuditEntry entry;
    entry.index = row.integer(0);
    entry.when = Instant::fromEpochSeconds(row.integer(1));
    entry.user = row.text(2);
    entry.role = row.text(3);
    entry.action = row.text(4);
    entry.outcome = row.text(5);
    entry.purpose = row.text(6);
    entry.caseReference = row.text(7);
    entry.subject = row.text(8);
    entry.detail = row.text(9);
    entry.salt = hex(row.viewBlob(10));
    entry.hash = hex(row.viewBlob(11));
    return entry;
}

} // namespace

struct AuditLog::Statements {
    explicit Statements(Connection& connection)
        : head(connection, "SELECT entries, hash FROM audit_head WHERE one = 1"),
          insert(connection, "INSERT INTO audit VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          hash(connection, R"(SELECT hash FROM audit WHERE "index" = ?)") {}

    AuditAnchor anchor() {
        AuditAnchor anchor{0, EmptyAuditHead};
        if (head.step())
            anchor = {head.integer(0), hex(head.viewBlob(1))};
        head.reset();
        return anchor;
    }

    Statement head;
    Statement insert;
    Statement hash;
    AuditHasher hasher;
};

AuditLog::AuditLog(Connection& connection) : m_connection(connection) {}
AuditLog::~AuditLog() = default;

AuditLog::Statements& AuditLog::statements() {
    if (!m_statements)
        m_statements = std::make_unique<Statements>(m_connection);
    return *m_statements;
}

void AuditLog::requireTransaction(const AuditEntry& entry) const {
    if (!m_connection.inTransaction())
        throw StoreError({Failure::Failed, "audit_outside_transaction", {{"action", entry.action}}});
}

std::string AuditLog::append(AuditEntry entry) {
    requireTransaction(entry);
    entry.when = Instant::now();
    entry.salt = hex(randomBytes<16>());
    if (entry.detail.empty())
        entry.detail = "{}";
    return chain(entry);
}

void AuditLog::appendOnce(AuditEntry entry) {
    requireTransaction(entry);
    std::array<std::byte, 16> salt;
    fromHex(entry.salt, salt);
    Statement known = m_connection.prepare(R"(SELECT 1 FROM audit WHERE "index" > ? AND salt = ?)");
    if (!known.bind(1, entry.index).bind(2, std::span<const std::byte>(salt)).step())
        chain(entry);
}

/// Puts it behind the last one.
std::string AuditLog::chain(AuditEntry& entry) {
    Statements& use = statements();
    const AuditAnchor last = use.anchor();
    entry.index = last.entries + 1;
    std::array<std::byte, 16> salt;
    fromHex(entry.salt, salt);
    const Digest256 hash = use.hasher.hash(last.head, entry, hex(use.hasher.withheldDigest(entry)));
    use.insert.bind(1, entry.index)
        .bind(2, entry.when.epochSeconds())
        .bind(3, entry.user)
        .bind(4, entry.role)
        .bind(5, entry.action)
        .bind(6, entry.outcome)
        .bind(7, entry.purpose)
        .bind(8, entry.caseReference)
        .bind(9, entry.subject)
        .bind(10, entry.detail)
        .bind(11, std::span<const std::byte>(salt))
        .bind(12, std::span<const std::byte>(hash))
        .run();
    return hex(hash);
}

AuditAnchor AuditLog::anchor() {
    return statements().anchor();
}

std::string AuditLog::head() {
    return anchor().head;
}

std::string AuditLog::hashAt(std::int64_t index) {
    Statement& select = statements().hash;
    std::string hash;
    if (select.bind(1, index).step())
        hash = hex(select.viewBlob(0));
    select.reset();
    return hash;
}

void AuditLog::forEach(std::int64_t afterIndex, const std::function<bool(const AuditEntry&)>& visit) {
    Statement select = m_connection.prepare(SelectEntries);
    select.bind(1, afterIndex).bind(2, -1);
    while (select.step())
        if (!visit(entryOf(select)))
            return;
}

std::vector<AuditEntry> AuditLog::entries(std::int64_t afterIndex, std::int64_t limit) {
    Statement select = m_connection.prepare(SelectEntries);
    select.bind(1, afterIndex).bind(2, limit);
    std::vector<AuditEntry> entries;
    while (select.step())
        entries.push_back(entryOf(select));
    return entries;
}

AuditCheck AuditLog::verify(const std::optional<AuditAnchor>& known) {
    const Snapshot snapshot(m_connection);
    AuditHasher hasher;
    const ChainWalk walk = [&](std::int64_t after, const std::function<bool(const ChainEntry&)>& visit) {
        forEach(after, [&](const AuditEntry& entry) {
            return visit({entry, hex(hasher.withheldDigest(entry))});
        });
    };
    AuditCheck check = checkChain(walk, anchor());
    if (!known || !check.valid)
        return check;
    if (check.entries < known->entries)
        check.problem = "truncated", check.firstBadIndex = check.entries + 1;
    else if (known->entries > 0 && hashAt(known->entries) != known->head)
        check.problem = "changed", check.firstBadIndex = known->entries;
    check.valid = check.problem.empty();
    return check;
}

std::int64_t AuditLog::indexOf(const std::string& hash) {
    Digest256 bytes;
    if (!fromHex(hash, bytes))
        return 0;
    Statement select = m_connection.prepare(R"(SELECT "index" FROM audit WHERE hash = ?)");
    return select.bind(1, std::span<const std::byte>(bytes)).step() ? select.integer(0) : 0;
}

std::string AuditLog::hashOf(const std::string& previous, const AuditEntry& entry) {
    AuditHasher hasher;
    return hex(hasher.hash(previous, entry, hex(hasher.withheldDigest(entry))));
}

} // namespace passages
