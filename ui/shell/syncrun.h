#pragma once

#include "models/desk/desk.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/jobrun.h"

#include <QObject>

namespace passages {

/// One synchronization at a time, with a connection of its own. GUI thread.
class SyncRun : public QObject {
    Q_OBJECT
  public:
    explicit SyncRun(DeskThread& desk, QObject* parent = nullptr);

    bool isRunning() const { return m_running; }
    /// All feeds; does nothing while one runs.
    void start(const NetworkSettings& network = {});
    void cancel();

  Q_SIGNALS:
    void started();
    void progressed(const passages::SyncProgress& progress);
    void finished(const passages::Desk::SyncOutcome& outcome);
    /// It could not even begin.
    void refused(const passages::Error& error);

  private:
    DeskThread& m_desk;
    JobRun<SyncProgress, Desk::SyncOutcome> m_run;
    bool m_running = false; ///< from the moment it is asked for, before its thread begins
    bool m_cancelled = false;
};

} // namespace passages
