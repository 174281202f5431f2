#include "data/sync/recordindex.h"

#include "data/crypto/digest.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>

namespace passages {
namespace {

/// Fewer are looked up one by one in less time than it takes to read the index.
constexpr std::int64_t WorthAFilter = 100'000;

std::uint64_t bits(std::int64_t hash) {
    return static_cast<std::uint64_t>(hash);
}

} // namespace

RecordIndex::RecordIndex(Connection& connection)
    : m_connection(connection),
      m_findKey(connection, "SELECT record FROM record_key WHERE hash = ?1"),
      m_addKeys(connection, "record_key(hash, record)", 2),
      m_addBriefs(connection, "person_record(person, record, occurred, target, brief)", 5) {}

std::int64_t RecordIndex::hashOf(std::int64_t feed, std::string_view id) {
    thread_local Sha256 hash;
    std::array<char, sizeof feed> number{};
    std::memcpy(number.data(), &feed, sizeof feed);
    hash.add(std::string_view(number.data(), number.size()));
    hash.add(id);
    const Digest256 digest = hash.finish();
    std::int64_t value = 0;
    std::memcpy(&value, digest.data(), sizeof value);
    return value;
}

std::int64_t RecordIndex::newestRecord() {
    Statement row = m_connection.prepare("SELECT max(number) FROM record");
    return row.step() ? row.integer(0) : 0;
}

void RecordIndex::begin() {
    m_keys.clear();
    m_keyPlaces.clear();
    m_briefs.clear();
    m_bytes.clear();
    m_newest.clear();
    // Another process has taken in records that the filter knows nothing of.
    if (m_filter && newestRecord() > m_filtered)
        m_filter.reset();
}

void RecordIndex::expect(std::int64_t records) {
    if (records < WorthAFilter || m_filter)
        return;
    m_filtered = newestRecord();
    m_filter.emplace(static_cast<std::size_t>(m_filtered + records));
    Statement rows = m_connection.prepare("SELECT hash FROM record_key");
    while (rows.step())
        m_filter->add(bits(rows.integer(0)));
}

std::vector<std::int64_t> RecordIndex::withHash(std::int64_t hash) {
    std::vector<std::int64_t> records;
    m_keyPlaces.find(bits(hash), [&](std::uint32_t place) {
        const Key& key = m_keys[place];
        if (key.hash == hash && key.record != 0)
            records.push_back(key.record);
        return false;
    });
    if (m_filter && !m_filter->mayHave(bits(hash)))
        return records;
    m_findKey.bind(1, hash);
    while (m_findKey.step())
        records.push_back(m_findKey.integer(0));
    m_findKey.reset();
    return records;
}

void RecordIndex::addKey(std::int64_t hash, std::int64_t record) {
    m_keyPlaces.insert(bits(hash), static_cast<std::uint32_t>(m_keys.size()),
                       [&](std::uint32_t place) { return bits(m_keys[place].hash); });
    m_keys.push_back({hash, record});
    m_filtered = std::max(m_filtered, record);
}

void RecordIndex::removeKey(std::int64_t hash, std::int64_t record) {
    const std::uint32_t waiting = m_keyPlaces.find(bits(hash), [&](std::uint32_t place) {
        return m_keys[place].hash == hash && m_keys[place].record == record;
    });
    if (waiting != None)
        m_keys[waiting].record = 0;
    else
        m_connection.prepare("DELETE FROM record_key WHERE hash = ?1 AND record = ?2")
            .bind(1, hash)
            .bind(2, record)
            .run();
}

std::uint32_t RecordIndex::newestOf(std::int64_t person) const {
    return m_newest.find(bits(person), [&](std::uint32_t place) { return m_briefs[place].person == person; });
}

bool RecordIndex::isUsed(std::int64_t person) {
    for (std::uint32_t place = newestOf(person); place != None; place = m_briefs[place].before)
        if (!m_briefs[place].isTaken)
            return true;
    Statement row = m_connection.prepare("SELECT 1 FROM person_record WHERE person = ?1 LIMIT 1");
    return row.bind(1, person).step();
}

void RecordIndex::add(const Brief& brief) {
    const auto place = static_cast<std::uint32_t>(m_briefs.size());
    Waiting waiting;
    waiting.person = brief.person;
    waiting.record = brief.record;
    waiting.occurred = brief.occurred.value_or(Nothing);
    waiting.target = brief.target.value_or(Nothing);
    waiting.bytesAt = static_cast<std::uint32_t>(m_bytes.size());
    waiting.bytes = static_cast<std::uint32_t>(brief.bytes.size());
    m_bytes += brief.bytes;
    std::uint32_t* newest = m_newest.findSlot(
        bits(brief.person), [&](std::uint32_t other) { return m_briefs[other].person == brief.person; });
    if (newest) {
        waiting.before = *newest;
        *newest = place;
    } else {
        m_newest.insert(bits(brief.person), place,
                        [&](std::uint32_t other) { return bits(m_briefs[other].person); });
    }
    m_briefs.push_back(waiting);
}

RecordIndex::Brief RecordIndex::briefOf(const Waiting& waiting) const {
    Brief brief{waiting.person, waiting.record, {}, {}, m_bytes.substr(waiting.bytesAt, waiting.bytes)};
    if (waiting.occurred != Nothing)
        brief.occurred = waiting.occurred;
    if (waiting.target != Nothing)
        brief.target = waiting.target;
    return brief;
}

std::optional<RecordIndex::Brief> RecordIndex::take(std::int64_t person, std::int64_t record) {
    for (std::uint32_t place = newestOf(person); place != None; place = m_briefs[place].before) {
        Waiting& waiting = m_briefs[place];
        if (waiting.record != record || waiting.isTaken)
            continue;
        waiting.isTaken = true;
        return briefOf(waiting);
    }
    Statement row = m_connection.prepare("DELETE FROM person_record WHERE person = ?1 AND record = ?2 "
                                         "RETURNING occurred, target, brief");
    if (!row.bind(1, person).bind(2, record).step())
        return std::nullopt;
    Brief brief{person, record, {}, {}, {}};
    if (!row.isNull(0))
        brief.occurred = row.integer(0);
    if (!row.isNull(1))
        brief.target = row.integer(1);
    const auto bytes = row.viewBlob(2);
    brief.bytes.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    row.run();
    return brief;
}

void RecordIndex::write() {
    writeKeys();
    writeBriefs();
}

void RecordIndex::writeKeys() {
    m_keyPlaces.clear();
    std::erase_if(m_keys, [](const Key& key) { return key.record == 0; });
    std::sort(m_keys.begin(), m_keys.end(), [](const Key& left, const Key& right) {
        return std::tie(left.hash, left.record) < std::tie(right.hash, right.record);
    });
    m_addKeys.insert(m_keys.size(), [&](Statement& statement, int column, std::size_t row) {
        statement.bind(column, m_keys[row].hash).bind(column + 1, m_keys[row].record);
    });
    if (m_filter)
        for (const Key& key : m_keys)
            m_filter->add(bits(key.hash));
    m_keys.clear();
}

void RecordIndex::writeBriefs() {
    m_newest.clear();
    std::erase_if(m_briefs, [](const Waiting& waiting) { return waiting.isTaken; });
    std::sort(m_briefs.begin(), m_briefs.end(), [](const Waiting& left, const Waiting& right) {
        return std::tie(left.person, left.record) < std::tie(right.person, right.record);
    });
    const auto orNothing = [](std::int64_t value) {
        return value == Nothing ? std::nullopt : std::optional(value);
    };
    m_addBriefs.insert(m_briefs.size(), [&](Statement& statement, int column, std::size_t row) {
        const Waiting& waiting = m_briefs[row];
        const std::string_view bytes = std::string_view(m_bytes).substr(waiting.bytesAt, waiting.bytes);
        statement.bind(column, waiting.person)
            .bind(column + 1, waiting.record)
            .bind(column + 2, orNothing(waiting.occurred))
            .bind(column + 3, orNothing(waiting.target))
            .bindView(column + 4, std::as_bytes(std::span(bytes)));
    });
    m_briefs.clear();
    m_bytes.clear();
}

} // namespace passages
