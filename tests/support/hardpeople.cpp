#include "tests/support/hardpeople.h"

#include "tests/support/testcache.h"

#include <map>

namespace passages::test {

Person HardPeople::next() {
    static const std::vector<const char*> given{"Anna", "Peter", "Marie", "Luc",  "Olga",
                                                "Ivan", "Priya", "Amit",  "Omar", "Chloé"};
    static const std::vector<const char*> last{"Tremblay", "Smith", "Petrov", "Sharma", "Garcia",
                                               "Haddad",   "Kowal", "Müller", "Rossi",  "Dubois"};
    if (m_people.empty() || below(3) == 0) {
        Person person;
        person.firstName = given[below(given.size())];
        person.lastName = last[below(last.size())];
        person.dateOfBirth = {static_cast<std::int16_t>(1950 + below(40)),
                              static_cast<std::uint8_t>(1 + below(12)),
                              static_cast<std::uint8_t>(1 + below(28))};
        person.nationality = "CAN";
        person.documentType = DocumentType::Passport;
        person.documentCountry = "CAN";
        person.documentNumber = "AB" + std::to_string(100'000 + below(900'000));
        m_people.push_back(person);
        return person;
    }
    Person person = m_people[below(m_people.size())];
    switch (below(8)) {
    case 0:
        person.firstName += 'e';
        break;
    case 1:
        std::swap(person.firstName, person.lastName);
        break;
    case 2:
        person.documentNumber = "CD" + std::to_string(100'000 + below(900'000));
        break;
    case 3:
        person.documentNumber.back() = person.documentNumber.back() == '1' ? '2' : '1';
        break;
    case 4: // a twin
        person.firstName = given[below(given.size())];
        person.documentNumber = "EF" + std::to_string(100'000 + below(900'000));
        break;
    case 5:
        person.lastName = last[below(last.size())];
        break;
    case 6:
        person.dateOfBirth.day = static_cast<std::uint8_t>(1 + below(28));
        break;
    default:
        person.documentType.reset();
        person.documentNumber.clear();
        person.documentCountry.clear();
        break;
    }
    return person;
}

std::vector<std::string> partitionOf(Connection& cache) {
    std::map<std::string, std::string> people;
    for (const std::string& row :
         rowsOf(cache, "SELECT traveller, hex(fingerprint) FROM person ORDER BY 2")) {
        const std::size_t bar = row.find('|');
        people[row.substr(0, bar)] += row.substr(bar + 1) + ' ';
    }
    std::vector<std::string> partition;
    for (const auto& [number, blocks] : people)
        partition.push_back(blocks);
    std::sort(partition.begin(), partition.end());
    return partition;
}

std::vector<std::string> linksOf(Connection& cache) {
    return rowsOf(
        cache, "SELECT min(hex(x.fingerprint), hex(y.fingerprint)), max(hex(x.fingerprint), "
               "hex(y.fingerprint)), is_same, weight, is_between FROM link JOIN person AS x ON x.number = a "
               "JOIN person AS y ON y.number = b ORDER BY 1, 2");
}

} // namespace passages::test
