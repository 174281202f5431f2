#include "ui/shell/mainwindow.h"

#include "ui/exchange/exchangepage.h"
#include "ui/shell/format.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/reportpanel.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcutspanel.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/syncrun.h"
#include "ui/shell/workspace.h"
#include "ui/signin/signinpage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>
#include <chrono>

namespace passages {

namespace {
constexpr int StartWidth = 1440;
constexpr int StartHeight = 900;
constexpr int LeastWidth = 1024;
constexpr int LeastHeight = 600;
constexpr int MinuteMilliseconds = 60'000;
} // namespace

MainWindow::MainWindow(Settings& settings, const QString& cachePath, QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_sync(new SyncRun(m_desk, this)),
      m_report(new ReportRun(m_desk, this)),
      m_gate(new QStackedWidget),
      m_signIn(new SignInPage),
      m_lock(new LockPage),
      m_work(new Workspace(m_desk, settings)) {
    // Nothing about a person or a case stands in a title, where a screen list or a task bar would show it.
    setWindowTitle(QStringLiteral("Passages"));
    setWindowIcon(theme::icon(QStringLiteral("passages"), theme::Tone::Accent));
    m_gate->addWidget(m_signIn);
    m_gate->addWidget(m_work);
    m_gate->addWidget(m_lock);
    setCentralWidget(m_gate);
    setMinimumSize(LeastWidth, LeastHeight);
    resize(StartWidth, StartHeight);
    restoreGeometry(settings.geometry());
    m_signIn->setCachePath(cachePath.isEmpty() ? settings.cachePath() : cachePath);
    m_reportPanel = new ReportPanel(settings, this);
    m_keys = new ShortcutsPanel(this);
    connectGates();
    connectWork();
    connectSync();
    connectReport();
    addShortcuts();
    m_idle.setSingleShot(true);
    m_idle.setInterval(settings.idleMinutes() * MinuteMilliseconds);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    qApp->installEventFilter(this);
    m_signIn->enter();
}

MainWindow::~MainWindow() {
    // The runs reach for the desk thread: they end before it does.
    delete m_sync;
    delete m_report;
}

void MainWindow::connectGates() {
    connect(m_signIn, &SignInPage::signInRequested, this, &MainWindow::signIn);
    connect(m_lock, &LockPage::unlockRequested, this, &MainWindow::unlock);
    connect(m_lock, &LockPage::signOutRequested, this, &MainWindow::signOut);
    connect(m_work, &Workspace::lockRequested, this, &MainWindow::lock);
    connect(m_work, &Workspace::signOutRequested, this, &MainWindow::signOut);
    for (LanguageSwitch* languages :
         {m_signIn->languageSwitch(), m_lock->languageSwitch(), m_work->languageSwitch()})
        connect(languages, &LanguageSwitch::chosen, this, &MainWindow::switchLanguage);
}

void MainWindow::connectWork() {
    connect(m_work, &Workspace::purposeSet, this, &MainWindow::purposeSet);
    connect(m_work, &Workspace::searchShown, this, &MainWindow::searchShown);
    connect(m_work, &Workspace::travellerShown, this, &MainWindow::travellerShown);
    connect(m_work, &Workspace::leadsShown, this, &MainWindow::leadsShown);
    connect(m_work, &Workspace::linksShown, this, &MainWindow::linksShown);
    connect(m_work, &Workspace::measuresShown, this, &MainWindow::measuresShown);
    connect(m_work, &Workspace::exchangeShown, this, &MainWindow::exchangeShown);
    connect(m_work, &Workspace::auditShown, this, &MainWindow::auditShown);
    connect(m_work, &Workspace::auditVerified, this, &MainWindow::auditVerified);
    connect(m_work, &Workspace::selfCheckShown, this, &MainWindow::selfCheckShown);
    connect(m_work, &Workspace::refused, this, &MainWindow::refused);
    connect(m_work, &Workspace::syncMinutesChanged, this, [this](int minutes) {
        m_schedule.setMinutes(minutes);
        planSync();
    });
    connect(m_work, &Workspace::idleMinutesChanged, this, [this](int minutes) {
        m_idle.setInterval(minutes * MinuteMilliseconds); // and begins again
    });
}

void MainWindow::connectSync() {
    connect(m_work->exchange(), &ExchangePage::syncRequested, this, &MainWindow::startSync);
    connect(m_work->exchange(), &ExchangePage::cancelRequested, this, &MainWindow::cancelSync);
    connect(m_work->status(), &StatusStrip::cancelRequested, this, &MainWindow::cancelSync);
    connect(m_sync, &SyncRun::progressed, this, [this](const SyncProgress& progress) {
        m_estimate.add(progress);
        m_work->status()->showSync(m_estimate);
        m_work->exchange()->showSync(m_estimate);
        Q_EMIT syncProgressed(progress);
    });
    connect(m_sync, &SyncRun::finished, this, [this](const Desk::SyncOutcome& outcome) {
        m_work->status()->endSync();
        m_work->exchange()->endSync(outcome);
        m_work->readFeedStates();
        m_work->refreshLeads();
        syncEnded(std::any_of(outcome.feeds.begin(), outcome.feeds.end(), [](const SyncReport& report) {
            return report.error && report.error->code != "cancelled";
        }));
        Q_EMIT syncFinished(outcome);
    });
    connect(m_sync, &SyncRun::refused, this, [this](const Error& error) {
        m_work->status()->endSync();
        m_work->exchange()->refuseSync(error);
        m_work->refuse(error);
        syncEnded(true);
    });
    connect(m_work, &Workspace::feedsRead, this, &MainWindow::beginSchedule);
    m_nextSync.setSingleShot(true);
    connect(&m_nextSync, &QTimer::timeout, this, &MainWindow::startSync);
}

/// At the start of a session, if there is anything to synchronize and this role may.
void MainWindow::beginSchedule(const std::vector<FeedState>& states) {
    if (m_schedule.isBegun() || states.empty() || !m_session || !m_session->may(Permission::Synchronize))
        return;
    m_schedule.setMinutes(m_settings.syncMinutes());
    m_schedule.begin(Instant::now());
    planSync();
}

void MainWindow::syncEnded(bool failed) {
    if (!m_schedule.isBegun())
        return;
    m_schedule.ended(failed, Instant::now());
    planSync();
}

void MainWindow::planSync() {
    const auto next = m_schedule.next();
    m_work->status()->setNextSync(next, m_schedule.failed());
    // Two that were missed, and some minutes for the one that runs.
    m_work->status()->setMostSilence(next ? m_settings.syncMinutes() * 120LL + 300 : 0);
    if (!next)
        return m_nextSync.stop();
    const std::int64_t left = std::max<std::int64_t>(0, *next - Instant::now());
    m_nextSync.start(std::chrono::seconds(left));
}

void MainWindow::connectReport() {
    connect(m_work, &Workspace::reportRequested, m_reportPanel, &ReportPanel::ask);
    connect(m_reportPanel, &ReportPanel::exportRequested, this, &MainWindow::exportReport);
    connect(m_report, &ReportRun::written, this, [this](const WrittenReport& report) {
        m_reportPanel->display(report);
        Q_EMIT reportWritten(report);
    });
    connect(m_report, &ReportRun::failed, this, [this](const Error& error) {
        m_reportPanel->refuse(error);
        Q_EMIT refused(error);
    });
}

void MainWindow::addShortcut(const QKeySequence& keys, const std::function<void()>& action) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setEnabled(false);
    connect(shortcut, &QShortcut::activated, this, action);
    m_shortcuts.push_back(shortcut);
}

void MainWindow::addShortcuts() {
    addShortcut(Qt::CTRL | Qt::Key_L, [this] { lock(); });
    addShortcut(Qt::CTRL | Qt::Key_P, [this] { m_work->askPurpose(); });
    addShortcut(Qt::CTRL | Qt::Key_R, [this] { synchronizeByKey(); });
    addShortcut(Qt::CTRL | Qt::Key_K, [this] { m_work->go(Rail::Place::Search); });
    addShortcut(Qt::Key_Escape, [this] { m_work->goBack(); });
    addShortcut(Qt::Key_Slash, [this] { m_work->focusFilter(); });
    addShortcut(Qt::Key_F1, [this] { m_keys->open(); });
    addShortcut(Qt::Key_Question, [this] { m_keys->open(); });
    for (int number = 1; number <= 9; ++number)
        addShortcut(QStringLiteral("Ctrl+%1").arg(number), [this, number] { m_work->goToNumber(number); });
    auto* language = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F, this);
    connect(language, &QShortcut::activated, this, &MainWindow::toggleLanguage);
}

