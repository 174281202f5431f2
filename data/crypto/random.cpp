#include "data/crypto/random.h"

#include "data/crypto/failure.h"

#include <openssl/rand.h>

namespace passages {

void fillRandom(std::span<std::byte> bytes) {
    requireCrypto(RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size())));
}

} // namespace passages
