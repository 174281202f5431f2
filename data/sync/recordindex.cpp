#include "data/sync/recordindex.h"

#include "data/crypto/digest.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace passages {

RecordIndex::RecordIndex(Connection& connection)
    : m_connection(connection),
      m_findKey(connection, "SELECT record FROM record_key WHERE hash = ?1"),
      m_addKey(connection, "INSERT INTO record_key(hash, record) VALUES(?1, ?2)"),
      m_add(connection, "INSERT INTO person_record(person, record, occurred, target, brief) "
                        "VALUES(?1, ?2, ?3, ?4, ?5)") {}

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

std::vector<std::int64_t> RecordIndex::withHash(std::int64_t hash) {
    std::vector<std::int64_t> records;
    const auto [first, last] = m_keys.equal_range(hash);
    for (auto key = first; key != last; ++key)
        records.push_back(key->second);
    m_findKey.bind(1, hash);
    while (m_findKey.step())
        records.push_back(m_findKey.integer(0));
    m_findKey.reset();
    return records;
}

bool RecordIndex::isUsed(std::int64_t person) {
    if (m_briefs.contains(person))
        return true;
    Statement row = m_connection.prepare("SELECT 1 FROM person_record WHERE person = ?1 LIMIT 1");
    return row.bind(1, person).step();
}

void RecordIndex::addKey(std::int64_t hash, std::int64_t record) {
    m_keys.emplace(hash, record);
}

void RecordIndex::removeKey(std::int64_t hash, std::int64_t record) {
    const auto [first, last] = m_keys.equal_range(hash);
    const auto key = std::find_if(first, last, [&](const auto& entry) { return entry.second == record; });
    if (key != last) {
        m_keys.erase(key);
        return;
    }
    m_connection.prepare("DELETE FROM record_key WHERE hash = ?1 AND record = ?2")
        .bind(1, hash)
        .bind(2, record)
        .run();
}

void RecordIndex::add(Brief brief) {
    const std::int64_t person = brief.person;
    m_briefs.emplace(person, std::move(brief));
}

std::optional<RecordIndex::Brief> RecordIndex::take(std::int64_t person, std::int64_t record) {
    const auto [first, last] = m_briefs.equal_range(person);
    const auto waiting =
        std::find_if(first, last, [&](const auto& entry) { return entry.second.record == record; });
    if (waiting != last) {
        Brief brief = std::move(waiting->second);
        m_briefs.erase(waiting);
        return brief;
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

void RecordIndex::forget() {
    m_keys.clear();
    m_briefs.clear();
}

void RecordIndex::writeKeys() {
    std::vector<std::pair<std::int64_t, std::int64_t>> keys(m_keys.begin(), m_keys.end());
    m_keys.clear();
    std::sort(keys.begin(), keys.end());
    for (const auto& [hash, record] : keys)
        m_addKey.bind(1, hash).bind(2, record).run();
}

void RecordIndex::writeBriefs() {
    std::vector<const Brief*> briefs;
    briefs.reserve(m_briefs.size());
    for (const auto& [person, brief] : m_briefs)
        briefs.push_back(&brief);
    std::sort(briefs.begin(), briefs.end(), [](const Brief* left, const Brief* right) {
        return std::tie(left->person, left->record) < std::tie(right->person, right->record);
    });
    for (const Brief* brief : briefs)
        m_add.bind(1, brief->person)
            .bind(2, brief->record)
            .bind(3, brief->occurred)
            .bind(4, brief->target)
            .bind(5, std::as_bytes(std::span(brief->bytes)))
            .run();
    m_briefs.clear();
}

} // namespace passages
