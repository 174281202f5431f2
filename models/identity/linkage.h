#pragma once

#include "models/identity/linkblocking.h"
#include "models/identity/linkcomparison.h"
#include "models/identity/linkweights.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace passages {

enum class LinkOutcome { Same, Possible, Different };

/// From so many bits on (the logarithm of the odds, the prior included) two blocks are the same person's,
/// and possibly the same: four to one for it, and eight to one against it. Fixed in the program.
constexpr double SameFrom = 2.0;
constexpr double PossibleFrom = -3.0;

struct Link {
    std::uint32_t a = 0; ///< places in the list of people, the lower first
    std::uint32_t b = 0;
    double weight = 0; ///< bits, the prior included
    LinkOutcome outcome = LinkOutcome::Different;
    friend bool operator==(const Link&, const Link&) = default;
};

/// What one field tells about a link. Over all fields and the prior the weights add up to the link's.
struct LinkEvidence {
    LinkField field = LinkField::Given;
    std::uint8_t level = 0;
    double weight = 0;
};

/// All that a pair's weight depends on beside the pair. Learned once, and frozen: a pair that is compared
/// later weighs the same as it would have then. A value.
struct LinkModel {
    LinkWeights weights;
    LinkShares shares;
    std::size_t blocks = 0; ///< that it was learned from
};

/// A pair that was compared.
struct ScoredPair {
    CandidatePair pair;
    std::uint32_t levels = 0; ///< LinkLevels, packed
    float rarity = 0;         ///< bits: how much rarer than the average what agrees is
};

/// What a pair of blocks tells by a model. Which of the two comes first may matter: give them in an order
/// that depends on nothing but the blocks. One a thread; the profiles, which bear the model's shares, and the
/// model must outlive it.
class LinkJudge {
  public:
    LinkJudge(const LinkProfiles& profiles, const LinkModel& model);

    /// Nothing where the two are strangers beyond doubt.
    std::optional<ScoredPair> score(const CandidatePair& pair);
    Link judged(const ScoredPair& scored) const;
    LinkLevels compare(const CandidatePair& pair);
    /// Each field that says something about two blocks.
    std::vector<LinkEvidence> evidenceOf(const CandidatePair& pair, const LinkLevels& levels) const;
    /// Whether two groups of blocks agree on the average of what their pairs tell.
    bool agree(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right);

  private:
    CandidatePair inOrder(const CandidatePair& pair) const;
    double weightOf(const LinkLevels& levels, const CandidatePair& pair) const;
    double rarityOf(LinkField field, const LinkLevels& levels, const LinkProfile& a,
                    const LinkProfile& b) const;
    double rarity(const LinkLevels& levels, const CandidatePair& pair) const;

    const LinkProfiles& m_profiles;
    const LinkModel& m_model;
    const LinkWeights& m_weights;
    LinkComparison m_comparison;
};

struct Linkage {
    std::vector<std::uint32_t> person; ///< of each block: the number of the person, by first block
    std::uint32_t people = 0;
    std::vector<Link> same;     ///< the links that joined blocks, strongest first
    std::vector<Link> possible; ///< between blocks of different people, strongest first
    bool isCancelled = false;
};

/// Which person blocks are one person's: probabilistic record linkage after Fellegi and Sunter (1969) with
/// frequencies of values (Winkler 1989), learned from the blocks themselves without examples.
///
/// A pair is the same person's if its weight says so and nothing forbids it: without an agreeing document,
/// another first name (twins) or another birth date (father and son) leaves a pair possible at most; so do
/// two other names with any document (it was read or typed wrong, or is not theirs), and names alone unless
/// they are very rare. Pairs are joined strongest first, and only if the blocks of both sides agree on the
/// average, so that one false link does not chain two people (average linkage).
///
/// Values in, values out: the same blocks in any order give the same people. Give each distinct block once.
/// `goesOn` is asked a few hundred times with the share done (0 to 1); the answer no cancels. Holds about
/// 200 bytes a block and 16 a candidate pair. `link` uses two threads; the rest is for one.
class Linker {
  public:
    /// `people` must outlive the linker.
    explicit Linker(std::span<const Person> people);

    Linkage link(const std::function<bool(double)>& goesOn = [](double) { return true; });
    /// Each field that says something about two blocks. After `link`.
    std::vector<LinkEvidence> evidenceOf(std::uint32_t a, std::uint32_t b);
    double prior() const { return m_model.weights.prior(); }
    /// After `link`.
    const LinkModel& model() const { return m_model; }

  private:
    void join(std::vector<Link> links, Linkage& linkage);

    std::vector<std::uint32_t> m_order; ///< sorted place -> place in the list
    LinkProfiles m_profiles;            ///< in sorted order, so that the list's order does not matter
    LinkModel m_model;
    LinkJudge m_judge;
    std::vector<std::uint32_t> m_places; ///< place in the list -> sorted place
};

} // namespace passages
