#include "ui/shell/mainwindow.h"

#include "ui/about/aboutpage.h"
#include "ui/audit/auditpage.h"
#include "ui/exchange/exchangepage.h"
#include "ui/leads/leadspage.h"
#include "ui/search/searchpage.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/format.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/purposepage.h"
#include "ui/shell/reportpanel.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcutspanel.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/syncrun.h"
#include "ui/signin/signinpage.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/traveller/travellerpage.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

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
      m_lock(new LockPage) {
    // Nothing about a person or a case stands in a title, where a screen list or a task bar would show it.
    setWindowTitle(QStringLiteral("Passages"));
    setWindowIcon(theme::icon(QStringLiteral("passages"), theme::Tone::Accent));
    m_work = makeWork();
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
    connectPages();
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

QWidget* MainWindow::makeWork() {
    auto* work = new QWidget;
    m_context = new ContextBar;
    m_rail = new Rail;
    m_notice = new theme::Notice;
    m_pages = new QStackedWidget;
    m_status = new StatusStrip;
    m_purposePage = new PurposePage;
    m_search = new SearchPage(m_desk);
    m_leads = new LeadsPage(m_desk);
    m_exchange = new ExchangePage(m_desk);
    m_audit = new AuditPage(m_desk);
    m_about = new AboutPage(m_desk, m_settings);
    m_travellerPage = new TravellerPage;
    for (QWidget* page :
         {static_cast<QWidget*>(m_purposePage), static_cast<QWidget*>(m_search),
          static_cast<QWidget*>(m_leads), static_cast<QWidget*>(m_exchange), static_cast<QWidget*>(m_audit),
          static_cast<QWidget*>(m_about), static_cast<QWidget*>(m_travellerPage)})
        m_pages->addWidget(page);
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_context);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    auto* page = new QVBoxLayout;
    page->setSpacing(0);
    auto* notice = new QVBoxLayout;
    notice->setContentsMargins(theme::Triple, theme::Unit, theme::Triple, 0);
    notice->addWidget(m_notice);
    page->addLayout(notice);
    page->addWidget(m_pages, 1);
    middle->addLayout(page, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    return work;
}

void MainWindow::connectGates() {
    connect(m_signIn, &SignInPage::signInRequested, this, &MainWindow::signIn);
    connect(m_signIn->languageSwitch(), &LanguageSwitch::chosen, this, &MainWindow::switchLanguage);
    connect(m_lock, &LockPage::unlockRequested, this, &MainWindow::unlock);
    connect(m_lock, &LockPage::signOutRequested, this, &MainWindow::signOut);
    connect(m_lock->languageSwitch(), &LanguageSwitch::chosen, this, &MainWindow::switchLanguage);
    connect(m_context->languageSwitch(), &LanguageSwitch::chosen, this, &MainWindow::switchLanguage);
    connect(m_context, &ContextBar::changePurposeRequested, this, &MainWindow::askPurpose);
    connect(m_context, &ContextBar::lockRequested, this, &MainWindow::lock);
    connect(m_context, &ContextBar::signOutRequested, this, &MainWindow::signOut);
    connect(m_context, &ContextBar::aboutRequested, this, &MainWindow::showSelfCheck);
    connect(m_purposePage, &PurposePage::chosen, this, &MainWindow::setPurpose);
    connect(m_purposePage, &PurposePage::cancelled, this, &MainWindow::goBack);
}

void MainWindow::connectPages() {
    connect(m_rail, &Rail::chosen, this, &MainWindow::go);
    connect(m_search, &SearchPage::openTraveller, this, &MainWindow::openTraveller);
    connect(m_search, &SearchPage::shown, this, &MainWindow::searchShown);
    connect(m_leads, &LeadsPage::openTraveller, this, &MainWindow::openTraveller);
    connect(m_leads, &LeadsPage::shown, this, &MainWindow::leadsShown);
    connect(m_exchange, &ExchangePage::shown, this, &MainWindow::exchangeShown);
    connect(m_exchange, &ExchangePage::statesChanged, m_status, &StatusStrip::setFeeds);
    connect(m_audit, &AuditPage::shown, this, &MainWindow::auditShown);
    connect(m_audit, &AuditPage::verified, this, &MainWindow::auditVerified);
    connect(m_about, &AboutPage::shown, this, &MainWindow::selfCheckShown);
    connect(m_about, &AboutPage::idleMinutesChanged, this, [this](int minutes) {
        m_idle.setInterval(minutes * MinuteMilliseconds); // and begins again
    });
    connect(m_travellerPage, &TravellerPage::reportRequested, this, &MainWindow::askReport);
}

void MainWindow::connectSync() {
    connect(m_exchange, &ExchangePage::syncRequested, this, &MainWindow::startSync);
    connect(m_exchange, &ExchangePage::cancelRequested, this, &MainWindow::cancelSync);
    connect(m_status, &StatusStrip::cancelRequested, this, &MainWindow::cancelSync);
    connect(m_sync, &SyncRun::progressed, this, [this](const SyncProgress& progress) {
        m_estimate.add(progress);
        m_status->showSync(m_estimate);
        m_exchange->showSync(m_estimate);
        Q_EMIT syncProgressed(progress);
    });
    connect(m_sync, &SyncRun::finished, this, [this](const Desk::SyncOutcome& outcome) {
        m_status->endSync();
        m_exchange->endSync(outcome);
        readFeedStates();
        if (m_pages->currentWidget() == m_leads)
            m_leads->enter();
        Q_EMIT syncFinished(outcome);
    });
    connect(m_sync, &SyncRun::refused, this, [this](const Error& error) {
        m_status->endSync();
        m_exchange->refuseSync(error);
        refuse(error);
    });
}

void MainWindow::connectReport() {
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

void MainWindow::addShortcut(const QKeySequence& keys, void (MainWindow::*action)()) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setEnabled(false);
    connect(shortcut, &QShortcut::activated, this, action);
    m_shortcuts.push_back(shortcut);
}

void MainWindow::addShortcuts() {
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), &MainWindow::lock);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_P), &MainWindow::askPurpose);
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), &MainWindow::synchronizeByKey);
    addShortcut(QKeySequence(Qt::Key_Escape), &MainWindow::goBack);
    addShortcut(QKeySequence(Qt::Key_Slash), &MainWindow::focusFilter);
    addShortcut(QKeySequence(Qt::Key_F1), &MainWindow::showShortcuts);
    addShortcut(QKeySequence(Qt::Key_Question), &MainWindow::showShortcuts);
    auto* search = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(search, &QShortcut::activated, this, [this] { go(Rail::Place::Search); });
    search->setEnabled(false);
    m_shortcuts.push_back(search);
    for (int number = 1; number <= 9; ++number) {
        auto* shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)), this);
        connect(shortcut, &QShortcut::activated, this, [this, number] {
            const auto& places = m_rail->places();
            if (static_cast<std::size_t>(number) <= places.size())
                go(places[static_cast<std::size_t>(number) - 1]);
        });
        shortcut->setEnabled(false);
        m_shortcuts.push_back(shortcut);
    }
    auto* language = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this);
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
    m_purpose.reset();
    m_signIn->forget();
    m_context->setSession(session);
    m_context->setPurpose({});
    m_lock->setAccount(format::text(session.account.name));
    m_exchange->setSession(session);
    m_purposePage->setTraining(session.training);
    m_purposePage->setPurpose({});
    std::vector<Rail::Place> places;
    if (session.may(Permission::ReadRecords)) {
        places.push_back(Rail::Place::Search);
        places.push_back(Rail::Place::Leads);
    }
    if (session.may(Permission::Synchronize) || session.may(Permission::ReviewQuarantine))
        places.push_back(Rail::Place::Exchange);
    if (session.may(Permission::ReadAudit))
        places.push_back(Rail::Place::Audit);
    places.push_back(Rail::Place::About);
    m_rail->setPlaces(places);
    m_gate->setCurrentWidget(m_work);
    for (QShortcut* shortcut : m_shortcuts)
        shortcut->setEnabled(true);
    m_idle.start();
    go(places.front());
    readFeedStates();
    Q_EMIT signedIn();
}

