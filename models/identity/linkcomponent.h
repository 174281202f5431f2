#pragma once

#include "data/identity/linkdecision.h"
#include "models/identity/linkage.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace passages {

/// A person block among those that are somehow connected.
struct ConnectedBlock {
    BlockFingerprint fingerprint{};
    std::uint32_t place = 0;                ///< of its profile
    std::vector<BlockFingerprint> linkKeys; ///< blocks that share one are certainly one person's
};

/// A link that says "same" between two of them, by their places in the list.
struct ConnectedLink {
    std::size_t a = 0;
    std::size_t b = 0;
    double weight = 0;
};

/// Which of these blocks are one person's: for each a number, the same for those that belong together. First
/// comes what officers decided, the newest decision first; then what is certain by link keys; then the links,
/// strongest first, each only if the groups agree. A function of the blocks, links and decisions: in
/// whatever order they are given or came, the same people come out, and taking a decision back restores what
/// was before it. `decided` are pairs in force; those about other blocks are left out.
std::vector<std::size_t> peopleAmong(std::span<const ConnectedBlock> blocks,
                                     std::span<const ConnectedLink> links, std::vector<DecidedPair> decided,
                                     LinkJudge& judge);

} // namespace passages
