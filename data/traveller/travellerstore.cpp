#include "data/traveller/travellerstore.h"

#include "data/identity/personlinker.h"
#include "data/record/packedline.h"
#include "data/record/recordreader.h"

#include <charconv>
#include <limits>
#include <map>
#include <unordered_set>

namespace passages {
namespace {

/// A search's conditions with the values that they compare to. What is looked up in an index comes first;
/// `+` keeps SQLite from taking a weaker one for the rest.
struct Conditions {
    std::string from = "person AS p";
    std::string where;
    std::string order;
    std::vector<std::string> values;

    void add(const std::string& condition, const std::vector<std::string>& itsValues) {
        where += (where.empty() ? " WHERE " : " AND ") + condition;
        values.insert(values.end(), itsValues.begin(), itsValues.end());
    }
    bool isEmpty() const { return where.empty(); }
};

/// After every text that begins with this one.
std::string afterPrefix(std::string text) {
    text += "\xf4\x8f\xbf\xbf"; // the last character of Unicode
    return text;
}

/// A block whose date is as far as it is known the same: 1984 and 1984-02-29 may be one day.
void addBorn(Conditions& conditions, const PartialDate& born) {
    const std::string text = born.iso();
    std::string condition = "(p.date_of_birth BETWEEN ? AND ?";
    std::vector<std::string> values{text, afterPrefix(text)};
    for (const std::size_t length : {std::size_t{4}, std::size_t{7}}) {
        if (length < text.size()) {
            condition += " OR p.date_of_birth = ?";
            values.push_back(text.substr(0, length));
        }
    }
    conditions.add(condition + ")", values);
}

/// The word that fewest blocks have, counted as far as it matters.
std::size_t rarest(Connection& connection, const std::vector<std::string>& words) {
    if (words.size() == 1)
        return 0;
    Statement count = connection.prepare(
        "SELECT count(*) FROM (SELECT 1 FROM name_word WHERE word BETWEEN ?1 AND ?2 LIMIT 5000)");
    std::size_t best = 0;
    std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < words.size(); ++i) {
        count.bind(1, words[i]).bind(2, afterPrefix(words[i]));
        if (count.step() && count.integer(0) < fewest) {
            fewest = count.integer(0);
            best = i;
        }
        count.reset();
    }
    return best;
}

/// What narrows most comes first: document, birth date, the rarest word, nationality.
Conditions conditionsOf(Connection& connection, const TravellerQuery& query) {
    Conditions conditions;
    // Its index leaves out blocks without a document; SQLite takes it only where the query says so too.
    if (!query.documentNumber.empty())
        conditions.add("p.document_key <> '' AND p.document_key = ?", {documentKey(query.documentNumber)});
    if (query.born)
        addBorn(conditions, *query.born);
    std::size_t looked = query.nameWords.size();
    if (conditions.isEmpty() && !query.nameWords.empty()) {
        looked = rarest(connection, query.nameWords);
        const std::string& word = query.nameWords[looked];
        conditions.from = "name_word AS w CROSS JOIN person AS p ON p.number = w.person";
        conditions.add("w.word BETWEEN ? AND ?", {word, afterPrefix(word)});
        // The word itself before words that it begins: a limit must not cut off the exact name. It is the
        // order of the index, so that a search for a common name stops at its limit.
        conditions.order = " ORDER BY w.word, w.person";
    }
    for (std::size_t i = 0; i < query.nameWords.size(); ++i)
        if (i != looked)
            conditions.add("instr(' ' || p.search_name, ' ' || ?) > 0", {query.nameWords[i]});
    if (!query.nationality.empty())
        conditions.add(std::string(conditions.isEmpty() ? "" : "+") + "p.nationality = ?",
                       {query.nationality});
    return conditions;
}

} // namespace

std::vector<TravellerHit> TravellerStore::find(const TravellerQuery& query) {
    std::vector<TravellerHit> hits;
    const Conditions conditions = conditionsOf(m_connection, query);
    if (conditions.isEmpty())
        return hits;
    Statement rows = m_connection.prepare(
        "SELECT p.last_name, p.first_name, p.middle_name, p.date_of_birth, p.nationality, p.gender, "
        "p.document_type, p.document_number, p.document_country, p.search_name, p.traveller, p.number FROM " +
        conditions.from + conditions.where + conditions.order);
    for (std::size_t i = 0; i < conditions.values.size(); ++i)
        rows.bind(static_cast<int>(i + 1), conditions.values[i]);
    std::unordered_set<std::int64_t> seen; // two words of one name may begin alike
    while (static_cast<std::int64_t>(hits.size()) < query.limit && rows.step()) {
        if (!seen.insert(rows.integer(11)).second)
            continue;
        TravellerHit hit;
        hit.person = personOf(rows, 0);
        hit.searchName = rows.text(9);
        hit.traveller = rows.integer(10);
        hits.push_back(std::move(hit));
    }
    rows.reset();
    addCrossings(hits);
    return hits;
}

void TravellerStore::addCrossings(std::vector<TravellerHit>& hits) {
    struct Seen {
        std::int64_t crossings = 0;
        std::optional<Instant> last;
    };
    std::map<std::int64_t, Seen> seen;
    Statement row = m_connection.prepare("SELECT count(occurred), max(occurred) FROM person JOIN "
                                         "person_record ON person_record.person = person.number "
                                         "WHERE person.traveller = ?1");
    for (TravellerHit& hit : hits) {
        const auto [entry, isNew] = seen.emplace(hit.traveller, Seen());
        if (isNew && row.bind(1, hit.traveller).step()) {
            entry->second.crossings = row.integer(0);
            if (!row.isNull(1))
                entry->second.last = Instant::fromEpochSeconds(row.integer(1));
        }
        row.reset();
        hit.crossings = entry->second.crossings;
        hit.lastSeen = entry->second.last;
    }
}

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
        "notice.state = 2), newer.recorded) FROM earlier JOIN record AS older ON older.number = "
        "earlier.number "
        "JOIN history ON history.record = older.number JOIN record AS newer ON newer.number = earlier.by "
        "JOIN feed ON feed.number = older.feed ORDER BY older.number");
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

std::vector<Person> TravellerStore::documents(std::int64_t traveller) {
    std::vector<Person> documents;
    // min() makes the other columns those of the row it came from.
    Statement rows = m_connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, min(number) FROM person WHERE traveller = ?1 AND document_key <> "
        "'' "
        "GROUP BY document_type, document_key, document_country ORDER BY min(number)");
    rows.bind(1, traveller);
    while (rows.step())
        documents.push_back(personOf(rows, 0));
    return documents;
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
