#include "tests/support/travellersnamed.h"

#include "data/search/searchindex.h"

namespace passages::test {

std::vector<std::int64_t> travellersNamed(Connection& connection, const std::string& word) {
    std::vector<std::int64_t> persons;
    SearchIndex(connection).bearers(word, persons);
    std::vector<std::int64_t> travellers;
    Statement row = connection.prepare("SELECT traveller FROM person WHERE number = ?1");
    for (const std::int64_t person : persons) {
        if (row.bind(1, person).step())
            travellers.push_back(row.integer(0));
        row.reset();
    }
    return travellers;
}

} // namespace passages::test
