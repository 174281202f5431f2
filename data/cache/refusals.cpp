#include "data/cache/refusals.h"

#include "data/crypto/digest.h"
#include "data/platform/platform.h"

#include <QFile>
#include <QFileInfo>
#include <array>
#include <charconv>
#include <optional>

namespace passages {
namespace {

/// `<epoch seconds> <32 hex digits, or 32 dashes>\n`, padded to one length.
constexpr qint64 LineLength = 20 + 1 + 32 + 1;
const std::string NoTag(32, '-');

std::string lineOf(const Refusal& refusal) {
    std::string seconds = std::to_string(refusal.at.epochSeconds());
    seconds.insert(0, 20 - seconds.size(), ' ');
    return seconds + ' ' + (refusal.tag.empty() ? NoTag : refusal.tag) + '\n';
}

std::optional<Refusal> refusalFrom(std::string_view line) {
    const auto start = line.find_first_not_of(' ');
    std::int64_t seconds = 0;
    if (line.size() != LineLength - 1 || start >= 20 ||
        std::from_chars(line.data() + start, line.data() + 20, seconds).ec != std::errc())
        return std::nullopt;
    const std::string_view tag = line.substr(21);
    std::array<std::byte, 16> bytes;
    return Refusal{fromHex(tag, bytes) ? std::string(tag) : std::string(),
                   Instant::fromEpochSeconds(seconds)};
}

std::string contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.read(Refusals::Most * LineLength * 2).toStdString()
                                          : std::string();
}

std::string digestOf(const std::string& content) {
    return content.empty() ? std::string() : hex(sha256(content));
}

std::vector<Refusal> refusalsIn(std::string_view content) {
    std::vector<Refusal> refusals;
    while (!content.empty()) {
        const auto end = content.find('\n');
        const std::string_view line = content.substr(0, end);
        // A line that somebody damaged still was an attempt.
        refusals.push_back(refusalFrom(line).value_or(Refusal{}));
        content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    }
    return refusals;
}

} // namespace

Refusals::Refusals(const std::string& cachePath)
    : m_path(cachePath + ".refused"),
      m_takenPath(cachePath + ".refused-taken") {}

void Refusals::leave(const Refusal& refusal) const {
    if (QFileInfo(QString::fromStdString(m_path)).size() < Most * LineLength)
        appendPrivateFile(m_path, lineOf(refusal));
}

bool Refusals::isAny() const {
    return QFile::exists(QString::fromStdString(m_path)) ||
           QFile::exists(QString::fromStdString(m_takenPath));
}

Refusals::Taken Refusals::take(const std::string& alreadyTaken) const {
    forget(alreadyTaken);
    // Stands here only after a crash before its transaction was committed.
    if (!QFile::exists(QString::fromStdString(m_takenPath)))
        QFile::rename(QString::fromStdString(m_path), QString::fromStdString(m_takenPath));
    const std::string content = contentOf(m_takenPath);
    return {refusalsIn(content), digestOf(content)};
}

bool Refusals::forget(const std::string& digest) const {
    const QString file = QString::fromStdString(m_takenPath);
    if (!QFile::exists(file))
        return true;
    // No digest and an empty file: whoever made it was killed before its first line.
    return digestOf(contentOf(m_takenPath)) == digest && QFile::remove(file);
}

} // namespace passages
