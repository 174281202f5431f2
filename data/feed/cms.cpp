#include "data/feed/cms.h"

#include <algorithm>
#include <array>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <vector>

namespace passages {
namespace {

template <auto function> struct Free {
    template <typename T> void operator()(T* object) const { function(object); }
};
void freeStack(STACK_OF(X509) * certificates) {
    sk_X509_pop_free(certificates, X509_free);
}
using BioPointer = std::unique_ptr<BIO, Free<BIO_free_all>>;
using CmsPointer = std::unique_ptr<CMS_ContentInfo, Free<CMS_ContentInfo_free>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, Free<X509_free>>;
using StackPointer = std::unique_ptr<STACK_OF(X509), Free<freeStack>>;
using StorePointer = std::unique_ptr<X509_STORE, Free<X509_STORE_free>>;
using RevocationPointer = std::unique_ptr<X509_CRL, Free<X509_CRL_free>>;
using ContextPointer = std::unique_ptr<X509_STORE_CTX, Free<X509_STORE_CTX_free>>;

BioPointer reading(std::string_view bytes) {
    return BioPointer(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

std::string contentOf(BIO* memory) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return size > 0 ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

bool isP384(EVP_PKEY* key) {
    std::array<char, 32> group{};
    return key && EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1 &&
           std::string_view(group.data()) == SN_secp384r1;
}

std::vector<CertificatePointer> certificatesOf(std::string_view pem) {
    std::vector<CertificatePointer> certificates;
    const BioPointer bio = reading(pem);
    while (X509* certificate = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
        certificates.emplace_back(certificate);
    ERR_clear_error(); // the end of the text is reported as an error
    return certificates;
}

std::vector<RevocationPointer> revocationsOf(std::string_view pem) {
    std::vector<RevocationPointer> lists;
    const BioPointer bio = reading(pem);
    while (X509_CRL* list = PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr))
        lists.emplace_back(list);
    ERR_clear_error(); // the end of the text is reported as an error
    return lists;
}

/// Whether a list says that the certificate was only taken out of use, and that after it had signed.
bool isOnlyRetiredLater(const X509_REVOKED* entry, time_t signedAt) {
    const std::unique_ptr<ASN1_ENUMERATED, Free<ASN1_ENUMERATED_free>> given(
        static_cast<ASN1_ENUMERATED*>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    const long reason = given ? ASN1_ENUMERATED_get(given.get()) : CRL_REASON_UNSPECIFIED;
    return (reason == CRL_REASON_SUPERSEDED || reason == CRL_REASON_CESSATION_OF_OPERATION ||
            reason == CRL_REASON_AFFILIATION_CHANGED) &&
           X509_cmp_time(X509_REVOKED_get0_revocationDate(entry), &signedAt) > 0;
}

/// Of every list that names it. One whose key may be in other hands is believed for no time: its holder can
/// date what he signs as he likes.
bool wasOnlyRetiredLater(X509_STORE_CTX* context) {
    const auto* lists =
        static_cast<const std::vector<RevocationPointer>*>(X509_STORE_CTX_get_app_data(context));
    X509* const certificate = X509_STORE_CTX_get_current_cert(context);
    const time_t signedAt = X509_VERIFY_PARAM_get_time(X509_STORE_CTX_get0_param(context));
    bool isNamed = false;
    for (const auto& list : *lists) {
        X509_REVOKED* entry = nullptr;
        if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_issuer_name(certificate)) != 0 ||
            X509_CRL_get0_by_cert(list.get(), &entry, certificate) != 1)
            continue;
        if (!isOnlyRetiredLater(entry, signedAt))
            return false;
        isNamed = true;
    }
    return isNamed;
}

/// A list is of today, what it is asked about of long ago: that it was not yet made then says nothing.
int allowForTime(int good, X509_STORE_CTX* context) {
    if (good == 1)
        return 1;
    switch (X509_STORE_CTX_get_error(context)) {
    case X509_V_ERR_CRL_NOT_YET_VALID:
    case X509_V_ERR_CRL_HAS_EXPIRED:
        break;
    case X509_V_ERR_CERT_REVOKED:
        if (wasOnlyRetiredLater(context))
            break;
        return 0;
    default:
        return 0;
    }
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

/// Empty unless the subject has exactly one common name, without a zero byte in it.
std::string commonName(X509* certificate) {
    const X509_NAME* name = X509_get_subject_name(certificate);
    const int index = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (index < 0 || X509_NAME_get_index_by_NID(name, NID_commonName, index) >= 0)
        return {};
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (size < 0)
        return {};
    std::string text(utf8, utf8 + size);
    OPENSSL_free(utf8);
    return text.find('\0') == std::string::npos ? text : std::string();
}

std::optional<Instant> termOf(const X509* certificate) {
    const std::unique_ptr<ASN1_TIME, Free<ASN1_TIME_free>> epoch(ASN1_TIME_set(nullptr, 0));
    int days = 0;
    int seconds = 0;
    if (ASN1_TIME_diff(&days, &seconds, epoch.get(), X509_get0_notAfter(certificate)) != 1)
        return std::nullopt;
    return Instant::fromEpochSeconds(std::int64_t{days} * 86'400 + seconds);
}

CmsPointer parse(std::string_view der) {
    auto* next = reinterpret_cast<const unsigned char*>(der.data());
    const auto* end = next + der.size();
    CmsPointer cms(d2i_CMS_ContentInfo(nullptr, &next, static_cast<long>(der.size())));
    if (!cms || next != end || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return nullptr;
    return cms;
}

} // namespace

struct CmsMessage::Parsed {
    CmsPointer cms;
    StackPointer certificates;
    X509* signerCertificate = nullptr; // of `certificates`; null unless there is exactly one signer
};

Result<std::string> signCms(std::string_view content, std::string_view keyPem,
                            std::string_view certificatePem) {
    const KeyPointer key(PEM_read_bio_PrivateKey(reading(keyPem).get(), nullptr, nullptr, nullptr));
    if (!key)
        return fail(Failure::Failed, "unreadable_key");
    auto certificates = certificatesOf(certificatePem);
    if (certificates.empty())
        return fail(Failure::Failed, "unreadable_certificate");
    X509* const own = certificates.front().get();
    if (!isP384(key.get()))
        return fail(Failure::Failed, "key_not_p384");
    if (X509_check_private_key(own, key.get()) != 1)
        return fail(Failure::Failed, "key_not_of_certificate");

    const BioPointer data = reading(content);
    const CmsPointer cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY));
    bool done = cms && CMS_add1_signer(cms.get(), own, key.get(), EVP_sha384(), CMS_BINARY | CMS_NOSMIMECAP);
    for (std::size_t i = 1; done && i < certificates.size(); ++i)
        done = CMS_add1_cert(cms.get(), certificates[i].get()) == 1;
    done = done && CMS_final(cms.get(), data.get(), nullptr, CMS_BINARY) == 1;
    const BioPointer out(BIO_new(BIO_s_mem()));
    if (!done || i2d_CMS_bio(out.get(), cms.get()) != 1) {
        ERR_clear_error();
        return fail(Failure::Failed, "cannot_sign");
    }
    return contentOf(out.get());
}

CmsMessage::CmsMessage() = default;
CmsMessage::~CmsMessage() = default;
CmsMessage::CmsMessage(CmsMessage&&) noexcept = default;

Result<CmsMessage> CmsMessage::read(std::string_view der) {
    CmsMessage message;
    message.m_parsed = std::make_unique<Parsed>();
    Parsed& parsed = *message.m_parsed;
    parsed.cms = parse(der);
    ASN1_OCTET_STRING** const content = parsed.cms ? CMS_get0_content(parsed.cms.get()) : nullptr;
    if (!content || !*content) {
        ERR_clear_error();
        return fail(Failure::Integrity, "not_signed_data");
    }
    message.m_content.assign(reinterpret_cast<const char*>(ASN1_STRING_get0_data(*content)),
                             static_cast<std::size_t>(ASN1_STRING_length(*content)));

    parsed.certificates.reset(CMS_get1_certs(parsed.cms.get()));
    const auto* signers = CMS_get0_SignerInfos(parsed.cms.get());
    if (parsed.certificates && sk_CMS_SignerInfo_num(signers) == 1) {
        for (int i = 0; i < sk_X509_num(parsed.certificates.get()); ++i) {
            X509* const certificate = sk_X509_value(parsed.certificates.get(), i);
            if (CMS_SignerInfo_cert_cmp(sk_CMS_SignerInfo_value(signers, 0), certificate) == 0)
                parsed.signerCertificate = certificate;
        }
    }
    return message;
}

std::string CmsMessage::signer() const {
    return m_parsed->signerCertificate ? commonName(m_parsed->signerCertificate) : std::string();
}

std::optional<Instant> CmsMessage::signerUntil() const {
    return m_parsed->signerCertificate ? termOf(m_parsed->signerCertificate) : std::nullopt;
}

std::vector<CertificateTerm> certificateTerms(std::string_view pem) {
    std::vector<CertificateTerm> terms;
    for (const auto& certificate : certificatesOf(pem))
        if (const auto until = termOf(certificate.get()))
            terms.push_back({commonName(certificate.get()), *until});
    return terms;
}

bool isRevocationList(std::string_view pem) {
    return !revocationsOf(pem).empty();
}

bool isKeyOf(std::string_view keyPem, std::string_view certificatePem) {
    const KeyPointer key(PEM_read_bio_PrivateKey(reading(keyPem).get(), nullptr, nullptr, nullptr));
    const auto certificates = certificatesOf(certificatePem);
    const bool fits =
        key && !certificates.empty() && X509_check_private_key(certificates.front().get(), key.get()) == 1;
    ERR_clear_error();
    return fits;
}

Result<void> CmsMessage::verifySignature() const {
    if (!m_parsed->signerCertificate)
        return fail(Failure::Integrity, "bad_signature");
    CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(m_parsed->cms.get()), 0);
    X509_ALGOR* digest = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
    if (OBJ_obj2nid(digest->algorithm) != NID_sha384 ||
        !isP384(X509_get0_pubkey(m_parsed->signerCertificate)))
        return fail(Failure::Integrity, "weak_signature");

    const BioPointer out(BIO_new(BIO_s_mem()));
    const int verified = CMS_verify(m_parsed->cms.get(), nullptr, nullptr, nullptr, out.get(),
                                    CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY);
    ERR_clear_error();
    if (verified != 1 || contentOf(out.get()) != m_content)
        return fail(Failure::Integrity, "bad_signature");
    return {};
}

Result<void> CmsMessage::verify(const CmsTrust& trust, Instant at) const {
    if (auto signature = verifySignature(); !signature)
        return signature;

    const StorePointer store(X509_STORE_new());
    const auto authorities = certificatesOf(trust.authorityPem);
    if (authorities.empty())
        return fail(Failure::Failed, "unreadable_authority");
    for (const auto& authority : authorities)
        X509_STORE_add_cert(store.get(), authority.get());

    const auto revocations = revocationsOf(trust.revocationPem);
    if (revocations.empty() && !trust.revocationPem.empty())
        return fail(Failure::Failed, "unreadable_revocations");
    for (const auto& list : revocations)
        X509_STORE_add_crl(store.get(), list.get());

    X509* const own = m_parsed->signerCertificate;
    const ContextPointer context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), own, m_parsed->certificates.get());
    X509_VERIFY_PARAM* const parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(at.epochSeconds()));
    // An agency may pin the authority that issues its signers rather than the root above it.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY);
    if (!revocations.empty()) {
        X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_CRL_CHECK);
        X509_STORE_CTX_set_app_data(context.get(), const_cast<std::vector<RevocationPointer>*>(&revocations));
        X509_STORE_CTX_set_verify_cb(context.get(), allowForTime);
    }
    const bool chained = X509_verify_cert(context.get()) == 1;
    const int problem = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    if (problem == X509_V_ERR_CERT_HAS_EXPIRED || problem == X509_V_ERR_CERT_NOT_YET_VALID)
        return fail(Failure::Integrity, "certificate_not_valid_then", {{"at", at.iso()}});
    if (problem == X509_V_ERR_CERT_REVOKED)
        return fail(Failure::Integrity, "certificate_revoked", {{"found", commonName(own)}});
    if (problem == X509_V_ERR_UNABLE_TO_GET_CRL)
        return fail(Failure::Integrity, "revocations_missing", {{"found", commonName(own)}});
    if (!chained)
        return fail(Failure::Integrity, "untrusted_certificate",
                    {{"detail", X509_verify_cert_error_string(problem)}});
    const std::string name = commonName(own);
    const auto& further = trust.furtherSigners;
    if (name.empty() ||
        (name != trust.signer && std::find(further.begin(), further.end(), name) == further.end()))
        return fail(Failure::Integrity, "signer_mismatch", {{"expected", trust.signer}, {"found", name}});
    // A certificate that names no key usage may be used for anything (RFC 5280, 4.2.1.3).
    if ((X509_get_key_usage(own) & KU_DIGITAL_SIGNATURE) == 0)
        return fail(Failure::Integrity, "certificate_may_not_sign");
    return {};
}

} // namespace passages
