#pragma once

#include "data/crypto/digest.h"
#include "data/feed/feedsource.h"
#include "data/feed/linesplitter.h"
#include "data/feed/statements.h"

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

struct ZSTD_DCtx_s;

namespace passages {

/// The lines of one segment, once its bytes were found to be those that its manifest names. Streams: holds
/// two buffers, whatever the segment's size. One thread.
class SegmentReader {
  public:
    SegmentReader(FeedSource& source, const Manifest& manifest);
    ~SegmentReader();

    /// Reads the whole file for its size and hash; before anything of it is decompressed. `goesOn` is asked
    /// between blocks. Errors: "segment_missing", "segment_size", "segment_hash", "cancelled".
    Result<void> check(const std::function<bool()>& goesOn);

    /// The next line, valid until the next call; nothing at the end. It reads the file again, so it hashes
    /// it again: a file that was exchanged in between is found out at its end ("segment_hash"), before the
    /// caller commits. Errors besides: "segment_undecodable", "segment_count".
    Result<std::optional<std::string_view>> next();
    std::int64_t lines() const { return m_lines; }

  private:
    Result<bool> fill();
    Result<void> finish();
    tl::unexpected<Error> problem(const char* code) const;

    FeedSource& m_source;
    Manifest m_manifest;
    std::unique_ptr<ByteStream> m_stream;
    struct Free {
        void operator()(ZSTD_DCtx_s* context) const;
    };
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
    std::vector<std::byte> m_compressed;
    std::size_t m_compressedSize = 0;
    std::size_t m_compressedUsed = 0;
    std::vector<std::byte> m_plain;
    LineSplitter m_splitter;
    Sha256 m_hash;
    std::int64_t m_bytes = 0;
    std::int64_t m_lines = 0;
    std::size_t m_frameRest = 0; // not 0: in the middle of a zstd frame
    bool m_atEnd = false;
};

} // namespace passages
