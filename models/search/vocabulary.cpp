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

/// Whether at most four bits are set: two letters replaced change four.
bool areFew(std::uint32_t bits) {
    bits &= bits - 1;
    bits &= bits - 1;
    bits &= bits - 1;
    bits &= bits - 1;
    return bits == 0;
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
    std::array<std::array<int, LongestWord + 1>, 3> rows;
    auto* before = &rows[0];
    auto* last = &rows[1];
    auto* row = &rows[2];
    std::iota(last->begin(), last->begin() + static_cast<std::ptrdiff_t>(b.size()) + 1, 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        (*row)[0] = static_cast<int>(i);
        int best = (*row)[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = (*last)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            int cost = std::min({replaced, (*last)[j] + 1, (*row)[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, (*before)[j - 2] + 1);
            (*row)[j] = cost;
            best = std::min(best, cost);
        }
        if (best > most)
            return most + 1;
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
    m_masks.push_back(letterMask(word));
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

const Vocabulary::Index* Vocabulary::find(std::string_view text) const {
    const auto place =
        std::lower_bound(m_sorted.begin(), m_sorted.end(), text,
                         [this](Index i, std::string_view sought) { return word(i) < sought; });
    return place != m_sorted.end() && word(*place) == text ? &*place : nullptr;
}

void Vocabulary::near(std::string_view text, int slips, std::vector<Index>& found) const {
    const std::uint32_t mask = letterMask(text);
    const std::uint32_t* const masks = m_masks.data();
    const std::size_t count = m_masks.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (!areFew(masks[i] ^ mask))
            continue;
        const auto length = static_cast<int>(m_words[i].length);
        if (std::abs(length - static_cast<int>(text.size())) > slips)
            continue;
        if (slipsBetween(text, word(static_cast<Index>(i)), slips) <= slips)
            found.push_back(static_cast<Index>(i));
    }
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
