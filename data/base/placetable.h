#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace passages {

/// Finds places (of entries that the caller keeps, in a vector mostly) by a hash: open addressing with six
/// bytes or so for each place, where a map of the standard library takes forty. Several places may share a
/// hash; none is ever taken out alone. One thread.
class PlaceTable {
  public:
    static constexpr std::uint32_t None = ~std::uint32_t{0};

    /// A place of that hash for which `matches(place)`; `None` where there is none.
    template <typename Matches> std::uint32_t find(std::uint64_t hash, Matches matches) const {
        const std::uint32_t* slot = slotOf(hash, matches);
        return slot ? *slot : None;
    }
    /// The same, to be changed to another place that has the same hash; nullptr otherwise.
    template <typename Matches> std::uint32_t* findSlot(std::uint64_t hash, Matches matches) {
        return const_cast<std::uint32_t*>(slotOf(hash, matches));
    }
    /// `hashOf(place)` gives the hash of every place inserted before.
    template <typename HashOf> void insert(std::uint64_t hash, std::uint32_t place, HashOf hashOf) {
        if (3 * (m_places + 1) > 2 * m_slots.size())
            grow(m_slots.empty() ? 1024 : 2 * m_slots.size(), hashOf);
        put(hash, place);
        ++m_places;
    }
    void clear() {
        m_slots.assign(m_slots.size(), None);
        m_places = 0;
    }

  private:
    std::size_t firstSlot(std::uint64_t hash) const {
        // Fibonacci hashing (Knuth, volume 3, 6.4): the highest bits of the product depend on all of the
        // hash.
        constexpr int Bits = 64;
        return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15ULL) >>
                                        (Bits - std::countr_zero(m_slots.size())));
    }
    template <typename Matches> const std::uint32_t* slotOf(std::uint64_t hash, Matches matches) const {
        if (m_places == 0)
            return nullptr;
        for (std::size_t slot = firstSlot(hash); m_slots[slot] != None; slot = next(slot))
            if (matches(m_slots[slot]))
                return &m_slots[slot];
        return nullptr;
    }
    std::size_t next(std::size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }
    void put(std::uint64_t hash, std::uint32_t place) {
        std::size_t slot = firstSlot(hash);
        while (m_slots[slot] != None)
            slot = next(slot);
        m_slots[slot] = place;
    }
    template <typename HashOf> void grow(std::size_t slots, HashOf hashOf) {
        std::vector<std::uint32_t> before(slots, None);
        before.swap(m_slots);
        for (const std::uint32_t place : before)
            if (place != None)
                put(hashOf(place), place);
    }

    std::vector<std::uint32_t> m_slots;
    std::size_t m_places = 0;
};

} // namespace passages
