#include "data/audit/auditmove.h"

#include "data/audit/auditlog.h"
#include "data/crypto/digest.h"

#include <QFile>
#include <algorithm>

namespace passages {
namespace {

constexpr int EntriesAtOnce = 10'000;

/// The rows after `after`, as they stand.
void copyRows(Connection& cache, Connection& file, std::int64_t after) {
    Statement rows = cache.prepare(R"(SELECT * FROM audit WHERE "index" > ? ORDER BY "index")");
    Statement insert = file.prepare("INSERT INTO audit VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    rows.bind(1, after);
    bool isMore = rows.step();
    while (isMore) {
        Transaction transaction(file);
        for (int i = 0; i < EntriesAtOnce && isMore; ++i, isMore = rows.step()) {
            insert.bind(1, rows.integer(0)).bind(2, rows.integer(1));
            for (int column = 2; column < 10; ++column)
                insert.bind(column + 1, rows.viewText(column));
            insert.bind(11, rows.viewBlob(10)).bind(12, rows.viewBlob(11)).run();
        }
        transaction.commit();
    }
}

void copyHead(Connection& cache, Connection& file) {
    file.execute("DELETE FROM audit_head");
    Statement head = cache.prepare("SELECT entries, hash FROM audit_head WHERE one = 1");
    if (head.step())
        file.prepare("INSERT INTO audit_head VALUES(1, ?, ?)")
            .bind(1, head.integer(0))
            .bind(2, head.viewBlob(1))
            .run();
}

void makeWith(Connection& cache, const std::string& cachePath, AuditFile::Key key) {
    AuditFile::removeNew(cachePath);
    try {
        const auto file = AuditFile::create(AuditFile::newPathFor(cachePath), key);
        copyRows(cache, *file, 0);
        copyHead(cache, *file);
        AuditFile::guard(*file);
        AuditFile::makeWhole(*file);
    } catch (...) {
        AuditFile::removeNew(cachePath);
        throw;
    }
    if (!AuditFile::putInPlace(cachePath))
        throw StoreError({Failure::Failed, "cannot_write", {{"part", "audit"}}});
}

} // namespace

void moveAuditLog(Connection& cache, const std::string& cachePath, AuditFile::Key key) {
    if (!QFile::exists(QString::fromStdString(AuditFile::pathFor(cachePath)))) {
        makeWith(cache, cachePath, key);
        return;
    }
    // It was moved already: the cache is from before, or an earlier program went on with it in between.
    const auto file = AuditFile::open(cachePath, key, nullptr);
    AuditLog old(cache);
    AuditLog log(*file);
    const std::int64_t both = std::min(old.anchor().entries, log.anchor().entries);
    if (old.hashAt(both) != log.hashAt(both))
        throw StoreError({Failure::Integrity, "audit_changed", {{"index", std::to_string(both)}}});
    copyRows(cache, *file, log.anchor().entries);
}

} // namespace passages
