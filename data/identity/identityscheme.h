#pragma once

#include "data/record/record.h"

#include <string>
#include <vector>

namespace passages {

/// What the cache needs to know of a person block to index and link it.
struct IdentityKeys {
    std::string searchName; ///< folded to upper-case ASCII words, parts in the order last first middle
    std::vector<std::string> linkKeys; ///< blocks that share any of these belong to one traveller
    friend bool operator==(const IdentityKeys&, const IdentityKeys&) = default;
};

/// The identity engine as the cache sees it: `models/identity` implements it, so that linking can grow
/// without the cache knowing how. Pure: the same block always gives the same keys.
class IdentityScheme {
  public:
    virtual ~IdentityScheme() = default;
    virtual IdentityKeys keysOf(const Person& person) const = 0;
};

} // namespace passages
