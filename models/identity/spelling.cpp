#include "models/identity/spelling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace passages {
namespace {

struct Step {
    std::string_view from;
    std::string_view to;
    float cost;
};

constexpr std::array Steps{
    // One sound, several letters.
    Step{"C", "K", 0.12F},
    Step{"C", "Q", 0.15F},
    Step{"K", "Q", 0.1F},
    Step{"CK", "K", 0.08F},
    Step{"CK", "C", 0.1F},
    Step{"CH", "K", 0.25F},
    Step{"CH", "C", 0.3F},
    Step{"QU", "K", 0.12F},
    Step{"QU", "C", 0.2F},
    Step{"X", "KS", 0.05F},
    Step{"X", "CS", 0.1F},
    Step{"X", "J", 0.25F},
    Step{"X", "H", 0.35F},
    Step{"X", "HS", 0.15F},
    Step{"X", "SH", 0.25F},
    Step{"X", "KH", 0.25F},
    Step{"PH", "F", 0.08F},
    Step{"P", "F", 0.6F},
    Step{"P", "B", 0.5F},
    Step{"V", "W", 0.12F},
    Step{"V", "F", 0.35F},
    Step{"V", "FF", 0.35F},
    Step{"V", "B", 0.45F},
    Step{"W", "U", 0.2F},
    Step{"W", "OU", 0.12F},
    Step{"V", "OU", 0.3F},
    Step{"V", "U", 0.45F},
    Step{"W", "O", 0.35F},
    Step{"W", "", 0.5F},
    Step{"WH", "W", 0.15F},
    // I, Y, J and the vowels they make.
    Step{"I", "Y", 0.08F},
    Step{"I", "J", 0.2F},
    Step{"Y", "J", 0.15F},
    Step{"II", "Y", 0.06F},
    Step{"II", "I", 0.05F},
    Step{"IY", "Y", 0.06F},
    Step{"IY", "I", 0.06F},
    Step{"YI", "I", 0.08F},
    Step{"YY", "I", 0.08F},
    Step{"IJ", "Y", 0.1F},
    Step{"IJ", "I", 0.1F},
    Step{"YJ", "Y", 0.1F},
    Step{"IE", "Y", 0.12F},
    Step{"IE", "I", 0.12F},
    Step{"IE", "E", 0.12F},
    Step{"YE", "E", 0.08F},
    Step{"JE", "E", 0.12F},
    Step{"YO", "E", 0.15F},
    Step{"IO", "E", 0.2F},
    Step{"YO", "O", 0.15F},
    Step{"IO", "YO", 0.06F},
    Step{"JO", "YO", 0.1F},
    Step{"IA", "YA", 0.05F},
    Step{"IA", "JA", 0.1F},
    Step{"IA", "IYA", 0.05F},
    Step{"IIA", "IA", 0.05F},
    Step{"IIA", "IYA", 0.05F},
    Step{"IIA", "YA", 0.08F},
    Step{"IA", "A", 0.3F},
    Step{"YA", "A", 0.3F},
    Step{"EA", "IA", 0.2F},
    Step{"IU", "YU", 0.05F},
    Step{"IU", "JU", 0.1F},
    Step{"IOU", "YU", 0.06F},
    Step{"YOU", "YU", 0.06F},
    Step{"YOU", "IU", 0.08F},
    Step{"IEV", "EV", 0.1F},
    Step{"YEV", "EV", 0.08F},
    Step{"EV", "YOV", 0.12F},
    Step{"EV", "OV", 0.3F},
    Step{"OV", "OFF", 0.1F},
    Step{"OV", "OW", 0.1F},
    Step{"OV", "AU", 0.5F},
    Step{"EV", "EFF", 0.12F},
    Step{"EV", "EW", 0.1F},
    Step{"IN", "INE", 0.08F},
    Step{"SKY", "SKI", 0.04F},
    Step{"SKII", "SKY", 0.04F},
    Step{"SKIY", "SKY", 0.04F},
    Step{"SKIJ", "SKY", 0.06F},
    // Vowels.
    Step{"OU", "U", 0.08F},
    Step{"OO", "U", 0.08F},
    Step{"OO", "O", 0.12F},
    Step{"OU", "O", 0.2F},
    Step{"OU", "OO", 0.1F},
    Step{"OE", "O", 0.1F},
    Step{"UE", "U", 0.1F},
    Step{"AE", "A", 0.1F},
    Step{"AE", "E", 0.12F},
    Step{"AE", "AI", 0.15F},
    Step{"AA", "A", 0.06F},
    Step{"AA", "O", 0.3F},
    Step{"EE", "I", 0.08F},
    Step{"EE", "E", 0.12F},
    Step{"EI", "AI", 0.1F},
    Step{"EI", "AY", 0.1F},
    Step{"EY", "AY", 0.08F},
    Step{"EY", "AI", 0.1F},
    Step{"EY", "EI", 0.05F},
    Step{"AI", "AY", 0.05F},
    Step{"AI", "E", 0.25F},
    Step{"EI", "I", 0.2F},
    Step{"EI", "E", 0.2F},
    Step{"EY", "Y", 0.2F},
    Step{"EY", "I", 0.2F},
    Step{"AY", "A", 0.3F},
    Step{"AU", "O", 0.2F},
    Step{"AU", "AW", 0.05F},
    Step{"AU", "AO", 0.15F},
    Step{"AOU", "AU", 0.08F},
    Step{"EAU", "O", 0.1F},
    Step{"EU", "U", 0.25F},
    Step{"EU", "YU", 0.15F},
    Step{"EO", "O", 0.2F},
    Step{"EO", "U", 0.2F},
    Step{"EO", "E", 0.25F},
    Step{"EU", "EO", 0.25F},
    Step{"WU", "U", 0.15F},
    Step{"A", "E", 0.3F},
    Step{"E", "I", 0.25F},
    Step{"O", "U", 0.28F},
    Step{"A", "O", 0.42F},
    Step{"E", "O", 0.5F},
    Step{"A", "U", 0.45F},
    Step{"A", "I", 0.5F},
    Step{"I", "O", 0.7F},
    Step{"I", "U", 0.5F},
    Step{"E", "U", 0.5F},
    Step{"Y", "E", 0.35F},
    Step{"Y", "U", 0.4F},
    Step{"A", "", 0.5F},
    Step{"E", "", 0.4F},
    Step{"I", "", 0.5F},
    Step{"O", "", 0.5F},
    Step{"U", "", 0.45F},
    Step{"Y", "", 0.45F},
    // Hisses and clicks.
    Step{"SH", "SCH", 0.06F},
    Step{"SH", "CH", 0.22F},
    Step{"SCH", "CH", 0.25F},
    Step{"SH", "S", 0.3F},
    Step{"SCH", "S", 0.3F},
    Step{"SZ", "SH", 0.12F},
    Step{"SZ", "S", 0.15F},
    Step{"CZ", "CH", 0.1F},
    Step{"CZ", "TCH", 0.1F},
    Step{"TCH", "CH", 0.06F},
    Step{"TSCH", "CH", 0.08F},
    Step{"TSH", "CH", 0.1F},
    Step{"TJ", "CH", 0.15F},
    Step{"CHT", "T", 0.5F},
    Step{"SHCH", "SCH", 0.1F},
    Step{"SHCH", "SH", 0.15F},
    Step{"SHCH", "SCHTSCH", 0.05F},
    Step{"SHCH", "CHTCH", 0.06F},
    Step{"SHCH", "SHT", 0.2F},
    Step{"SHCH", "SZCZ", 0.08F},
    Step{"ZH", "Z", 0.15F},
    Step{"ZH", "J", 0.12F},
    Step{"ZH", "SCH", 0.25F},
    Step{"ZH", "DZH", 0.12F},
    Step{"ZH", "CH", 0.25F},
    Step{"ZH", "G", 0.3F},
    Step{"J", "DJ", 0.06F},
    Step{"J", "DZH", 0.08F},
    Step{"J", "DSCH", 0.08F},
    Step{"J", "DZ", 0.2F},
    Step{"J", "G", 0.25F},
    Step{"J", "CH", 0.35F},
    Step{"J", "H", 0.4F},
    Step{"J", "Z", 0.45F},
    Step{"DJ", "DZH", 0.1F},
    Step{"DJ", "G", 0.2F},
    Step{"TS", "C", 0.12F},
    Step{"TS", "TZ", 0.06F},
    Step{"TS", "CZ", 0.15F},
    Step{"TS", "Z", 0.2F},
    Step{"TZ", "Z", 0.15F},
    Step{"TZ", "C", 0.15F},
    Step{"TS", "S", 0.35F},
    Step{"S", "Z", 0.22F},
    Step{"S", "C", 0.22F},
    Step{"S", "SS", 0.05F},
    Step{"C", "Z", 0.3F},
    Step{"Q", "CH", 0.25F},
    Step{"SC", "SK", 0.1F},
    // Breath and throat.
    Step{"KH", "H", 0.12F},
    Step{"KH", "K", 0.22F},
    Step{"KH", "CH", 0.12F},
    Step{"CH", "H", 0.25F},
    Step{"GH", "G", 0.1F},
    Step{"GH", "", 0.35F},
    Step{"GH", "Q", 0.25F},
    Step{"GH", "R", 0.35F},
    Step{"G", "H", 0.3F},
    Step{"G", "K", 0.4F},
    Step{"G", "Q", 0.35F},
    Step{"GU", "G", 0.15F},
    Step{"TH", "T", 0.1F},
    Step{"TH", "S", 0.4F},
    Step{"TH", "F", 0.5F},
    Step{"DH", "D", 0.08F},
    Step{"DH", "Z", 0.2F},
    Step{"BH", "B", 0.1F},
    Step{"RH", "R", 0.08F},
    Step{"H", "", 0.28F},
    Step{"DT", "T", 0.1F},
    Step{"DT", "D", 0.15F},
    Step{"D", "T", 0.4F},
    Step{"D", "Z", 0.5F},
    Step{"MB", "B", 0.3F},
    Step{"MP", "B", 0.15F},
    Step{"NT", "D", 0.2F},
    Step{"NK", "G", 0.2F},
    Step{"GN", "N", 0.3F},
    Step{"GN", "NI", 0.25F},
    Step{"NY", "NI", 0.06F},
    Step{"NH", "N", 0.25F},
    Step{"NH", "NI", 0.25F},
    Step{"LH", "L", 0.25F},
    Step{"LL", "Y", 0.3F},
    Step{"M", "N", 0.5F},
    Step{"NG", "N", 0.4F},
    Step{"L", "R", 0.6F},
    Step{"MC", "MAC", 0.05F},
    Step{"MC", "MACH", 0.3F},
    Step{"NN", "N", 0.05F},
    // What a machine or an eye misreads.
    Step{"RN", "M", 0.35F},
    Step{"VV", "W", 0.3F},
    Step{"CL", "D", 0.5F},
    Step{"I", "L", 0.55F},
    Step{"U", "V", 0.45F},
    Step{"0", "O", 0.15F},
    Step{"1", "I", 0.15F},
    Step{"1", "L", 0.2F},
    Step{"5", "S", 0.2F},
    Step{"8", "B", 0.25F},
};

constexpr float Replacement = 1.0F;
constexpr float Insertion = 0.85F;
constexpr float Transposition = 0.6F;
/// Nobody mistakes the first letter of a name as easily as another: HANKS is not BANKS.
constexpr float FirstLetter = 1.5F;
constexpr float Doubling = 0.08F;
constexpr float FreeVowel = 0.06F;
constexpr double LengthShare = 1.8; ///< how much one whole letter of a word's length weighs

struct Half {
    std::string_view from;
    std::string_view to;
    float cost;
};

/// Both directions of every step, by their first letters; nothing stands for an insertion.
class StepTable {
  public:
    StepTable() {
        for (const Step& step : Steps) {
            add({step.from, step.to, step.cost});
            add({step.to, step.from, step.cost});
        }
    }
    const std::vector<Half>& of(char a, char b) const { return m_steps[index(a)][index(b)]; }
    static constexpr char None = '@';

