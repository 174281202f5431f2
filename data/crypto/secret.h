#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <openssl/crypto.h>
#include <span>
#include <string>
#include <utility>

namespace passages {

/// Bytes that are wiped when they go, and never copied.
template <std::size_t Size> class Secret {
  public:
    Secret() = default;
    ~Secret() { OPENSSL_cleanse(m_bytes, Size); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept { take(other); }
    Secret& operator=(Secret&& other) noexcept {
        if (this != &other)
            take(other);
        return *this;
    }

    std::span<std::byte, Size> bytes() { return m_bytes; }
    std::span<const std::byte, Size> bytes() const { return m_bytes; }
    unsigned char* data() { return reinterpret_cast<unsigned char*>(m_bytes); }
    const unsigned char* data() const { return reinterpret_cast<const unsigned char*>(m_bytes); }

  private:
    void take(Secret& other) {
        std::copy(std::begin(other.m_bytes), std::end(other.m_bytes), m_bytes);
        OPENSSL_cleanse(other.m_bytes, Size);
    }
    std::byte m_bytes[Size] = {};
};

using Key256 = Secret<32>;

/// A text that is wiped when it goes.
class SecretText {
  public:
    /// Wipes where it came from.
    explicit SecretText(std::string&& text) : m_text(text) { OPENSSL_cleanse(text.data(), text.size()); }
    ~SecretText() { OPENSSL_cleanse(m_text.data(), m_text.size()); }
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    const std::string& text() const { return m_text; }

  private:
    std::string m_text;
};

} // namespace passages
