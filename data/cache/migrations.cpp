#include "data/cache/cache.h"
#include "data/cache/schema.h"
#include "data/search/nameindex.h"

#include <QDir>
#include <QFile>

namespace passages {
namespace {

struct Migration {
    int number = 0;
    QString resource;
};

/// In the order of their numbers; a number may be left out.
std::vector<Migration> migrations() {
    const QDir folder(QStringLiteral(":/migrations"));
    std::vector<Migration> found;
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        found.push_back({name.left(4).toInt(), folder.filePath(name)});
    return found;
}

std::string contentOf(const Migration& migration) {
    QFile file(migration.resource);
    if (migration.number < 1 || !file.open(QIODevice::ReadOnly))
        throw StoreError({Failure::Failed, "cache_failed", {{"detail", "a migration cannot be read"}}});
    return file.readAll().toStdString();
}

void refuseToDropAudit(Connection& connection) {
    if (AuditLog(connection).anchor().entries > 0)
        throw StoreError({Failure::Failed, "cache_failed", {{"detail", "the audit log has no place to go"}}});
}

void apply(Connection& connection, const Migration& migration, const std::function<void()>& moveAudit) {
    const std::string sql = contentOf(migration);
    Transaction transaction(connection);
    // Another process may have been faster.
    if (schemaOf(connection) >= migration.number)
        return;
    constexpr int AuditMoved = 10;
    if (migration.number == AuditMoved && moveAudit)
        moveAudit();
    else if (migration.number == AuditMoved)
        refuseToDropAudit(connection);
    connection.execute(sql);
    constexpr int NameIndexMade = 4;
    if (migration.number == NameIndexMade)
        NameIndex::build(connection);
    connection.execute("PRAGMA user_version = " + std::to_string(migration.number));
    transaction.commit();
}

} // namespace

int schemaOf(Connection& connection) {
    Statement statement = connection.prepare("PRAGMA user_version");
    statement.step();
    return static_cast<int>(statement.integer(0));
}

void refuseForeignSchema(Connection& connection) {
    const int schema = schemaOf(connection);
    if (schema > newestSchema())
        throw StoreError({Failure::Failed,
                          "cache_newer",
                          {{"schema", std::to_string(schema)}, {"newest", std::to_string(newestSchema())}}});
    // Before records had briefs, schema 2 had none of their tables; the feeds bring the records again.
    constexpr int FirstWithRecords = 2;
    Statement briefs = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'person_record'");
    if (schema >= FirstWithRecords && !briefs.step())
        throw StoreError({Failure::Failed, "cache_older", {}});
}

int newestSchema() {
    const std::vector<Migration> all = migrations();
    return all.empty() ? 0 : all.back().number;
}

void migrate(Connection& connection, const std::function<void()>& moveAudit) {
    refuseForeignSchema(connection);
    const int schema = schemaOf(connection);
    for (const Migration& migration : migrations())
        if (migration.number > schema)
            apply(connection, migration, moveAudit);
}

} // namespace passages
