#include "tests/support/testauthority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace passages::test {
namespace {

std::string textOf(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    std::string text(bytes, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
}

std::string pemOf(X509* certificate) {
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, certificate);
    return textOf(bio);
}

std::string pemOf(EVP_PKEY* key) {
    BIO* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(bio);
}

void extend(X509* certificate, X509* issuer, int name, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, name, value.c_str());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

X509* certify(EVP_PKEY* key, const TestAuthority::Wish& wish, X509* issuer, EVP_PKEY* issuerKey) {
    static long serial = 1;
    X509* certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
    ASN1_TIME_set(X509_getm_notBefore(certificate), wish.from.epochSeconds());
    ASN1_TIME_set(X509_getm_notAfter(certificate), wish.to.epochSeconds());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(wish.name.c_str()), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer ? issuer : certificate));
    X509_set_pubkey(certificate, key);
    extend(certificate, issuer ? issuer : certificate, NID_basic_constraints,
           issuer ? "critical,CA:FALSE" : "critical,CA:TRUE");
    if (!wish.keyUsage.empty())
        extend(certificate, issuer ? issuer : certificate, NID_key_usage, wish.keyUsage);
    if (!wish.host.empty())
        extend(certificate, issuer ? issuer : certificate, NID_subject_alt_name, wish.host);
    X509_sign(certificate, issuerKey, EVP_sha384());
    return certificate;
}

} // namespace

struct TestAuthority::Private {
    EVP_PKEY* key = EVP_EC_gen("P-384");
    X509* certificate = nullptr;
    ~Private() {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
};

TestAuthority::TestAuthority(const std::string& name) : m(std::make_unique<Private>()) {
    Wish wish;
    wish.name = name;
    wish.keyUsage = "critical,keyCertSign,cRLSign";
    m->certificate = certify(m->key, wish, nullptr, m->key);
}

TestAuthority::~TestAuthority() = default;

std::string TestAuthority::pem() const {
    return pemOf(m->certificate);
}

TestAuthority::Signer TestAuthority::issue(const Wish& wish) const {
    EVP_PKEY* key = EVP_EC_gen(wish.curve.c_str());
    X509* certificate = certify(key, wish, m->certificate, m->key);
    Signer signer{pemOf(key), pemOf(certificate)};
    X509_free(certificate);
    EVP_PKEY_free(key);
    return signer;
}

std::string TestAuthority::revoking(const std::vector<Signer>& signers, Instant at, int reason) const {
    X509_CRL* list = X509_CRL_new();
    X509_CRL_set_version(list, 1);
    X509_CRL_set_issuer_name(list, X509_get_subject_name(m->certificate));
    ASN1_TIME* time = ASN1_TIME_set(nullptr, Instant::now().epochSeconds() - 60);
    X509_CRL_set1_lastUpdate(list, time);
    ASN1_TIME_set(time, Instant::now().epochSeconds() + 86'400);
    X509_CRL_set1_nextUpdate(list, time);
    ASN1_TIME_set(time, at.epochSeconds());
    for (const Signer& signer : signers) {
        BIO* bio =
            BIO_new_mem_buf(signer.certificatePem.data(), static_cast<int>(signer.certificatePem.size()));
        X509* certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
        X509_REVOKED* entry = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(certificate));
        X509_REVOKED_set_revocationDate(entry, time);
        ASN1_ENUMERATED* code = ASN1_ENUMERATED_new();
        ASN1_ENUMERATED_set(code, reason);
        X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, code, 0, 0);
        X509_CRL_add0_revoked(list, entry);
        ASN1_ENUMERATED_free(code);
        X509_free(certificate);
        BIO_free(bio);
    }
    X509_CRL_sign(list, m->key, EVP_sha384());
    BIO* out = BIO_new(BIO_s_mem());
    PEM_write_bio_X509_CRL(out, list);
    ASN1_TIME_free(time);
    X509_CRL_free(list);
    return textOf(out);
}

} // namespace passages::test
