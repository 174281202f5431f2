#pragma once

#include "data/store/connection.h"

#include <memory>
#include <span>
#include <string>

namespace passages {

/// The database of the audit log beside a cache, under the cache's own data key: whoever only reads records
/// writes nowhere else, and so never waits for a sync. Throws StoreError.
class AuditFile {
  public:
    using Key = std::span<const std::byte, 32>;

    static std::string pathFor(const std::string& cachePath) { return cachePath + ".audit"; }
    /// Under which it is made, until it is whole.
    static std::string newPathFor(const std::string& cachePath) { return pathFor(cachePath) + ".new"; }

    /// Makes one with an empty log and no guards at exactly this path.
    static std::unique_ptr<Connection> create(const std::string& path, Key key);
    /// What an older log had was copied in: from now on triggers guard it, and let its head follow.
    static void guard(Connection& file);
    /// Leaves it whole in one file on the disk, with no log beside it that a rename would lose.
    static void makeWhole(Connection& file);
    /// Gives the one under its new path its name; never over one that stands.
    static bool putInPlace(const std::string& cachePath);
    /// What a creation left that was cut short.
    static void removeNew(const std::string& cachePath);

    /// Error "audit_missing" where there is none, "cache_newer".
    static std::unique_ptr<Connection> open(const std::string& cachePath, Key key,
                                            std::shared_ptr<WriteTurn> turn);
};

} // namespace passages
