#include "data/crypto/keywrap.h"

#include "data/crypto/failure.h"

#include <memory>
#include <openssl/err.h>
#include <openssl/evp.h>

namespace passages {
namespace {

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> newCipher() {
    std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> context(EVP_CIPHER_CTX_new());
    requireCrypto(context != nullptr);
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    return context;
}

} // namespace

Key256 deriveKey(std::string_view passphrase, std::span<const std::byte> salt, int iterations) {
    Key256 key;
    requireCrypto(PKCS5_PBKDF2_HMAC(passphrase.data(), static_cast<int>(passphrase.size()),
                                    reinterpret_cast<const unsigned char*>(salt.data()),
                                    static_cast<int>(salt.size()), iterations, EVP_sha512(), 32, key.data()));
    return key;
}

WrappedKey wrapKey(const Key256& wrapping, const Key256& key) {
    const auto context = newCipher();
    WrappedKey wrapped;
    int length = 0;
    requireCrypto(EVP_EncryptInit_ex(context.get(), EVP_aes_256_wrap(), nullptr, wrapping.data(), nullptr));
    requireCrypto(EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char*>(wrapped.data()), &length,
                                    key.data(), 32));
    requireCrypto(length == 40);
    return wrapped;
}

std::optional<Key256> unwrapKey(const Key256& wrapping, const WrappedKey& wrapped) {
    const auto context = newCipher();
    // OpenSSL writes as many bytes as it reads before it checks them.
    Secret<40> buffer;
    int length = 0;
    requireCrypto(EVP_DecryptInit_ex(context.get(), EVP_aes_256_wrap(), nullptr, wrapping.data(), nullptr));
    const int opened = EVP_DecryptUpdate(context.get(), buffer.data(), &length,
                                         reinterpret_cast<const unsigned char*>(wrapped.data()), 40);
    if (opened <= 0 || length != 32) {
        ERR_clear_error();
        return std::nullopt;
    }
    Key256 key;
    std::copy_n(buffer.bytes().begin(), 32, key.bytes().begin());
    return key;
}

} // namespace passages
