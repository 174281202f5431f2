#include "models/identity/linkcomparison.h"

#include "models/identity/misreading.h"
#include "models/identity/namematch.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <vector>

namespace passages {
namespace {

/// Insertions, deletions, replacements and exchanged neighbours (Damerau 1964).
std::size_t slips(std::string_view a, std::string_view b) {
    constexpr std::size_t Longest = 30;
    constexpr std::size_t MostSlips = 3; // nobody asks how many more
    a = a.substr(0, Longest);
    b = b.substr(0, Longest);
    std::array<std::array<std::size_t, Longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& twoAbove = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > MostSlips)
            return least;
    }
    return rows[a.size() % 3][b.size()];
}

constexpr double Variant = 0.86;
constexpr double Near = 0.7;
constexpr double Weak = 0.6;

/// The similarity of two words for linking, where a slip of the pen is likelier than in a list of names.
double wordSimilarity(const NameToken& a, const NameToken& b) {
    const double similarity = tokenSimilarity(a, b);
    if (similarity >= Near || a.kind == TokenKind::Initial || b.kind == TokenKind::Initial)
        return similarity;
    const std::size_t shorter = std::min(a.text.size(), b.text.size());
    const std::size_t longer = std::max(a.text.size(), b.text.size());
    const bool areTwoNames = NameTable::kinship(a.known, b.known) == Kinship::Different;
    const bool isCutShort = shorter >= 5 && std::string_view(a.text).substr(0, shorter) ==
                                                std::string_view(b.text).substr(0, shorter);
    if (longer - shorter > 2)
        return isCutShort ? Near : similarity;
    const std::size_t count = slips(a.text, b.text);
    const bool isSlip = (count == 1 && longer >= 4) || (count == 2 && longer >= 7);
    // A word that the table knows and one that it does not: the second may be the first, badly written.
    const bool isOneKnown = (a.known == nullptr) != (b.known == nullptr);
    const bool isPerhapsSlip = (count == 1 && longer >= 3) ||
                               (count == 2 && longer >= (isOneKnown ? 4U : 5U)) ||
                               (count == 3 && longer >= (isOneKnown ? 7U : 9U));
    if (isSlip || isCutShort)
        return areTwoNames ? Weak : Near;
    return isPerhapsSlip && !areTwoNames ? std::max(similarity, Weak) : similarity;
}

/// Cheaper by far than the words themselves: how many consonants of each kind one has that the other has not.
bool mayBeAlike(const NamePart::Word& a, const NamePart::Word& b) {
    if (a.token.kind == TokenKind::Initial || b.token.kind == TokenKind::Initial)
        return true;
    int apart = 0;
    for (std::size_t i = 0; i < a.consonants.size(); ++i)
        apart += std::abs(a.consonants[i] - b.consonants[i]);
    const std::size_t length = std::max(a.token.text.size(), b.token.text.size());
    return apart <= (length > 8 ? 4 : 3) || (a.token.known != nullptr && b.token.known != nullptr);
}

/// What the best pairs of words, taken greedily, come to.
struct Pairing {
    double worst = 1;
    double first = 0; ///< of the first words, if they are a pair
    std::size_t pairs = 0;
    std::size_t good = 0; ///< pairs that are variants at least
    bool hasInitial = false;
    bool isInOrder = true;
};

Pairing pairUp(const std::vector<NamePart::Word>& a, const std::vector<NamePart::Word>& b) {
    struct Candidate {
        double similarity;
        std::size_t i;
        std::size_t j;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j)
            if (mayBeAlike(a[i], b[j]))
                if (const double similarity = wordSimilarity(a[i].token, b[j].token); similarity >= Weak)
                    candidates.push_back({similarity, i, j});
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
        if (x.similarity != y.similarity)
            return x.similarity > y.similarity;
        return std::pair(x.i + x.j, x.i) < std::pair(y.i + y.j, y.i);
    });
    std::vector<bool> usedA(a.size());
    std::vector<bool> usedB(b.size());
    Pairing pairing;
    for (const Candidate& candidate : candidates) {
        if (usedA[candidate.i] || usedB[candidate.j])
            continue;
        usedA[candidate.i] = true;
        usedB[candidate.j] = true;
        ++pairing.pairs;
        pairing.good += candidate.similarity >= Variant ? 1U : 0U;
        pairing.worst = std::min(pairing.worst, candidate.similarity);
        if (candidate.i == 0 && candidate.j == 0)
            pairing.first = candidate.similarity;
        pairing.isInOrder = pairing.isInOrder && candidate.i == candidate.j;
        pairing.hasInitial = pairing.hasInitial || ((a[candidate.i].token.kind == TokenKind::Initial) !=
                                                    (b[candidate.j].token.kind == TokenKind::Initial));
    }
    return pairing;
}

