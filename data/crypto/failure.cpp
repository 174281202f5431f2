#include "data/crypto/failure.h"

#include "data/store/connection.h"

#include <openssl/err.h>

namespace passages {

void requireCrypto(int result) {
    if (result > 0)
        return;
    const char* reason = ERR_reason_error_string(ERR_get_error());
    ERR_clear_error();
    throw StoreError({Failure::Failed, "crypto_failed", {{"detail", reason ? reason : "unknown"}}});
}

} // namespace passages
