#pragma once

#include "data/base/result.h"
#include "models/desk/desk.h"

#include <QString>
#include <string>
#include <vector>

namespace passages {

/// The files of one exported case report.
struct ReportFiles {
    QString pdf;
    QString evidence; ///< JSON: the itinerary document, the records under it, the hash of the PDF, signed
    std::string pdfSha256; ///< 64 hex digits
};

/// Writes the case report as PDF/A-1b and its evidence beside it into `directory`; each file appears whole
/// or not at all. Needs a QGuiApplication. The report's language is `grant.language`, whatever the window's.
Result<ReportFiles> writeReport(const ExportGrant& grant, const QString& directory);

} // namespace passages
