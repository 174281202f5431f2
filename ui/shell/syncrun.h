#pragma once

#include "models/desk/desk.h"
#include "ui/shell/deskthread.h"

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>

class QThread;

namespace passages {

/// One synchronization at a time on a thread of its own, beside the desk. Progress reaches the GUI thread
/// ten times a second at most, however fast the records come. GUI thread.
class SyncRun : public QObject {
    Q_OBJECT
  public:
    explicit SyncRun(DeskThread& desk, QObject* parent = nullptr);
    ~SyncRun() override;

    bool isRunning() const { return m_running; }
    /// All feeds; does nothing while one runs.
    void start();
    void cancel();

  Q_SIGNALS:
    void started();
    void progressed(const passages::SyncProgress& progress);
    void finished(const passages::Desk::SyncOutcome& outcome);
    /// It could not even begin.
    void refused(const passages::Error& error);

  private:
    struct Shared {
        std::atomic<bool> cancelled = false;
        std::mutex mutex;
        std::optional<SyncProgress> latest;
        Desk::SyncOutcome outcome;
    };
    void launch(std::shared_ptr<Desk::SyncJob> job);
    void pass();
    void end();

    DeskThread& m_desk;
    std::shared_ptr<Shared> m_shared;
    QThread* m_thread = nullptr;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace passages
