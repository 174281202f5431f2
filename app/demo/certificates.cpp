#include "app/demo/certificates.h"

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace passages::demo {
namespace {

template <auto Free> struct Deleter {
    template <typename Object> void operator()(Object* object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

Key makeKey() {
    return Key(EVP_EC_gen("P-384"));
}

bool setSerial(X509* certificate) {
    const Number serial(BN_new());
    return serial && BN_rand(serial.get(), 120, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool addExtension(X509* certificate, X509* issuer, int kind, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setName(X509_NAME* name, const std::string& commonName) {
    const auto add = [name](const char* field, const std::string& value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char*>(value.data()),
                                          static_cast<int>(value.size()), -1, 0) == 1;
    };
    return add("O", "Passages training data") && add("CN", commonName);
}

/// A certificate valid for the time in which training data can be signed, without its issuer and extensions.
Certificate startCertificate(const std::string& commonName, EVP_PKEY* key) {
    Certificate certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), 2) != 1 || !setSerial(certificate.get()) ||
        ASN1_TIME_set_string(X509_getm_notBefore(certificate.get()), "20200101000000Z") != 1 ||
        ASN1_TIME_set_string(X509_getm_notAfter(certificate.get()), "20400101000000Z") != 1 ||
        !setName(X509_get_subject_name(certificate.get()), commonName) ||
        X509_set_pubkey(certificate.get(), key) != 1) {
        return nullptr;
    }
    return certificate;
}

std::string take(BIO* memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pem(X509* certificate) {
    const Memory memory(BIO_new(BIO_s_mem()));
    return memory && PEM_write_bio_X509(memory.get(), certificate) == 1 ? take(memory.get()) : std::string();
}

std::string pem(EVP_PKEY* key) {
    const Memory memory(BIO_new(BIO_s_mem()));
    const bool isWritten = memory && PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0,
                                                                   nullptr, nullptr) == 1;
    return isWritten ? take(memory.get()) : std::string();
}

bool sign(X509* certificate, X509* issuer, EVP_PKEY* key) {
    return X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1 &&
           X509_sign(certificate, key, EVP_sha384()) > 0;
}

} // namespace

CertificateFiles makeCertificates(const std::vector<std::string>& signerNames) {
    const Key authorityKey = makeKey();
    const Certificate authority =
        authorityKey ? startCertificate("Passages Training Authority (demo)", authorityKey.get()) : nullptr;
    if (!authority ||
        !addExtension(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE") ||
        !addExtension(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        !addExtension(authority.get(), authority.get(), NID_subject_key_identifier, "hash") ||
        !sign(authority.get(), authority.get(), authorityKey.get())) {
        return {};
    }
    CertificateFiles files{pem(authority.get()), {}};
    for (const std::string& name : signerNames) {
        const Key key = makeKey();
        const Certificate signer = key ? startCertificate(name, key.get()) : nullptr;
        if (!signer ||
            !addExtension(signer.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE") ||
            !addExtension(signer.get(), authority.get(), NID_key_usage, "critical,digitalSignature") ||
            !addExtension(signer.get(), authority.get(), NID_subject_key_identifier, "hash") ||
            !addExtension(signer.get(), authority.get(), NID_authority_key_identifier, "keyid") ||
            !sign(signer.get(), authority.get(), authorityKey.get())) {
            return {};
        }
        files.signers.push_back({pem(signer.get()), pem(key.get())});
    }
    return files;
}

} // namespace passages::demo
