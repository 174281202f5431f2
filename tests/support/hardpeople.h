#pragma once

#include "data/record/record.h"
#include "data/store/connection.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace passages::test {

/// The same people again and again as clerks and machines write them. The same seed gives the same people.
class HardPeople {
  public:
    explicit HardPeople(unsigned seed) : m_random(seed) {}

    Person next();
    std::size_t below(std::size_t count) { return m_random() % count; }
    template <typename Values> void shuffle(Values& values) {
        std::shuffle(values.begin(), values.end(), m_random);
    }

  private:
    std::mt19937 m_random;
    std::vector<Person> m_people;
};

/// Who is one person, whatever the numbers are: the blocks of each, by their content.
std::vector<std::string> partitionOf(Connection& cache);
/// Every link, whatever the numbers are.
std::vector<std::string> linksOf(Connection& cache);

} // namespace passages::test
