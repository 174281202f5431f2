#include "models/search/wordmatch.h"

#include "models/identity/soundkey.h"
#include "models/search/vocabulary.h"

#include <algorithm>
#include <array>
#include <bit>

namespace passages {
namespace {

// Set by hand on names of the bench's training half: about one typed word in thirty has a slip, one in six
// foreign names another transliteration.
constexpr double SpellingCost = 1.5;
constexpr double ShortFormCost = 2.5;
constexpr double CognateCost = 5.0;
constexpr double OneSlipCost = 5.0;
constexpr double OneSlipOfShortCost = 6.5; ///< of four letters or fewer
constexpr double TwoSlipsCost = 9.0;
constexpr double OtherNameCost = 1.5; ///< the table knows the two as two names: more than the slip alone

/// What tokenSimilarity says, in bits.
double costOf(double similarity) {
    struct Point {
        double similarity;
        double cost;
    };
    constexpr std::array points{Point{0.62, 9.0}, Point{0.7, 7.0},  Point{0.78, 5.0},
                                Point{0.86, 3.5}, Point{0.93, 2.0}, Point{1.0, 0.5}};
    if (similarity <= points.front().similarity)
        return similarity < points.front().similarity ? 99.0 : points.front().cost;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (similarity > points[i].similarity)
            continue;
        const Point& low = points[i - 1];
        const Point& high = points[i];
        const double along = (similarity - low.similarity) / (high.similarity - low.similarity);
        return low.cost + along * (high.cost - low.cost);
    }
    return points.back().cost;
}

WordMatch bySlips(const NameToken& asked, const NameToken& held, bool areTwoNames) {
    const std::size_t shorter = std::min(asked.text.size(), held.text.size());
    const std::size_t longer = std::max(asked.text.size(), held.text.size());
    if (shorter < 2 || longer < 3)
        return {};
    int slips = slipsBetween(asked.text, held.text, 2);
    if (!held.plain.empty())
        slips = std::min(slips, slipsBetween(asked.text, held.plain, 2));
    if (slips > 2 || (slips == 2 && shorter < 4))
        return {};
    double cost = slips == 1 ? (longer <= 4 ? OneSlipOfShortCost : OneSlipCost)
                             : TwoSlipsCost + (longer <= 5 ? 2.0 : 0.0);
    cost += areTwoNames ? OtherNameCost : 0.0;
    return {WordLevel::Typo, cost};
}

} // namespace

SearchWord::SearchWord(NameToken name) : token(std::move(name)) {
    sound = soundKey(token.text);
    letters = letterMask(token.text);
}

SearchWord::SearchWord(std::string_view folded) {
    token.text = withoutDigits(folded);
    token.kind = tokenKind(token.text);
    token.known = NameTable::builtIn().find(token.text);
    sound = soundKey(token.text);
    letters = letterMask(token.text);
}

WordMatch matchWords(const SearchWord& asked, const SearchWord& held) {
    const NameToken& a = asked.token;
    const NameToken& b = held.token;
    if (a.text == b.text || (!b.plain.empty() && a.text == b.plain) ||
        (!a.plain.empty() && (a.plain == b.text || a.plain == b.plain)))
        return {WordLevel::Exact, 0};
    if (a.text.size() == 1 || b.text.size() == 1)
        return {};
    const Kinship kinship = NameTable::kinship(a.known, b.known);
    if (kinship == Kinship::Spelling)
        return {WordLevel::Spelling, SpellingCost};
    if (kinship == Kinship::ShortForm)
        return {WordLevel::ShortForm, ShortFormCost};
    const bool soundAlike = asked.sound == held.sound;
    const int apart = std::popcount(asked.letters ^ held.letters);
    if (apart > 8 && a.vowels == b.vowels && kinship != Kinship::Cognate)
        return {};
    WordMatch best = apart <= 4 ? bySlips(a, b, kinship == Kinship::Different) : WordMatch{};
    if (kinship == Kinship::Cognate && (best.level == WordLevel::None || CognateCost < best.cost))
        best = {WordLevel::Spelling, CognateCost};
    const bool mayBeSpelledSo = soundAlike || (best.level == WordLevel::Typo && best.cost < TwoSlipsCost);
    if (kinship == Kinship::Different || !mayBeSpelledSo)
        return best;
    const double similarity = tokenSimilarity(a, b);
    const double cost = costOf(similarity);
    if (cost > 9.0 || (best.level != WordLevel::None && cost >= best.cost))
        return best;
    constexpr double OtherSpelling = 0.86;
    if (!soundAlike)
        return {WordLevel::Typo, cost};
    return {similarity >= OtherSpelling ? WordLevel::Spelling : WordLevel::SoundsAlike, cost};
}

} // namespace passages
