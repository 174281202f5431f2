#include "ui/shell/reportrun.h"

#include <QFile>
#include <QThreadPool>
#include <utility>

namespace passages {

namespace {

/// Runs a pure computation on the global pool.
template <typename Call> auto onThePool(Call call) -> QFuture<std::invoke_result_t<Call&>> {
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Call&>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, call = std::move(call)]() mutable {
        promise->addResult(call());
        promise->finish();
    });
    return promise->future();
}

void discard(const ReportFiles& files) {
    QFile::remove(files.pdf);
    QFile::remove(files.evidence);
}

} // namespace

ReportRun::ReportRun(DeskThread& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void ReportRun::start(const ReportRequest& request) {
    if (m_running)
        return;
    m_running = true;
    m_request = request;
    const auto granted = m_desk.submit([request](Desk& desk) {
        return desk.grantExport(request.traveller, request.asOf, request.language, request.recipient,
                                request.authority);
    });
    whenDone(
        granted, this,
        [this](const Result<ExportGrant>& grant) {
            if (grant)
                write(*grant);
            else
                fail(grant.error());
        },
        [this] { m_running = false; });
}

void ReportRun::write(const ExportGrant& grant) {
    const auto files = onThePool([grant, folder = m_request.folder] { return writeReport(grant, folder); });
    whenDone(files, this, [this, grant](const Result<ReportFiles>& written) {
        if (written)
            record(grant, *written);
        else
            fail(written.error());
    });
}

void ReportRun::record(const ExportGrant& grant, const ReportFiles& files) {
    const auto recorded =
        m_desk.submit([grant, hash = files.pdfSha256](Desk& desk) { return desk.recordExport(grant, hash); });
    whenDone(
        recorded, this,
        [this, files](const Result<std::string>& head) {
            if (head) {
                verify(files, *head);
                return;
            }
            discard(files);
            fail(head.error());
        },
        [this, files] {
            discard(files);
            m_running = false;
        });
}

void ReportRun::verify(const ReportFiles& files, const std::string& auditHead) {
    const auto checked =
        onThePool([pdf = files.pdf.toStdString()] { return verifyFile(pdf, PortTable::builtIn()); });
    whenDone(checked, this, [this, files, auditHead](const Result<Verification>& verification) {
        m_running = false;
        Q_EMIT written({files, auditHead, verification.value_or(Verification())});
    });
}

void ReportRun::fail(const Error& error) {
    m_running = false;
    Q_EMIT failed(error);
}

} // namespace passages
