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

/// Writes the case report as PDF/A-1b and its evidence beside it into `directory`, readable by their owner
/// only; each file appears whole or not at all. Their names bear no person's name. The report's language is
/// `grant.language`, whatever the window's. Needs a QGuiApplication; any thread, the grant being a value.
/// Errors: "cannot_write", and those of signing.
Result<ReportFiles> writeReport(const ExportGrant& grant, const QString& directory,
                                Instant when = Instant::now());

} // namespace passages
