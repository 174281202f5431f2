#pragma once

#include "data/feed/publisher.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <functional>
#include <string>

namespace passages {

/// Publishes files of records as they arrive in a folder, one after another by name.
///
/// - A file arrives by being renamed into the folder as `NAME.ndjson`; names that begin with a dot or end
///   otherwise (`NAME.ndjson.part`) are left alone.
/// - `NAME.20261120T050000Z.ndjson` says that the feed is complete to that instant with it; a file whose name
///   says nothing leaves that as it is, but at least at the publication's own `completeTo`.
/// - What was published goes to `done/`, with a `NAME.left-out` beside it where lines were left out; what
/// cannot
///   be, to `refused/`, with a `NAME.reasons`: an error code, then the lines with their reasons, one JSON
///   object a line. Killed between, the file is taken up again, and passed over line by line.
/// - What may pass (another publisher at work, a full disk, a file that is still written to) is tried again.
///
/// In an event loop; looks when the folder changes and every few seconds. A feed that is damaged, or a key
/// that cannot sign, ends it.
class InputWatch : public QObject {
    Q_OBJECT
  public:
    struct Outcome {
        std::string file;
        enum class What { Published, Refused, Delayed, Stopped } what = What::Published;
        PublishReport report;
    };

    /// `publication` as for each file, but for its input. `cancelled` ends it between two files, and takes
    /// back the one at hand.
    InputWatch(const PortTable& ports, Publication publication, std::string folder,
               const std::atomic<bool>& cancelled);

    /// Looks at what is there already, then goes on. "cannot_write" where the folders cannot be made.
    Result<void> start();

  Q_SIGNALS:
    void finished(const passages::InputWatch::Outcome& outcome);
    /// Cancelled, or after `What::Stopped`.
    void ended();

  private:
    void look();
    /// Whether it goes on.
    bool take(const QString& name);
    bool settle(const QString& name, PublishReport report);
    void end();

    const PortTable& m_ports;
    Publication m_publication;
    QString m_folder;
    const std::atomic<bool>& m_cancelled;
    QFileSystemWatcher m_watcher;
    QTimer m_look;
    QTimer m_pulse;
    bool m_isLooking = false;
    bool m_hasEnded = false;
};

} // namespace passages
