#pragma once

#include "data/identity/linkdecisionstore.h"
#include "models/identity/linkage.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace passages {

/// All blocks of a cache in memory, in order of number, and what a run over everything finds out about them.
/// Some 600 bytes a block.
class WholeCache {
  public:
    struct Keyed {
        std::int64_t key = 0;
        std::uint32_t block = 0;
        friend auto operator<=>(const Keyed&, const Keyed&) = default;
    };
    /// Asked now and then with the share done; the answer no cancels.
    using GoesOn = std::function<bool(double)>;

    explicit WholeCache(Connection& connection);

    /// Model and links; false where it was cancelled.
    bool compare(const GoesOn& goesOn);
    /// Who belongs together, by links, link keys and decisions.
    bool group(const GoesOn& goesOn);

    const LinkModel& model() const { return m_model; }
    std::size_t size() const { return m_persons.size(); }
    std::int64_t person(std::uint32_t block) const { return m_persons[block]; }
    std::int64_t traveller(std::uint32_t block) const { return m_travellers[block]; } ///< as it was read
    std::uint32_t groupOf(std::uint32_t block) const { return m_groups[block]; }      ///< a block of it
    const std::vector<Keyed>& keys() const { return m_keys; }                         ///< in order
    /// Same and possible, in order of their blocks.
    const std::vector<Link>& links() const { return m_links; }
    std::vector<LinkEvidence> evidenceOf(const Link& link);
    /// The blocks of each part of more than one that nothing connects with the rest.
    const std::vector<std::vector<std::uint32_t>>& parts() const { return m_parts; }

  private:
    using Places = std::map<BlockFingerprint, std::uint32_t>;

    std::vector<CandidatePair> pairsByKey() const;
    std::optional<std::uint32_t> placeOf(std::int64_t person) const;
    void readLinkKeys();
    std::vector<DecidedPair> readDecisions();
    Places placesOf(std::span<const DecidedPair> decided) const;
    void findParts(std::span<const DecidedPair> decided, const Places& places);

    Connection& m_connection;
    std::vector<std::int64_t> m_persons;
    std::vector<std::int64_t> m_travellers;
    std::vector<BlockFingerprint> m_fingerprints;
    LinkProfiles m_profiles{LinkShares()};
    LinkModel m_model;
    std::optional<LinkJudge> m_judge;
    std::vector<Keyed> m_keys;
    std::vector<Link> m_links;
    std::vector<std::pair<std::uint32_t, BlockFingerprint>> m_linkKeys; ///< of those that share one, by block
    std::vector<std::vector<std::uint32_t>> m_parts;
    std::vector<std::uint32_t> m_groups;
};

} // namespace passages
