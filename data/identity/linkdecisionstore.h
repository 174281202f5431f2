#pragma once

#include "data/identity/linkdecision.h"
#include "data/store/connection.h"

#include <span>
#include <utility>
#include <vector>

namespace passages {

/// What officers decided on links, never changed: taken back, or decided otherwise later. Decisions are about
/// blocks, not about travellers' numbers: they hold for a block that comes back, and follow corrections.
/// Writes within the caller's transaction. Throws StoreError. Database thread.
class LinkDecisionStore {
  public:
    using Pair = std::pair<BlockFingerprint, BlockFingerprint>;

    explicit LinkDecisionStore(Connection& connection);

    /// Gives the number. `pairs` are the blocks that it holds together or apart, the two that were shown
    /// among them.
    std::int64_t add(const LinkDecision& decision, std::span<const Pair> pairs);
    /// Throws "no_such_link_decision", "link_decision_is_undone".
    void undo(std::int64_t number, const LinkDecision::Undo& undo);

    std::optional<LinkDecision> find(std::int64_t number);
    /// In force or not, that are about this block, or about any block of this traveller; the newest first.
    std::vector<LinkDecision> ofTraveller(std::int64_t traveller);
    /// The persons in the cache that it is about.
    std::vector<std::int64_t> personsOf(std::int64_t number);

    /// Whether anybody ever decided anything.
    bool isEmpty();
    /// In force, and about this block.
    std::vector<DecidedPair> pairsOf(const BlockFingerprint& block);

  private:
    Connection& m_connection;
    Statement m_any;
    Statement m_pairsOf;
};

} // namespace passages
