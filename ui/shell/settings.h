#pragma once

#include "translations/catalogues.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace passages {

/// The one table of what the workstation remembers between sessions: how the window looks, never anything
/// about a person or a case. GUI thread.
class Settings {
  public:
    Settings();
    /// In that file instead of the user's own place: for tests and tours.
    explicit Settings(const QString& file);

    Language language() const;
    void setLanguage(Language language);
    QString cachePath() const;
    void setCachePath(const QString& path);
    int idleMinutes() const; ///< until the window locks itself; 1 to 60
    void setIdleMinutes(int minutes);
    int syncMinutes() const; ///< between two synchronizations; 0: only when asked for
    void setSyncMinutes(int minutes);
    int bandwidth() const; ///< the most that a sync takes of the line, in KiB a second; 0: no limit
    void setBandwidth(int kibibytes);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QString reportFolder() const;
    void setReportFolder(const QString& folder);

  private:
    QSettings m_settings;
};

} // namespace passages
