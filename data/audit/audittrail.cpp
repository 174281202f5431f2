#include "data/audit/audittrail.h"

#include "data/base/log.h"

#include <algorithm>

namespace passages {

struct AuditTrail::Open {
    explicit Open(std::unique_ptr<Connection> opened) : file(std::move(opened)), log(*file) {}

    std::unique_ptr<Connection> file;
    AuditLog log;
};

AuditTrail::AuditTrail(Connection& cache, std::string cachePath, AuditFile::Key key,
                       std::shared_ptr<WriteTurn> turn)
    : m_cache(cache),
      m_outbox(cache),
      m_cachePath(std::move(cachePath)),
      m_turn(std::move(turn)) {
    std::copy(key.begin(), key.end(), m_key.bytes().begin());
}

AuditTrail::~AuditTrail() = default;

void AuditTrail::follow(Connection& cache, const std::shared_ptr<AuditTrail>& trail) {
    cache.setAfterCommit([trail] {
        try {
            trail->settle();
        } catch (const StoreError& error) {
            // The change is committed, and its entry with it: it moves the next time.
            qCWarning(dataLog, "audit entries wait in the cache: %s", error.error().code.c_str());
        }
    });
}

/// Whether the log goes on from where it was last seen.
void AuditTrail::judge(AuditLog& log, const AuditAnchor& seen) {
    if (seen.entries == 0)
        return;
    const std::string hash = log.hashAt(seen.entries);
    if (hash.empty())
        throw StoreError({Failure::Integrity,
                          "audit_truncated",
                          {{"index", std::to_string(log.anchor().entries + 1)},
                           {"entries", std::to_string(seen.entries)}}});
    if (hash != seen.head)
        throw StoreError({Failure::Integrity, "audit_changed", {{"index", std::to_string(seen.entries)}}});
}

AuditTrail::Open& AuditTrail::open() {
    if (!m_open) {
        // In this order: the log may grow meanwhile, and must have what was seen of it.
        const AuditAnchor seen = m_outbox.seen();
        auto opened = std::make_unique<Open>(AuditFile::open(m_cachePath, m_key.bytes(), m_turn));
        judge(opened->log, seen);
        m_open = std::move(opened);
    }
    return *m_open;
}

AuditTrail::Open& AuditTrail::settled() {
    settle();
    return open();
}

void AuditTrail::check() {
    open();
}

void AuditTrail::append(AuditEntry entry) {
    m_outbox.add(std::move(entry));
}

void AuditTrail::record(const std::vector<AuditEntry>& entries) {
    Open& use = open();
    Transaction transaction(*use.file);
    for (const AuditEntry& entry : entries)
        use.log.append(entry);
    transaction.commit();
}

void AuditTrail::settle() {
    // Entries of an open transaction stand in the outbox too, and may yet be taken back.
    if (m_cache.isWriting())
        return;
    if (!m_anythingWaits)
        m_anythingWaits = std::make_unique<Statement>(m_cache, "SELECT 1 FROM audit_outbox LIMIT 1");
    const bool isAnything = m_anythingWaits->step();
    m_anythingWaits->reset();
    if (!isAnything)
        return;
    const AuditAnchor seen = m_outbox.seen();
    const std::vector<AuditEntry> waiting = m_outbox.waiting();
    Open& use = open();
    AuditAnchor anchor;
    {
        Transaction transaction(*use.file);
        judge(use.log, seen);
        for (const AuditEntry& entry : waiting)
            use.log.appendOnce(entry);
        anchor = use.log.anchor();
        transaction.commit();
    }
    remember(waiting, anchor);
}

void AuditTrail::noteHead() {
    remember({}, open().log.anchor());
}

/// Only of what is durable in the log. Where it fails, what moved is known again by its salt.
void AuditTrail::remember(const std::vector<AuditEntry>& moved, const AuditAnchor& seen) {
    try {
        const auto transaction = Transaction::unlessBusy(m_cache);
        if (!transaction)
            return;
        m_outbox.remove(moved, seen);
        transaction->commit();
    } catch (const StoreError& error) {
        qCWarning(dataLog, "the cache was not told of its audit log: %s", error.error().code.c_str());
    }
}

std::string AuditTrail::head() {
    return settled().log.head();
}

std::vector<AuditEntry> AuditTrail::entries(std::int64_t afterIndex, std::int64_t limit) {
    return settled().log.entries(afterIndex, limit);
}

void AuditTrail::forEach(std::int64_t afterIndex, const std::function<bool(const AuditEntry&)>& visit) {
    settled().log.forEach(afterIndex, visit);
}

AuditCheck AuditTrail::verify() {
    Open& use = settled();
    const AuditAnchor seen = m_outbox.seen();
    return use.log.verify(seen);
}

std::int64_t AuditTrail::indexOf(const std::string& hash) {
    return settled().log.indexOf(hash);
}

Connection& AuditTrail::connection() {
    return *open().file;
}

} // namespace passages
