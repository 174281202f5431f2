#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace passages {

/// The ids of a feed with what each stands for, both as 64-bit hashes in one flat table: ten million of them
/// fit into 270 MB. One thread.
class PublishedIds {
  public:
    static std::uint64_t hashOf(std::string_view text);

    PublishedIds() : m_slots(1024) {}
    /// The content hash that the id has.
    std::optional<std::uint64_t> find(std::uint64_t id) const;
    void add(std::uint64_t id, std::uint64_t content);

  private:
    struct Slot {
        std::uint64_t id = 0; ///< 0: empty
        std::uint64_t content = 0;
    };
    std::size_t slotOf(const std::vector<Slot>& slots, std::uint64_t id) const;
    void grow();

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace passages
