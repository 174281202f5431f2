#include "data/search/savedsearches.h"

namespace passages {

std::vector<StoredSearch> SavedSearches::all(const std::string& account) {
    Statement rows = m_connection.prepare(
        "SELECT number, name, request, at FROM saved_search WHERE account = ?1 ORDER BY name");
    rows.bind(1, std::string_view(account));
    std::vector<StoredSearch> searches;
    while (rows.step())
        searches.push_back(
            {rows.integer(0), rows.text(1), rows.text(2), Instant::fromEpochSeconds(rows.integer(3))});
    return searches;
}

std::int64_t SavedSearches::put(const std::string& account, const StoredSearch& search) {
    m_connection.prepare("DELETE FROM saved_search WHERE account = ?1 AND name = ?2")
        .bind(1, std::string_view(account))
        .bind(2, std::string_view(search.name))
        .run();
    m_connection.prepare("INSERT INTO saved_search(account, name, request, at) VALUES(?1, ?2, ?3, ?4)")
        .bind(1, std::string_view(account))
        .bind(2, std::string_view(search.name))
        .bind(3, std::string_view(search.request))
        .bind(4, search.at.epochSeconds())
        .run();
    return m_connection.lastInsertRowid();
}

bool SavedSearches::remove(const std::string& account, std::int64_t number) {
    m_connection.prepare("DELETE FROM saved_search WHERE account = ?1 AND number = ?2")
        .bind(1, std::string_view(account))
        .bind(2, number)
        .run();
    return m_connection.changes() > 0;
}

} // namespace passages
