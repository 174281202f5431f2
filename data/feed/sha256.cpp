#include "data/feed/sha256.h"

#include <new>
#include <openssl/evp.h>

namespace passages {
namespace {

/// Fetched once: looking the algorithm up by name costs more than hashing a record.
const EVP_MD* algorithm() {
    static EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

void start(EVP_MD_CTX* context) {
    if (!context || EVP_DigestInit_ex2(context, algorithm(), nullptr) != 1)
        throw std::bad_alloc();
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
    start(m_context.get());
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::span<const std::byte> bytes) {
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

Sha256::Digest Sha256::finish() {
    Digest digest{};
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    start(m_context.get());
    return digest;
}

std::string Sha256::finishHex() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(64);
    for (const std::byte byte : finish()) {
        hex += digits[std::to_integer<std::size_t>(byte >> 4)];
        hex += digits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return hex;
}

std::string sha256Hex(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finishHex();
}

} // namespace passages
