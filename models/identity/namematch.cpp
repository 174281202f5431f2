#include "models/identity/namematch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace passages {
namespace {

/// What the parts of a comparison tell, in logarithms of odds.
struct Weights {
    double before = -2.3;    ///< with nothing compared
    double pair = 2.1;       ///< two words that are the same
    double commonPair = 1.9; ///< the same for a name of very many
    double initial = 0.75;   ///< an initial and a word that begins with it
    double conflict = 3.4;   ///< a word of each name that the other has not
    double extra = 0.5;      ///< a word that only one name has
    double allPaired = 1.3;  ///< no word is left
    double onlyOne = 1.5;    ///< one pair, and words left
    double otherOrder = 1.3; ///< the words stand in another order than first and last exchanged
    double generation = 5.5; ///< Jr against Sr
    double generationOnce = 0.8;
    double otherFirst = 0.8;      ///< the first word of each is one that the other has not
    double turnedAndMore = 1.5;   ///< given names alone agree, turned round, and one name goes on
    double turnedAndUnlike = 0.8; ///< a pair that is not quite the same word, in a name turned round
};
constexpr Weights Weight;

constexpr double NoPairBelow = 0.6;
constexpr std::size_t MostTokens = 12;

/// What a pair tells by its similarity, as a share of what two equal words tell; less than nothing for
/// words that are hardly alike.
double tellOf(double similarity) {
    struct Point {
        double similarity;
        double share;
    };
    constexpr std::array points{Point{0.6, -1.0}, Point{0.7, -0.25}, Point{0.78, 0.35},
                                Point{0.86, 0.7}, Point{0.93, 0.93}, Point{1.0, 1.0}};
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (similarity > points[i].similarity)
            continue;
        const Point& low = points[i - 1];
        const Point& high = points[i];
        const double along = (similarity - low.similarity) / (high.similarity - low.similarity);
        return low.share + along * (high.share - low.share);
    }
    return 1.0;
}

/// How much a word counts when each name has one that the other has not, and when only one has it.
struct Loss {
    double conflict;
    double extra;
};

Loss lossOf(const NameToken& token) {
    switch (token.kind) {
    case TokenKind::Name:
        return {1.0 + 0.2 * (token.words - 1), 1.0 + 0.3 * (token.words - 1)};
    case TokenKind::Initial:
        return {0.6, 0.4};
    case TokenKind::Particle:
        return {0.08, 0.1};
    case TokenKind::Title:
    case TokenKind::Generation:
        return {0.0, 0.0};
    case TokenKind::Patronymic:
        return {1.0, 0.3};
    case TokenKind::Honorific:
        return {0.6, 0.6};
    }
    return {1.0, 1.0};
}

struct Pair {
    std::size_t left;
    std::size_t right;
    double similarity;
    double tells;
};

double tellsOf(const NameToken& a, const NameToken& b, double similarity) {
    const bool isMinor = a.kind == TokenKind::Particle || a.kind == TokenKind::Title ||
                         b.kind == TokenKind::Particle || b.kind == TokenKind::Title;
    if (isMinor)
        return 0.05 * tellOf(similarity);
    if (a.kind == TokenKind::Initial || b.kind == TokenKind::Initial)
        return Weight.initial;
    const bool isCommon = a.known != nullptr && b.known != nullptr && a.known->isCommon && b.known->isCommon;
    const double full = isCommon ? Weight.commonPair : Weight.pair;
    const double lesser = a.kind == TokenKind::Honorific && b.kind == TokenKind::Honorific ? 0.6 : 1.0;
    const double words = 1.0 + 0.4 * (std::max(a.words, b.words) - 1);
    return full * lesser * words * tellOf(similarity);
}

/// The pairs that together tell most, by dynamic programming over the sets of words taken on the right.
class Assignment {
  public:
    Assignment(const std::vector<NameToken>& left, const std::vector<NameToken>& right)
        : m_left(left),
          m_right(right),
          m_similarities(left.size() * right.size()) {
        for (std::size_t i = 0; i < left.size(); ++i)
            for (std::size_t j = 0; j < right.size(); ++j)
                m_similarities[i * right.size() + j] = tokenSimilarity(left[i], right[j]);
    }

    std::vector<Pair> best() const {
        const std::size_t sets = std::size_t{1} << m_right.size();
        constexpr double Unreached = -std::numeric_limits<double>::infinity();
        std::vector<double> gains(sets, Unreached);
        gains[0] = 0;
        std::vector<std::vector<std::int8_t>> choices(m_left.size(), std::vector<std::int8_t>(sets, -1));
        for (std::size_t i = 0; i < m_left.size(); ++i) {
            std::vector<double> next = gains;
            for (std::size_t taken = 0; taken < sets; ++taken) {
                if (gains[taken] == Unreached)
                    continue;
                for (std::size_t j = 0; j < m_right.size(); ++j) {
                    const std::size_t with = taken | (std::size_t{1} << j);
                    const double gain = with == taken ? Unreached : gains[taken] + gainOf(i, j);
                    if (gain > next[with]) {
                        next[with] = gain;
                        choices[i][with] = static_cast<std::int8_t>(j);
                    }
                }
            }
            gains = std::move(next);
        }
        auto set = static_cast<std::size_t>(std::max_element(gains.begin(), gains.end()) - gains.begin());
        std::vector<Pair> pairs;
        for (std::size_t i = m_left.size(); i-- > 0;) {
            const auto j = choices[i][set];
            if (j < 0)
                continue;
            const auto right = static_cast<std::size_t>(j);
            pairs.push_back(
                {i, right, similarity(i, right), tellsOf(m_left[i], m_right[right], similarity(i, right))});
            set &= ~(std::size_t{1} << right);
        }
        std::reverse(pairs.begin(), pairs.end());
        return pairs;
    }

