#include "data/store/slack.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <openssl/crypto.h>
#include <sqlcipher/sqlite3.h>
#include <string_view>

extern "C" {

/// How SQLCipher 4 calls its cryptography (src/sqlcipher.h; no public header has it). Exported for such as
/// this: whoever brings another provider registers it before the first key.
struct sqlcipher_provider {
    int (*activate)(void*);
    int (*deactivate)(void*);
    const char* (*get_provider_name)(void*);
    int (*add_random)(void*, const void*, int);
    int (*random)(void*, void*, int);
    int (*hmac)(void*, int, const unsigned char*, int, const unsigned char*, int, const unsigned char*, int,
                unsigned char*);
    int (*kdf)(void*, int, const unsigned char*, int, const unsigned char*, int, int, int, unsigned char*);
    int (*cipher)(void*, int mode, const unsigned char* key, int keySize, const unsigned char* iv,
                  const unsigned char* in, int inSize, unsigned char* out);
    const char* (*get_cipher)(void*);
    int (*get_key_sz)(void*);
    int (*get_iv_sz)(void*);
    int (*get_block_sz)(void*);
    int (*get_hmac_sz)(void*, int);
    int (*ctx_init)(void**);
    int (*ctx_free)(void**);
    int (*fips_status)(void*);
    const char* (*get_provider_version)(void*);
};
int sqlcipher_openssl_setup(sqlcipher_provider* provider);
int sqlcipher_register_provider(sqlcipher_provider* provider);
}

namespace passages {
namespace {

// The b-tree page of https://www.sqlite.org/fileformat2.html#b_tree_pages
constexpr unsigned char InteriorIndex = 2;
constexpr unsigned char InteriorTable = 5;
constexpr unsigned char LeafIndex = 10;
constexpr unsigned char LeafTable = 13;
constexpr std::size_t FileHeader = 100; // before the b-tree header of page 1
constexpr std::size_t Salt = 16;        // what SQLCipher leaves out of page 1

constexpr std::size_t UsableBytes = PageBytes - PageReserve;
constexpr int Encrypt = 1;

auto* encryptAsItIs = static_cast<decltype(sqlcipher_provider::cipher)>(nullptr);

std::size_t twoBytes(std::span<const unsigned char> page, std::size_t at) {
    return static_cast<std::size_t>(page[at]) << 8 | page[at + 1];
}

int encryptWithoutSlack(void* context, int mode, const unsigned char* key, int keySize,
                        const unsigned char* iv, const unsigned char* in, int inSize, unsigned char* out) {
    const auto size = static_cast<std::size_t>(inSize);
    const bool isFirst = size == UsableBytes - Salt;
    if (mode != Encrypt || (size != UsableBytes && !isFirst))
        return encryptAsItIs(context, mode, key, keySize, iv, in, inSize, out);
    // The page itself is SQLite's, and in use.
    std::array<unsigned char, UsableBytes> page;
    unsigned char* const begin = page.data() + (isFirst ? Salt : 0);
    std::memcpy(begin, in, size);
    clearSlack(page, isFirst ? FileHeader : 0);
    const int result = encryptAsItIs(context, mode, key, keySize, iv, begin, inSize, out);
    OPENSSL_cleanse(page.data(), page.size());
    return result;
}

/// A connection that is keyed and never closed: with the last one SQLCipher would forget its provider.
bool stayActive() {
    sqlite3* handle = nullptr;
    return sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) ==
               SQLITE_OK &&
           sqlite3_key_v2(handle, "main", "none", 4) == SQLITE_OK;
}

} // namespace

void clearSlack(std::span<unsigned char> page, std::size_t header) {
    const unsigned char kind = page[header];
    // An overflow page begins with a page number below 2^24 (`max_page_count`), and so does a free one: both
    // are cleared as a whole when they are freed.
    if (kind != InteriorIndex && kind != InteriorTable && kind != LeafIndex && kind != LeafTable)
        return;
    const std::size_t cells = twoBytes(page, header + 3);
    const bool isInterior = kind == InteriorIndex || kind == InteriorTable;
    const std::size_t gap = header + (isInterior ? 12 : 8) + 2 * cells;
    const std::size_t content = twoBytes(page, header + 5); // 0 would be 65536, beyond our pages
    if (content == 0 || content > page.size() || gap > content)
        return;
    const auto clear = [&](std::size_t from, std::size_t to) {
        std::fill(page.begin() + static_cast<std::ptrdiff_t>(from),
                  page.begin() + static_cast<std::ptrdiff_t>(to), static_cast<unsigned char>(0));
    };
    clear(gap, content);
    // The chain of free blocks within the content goes upwards.
    for (std::size_t block = twoBytes(page, header + 1), before = content - 1;
         block > before && block + 4 <= page.size();) {
        const std::size_t size = twoBytes(page, block + 2);
        if (size < 4 || block + size > page.size())
            return;
        clear(block + 4, block + size);
        before = block;
        block = twoBytes(page, block);
    }
}

bool clearSlackOnWriting() {
    // Larger than it is now, should a newer one have more in it.
    constexpr int Room = 512;
    void* memory = sqlite3_malloc(Room);
    if (!memory)
        return false;
    std::memset(memory, 0, Room);
    auto* provider = ::new (memory) sqlcipher_provider;
    using namespace std::string_view_literals;
    if (sqlcipher_openssl_setup(provider) != SQLITE_OK ||
        provider->get_provider_name(nullptr) != "openssl"sv ||
        provider->get_cipher(nullptr) != "AES-256-CBC"sv)
        return false;
    encryptAsItIs = provider->cipher;
    provider->cipher = encryptWithoutSlack;
    return sqlcipher_register_provider(provider) == SQLITE_OK && stayActive();
}

} // namespace passages
