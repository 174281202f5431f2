#pragma once

namespace passages {

/// Throws StoreError "crypto_failed" with OpenSSL's reason unless `result` is positive.
void requireCrypto(int result);
inline void requireCrypto(bool result) {
    requireCrypto(result ? 1 : 0);
}

} // namespace passages
