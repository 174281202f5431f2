#pragma once

#include "models/evidence/evidence.h"
#include "ui/report/reportwriter.h"
#include "ui/shell/deskthread.h"

#include <QObject>
#include <optional>

namespace passages {

/// What an officer asks a report for.
struct ReportRequest {
    std::int64_t traveller = 0;
    std::optional<LocalDate> asOf;
    std::string language = "en"; ///< en, fr, both
    std::string recipient;
    std::string authority;
    QString folder;
};

struct WrittenReport {
    ReportFiles files;
    std::string auditHead;
    Verification verification; ///< of the files as they lie on the disk
};

/// Exports one report: granted and audited on the database thread, written and verified on the pool, its hash
/// recorded at the end. A report that cannot be recorded does not stay. GUI thread.
class ReportRun : public QObject {
    Q_OBJECT
  public:
    explicit ReportRun(DeskThread& desk, QObject* parent = nullptr);
    void start(const ReportRequest& request);
    bool isRunning() const { return m_running; }

  Q_SIGNALS:
    void written(const passages::WrittenReport& report);
    void failed(const passages::Error& error);

  private:
    void write(const ExportGrant& grant);
    void record(const ExportGrant& grant, const ReportFiles& files);
    void verify(const ReportFiles& files, const std::string& auditHead);
    void fail(const Error& error);

    DeskThread& m_desk;
    ReportRequest m_request;
    bool m_running = false;
};

} // namespace passages
