#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace passages::demo {

struct SignerFiles {
    std::string certificatePem;
    std::string keyPem;
};

struct CertificateFiles {
    std::string authorityPem;
    std::vector<SignerFiles> signers; ///< in the order of the names
};

/// Throw-away certificates: an authority, whose key is not kept, and a P-384 signer for each common name.
/// Empty where OpenSSL fails.
CertificateFiles makeCertificates(const std::vector<std::string>& signerNames);

} // namespace passages::demo
