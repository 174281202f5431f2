#include "data/audit/auditmove.h"
#include "data/cache/cacheprivate.h"
#include "data/cache/refusals.h"
#include "data/cache/schema.h"

#include "data/base/log.h"
#include "data/erasure/erasure.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <map>

namespace passages {
namespace {

[[noreturn]] void throwDamaged(const char* part) {
    throw StoreError({Failure::Integrity, "cache_damaged", {{"part", part}}});
}

std::string compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::string required(Connection& connection, const char* key) {
    const std::optional<std::string> value = readMeta(connection, key);
    if (!value)
        throwDamaged("meta");
    return *value;
}

KeyFile readKeys(const std::string& cachePath) {
    Result<KeyFile> keys = KeyFile::read(KeyFile::pathFor(cachePath));
    if (!keys)
        throw StoreError(keys.error());
    return std::move(*keys);
}

/// Takes out the envelopes of accounts that there are not, and the keys of disabled ones; whether there was
/// any.
bool removeStale(Connection& connection, KeyFile& keys) {
    std::map<std::string, bool> disabled;
    Statement select = connection.prepare("SELECT name, disabled FROM account");
    while (select.step())
        disabled.emplace(keys.tagOf(select.viewText(0)), select.integer(1) != 0);
    bool any = false;
    for (const Envelope& envelope : std::vector<Envelope>(keys.envelopes())) {
        const auto found = disabled.find(envelope.tag);
        if (found == disabled.end())
            keys.remove(envelope.tag);
        else if (found->second && envelope.wrapped)
            keys.empty(envelope.tag);
        else
            continue;
        any = true;
    }
    return any;
}

} // namespace

void Cache::Private::signIn(const std::string& name) {
    connection = std::make_unique<Connection>(path, dataKey.bytes(), Connection::Open::Existing, turn);
    refuseForeignSchema(*connection);
    if (schemaOf(*connection) == 0)
        throwDamaged("schema");
    // A key envelope alone is no account: one of a disabled account, or of one whose making was cut short.
    const std::optional<Account> found = find(name);
    if (!found || found->disabled)
        throw StoreError({Failure::NotPermitted, "wrong_passphrase", {}});
    account = *found;
    migrate(*connection, [&] { moveAuditLog(*connection, path, dataKey.bytes()); });
    id = required(*connection, "id");
    agency = agencyFromCode(required(*connection, "agency")).value_or(Agency::Cbsa);
    training = required(*connection, "training") == "1";
    const auto trail = trailOf(*connection);
    trail->check();
    trail->settle();

    const KeyFile keys = readKeys(path);
    // Otherwise nothing is written here: another process may be in the middle of a sync.
    if (isAnythingToRecord(keys)) {
        Transaction transaction(*connection);
        recordRefusals(keys);
        recordChangedEnvelope(keys);
        transaction.commit();
    }
    trail->record(entry("sign_in", "done"));
    audit = trail;
    audit->noteHead();
    tidyKeys();
    // Where a reader was in the way when records were erased.
    Erasure(*connection).finish();
}

void Cache::Private::signOut() noexcept {
    if (!audit)
        return;
    try {
        if (connection->inTransaction())
            return;
        audit->record(entry("sign_out", "done"));
        audit->settle();
        audit->noteHead();
    } catch (...) {
        // Nobody is left to tell; that an entry is missing shows at the next sign-in.
        return;
    }
}

std::shared_ptr<AuditTrail> Cache::Private::trailOf(Connection& of) const {
    auto trail = std::make_shared<AuditTrail>(of, path, dataKey.bytes(), auditTurn);
    AuditTrail::follow(of, trail);
    return trail;
}

AuditEntry Cache::Private::entry(std::string action, std::string outcome, std::string subject) const {
    AuditEntry made;
    made.user = account.name;
    made.role = toCode(account.role);
    made.action = std::move(action);
    made.outcome = std::move(outcome);
    made.subject = std::move(subject);
    return made;
}

std::optional<Account> Cache::Private::find(const std::string& name) {
    Statement select = connection->prepare("SELECT role, disabled, created FROM account WHERE name = ?");
    if (!select.bind(1, name).step())
        return std::nullopt;
    const std::optional<Role> role = roleFromCode(select.viewText(0));
    if (!role)
        throwDamaged("account");
    return Account{name, *role, select.integer(1) != 0, Instant::fromEpochSeconds(select.integer(2))};
}

void Cache::Private::setEnvelope(const std::string& name, const std::string& digest) {
    connection->prepare("UPDATE account SET envelope = ? WHERE name = ?").bind(1, digest).bind(2, name).run();
}

bool Cache::Private::isAnythingToRecord(const KeyFile& keys) {
    Statement select = connection->prepare("SELECT envelope FROM account WHERE name = ?");
    select.bind(1, account.name).step();
    const Envelope* envelope = keys.find(keys.tagOf(account.name));
    return Refusals(path).isAny() || (envelope && envelope->digest() != select.viewText(0)) ||
           !readMeta(*connection, "refusals_taken").value_or(std::string()).empty();
}

/// One entry for each refused attempt since the last sign-in, under the name it was tried for.
void Cache::Private::recordRefusals(const KeyFile& keys) {
    std::map<std::string, std::string> names;
    Statement select = connection->prepare("SELECT name FROM account");
    while (select.step())
        names.emplace(keys.tagOf(select.viewText(0)), select.text(0));

    const auto taken = Refusals(path).take(readMeta(*connection, "refusals_taken").value_or(std::string()));
    const bool full = taken.refusals.size() >= Refusals::Most;
    for (const Refusal& refusal : taken.refusals) {
        const auto name = names.find(refusal.tag);
        AuditEntry made;
        made.user = name == names.end() ? "unknown" : name->second;
        made.action = "sign_in_refused";
        made.outcome = "refused";
        QJsonObject detail{{QStringLiteral("attempted"), QString::fromStdString(refusal.at.iso())}};
        // The next ones left no mark.
        if (full && &refusal == &taken.refusals.back())
            detail[QStringLiteral("marks_full")] = true;
        made.detail = compact(detail);
        AuditOutbox(*connection).add(made);
    }
    if (!taken.digest.empty())
        writeMeta(*connection, "refusals_taken", taken.digest);
}

/// A change of passphrase writes the envelope first and its entry after it: here the entry that a crash
/// between the two left out, and a key file that somebody exchanged.
void Cache::Private::recordChangedEnvelope(const KeyFile& keys) {
    Statement select = connection->prepare("SELECT envelope FROM account WHERE name = ?");
    select.bind(1, account.name).step();
    const Envelope* envelope = keys.find(keys.tagOf(account.name));
    if (!envelope || envelope->digest() == select.viewText(0))
        return;
    AuditOutbox(*connection).add(entry("envelope_changed", "done", account.name));
    setEnvelope(account.name, envelope->digest());
}

void Cache::Private::tidyKeys() {
    const std::string taken = readMeta(*connection, "refusals_taken").value_or(std::string());
    KeyFile keys = readKeys(path);
    if (taken.empty() && !removeStale(*connection, keys))
        return;
    // The write transaction keeps other processes from these files meanwhile.
    Transaction transaction(*connection);
    if (!taken.empty() && Refusals(path).forget(taken))
        writeMeta(*connection, "refusals_taken", "");
    keys = readKeys(path);
    // Where it cannot be written now, the next sign-in tries again.
    if (removeStale(*connection, keys) && !keys.write(KeyFile::pathFor(path)))
        qCWarning(dataLog) << "the key file could not be tidied";
    transaction.commit();
}

} // namespace passages
