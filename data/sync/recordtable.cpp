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

constexpr std::string_view AddRecord =
    "INSERT INTO record(feed, id, kind, state, person, occurred, recorded, target, segment) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

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
      m_add(connection, AddRecord),
      m_addLine(connection, "INSERT INTO record_line(record, line) VALUES(?1, ?2)"),
      m_isWithdrawn(connection, "SELECT 1 FROM tombstone WHERE feed = ?1 AND id = ?2") {}

RecordTable::Row RecordTable::rowOf(const Statement& statement) const {
    return {statement.integer(0), static_cast<RecordKind>(statement.integer(1)),
            static_cast<State>(statement.integer(2)), integerOrNothing(statement, 3),
            integerOrNothing(statement, 4)};
}

void RecordTable::begin() {
    m_index.begin();
    m_buried.clear();
    m_ports.refresh();
}

std::optional<RecordTable::Row> RecordTable::find(const std::string& id) {
    return find(id, RecordIndex::hashOf(m_feed, id));
}

std::optional<RecordTable::Row> RecordTable::find(const std::string& id, std::int64_t idHash) {
    std::optional<Row> row;
    for (const std::int64_t number : m_index.withHash(idHash)) {
        if (m_byNumber.bind(1, number).step() && m_byNumber.integer(5) == m_feed &&
            m_byNumber.viewText(6) == id)
            row = rowOf(m_byNumber);
        m_byNumber.reset();
    }
    return row;
}

std::optional<RecordTable::Row> RecordTable::at(std::int64_t number) {
    std::optional<Row> row;
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
    m_add.bind(1, m_feed)
        .bindView(2, record.id)
        .bind(3, static_cast<std::int64_t>(record.kind()))
        .bind(4, static_cast<std::int64_t>(State::InForce))
        .bind(5, person)
        .bind(6, occurred)
        .bind(7, record.recorded.epochSeconds())
        .bind(8, target)
        .bind(9, segment)
        .run();
    const std::int64_t number = m_connection.lastInsertRowid();
    m_addLine.bind(1, number).bindView(2, std::as_bytes(std::span(packedLine))).run();
    m_index.addKey(idHash, number);
    if (person)
        m_index.add({*person, number, occurred, target, briefOf(record, m_feed, m_ports.of(portOf(record)))});
    return number;
}

bool RecordTable::addNotice(const std::string& id, RecordKind kind, std::optional<std::int64_t> target,
                            Instant recorded, std::int64_t segment) {
    if (isUsed(id))
        return false;
    m_add.bind(1, m_feed)
        .bind(2, id)
        .bind(3, static_cast<std::int64_t>(kind))
        .bind(4, static_cast<std::int64_t>(State::Notice))
        .bind(5, std::nullopt)
        .bind(6, std::nullopt)
        .bind(7, recorded.epochSeconds())
        .bind(8, target)
        .bind(9, segment)
        .run();
    m_index.addKey(RecordIndex::hashOf(m_feed, id), m_connection.lastInsertRowid());
    return true;
}

void RecordTable::replace(const Row& old, std::int64_t byNumber, std::optional<std::int64_t> byPerson) {
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
