#include "data/traveller/briefreader.h"

#include "data/record/recordbrief.h"

#include <algorithm>
#include <tuple>

namespace passages {
namespace {

/// What stands for an id, or a name, of that number.
std::string nameOf(std::int64_t number) {
    return std::to_string(number);
}

/// Where ids decide: the order of crossings at one instant, of statuses that begin on one day, of admissions
/// recorded at one instant, of orders of one day.
std::int64_t momentOf(const Record& record) {
    if (const auto occurred = record.occurred())
        return occurred->epochSeconds();
    if (const auto* status = std::get_if<Status>(&record.body))
        return status->from.epochDays();
    if (const auto* order = std::get_if<Order>(&record.body))
        return order->issued.epochDays();
    return record.recorded.epochSeconds();
}

/// Entries and exits stand in one order.
RecordKind groupOf(RecordKind kind) {
    return kind == RecordKind::Exit ? RecordKind::Entry : kind;
}

} // namespace

bool needIds(const std::vector<FeedRecord>& records) {
    using Place = std::tuple<RecordKind, std::int64_t, std::string_view>;
    std::vector<Place> places;
    places.reserve(records.size());
    for (const FeedRecord& record : records)
        places.emplace_back(groupOf(record.record.kind()), momentOf(record.record), record.feed);
    std::sort(places.begin(), places.end());
    return std::adjacent_find(places.begin(), places.end()) != places.end();
}

BriefReader::BriefReader(Connection& connection)
    : m_connection(connection),
      m_ports(connection),
      m_rows(connection, "SELECT p.traveller, r.person, r.record, r.occurred, r.target, r.brief "
                         "FROM person AS p INDEXED BY person_traveller "
                         "CROSS JOIN person_record AS r ON r.person = p.number "
                         "WHERE p.traveller BETWEEN ?1 AND ?2 ORDER BY p.traveller") {}

void BriefReader::refresh() {
    m_ports.refresh();
    m_feeds.clear();
    Statement feeds = m_connection.prepare("SELECT number, name, country FROM feed");
    while (feeds.step())
        m_feeds[feeds.integer(0)] = {feeds.text(1),
                                     countryFromCode(feeds.viewText(2)).value_or(Country::Canada)};
}

void BriefReader::open(std::int64_t first, std::int64_t last) {
    m_rows.reset();
    m_hasRow = m_rows.bind(1, first).bind(2, last).step();
}

const BriefedTraveller* BriefReader::next() {
    if (!m_hasRow) {
        m_rows.reset();
        return nullptr;
    }
    m_current.traveller = m_rows.integer(0);
    m_current.records.clear();
    for (; m_hasRow && m_rows.integer(0) == m_current.traveller; m_hasRow = m_rows.step())
        add();
    m_current.needsIds = needIds(m_current.records);
    return &m_current;
}

void BriefReader::add() {
    const auto occurred =
        m_rows.isNull(3) ? std::nullopt : std::optional(Instant::fromEpochSeconds(m_rows.integer(3)));
    auto brief = readBrief(m_rows.viewBlob(5), occurred);
    const auto feed = brief ? m_feeds.find(brief->feed) : m_feeds.end();
    if (!brief || feed == m_feeds.end())
        throw StoreError(
            {Failure::Integrity, "cache_damaged", {{"detail", "a record's brief cannot be read"}}});
    Record& record = brief->record;
    record.id = nameOf(m_rows.integer(2));
    const std::string* port = m_ports.port(brief->port);
    std::string person = nameOf(m_rows.integer(1));
    if (auto* entry = std::get_if<Entry>(&record.body)) {
        entry->person.lastName = std::move(person);
        entry->port = port ? *port : std::string();
    } else if (auto* exit = std::get_if<Exit>(&record.body)) {
        exit->person.lastName = std::move(person);
        exit->port = port ? *port : std::string();
    } else if (auto* status = std::get_if<Status>(&record.body)) {
        status->person.lastName = std::move(person);
    } else if (auto* order = std::get_if<Order>(&record.body)) {
        order->person.lastName = std::move(person);
    } else if (auto* admission = std::get_if<Admission>(&record.body)) {
        admission->entry = nameOf(m_rows.integer(4));
    }
    m_current.records.push_back({feed->second.name, feed->second.country, std::move(record)});
}

} // namespace passages
