#pragma once

#include "data/base/result.h"
#include "data/search/searchindex.h"
#include "models/search/hitscore.h"
#include "models/search/search.h"
#include "models/search/searchquery.h"
#include "models/search/vocabulary.h"

#include <cstdint>
#include <vector>

namespace passages {

/// Finds people in the cache by what an officer typed.
///
/// Each word asked for is widened to the words in the cache that it may be meant for: the same, other
/// spellings and short forms (the table of names), words that sound alike, words one or two slips away, the
/// beginning of a word, words written together or apart. Their bearers are gathered, the rarest word first,
/// and collect what each word is worth; a birth date and a document number bring people of their own. The
/// best few hundred are read and weighed exactly (hitscore.h). Where that brings nobody who agrees in all
/// that was asked, birth dates with a slip and document numbers that differ by one are tried as well. Work is
/// capped everywhere, so that the commonest name costs no more than a few milliseconds.
///
/// Throws StoreError. Database thread; within a transaction of the caller's.
class SearchEngine {
  public:
    explicit SearchEngine(Connection& connection);

    /// Reads the words of the cache, which the first search does otherwise.
    void prepare() { m_vocabulary.refresh(m_index); }
    /// Errors of `readQuery`.
    Result<SearchResult> find(const SearchRequest& request);

    /// Bits of what somebody was gathered for; the others are the words asked for, by their place.
    static constexpr std::uint32_t DateGroup = 1U << 30;
    static constexpr std::uint32_t DocumentGroup = 1U << 31;

  private:
    struct Meant {
        Vocabulary::Index word;
        double bits;
    };
    struct Slot {
        float bits = 0;
        std::uint32_t groups = 0; ///< which words, dates and documents have been counted
    };
    struct Weighed {
        NumberedPerson person;
        HitBits bits;
    };

    void gather(const SearchQuery& query, const HitScorer& scorer);
    std::vector<Meant> meantBy(const SearchWord& word, const HitScorer& scorer) const;
    void addMeant(const std::vector<Meant>& meant, std::uint32_t groups);
    void addBeginning(const SearchQuery& query, const HitScorer& scorer);
    void addSplit(const SearchWord& word, const HitScorer& scorer, std::uint32_t group);
    void addDates(const SearchQuery& query);
    void addNearDates(const SearchQuery& query);
    void addDocuments(const SearchQuery& query);
    void addNearDocuments(const SearchQuery& query);
    void addPersons(const std::vector<std::int64_t>& persons, double bits, std::uint32_t groups);
    void forget();
    std::vector<std::int64_t> best(std::size_t most) const;
    void weigh(const SearchQuery& query, HitScorer& scorer, std::size_t limit, std::vector<Weighed>& weighed);
    std::vector<SearchHit> hitsOf(std::vector<Weighed>& weighed, HitScorer& scorer, std::size_t limit);

    SearchIndex m_index;
    Vocabulary m_vocabulary;
    std::vector<Slot> m_slots; ///< by number of the block
    std::vector<std::int64_t> m_gathered;
    std::vector<std::int64_t> m_persons;
    std::int64_t m_budget = 0;
};

} // namespace passages
