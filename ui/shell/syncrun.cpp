#include "ui/shell/syncrun.h"

namespace passages {

SyncRun::SyncRun(DeskThread& desk, QObject* parent)
    : QObject(parent),
      m_desk(desk),
      m_run([this](const SyncProgress& progress) { Q_EMIT progressed(progress); },
            [this](const Desk::SyncOutcome& outcome) {
                m_running = false;
                Q_EMIT finished(outcome);
            }) {}

void SyncRun::start(const NetworkSettings& network) {
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    Q_EMIT started();
    const auto prepared = m_desk.submit([network](Desk& desk) -> Result<std::shared_ptr<Desk::SyncJob>> {
        Result<std::unique_ptr<Desk::SyncJob>> job = desk.prepareSync({}, network);
        if (!job)
            return fail(job.error());
        return std::shared_ptr<Desk::SyncJob>(std::move(*job));
    });
    whenDone(
        prepared, this,
        [this](const Result<std::shared_ptr<Desk::SyncJob>>& job) {
            if (!job) {
                m_running = false;
                Q_EMIT refused(job.error());
                return;
            }
            m_run.start([job = *job](const auto& progress, const std::atomic<bool>& cancelled) {
                return job->run(progress, cancelled);
            });
            if (m_cancelled)
                m_run.cancel();
        },
        [this] { m_running = false; });
}

void SyncRun::cancel() {
    m_cancelled = true;
    m_run.cancel();
}

} // namespace passages