void MainWindow::readFeedStates() {
    const auto answer = m_desk.submit([](Desk& desk) { return desk.feedStates(); });
    whenDone(answer, this, [this](const Result<std::vector<FeedState>>& states) {
        if (states)
            m_status->setFeeds(*states);
    });
}

void MainWindow::setPurpose(const Purpose& purpose) {
    const auto answer = m_desk.submit([purpose](Desk& desk) { return desk.setPurpose(purpose); });
    whenDone(answer, this, [this, purpose](const Result<void>& result) {
        if (!result) {
            m_purposePage->refuse(result.error());
            Q_EMIT refused(result.error());
            return;
        }
        m_purpose = purpose;
        m_context->setPurpose(purpose);
        m_purposePage->setPurpose(purpose);
        if (m_wanted)
            openTraveller(*std::exchange(m_wanted, std::nullopt));
        else if (m_pages->currentWidget() == m_purposePage)
            m_traveller != 0 ? showPage(m_travellerPage) : go(m_place);
        Q_EMIT purposeSet();
    });
}

void MainWindow::askPurpose() {
    if (!m_session || !m_session->may(Permission::ReadRecords))
        return;
    m_purposePage->setPurpose(m_purpose);
    showPage(m_purposePage);
    m_purposePage->enter();
}

