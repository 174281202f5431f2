#pragma once

#include "data/identity/personlinker.h"
#include "data/record/record.h"
#include "data/store/severalrows.h"
#include "data/sync/recordindex.h"
#include "data/traveller/portnumbers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace passages {

/// The records of one feed, with the traces that each leaves in other tables. Some dozens of new rows wait to
/// be written together, until `writeIndexes` at the latest. Writes within the caller's transaction. Throws
/// StoreError. Database thread.
class RecordTable {
  public:
    enum class State : std::uint8_t { InForce, Replaced, Notice };
    struct Row {
        std::int64_t number = 0;
        RecordKind kind = RecordKind::Entry;
        State state = State::InForce;
        std::optional<std::int64_t> person;
        std::optional<std::int64_t> target;
    };

    RecordTable(Connection& connection, std::int64_t feed, PersonLinker& linker);

    std::optional<Row> find(const std::string& id);
    /// The record in force that stands for this id now: itself, what replaced it, or what the correction of
    /// that id brought.
    std::optional<Row> inForce(const std::string& id);
    bool isUsed(const std::string& id) { return find(id).has_value(); }
    /// `idHash` is `RecordIndex::hashOf` the id, which another thread can make ahead.
    bool isUsed(const std::string& id, std::int64_t idHash) { return find(id, idHash).has_value(); }
    bool isWithdrawn(const std::string& id);
    /// A record of that id was not kept since no phase covered it.
    bool wasNotShareable(const std::string& id);

    /// Nothing if the id is used already; the number otherwise. `packedLine` as in data/record/packedline.h.
    std::optional<std::int64_t> add(const Record& record, std::int64_t idHash,
                                    std::optional<std::int64_t> person, std::optional<std::int64_t> target,
                                    std::int64_t segment, std::string_view packedLine);
    /// The id of a correction or withdrawal, which brings nothing else. Whether it was free.
    bool addNotice(const std::string& id, RecordKind kind, std::optional<std::int64_t> target,
                   Instant recorded, std::int64_t segment);
    /// `old` is in force no more; its line goes to the history, its admissions to the newer entry.
    void replace(const Row& old, std::int64_t byNumber, std::optional<std::int64_t> byPerson);
    /// Removes all content of a record, of those that it replaced and of its admissions, and leaves a
    /// tombstone for each.
    void erase(std::int64_t number, std::string_view reason, Instant instant);
    /// Puts down what was added, in the order of the indexes; before the transaction is committed.
    void writeIndexes();
    std::size_t waiting() const { return m_index.waiting(); }
    /// So many records are to come.
    void expect(std::int64_t records) { m_index.expect(records); }
    /// At a transaction's start: what an earlier one left unfinished is void.
    void begin();
    /// A tombstone for an id, whether the feed has sent it yet or not.
    void bury(const std::string& id, std::string_view reason, Instant instant);
    /// The ids that were buried since this was last asked.
    std::unordered_set<std::string> takeBuried() { return std::exchange(m_buried, {}); }

  private:
    /// A row of `record`, its id and its packed line in `m_texts`.
    struct NewRow {
        std::int64_t number = 0;
        RecordKind kind = RecordKind::Entry;
        State state = State::InForce;
        std::optional<std::int64_t> person;
        std::optional<std::int64_t> occurred;
        std::int64_t recorded = 0;
        std::optional<std::int64_t> target;
        std::int64_t segment = 0;
        std::size_t id = 0; ///< its length
        std::size_t line = 0;
        std::size_t textAt = 0;
    };

    Row rowOf(const Statement& statement) const;
    std::int64_t append(NewRow row, std::string_view id, std::string_view packedLine);
    /// Before `record` or `record_line` is read or changed in any other way.
    void writeRows();
    void writeRowsFrom(std::int64_t number);
    std::int64_t nextNumber();
    std::optional<Row> at(std::int64_t number);
    std::optional<Row> find(const std::string& id, std::int64_t idHash);
    void moveAdmissions(std::int64_t from, std::int64_t to, std::optional<std::int64_t> person);
    void removeIfUnused(std::int64_t person);
    void forget(std::int64_t person);

    Connection& m_connection;
    std::int64_t m_feed;
    PersonLinker& m_linker;
    bool m_hasTombstones;
    std::unordered_set<std::string> m_buried;
    RecordIndex m_index;
    std::vector<NewRow> m_rows;
    std::string m_texts;
    std::int64_t m_next = 0; ///< the number of the next row; 0: not known
    PortNumbers m_ports;
    Statement m_byNumber;
    SeveralRows m_addRecords;
    SeveralRows m_addLines;
    Statement m_isWithdrawn;
};

} // namespace passages
