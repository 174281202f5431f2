#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace passages {

/// A record's line as the cache keeps it: a byte 1, and one zstd frame (RFC 8878) made with the dictionary of
/// `resources/tables/recordline.zdict`, which is part of this form and never changes: another dictionary is
/// another first byte. A fifth of the line, so that a fifth of the pages is encrypted, written and read. What
/// begins otherwise (with `{`, as every line of before) is the line itself.
///
/// Both throw StoreError: "record_damaged" for what cannot be unpacked. One thread each.
class LinePacker {
  public:
    LinePacker();
    ~LinePacker();
    LinePacker(const LinePacker&) = delete;
    LinePacker& operator=(const LinePacker&) = delete;

    std::string packed(std::string_view line);

  private:
    ZSTD_CCtx_s* m_context;
};

class LineUnpacker {
  public:
    LineUnpacker();
    ~LineUnpacker();
    LineUnpacker(const LineUnpacker&) = delete;
    LineUnpacker& operator=(const LineUnpacker&) = delete;

    /// Valid until the next call, and while the packed bytes are.
    std::string_view line(std::span<const std::byte> packed);

  private:
    ZSTD_DCtx_s* m_context;
    std::string m_line;
};

} // namespace passages
