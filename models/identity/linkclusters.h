#pragma once

#include "models/identity/linkage.h"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace passages {

/// Blocks that are put together, step by step, into people. What is asked for first wins: ask for what is
/// surest first. The members of a group stand in order, so that it does not matter how it came about.
class LinkClusters {
  public:
    explicit LinkClusters(std::size_t blocks);
    /// `places` says where each block's profile stands, for the judge.
    explicit LinkClusters(std::vector<std::uint32_t> places);

    /// From now on the two are never in one group; false where they are already.
    bool keepApart(std::uint32_t a, std::uint32_t b);
    /// Whether the two are in one group afterwards: always, unless some of their groups are kept apart.
    bool join(std::uint32_t a, std::uint32_t b);
    /// The same only if the groups agree on the average of what their pairs tell (average linkage), so that
    /// one false link does not chain two people. True where that joined two groups.
    bool joinIfAgreed(std::uint32_t a, std::uint32_t b, LinkJudge& judge);
    std::uint32_t groupOf(std::uint32_t block) const { return m_groups[block]; }

  private:
    std::vector<std::uint32_t>& membersOf(std::uint32_t group);
    bool areKeptApart(std::uint32_t left, std::uint32_t right);
    void merge(std::uint32_t left, std::uint32_t right);

    std::vector<std::uint32_t> placesOf(const std::vector<std::uint32_t>& members) const;

    std::vector<std::uint32_t> m_places;
    std::vector<std::uint32_t> m_groups; ///< of each block
    std::vector<std::vector<std::uint32_t>> m_members;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_apart; ///< blocks, the lower first
};

} // namespace passages
