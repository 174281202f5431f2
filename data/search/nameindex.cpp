#include "data/search/nameindex.h"

#include "data/search/posting.h"

#include <algorithm>

namespace passages {

namespace {

std::vector<std::string_view> viewsOf(std::string_view searchName) {
    std::vector<std::string_view> words;
    while (!searchName.empty()) {
        const std::string_view word = searchName.substr(0, searchName.find(' '));
        searchName.remove_prefix(std::min(searchName.size(), word.size() + 1));
        if (!word.empty())
            words.push_back(word);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace

std::vector<std::string> wordsOf(std::string_view searchName) {
    const auto views = viewsOf(searchName);
    return {views.begin(), views.end()};
}

NameIndex::NameIndex(Connection& connection)
    : m_connection(connection),
      m_countWord(connection, "INSERT INTO search_word(word, bearers) VALUES(?1, ?2) "
                              "ON CONFLICT(word) DO UPDATE SET bearers = bearers + ?2"),
      m_lastPosting(connection, "SELECT first, last, bearers, persons FROM search_posting WHERE word = ?1 "
                                "ORDER BY first DESC LIMIT 1"),
      m_addPosting(connection, "INSERT INTO search_posting(word, first, last, bearers, persons) "
                               "VALUES(?1, ?2, ?3, ?4, ?5)"),
      m_extendPosting(connection, "UPDATE search_posting SET last = ?3, bearers = ?4, persons = ?5 "
                                  "WHERE word = ?1 AND first = ?2") {}

void NameIndex::add(std::int64_t person, const std::string& searchName) {
    m_waiting.push_back(
        {person, static_cast<std::uint32_t>(m_names.size()), static_cast<std::uint32_t>(searchName.size())});
    m_names += searchName;
}

void NameIndex::remove(std::int64_t person, const std::string& searchName) {
    // Waiting or not: what the cache holds must not depend on how segments shared their transactions.
    m_connection.execute("UPDATE search_state SET removed = removed + 1");
    const auto waiting =
        std::lower_bound(m_waiting.begin(), m_waiting.end(), person,
                         [](const Waiting& held, std::int64_t number) { return held.person < number; });
    if (waiting != m_waiting.end() && waiting->person == person) {
        waiting->size = 0;
        return;
    }
    for (const std::string_view word : viewsOf(searchName))
        removeFrom(word, person);
}

void NameIndex::write() {
    std::vector<std::pair<std::string_view, std::int64_t>> words;
    for (const Waiting& waiting : m_waiting)
        for (const std::string_view word :
             viewsOf(std::string_view(m_names).substr(waiting.at, waiting.size)))
            words.emplace_back(word, waiting.person);
    std::sort(words.begin(), words.end());
    std::vector<std::int64_t> persons;
    for (std::size_t from = 0; from < words.size();) {
        const std::string_view word = words[from].first;
        persons.clear();
        for (; from < words.size() && words[from].first == word; ++from)
            persons.push_back(words[from].second);
        append(word, persons);
    }
    m_waiting.clear();
    m_names.clear();
}

/// To the last row of the word as far as there is room, and what is left into rows of its own.
void NameIndex::append(std::string_view word, std::span<const std::int64_t> persons) {
    m_countWord.bind(1, word).bind(2, static_cast<std::int64_t>(persons.size())).run();
    m_lastPosting.bind(1, word);
    if (m_lastPosting.step() && static_cast<std::size_t>(m_lastPosting.integer(2)) < posting::MostPersons) {
        const std::int64_t first = m_lastPosting.integer(0);
        std::int64_t last = m_lastPosting.integer(1);
        auto bearers = static_cast<std::size_t>(m_lastPosting.integer(2));
        const auto held = m_lastPosting.viewBlob(3);
        std::vector<std::byte> blob(held.begin(), held.end());
        std::size_t taken = 0;
        for (; taken < persons.size() && bearers < posting::MostPersons; ++taken, ++bearers) {
            posting::append(blob, last, persons[taken]);
            last = persons[taken];
        }
        m_lastPosting.reset();
        m_extendPosting.bind(1, word)
            .bind(2, first)
            .bind(3, last)
            .bind(4, static_cast<std::int64_t>(bearers))
            .bind(5, std::span<const std::byte>(blob))
            .run();
        persons = persons.subspan(taken);
    }
    m_lastPosting.reset();
    for (; !persons.empty(); persons = persons.subspan(std::min(persons.size(), posting::MostPersons)))
        insert(word, persons.first(std::min(persons.size(), posting::MostPersons)));
}

void NameIndex::insert(std::string_view word, std::span<const std::int64_t> persons) {
    std::vector<std::byte> blob;
    for (std::size_t i = 1; i < persons.size(); ++i)
        posting::append(blob, persons[i - 1], persons[i]);
    m_addPosting.bind(1, word)
        .bind(2, persons.front())
        .bind(3, persons.back())
        .bind(4, static_cast<std::int64_t>(persons.size()))
        .bind(5, std::span<const std::byte>(blob))
        .run();
}

void NameIndex::removeFrom(std::string_view word, std::int64_t person) {
    Statement row = m_connection.prepare("SELECT first, persons FROM search_posting WHERE word = ?1 AND "
                                         "first <= ?2 ORDER BY first DESC LIMIT 1");
    if (!row.bind(1, word).bind(2, person).step())
        return;
    const std::int64_t first = row.integer(0);
    std::vector<std::int64_t> persons;
    posting::forEach(first, row.viewBlob(1), [&](std::int64_t held) { persons.push_back(held); });
    row.reset();
    const auto gone = std::find(persons.begin(), persons.end(), person);
    if (gone == persons.end())
        return;
    persons.erase(gone);
    m_connection.prepare("DELETE FROM search_posting WHERE word = ?1 AND first = ?2")
        .bind(1, word)
        .bind(2, first)
        .run();
    if (!persons.empty())
        insert(word, persons);
    m_connection.prepare("UPDATE search_word SET bearers = bearers - 1 WHERE word = ?1").bind(1, word).run();
    m_connection.prepare("DELETE FROM search_word WHERE word = ?1 AND bearers <= 0").bind(1, word).run();
}

void NameIndex::build(Connection& connection) {
    constexpr std::size_t MostWaiting = 200'000; // some 60 MB
    NameIndex index(connection);
    Statement blocks = connection.prepare("SELECT number, search_name FROM person ORDER BY number");
    while (blocks.step()) {
        index.add(blocks.integer(0), blocks.text(1));
        if (index.waiting() >= MostWaiting)
            index.write();
    }
    index.write();
}

} // namespace passages