NameLevel compareWords(const std::vector<NamePart::Word>& left, const std::vector<NamePart::Word>& right) {
    const Pairing pairing = pairUp(left, right);
    const std::size_t fewer = std::min(left.size(), right.size());
    if (pairing.pairs < fewer)
        return pairing.first >= Variant || pairing.good > 0 ? NameLevel::PartDiffers : NameLevel::Different;
    if (pairing.hasInitial)
        return pairing.good + 1 >= fewer && pairing.good > 0 ? NameLevel::PartMissing : NameLevel::Initial;
    if (pairing.worst < Near)
        return pairing.good > 0 ? NameLevel::PartDiffers : NameLevel::Weak;
    if (pairing.worst < Variant)
        return NameLevel::Near;
    // PIERRE may be JEAN PIERRE, but as well the brother of whom Pierre is the second name.
    if (left.size() != right.size())
        return pairing.first >= Variant ? NameLevel::PartMissing : NameLevel::PartDiffers;
    return pairing.worst >= 1 && pairing.isInOrder ? NameLevel::Same : NameLevel::Variant;
}

/// All words of a name written as one.
std::vector<NamePart::Word> asOneWord(const NamePart& part) {
    NameToken joined;
    for (const NameToken& token : part.tokens)
        joined.text += token.text;
    joined.known = NameTable::builtIn().find(joined.text);
    return NamePart::wordsOf({joined});
}

/// Names of unequally many words: JEAN FRANCOIS may be JEANFRANCOIS.
NameLevel compareJoined(const NamePart& a, const NamePart& b) {
    std::vector<NameToken> left = a.tokens;
    std::vector<NameToken> right = b.tokens;
    joinCompounds(left, right);
    return compareWords(NamePart::wordsOf(left), NamePart::wordsOf(right));
}

bool readsAlike(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return asRead(x) == asRead(y); });
}

/// Whether one insertion, deletion, replacement or exchange of neighbours makes the one of the other.
bool isOneSlip(std::string_view a, std::string_view b) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    const auto front =
        static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    a.remove_prefix(front);
    b.remove_prefix(front);
    while (!a.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    const bool isExchanged = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
    return b.size() <= 1 || isExchanged;
}

ValueLevel compareValues(unsigned a, unsigned b) {
    if (a == 0 || b == 0)
        return ValueLevel::Missing;
    return a == b ? ValueLevel::Same : ValueLevel::Different;
}

/// How good a level is for telling two orders of the name parts apart.
int goodness(NameLevel level) {
    switch (level) {
    case NameLevel::Same:
        return 6;
    case NameLevel::PartMissing:
    case NameLevel::Variant:
        return 5;
    case NameLevel::Near:
        return 4;
    case NameLevel::Initial:
    case NameLevel::PartDiffers:
        return 2;
    case NameLevel::Weak:
        return 1;
    case NameLevel::Missing:
    case NameLevel::Different:
        break;
    }
    return 0;
}

} // namespace

std::uint32_t LinkLevels::packed() const {
    std::uint32_t packed = 0;
    for (const std::uint8_t level : levels)
        packed = packed << 4U | level;
    return packed;
}

LinkLevels LinkLevels::unpacked(std::uint32_t packed) {
    LinkLevels levels;
    for (std::size_t field = LinkFields; field-- > 0; packed >>= 4U)
        levels.levels[field] = static_cast<std::uint8_t>(packed & 15U);
    return levels;
}

NameLevel compareParts(const NamePart& a, const NamePart& b) {
    if (a.text == b.text)
        return NameLevel::Same;
    const bool mayBeJoined = a.tokens.size() != b.tokens.size();
    NameLevel level = mayBeJoined ? compareJoined(a, b) : compareWords(a.words, b.words);
    // BL AKE: a blank that slipped in parts no name, so the parts agree with nothing.
    if (mayBeJoined && (level == NameLevel::Different || level == NameLevel::Weak))
        level = std::min(level, compareWords(asOneWord(a), asOneWord(b)));
    // Read as Mandarin, 渡辺 is no WATANABE: the two say nothing about each other.
    const bool isUnread = a.isHan != b.isHan && goodness(level) < 4;
    return isUnread ? NameLevel::Missing : level;
}

