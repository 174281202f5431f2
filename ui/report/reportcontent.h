#pragma once

#include "data/port/porttable.h"
#include "models/desk/desk.h"

#include <QString>
#include <string>

namespace passages::report {

class Sheet;

/// What a report is made of.
struct ReportContent {
    const ExportGrant& grant;
    const PortTable& ports;
    Instant when; ///< of the export
    std::string evidenceHash;
    std::string certificateHash; ///< SHA-256 of the workstation's certificate
    QString evidenceFile;

    /// The day on which it is made, on the workstation's clock; another as-of date is a what-if.
    LocalDate today() const;
    bool isWhatIf() const { return assessment().asOf != today(); }
    const Assessment& assessment() const { return grant.file.assessment; }
    const Itinerary& itinerary() const { return grant.file.assessment.itinerary; }
};

/// The sections, each into the sheet, in the language spoken on this thread.
void addSubject(Sheet& sheet, const ReportContent& content);
void addTotals(Sheet& sheet, const ReportContent& content);
void addTimeline(Sheet& sheet, const ReportContent& content);
void addFacts(Sheet& sheet, const ReportContent& content);
void addLeads(Sheet& sheet, const ReportContent& content);
void addStays(Sheet& sheet, const ReportContent& content);
void addOrders(Sheet& sheet, const ReportContent& content);
void addAnomalies(Sheet& sheet, const ReportContent& content);
void addCrossings(Sheet& sheet, const ReportContent& content);
void addRecords(Sheet& sheet, const ReportContent& content);
void addSpans(Sheet& sheet, const ReportContent& content);
void addMethod(Sheet& sheet, const ReportContent& content);
void addIntegrity(Sheet& sheet, const ReportContent& content);

} // namespace passages::report
