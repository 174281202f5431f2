#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace passages::test {

/// A person's name as a record holds it, and as somebody may write it who goes by another system.
struct PooledName {
    std::string last;
    std::string first;
    std::string middle;
    std::string otherLast; ///< transliterated otherwise, or without its marks; else empty
    std::string otherFirst;
    std::string nationality;
};

/// Names of many cultures as a border sees them: few that many bear, and very many that few bear. Lists of
/// its own, which nothing was tuned to, beside made-up surnames that are put together as those of each
/// culture are. The same seed gives the same names.
class NamePool {
  public:
    explicit NamePool(std::uint64_t seed) : m_random(seed) {}
    PooledName next();

  private:
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(m_random() % end); }
    bool chance(unsigned percent) { return m_random() % 100 < percent; }
    const std::string& byFrequency(const std::vector<std::string>& list);
    std::string rareSurname(std::size_t culture);

    std::mt19937_64 m_random;
};

} // namespace passages::test
