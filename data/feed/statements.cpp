#include "data/feed/statements.h"

#include "data/crypto/digest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <optional>

namespace passages {
namespace {

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

std::string bytesOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

/// Reads the members of one JSON object and remembers whether any was missing or of the wrong form.
class Members {
  public:
    explicit Members(std::string_view json)
        : m_object(QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())))
                       .object()) {
        m_good = number("format") == 1;
    }

    bool good() const { return m_good; }
    std::string text(const char* name) {
        const QJsonValue value = m_object.value(QLatin1String(name));
        m_good = m_good && value.isString();
        return value.toString().toStdString();
    }
    std::int64_t number(const char* name) {
        const QJsonValue value = m_object.value(QLatin1String(name));
        const std::int64_t whole = value.toInteger(-1);
        m_good = m_good && value.isDouble() && whole >= 0;
        return whole;
    }
    std::string hash(const char* name) {
        std::string hex = text(name);
        m_good = m_good && hex.size() == 64 && std::all_of(hex.begin(), hex.end(), [](char c) {
                     return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                 });
        return hex;
    }
    Instant instant(const char* name) {
        const auto parsed = Instant::parse(text(name));
        m_good = m_good && parsed;
        return parsed.value_or(Instant());
    }

  private:
    QJsonObject m_object;
    bool m_good = true;
};

Instant timeOf(const Checkpoint& checkpoint) {
    return checkpoint.issued;
}
Instant timeOf(const Manifest& manifest) {
    return manifest.created;
}

template <typename Statement>
Result<Verified<Statement>> verified(std::string_view der, const CmsTrust& trust, const std::string& file) {
    const auto inFile = [&](Error error) {
        error.parameters.emplace_back("file", file);
        return fail(std::move(error));
    };
    const auto message = CmsMessage::read(der);
    if (!message)
        return inFile(message.error());
    const auto statement = Statement::read(message->content());
    if (!statement) {
        // A wrong signature is the graver thing to say.
        const auto signature = message->verifySignature();
        return inFile(signature ? statement.error() : signature.error());
    }
    if (const auto trusted = message->verify(trust, timeOf(*statement)); !trusted)
        return inFile(trusted.error());
    return Verified<Statement>{*statement, hex(sha256(message->content())), message->signerUntil()};
}

} // namespace

const std::string& zeroHash() {
    static const std::string zeros(64, '0');
    return zeros;
}

std::string Checkpoint::json() const {
    return bytesOf({{QStringLiteral("format"), 1},
                    {QStringLiteral("feed"), qt(feed)},
                    {QStringLiteral("segment"), static_cast<qint64>(segment)},
                    {QStringLiteral("manifest_sha256"), qt(manifestHash)},
                    {QStringLiteral("complete_to"), qt(completeTo.iso())},
                    {QStringLiteral("issued"), qt(issued.iso())}});
}

Result<Checkpoint> Checkpoint::read(std::string_view json) {
    Members members(json);
    Checkpoint checkpoint;
    checkpoint.feed = members.text("feed");
    checkpoint.segment = members.number("segment");
    checkpoint.manifestHash = members.hash("manifest_sha256");
    checkpoint.completeTo = members.instant("complete_to");
    checkpoint.issued = members.instant("issued");
    if (!members.good())
        return fail(Failure::Integrity, "malformed_statement");
    return checkpoint;
}

std::string Manifest::json() const {
    return bytesOf({{QStringLiteral("format"), 1},
                    {QStringLiteral("feed"), qt(feed)},
                    {QStringLiteral("segment"), static_cast<qint64>(segment)},
                    {QStringLiteral("previous_manifest_sha256"), qt(previousHash)},
                    {QStringLiteral("records"), static_cast<qint64>(records)},
                    {QStringLiteral("bytes"), static_cast<qint64>(bytes)},
                    {QStringLiteral("sha256"), qt(sha256)},
                    {QStringLiteral("created"), qt(created.iso())}});
}

Result<Manifest> Manifest::read(std::string_view json) {
    Members members(json);
    Manifest manifest;
    manifest.feed = members.text("feed");
    manifest.segment = members.number("segment");
    manifest.previousHash = members.hash("previous_manifest_sha256");
    manifest.records = members.number("records");
    manifest.bytes = members.number("bytes");
    manifest.sha256 = members.hash("sha256");
    manifest.created = members.instant("created");
    if (!members.good() || manifest.segment < 1)
        return fail(Failure::Integrity, "malformed_statement");
    return manifest;
}

Result<Verified<Checkpoint>> verifiedCheckpoint(std::string_view der, const CmsTrust& trust,
                                                const std::string& file) {
    return verified<Checkpoint>(der, trust, file);
}

Result<Verified<Manifest>> verifiedManifest(std::string_view der, const CmsTrust& trust,
                                            const std::string& file) {
    return verified<Manifest>(der, trust, file);
}

} // namespace passages
