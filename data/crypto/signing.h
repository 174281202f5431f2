#pragma once

#include <string>
#include <string_view>

namespace passages {

struct SigningPair {
    std::string keyPem; ///< PKCS #8, not encrypted: it stands in the encrypted cache only
    std::string certificatePem;
};

/// A new ECDSA P-384 key and a certificate for it, signed by itself, good for ten years of signatures.
SigningPair makeSigningPair(std::string_view commonName);

} // namespace passages
