#pragma once

#include "data/search/searchindex.h"
#include "models/identity/nametable.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace passages {

/// The words of all names in the cache, in memory, to be looked through for what a typed word may have meant.
///
/// Reading through all words of about that length beats an index of misspellings: the letters that a word
/// has, as one bit each, tell for all but a few in a hundred, at less than half a nanosecond a word, that it
/// lies more than two slips away. Half a million words (some two million people) take 35 MB. An index
/// of forms with one letter left out (symmetric delete) finds one slip only, would be ten times as large as
/// the words, and each form would have to be written at every sync.
///
/// Follows the cache: blocks that came are added, and where blocks went everything is read again. One thread.
class Vocabulary {
  public:
    using Index = std::uint32_t;

    /// Brings it up to what the cache holds now.
    void refresh(SearchIndex& index);

    std::size_t size() const { return m_words.size(); }
    /// Of blocks; what rarity is measured against.
    std::int64_t people() const { return m_newest; }
    std::string_view word(Index i) const { return {m_letters.data() + m_words[i].offset, m_words[i].length}; }
    std::int64_t bearers(Index i) const { return m_words[i].bearers; }

    /// Nothing for a word that nobody bears.
    const Index* find(std::string_view word) const;
    /// Words no more than `slips` (1 or 2) letters inserted, left out, replaced or exchanged with the next
    /// away from this one.
    void near(std::string_view word, int slips, std::vector<Index>& found) const;
    /// Words with the same sound key (soundkey.h).
    const std::vector<Index>& soundingLike(std::string_view word) const;
    /// Words of the table of names; what is kin to a word of it is among them.
    const std::vector<Index>& known() const { return m_known; }
    const NameTable::Entry* entry(Index known) const { return m_entries.at(known); }
    /// How many blocks bear words that begin so, and the words, most borne first, at most `most`.
    std::int64_t beginningWith(std::string_view prefix, std::size_t most, std::vector<Index>& found) const;

  private:
    struct Word {
        std::uint32_t offset;
        std::uint32_t length;
        std::int64_t bearers;
    };
    /// Words of one length, to be looked through without touching anything else.
    struct OfLength {
        std::vector<std::uint32_t> masks; ///< which letters each has
        std::vector<Index> words;
        std::string letters; ///< of all of them
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    void readAll(SearchIndex& index);
    void readNew(SearchIndex& index, std::int64_t newest);
    void add(std::string_view word, std::int64_t bearers);
    void sort();
    void placeAll(std::size_t places);
    std::size_t placeOf(std::string_view word) const;

    std::string m_letters;
    std::vector<Word> m_words;
    std::vector<OfLength> m_lengths;
    std::vector<Index> m_places; ///< by hash, the next free one where that is taken; half of them are free
    std::vector<Index> m_sorted; ///< by word
    std::unordered_map<std::string, std::vector<Index>, Hash, std::equal_to<>> m_bySound;
    std::vector<Index> m_known;
    std::unordered_map<Index, const NameTable::Entry*> m_entries;
    std::int64_t m_newest = 0;
    std::int64_t m_removals = -1;
};

/// Letters inserted, left out, replaced or exchanged with the next that lie between two words (the optimal
/// string alignment distance); `most` + 1 where there are more.
int slipsBetween(std::string_view a, std::string_view b, int most);
/// The letters a word has, one bit each.
std::uint32_t letterMask(std::string_view word);

} // namespace passages
