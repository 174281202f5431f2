#pragma once

#include "data/store/connection.h"
#include "data/time/instant.h"

#include <cstdint>
#include <string>
#include <vector>

namespace passages {

struct StoredSearch {
    std::int64_t number = 0;
    std::string name;
    std::string request; ///< a JSON object
    Instant at;
};

/// What an account wants to ask again. Writes within the caller's transaction; throws StoreError. Database
/// thread.
class SavedSearches {
  public:
    explicit SavedSearches(Connection& connection) : m_connection(connection) {}

    /// In the order of their names.
    std::vector<StoredSearch> all(const std::string& account);
    /// In the place of one of that name. Its number.
    std::int64_t put(const std::string& account, const StoredSearch& search);
    /// False where that account has none of that number.
    bool remove(const std::string& account, std::int64_t number);

  private:
    Connection& m_connection;
};

} // namespace passages
