#pragma once

#include "data/store/connection.h"

#include <optional>
#include <string>
#include <string_view>

namespace passages {

/// The number of the last migration that was applied; 0 for none.
int schemaOf(Connection& connection);
/// Throws StoreError "cache_newer", or "cache_older" where its records lie as no migration can change them.
void refuseForeignSchema(Connection& connection);

/// The table `meta`: few facts about the cache itself, as text.
std::optional<std::string> readMeta(Connection& connection, std::string_view key);
void writeMeta(Connection& connection, std::string_view key, std::string_view value);

} // namespace passages
