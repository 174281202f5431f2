#pragma once

#include "data/cache/cache.h"

namespace passages {

/// Makes both files of a new cache with its first supervisor. The order decides what a crash can leave:
///  1. `FILE.new`, whole, closed and on the disk. Its key is in memory only: a crash until here leaves a file
///     that nobody can open, and the next creation removes it.
///  2. `FILE.keys`. From here on the cache exists; only its name is not yet the right one.
///  3. `FILE.new` becomes `FILE`. A crash between 2 and 3 is finished by `finishInterruptedCreation`: both
///     stand only then, as a creation refuses to begin where a key file stands.
Result<void> makeCacheFiles(const Cache::Creation& creation);

/// Gives `FILE.new` its name where a creation was cut short at its last step; otherwise nothing.
void finishInterruptedCreation(const std::string& path);

} // namespace passages
