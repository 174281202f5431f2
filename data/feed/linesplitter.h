#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace passages {

/// Cuts a stream of bytes into lines, in memory that does not grow with a line's length: of a longer line
/// than `limit` the first `limit + 1` bytes are handed out, enough to see that it is too long.
class LineSplitter {
  public:
    explicit LineSplitter(std::size_t limit) : m_limit(limit) {}

    /// The bytes that follow. Only when `next` has given nothing for those before.
    void add(std::span<const std::byte> bytes) {
        m_rest = {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    /// The next whole line without its line end, valid until the next call of anything here.
    std::optional<std::string_view> next();
    /// At the end of the stream: what stands after the last line end, if anything does.
    std::optional<std::string_view> last();

  private:
    void keep(std::string_view piece);

    std::size_t m_limit;
    std::string_view m_rest;
    std::string m_begun; // of a line whose end is still to come
    bool m_isBegun = false;
    bool m_clear = false; // m_begun was handed out
};

} // namespace passages
