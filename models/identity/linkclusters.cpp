#include "models/identity/linkclusters.h"

#include <algorithm>
#include <numeric>

namespace passages {

LinkClusters::LinkClusters(std::size_t blocks) : LinkClusters(std::vector<std::uint32_t>(blocks)) {
    std::iota(m_places.begin(), m_places.end(), 0U);
}

LinkClusters::LinkClusters(std::vector<std::uint32_t> places)
    : m_places(std::move(places)),
      m_groups(m_places.size()),
      m_members(m_places.size()) {
    std::iota(m_groups.begin(), m_groups.end(), 0U);
}

std::vector<std::uint32_t> LinkClusters::placesOf(const std::vector<std::uint32_t>& members) const {
    std::vector<std::uint32_t> places;
    for (const std::uint32_t member : members)
        places.push_back(m_places[member]);
    return places;
}

std::vector<std::uint32_t>& LinkClusters::membersOf(std::uint32_t group) {
    if (m_members[group].empty())
        m_members[group].push_back(group);
    return m_members[group];
}

bool LinkClusters::keepApart(std::uint32_t a, std::uint32_t b) {
    if (m_groups[a] == m_groups[b])
        return false;
    m_apart.emplace(std::min(a, b), std::max(a, b));
    return true;
}

bool LinkClusters::areKeptApart(std::uint32_t left, std::uint32_t right) {
    return std::any_of(m_apart.begin(), m_apart.end(), [&](const auto& pair) {
        const std::uint32_t a = m_groups[pair.first];
        const std::uint32_t b = m_groups[pair.second];
        return (a == left && b == right) || (a == right && b == left);
    });
}

void LinkClusters::merge(std::uint32_t left, std::uint32_t right) {
    if (membersOf(left).size() < membersOf(right).size())
        std::swap(left, right);
    std::vector<std::uint32_t>& into = membersOf(left);
    for (const std::uint32_t block : membersOf(right))
        m_groups[block] = left;
    const auto middle = static_cast<std::ptrdiff_t>(into.size());
    into.insert(into.end(), m_members[right].begin(), m_members[right].end());
    std::inplace_merge(into.begin(), into.begin() + middle, into.end());
    m_members[right] = {};
}

bool LinkClusters::join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t left = m_groups[a];
    const std::uint32_t right = m_groups[b];
    if (left == right)
        return true;
    if (areKeptApart(left, right))
        return false;
    merge(left, right);
    return true;
}

bool LinkClusters::joinIfAgreed(std::uint32_t a, std::uint32_t b, LinkJudge& judge) {
    const std::uint32_t left = m_groups[a];
    const std::uint32_t right = m_groups[b];
    if (left == right || areKeptApart(left, right))
        return false;
    // The group of the lower block first: a comparison may depend on it.
    const bool isInOrder = membersOf(left).front() < membersOf(right).front();
    if (!judge.agree(placesOf(membersOf(isInOrder ? left : right)),
                     placesOf(membersOf(isInOrder ? right : left))))
        return false;
    merge(left, right);
    return true;
}

} // namespace passages
