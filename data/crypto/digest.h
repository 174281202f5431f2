#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace passages {

using Digest256 = std::array<std::byte, 32>;

/// SHA-256 of what is added; usable again after `finish`. One thread at a time.
class Sha256 {
  public:
    Sha256();
    Sha256& add(std::string_view bytes);
    /// Adds `<length>:<bytes>,` so that no two lists of fields have the same bytes.
    Sha256& addField(std::string_view field);
    Digest256 finish();

  private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    void flush();

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
    std::string m_pending; ///< short pieces are handed over together
};

Digest256 sha256(std::string_view bytes);
Digest256 hmacSha256(std::span<const std::byte> key, std::string_view bytes);

std::string hex(std::span<const std::byte> bytes);
/// False unless it is lower-case hex of exactly `out.size()` bytes.
bool fromHex(std::string_view text, std::span<std::byte> out);

} // namespace passages
