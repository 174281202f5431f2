#pragma once

#include "data/base/placetable.h"
#include "data/identity/linkdecision.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace passages {

/// Person blocks as a sync remembers them, so that a block that comes again is not looked for in the cache:
/// all blocks of ten million records fit into 80 MB. One thread.
class KnownBlocks {
  public:
    struct Block {
        BlockFingerprint fingerprint{};
        std::uint32_t person = 0;
        std::uint32_t traveller = 0;
    };
    /// Some 120 MB; one more, and all are forgotten.
    static constexpr std::size_t Most = 4'000'000;

    /// Nullptr for one that is not remembered. Valid until the next change.
    const Block* find(const BlockFingerprint& fingerprint) const;
    /// One that is not remembered, or that was forgotten.
    void add(const BlockFingerprint& fingerprint, std::int64_t person, std::int64_t traveller);
    /// If it is remembered.
    void move(const BlockFingerprint& fingerprint, std::int64_t traveller);
    void forget(const BlockFingerprint& fingerprint);
    void clear();
    /// Room for so many, without using it yet.
    void reserve(std::size_t blocks);
    std::size_t size() const { return m_blocks.size(); }

  private:
    std::uint32_t placeOf(const BlockFingerprint& fingerprint) const;

    std::vector<Block> m_blocks; ///< a forgotten one has person 0
    PlaceTable m_places;
};

/// The first eight bytes of what is a hash already, in the same order.
std::uint64_t firstBytesOf(const BlockFingerprint& fingerprint);

} // namespace passages
