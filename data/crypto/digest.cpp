#include "data/crypto/digest.h"

#include "data/crypto/failure.h"

#include <charconv>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace passages {
namespace {

constexpr std::size_t FlushFrom = 4096;

/// Fetched once: fetching for every digest costs more than a short digest.
const EVP_MD* algorithm() {
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

int digitOf(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
    requireCrypto(EVP_DigestInit_ex2(m_context.get(), algorithm(), nullptr));
}

Sha256& Sha256::add(std::string_view bytes) {
    if (m_pending.size() + bytes.size() > FlushFrom)
        flush();
    if (bytes.size() > FlushFrom)
        requireCrypto(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()));
    else
        m_pending += bytes;
    return *this;
}

void Sha256::flush() {
    requireCrypto(EVP_DigestUpdate(m_context.get(), m_pending.data(), m_pending.size()));
    m_pending.clear();
}

Sha256& Sha256::addField(std::string_view field) {
    std::array<char, 24> length;
    char* end = std::to_chars(length.data(), length.data() + length.size() - 1, field.size()).ptr;
    *end++ = ':';
    return add({length.data(), static_cast<std::size_t>(end - length.data())}).add(field).add(",");
}

Digest256 Sha256::finish() {
    flush();
    Digest256 digest;
    requireCrypto(
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr));
    requireCrypto(EVP_DigestInit_ex2(m_context.get(), nullptr, nullptr));
    return digest;
}

Digest256 sha256(std::string_view bytes) {
    return Sha256().add(bytes).finish();
}

Digest256 hmacSha256(std::span<const std::byte> key, std::string_view bytes) {
    Digest256 digest;
    const unsigned char* done = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                                     reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    requireCrypto(done != nullptr);
    return digest;
}

std::string hex(std::span<const std::byte> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(bytes.size() * 2, '0');
    char* out = text.data();
    for (const std::byte byte : bytes) {
        *out++ = digits[std::to_integer<std::size_t>(byte >> 4)];
        *out++ = digits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return text;
}

bool fromHex(std::string_view text, std::span<std::byte> out) {
    if (text.size() != out.size() * 2)
        return false;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = digitOf(text[2 * i]);
        const int low = digitOf(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        out[i] = static_cast<std::byte>(high * 16 + low);
    }
    return true;
}

} // namespace passages
