#pragma once

#include "data/record/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace passages {

/// What the cache needs to know of a person block to index and link it.
struct IdentityKeys {
    std::string searchName; ///< folded to upper-case ASCII words, parts in the order last first middle
    std::vector<std::string> linkKeys; ///< blocks that share any of these belong to one traveller
    friend bool operator==(const IdentityKeys&, const IdentityKeys&) = default;
};

/// A key by which a block is found as a candidate: it is compared with the first so many blocks of the key.
struct BlockKey {
    std::int64_t key = 0;
    std::int32_t reach = 0;
    friend auto operator<=>(const BlockKey&, const BlockKey&) = default;
};

/// The identity engine as the cache sees it: `models/identity` implements it, so that linking can grow
/// without the cache knowing how. Pure: the same block always gives the same keys.
class IdentityScheme {
  public:
    virtual ~IdentityScheme() = default;
    virtual IdentityKeys keysOf(const Person& person) const = 0;
    /// Every key that the block can have been put down under, whatever the model was.
    virtual std::vector<BlockKey> blockKeysOf(const Person&) const { return {}; }
};

} // namespace passages
