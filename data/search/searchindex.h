#pragma once

#include "data/record/record.h"
#include "data/store/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// A person block with its numbers.
struct NumberedPerson {
    std::int64_t number = 0;
    std::int64_t traveller = 0;
    Person person;
};

/// What a result shows of a whole traveller beside the block that was found.
struct TravellerSummary {
    std::vector<Person> documents; ///< one block for each distinct document, the oldest first
    std::int64_t crossings = 0;
    std::optional<Instant> lastSeen;
};

/// Reads what a search needs, each question by one index. Its statements are made once. Throws StoreError.
/// Database thread.
class SearchIndex {
  public:
    explicit SearchIndex(Connection& connection);

    /// Grows with every block that goes.
    std::int64_t removals();
    /// The highest number of a block; 0 for none.
    std::int64_t newestPerson();
    void forEachWord(const std::function<void(std::string_view word, std::int64_t bearers)>& visit);
    void forEachNameAfter(std::int64_t person,
                          const std::function<void(std::int64_t person, std::string_view name)>& visit);

    /// The blocks with that word, ascending, appended to `persons`.
    void bearers(std::string_view word, std::vector<std::int64_t>& persons);
    /// Those of `among` (ascending) that bear it, reading no row that none of them can be in.
    void bearersAmong(std::string_view word, std::span<const std::int64_t> among,
                      std::vector<std::int64_t>& persons);
    /// Blocks whose birth date is written so or begins so ("1984-02"), appended, at most `limit`.
    void bornIn(std::string_view date, std::vector<std::int64_t>& persons, std::int64_t limit);
    /// Blocks whose birth date is written exactly so.
    void bornOn(std::string_view date, std::vector<std::int64_t>& persons, std::int64_t limit);
    /// `key` as documentKey makes it.
    void withDocument(std::string_view key, std::vector<std::int64_t>& persons);
    void withNationality(std::string_view code, std::vector<std::int64_t>& persons, std::int64_t limit);

    std::optional<NumberedPerson> person(std::int64_t number);
    TravellerSummary summary(std::int64_t traveller);

  private:
    Statement m_removals;
    Statement m_newest;
    Statement m_words;
    Statement m_namesAfter;
    Statement m_bearers;
    Statement m_bearersFrom;
    Statement m_nextBearers;
    Statement m_bornBetween;
    Statement m_bornOn;
    Statement m_withDocument;
    Statement m_withNationality;
    Statement m_person;
    Statement m_blocks;
    Statement m_crossings;
};

} // namespace passages
