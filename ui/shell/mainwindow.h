#pragma once

#include "models/exchange/syncestimate.h"
#include "translations/catalogues.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/rail.h"
#include "ui/shell/reportrun.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <optional>
#include <vector>

class QShortcut;
class QStackedWidget;

namespace passages {

class AboutPage;
class AuditPage;
class ContextBar;
class ExchangePage;
class LeadsPage;
class LockPage;
class Page;
class PurposePage;
class ReportPanel;
class SearchPage;
class Settings;
class ShortcutsPanel;
class SignInPage;
class StatusStrip;
class SyncRun;
class TravellerPage;
namespace theme {
class Notice;
}

/// The window: sign-in, then the context bar, the rail, the page and the status bar, or the lock over all of
/// them. What its menus and keys do can be asked for by the methods; each says by a signal when it is on the
/// screen. GUI thread; it never waits.
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
    QWidget* makeWork();
    void connectPages();
    void connectGates();
    void connectSync();
    void connectReport();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, void (MainWindow::*action)());
    void beginSession(const Session& session);
    void go(Rail::Place place);
    void showPage(QWidget* page);
    void askPurpose();
    void goBack();
    void focusFilter();
    void showShortcuts();
    void toggleLanguage();
    void synchronizeByKey();
    void showTraveller(const TravellerFile& file, qint64 traveller);
    void askReport(qint64 traveller, LocalDate asOf);
    void readFeedStates();
    void refuse(const Error& error);
    void conceal();
    void reveal();
    Page* pageOf(Rail::Place place) const;
    std::vector<Page*> pages() const;

    Settings& m_settings;
    DeskThread m_desk;
    std::optional<Session> m_session;
    std::optional<Purpose> m_purpose;
    Rail::Place m_place = Rail::Place::Search; ///< where the rail stands
    std::optional<qint64> m_wanted;            ///< a traveller to open once a purpose is given
    quint64 m_opening = 0;
    qint64 m_traveller = 0;
    QString m_travellerName;
    QTimer m_idle;
    SyncEstimate m_estimate;
    SyncRun* m_sync;
    ReportRun* m_report;
    std::vector<QShortcut*> m_shortcuts;
    std::vector<QPointer<QWidget>> m_concealed;

    QStackedWidget* m_gate;
    SignInPage* m_signIn;
    LockPage* m_lock;
    QWidget* m_work;
    ContextBar* m_context;
    Rail* m_rail;
    theme::Notice* m_notice;
    QStackedWidget* m_pages;
    StatusStrip* m_status;
    PurposePage* m_purposePage;
    SearchPage* m_search;
    LeadsPage* m_leads;
    ExchangePage* m_exchange;
    AuditPage* m_audit;
    AboutPage* m_about;
    TravellerPage* m_travellerPage;
    ReportPanel* m_reportPanel;
    ShortcutsPanel* m_keys;
};

} // namespace passages
