#include "data/feed/segmentreader.h"

#include "data/record/recordreader.h"

#include <zstd.h>

namespace passages {
namespace {

constexpr std::size_t BlockBytes = 256 * 1024;

} // namespace

void SegmentReader::Free::operator()(ZSTD_DCtx_s* context) const {
    ZSTD_freeDCtx(context);
}

SegmentReader::SegmentReader(FeedSource& source, const Manifest& manifest)
    : m_source(source),
      m_manifest(manifest),
      m_context(ZSTD_createDCtx()),
      m_compressed(BlockBytes),
      m_plain(BlockBytes),
      m_splitter(RecordReader::MaximumLineBytes) {}

SegmentReader::~SegmentReader() = default;

tl::unexpected<Error> SegmentReader::problem(const char* code) const {
    return fail(Failure::Integrity, code, {{"segment", std::to_string(m_manifest.segment)}});
}

Result<void> SegmentReader::check(const std::function<bool()>& goesOn) {
    const auto stream = m_source.data(m_manifest);
    if (!stream)
        return fail(stream.error());
    Sha256 hash;
    std::int64_t bytes = 0;
    for (;;) {
        const auto size = (*stream)->read(m_compressed);
        if (!size)
            return fail(size.error());
        if (*size == 0)
            break;
        bytes += static_cast<std::int64_t>(*size);
        if (bytes > m_manifest.bytes)
            return problem("segment_size");
        hash.add(charsOf(std::span(m_compressed).first(*size)));
        if (!goesOn())
            return fail(Failure::Failed, "cancelled");
    }
    if (bytes != m_manifest.bytes)
        return problem("segment_size");
    if (hex(hash.finish()) != m_manifest.sha256)
        return problem("segment_hash");
    return {};
}

Result<std::optional<std::string_view>> SegmentReader::next() {
    for (;;) {
        auto line = m_splitter.next();
        if (!line && !m_atEnd) {
            const auto more = fill();
            if (!more)
                return fail(more.error());
            if (*more)
                continue;
            m_atEnd = true;
        }
        if (!line)
            line = m_splitter.last();
        if (!line) {
            const auto finished = finish();
            if (!finished)
                return fail(finished.error());
            return std::nullopt;
        }
        if (++m_lines > m_manifest.records)
            return problem("segment_count");
        return line;
    }
}

/// Decompresses the next block; false at the end of the file.
Result<bool> SegmentReader::fill() {
    if (!m_stream) {
        auto stream = m_source.data(m_manifest);
        if (!stream)
            return fail(stream.error());
        m_stream = std::move(*stream);
    }
    for (;;) {
        if (m_compressedUsed == m_compressedSize) {
            const auto size = m_stream->read(m_compressed);
            if (!size)
                return fail(size.error());
            m_hash.add(charsOf(std::span(m_compressed).first(*size)));
            m_bytes += static_cast<std::int64_t>(*size);
            m_compressedSize = *size;
            m_compressedUsed = 0;
        }
        ZSTD_inBuffer in{m_compressed.data(), m_compressedSize, m_compressedUsed};
        ZSTD_outBuffer out{m_plain.data(), m_plain.size(), 0};
        const bool noMoreInput = m_compressedSize == 0;
        if (noMoreInput && m_frameRest == 0)
            return false;
        m_frameRest = ZSTD_decompressStream(m_context.get(), &out, &in);
        if (ZSTD_isError(m_frameRest) || (noMoreInput && out.pos == 0))
            return problem("segment_undecodable");
        m_compressedUsed = in.pos;
        if (out.pos > 0) {
            m_splitter.add(std::span(m_plain).first(out.pos));
            return true;
        }
    }
}

Result<void> SegmentReader::finish() {
    if (m_bytes != m_manifest.bytes)
        return problem("segment_size");
    if (hex(m_hash.finish()) != m_manifest.sha256)
        return problem("segment_hash");
    if (m_lines != m_manifest.records)
        return problem("segment_count");
    return {};
}

} // namespace passages
