#include "models/search/vocabulary.h"

#include "data/search/nameindex.h"
#include "models/identity/nametokens.h"
#include "models/identity/soundkey.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>

namespace passages {
namespace {

constexpr std::size_t LongestWord = 40;
/// More blocks than this since, and reading all words is faster.
constexpr std::int64_t MostToFollow = 50'000;

constexpr Vocabulary::Index NoWord = static_cast<Vocabulary::Index>(-1);

/// Whether at most so many bits are set. A letter replaced changes two.
template <unsigned Most> bool areFew(std::uint32_t bits) {
    for (unsigned i = 0; i < Most; ++i)
        bits &= bits - 1;
    return bits == 0;
}

/// letterMask, and which of some common letters a word has twice: a letter replaced changes two bits here
/// too.
std::uint32_t nearMask(std::string_view word) {
    constexpr std::string_view Common = "AENRIO";
    std::uint32_t mask = letterMask(word);
    for (std::size_t i = 0; i < Common.size(); ++i)
        if (std::count(word.begin(), word.end(), Common[i]) >= 2)
            mask |= 1U << (26U + i);
    return mask;
}

/// Calls `visit` with the place of each mask that differs from this one by so many bits at most.
template <unsigned Most, typename Visit>
void forEachNear(const std::vector<std::uint32_t>& masks, std::uint32_t mask, Visit visit) {
    constexpr std::size_t Block = 16; // looked at together: the compiler makes vectors of it
    std::size_t i = 0;
    for (; i + Block <= masks.size(); i += Block) {
        std::uint32_t isAny = 0;
        for (std::size_t k = 0; k < Block; ++k)
            isAny |= areFew<Most>(masks[i + k] ^ mask) ? 1U : 0U;
        if (isAny == 0)
            continue;
        for (std::size_t k = 0; k < Block; ++k)
            if (areFew<Most>(masks[i + k] ^ mask))
                visit(i + k);
    }
    for (; i < masks.size(); ++i)
        if (areFew<Most>(masks[i] ^ mask))
            visit(i);
}

} // namespace

std::uint32_t letterMask(std::string_view word) {
    std::uint32_t mask = 0;
    for (const char c : word) {
        if (c >= 'A' && c <= 'Z')
            mask |= 1U << static_cast<unsigned>(c - 'A');
        else
            mask |= 1U << (26U + static_cast<unsigned>(c) % 6U);
    }
    return mask;
}

int slipsBetween(std::string_view a, std::string_view b, int most) {
    const int lengths = static_cast<int>(a.size()) - static_cast<int>(b.size());
    if (std::abs(lengths) > most || a.size() > LongestWord || b.size() > LongestWord)
        return most + 1;
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.empty() || b.empty())
        return static_cast<int>(std::max(a.size(), b.size()));
    std::array<std::array<int, LongestWord + 2>, 3> rows;
    auto* before = &rows[0];
    auto* last = &rows[1];
    auto* row = &rows[2];
    std::iota(last->begin(), last->begin() + static_cast<std::ptrdiff_t>(b.size()) + 1, 0);
    const auto width = static_cast<std::size_t>(most);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        // What lies further from the diagonal than `most` costs more than that.
        const std::size_t from = i > width ? i - width : 1;
        const std::size_t to = std::min(b.size(), i + width);
        (*row)[from - 1] = from == 1 ? static_cast<int>(i) : most + 1;
        int best = (*row)[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            const int replaced = (*last)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            int cost = std::min({replaced, (*last)[j] + 1, (*row)[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, (*before)[j - 2] + 1);
            (*row)[j] = cost;
            best = std::min(best, cost);
        }
        if (best > most)
            return most + 1;
        (*row)[to + 1] = most + 1;
        auto* const oldest = before;
        before = last;
        last = row;
        row = oldest;
    }
    return std::min((*last)[b.size()], most + 1);
}

void Vocabulary::refresh(SearchIndex& index) {
    const std::int64_t removals = index.removals();
    const std::int64_t newest = index.newestPerson();
    if (removals != m_removals || newest - m_newest > MostToFollow) {
        readAll(index);
    } else if (newest != m_newest) {
        readNew(index, newest);
    }
    m_removals = removals;
    m_newest = newest;
}

void Vocabulary::readAll(SearchIndex& index) {
    *this = Vocabulary();
    index.forEachWord([this](std::string_view word, std::int64_t bearers) { add(word, bearers); });
    sort();
}

void Vocabulary::readNew(SearchIndex& index, std::int64_t newest) {
    index.forEachNameAfter(m_newest, [&](std::int64_t person, std::string_view name) {
        if (person > newest)
            return;
        for (const std::string& word : wordsOf(name)) {
            const auto place =
                std::lower_bound(m_sorted.begin(), m_sorted.end(), word,
                                 [this](Index i, const std::string& text) { return this->word(i) < text; });
            if (place != m_sorted.end() && this->word(*place) == word) {
                ++m_words[*place].bearers;
                continue;
            }
            add(word, 1);
            m_sorted.insert(place, static_cast<Index>(m_words.size() - 1));
        }
    });
}

void Vocabulary::add(std::string_view word, std::int64_t bearers) {
    const auto i = static_cast<Index>(m_words.size());
    m_words.push_back(
        {static_cast<std::uint32_t>(m_letters.size()), static_cast<std::uint32_t>(word.size()), bearers});
    m_letters += word;
    if (m_lengths.size() <= word.size())
        m_lengths.resize(word.size() + 1);
    OfLength& those = m_lengths[word.size()];
    those.masks.push_back(nearMask(word));
    those.words.push_back(i);
    those.letters += word;
    if (m_words.size() * 2 > m_places.size())
        placeAll(std::max<std::size_t>(1024, m_places.size() * 2));
    else
        m_places[placeOf(word)] = i;
    const std::string letters = withoutDigits(word); // as the words that are typed are read
    m_bySound[soundKey(letters)].push_back(i);
    if (const NameTable::Entry* entry = NameTable::builtIn().find(letters)) {
        m_known.push_back(i);
        m_entries.emplace(i, entry);
    }
}

void Vocabulary::sort() {
    m_sorted.resize(m_words.size());
    std::iota(m_sorted.begin(), m_sorted.end(), Index{0});
    const auto isBefore = [this](Index a, Index b) { return word(a) < word(b); };
    if (!std::is_sorted(m_sorted.begin(), m_sorted.end(), isBefore))
        std::sort(m_sorted.begin(), m_sorted.end(), isBefore);
}

void Vocabulary::placeAll(std::size_t places) {
    m_places.assign(places, NoWord);
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_places[placeOf(word(static_cast<Index>(i)))] = static_cast<Index>(i);
}

/// Where it is, or would be. There are as many places as a power of two.
std::size_t Vocabulary::placeOf(std::string_view text) const {
    const std::size_t last = m_places.size() - 1;
    std::size_t place = Hash()(text) & last;
    while (m_places[place] != NoWord && word(m_places[place]) != text)
        place = (place + 1) & last;
    return place;
}

const Vocabulary::Index* Vocabulary::find(std::string_view text) const {
    if (m_places.empty())
        return nullptr;
    const Index* found = &m_places[placeOf(text)];
    return *found != NoWord ? found : nullptr;
}

void Vocabulary::near(std::string_view text, int slips, std::vector<Index>& found) const {
    const std::size_t already = found.size();
    const std::uint32_t mask = nearMask(text);
    const auto apart = static_cast<std::size_t>(slips);
    const std::size_t to = std::min(m_lengths.size(), text.size() + apart + 1);
    for (std::size_t length = text.size() > apart ? text.size() - apart : 1; length < to; ++length) {
        const OfLength& those = m_lengths[length];
        const auto consider = [&](std::size_t at) {
            if (slipsBetween(text, {those.letters.data() + at * length, length}, slips) <= slips)
                found.push_back(those.words[at]);
        };
        if (slips <= 1)
            forEachNear<2>(those.masks, mask, consider);
        else
            forEachNear<4>(those.masks, mask, consider);
    }
    std::sort(found.begin() + static_cast<std::ptrdiff_t>(already), found.end());
}

const std::vector<Vocabulary::Index>& Vocabulary::soundingLike(std::string_view word) const {
    static const std::vector<Index> none;
    const auto found = m_bySound.find(soundKey(word));
    return found != m_bySound.end() ? found->second : none;
}

std::int64_t Vocabulary::beginningWith(std::string_view prefix, std::size_t most,
                                       std::vector<Index>& found) const {
    auto place = std::lower_bound(m_sorted.begin(), m_sorted.end(), prefix,
                                  [this](Index i, std::string_view sought) { return word(i) < sought; });
    std::vector<Index> words;
    std::int64_t bearing = 0;
    for (; place != m_sorted.end() && word(*place).starts_with(prefix); ++place) {
        words.push_back(*place);
        bearing += bearers(*place);
    }
    const std::size_t taken = std::min(most, words.size());
    std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(taken), words.end(),
                      [this](Index a, Index b) { return bearers(a) > bearers(b); });
    found.insert(found.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(taken));
    return bearing;
}

} // namespace passages
