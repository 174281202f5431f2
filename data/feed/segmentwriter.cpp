#include "data/feed/segmentwriter.h"

#include "data/feed/cms.h"
#include "data/feed/feedsource.h"
#include "data/platform/platform.h"

#include <QDir>
#include <QSaveFile>
#include <zstd.h>

namespace passages {
namespace {

constexpr std::size_t BlockBytes = 256 * 1024;

tl::unexpected<Error> cannotWrite(const QSaveFile& file) {
    return fail(Failure::Failed, "cannot_write",
                {{"file", file.fileName().toStdString()}, {"detail", file.errorString().toStdString()}});
}

/// QSaveFile syncs the file before its rename; the folder has to be told too.
Result<void> commit(QSaveFile& file) {
    if (!file.commit() || !syncFolderOf(file.fileName().toStdString()))
        return cannotWrite(file);
    return {};
}

} // namespace

void SegmentWriter::Free::operator()(ZSTD_CCtx_s* context) const {
    ZSTD_freeCCtx(context);
}

SegmentWriter::SegmentWriter(std::string folder, std::string feed, Signing signing, Head head)
    : m_folder(std::move(folder)),
      m_feed(std::move(feed)),
      m_signing(std::move(signing)),
      m_head(std::move(head)),
      m_context(ZSTD_createCCtx()),
      m_block(BlockBytes) {}

SegmentWriter::~SegmentWriter() = default;

Result<void> SegmentWriter::begin() {
    const QString folder = QString::fromStdString(m_folder);
    if (!QDir().mkpath(folder + QStringLiteral("/segments")))
        return fail(Failure::Failed, "cannot_write", {{"file", m_folder}});
    m_file =
        std::make_unique<QSaveFile>(QString::fromStdString(m_folder + "/" + dataName(m_head.segment + 1)));
    if (!m_file->open(QIODevice::WriteOnly))
        return cannotWrite(*m_file);
    ZSTD_CCtx_reset(m_context.get(), ZSTD_reset_session_only);
    ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_checksumFlag, 1);
    m_bytes = 0;
    return {};
}

Result<void> SegmentWriter::compress(std::string_view bytes, bool end) {
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    for (;;) {
        ZSTD_outBuffer out{m_block.data(), m_block.size(), 0};
        const std::size_t rest =
            ZSTD_compressStream2(m_context.get(), &out, &in, end ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(rest))
            return fail(Failure::Failed, "cannot_write", {{"detail", ZSTD_getErrorName(rest)}});
        if (out.pos > 0) {
            m_hash.add(charsOf(std::span(m_block).first(out.pos)));
            m_bytes += static_cast<std::int64_t>(out.pos);
            const auto size = static_cast<qint64>(out.pos);
            if (m_file->write(reinterpret_cast<const char*>(m_block.data()), size) != size)
                return cannotWrite(*m_file);
        }
        if (end ? rest == 0 : in.pos == in.size)
            return {};
    }
}

Result<void> SegmentWriter::add(std::string_view line) {
    if (!m_file) {
        if (auto begun = begin(); !begun)
            return begun;
    }
    if (auto written = compress(line, false); !written)
        return written;
    if (auto written = compress("\n", false); !written)
        return written;
    ++m_records;
    return {};
}

Result<void> SegmentWriter::finishSegment(Instant created) {
    if (!m_file)
        return {};
    if (auto written = compress({}, true); !written)
        return written;
    if (auto stands = commit(*m_file); !stands)
        return stands;
    m_file.reset();

    Manifest manifest;
    manifest.feed = m_feed;
    manifest.segment = m_head.segment + 1;
    manifest.previousHash = m_head.manifestHash;
    manifest.records = std::exchange(m_records, 0);
    manifest.bytes = m_bytes;
    manifest.sha256 = hex(m_hash.finish());
    manifest.created = created;
    const std::string json = manifest.json();
    if (auto written = replaceFile(manifestName(manifest.segment), json); !written)
        return written;
    m_head = {manifest.segment, hex(sha256(json))};
    return {};
}

Result<void> SegmentWriter::publish(Instant completeTo, Instant issued) {
    const Checkpoint checkpoint{m_feed, m_head.segment, m_head.manifestHash, completeTo, issued};
    return replaceFile("checkpoint.p7m", checkpoint.json());
}

Result<void> SegmentWriter::replaceFile(const std::string& name, std::string_view content) {
    const auto der = signCms(content, m_signing.keyPem, m_signing.certificatePem);
    if (!der)
        return fail(der.error());
    QSaveFile file(QString::fromStdString(m_folder + "/" + name));
    const auto size = static_cast<qint64>(der->size());
    if (!file.open(QIODevice::WriteOnly) || file.write(der->data(), size) != size)
        return cannotWrite(file);
    return commit(file);
}

} // namespace passages
