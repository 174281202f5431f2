#include "data/cache/creation.h"

#include "data/cache/credentials.h"
#include "data/cache/keyfile.h"
#include "data/cache/schema.h"
#include "data/crypto/digest.h"
#include "data/crypto/random.h"
#include "data/crypto/signing.h"
#include "data/platform/platform.h"

#include <QFile>
#include <QLockFile>

namespace passages {
namespace {

std::string newPath(const std::string& path) {
    return path + ".new";
}

bool exists(const std::string& path) {
    return QFile::exists(QString::fromStdString(path));
}

void remove(const std::string& path) {
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(QString::fromStdString(path + suffix));
}

/// Never over a file that stands.
bool rename(const std::string& from, const std::string& to) {
    return QFile::rename(QString::fromStdString(from), QString::fromStdString(to)) && syncFolderOf(to);
}

void writeIdentity(Connection& connection, const Cache::Creation& creation, const std::string& id) {
    const SigningPair signing = makeSigningPair("Passages " + id);
    writeMeta(connection, "id", id);
    writeMeta(connection, "agency", toCode(creation.agency));
    writeMeta(connection, "training", creation.training ? "1" : "0");
    writeMeta(connection, "signing_key", signing.keyPem);
    writeMeta(connection, "signing_certificate", signing.certificatePem);
}

/// The head of the log with its one entry.
AuditAnchor makeAuditFile(const Cache::Creation& creation, const std::string& name, const Key256& dataKey) {
    const auto file = AuditFile::create(AuditFile::newPathFor(creation.path), dataKey.bytes());
    AuditFile::guard(*file);
    AuditEntry entry;
    entry.user = name;
    entry.role = toCode(Role::Supervisor);
    entry.action = "cache_created";
    entry.outcome = "done";
    entry.subject = name;
    AuditLog log(*file);
    Transaction transaction(*file);
    log.append(entry);
    transaction.commit();
    AuditFile::makeWhole(*file);
    return log.anchor();
}

void writeFirstSupervisor(Connection& connection, const std::string& name, const std::string& envelope) {
    connection.prepare("INSERT INTO account(name, role, created, envelope) VALUES(?, 'supervisor', ?, ?)")
        .bind(1, name)
        .bind(2, Instant::now().epochSeconds())
        .bind(3, envelope)
        .run();
}

/// Leaves one file with everything in it, and no log beside it that a rename would lose.
void closeWhole(Connection& connection) {
    Statement checkpoint = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!checkpoint.step() || checkpoint.integer(0) != 0)
        throw StoreError({Failure::Failed, "cannot_write", {{"part", "checkpoint"}}});
}

void build(const Cache::Creation& creation, const std::string& name, const KeyFile& keys,
           const Key256& dataKey, const Envelope& envelope) {
    const AuditAnchor created = makeAuditFile(creation, name, dataKey);
    Connection connection(newPath(creation.path), dataKey.bytes(), Connection::Open::Create);
    migrate(connection);
    Transaction transaction(connection);
    writeIdentity(connection, creation, keys.cacheId());
    writeFirstSupervisor(connection, name, envelope.digest());
    AuditOutbox(connection).remove({}, created);
    transaction.commit();
    closeWhole(connection);
}

Result<void> make(const Cache::Creation& creation, const std::string& name) {
    Key256 dataKey;
    fillRandom(dataKey.bytes());
    KeyFile keys(hex(randomBytes<16>()));
    const Envelope envelope = keys.seal(name, passphraseText(creation.passphrase).text(), dataKey);
    keys.put(envelope);
    build(creation, name, keys, dataKey, envelope);
    if (const Result<void> written = keys.write(KeyFile::pathFor(creation.path)); !written)
        return written;
    if (!AuditFile::putInPlace(creation.path) || !rename(newPath(creation.path), creation.path))
        return fail(Failure::Failed, "cannot_write");
    return {};
}

} // namespace

void finishInterruptedCreation(const std::string& path) {
    if (exists(path) || !exists(newPath(path)) || !exists(KeyFile::pathFor(path)))
        return;
    if (!exists(AuditFile::pathFor(path)) && exists(AuditFile::newPathFor(path)) &&
        !AuditFile::putInPlace(path))
        return;
    rename(newPath(path), path);
}

Result<void> makeCacheFiles(const Cache::Creation& creation) {
    const Result<std::string> name = accountName(creation.supervisor);
    if (!name)
        return fail(name.error());
    if (const Result<void> checked = checkNewPassphrase(creation.passphrase); !checked)
        return checked;

    QLockFile lock(QString::fromStdString(creation.path + ".lock"));
    if (!lock.tryLock(0))
        return fail(Failure::Failed,
                    lock.error() == QLockFile::LockFailedError ? "cache_exists" : "cannot_write");
    finishInterruptedCreation(creation.path);
    // A key file alone belongs to a cache that was moved away: without it, that one is lost. So does a log.
    if (exists(creation.path) || exists(KeyFile::pathFor(creation.path)) ||
        exists(AuditFile::pathFor(creation.path)))
        return fail(Failure::Failed, "cache_exists");
    remove(newPath(creation.path));
    AuditFile::removeNew(creation.path);
    const Result<void> made = caught([&] { return make(creation, *name); });
    if (!made && !exists(KeyFile::pathFor(creation.path))) {
        remove(newPath(creation.path));
        AuditFile::removeNew(creation.path);
    }
    return made;
}

} // namespace passages
