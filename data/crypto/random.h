#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace passages {

/// From OpenSSL's generator; throws StoreError "crypto_failed".
void fillRandom(std::span<std::byte> bytes);

template <std::size_t Size> std::array<std::byte, Size> randomBytes() {
    std::array<std::byte, Size> bytes;
    fillRandom(bytes);
    return bytes;
}

} // namespace passages