  private:
    double similarity(std::size_t i, std::size_t j) const { return m_similarities[i * m_right.size() + j]; }
    /// Over leaving both words without a partner; words in like places first where all else is equal.
    double gainOf(std::size_t i, std::size_t j) const {
        const double near = similarity(i, j);
        if (near < NoPairBelow)
            return -std::numeric_limits<double>::infinity();
        const Loss left = lossOf(m_left[i]);
        const Loss right = lossOf(m_right[j]);
        const double place = i == j ? 1e-3 : 0.0;
        return tellsOf(m_left[i], m_right[j], near) +
               Weight.conflict * std::min(left.conflict, right.conflict) + place;
    }

    const std::vector<NameToken>& m_left;
    const std::vector<NameToken>& m_right;
    std::vector<double> m_similarities;
};

/// Whether the pairs stand in the same order on both sides, or in one that only moves words from one end to
/// the other (last name first).
bool isSameOrder(const std::vector<Pair>& pairs) {
    std::vector<std::size_t> order;
    for (const Pair& pair : pairs)
        order.push_back(pair.right);
    std::size_t falls = 0;
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
        falls += order[i] > order[i + 1] ? 1U : 0U;
    return falls == 0 || (falls == 1 && order.back() < order.front());
}

std::string generationOf(const std::vector<NameToken>& tokens) {
    for (const NameToken& token : tokens) {
        if (token.kind != TokenKind::Generation)
            continue;
        if (token.text == "JUNIOR" || token.text == "JNR" || token.text == "FILS" || token.text == "FILHO")
            return "JR";
        if (token.text == "SENIOR" || token.text == "SNR" || token.text == "PERE")
            return "SR";
        if (token.text == "2ND")
            return "II";
        if (token.text == "3RD")
            return "III";
        return token.text;
    }
    return {};
}

struct Left {
    double conflict = 0;
    double extra = 0;
    bool isWord = false; ///< any that is no particle or title
};

Left leftOver(const std::vector<NameToken>& tokens, const std::vector<bool>& isPaired) {
    Left left;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (isPaired[i])
            continue;
        const Loss loss = lossOf(tokens[i]);
        left.conflict += loss.conflict;
        left.extra += loss.extra;
        left.isWord = left.isWord || loss.extra >= 0.3;
    }
    return left;
}

void addReason(std::vector<std::string>& reasons, std::string_view reason) {
    if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
        reasons.emplace_back(reason);
}

void explain(const NameToken& a, const NameToken& b, double similarity, std::vector<std::string>& reasons) {
    if (a.kind == TokenKind::Initial || b.kind == TokenKind::Initial) {
        if (a.text != b.text)
            addReason(reasons, "name_initial");
        return;
    }
    if (similarity >= 1.0)
        return;
    const Kinship kinship = NameTable::kinship(a.known, b.known);
    if (kinship == Kinship::ShortForm)
        addReason(reasons, "name_short_form");
    else if (kinship == Kinship::Spelling || similarity >= 0.86)
        addReason(reasons, "name_variant");
    else
        addReason(reasons, "name_near");
}

bool isJoinable(const NameToken& token) {
    return token.kind != TokenKind::Title && token.kind != TokenKind::Generation;
}

/// Joins words of `tokens` that together are one word of `others` and not so apart.
void joinLike(std::vector<NameToken>& tokens, const std::vector<NameToken>& others) {
    const auto isWordOf = [](const NameToken& word, const std::vector<NameToken>& list) {
        return std::any_of(list.begin(), list.end(),
                           [&](const NameToken& other) { return other.text == word.text; });
    };
    for (std::size_t count = 3; count >= 2; --count) {
        for (std::size_t i = 0; i + count <= tokens.size(); ++i) {
            NameToken joined = tokens[i];
            bool mayJoin = isJoinable(tokens[i]) &&
                           !(tokens[i].kind != TokenKind::Particle && isWordOf(tokens[i], others));
            for (std::size_t k = i + 1; k < i + count; ++k) {
                if (!tokens[i].plain.empty() || !tokens[k].plain.empty())
                    joined.plain = (joined.plain.empty() ? joined.text : joined.plain) +
                                   (tokens[k].plain.empty() ? tokens[k].text : tokens[k].plain);
                joined.text += tokens[k].text;
                joined.words += tokens[k].kind == TokenKind::Particle ? 0 : 1;
                mayJoin = mayJoin && isJoinable(tokens[k]) &&
                          !(tokens[k].kind != TokenKind::Particle && isWordOf(tokens[k], others));
            }
            if (!mayJoin || joined.text.size() < 2)
                continue;
            joined.kind = TokenKind::Name;
            joined.known = NameTable::builtIn().find(joined.text);
            const bool isInitials =
                std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                            tokens.begin() + static_cast<std::ptrdiff_t>(i + count),
                            [](const NameToken& token) { return token.kind == TokenKind::Initial; });
            const double enough = isInitials ? 1.0 : 0.8;
            const bool isOne = std::any_of(others.begin(), others.end(), [&](const NameToken& other) {
                return other.text.size() >= (isInitials ? 2U : 4U) &&
                       tokenSimilarity(joined, other) >= enough &&
                       std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                                    tokens.begin() + static_cast<std::ptrdiff_t>(i + count),
                                    [&](const NameToken& part) {
                                        return part.text.size() >= 3 && tokenSimilarity(part, other) >= 0.86;
                                    });
            });
            if (!isOne)
                continue;
            tokens[i] = std::move(joined);
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i + 1),
                         tokens.begin() + static_cast<std::ptrdiff_t>(i + count));
        }
    }
}

} // namespace

