#pragma once

#include "data/base/hashfilter.h"
#include "data/base/placetable.h"
#include "data/store/severalrows.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// What finds records: by their id, and by their person. Additions wait in memory until `write` puts them
/// down in the order of their keys: one by one they would each touch another page of an index that does not
/// fit into memory. Everything here answers as if they stood there already. Some 90 bytes for each record
/// that waits. Writes within the caller's transaction. Throws StoreError. Database thread.
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

    /// At a transaction's start: what an earlier one left unfinished is void.
    void begin();
    /// So many records are to come: where they are many, it is worth reading the whole index once, so that
    /// an id that is new need not be looked for in it.
    void expect(std::int64_t records);

    /// The half hash by which an id of a feed is found.
    static std::int64_t hashOf(std::int64_t feed, std::string_view id);
    /// The records that bear an id of that hash, nearly always one at most.
    std::vector<std::int64_t> withHash(std::int64_t hash);
    bool isUsed(std::int64_t person);

    void addKey(std::int64_t hash, std::int64_t record);
    void removeKey(std::int64_t hash, std::int64_t record);
    void add(const Brief& brief);
    /// Nothing if there is no such row; what it was otherwise.
    std::optional<Brief> take(std::int64_t person, std::int64_t record);

    /// How many records wait.
    std::size_t waiting() const { return m_keys.size(); }
    void write();

  private:
    struct Key {
        std::int64_t hash = 0;
        std::int64_t record = 0; ///< 0: void
    };
    struct Waiting {
        std::int64_t person = 0;
        std::int64_t record = 0;
        std::int64_t occurred = Nothing;
        std::int64_t target = Nothing;
        std::uint32_t before = None; ///< the place of the same person's last one
        std::uint32_t bytesAt = 0;   ///< in `m_bytes`
        std::uint32_t bytes = 0;
        bool isTaken = false;
    };
    static constexpr std::uint32_t None = PlaceTable::None;
    static constexpr std::int64_t Nothing = std::numeric_limits<std::int64_t>::min();

    std::int64_t newestRecord();
    std::uint32_t newestOf(std::int64_t person) const;
    Brief briefOf(const Waiting& waiting) const;
    void writeKeys();
    void writeBriefs();

    Connection& m_connection;
    Statement m_findKey;
    SeveralRows m_addKeys;
    SeveralRows m_addBriefs;
    std::vector<Key> m_keys;
    PlaceTable m_keyPlaces;
    std::vector<Waiting> m_briefs;
    std::string m_bytes;
    PlaceTable m_newest;                ///< of each person: the place of its last brief
    std::optional<HashFilter> m_filter; ///< of all keys in the table
    std::int64_t m_filtered = 0;        ///< the newest record that it or this knows of
};

} // namespace passages
