#pragma once

#include "data/identity/identityscheme.h"

namespace passages {

/// Links blocks only by what is certain: the same travel document (type, number, country) together with the
/// same folded name, or with the same birth date and first given name; or, where neither block bears a
/// document, the same folded name, complete birth date and nationality. Twins who share a number by mistake,
/// and strangers who share name and birth date, are left to the resolver, who weighs what else there is. Any
/// thread.
class ExactScheme final : public IdentityScheme {
  public:
    IdentityKeys keysOf(const Person& person) const override;
    std::vector<BlockKey> blockKeysOf(const Person& person) const override;
};

} // namespace passages
