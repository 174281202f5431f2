#pragma once

#include "data/feed/feedsource.h"
#include "data/store/connection.h"

namespace passages {

/// Beside the cache, under a random key of its own that is made once and kept in it: what lies there cannot
/// be read without the cache. Throws StoreError. Outside a transaction.
DownloadPlace downloadPlace(Connection& connection);

} // namespace passages
