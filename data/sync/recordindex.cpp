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
      m_addKey(connection, "INSERT INTO record_key(hash, record) VALUES(?1, ?2)"),
      m_add(connection, "INSERT INTO person_record(person, record, occurred, target, brief) "
                        "VALUES(?1, ?2, ?3, ?4, ?5)") {
    m_keys.max_load_factor(0.8F);
    m_newest.max_load_factor(0.8F);
}

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
    m_sameHash.clear();
    m_briefs.clear();
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
    if (m_filter && !m_filter->mayHave(bits(hash)))
        return records;
    if (const auto key = m_keys.find(hash); key != m_keys.end()) {
        records.push_back(key->second);
        for (const auto& [same, record] : m_sameHash)
            if (same == hash)
                records.push_back(record);
    }
    m_findKey.bind(1, hash);
    while (m_findKey.step())
        records.push_back(m_findKey.integer(0));
    m_findKey.reset();
    return records;
}

void RecordIndex::addKey(std::int64_t hash, std::int64_t record) {
    if (!m_keys.emplace(hash, record).second)
        m_sameHash.emplace_back(hash, record);
    m_filtered = std::max(m_filtered, record);
    if (m_filter)
        m_filter->add(bits(hash));
}

void RecordIndex::removeKey(std::int64_t hash, std::int64_t record) {
    const auto key = m_keys.find(hash);
    const auto same = std::find(m_sameHash.begin(), m_sameHash.end(), std::pair(hash, record));
    if (same != m_sameHash.end()) {
        m_sameHash.erase(same);
    } else if (key != m_keys.end() && key->second == record) {
        m_keys.erase(key);
        const auto other = std::find_if(m_sameHash.begin(), m_sameHash.end(),
                                        [&](const auto& entry) { return entry.first == hash; });
        if (other != m_sameHash.end()) {
            m_keys.emplace(other->first, other->second);
            m_sameHash.erase(other);
        }
    } else {
        m_connection.prepare("DELETE FROM record_key WHERE hash = ?1 AND record = ?2")
            .bind(1, hash)
            .bind(2, record)
            .run();
    }
}

std::uint32_t RecordIndex::newestOf(std::int64_t person) const {
    const auto newest = m_newest.find(person);
    return newest == m_newest.end() ? None : newest->second;
}

bool RecordIndex::isUsed(std::int64_t person) {
    for (std::uint32_t place = newestOf(person); place != None; place = m_briefs[place].before)
        if (!m_briefs[place].isTaken)
            return true;
    Statement row = m_connection.prepare("SELECT 1 FROM person_record WHERE person = ?1 LIMIT 1");
    return row.bind(1, person).step();
}

void RecordIndex::add(Brief brief) {
    const auto place = static_cast<std::uint32_t>(m_briefs.size());
    const auto [newest, isFirst] = m_newest.emplace(brief.person, place);
    const std::uint32_t before = isFirst ? None : newest->second;
    newest.value() = place;
    m_briefs.push_back({std::move(brief), before, false});
}

std::optional<RecordIndex::Brief> RecordIndex::take(std::int64_t person, std::int64_t record) {
    for (std::uint32_t place = newestOf(person); place != None; place = m_briefs[place].before) {
        Waiting& waiting = m_briefs[place];
        if (waiting.brief.record != record || waiting.isTaken)
            continue;
        waiting.isTaken = true;
        return std::move(waiting.brief);
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
    std::vector<std::pair<std::int64_t, std::int64_t>> keys(m_keys.begin(), m_keys.end());
    keys.insert(keys.end(), m_sameHash.begin(), m_sameHash.end());
    m_keys.clear();
    m_sameHash.clear();
    std::sort(keys.begin(), keys.end());
    for (const auto& [hash, record] : keys)
        m_addKey.bind(1, hash).bind(2, record).run();
}

void RecordIndex::writeBriefs() {
    m_newest.clear();
    std::erase_if(m_briefs, [](const Waiting& waiting) { return waiting.isTaken; });
    std::sort(m_briefs.begin(), m_briefs.end(), [](const Waiting& left, const Waiting& right) {
        return std::tie(left.brief.person, left.brief.record) <
               std::tie(right.brief.person, right.brief.record);
    });
    for (const auto& [brief, before, isTaken] : m_briefs)
        m_add.bind(1, brief.person)
            .bind(2, brief.record)
            .bind(3, brief.occurred)
            .bind(4, brief.target)
            .bind(5, std::as_bytes(std::span(brief.bytes)))
            .run();
    m_briefs.clear();
}

} // namespace passages
