#include "data/cache/keyfile.h"

#include "data/crypto/digest.h"
#include "data/crypto/random.h"
#include "data/platform/platform.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace passages {
namespace {

constexpr int Version = 1;
constexpr qint64 LargestFile = 4 * 1024 * 1024;

QString text(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QString hexText(std::span<const std::byte> bytes) {
    return text(hex(bytes));
}

bool read(const QJsonValue& value, std::span<std::byte> out) {
    return fromHex(value.toString().toStdString(), out);
}

/// Against damage, not against forging: a byte that went bad must not look like a wrong passphrase.
QString digestOf(QJsonObject document) {
    document.remove(QStringLiteral("digest"));
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return hexText(sha256({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

QJsonObject toJson(const Envelope& envelope) {
    QJsonObject object{{QStringLiteral("tag"), text(envelope.tag)}};
    if (!envelope.wrapped)
        return object;
    object[QStringLiteral("iterations")] = envelope.iterations;
    object[QStringLiteral("salt")] = hexText(envelope.salt);
    object[QStringLiteral("key")] = hexText(*envelope.wrapped);
    return object;
}

std::optional<Envelope> envelopeFrom(const QJsonObject& object) {
    Envelope envelope;
    envelope.tag = object[QStringLiteral("tag")].toString().toStdString();
    std::array<std::byte, 16> tag;
    if (!fromHex(envelope.tag, tag))
        return std::nullopt;
    if (!object.contains(QStringLiteral("key")))
        return envelope;
    envelope.iterations = object[QStringLiteral("iterations")].toInt();
    WrappedKey wrapped;
    if (envelope.iterations < KeyFile::Iterations || envelope.iterations > KeyFile::MostIterations ||
        !read(object[QStringLiteral("salt")], envelope.salt) || !read(object[QStringLiteral("key")], wrapped))
        return std::nullopt;
    envelope.wrapped = wrapped;
    return envelope;
}

auto damaged() {
    return fail(Failure::Integrity, "cache_damaged", {{"part", "keys"}});
}

auto notACache() {
    return fail(Failure::Failed, "not_a_cache", {{"part", "keys"}});
}

} // namespace

std::string Envelope::digest() const {
    Sha256 sha;
    sha.addField("passages-envelope-1")
        .addField(tag)
        .addField(std::to_string(iterations))
        .addField(hex(salt));
    return hex(sha.addField(wrapped ? hex(*wrapped) : std::string()).finish());
}

KeyFile::KeyFile(std::string cacheId) : m_cacheId(std::move(cacheId)), m_nameSalt(randomBytes<16>()) {}

Result<KeyFile> KeyFile::read(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return notACache();
    if (file.size() > LargestFile)
        return damaged();
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    if (document.isEmpty())
        return damaged();
    if (document[QStringLiteral("format")].toString() != QStringLiteral("passages-keys"))
        return document.contains(QStringLiteral("digest")) ? Result<KeyFile>(damaged()) : notACache();
    const int version = document[QStringLiteral("version")].toInt();
    if (document[QStringLiteral("digest")].toString() != digestOf(document) || version < 1)
        return damaged();
    if (version > Version)
        return fail(Failure::Failed, "cache_newer", {{"part", "keys"}});

    KeyFile keys;
    keys.m_cacheId = document[QStringLiteral("cache")].toString().toStdString();
    if (!passages::read(document[QStringLiteral("name_salt")], keys.m_nameSalt))
        return damaged();
    for (const QJsonValue& value : document[QStringLiteral("accounts")].toArray()) {
        std::optional<Envelope> envelope = envelopeFrom(value.toObject());
        if (!envelope)
            return damaged();
        keys.m_envelopes.push_back(std::move(*envelope));
    }
    return keys;
}

Result<void> KeyFile::write(const std::string& path) const {
    QJsonArray accounts;
    for (const Envelope& envelope : m_envelopes)
        accounts.append(toJson(envelope));
    QJsonObject document{{QStringLiteral("format"), QStringLiteral("passages-keys")},
                         {QStringLiteral("version"), Version},
                         {QStringLiteral("cache"), text(m_cacheId)},
                         {QStringLiteral("kdf"), QStringLiteral("PBKDF2-HMAC-SHA-512")},
                         {QStringLiteral("wrap"), QStringLiteral("AES-256-KW")},
                         {QStringLiteral("name_salt"), hexText(m_nameSalt)},
                         {QStringLiteral("accounts"), accounts}};
    document[QStringLiteral("digest")] = digestOf(document);
    switch (replacePrivateFile(path, QJsonDocument(document).toJson().toStdString())) {
    case FileWritten::Written:
        return {};
    case FileWritten::NoSpace:
        return fail(Failure::Failed, "cache_full", {{"part", "keys"}});
    case FileWritten::Failed:
        break;
    }
    return fail(Failure::Failed, "cannot_write", {{"part", "keys"}});
}

std::string KeyFile::tagOf(std::string_view name) const {
    const Digest256 digest = hmacSha256(m_nameSalt, name);
    return hex(std::span(digest).first(16));
}

const Envelope* KeyFile::find(std::string_view tag) const {
    const auto found = std::ranges::find(m_envelopes, tag, &Envelope::tag);
    return found == m_envelopes.end() ? nullptr : &*found;
}

void KeyFile::put(Envelope envelope) {
    remove(envelope.tag);
    m_envelopes.push_back(std::move(envelope));
}

void KeyFile::empty(std::string_view tag) {
    const auto found = std::ranges::find(m_envelopes, tag, &Envelope::tag);
    if (found != m_envelopes.end())
        *found = Envelope{found->tag, 0, {}, std::nullopt};
}

void KeyFile::remove(std::string_view tag) {
    std::erase_if(m_envelopes, [&](const Envelope& envelope) { return envelope.tag == tag; });
}

Envelope KeyFile::seal(std::string_view name, std::string_view passphrase, const Key256& dataKey) const {
    Envelope envelope{.tag = tagOf(name), .iterations = Iterations, .salt = randomBytes<16>(), .wrapped = {}};
    envelope.wrapped = wrapKey(deriveKey(passphrase, envelope.salt, Iterations), dataKey);
    return envelope;
}

std::optional<Key256> KeyFile::open(const Envelope* envelope, std::string_view passphrase) {
    const bool real = envelope && envelope->wrapped;
    const Envelope standIn{.tag = {}, .iterations = Iterations, .salt = {}, .wrapped = WrappedKey{}};
    const Envelope& tried = real ? *envelope : standIn;
    std::optional<Key256> key =
        unwrapKey(deriveKey(passphrase, tried.salt, tried.iterations), *tried.wrapped);
    return real ? std::move(key) : std::nullopt;
}

} // namespace passages
