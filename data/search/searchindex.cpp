#include "data/search/searchindex.h"

#include "data/identity/documentkey.h"
#include "data/identity/personlinker.h"
#include "data/search/posting.h"

#include <algorithm>

namespace passages {
namespace {

/// After every text that begins with this one.
std::string afterPrefix(std::string_view text) {
    return std::string(text) + "\xf4\x8f\xbf\xbf"; // the last character of Unicode
}

void collect(Statement& rows, std::vector<std::int64_t>& persons) {
    while (rows.step())
        persons.push_back(rows.integer(0));
    rows.reset();
}

bool isSameDocument(const Person& a, const Person& b) {
    return a.documentType == b.documentType && a.documentCountry == b.documentCountry &&
           documentKey(a.documentNumber) == documentKey(b.documentNumber);
}

} // namespace

SearchIndex::SearchIndex(Connection& connection)
    : m_removals(connection, "SELECT removed FROM search_state"),
      m_newest(connection, "SELECT max(number) FROM person"),
      m_words(connection, "SELECT word, bearers FROM search_word ORDER BY word"),
      m_namesAfter(connection, "SELECT number, search_name FROM person WHERE number > ?1 ORDER BY number"),
      m_bearers(connection, "SELECT first, persons FROM search_posting WHERE word = ?1 ORDER BY first"),
      m_bearersFrom(connection, "SELECT first, last, persons FROM search_posting WHERE word = ?1 AND "
                                "first <= ?2 ORDER BY first DESC LIMIT 1"),
      m_nextBearers(connection, "SELECT first FROM search_posting WHERE word = ?1 AND first > ?2 "
                                "ORDER BY first LIMIT 1"),
      m_bornBetween(connection, "SELECT number FROM person WHERE date_of_birth BETWEEN ?1 AND ?2 LIMIT ?3"),
      m_bornOn(connection, "SELECT number FROM person WHERE date_of_birth = ?1 LIMIT ?2"),
      // Its index leaves out blocks without a document; SQLite takes it only where the query says so too.
      m_withDocument(connection, "SELECT number FROM person WHERE document_key <> '' AND document_key = ?1"),
      m_withNationality(connection, "SELECT number FROM person WHERE nationality = ?1 ORDER BY number DESC "
                                    "LIMIT ?2"),
      m_person(
          connection,
          "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
          "document_number, document_country, traveller FROM person WHERE number = ?1"),
      m_blocks(
          connection,
          "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
          "document_number, document_country, number FROM person WHERE traveller = ?1 ORDER BY number"),
      m_crossings(connection, "SELECT count(occurred), max(occurred) FROM person_record WHERE person = ?1") {}

std::int64_t SearchIndex::removals() {
    const std::int64_t removed = m_removals.step() ? m_removals.integer(0) : 0;
    m_removals.reset();
    return removed;
}

std::int64_t SearchIndex::newestPerson() {
    const std::int64_t newest = m_newest.step() ? m_newest.integer(0) : 0;
    m_newest.reset();
    return newest;
}

void SearchIndex::forEachWord(const std::function<void(std::string_view, std::int64_t)>& visit) {
    while (m_words.step())
        visit(m_words.viewText(0), m_words.integer(1));
    m_words.reset();
}

void SearchIndex::forEachNameAfter(std::int64_t person,
                                   const std::function<void(std::int64_t, std::string_view)>& visit) {
    m_namesAfter.bind(1, person);
    while (m_namesAfter.step())
        visit(m_namesAfter.integer(0), m_namesAfter.viewText(1));
    m_namesAfter.reset();
}

void SearchIndex::bearers(std::string_view word, std::vector<std::int64_t>& persons) {
    m_bearers.bind(1, word);
    while (m_bearers.step())
        posting::forEach(m_bearers.integer(0), m_bearers.viewBlob(1),
                         [&](std::int64_t person) { persons.push_back(person); });
    m_bearers.reset();
}

void SearchIndex::bearersAmong(std::string_view word, std::span<const std::int64_t> among,
                               std::vector<std::int64_t>& persons) {
    while (!among.empty()) {
        m_bearersFrom.bind(1, word).bind(2, among.front());
        const bool isHeld = m_bearersFrom.step() && m_bearersFrom.integer(1) >= among.front();
        std::int64_t last = among.front();
        if (isHeld) {
            last = m_bearersFrom.integer(1);
            posting::forEach(m_bearersFrom.integer(0), m_bearersFrom.viewBlob(2), [&](std::int64_t person) {
                while (!among.empty() && among.front() < person)
                    among = among.subspan(1);
                if (!among.empty() && among.front() == person)
                    persons.push_back(person);
            });
        }
        m_bearersFrom.reset();
        if (!isHeld) {
            m_nextBearers.bind(1, word).bind(2, among.front());
            const bool isThereMore = m_nextBearers.step();
            last = isThereMore ? m_nextBearers.integer(0) - 1 : last;
            m_nextBearers.reset();
            if (!isThereMore)
                return;
        }
        among = among.subspan(
            static_cast<std::size_t>(std::upper_bound(among.begin(), among.end(), last) - among.begin()));
    }
}

void SearchIndex::bornIn(std::string_view date, std::vector<std::int64_t>& persons, std::int64_t limit) {
    m_bornBetween.bind(1, date).bind(2, afterPrefix(date)).bind(3, limit);
    collect(m_bornBetween, persons);
}

void SearchIndex::bornOn(std::string_view date, std::vector<std::int64_t>& persons, std::int64_t limit) {
    m_bornOn.bind(1, date).bind(2, limit);
    collect(m_bornOn, persons);
}

void SearchIndex::withDocument(std::string_view key, std::vector<std::int64_t>& persons) {
    m_withDocument.bind(1, key);
    collect(m_withDocument, persons);
}

void SearchIndex::withNationality(std::string_view code, std::vector<std::int64_t>& persons,
                                  std::int64_t limit) {
    m_withNationality.bind(1, code).bind(2, limit);
    collect(m_withNationality, persons);
}

std::optional<NumberedPerson> SearchIndex::person(std::int64_t number) {
    std::optional<NumberedPerson> found;
    m_person.bind(1, number);
    if (m_person.step())
        found = NumberedPerson{number, m_person.integer(9), personOf(m_person, 0)};
    m_person.reset();
    return found;
}

TravellerSummary SearchIndex::summary(std::int64_t traveller) {
    TravellerSummary summary;
    m_blocks.bind(1, traveller);
    while (m_blocks.step()) {
        Person block = personOf(m_blocks, 0);
        m_crossings.bind(1, m_blocks.integer(9));
        if (m_crossings.step()) {
            summary.crossings += m_crossings.integer(0);
            if (!m_crossings.isNull(1)) {
                const Instant last = Instant::fromEpochSeconds(m_crossings.integer(1));
                summary.lastSeen = std::max(summary.lastSeen.value_or(last), last);
            }
        }
        m_crossings.reset();
        const bool isNew = std::none_of(summary.documents.begin(), summary.documents.end(),
                                        [&](const Person& held) { return isSameDocument(held, block); });
        if (!block.documentNumber.empty() && isNew)
            summary.documents.push_back(std::move(block));
    }
    m_blocks.reset();
    return summary;
}

} // namespace passages
