#pragma once

#include "data/identity/identityscheme.h"

namespace passages {

/// Links blocks with the same travel document (type, number, country), or the same folded name, complete
/// birth date and nationality; nothing weaker. Any thread.
class ExactScheme final : public IdentityScheme {
  public:
    IdentityKeys keysOf(const Person& person) const override;
};

} // namespace passages