void MainWindow::proposeAccount(const QString& account) {
    m_signIn->setAccount(account);
}

void MainWindow::signIn(const QString& cachePath, const QString& account, const QString& passphrase) {
    m_signIn->setCachePath(cachePath);
    m_signIn->setAccount(account);
    m_signIn->setBusy(true);
    const auto answer =
        m_desk.signIn(cachePath.toStdString(), account.toStdString(), passphrase.toStdString());
    whenDone(answer, this, [this, cachePath](const Result<Session>& session) {
        if (!session) {
            m_signIn->refuse(session.error());
            Q_EMIT refused(session.error());
            return;
        }
        m_settings.setCachePath(cachePath);
        beginSession(*session);
    });
}

void MainWindow::beginSession(const Session& session) {
    m_session = session;
    m_signIn->forget();
    m_lock->setAccount(format::text(session.account.name));
    m_gate->setCurrentWidget(m_work);
    for (QShortcut* shortcut : m_shortcuts)
        shortcut->setEnabled(true);
    m_idle.start();
    m_work->beginSession(session);
    Q_EMIT signedIn();
}

void MainWindow::setPurpose(const Purpose& purpose) {
    m_work->setPurpose(purpose);
}

void MainWindow::showSearch(const QString& text) {
    m_work->showSearch(text);
}

