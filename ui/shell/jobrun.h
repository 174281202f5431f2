#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace passages {

/// One long piece of work at a time on a thread of its own, beside the desk. Progress reaches the GUI thread
/// ten times a second at most, however fast it comes. GUI thread; ending it cancels the work and waits.
template <typename Progress, typename Outcome> class JobRun {
  public:
    using Report = std::function<void(const Progress&)>;
    using Work = std::function<Outcome(const Report& progress, const std::atomic<bool>& cancelled)>;

    JobRun(Report progressed, std::function<void(const Outcome&)> finished)
        : m_progressed(std::move(progressed)),
          m_finished(std::move(finished)) {
        m_timer.setInterval(ProgressMilliseconds);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { pass(); });
    }
    ~JobRun() {
        cancel();
        if (m_thread)
            m_thread->wait();
    }
    JobRun(const JobRun&) = delete;
    JobRun& operator=(const JobRun&) = delete;

    bool isRunning() const { return m_thread != nullptr; }

    /// Does nothing while one runs.
    void start(Work work) {
        if (isRunning())
            return;
        m_shared = std::make_shared<Shared>();
        m_thread.reset(QThread::create([work = std::move(work), shared = m_shared]() mutable {
            shared->outcome = work(
                [&shared](const Progress& progress) {
                    const std::lock_guard lock(shared->mutex);
                    shared->latest = progress;
                },
                shared->cancelled);
            work = {};
        }));
        QObject::connect(m_thread.get(), &QThread::finished, &m_timer, [this] { end(); });
        m_timer.start();
        m_thread->start();
    }

    void cancel() {
        if (m_shared)
            m_shared->cancelled = true;
    }

  private:
    static constexpr int ProgressMilliseconds = 100;
    struct Shared {
        std::atomic<bool> cancelled = false;
        std::mutex mutex;
        std::optional<Progress> latest;
        std::optional<Outcome> outcome;
    };
    struct Later {
        void operator()(QThread* thread) const {
            thread->wait();
            thread->deleteLater();
        }
    };

    void pass() {
        std::optional<Progress> latest;
        {
            const std::lock_guard lock(m_shared->mutex);
            latest = std::exchange(m_shared->latest, std::nullopt);
        }
        if (latest)
            m_progressed(*latest);
    }

    void end() {
        pass();
        m_timer.stop();
        m_thread.reset();
        m_finished(*m_shared->outcome);
    }

    Report m_progressed;
    std::function<void(const Outcome&)> m_finished;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread, Later> m_thread;
    QTimer m_timer;
};

} // namespace passages
