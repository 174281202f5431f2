#include "data/sync/recordtable.h"

#include "data/record/recordbrief.h"

namespace passages {
namespace {

std::optional<std::int64_t> integerOrNothing(const Statement& statement, int column) {
    return statement.isNull(column) ? std::nullopt : std::optional(statement.integer(column));
}

std::optional<std::int64_t> secondsOf(const std::optional<Instant>& instant) {
    return instant ? std::optional(instant->epochSeconds()) : std::nullopt;
}

/// Empty for what is no crossing.
std::string_view portOf(const Record& record) {
    if (const auto* entry = std::get_if<Entry>(&record.body))
        return entry->port;
    if (const auto* exit = std::get_if<Exit>(&record.body))
        return exit->port;
    return {};
}

constexpr std::size_t RowsAtOnce = 4 * SeveralRows::AtOnce;

} // namespace

RecordTable::RecordTable(Connection& connection, std::int64_t feed, PersonLinker& linker)
    : m_connection(connection),
      m_feed(feed),
      m_linker(linker),
      m_hasTombstones(
          connection.prepare("SELECT 1 FROM tombstone WHERE feed = ?1 LIMIT 1").bind(1, feed).step()),
      m_index(connection),
      m_ports(connection),
      m_byNumber(connection,
                 "SELECT number, kind, state, person, target, feed, id FROM record WHERE number = ?1"),
      m_addRecords(connection,
                   "record(number, feed, id, kind, state, person, occurred, recorded, target, segment)", 10),
      m_addLines(connection, "record_line(record, line)", 2),
      m_isWithdrawn(connection, "SELECT 1 FROM tombstone WHERE feed = ?1 AND id = ?2") {}

RecordTable::Row RecordTable::rowOf(const Statement& statement) const {
    return {statement.integer(0), static_cast<RecordKind>(statement.integer(1)),
            static_cast<State>(statement.integer(2)), integerOrNothing(statement, 3),
            integerOrNothing(statement, 4)};
}

void RecordTable::begin() {
    m_index.begin();
    m_rows.clear();
    m_texts.clear();
    m_next = 0;
    m_buried.clear();
    m_ports.refresh();
}

std::optional<RecordTable::Row> RecordTable::find(const std::string& id) {
    return find(id, RecordIndex::hashOf(m_feed, id));
}

std::optional<RecordTable::Row> RecordTable::find(const std::string& id, std::int64_t idHash) {
    std::optional<Row> row;
    for (const std::int64_t number : m_index.withHash(idHash)) {
        writeRowsFrom(number);
        if (m_byNumber.bind(1, number).step() && m_byNumber.integer(5) == m_feed &&
            m_byNumber.viewText(6) == id)
            row = rowOf(m_byNumber);
        m_byNumber.reset();
    }
    return row;
}

std::optional<RecordTable::Row> RecordTable::at(std::int64_t number) {
    std::optional<Row> row;
    writeRowsFrom(number);
    if (m_byNumber.bind(1, number).step())
        row = rowOf(m_byNumber);
    m_byNumber.reset();
    return row;
}

std::optional<RecordTable::Row> RecordTable::inForce(const std::string& id) {
    auto row = find(id);
    while (row && row->state != State::InForce)
        row = row->target ? at(*row->target) : std::nullopt;
    return row;
}

bool RecordTable::isWithdrawn(const std::string& id) {
    if (!m_hasTombstones)
        return false;
    const bool withdrawn = m_isWithdrawn.bind(1, m_feed).bind(2, id).step();
    m_isWithdrawn.reset();
    return withdrawn;
}

bool RecordTable::wasNotShareable(const std::string& id) {
    Statement row = m_connection.prepare(
        "SELECT 1 FROM quarantine WHERE feed = ?1 AND id = ?2 AND reason = 'not_shareable'");
    return row.bind(1, m_feed).bind(2, id).step();
}

std::optional<std::int64_t> RecordTable::add(const Record& record, std::int64_t idHash,
                                             std::optional<std::int64_t> person,
                                             std::optional<std::int64_t> target, std::int64_t segment,
                                             std::string_view packedLine) {
    if (isUsed(record.id, idHash))
        return std::nullopt;
    const auto occurred = secondsOf(record.occurred());
    NewRow row;
    row.kind = record.kind();
    row.person = person;
    row.occurred = occurred;
    row.recorded = record.recorded.epochSeconds();
    row.target = target;
    row.segment = segment;
    const std::int64_t number = append(row, record.id, packedLine);
    m_index.addKey(idHash, number);
    if (person)
        m_index.add({*person, number, occurred, target, briefOf(record, m_feed, m_ports.of(portOf(record)))});
    return number;
}

bool RecordTable::addNotice(const std::string& id, RecordKind kind, std::optional<std::int64_t> target,
                            Instant recorded, std::int64_t segment) {
    const std::int64_t idHash = RecordIndex::hashOf(m_feed, id);
    if (isUsed(id, idHash))
        return false;
    NewRow row;
    row.kind = kind;
    row.state = State::Notice;
    row.recorded = recorded.epochSeconds();
    row.target = target;
    row.segment = segment;
    m_index.addKey(idHash, append(row, id, {}));
    return true;
}

/// As SQLite would number it.
std::int64_t RecordTable::nextNumber() {
    if (m_next == 0) {
        Statement newest = m_connection.prepare("SELECT max(number) FROM record");
        m_next = (newest.step() ? newest.integer(0) : 0) + 1;
    }
    return m_next++;
}

std::int64_t RecordTable::append(NewRow row, std::string_view id, std::string_view packedLine) {
    row.number = nextNumber();
    row.id = id.size();
    row.line = packedLine.size();
    row.textAt = m_texts.size();
    m_texts += id;
    m_texts += packedLine;
    m_rows.push_back(row);
    if (m_rows.size() >= RowsAtOnce)
        writeRows();
    return row.number;
}

void RecordTable::writeRows() {
    const std::string_view texts = m_texts;
    m_addRecords.insert(m_rows.size(), [&](Statement& statement, int column, std::size_t at) {
        const NewRow& row = m_rows[at];
        statement.bind(column, row.number)
            .bind(column + 1, m_feed)
            .bindView(column + 2, texts.substr(row.textAt, row.id))
            .bind(column + 3, static_cast<std::int64_t>(row.kind))
            .bind(column + 4, static_cast<std::int64_t>(row.state))
            .bind(column + 5, row.person)
            .bind(column + 6, row.occurred)
            .bind(column + 7, row.recorded)
            .bind(column + 8, row.target)
            .bind(column + 9, row.segment);
    });
    std::erase_if(m_rows, [](const NewRow& row) { return row.state == State::Notice; });
    m_addLines.insert(m_rows.size(), [&](Statement& statement, int column, std::size_t at) {
        const NewRow& row = m_rows[at];
        statement.bind(column, row.number)
            .bindView(column + 1, std::as_bytes(std::span(texts.substr(row.textAt + row.id, row.line))));
    });
    m_rows.clear();
    m_texts.clear();
}

void RecordTable::writeRowsFrom(std::int64_t number) {
    if (!m_rows.empty() && number >= m_rows.front().number)
        writeRows();
}

void RecordTable::writeIndexes() {
    writeRows();
    m_index.write();
}

void RecordTable::replace(const Row& old, std::int64_t byNumber, std::optional<std::int64_t> byPerson) {
    writeRows();
    m_connection
        .prepare("INSERT INTO history(record, line) SELECT record, line FROM record_line WHERE record = ?1")
        .bind(1, old.number)
        .run();
    m_connection.prepare("DELETE FROM record_line WHERE record = ?1").bind(1, old.number).run();
    m_connection.prepare("UPDATE record SET state = ?2, person = NULL, target = ?3 WHERE number = ?1")
        .bind(1, old.number)
        .bind(2, static_cast<std::int64_t>(State::Replaced))
        .bind(3, byNumber)
        .run();
    if (old.person)
        m_index.take(*old.person, old.number);
    moveAdmissions(old.number, byNumber, byPerson);
    if (old.person) {
        m_linker.touchOwner(*old.person);
        removeIfUnused(*old.person);
    }
}

void RecordTable::moveAdmissions(std::int64_t from, std::int64_t to, std::optional<std::int64_t> person) {
    struct Moved {
        std::int64_t number = 0;
        std::optional<std::int64_t> person;
    };
    std::vector<Moved> moved;
    Statement rows = m_connection.prepare(
        "SELECT number, person FROM record WHERE target = ?1 AND kind = ?2 AND state = ?3 ORDER BY number");
    rows.bind(1, from)
        .bind(2, static_cast<std::int64_t>(RecordKind::Admission))
        .bind(3, static_cast<std::int64_t>(State::InForce));
    while (rows.step())
        moved.push_back({rows.integer(0), integerOrNothing(rows, 1)});
    rows.reset();
    Statement move = m_connection.prepare("UPDATE record SET target = ?2, person = ?3 WHERE number = ?1");
    for (const Moved& admission : moved) {
        move.bind(1, admission.number).bind(2, to).bind(3, person).run();
        auto brief = m_index.take(admission.person.value_or(0), admission.number);
        if (!brief || !person)
            continue;
        brief->person = *person;
        brief->target = to;
        m_index.add(*brief);
    }
}

void RecordTable::removeIfUnused(std::int64_t person) {
    if (!m_index.isUsed(person))
        m_linker.removeIfUnused(person);
}

void RecordTable::erase(std::int64_t number, std::string_view reason, Instant instant) {
    writeRows();
    m_next = 0;
    Statement row = m_connection.prepare("SELECT id, person FROM record WHERE number = ?1");
    if (!row.bind(1, number).step())
        return;
    const std::string id = row.text(0);
    const auto person = integerOrNothing(row, 1);
    row.reset();

    // What points here: the records that it replaced, its admissions, and the id of the correction that
    // brought it, which says nothing about anybody and keeps the id from being used again.
    std::vector<std::int64_t> dependents;
    Statement pointing =
        m_connection.prepare("SELECT number, state FROM record WHERE target = ?1 ORDER BY number");
    pointing.bind(1, number);
    while (pointing.step())
        if (static_cast<State>(pointing.integer(1)) != State::Notice)
            dependents.push_back(pointing.integer(0));
    pointing.reset();
    for (const std::int64_t dependent : dependents)
        erase(dependent, reason, instant);
    m_connection.prepare("UPDATE record SET target = NULL WHERE target = ?1").bind(1, number).run();

    m_index.removeKey(RecordIndex::hashOf(m_feed, id), number);
    if (person)
        m_index.take(*person, number);
    // Before the record goes: who relied on it is told why.
    bury(id, reason, instant);
    m_connection.prepare("DELETE FROM record WHERE number = ?1").bind(1, number).run();
    m_connection.prepare("DELETE FROM record_line WHERE record = ?1").bind(1, number).run();
    m_connection.prepare("DELETE FROM history WHERE record = ?1").bind(1, number).run();
    if (person)
        forget(*person);
}

void RecordTable::forget(std::int64_t person) {
    const std::int64_t traveller = m_linker.travellerOf(person);
    // A lead tells dates of the record that is gone; it is made again from what stays.
    m_connection.prepare("DELETE FROM lead WHERE traveller = ?1").bind(1, traveller).run();
    m_linker.touch(traveller);
    removeIfUnused(person);
}

void RecordTable::bury(const std::string& id, std::string_view reason, Instant instant) {
    m_connection.prepare("INSERT OR IGNORE INTO tombstone(feed, id, reason, instant) VALUES(?1, ?2, ?3, ?4)")
        .bind(1, m_feed)
        .bind(2, id)
        .bind(3, reason)
        .bind(4, instant.epochSeconds())
        .run();
    m_hasTombstones = true;
    m_buried.insert(id);
}

} // namespace passages
