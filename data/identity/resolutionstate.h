#pragma once

#include "data/store/connection.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace passages {

/// How far the blocks of a cache were compared with each other, and by what. Writes within the caller's
/// transaction. Throws StoreError.
class ResolutionState {
  public:
    /// What links are judged by, as the engine wrote it.
    struct Model {
        std::int64_t version = 0; ///< grows
        std::int64_t format = 0;
        std::int64_t blocks = 0; ///< that it was learned from
        std::vector<std::byte> content;
    };
    struct Unresolved {
        std::int64_t person = 0;
        bool compares = false; ///< else it is only to be put together again with what it is linked with
    };

    explicit ResolutionState(Connection& connection) : m_connection(connection) {}

    /// Nothing in a cache that was never resolved.
    std::optional<Model> model();
    /// Instead of those that there were. Gives its version.
    std::int64_t putModel(const Model& model);
    std::int64_t nextVersion();

    /// The newest block that was compared with those before it; blocks are numbered as they come.
    std::int64_t resolvedTo();
    void setResolvedTo(std::int64_t person);
    /// Everything is to be done again, or is being.
    bool isStartingOver();
    void setStartingOver(bool is);
    /// Of a cache from before links: its link keys are of an older kind.
    bool hasOldLinkKeys();
    void clearOldLinkKeys();

    std::int64_t blocks();
    std::int64_t newest();
    /// In order of person, of those that were compared before.
    std::vector<Unresolved> unresolved(std::int64_t limit);
    void clear(std::span<const std::int64_t> persons);
    /// Later: it is to be put together again.
    void note(std::int64_t person);

  private:
    Connection& m_connection;
};

} // namespace passages
