#include "models/desk/deskprivate.h"

#include <algorithm>

namespace passages {

Result<std::string> Desk::recordExport(const ExportGrant& grant, const std::string& reportSha256) {
    const TravellerFile& file = grant.file;
    const std::string traveller = file.assessment.traveller;
    auto done = m->use(Permission::ExportReport, Private::Reads::Persons,
                       m->entry("report_written", traveller), [&](AuditEntry& written) -> Result<void> {
                           IssuedReport report;
                           report.sha256 = reportSha256;
                           report.traveller = travellerFromId(traveller).value_or(0);
                           report.asOf = file.input.asOf;
                           report.writtenBy = m->cache->account().name;
                           report.writtenAt = Instant::now();
                           std::vector<std::string> sources;
                           for (const FeedRecord& record : file.records)
                               sources.push_back(record.source());
                           const std::int64_t number =
                               ReportStore(m->cache->connection()).add(report, sources);
                           written.detail =
                               deskJson({{QStringLiteral("sha256"), deskText(reportSha256)},
                                         {QStringLiteral("report"), static_cast<qint64>(number)},
                                         {QStringLiteral("records"), static_cast<qint64>(sources.size())}});
                           return {};
                       });
    if (!done)
        return fail(done.error());
    return caught([&]() -> Result<std::string> { return m->cache->audit().head(); });
}

Result<std::vector<IssuedReport>> Desk::reports(Reports which) {
    const Permission permission =
        may(Permission::ReadAudit) ? Permission::ReadAudit : Permission::ExportReport;
    return m->show(permission, Private::Reads::NoPersons, m->entry("list_reports"),
                   [&](AuditEntry& written) -> Result<std::vector<IssuedReport>> {
                       auto reports = ReportStore(m->cache->connection()).all();
                       if (which == Reports::Changed)
                           reports.erase(std::remove_if(reports.begin(), reports.end(),
                                                        [](const IssuedReport& report) {
                                                            return report.changes.empty();
                                                        }),
                                         reports.end());
                       written.detail =
                           deskJson({{QStringLiteral("changed_only"), which == Reports::Changed},
                                     {QStringLiteral("reports"), static_cast<qint64>(reports.size())}});
                       return reports;
                   });
}

} // namespace passages
