#pragma once

#include "data/feed/subscription.h"
#include "data/identity/identityscheme.h"
#include "data/port/porttable.h"

#include <optional>
#include <string>

namespace passages {

/// Takes a quarantined item out and reads its text once more. Nothing where it was taken in; else it is in
/// the quarantine again, for the reason that comes back. Within the caller's transaction. Throws StoreError.
std::optional<std::string> takeInAgain(Connection& connection, const PortTable& ports,
                                       const IdentityScheme& identity, const Subscription& feed,
                                       const QuarantineItem& item);

} // namespace passages
