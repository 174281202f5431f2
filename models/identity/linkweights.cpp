#include "models/identity/linkweights.h"

#include <algorithm>
#include <cmath>

namespace passages {
namespace {

using Row = std::array<double, MostLevels>;

/// Of two records of one person that both hold the field; the place of Missing is not used.
constexpr std::array<Row, LinkFields> MatchDefaults{
    // Missing, Same, PartMissing, Variant, Near, Initial, PartDiffers, Weak, Different
    Row{0, 0.78, 0.05, 0.04, 0.07, 0.01, 0.01, 0.02, 0.02},
    Row{0, 0.83, 0.02, 0.03, 0.07, 0.002, 0.008, 0.02, 0.02},
    // Missing, Straight, Swapped
    Row{0, 0.97, 0.03},
    // Missing, Same, Swapped, OneDigit, Partial, TwoParts, Year, Different
    Row{0, 0.89, 0.012, 0.035, 0.012, 0.025, 0.011, 0.015},
    // Missing, Same, Near, Different
    Row{0, 0.65, 0.05, 0.3},
    // Missing, Same, Different
    Row{0, 0.97, 0.03},
    Row{0, 0.985, 0.015},
};
constexpr std::array<Row, LinkFields> ChanceDefaults{
    Row{0, 0.002, 0.003, 0.002, 0.003, 0.002, 0.01, 0.02, 0.958},
    Row{0, 0.0005, 0.0005, 0.001, 0.003, 0.001, 0.002, 0.02, 0.972},
    Row{0, 0.9, 0.1},
    Row{0, 0.00005, 0.00005, 0.0006, 0.0005, 0.005, 0.012, 0.98},
    Row{0, 0.00002, 0.00005, 0.99993},
    Row{0, 0.2, 0.8},
    Row{0, 0.5, 0.5},
};
/// However a file looks: records of one person seldom disagree in these altogether. Without it a few false
/// links would teach that they do, and bring more.
struct Limit {
    LinkField field;
    std::uint8_t level;
    double most;
};
constexpr std::array Limits{
    Limit{LinkField::BirthDate, static_cast<std::uint8_t>(DateLevel::Different), 0.03},
    Limit{LinkField::BirthDate, static_cast<std::uint8_t>(DateLevel::Year), 0.03},
    Limit{LinkField::Given, static_cast<std::uint8_t>(NameLevel::Different), 0.04},
    Limit{LinkField::Last, static_cast<std::uint8_t>(NameLevel::Different), 0.06},
    Limit{LinkField::Gender, static_cast<std::uint8_t>(ValueLevel::Different), 0.1}};

/// How many pairs the defaults stand for when something is learned.
constexpr double MatchesBefore = 60;
constexpr double RandomBefore = 2000;
/// Agreement in a part is chance less often than a sample of any size can show.
constexpr double LeastChance = 1e-6;

bool isUsed(std::size_t field, std::size_t level) {
    return MatchDefaults[field][level] > 0;
}

} // namespace

LinkWeights::LinkWeights() : m_m(MatchDefaults), m_u(ChanceDefaults) {
    refresh();
}

void LinkWeights::refresh() {
    for (std::size_t field = 0; field < LinkFields; ++field)
        for (std::size_t level = 1; level < MostLevels; ++level)
            m_bits[field][level] =
                isUsed(field, level) ? std::log2(m_m[field][level] / m_u[field][level]) : 0.0;
    // Order is the choice of the better of two readings: among strangers it has no chance of its own.
    constexpr auto order = static_cast<std::size_t>(LinkField::Order);
    m_bits[order][1] = 0;
    m_bits[order][2] = std::log2(m_m[order][2]) + 0.5;
    // A year, or 1 January for it: one stranger in sixty is of it.
    constexpr auto born = static_cast<std::size_t>(LinkField::BirthDate);
    constexpr auto partial = static_cast<std::size_t>(DateLevel::Partial);
    m_bits[born][partial] = std::min(m_bits[born][partial], 6.0);
    // A first name tells whether a man or a woman bears it: that they agree is no news.
    constexpr auto gender = static_cast<std::size_t>(LinkField::Gender);
    m_bits[gender][1] = std::min(m_bits[gender][1], 0.1);
}

void LinkWeights::learnChance(std::span<const LinkLevels> random) {
    for (std::size_t field = 0; field < LinkFields; ++field) {
        // The birth date and the document have chances of their own kind: too small to be seen in a sample.
        const bool isRare = field == static_cast<std::size_t>(LinkField::Document) ||
                            field == static_cast<std::size_t>(LinkField::Order);
        if (isRare)
            continue;
        Row counts{};
        double all = 0;
        for (const LinkLevels& levels : random) {
            const std::uint8_t level = levels.levels[field];
            counts[level] += level == 0 ? 0.0 : 1.0;
            all += level == 0 ? 0.0 : 1.0;
        }
        for (std::size_t level = 1; level < MostLevels; ++level)
            if (isUsed(field, level))
                m_u[field][level] =
                    std::max(LeastChance, (counts[level] + RandomBefore * ChanceDefaults[field][level]) /
                                              (all + RandomBefore));
    }
    refresh();
}

void LinkWeights::learnMatches(std::span<const LinkPattern> candidates, double allPairs, double blocks) {
    constexpr int Rounds = 15;
    // One in five blocks has a second one: no more than a beginning.
    double matches = std::max(1.0, 0.2 * blocks);
    for (int round = 0; round < Rounds; ++round) {
        m_prior = std::log2(matches / allPairs);
        std::array<Row, LinkFields> counts{};
        double expected = 0;
        for (const LinkPattern& pattern : candidates) {
            const double bits = m_prior + of(pattern.levels) + pattern.rarity;
            const double share = pattern.count / (1.0 + std::exp2(-bits));
            expected += share;
            for (std::size_t field = 0; field < LinkFields; ++field)
                counts[field][pattern.levels.levels[field]] += share;
        }
        for (std::size_t field = 0; field < LinkFields; ++field) {
            double all = 0;
            for (std::size_t level = 1; level < MostLevels; ++level)
                all += counts[field][level];
            for (std::size_t level = 1; level < MostLevels; ++level)
                if (isUsed(field, level))
                    m_m[field][level] = (counts[field][level] + MatchesBefore * MatchDefaults[field][level]) /
                                        (all + MatchesBefore);
        }
        for (const Limit& limit : Limits) {
            double& share = m_m[static_cast<std::size_t>(limit.field)][limit.level];
            share = std::min(share, limit.most);
        }
        // Before anything is seen, one block in a hundred has a second one.
        matches = expected + 0.01 * std::min(blocks, 100.0);
        refresh();
    }
    m_prior = std::log2(matches / allPairs);
}

double LinkWeights::of(LinkField field, std::uint8_t level) const {
    return m_bits[static_cast<std::size_t>(field)][level];
}

double LinkWeights::of(const LinkLevels& levels) const {
    double bits = 0;
    for (std::size_t field = 0; field < LinkFields; ++field)
        bits += m_bits[field][levels.levels[field]];
    return bits;
}

double LinkWeights::against(const LinkLevels& levels) const {
    double bits = 0;
    for (std::size_t field = 0; field < LinkFields; ++field)
        bits += std::min(0.0, m_bits[field][levels.levels[field]]);
    return bits;
}

std::vector<double> LinkWeights::values() const {
    std::vector<double> values{m_prior};
    for (const Table* table : {&m_m, &m_u})
        for (const Row& row : *table)
            values.insert(values.end(), row.begin(), row.end());
    return values;
}

std::optional<LinkWeights> LinkWeights::fromValues(std::span<const double> values) {
    if (values.size() != 1 + 2 * LinkFields * MostLevels)
        return std::nullopt;
    LinkWeights weights;
    auto next = values.begin();
    weights.m_prior = *next++;
    for (Table* table : {&weights.m_m, &weights.m_u})
        for (Row& row : *table)
            for (double& value : row)
                value = *next++;
    weights.refresh();
    return weights;
}

} // namespace passages
