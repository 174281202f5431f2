#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace passages {

/// What finds records: by their id, and by their person. Additions wait in memory until `write` puts them
/// down in the order of their keys: one by one they would each touch another page of an index that does not
/// fit into memory. Everything here answers as if they stood there already. Writes within the caller's
/// transaction. Throws StoreError. Database thread.
class RecordIndex {
  public:
    struct Brief {
        std::int64_t person = 0;
        std::int64_t record = 0;
        std::optional<std::int64_t> occurred;
        std::optional<std::int64_t> target;
        std::string bytes;
    };

    explicit RecordIndex(Connection& connection);

    /// The half hash by which an id of a feed is found.
    static std::int64_t hashOf(std::int64_t feed, std::string_view id);
    /// The records that bear an id of that hash, nearly always one at most.
    std::vector<std::int64_t> withHash(std::int64_t hash);
    bool isUsed(std::int64_t person);

    void addKey(std::int64_t hash, std::int64_t record);
    void removeKey(std::int64_t hash, std::int64_t record);
    void add(Brief brief);
    /// Nothing if there is no such row; what it was otherwise.
    std::optional<Brief> take(std::int64_t person, std::int64_t record);

    std::size_t waiting() const { return m_keys.size() + m_briefs.size(); }
    void write();
    /// After a rollback.
    void forget();

  private:
    void writeKeys();
    void writeBriefs();

    Connection& m_connection;
    Statement m_findKey;
    Statement m_addKey;
    Statement m_add;
    std::unordered_multimap<std::int64_t, std::int64_t> m_keys; // hash, record
    std::unordered_multimap<std::int64_t, Brief> m_briefs;      // by person
};

} // namespace passages