  private:
    static std::size_t index(char c) {
        if (c >= '0' && c <= '9')
            return 27U + static_cast<std::size_t>(c - '0');
        return c >= '@' && c <= 'Z' ? static_cast<std::size_t>(c - '@') : 0U;
    }
    void add(const Half& half) {
        const char a = half.from.empty() ? None : half.from.front();
        const char b = half.to.empty() ? None : half.to.front();
        m_steps[index(a)][index(b)].push_back(half);
    }
    std::array<std::array<std::vector<Half>, 37>, 37> m_steps;
};

bool isVowel(char c) {
    return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U' || c == 'Y' || c == 'W';
}

constexpr std::size_t Longest = 40;

/// The cheapest way from one word to the other.
class Distance {
  public:
    Distance(std::string_view a, std::string_view b, Vowels vowels) : m_a(a), m_b(b), m_vowels(vowels) {}

    /// Ways that cost more than `most` are not followed; the result is then more than it too.
    float cost(float most) {
        m_most = most;
        for (std::size_t i = 0; i <= m_a.size(); ++i)
            std::fill_n(m_costs[i].begin(), m_b.size() + 1, Unreached);
        m_costs[0][0] = 0;
        for (std::size_t i = 0; i <= m_farthest; ++i)
            for (std::size_t j = 0; j <= m_b.size(); ++j)
                leave(i, j);
        return m_costs[m_a.size()][m_b.size()];
    }

