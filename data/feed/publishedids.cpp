#include "data/feed/publishedids.h"

#include "data/crypto/digest.h"

#include <QFile>
#include <QSaveFile>
#include <algorithm>
#include <cstring>

namespace passages {
namespace {

constexpr std::string_view Magic = "passages published ids 1\n";
constexpr std::size_t HashDigits = 64;
constexpr std::size_t BlockIds = 4096;

/// Magic, hash of the ids, manifest hash, segment as eight bytes.
constexpr qint64 HeaderBytes =
    static_cast<qint64>(Magic.size() + HashDigits + HashDigits + sizeof(std::int64_t));

tl::unexpected<Error> problem(const QFileDevice& file) {
    return fail(Failure::Failed, "cannot_write",
                {{"file", file.fileName().toStdString()}, {"detail", file.errorString().toStdString()}});
}

std::string_view bytesOf(const std::vector<PublishedId>& ids) {
    return {reinterpret_cast<const char*>(ids.data()), ids.size() * sizeof(PublishedId)};
}

} // namespace

std::uint64_t PublishedId::hashOf(std::string_view text) {
    thread_local Sha256 hash;
    hash.add(text);
    const Digest256 digest = hash.finish();
    std::uint64_t value = 0;
    std::memcpy(&value, digest.data(), sizeof value);
    return value;
}

std::string PublishedIdFile::pathIn(const std::string& folder) {
    return folder + "/.publisher-ids";
}

PublishedIdFile::PublishedIdFile() = default;
PublishedIdFile::~PublishedIdFile() = default;

std::unique_ptr<PublishedIdFile> PublishedIdFile::read(const std::string& folder) {
    std::unique_ptr<PublishedIdFile> ids(new PublishedIdFile);
    ids->m_file = std::make_unique<QFile>(QString::fromStdString(pathIn(folder)));
    if (!ids->m_file->open(QIODevice::ReadOnly) || !ids->isWhole())
        return nullptr;
    return ids;
}

bool PublishedIdFile::isWhole() {
    const std::string header = m_file->read(HeaderBytes).toStdString();
    if (static_cast<qint64>(header.size()) != HeaderBytes || !header.starts_with(Magic))
        return false;
    m_hash = header.substr(Magic.size(), HashDigits);
    m_head.manifestHash = header.substr(Magic.size() + HashDigits, HashDigits);
    std::memcpy(&m_head.segment, header.data() + Magic.size() + 2 * HashDigits, sizeof m_head.segment);
    if ((m_file->size() - HeaderBytes) % static_cast<qint64>(sizeof(PublishedId)) != 0 || !rewind())
        return false;
    Sha256 hash;
    PublishedId last;
    for (;;) {
        const auto id = next();
        if (!id)
            return false;
        if (!*id)
            return hex(hash.finish()) == m_hash;
        if (**id < last)
            return false;
        last = **id;
        hash.add({reinterpret_cast<const char*>(&last), sizeof last});
    }
}

Result<void> PublishedIdFile::rewind() {
    m_block.clear();
    m_used = 0;
    return m_file->seek(HeaderBytes) ? Result<void>() : problem(*m_file);
}

Result<std::optional<PublishedId>> PublishedIdFile::next() {
    if (m_used == m_block.size()) {
        m_block.resize(BlockIds);
        const qint64 size = m_file->read(reinterpret_cast<char*>(m_block.data()),
                                         static_cast<qint64>(BlockIds * sizeof(PublishedId)));
        if (size < 0)
            return problem(*m_file);
        m_block.resize(static_cast<std::size_t>(size) / sizeof(PublishedId));
        m_used = 0;
        if (m_block.empty())
            return std::nullopt;
    }
    return m_block[m_used++];
}

PublishedIdFile::Writer::Writer(const std::string& folder)
    : m_file(std::make_unique<QSaveFile>(QString::fromStdString(pathIn(folder)))) {}
PublishedIdFile::Writer::~Writer() = default;

Result<void> PublishedIdFile::Writer::flush() {
    if (!m_begun &&
        (!m_file->open(QIODevice::WriteOnly) || m_file->write(QByteArray(HeaderBytes, '\0')) != HeaderBytes))
        return problem(*m_file);
    m_begun = true;
    const std::string_view bytes = bytesOf(m_block);
    m_hash.add(bytes);
    if (m_file->write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return problem(*m_file);
    m_block.clear();
    return {};
}

Result<void> PublishedIdFile::Writer::add(PublishedId id) {
    m_block.push_back(id);
    return m_block.size() < BlockIds ? Result<void>() : flush();
}

Result<void> PublishedIdFile::Writer::commit(const SegmentWriter::Head& head) {
    if (auto flushed = flush(); !flushed)
        return flushed;
    std::string header(Magic);
    header += hex(m_hash.finish()) + head.manifestHash;
    header.append(reinterpret_cast<const char*>(&head.segment), sizeof head.segment);
    if (!m_file->seek(0) || m_file->write(header.data(), HeaderBytes) != HeaderBytes || !m_file->commit())
        return problem(*m_file);
    return {};
}

Result<void> PublishedIds::rewind() {
    if (file)
        if (auto first = file->rewind(); !first)
            return first;
    if (auto first = later.rewind(); !first)
        return first;
    if (auto first = advanceFile(); !first)
        return first;
    return advanceLater();
}

Result<void> PublishedIds::advanceFile() {
    m_ofFile.reset();
    if (!file)
        return {};
    auto id = file->next();
    if (!id)
        return fail(id.error());
    m_ofFile = *id;
    return {};
}

Result<void> PublishedIds::advanceLater() {
    auto id = later.next();
    if (!id)
        return fail(id.error());
    m_ofLater = *id;
    return {};
}

Result<std::optional<PublishedId>> PublishedIds::next() {
    if (!m_ofFile && !m_ofLater)
        return std::nullopt;
    const bool takesFile = m_ofFile && (!m_ofLater || *m_ofFile <= *m_ofLater);
    const PublishedId id = takesFile ? *m_ofFile : *m_ofLater;
    if (auto more = takesFile ? advanceFile() : advanceLater(); !more)
        return fail(more.error());
    return id;
}

} // namespace passages
