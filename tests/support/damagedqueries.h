#pragma once

#include "data/record/record.h"
#include "tests/support/namepool.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace passages::test {

/// Somebody in the cache, and what is needed to ask for them otherwise than they are written.
struct PooledPerson {
    PooledName name;
    Person block;
    std::int64_t traveller = 0;
};

struct DamagedQuery {
    std::string kind;
    std::string text;
    std::optional<std::string> born; ///< ISO; within the text as well
    std::size_t person = 0;
};

/// Questions for people by their damaged names: exact, one slip, two slips, reordered, initial first, a part
/// dropped, joined or split, without diacritics, transliterated otherwise, French particles. Every second one
/// has the birth date beside, and so has each where the name by itself does not tell one person from all
/// others. The same seed gives the same questions.
class DamagedQueries {
  public:
    DamagedQueries(const std::vector<PooledPerson>& people, std::uint64_t seed);
    static const std::vector<std::string>& kinds();
    /// Nothing where this person's name cannot be damaged so.
    std::optional<DamagedQuery> next(const std::string& kind);

  private:
    using Words = std::vector<std::string>;
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(m_random() % end); }
    std::optional<Words> damaged(const std::string& kind, const PooledPerson& person);
    void slip(Words& words);
    /// Whether nobody else bears all these words (folded; one letter: a word that begins so).
    bool isOnlyOne(const Words& words, std::size_t person) const;

    const std::vector<PooledPerson>& m_people;
    std::mt19937_64 m_random;
    std::vector<Words> m_words; ///< folded, of each
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_bearers;
};

} // namespace passages::test