  private:
    static constexpr float Unreached = 1e9F;

    void reach(std::size_t i, std::size_t j, float cost) {
        if (cost > m_most)
            return;
        float& held = m_costs[i][j];
        held = std::min(held, cost);
        m_farthest = std::max(m_farthest, i);
    }
    void steps(std::size_t i, std::size_t j, char a, char b, float cost) {
        static const StepTable table;
        for (const Half& step : table.of(a, b))
            if (m_a.substr(i, step.from.size()) == step.from && m_b.substr(j, step.to.size()) == step.to)
                reach(i + step.from.size(), j + step.to.size(), cost + step.cost);
    }
    float insertion(std::string_view word, std::size_t at) const {
        if (at > 0 && word[at] == word[at - 1])
            return Doubling;
        if (m_vowels == Vowels::LeftOut && isVowel(word[at]))
            return FreeVowel;
        return Insertion;
    }
    void leave(std::size_t i, std::size_t j) {
        const float cost = m_costs[i][j];
        if (cost >= Unreached)
            return;
        const bool hasA = i < m_a.size();
        const bool hasB = j < m_b.size();
        if (hasA) {
            reach(i + 1, j, cost + insertion(m_a, i));
            steps(i, j, m_a[i], StepTable::None, cost);
        }
        if (hasB) {
            reach(i, j + 1, cost + insertion(m_b, j));
            steps(i, j, StepTable::None, m_b[j], cost);
        }
        if (!hasA || !hasB)
            return;
        const float replacement = i == 0 && j == 0 ? FirstLetter : Replacement;
        reach(i + 1, j + 1, cost + (m_a[i] == m_b[j] ? 0.0F : replacement));
        steps(i, j, m_a[i], m_b[j], cost);
        if (i + 1 < m_a.size() && j + 1 < m_b.size() && m_a[i] == m_b[j + 1] && m_a[i + 1] == m_b[j])
            reach(i + 2, j + 2, cost + Transposition);
    }

