#include "data/report/reportstore.h"

#include "data/sync/recordindex.h"

namespace passages {
namespace {

constexpr std::string_view Select =
    "SELECT number, sha256, traveller, as_of, written_by, written_at, records "
    "FROM report ";
constexpr std::int64_t SecondsADay = 86400;

} // namespace

std::int64_t ReportStore::add(const IssuedReport& report, const std::vector<std::string>& sources) {
    m_connection
        .prepare("INSERT INTO report(sha256, traveller, as_of, written_by, written_at, records) "
                 "VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(1, report.sha256)
        .bind(2, report.traveller)
        .bind(3, std::int64_t{report.asOf.epochDays()})
        .bind(4, report.writtenBy)
        .bind(5, report.writtenAt.epochSeconds())
        .bind(6, static_cast<std::int64_t>(sources.size()))
        .run();
    const std::int64_t number = m_connection.lastInsertRowid();
    for (const std::string& source : sources)
        rely(number, source);
    return number;
}

void ReportStore::rely(std::int64_t report, const std::string& source) {
    const std::size_t slash = source.find('/');
    const std::string id = source.substr(slash + 1);
    Statement feed = m_connection.prepare("SELECT number FROM feed WHERE name = ?1");
    const std::int64_t feedNumber = feed.bind(1, source.substr(0, slash)).step() ? feed.integer(0) : 0;
    feed.reset();
    Statement record = m_connection.prepare(
        "SELECT record.number, record.state FROM record_key JOIN record ON record.number = record_key.record "
        "WHERE record_key.hash = ?1 AND record.feed = ?2 AND record.id = ?3");
    record.bind(1, RecordIndex::hashOf(feedNumber, id)).bind(2, feedNumber).bind(3, id);
    const bool isHeld = record.step();
    if (isHeld && record.integer(1) == 0) {
        m_connection.prepare("INSERT OR IGNORE INTO report_record(record, report) VALUES(?1, ?2)")
            .bind(1, record.integer(0))
            .bind(2, report)
            .run();
        return;
    }
    // It was corrected or erased while the report was written.
    Statement tombstone = m_connection.prepare("SELECT reason FROM tombstone WHERE feed = ?1 AND id = ?2");
    std::string change = isHeld ? "corrected" : "error";
    if (!isHeld && tombstone.bind(1, feedNumber).bind(2, id).step())
        change = tombstone.text(0);
    m_connection
        .prepare("INSERT INTO report_change(report, change, at, records) "
                 "VALUES(?1, ?2, unixepoch('now', 'start of day'), 1) ON CONFLICT DO UPDATE SET "
                 "records = records + 1")
        .bind(1, report)
        .bind(2, change)
        .run();
}

std::vector<IssuedReport> ReportStore::read(Statement rows) {
    std::vector<IssuedReport> reports;
    Statement changes = m_connection.prepare(
        "SELECT change, at, records FROM report_change WHERE report = ?1 ORDER BY at, change");
    while (rows.step()) {
        IssuedReport report;
        report.number = rows.integer(0);
        report.sha256 = rows.text(1);
        report.traveller = rows.integer(2);
        report.asOf = LocalDate::fromEpochDays(static_cast<std::int32_t>(rows.integer(3)));
        report.writtenBy = rows.text(4);
        report.writtenAt = Instant::fromEpochSeconds(rows.integer(5));
        report.records = rows.integer(6);
        changes.bind(1, report.number);
        while (changes.step())
            report.changes.push_back(
                {changes.text(0),
                 LocalDate::fromEpochDays(static_cast<std::int32_t>(changes.integer(1) / SecondsADay)),
                 changes.integer(2)});
        changes.reset();
        reports.push_back(std::move(report));
    }
    return reports;
}

std::vector<IssuedReport> ReportStore::all() {
    return read(m_connection.prepare(std::string(Select) + "ORDER BY number DESC"));
}

std::vector<IssuedReport> ReportStore::ofTraveller(std::int64_t traveller) {
    Statement rows = m_connection.prepare(
        std::string(Select) + "WHERE number IN (SELECT number FROM report WHERE traveller = ?1 UNION "
                              "SELECT report_record.report FROM person CROSS JOIN person_record ON "
                              "person_record.person = person.number "
                              "CROSS JOIN report_record ON report_record.record = person_record.record "
                              "WHERE person.traveller = ?1) ORDER BY number DESC");
    rows.bind(1, traveller);
    return read(std::move(rows));
}

} // namespace passages
