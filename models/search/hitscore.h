#pragma once

#include "models/search/fieldmatch.h"
#include "models/search/searchquery.h"
#include "models/search/vocabulary.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace passages {

/// What a block is worth to a query, in bits: the logarithm of how many times likelier it is that somebody
/// who means this person typed that, than that it fits by chance.
struct HitBits {
    double all = 0;
    double name = 0;
    double born = 0;
    double document = 0;
};

/// Weighs blocks against one query (Fellegi and Sunter 1969, with the frequencies of names as Winkler 1989).
///
/// A word of the name that agrees is worth the logarithm of how rare it is in the cache, less what its
/// spelling makes it doubtful (wordmatch.h): SMITH little, a name of three people much. A birth date is worth
/// as much as there are days to be born on, a document number settles it; what contradicts counts against.
/// The score is the sum as a share of what it takes to be all but sure among so many people, so that a common
/// name alone cannot look certain, and the parts of an explanation add up to it.
///
/// Words are paired greedily, the pair that tells most first, those written together with those apart
/// included. Compared words are remembered: people found for one query share most of their names. One thread,
/// for one query.
class HitScorer {
  public:
    HitScorer(const SearchQuery& query, const Vocabulary& vocabulary);

    HitBits bits(const Person& person);
    /// Fills score, reasons, evidence and marks of a hit whose block stands.
    void explain(SearchHit& hit);

    /// How rare a word is, in bits.
    double rarity(std::string_view word) const;
    /// The same for one that so many bear.
    double rarityOf(std::int64_t bearers, bool isCommon) const;
    /// What an initial that agrees is worth.
    static constexpr double InitialBits = 3.0;

  private:
    struct Held {
        SearchWord word;
        double rarity = 0;
        std::vector<WordMatch> matches; ///< with each word asked for
    };
    /// A word of the block, where it is written.
    struct HeldPart {
        const Held* held = nullptr;
        int field = 0;
        std::size_t offset = 0;
        std::size_t length = 0;
    };
    struct Pair {
        double gain = 0;
        WordLevel level = WordLevel::None;
        std::uint32_t asked = 0; ///< bits
        std::uint32_t held = 0;
    };
    const std::vector<Held>& wordsOf(const std::string& segment);
    void hold(const Person& person);
    void pairUp();
    void addPairsOf(std::size_t asked, std::size_t held);
    void addJoined();
    void addTogether(std::initializer_list<std::size_t> held);
    void addJoinedPair(const SearchWord& one, const SearchWord& other, double rarity, std::uint32_t asked,
                       std::uint32_t held);
    double nameBits() const;
    double missing(std::size_t asked) const;
    double more(std::size_t held) const;
    bool isReordered() const;
    FieldMatch born(const Person& person, const PartialDate** asked) const;
    FieldMatch document(const Person& person, const std::string** asked) const;
    FieldMatch nationality(const Person& person, const std::string** asked) const;
    void explainName(SearchHit& hit) const;
    std::string askedText(std::uint32_t words) const;

    const SearchQuery& m_query;
    const Vocabulary& m_vocabulary;
    double m_people;
    double m_sure; ///< bits
    double m_prefixRarity = 0;
    std::vector<double> m_askedRarity; ///< of each asked word, as it is written
    std::vector<SearchWord> m_joined;  ///< of each asked word with the next; empty text for the last
    std::vector<SearchWord> m_joinedThree;
    std::unordered_map<std::string, std::vector<Held>> m_segments;
    std::vector<HeldPart> m_parts; ///< of the block looked at
    std::vector<Pair> m_options;
    std::vector<Pair> m_pairs;
    std::uint32_t m_pairedAsked = 0;
    std::uint32_t m_pairedHeld = 0;
};

} // namespace passages
