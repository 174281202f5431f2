#pragma once

#include "models/exchange/syncestimate.h"
#include "models/exchange/syncschedule.h"
#include "translations/catalogues.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/reportrun.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

class QShortcut;
class QStackedWidget;

namespace passages {

class LockPage;
class ReportPanel;
class Settings;
class ShortcutsPanel;
class SignInPage;
class SyncRun;
class Workspace;

/// The window: sign-in, then the workspace, or the lock over it. What its menus and keys do can be asked for
/// by the methods; each says by a signal when it is on the screen. GUI thread; it never waits.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    /// The settings outlive the window. A cache path goes before the one they remember.
    explicit MainWindow(Settings& settings, const QString& cachePath = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Fills in the account of the sign-in page.
    void proposeAccount(const QString& account);
    void signIn(const QString& cachePath, const QString& account, const QString& passphrase);
    void setPurpose(const Purpose& purpose);
    void showSearch(const QString& text = {});
    void openTraveller(qint64 traveller);
    void showLeads();
    void showIdentities();
    void showMeasures();
    void showExchange();
    void showAudit(); ///< verifies the log too
    void showSelfCheck();
    void startSync();
    void cancelSync();
    void exportReport(const ReportRequest& request);
    void switchLanguage(Language language);
    void lock();
    void unlock(const QString& passphrase);
    void signOut();

    const std::optional<Session>& session() const { return m_session; }
    bool isLocked() const;

  Q_SIGNALS:
    void signedIn();
    void purposeSet();
    void searchShown(int hits);
    void travellerShown(qint64 traveller);
    void leadsShown(int leads);
    void linksShown(int links);
    void measuresShown(qint64 exchanged);
    void exchangeShown(int feeds);
    void auditShown(int entries);
    void auditVerified(bool valid);
    void selfCheckShown(bool good);
    void syncProgressed(const passages::SyncProgress& progress);
    void syncFinished(const passages::Desk::SyncOutcome& outcome);
    void reportWritten(const passages::WrittenReport& report);
    void languageSwitched();
    void locked();
    void unlocked();
    void signedOut();
    /// Whatever was asked for did not happen; the window says why where it was asked.
    void refused(const passages::Error& error);

  protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void connectGates();
    void connectWork();
    void connectSync();
    void connectReport();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, const std::function<void()>& action);
    void beginSession(const Session& session);
    void toggleLanguage();
    void synchronizeByKey();
    void beginSchedule(const std::vector<FeedState>& states);
    void syncEnded(bool failed);
    void planSync();
    void conceal();
    void reveal();

    Settings& m_settings;
    DeskThread m_desk;
    std::optional<Session> m_session;
    QTimer m_idle;
    SyncEstimate m_estimate;
    SyncSchedule m_schedule;
    QTimer m_nextSync;
    SyncRun* m_sync;
    ReportRun* m_report;
    std::vector<QShortcut*> m_shortcuts;
    std::vector<QPointer<QWidget>> m_concealed;

    QStackedWidget* m_gate;
    SignInPage* m_signIn;
    LockPage* m_lock;
    Workspace* m_work;
    ReportPanel* m_reportPanel;
    ShortcutsPanel* m_keys;
};

} // namespace passages