    std::string_view m_a;
    std::string_view m_b;
    Vowels m_vowels;
    float m_most = Unreached;
    std::size_t m_farthest = 0; ///< the last row that was reached
    std::array<std::array<float, Longest + 2>, Longest + 2> m_costs;
};

double nearness(std::string_view a, std::string_view b, Vowels vowels) {
    if (a == b)
        return 1.0;
    if (a.empty() || b.empty())
        return 0.0;
    a = a.substr(0, Longest);
    b = b.substr(0, Longest);
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t longer = std::max(a.size(), b.size());
    if (shorter * 2 + 1 < longer)
        return 0.0;
    const double length = std::max(0.5 * static_cast<double>(a.size() + b.size()), 3.0);
    const double most = (1.0 - SpellingAlikeFrom) * length / LengthShare;
    constexpr double Rounding = 1e-3;
    const auto cost = static_cast<double>(Distance(a, b, vowels).cost(static_cast<float>(most + Rounding)));
    const double nearness = 1.0 - LengthShare * cost / length;
    return nearness < SpellingAlikeFrom ? 0.0 : nearness;
}

struct Ending {
    std::string_view woman;
    std::string_view man;
};
constexpr std::array Endings{Ending{"SKAYA", "SKI"}, Ending{"SKAIA", "SKI"}, Ending{"SKAJA", "SKI"},
                             Ending{"SKA", "SKI"},   Ending{"OVA", "OV"},    Ending{"EVA", "EV"},
                             Ending{"INA", "IN"},    Ending{"YNA", "YN"},    Ending{"OVA", ""}};

/// A woman's surname as her brother bears it.
std::string withoutWomansEnding(std::string_view word, const Ending& ending) {
    return std::string(word.substr(0, word.size() - ending.woman.size())) + std::string(ending.man);
}

} // namespace

double spellingSimilarity(std::string_view a, std::string_view b, Vowels vowels) {
    double best = nearness(a, b, vowels);
    if (best >= 0.95)
        return best;
    constexpr double OtherEnding = 0.96;
    for (const Ending& ending : Endings) {
        if (a.ends_with(ending.woman) && !b.ends_with('A') && a.size() >= ending.woman.size() + 3)
            best = std::max(best, OtherEnding * nearness(withoutWomansEnding(a, ending), b, vowels));
        if (b.ends_with(ending.woman) && !a.ends_with('A') && b.size() >= ending.woman.size() + 3)
            best = std::max(best, OtherEnding * nearness(a, withoutWomansEnding(b, ending), vowels));
    }
    return best;
}

} // namespace passages
