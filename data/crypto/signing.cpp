#include "data/crypto/signing.h"

#include "data/crypto/failure.h"
#include "data/crypto/random.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace passages {
namespace {

constexpr long TenYears = 3652L * 24 * 60 * 60;

template <auto function> struct FreeWith {
    template <typename T> void operator()(T* pointer) const { function(pointer); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, FreeWith<X509_free>>;
using BioPointer = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;

std::string contentOf(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

void addExtension(X509* certificate, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    requireCrypto(extension != nullptr);
    requireCrypto(X509_add_ext(certificate, extension.get(), -1));
}

void setRandomSerial(X509* certificate) {
    auto bytes = randomBytes<16>();
    bytes[0] &= std::byte{0x7f};
    const std::unique_ptr<BIGNUM, FreeWith<BN_free>> number(BN_bin2bn(
        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()), nullptr));
    requireCrypto(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)));
}

CertificatePointer selfSigned(EVP_PKEY* key, const std::string& commonName) {
    CertificatePointer certificate(X509_new());
    requireCrypto(certificate != nullptr);
    requireCrypto(X509_set_version(certificate.get(), X509_VERSION_3));
    setRandomSerial(certificate.get());
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), TenYears);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    requireCrypto(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                             reinterpret_cast<const unsigned char*>(commonName.data()),
                                             static_cast<int>(commonName.size()), -1, 0));
    requireCrypto(X509_set_issuer_name(certificate.get(), name));
    requireCrypto(X509_set_pubkey(certificate.get(), key));
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation");
    addExtension(certificate.get(), NID_subject_key_identifier, "hash");
    requireCrypto(X509_sign(certificate.get(), key, EVP_sha384()));
    return certificate;
}

} // namespace

SigningPair makeSigningPair(std::string_view commonName) {
    const KeyPointer key(EVP_EC_gen("P-384"));
    requireCrypto(key != nullptr);
    const CertificatePointer certificate = selfSigned(key.get(), std::string(commonName));
    const BioPointer keyText(BIO_new(BIO_s_secmem()));
    const BioPointer certificateText(BIO_new(BIO_s_mem()));
    requireCrypto(
        PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr));
    requireCrypto(PEM_write_bio_X509(certificateText.get(), certificate.get()));
    return {contentOf(keyText.get()), contentOf(certificateText.get())};
}

} // namespace passages
