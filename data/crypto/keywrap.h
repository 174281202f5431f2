#pragma once

#include "data/crypto/secret.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace passages {

/// 32 bytes of key and the 8 of RFC 3394's integrity check.
using WrappedKey = std::array<std::byte, 40>;

/// PBKDF2-HMAC-SHA-512 (SP 800-132).
Key256 deriveKey(std::string_view passphrase, std::span<const std::byte> salt, int iterations);

/// AES-256 key wrap (RFC 3394, SP 800-38F).
WrappedKey wrapKey(const Key256& wrapping, const Key256& key);
/// Nothing where the wrapping key is not the one, or the envelope was changed.
std::optional<Key256> unwrapKey(const Key256& wrapping, const WrappedKey& wrapped);

} // namespace passages