void MainWindow::go(Rail::Place place) {
    const auto& places = m_rail->places();
    if (std::find(places.begin(), places.end(), place) == places.end())
        return;
    m_place = place;
    m_traveller = 0;
    m_rail->setCurrent(place);
    const bool readsRecords = place == Rail::Place::Search || place == Rail::Place::Leads;
    if (readsRecords && !m_purpose) {
        askPurpose();
        return;
    }
    Page* page = pageOf(place);
    showPage(page);
    page->enter();
}

void MainWindow::showPage(QWidget* page) {
    m_notice->clear();
    m_pages->setCurrentWidget(page);
}

Page* MainWindow::pageOf(Rail::Place place) const {
    switch (place) {
    case Rail::Place::Search:
        return m_search;
    case Rail::Place::Leads:
        return m_leads;
    case Rail::Place::Exchange:
        return m_exchange;
    case Rail::Place::Audit:
        return m_audit;
    case Rail::Place::About:
        break;
    }
    return m_about;
}

std::vector<Page*> MainWindow::pages() const {
    return {m_purposePage, m_search, m_leads, m_exchange, m_audit, m_about};
}

void MainWindow::showSearch(const QString& text) {
    go(Rail::Place::Search);
    if (m_purpose)
        m_search->searchFor(text);
}

void MainWindow::showLeads() {
    go(Rail::Place::Leads);
}

void MainWindow::showExchange() {
    go(Rail::Place::Exchange);
}

void MainWindow::showAudit() {
    go(Rail::Place::Audit);
    if (m_pages->currentWidget() == m_audit)
        m_audit->verify();
}

void MainWindow::showSelfCheck() {
    go(Rail::Place::About);
}

void MainWindow::openTraveller(qint64 traveller) {
    if (!m_purpose) {
        m_wanted = traveller;
        askPurpose();
        return;
    }
    const quint64 opening = ++m_opening;
    const auto answer = m_desk.submit([traveller](Desk& desk) { return desk.openTraveller(traveller); });
    whenDone(answer, this, [this, traveller, opening](const Result<TravellerFile>& file) {
        if (opening != m_opening)
            return;
        if (file)
            showTraveller(*file, traveller);
        else
            refuse(file.error());
    });
}

void MainWindow::showTraveller(const TravellerFile& file, qint64 traveller) {
    m_traveller = traveller;
    m_travellerName =
        file.assessment.people.empty() ? QString() : format::name(file.assessment.people.front().person);
    m_travellerPage->setFile(file);
    showPage(m_travellerPage);
    m_travellerPage->setFocus();
    Q_EMIT travellerShown(traveller);
}

void MainWindow::askReport(qint64 traveller, LocalDate asOf) {
    m_reportPanel->ask(m_travellerName, traveller != 0 ? traveller : m_traveller, asOf);
}

void MainWindow::exportReport(const ReportRequest& request) {
    m_report->start(request);
}

void MainWindow::startSync() {
    if (m_sync->isRunning())
        return;
    m_estimate.reset();
    m_exchange->beginSync();
    m_status->showSync(m_estimate);
    m_sync->start();
}

void MainWindow::synchronizeByKey() {
    if (m_session && m_session->may(Permission::Synchronize))
        startSync();
}

void MainWindow::cancelSync() {
    m_sync->cancel();
}

void MainWindow::refuse(const Error& error) {
    m_notice->say(theme::Tone::Failed, [error] { return text::errorSentence(error); });
    Q_EMIT refused(error);
}

void MainWindow::goBack() {
    if (m_pages->currentWidget() == m_purposePage) {
        m_wanted.reset();
        if (!m_purpose && (m_place == Rail::Place::Search || m_place == Rail::Place::Leads))
            return;
        showPage(m_traveller != 0 ? static_cast<QWidget*>(m_travellerPage) : pageOf(m_place));
        return;
    }
    if (m_pages->currentWidget() != m_travellerPage)
        return;
    // As it was left, with its rows: nothing is asked again.
    m_traveller = 0;
    showPage(pageOf(m_place));
    pageOf(m_place)->setFocus();
    m_travellerPage->clear();
}

void MainWindow::focusFilter() {
    if (auto* page = qobject_cast<Page*>(m_pages->currentWidget()))
        page->focusFilter();
}

void MainWindow::showShortcuts() {
    m_keys->open();
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
    conceal();
    m_concealed.clear();
    m_idle.stop();
    m_session.reset();
    m_purpose.reset();
    m_wanted.reset();
    m_traveller = 0;
    ++m_opening;
    m_travellerName.clear();
    m_travellerPage->clear();
    for (Page* page : pages())
        page->forget();
    m_notice->clear();
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
