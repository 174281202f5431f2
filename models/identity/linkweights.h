#pragma once

#include "models/identity/linkcomparison.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace passages {

/// What pairs look like: levels, how much rarer or commoner than the average the names and dates that agree
/// are (in whole bits), and how many pairs look so.
struct LinkPattern {
    LinkLevels levels;
    int rarity = 0;
    double count = 0;
};

/// The weights of Fellegi and Sunter (1969): how much likelier each level is among pairs of one person (m)
/// than among pairs of two (u), as logarithms to the base 2. u comes from pairs drawn at random, m from the
/// candidates by expectation and maximization (Winkler 1988) beginning at, and held by, what such records
/// are known to look like; so a small file stays near those defaults. Pairs that are no candidates count as
/// two persons, so that m is not biased by the choice of candidates. Immutable once learned, any thread.
class LinkWeights {
  public:
    /// The defaults: nothing learned yet.
    LinkWeights();

    /// From pairs of blocks drawn at random.
    void learnChance(std::span<const LinkLevels> random);
    /// From the candidates, of all pairs that there are.
    void learnMatches(std::span<const LinkPattern> candidates, double allPairs, double blocks);

    /// In bits; 0 where something is missing.
    double of(LinkField field, std::uint8_t level) const;
    double of(const LinkLevels& levels) const;
    /// What the fields tell that speak against: the rest and the prior left out.
    double against(const LinkLevels& levels) const;
    /// The logarithm of the odds that two blocks out of all are one person's.
    double prior() const { return m_prior; }
    double chance(LinkField field, std::uint8_t level) const {
        return m_u[static_cast<std::size_t>(field)][level];
    }

    /// Everything that was learned, to be stored; nothing from what is not of this form.
    std::vector<double> values() const;
    static std::optional<LinkWeights> fromValues(std::span<const double> values);

  private:
    using Table = std::array<std::array<double, MostLevels>, LinkFields>;
    void refresh();

    Table m_m{};
    Table m_u{};
    Table m_bits{};
    double m_prior = -13;
};

} // namespace passages
