#pragma once

#include "data/base/result.h"
#include "data/time/instant.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// Who must have signed: the pinned authorities' certificates, and the pinned signer's common name. While
/// keys roll over there are several of either.
struct CmsTrust {
    std::string authorityPem;
    std::string signer;
    std::vector<std::string> furtherSigners = {};
    std::string revocationPem = {}; ///< CRLs of these authorities; empty: nobody is asked about revocations
};

struct CertificateTerm {
    std::string name; ///< its common name
    Instant until;
};
/// Of every certificate in the text, in order.
std::vector<CertificateTerm> certificateTerms(std::string_view pem);
bool isRevocationList(std::string_view pem);
bool isKeyOf(std::string_view keyPem, std::string_view certificatePem);

/// A CMS SignedData in DER with `content` and the signer's certificate inside, SHA-384 with ECDSA P-384.
/// Errors: "unreadable_key", "unreadable_certificate", "key_not_p384", "key_not_of_certificate".
Result<std::string> signCms(std::string_view content, std::string_view keyPem,
                            std::string_view certificatePem);

/// A SignedData as it was read. Nothing about its content is to be believed before `verify` has said yes; it
/// can be looked at because the time at which the signer is to be judged stands in it. One thread.
class CmsMessage {
  public:
    /// Error "not_signed_data".
    static Result<CmsMessage> read(std::string_view der);
    ~CmsMessage();
    CmsMessage(CmsMessage&&) noexcept;

    const std::string& content() const { return m_content; }
    /// The common name in the signer's certificate, to be shown.
    std::string signer() const;
    std::optional<Instant> signerUntil() const; ///< how long its certificate holds

    /// The signature itself: one signer, its certificate inside, SHA-384 with P-384, and the content as it
    /// was signed. Says nothing about who the signer is. Errors: "weak_signature", "bad_signature".
    Result<void> verifySignature() const;
    /// All of it: the signature, a chain to the authority with every certificate valid at `at`, the signer's
    /// name, and a key that may sign. Errors besides: "unreadable_authority", "untrusted_certificate",
    /// "certificate_not_valid_then", "certificate_revoked", "revocations_missing" (of the authority that
    /// issued it), "unreadable_revocations", "signer_mismatch", "certificate_may_not_sign".
    Result<void> verify(const CmsTrust& trust, Instant at) const;

  private:
    CmsMessage();
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
    std::string m_content;
};

} // namespace passages
