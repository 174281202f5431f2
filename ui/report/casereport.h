#pragma once

#include "ui/report/reportcontent.h"

#include <QByteArray>

namespace passages::report {

/// The case report as the bytes of a PDF/A-1b, in the languages of `content.grant.language`: with "both" the
/// English part, then the French one. The same content gives the same bytes.
QByteArray caseReportPdf(const ReportContent& content);

} // namespace passages::report
