#include "data/audit/auditlog.h"

#include "data/audit/auditchain.h"
#include "data/crypto/random.h"

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

/// One state of the database for several reads, where the caller has not opened a transaction himself.
class Snapshot {
  public:
    explicit Snapshot(Connection& connection)
        : m_connection(connection),
          m_mine(!connection.inTransaction()) {
        if (m_mine)
            m_connection.execute("BEGIN");
    }
    ~Snapshot() {
        if (!m_mine)
            return;
        try {
            m_connection.execute("ROLLBACK");
        } catch (const StoreError&) {
            // Nothing was written, and the next BEGIN will say what is wrong.
        }
    }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

  private:
    Connection& m_connection;
    bool m_mine;
};

} // namespace

struct AuditLog::Statements {
    explicit Statements(Connection& connection)
        : head(connection, "SELECT entries, hash FROM audit_head WHERE one = 1"),
          insert(connection, "INSERT INTO audit VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

    AuditAnchor anchor() {
        AuditAnchor anchor{0, EmptyAuditHead};
        if (head.step())
            anchor = {head.integer(0), hex(head.viewBlob(1))};
        head.reset();
        return anchor;
    }

    Statement head;
    Statement insert;
    AuditHasher hasher;
};

AuditLog::AuditLog(Connection& connection) : m_connection(connection) {}
AuditLog::~AuditLog() = default;

AuditLog::Statements& AuditLog::statements() {
    if (!m_statements)
        m_statements = std::make_unique<Statements>(m_connection);
    return *m_statements;
}

std::string AuditLog::append(AuditEntry entry) {
    if (!m_connection.inTransaction())
        throw StoreError({Failure::Failed, "audit_outside_transaction", {{"action", entry.action}}});
    Statements& use = statements();
    const AuditAnchor last = use.anchor();
    const auto salt = randomBytes<16>();
    entry.index = last.entries + 1;
    entry.when = Instant::now();
    entry.salt = hex(salt);
    if (entry.detail.empty())
        entry.detail = "{}";
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

std::string AuditLog::head() {
    return statements().anchor().head;
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

AuditCheck AuditLog::verify() {
    const Snapshot snapshot(m_connection);
    AuditHasher hasher;
    const ChainWalk walk = [&](std::int64_t after, const std::function<bool(const ChainEntry&)>& visit) {
        forEach(after, [&](const AuditEntry& entry) {
            return visit({entry, hex(hasher.withheldDigest(entry))});
        });
    };
    return checkChain(walk, statements().anchor());
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
