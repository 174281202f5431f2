#include "data/audit/auditfile.h"

#include "data/platform/platform.h"

#include <QFile>

namespace passages {
namespace {

constexpr int Schema = 1;

std::string script(const QString& name) {
    QFile file(QStringLiteral(":/audit/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw StoreError({Failure::Failed, "cache_failed", {{"detail", "the audit schema cannot be read"}}});
    return file.readAll().toStdString();
}

void configure(Connection& file) {
    // A search finds a handful of pages; the records need the memory.
    file.execute("PRAGMA cache_size = -4096");
    // Some hundred searches; a larger one would make one of them wait longer for what it copies.
    file.execute("PRAGMA wal_autocheckpoint = 1000");
}

} // namespace

std::unique_ptr<Connection> AuditFile::create(const std::string& path, Key key) {
    auto file = std::make_unique<Connection>(path, key, Connection::Open::Create);
    configure(*file);
    Transaction transaction(*file);
    file->execute(script(QStringLiteral("1_tables.sql")));
    transaction.commit();
    return file;
}

void AuditFile::guard(Connection& file) {
    Transaction transaction(file);
    file.execute(script(QStringLiteral("2_guards.sql")));
    file.execute("PRAGMA user_version = " + std::to_string(Schema));
    transaction.commit();
}

void AuditFile::makeWhole(Connection& file) {
    if (!file.emptyLog())
        throw StoreError({Failure::Failed, "cannot_write", {{"part", "checkpoint"}}});
}

bool AuditFile::putInPlace(const std::string& cachePath) {
    return QFile::rename(QString::fromStdString(newPathFor(cachePath)),
                         QString::fromStdString(pathFor(cachePath))) &&
           syncFolderOf(cachePath);
}

void AuditFile::removeNew(const std::string& cachePath) {
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(QString::fromStdString(newPathFor(cachePath) + suffix));
}

std::unique_ptr<Connection> AuditFile::open(const std::string& cachePath, Key key,
                                            std::shared_ptr<WriteTurn> turn) {
    const std::string path = pathFor(cachePath);
    if (!QFile::exists(QString::fromStdString(path)))
        throw StoreError({Failure::Integrity, "audit_missing", {}});
    auto file = std::make_unique<Connection>(path, key, Connection::Open::Existing, std::move(turn));
    configure(*file);
    Statement version = file->prepare("PRAGMA user_version");
    version.step();
    const std::int64_t schema = version.integer(0);
    if (schema > Schema)
        throw StoreError({Failure::Failed,
                          "cache_newer",
                          {{"schema", std::to_string(schema)}, {"newest", std::to_string(Schema)}}});
    if (schema < Schema)
        throw StoreError({Failure::Integrity, "cache_damaged", {{"part", "audit"}}});
    return file;
}

} // namespace passages
