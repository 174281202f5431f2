#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace passages {

/// Which traveller each person block belongs to, and what numbers travellers bear: the one place that changes
/// either. A number belongs to whoever has its first block. Of travellers that turn out to be one, the lowest
/// number stays and the others are remembered with their blocks, so that each gets its own back when they
/// part again. Writes within the caller's transaction. Throws StoreError. Database thread.
class Belonging {
  public:
    struct Member {
        std::int64_t person = 0;
        std::int64_t traveller = 0; ///< as it is now
    };

    explicit Belonging(Connection& connection);

    /// At a transaction's start.
    void refresh();

    std::int64_t newTraveller();
    std::vector<Member> membersOf(std::int64_t traveller);
    /// Makes each group one traveller. `members` are all blocks of all travellers concerned, in order of
    /// person; `groups` says which go together. Gives the traveller of each; says who was touched.
    std::vector<std::int64_t> assign(std::span<const Member> members, std::span<const std::size_t> groups);
    /// All blocks of both are one traveller's, who bears the lower number.
    void merge(std::int64_t left, std::int64_t right);
    /// One that has lost its last block.
    void remove(std::int64_t traveller);

    /// Who a number stands for now, if it was ever given and any of its blocks is held.
    std::optional<std::int64_t> current(std::int64_t number);
    /// As `assign` and `merge` have changed it since this was made.
    std::int64_t after(std::int64_t traveller) const;

    void touch(std::int64_t traveller) {
        // The same one mostly as a moment ago.
        if (!m_isEverybodyTouched && (m_touched.empty() || m_touched.back() != traveller))
            m_touched.push_back(traveller);
    }
    /// Everybody is still to be assessed: nobody need be named.
    bool isEverybodyTouched() const { return m_isEverybodyTouched; }
    /// Writes down who was touched, for the leads to be made again.
    void writeTouched();

  private:
    std::unordered_map<std::int64_t, std::size_t> anchorsOf(std::span<const Member> members);
    void rememberBlocks(std::int64_t number, std::span<const Member> members);
    bool exists(std::int64_t traveller);

    Connection& m_connection;
    Statement m_add;
    Statement m_revive;
    Statement m_move;
    Statement m_exists;
    Statement m_members;
    Statement m_blocksOf;
    Statement m_numbersOf;
    Statement m_remember;
    std::unordered_map<std::int64_t, std::int64_t> m_mergedInto;
    std::vector<std::int64_t> m_touched; ///< in order, some several times; the negative of one that went
    bool m_isEverybodyTouched = false;
};

} // namespace passages