void MainWindow::showLeads() {
    m_work->go(Rail::Place::Leads);
}

void MainWindow::showIdentities() {
    m_work->go(Rail::Place::Identities);
}

void MainWindow::showMeasures() {
    m_work->go(Rail::Place::Measures);
}

void MainWindow::showExchange() {
    m_work->go(Rail::Place::Exchange);
}

void MainWindow::showAudit() {
    m_work->showAudit();
}

void MainWindow::showSelfCheck() {
    m_work->go(Rail::Place::About);
}

void MainWindow::openTraveller(qint64 traveller) {
    m_work->openTraveller(traveller);
}

void MainWindow::exportReport(const ReportRequest& request) {
    m_report->start(request);
}

void MainWindow::startSync() {
    if (m_sync->isRunning())
        return;
    m_estimate.reset();
    m_work->exchange()->beginSync();
    m_work->status()->showSync(m_estimate);
    NetworkSettings network;
    network.bytesPerSecond = m_settings.bandwidth() * 1024LL;
    m_nextSync.stop();
    m_sync->start(network);
}

void MainWindow::synchronizeByKey() {
    if (m_session && m_session->may(Permission::Synchronize))
        startSync();
}

void MainWindow::cancelSync() {
    m_sync->cancel();
}

void MainWindow::toggleLanguage() {
    switchLanguage(installedLanguage() == Language::French ? Language::English : Language::French);
}

void MainWindow::switchLanguage(Language language) {
    if (language != installedLanguage()) {
        install(language);
        m_settings.setLanguage(language);
        setLocale(QLocale());
    }
    // After the LanguageChange events, which Qt has posted to every window.
    QMetaObject::invokeMethod(this, &MainWindow::languageSwitched, Qt::QueuedConnection);
}

bool MainWindow::isLocked() const {
    return m_gate->currentWidget() == m_lock;
}

void MainWindow::lock() {
    if (!m_session || isLocked())
        return;
    conceal();
    QGuiApplication::clipboard()->clear(QClipboard::Clipboard);
    QGuiApplication::clipboard()->clear(QClipboard::Selection);
    m_gate->setCurrentWidget(m_lock);
    m_lock->enter();
    m_idle.stop();
    Q_EMIT locked();
}

void MainWindow::conceal() {
    for (QShortcut* shortcut : m_shortcuts)
        shortcut->setEnabled(false);
    m_concealed.clear();
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window == this || !window->isVisible())
            continue;
        window->hide();
        if (qobject_cast<QDialog*>(window))
            m_concealed.emplace_back(window);
    }
}

void MainWindow::unlock(const QString& passphrase) {
    if (!m_session || !isLocked())
        return;
    m_lock->setBusy(true);
    const auto answer =
        m_desk.confirm(m_session->cachePath, m_session->account.name, passphrase.toStdString());
    whenDone(answer, this, [this](const Result<Session>& session) {
        if (!session) {
            m_lock->refuse(session.error());
            Q_EMIT refused(session.error());
            return;
        }
        reveal();
    });
}

void MainWindow::reveal() {
    m_lock->forget();
    m_gate->setCurrentWidget(m_work);
    for (QShortcut* shortcut : m_shortcuts)
        shortcut->setEnabled(true);
    for (const QPointer<QWidget>& window : m_concealed) {
        if (window)
            window->show();
    }
    m_concealed.clear();
    m_idle.start();
    Q_EMIT unlocked();
}

void MainWindow::signOut() {
    if (!m_session)
        return;
    m_sync->cancel();
    m_schedule.stop();
    planSync();
    conceal();
    m_concealed.clear();
    m_idle.stop();
    m_session.reset();
    m_work->forget();
    m_lock->forget();
    QGuiApplication::clipboard()->clear(QClipboard::Clipboard);
    m_desk.signOut();
    m_gate->setCurrentWidget(m_signIn);
    m_signIn->enter();
    Q_EMIT signedOut();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (m_idle.isActive())
            m_idle.start();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace passages