DateLevel compareBirthDates(const LinkProfile& a, const LinkProfile& b) {
    if (a.year == 0 || b.year == 0)
        return DateLevel::Missing;
    if (a.day == 0 || b.day == 0) {
        const bool isSameMonth = a.month == 0 || b.month == 0 || a.month == b.month;
        return a.year == b.year && isSameMonth ? DateLevel::Partial : DateLevel::Different;
    }
    const bool isSameYear = a.year == b.year;
    const bool isSameMonth = a.month == b.month;
    const bool isSameDay = a.day == b.day;
    if (isSameYear && isSameMonth && isSameDay)
        return DateLevel::Same;
    if (isSameYear && a.month == b.day && a.day == b.month)
        return DateLevel::Swapped;
    const auto digits = [](const LinkProfile& profile) {
        const int number = profile.year * 10000 + profile.month * 100 + profile.day;
        std::array<char, 8> text{};
        int rest = number;
        for (std::size_t i = text.size(); i-- > 0; rest /= 10)
            text[i] = static_cast<char>('0' + rest % 10);
        return text;
    };
    const auto left = digits(a);
    const auto right = digits(b);
    std::size_t different = 0;
    std::size_t firstDifferent = left.size();
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] == right[i])
            continue;
        firstDifferent = std::min(firstDifferent, i);
        ++different;
    }
    const bool isExchanged = different == 2 && firstDifferent + 1 < left.size() &&
                             left[firstDifferent] == right[firstDifferent + 1] &&
                             left[firstDifferent + 1] == right[firstDifferent];
    if (different == 1 || isExchanged)
        return DateLevel::OneDigit;
    const int same = (isSameYear ? 1 : 0) + (isSameMonth ? 1 : 0) + (isSameDay ? 1 : 0);
    // 1 January stands for "some day of the year" in many registers.
    const bool isPlaceholder = (a.month == 1 && a.day == 1) || (b.month == 1 && b.day == 1);
    if (isSameYear && isPlaceholder)
        return DateLevel::Partial;
    // The day and month alone: one in 366 strangers shares them, and so do few slips of the pen.
    const bool isNearYear = std::abs(a.year - b.year) <= 2;
    if (same == 2)
        return isNearYear ? DateLevel::TwoParts : DateLevel::Year;
    return isSameYear ? DateLevel::Year : DateLevel::Different;
}

DocumentLevel compareNumbers(std::string_view a, std::string_view b) {
    if (a == b)
        return DocumentLevel::Same;
    if (std::min(a.size(), b.size()) < 6)
        return readsAlike(a, b) ? DocumentLevel::Near : DocumentLevel::Different;
    return readsAlike(a, b) || isOneSlip(a, b) ? DocumentLevel::Near : DocumentLevel::Different;
}

namespace {
constexpr unsigned PlaceShift = 20;
constexpr std::size_t FewestPlaces = 1U << 16U;
constexpr std::size_t MostPlaces = 1U << 22U; // 64 MB
} // namespace

LinkComparison::LinkComparison(const LinkProfiles& profiles)
    : m_profiles(profiles),
      m_known(std::clamp(std::bit_ceil(profiles.parts() * 16), FewestPlaces, MostPlaces)) {}

NameLevel LinkComparison::parts(std::uint32_t a, std::uint32_t b) {
    if (a == 0 || b == 0)
        return NameLevel::Missing;
    if (a == b)
        return NameLevel::Same;
    const auto key = static_cast<std::uint64_t>(std::min(a, b)) << 32U | std::max(a, b);
    Known& known = m_known[(key * 0x9E3779B97F4A7C15ULL) >> PlaceShift & (m_known.size() - 1)];
    if (known.pair != key) {
        // By text: which of the two came first depends on what else was compared.
        const bool isInOrder = m_profiles.part(a).text < m_profiles.part(b).text;
        known = {key, isInOrder ? compareParts(m_profiles.part(a), m_profiles.part(b))
                                : compareParts(m_profiles.part(b), m_profiles.part(a))};
    }
    return known.level;
}

namespace {

bool soundAlike(const NameShape& a, const NameShape& b) {
    return a.sound != 0 && a.sound == b.sound;
}

/// Whether the sound is alike, or nearly the same consonants stand in the only word; unknown is alike.
bool nearlyAlike(const NameShape& a, const NameShape& b) {
    if (a.sound == b.sound || !a.isOneWord || !b.isOneWord)
        return true;
    constexpr int Most = 2;
    int apart = 0;
    for (std::size_t i = 0; i < a.consonants.size(); ++i)
        apart += std::abs(a.consonants[i] - b.consonants[i]);
    return apart <= Most;
}

/// By sound: a slip may hide it in one field, seldom in both.
bool mayBeSwapped(const LinkProfile& a, const LinkProfile& b) {
    return soundAlike(a.givenShape, b.lastShape) || soundAlike(a.lastShape, b.givenShape);
}

} // namespace

