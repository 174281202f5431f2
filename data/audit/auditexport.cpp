#include "data/audit/auditexport.h"

#include "data/audit/auditchain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace passages {
namespace {

constexpr int Version = 1;

QString text(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

std::string lineOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).append('\n').toStdString();
}

QJsonObject toJson(const AuditEntry& entry, AuditDisclosure disclosure, AuditHasher& hasher) {
    QJsonObject object{
        {QStringLiteral("index"), static_cast<qint64>(entry.index)},
        {QStringLiteral("when"), text(entry.when.iso())},
        {QStringLiteral("user"), text(entry.user)},
        {QStringLiteral("role"), text(entry.role)},
        {QStringLiteral("action"), text(entry.action)},
        {QStringLiteral("outcome"), text(entry.outcome)},
        {QStringLiteral("purpose"), text(entry.purpose)},
        {QStringLiteral("hash"), text(entry.hash)},
    };
    if (disclosure == AuditDisclosure::Withheld) {
        object[QStringLiteral("withheld")] = text(hex(hasher.withheldDigest(entry)));
        return object;
    }
    object[QStringLiteral("salt")] = text(entry.salt);
    object[QStringLiteral("case")] = text(entry.caseReference);
    object[QStringLiteral("subject")] = text(entry.subject);
    object[QStringLiteral("detail")] = text(entry.detail);
    return object;
}

std::string lastLine(std::int64_t entries, const std::string& head) {
    return lineOf({{QStringLiteral("format"), QStringLiteral("passages-audit")},
                   {QStringLiteral("version"), Version},
                   {QStringLiteral("entries"), static_cast<qint64>(entries)},
                   {QStringLiteral("head"), text(head)}});
}

/// Nothing where a field is missing, or not of its kind.
std::optional<ChainEntry> entryFrom(const QJsonObject& object, AuditHasher& hasher) {
    ChainEntry item;
    const auto read = [&](const QString& key, std::string& into) {
        const QJsonValue value = object[key];
        into = value.toString().toStdString();
        return value.isString();
    };
    std::string when;
    AuditEntry& entry = item.entry;
    const bool common =
        object[QStringLiteral("index")].isDouble() && read(QStringLiteral("when"), when) &&
        read(QStringLiteral("user"), entry.user) && read(QStringLiteral("role"), entry.role) &&
        read(QStringLiteral("action"), entry.action) && read(QStringLiteral("outcome"), entry.outcome) &&
        read(QStringLiteral("purpose"), entry.purpose) && read(QStringLiteral("hash"), entry.hash);
    const std::optional<Instant> instant = Instant::parse(when);
    if (!common || !instant || instant->iso() != when)
        return std::nullopt;
    entry.index = object[QStringLiteral("index")].toInteger();
    entry.when = *instant;
    // A further field would look as if it had been verified.
    if (read(QStringLiteral("withheld"), item.withheld))
        return object.size() == 9 ? std::optional(item) : std::nullopt;
    if (object.size() != 12 || !read(QStringLiteral("salt"), entry.salt) ||
        !read(QStringLiteral("case"), entry.caseReference) ||
        !read(QStringLiteral("subject"), entry.subject) || !read(QStringLiteral("detail"), entry.detail))
        return std::nullopt;
    item.withheld = hex(hasher.withheldDigest(entry));
    return item;
}

struct ReadExport {
    std::vector<ChainEntry> entries;
    std::optional<AuditAnchor> anchor;
    std::int64_t unreadable = 0; ///< line from 1; 0 if none
};

ReadExport readExport(std::string_view ndjson) {
    ReadExport read;
    AuditHasher hasher;
    std::int64_t number = 0;
    while (!ndjson.empty() && !read.unreadable) {
        const auto end = ndjson.find('\n');
        const std::string_view line = ndjson.substr(0, end);
        ndjson.remove_prefix(end == std::string_view::npos ? ndjson.size() : end + 1);
        ++number;
        const QJsonObject object =
            QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), static_cast<qsizetype>(line.size())))
                .object();
        if (object[QStringLiteral("format")].toString() == QStringLiteral("passages-audit") &&
            object[QStringLiteral("version")].toInt() == Version && !read.anchor) {
            read.anchor = AuditAnchor{object[QStringLiteral("entries")].toInteger(-1),
                                      object[QStringLiteral("head")].toString().toStdString()};
            continue;
        }
        std::optional<ChainEntry> item = entryFrom(object, hasher);
        // What follows the last line belongs to nothing.
        if (!item || read.anchor)
            read.unreadable = number;
        else
            read.entries.push_back(std::move(*item));
    }
    return read;
}

} // namespace

void exportAudit(AuditLog& log, AuditDisclosure disclosure,
                 const std::function<void(std::string_view line)>& sink) {
    AuditHasher hasher;
    std::int64_t count = 0;
    std::string head = EmptyAuditHead;
    log.forEach(0, [&](const AuditEntry& entry) {
        sink(lineOf(toJson(entry, disclosure, hasher)));
        head = entry.hash;
        ++count;
        return true;
    });
    sink(lastLine(count, head));
}

std::string exportAudit(const std::vector<AuditEntry>& entries, AuditDisclosure disclosure) {
    AuditHasher hasher;
    std::string out;
    for (const AuditEntry& entry : entries)
        out += lineOf(toJson(entry, disclosure, hasher));
    return out + lastLine(static_cast<std::int64_t>(entries.size()),
                          entries.empty() ? EmptyAuditHead : entries.back().hash);
}

AuditCheck verifyAuditExport(std::string_view ndjson) {
    const ReadExport read = readExport(ndjson);
    const ChainWalk walk = [&](std::int64_t after, const std::function<bool(const ChainEntry&)>& visit) {
        for (auto i = static_cast<std::size_t>(after); i < read.entries.size(); ++i)
            if (!visit(read.entries[i]))
                return;
    };
    AuditCheck check = checkChain(walk, read.anchor);
    // Only where the chain holds up to there; otherwise the first thing wrong is further up.
    if (read.unreadable &&
        (check.valid || check.problem == "truncated" || check.firstBadIndex > read.unreadable)) {
        check.valid = false;
        check.firstBadIndex = read.unreadable;
        check.problem = "unreadable";
    }
    return check;
}

} // namespace passages
