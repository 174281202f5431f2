#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace passages {

/// Which hashes were surely never added: a Bloom filter (Bloom 1970) whose bits for one hash lie in one line
/// of the processor's cache (Putze, Sanders and Singler 2007). About one in a hundred that were not added is
/// said to be perhaps among them. For hashes that are evenly spread already; adding them in order is three
/// times as fast, as the blocks are then met in order too. One thread.
class HashFilter {
  public:
    /// 12 bits for each hash expected; with more, it answers "perhaps" more often.
    explicit HashFilter(std::size_t expected)
        : m_blocks(std::bit_ceil(expected * BitsEach / BitsABlock + 2)),
          m_shift(64 - std::countr_zero(m_blocks.size())) {}

    void add(std::uint64_t hash) {
        Block& block = m_blocks[hash >> m_shift];
        forEachBit(hash, [&](std::size_t word, std::uint64_t bit) {
            block[word] |= bit;
            return true;
        });
    }
    bool mayHave(std::uint64_t hash) const {
        const Block& block = m_blocks[hash >> m_shift];
        return forEachBit(hash,
                          [&](std::size_t word, std::uint64_t bit) { return (block[word] & bit) != 0; });
    }

  private:
    static constexpr std::size_t BitsEach = 12;
    static constexpr std::size_t BitsABlock = 512;
    using Block = std::array<std::uint64_t, BitsABlock / 64>;

    /// Six places in a block, nine bits of a second hash each.
    template <typename Use> static bool forEachBit(std::uint64_t hash, Use use) {
        std::uint64_t places = hash * 0x9E3779B97F4A7C15ULL;
        for (int i = 0; i < 6; ++i, places >>= 9U)
            if (!use(places >> 6U & 7U, std::uint64_t{1} << (places & 63U)))
                return false;
        return true;
    }

    std::vector<Block> m_blocks;
    int m_shift;
};

} // namespace passages
