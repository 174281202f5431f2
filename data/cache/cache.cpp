#include "data/cache/cache.h"

#include "data/cache/cacheprivate.h"
#include "data/cache/creation.h"
#include "data/cache/credentials.h"
#include "data/cache/refusals.h"
#include "data/cache/schema.h"
#include "data/platform/platform.h"

#include <QFile>

namespace passages {
namespace {

bool exists(const std::string& path) {
    return QFile::exists(QString::fromStdString(path));
}

bool isClearDatabase(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) && file.read(15) == QByteArrayLiteral("SQLite format 3");
}

/// The one answer to an unknown name, a disabled account and a wrong passphrase.
auto refuseSignIn(const std::string& path, const KeyFile& keys, const std::string& tag) {
    Refusals(path).leave({keys.find(tag) ? tag : std::string(), Instant::now()});
    return fail(Failure::NotPermitted, "wrong_passphrase");
}

/// With the right key in hand, a first page that does not verify is damage.
Error whileSigningIn(Error error) {
    if (error.code == "wrong_key_or_not_a_cache") {
        error.code = "cache_damaged";
        error.failure = Failure::Integrity;
    }
    return error;
}

} // namespace

std::string_view toCode(Agency agency) {
    return agency == Agency::Cbsa ? "cbsa" : "cbp";
}

std::optional<Agency> agencyFromCode(std::string_view code) {
    if (code == "cbsa")
        return Agency::Cbsa;
    if (code == "cbp")
        return Agency::Cbp;
    return std::nullopt;
}

Cache::Cache() : m(std::make_unique<Private>()) {}

Cache::~Cache() {
    m->signOut();
}

Result<std::unique_ptr<Cache>> Cache::create(const Creation& creation) {
    if (const Result<void> made = makeCacheFiles(creation); !made)
        return fail(made.error());
    return open(creation.path, creation.supervisor, creation.passphrase);
}

Result<std::unique_ptr<Cache>> Cache::open(const std::string& path, const std::string& user,
                                           const std::string& passphrase) {
    finishInterruptedCreation(path);
    if (!exists(path))
        return fail(Failure::Failed, "no_cache");
    if (isClearDatabase(path))
        return fail(Failure::Failed, "not_a_cache");
    const Result<KeyFile> keys = KeyFile::read(KeyFile::pathFor(path));
    if (!keys)
        return fail(keys.error());
    return caught([&]() -> Result<std::unique_ptr<Cache>> {
        // A name that no account can have is as unknown as any other.
        const std::string name = accountName(user).value_or(std::string());
        const std::string tag = keys->tagOf(name);
        std::optional<Key256> dataKey = KeyFile::open(keys->find(tag), passphraseText(passphrase).text());
        if (!dataKey)
            return refuseSignIn(path, *keys, tag);
        std::unique_ptr<Cache> cache(new Cache);
        cache->m->path = path;
        cache->m->dataKey = std::move(*dataKey);
        try {
            cache->m->signIn(name);
        } catch (const StoreError& error) {
            if (error.error().code == "wrong_passphrase")
                return refuseSignIn(path, *keys, tag);
            return fail(whileSigningIn(error.error()));
        }
        restrictToOwner(path);
        restrictToOwner(AuditFile::pathFor(path));
        return cache;
    });
}

Connection& Cache::connection() {
    return *m->connection;
}

Result<std::unique_ptr<Connection>> Cache::openFurther() {
    return caught([&]() -> Result<std::unique_ptr<Connection>> {
        auto further =
            std::make_unique<Connection>(m->path, m->dataKey.bytes(), Connection::Open::Existing, m->turn);
        m->trailOf(*further);
        return further;
    });
}

AuditTrail& Cache::audit() {
    return *m->audit;
}

const Account& Cache::account() const {
    return m->account;
}

Agency Cache::agency() const {
    return m->agency;
}

bool Cache::isTraining() const {
    return m->training;
}

const std::string& Cache::path() const {
    return m->path;
}

std::string Cache::id() const {
    return m->id;
}

Result<Cache::SigningIdentity> Cache::signingIdentity() {
    return caught([&]() -> Result<SigningIdentity> {
        const auto key = readMeta(*m->connection, "signing_key");
        const auto certificate = readMeta(*m->connection, "signing_certificate");
        if (!key || !certificate)
            return fail(Failure::Integrity, "cache_damaged", {{"part", "signing"}});
        return SigningIdentity{*key, *certificate};
    });
}

} // namespace passages
