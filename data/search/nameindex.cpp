#include "data/search/nameindex.h"

#include <algorithm>

namespace passages {

std::vector<std::string> wordsOf(const std::string& searchName) {
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < searchName.size()) {
        const std::size_t to = std::min(searchName.find(' ', from), searchName.size());
        if (to > from)
            words.push_back(searchName.substr(from, to - from));
        from = to + 1;
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

NameIndex::NameIndex(Connection& connection)
    : m_connection(connection),
      m_addWord(connection, "INSERT INTO name_word(word, person) VALUES(?1, ?2)") {}

void NameIndex::add(std::int64_t person, const std::string& searchName) {
    m_waiting.emplace(person, wordsOf(searchName));
}

void NameIndex::remove(std::int64_t person, const std::string& searchName) {
    if (m_waiting.erase(person) > 0)
        return;
    Statement remove = m_connection.prepare("DELETE FROM name_word WHERE word = ?1 AND person = ?2");
    for (const std::string& word : wordsOf(searchName))
        remove.bind(1, word).bind(2, person).run();
}

void NameIndex::write() {
    std::vector<std::pair<std::string_view, std::int64_t>> words;
    for (const auto& [person, ofPerson] : m_waiting)
        for (const std::string& word : ofPerson)
            words.emplace_back(word, person);
    std::sort(words.begin(), words.end());
    for (const auto& [word, person] : words)
        m_addWord.bind(1, word).bind(2, person).run();
    m_waiting.clear();
}

} // namespace passages