DocumentLevel LinkComparison::documents(const LinkProfile& a, const LinkProfile& b) const {
    if (a.number == 0 || b.number == 0)
        return DocumentLevel::Missing;
    if (a.number == b.number)
        return DocumentLevel::Same;
    constexpr int OneSlip = 2; // takes one sign away and puts another one there
    if (std::popcount(a.numberSigns ^ b.numberSigns) > OneSlip)
        return DocumentLevel::Different;
    return compareNumbers(m_profiles.documentNumber(a.number), m_profiles.documentNumber(b.number));
}

bool LinkComparison::mayAgree(std::size_t a, std::size_t b) const {
    const LinkProfile& left = m_profiles[a];
    const LinkProfile& right = m_profiles[b];
    const bool isBornOnADay = left.day != 0 && right.day != 0;
    const DateLevel born = compareBirthDates(left, right);
    if (isBornOnADay && born != DateLevel::Different && born != DateLevel::Year)
        return true;
    const NameShape& given = left.givenShape;
    const NameShape& last = left.lastShape;
    // Born on another day, one name alone says nothing: it is not worth comparing the other letter by letter.
    const bool areNames =
        isBornOnADay ? (nearlyAlike(last, right.lastShape) && nearlyAlike(given, right.givenShape)) ||
                           (nearlyAlike(given, right.lastShape) && nearlyAlike(last, right.givenShape))
                     : soundAlike(last, right.lastShape) || soundAlike(given, right.givenShape) ||
                           mayBeSwapped(left, right);
    if (areNames)
        return true;
    const DocumentLevel document = documents(left, right);
    return document == DocumentLevel::Same || document == DocumentLevel::Near;
}

LinkLevels LinkComparison::compare(std::size_t a, std::size_t b) {
    const LinkProfile& left = m_profiles[a];
    const LinkProfile& right = m_profiles[b];
    LinkLevels levels;
    DocumentLevel document = documents(left, right);
    // A card beside a passport says nothing.
    if (document == DocumentLevel::Different && left.documentKind != right.documentKind)
        document = DocumentLevel::Missing;
    const DateLevel born = compareBirthDates(left, right);
    NameLevel given = parts(left.given, right.given);
    NameLevel last = parts(left.last, right.last);
    OrderLevel order = OrderLevel::Straight;
    const int straight = goodness(given) + goodness(last);
    const bool isBornAlike =
        born != DateLevel::Different && born != DateLevel::Year && born != DateLevel::Missing;
    const bool isWorthReadingOn =
        isBornAlike || document == DocumentLevel::Same || document == DocumentLevel::Near;
    if (straight < 8 && (isWorthReadingOn || mayBeSwapped(left, right))) {
        const NameLevel crossed = parts(left.given, right.last);
        const NameLevel otherCrossed = parts(left.last, right.given);
        const int turned = goodness(crossed) + goodness(otherCrossed);
        // One field that reads exactly as the other one of the other block is enough, if nothing else agrees.
        if (turned >= straight + 4) {
            given = crossed;
            last = otherCrossed;
            order = OrderLevel::Swapped;
        }
    }
    levels.set(LinkField::Given, given);
    levels.set(LinkField::Last, last);
    levels.set(LinkField::Order, order);
    levels.set(LinkField::BirthDate, born);
    levels.set(LinkField::Document, document);
    levels.set(LinkField::Nationality, compareValues(left.nationality, right.nationality));
    levels.set(LinkField::Gender, compareValues(left.gender, right.gender));
    return levels;
}

std::string_view toCode(LinkField field) {
    constexpr std::array<std::string_view, LinkFields> codes{
        "given_name", "last_name", "name_order", "birth_date", "document", "nationality", "gender"};
    return codes[static_cast<std::size_t>(field)];
}

std::string_view levelCode(LinkField field, std::uint8_t level) {
    constexpr std::array<std::string_view, MostLevels> names{
        "missing", "same", "part_missing", "variant", "near", "initial", "part_differs", "weak", "different"};
    constexpr std::array<std::string_view, 3> orders{"missing", "straight", "swapped"};
    constexpr std::array<std::string_view, 8> dates{"missing", "same",      "swapped", "one_digit",
                                                    "partial", "two_parts", "year",    "different"};
    constexpr std::array<std::string_view, 4> documents{"missing", "same", "near", "different"};
    constexpr std::array<std::string_view, 3> values{"missing", "same", "different"};
    switch (field) {
    case LinkField::Given:
    case LinkField::Last:
        return names[level];
    case LinkField::Order:
        return orders[level];
    case LinkField::BirthDate:
        return dates[level];
    case LinkField::Document:
        return documents[level];
    case LinkField::Nationality:
    case LinkField::Gender:
        return values[level];
    }
    return {};
}

} // namespace passages
