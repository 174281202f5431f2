#include "ui/shell/syncrun.h"

#include <QThread>
#include <utility>

namespace passages {

namespace {
constexpr int ProgressMilliseconds = 100;
}

SyncRun::SyncRun(DeskThread& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    m_timer.setInterval(ProgressMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SyncRun::pass);
}

SyncRun::~SyncRun() {
    cancel();
    if (m_thread)
        m_thread->wait();
}

void SyncRun::start() {
    if (m_running)
        return;
    m_running = true;
    m_shared = std::make_shared<Shared>();
    Q_EMIT started();
    const auto prepared = m_desk.submit([](Desk& desk) -> Result<std::shared_ptr<Desk::SyncJob>> {
        Result<std::unique_ptr<Desk::SyncJob>> job = desk.prepareSync();
        if (!job)
            return fail(job.error());
        return std::shared_ptr<Desk::SyncJob>(std::move(*job));
    });
    whenDone(
        prepared, this,
        [this](Result<std::shared_ptr<Desk::SyncJob>> job) {
            if (job) {
                launch(std::move(*job));
                return;
            }
            m_running = false;
            Q_EMIT refused(job.error());
        },
        [this] { m_running = false; });
}

void SyncRun::launch(std::shared_ptr<Desk::SyncJob> job) {
    m_thread = QThread::create([job = std::move(job), shared = m_shared]() mutable {
        shared->outcome = job->run(
            [&shared](const SyncProgress& progress) {
                const std::lock_guard lock(shared->mutex);
                shared->latest = progress;
            },
            shared->cancelled);
        job.reset();
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, &SyncRun::end);
    m_timer.start();
    m_thread->start();
}

void SyncRun::cancel() {
    if (m_shared)
        m_shared->cancelled = true;
}

void SyncRun::pass() {
    std::optional<SyncProgress> latest;
    {
        const std::lock_guard lock(m_shared->mutex);
        latest = std::exchange(m_shared->latest, std::nullopt);
    }
    if (latest)
        Q_EMIT progressed(*latest);
}

void SyncRun::end() {
    pass();
    m_timer.stop();
    m_thread->deleteLater();
    m_thread = nullptr;
    m_running = false;
    Q_EMIT finished(m_shared->outcome);
}

} // namespace passages
