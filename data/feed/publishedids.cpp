#include "data/feed/publishedids.h"

#include "data/crypto/digest.h"

#include <cstring>

namespace passages {

std::uint64_t PublishedIds::hashOf(std::string_view text) {
    thread_local Sha256 hash;
    hash.add(text);
    const Digest256 digest = hash.finish();
    std::uint64_t value = 0;
    std::memcpy(&value, digest.data(), sizeof value);
    return value == 0 ? 1 : value;
}

std::size_t PublishedIds::slotOf(const std::vector<Slot>& slots, std::uint64_t id) const {
    std::size_t slot = id & (slots.size() - 1);
    while (slots[slot].id != 0 && slots[slot].id != id)
        slot = (slot + 1) & (slots.size() - 1);
    return slot;
}

std::optional<std::uint64_t> PublishedIds::find(std::uint64_t id) const {
    const Slot& slot = m_slots[slotOf(m_slots, id)];
    return slot.id == 0 ? std::nullopt : std::optional(slot.content);
}

void PublishedIds::add(std::uint64_t id, std::uint64_t content) {
    if (3 * m_used >= 2 * m_slots.size())
        grow();
    Slot& slot = m_slots[slotOf(m_slots, id)];
    m_used += slot.id == 0 ? 1 : 0;
    slot = {id, content};
}

void PublishedIds::grow() {
    std::vector<Slot> larger(2 * m_slots.size());
    for (const Slot& slot : m_slots)
        if (slot.id != 0)
            larger[slotOf(larger, slot.id)] = slot;
    m_slots = std::move(larger);
}

} // namespace passages
