#pragma once

#include "data/cache/cache.h"

namespace passages {

/// Makes the files of a new cache with its first supervisor. The order decides what a crash can leave:
///  1. `FILE.audit.new` and `FILE.new`, whole, closed and on the disk. Their key is in memory only: a crash
///  until
///     here leaves files that nobody can open, and the next creation removes them.
///  2. `FILE.keys`. From here on the cache exists; only its names are not yet the right ones.
///  3. `FILE.audit.new` becomes `FILE.audit`, then `FILE.new` becomes `FILE`. A crash between 2 and the end
///  of 3
///     is finished by `finishInterruptedCreation`: `FILE.new` and the keys both stand only then, as a
///     creation refuses to begin where a key file stands.
Result<void> makeCacheFiles(const Cache::Creation& creation);

/// Gives the new files their names where a creation was cut short at its last step; otherwise nothing.
void finishInterruptedCreation(const std::string& path);

} // namespace passages