void joinCompounds(std::vector<NameToken>& left, std::vector<NameToken>& right) {
    joinLike(left, right);
    joinLike(right, left);
}

NameMatch matchTokens(std::vector<NameToken> left, std::vector<NameToken> right) {
    if (left.empty() || right.empty())
        return {};
    joinCompounds(left, right);
    left.resize(std::min(left.size(), MostTokens));
    right.resize(std::min(right.size(), MostTokens));
    const std::vector<Pair> pairs = Assignment(left, right).best();

    NameMatch match;
    double odds = Weight.before;
    std::vector<bool> isPairedLeft(left.size());
    std::vector<bool> isPairedRight(right.size());
    double strong = 0;
    double weakest = 1;
    for (const Pair& pair : pairs) {
        const NameToken& a = left[pair.left];
        const NameToken& b = right[pair.right];
        isPairedLeft[pair.left] = true;
        isPairedRight[pair.right] = true;
        odds += pair.tells;
        explain(a, b, pair.similarity, match.reasons);
        if (lossOf(a).extra >= 0.3 && a.kind != TokenKind::Initial && b.kind != TokenKind::Initial) {
            strong += 1.0 + 0.5 * (std::max(a.words, b.words) - 1);
            weakest = std::min(weakest, pair.similarity);
        }
    }
    const Left onLeft = leftOver(left, isPairedLeft);
    const Left onRight = leftOver(right, isPairedRight);
    const double conflict = std::min(onLeft.conflict, onRight.conflict);
    odds -= Weight.conflict * conflict;
    odds -= Weight.extra * std::max(std::abs(onLeft.extra - onRight.extra), 0.0);
    if (!onLeft.isWord && !onRight.isWord)
        odds += Weight.allPaired * (weakest >= 0.7 ? 1.0 : 0.0);
    else if (strong < 1.4)
        odds -= Weight.onlyOne;
    // Where first and last name changed places, their letters must speak for it.
    const bool isTurned = pairs.size() >= 2 && pairs.front().right > pairs.back().right;
    // DAVID LLOYD and LLOYD DAVID PRICE: no surname agrees.
    const bool areAllGiven = std::all_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        const NameTable::Entry* a = left[pair.left].known;
        const NameTable::Entry* b = right[pair.right].known;
        return a != nullptr && b != nullptr && a->isGiven && b->isGiven;
    });
    if (isTurned && areAllGiven && onLeft.isWord != onRight.isWord)
        odds -= Weight.turnedAndMore;
    const auto isWord = [](const NameToken& token) { return lossOf(token).extra >= 0.6; };
    if (!isPairedLeft[0] && !isPairedRight[0] && isWord(left[0]) && isWord(right[0]))
        odds -= Weight.otherFirst;
    for (const Pair& pair : pairs)
        odds -= isTurned && pair.similarity < 0.93 ? Weight.turnedAndUnlike : 0.0;
    if (!isSameOrder(pairs)) {
        odds -= Weight.otherOrder;
        addReason(match.reasons, "name_order");
    }
    const std::string generationLeft = generationOf(left);
    const std::string generationRight = generationOf(right);
    if (generationLeft != generationRight)
        odds -= generationLeft.empty() || generationRight.empty() ? Weight.generationOnce : Weight.generation;
    if (match.reasons.empty() && !onLeft.isWord && !onRight.isWord)
        match.reasons.emplace_back("name_exact");
    else if (onLeft.isWord || onRight.isWord)
        addReason(match.reasons, conflict > 0.3 ? "name_conflict" : "name_part_missing");
    match.score = 1.0 / (1.0 + std::exp(-odds));
    return match;
}

NameMatch matchNames(std::string_view left, std::string_view right) {
    // Where two ways of pairing tell the same, the one found first stands: let it not depend on the side.
    if (right < left)
        std::swap(left, right);
    return matchTokens(nameTokens(left), nameTokens(right));
}

} // namespace passages
