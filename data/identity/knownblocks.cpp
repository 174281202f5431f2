#include "data/identity/knownblocks.h"

#include <algorithm>
#include <limits>

namespace passages {

std::uint64_t firstBytesOf(const BlockFingerprint& fingerprint) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = value << 8U | std::to_integer<std::uint64_t>(fingerprint[i]);
    return value;
}

std::uint32_t KnownBlocks::placeOf(const BlockFingerprint& fingerprint) const {
    return m_places.find(firstBytesOf(fingerprint),
                         [&](std::uint32_t place) { return m_blocks[place].fingerprint == fingerprint; });
}

const KnownBlocks::Block* KnownBlocks::find(const BlockFingerprint& fingerprint) const {
    const std::uint32_t place = placeOf(fingerprint);
    return place == PlaceTable::None || m_blocks[place].person == 0 ? nullptr : &m_blocks[place];
}

void KnownBlocks::add(const BlockFingerprint& fingerprint, std::int64_t person, std::int64_t traveller) {
    // Whoever takes in more than four thousand million is slow.
    constexpr std::int64_t Largest = std::numeric_limits<std::uint32_t>::max();
    if (person > Largest || traveller > Largest)
        return;
    const Block block{fingerprint, static_cast<std::uint32_t>(person), static_cast<std::uint32_t>(traveller)};
    if (const std::uint32_t place = placeOf(fingerprint); place != PlaceTable::None) {
        m_blocks[place] = block;
        return;
    }
    if (m_blocks.size() >= Most)
        clear();
    m_places.insert(firstBytesOf(fingerprint), static_cast<std::uint32_t>(m_blocks.size()),
                    [&](std::uint32_t place) { return firstBytesOf(m_blocks[place].fingerprint); });
    m_blocks.push_back(block);
}

void KnownBlocks::move(const BlockFingerprint& fingerprint, std::int64_t traveller) {
    const std::uint32_t place = placeOf(fingerprint);
    if (place == PlaceTable::None)
        return;
    if (traveller > std::numeric_limits<std::uint32_t>::max())
        return forget(fingerprint);
    m_blocks[place].traveller = static_cast<std::uint32_t>(traveller);
}

void KnownBlocks::forget(const BlockFingerprint& fingerprint) {
    if (const std::uint32_t place = placeOf(fingerprint); place != PlaceTable::None)
        m_blocks[place].person = 0;
}

void KnownBlocks::clear() {
    m_blocks.clear();
    m_places.clear();
}

void KnownBlocks::reserve(std::size_t blocks) {
    m_blocks.reserve(std::min(blocks, Most));
}

} // namespace passages
