#pragma once

#include "data/base/result.h"
#include "data/crypto/secret.h"

#include <string>
#include <string_view>

namespace passages {

/// An account name in one spelling (NFC). Error "bad_account_name": empty, longer than 64 bytes, not UTF-8,
/// a control character, or a space at an end.
Result<std::string> accountName(std::string_view typed);

/// A passphrase in one spelling (NFKC, as SP 800-63B asks), so that another keyboard gives the same key.
SecretText passphraseText(std::string_view typed);

/// Error "passphrase_too_short", with "minimum"; counts characters, not bytes.
Result<void> checkNewPassphrase(std::string_view typed);

} // namespace passages
