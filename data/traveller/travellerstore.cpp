#include "data/traveller/travellerstore.h"

#include "data/identity/personlinker.h"
#include "data/record/packedline.h"
#include "data/record/recordreader.h"

#include <charconv>

namespace passages {

bool TravellerStore::exists(std::int64_t traveller) {
    Statement row = m_connection.prepare("SELECT 1 FROM traveller WHERE number = ?1");
    return row.bind(1, traveller).step();
}

std::vector<FeedRecord> TravellerStore::records(std::int64_t traveller) {
    std::vector<FeedRecord> records;
    RecordReader reader(m_ports);
    LineUnpacker unpacker;
    Statement rows = m_connection.prepare(
        "SELECT feed.name, feed.country, line, entry.id FROM person "
        "CROSS JOIN person_record AS brief ON brief.person = person.number "
        "JOIN record ON record.number = brief.record JOIN record_line ON record_line.record = record.number "
        "JOIN feed ON feed.number = record.feed LEFT JOIN record AS entry ON entry.number = record.target "
        "WHERE person.traveller = ?1 ORDER BY record.occurred IS NULL, record.occurred, record.number");
    rows.bind(1, traveller);
    while (rows.step()) {
        auto record = reader.read(unpacker.line(rows.viewBlob(2)));
        if (!record)
            throw StoreError({Failure::Failed,
                              "record_unreadable",
                              {{"feed", rows.text(0)},
                               {"id", record.error().id},
                               {"reason", std::string(toCode(record.error().reason))}}});
        // The entry may have been corrected since: its admission goes with what is in force.
        if (auto* admission = std::get_if<Admission>(&record->body); admission && !rows.isNull(3))
            admission->entry = rows.text(3);
        records.push_back(
            {rows.text(0), countryFromCode(rows.viewText(1)).value_or(Country::Canada), std::move(*record)});
    }
    return records;
}

std::vector<EarlierVersion> TravellerStore::earlierVersions(std::int64_t traveller) {
    std::vector<EarlierVersion> versions;
    RecordReader reader(m_ports);
    LineUnpacker unpacker;
    // What a record replaced points to it, and so on back; the notice of a correction points to what it
    // brought.
    Statement rows = m_connection.prepare(
        "WITH RECURSIVE earlier(number, by) AS ("
        "SELECT older.number, older.target FROM person "
        "CROSS JOIN person_record AS brief ON brief.person = person.number "
        "CROSS JOIN record AS older ON older.target = brief.record "
        "WHERE person.traveller = ?1 AND older.state = 1 "
        "UNION SELECT older.number, older.target FROM earlier "
        "CROSS JOIN record AS older ON older.target = earlier.number WHERE older.state = 1) "
        "SELECT feed.name, feed.country, history.line, newer.id, coalesce("
        "(SELECT notice.recorded FROM record AS notice WHERE notice.target = newer.number AND "
        "notice.state = 2), newer.recorded) FROM earlier CROSS JOIN record AS older ON "
        "older.number = earlier.number CROSS JOIN history ON history.record = older.number "
        "CROSS JOIN record AS newer ON newer.number = earlier.by "
        "CROSS JOIN feed ON feed.number = older.feed ORDER BY older.number");
    rows.bind(1, traveller);
    while (rows.step()) {
        auto record = reader.read(unpacker.line(rows.viewBlob(2)));
        if (!record)
            throw StoreError({Failure::Failed,
                              "record_unreadable",
                              {{"feed", rows.text(0)},
                               {"id", record.error().id},
                               {"reason", std::string(toCode(record.error().reason))}}});
        const std::string feed = rows.text(0);
        versions.push_back(
            {{feed, countryFromCode(rows.viewText(1)).value_or(Country::Canada), std::move(*record)},
             feed + '/' + rows.text(3),
             Instant::fromEpochSeconds(rows.integer(4))});
    }
    return versions;
}

std::int64_t TravellerStore::count() {
    Statement row = m_connection.prepare("SELECT count(*) FROM traveller");
    return row.step() ? row.integer(0) : 0;
}

std::int64_t TravellerStore::newest() {
    Statement row = m_connection.prepare("SELECT max(number) FROM traveller");
    return row.step() ? row.integer(0) : 0;
}

std::vector<std::int64_t> TravellerStore::touched(std::int64_t limit, std::int64_t after) {
    std::vector<std::int64_t> travellers;
    Statement rows = m_connection.prepare(
        "SELECT traveller FROM touched WHERE traveller > ?2 ORDER BY traveller LIMIT ?1");
    rows.bind(1, limit).bind(2, after);
    while (rows.step())
        travellers.push_back(rows.integer(0));
    return travellers;
}

void TravellerStore::clearTouched(const std::vector<std::int64_t>& travellers) {
    Statement remove = m_connection.prepare("DELETE FROM touched WHERE traveller = ?1");
    for (const std::int64_t traveller : travellers)
        remove.bind(1, traveller).run();
}

std::string travellerId(std::int64_t traveller) {
    return std::string("T").append(std::to_string(traveller));
}

std::optional<std::int64_t> travellerFromId(std::string_view id) {
    if (id.size() < 2 || (id.front() != 'T' && id.front() != 't') || id[1] == '0')
        return std::nullopt;
    std::int64_t number = 0;
    const char* const end = id.data() + id.size();
    const auto [stop, problem] = std::from_chars(id.data() + 1, end, number);
    if (problem != std::errc() || stop != end || number <= 0)
        return std::nullopt;
    return number;
}

} // namespace passages
