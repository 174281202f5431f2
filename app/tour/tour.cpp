#include "app/tour/tour.h"

#include "ui/search/searchpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/sentences.h"
#include "ui/traveller/travellerpage.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QPixmap>
#include <QTableView>
#include <algorithm>

namespace passages {

namespace {

constexpr int PatienceMilliseconds = 120'000;
constexpr int SettleMilliseconds =
    400; ///< a chart and its labels are laid out a few events after the data came

/// A name that several people of the training data bear.
const QString commonName = QStringLiteral("tremblay");
/// A permanent resident whose obligation depends on a crossing that is not on record.
const QString nearThreshold = QStringLiteral("garcia lopez maria jose");
/// Somebody whom no feed has brought.
const QString nobody = QStringLiteral("zyxwov qwertz 1984-02-29 DEU");

} // namespace

Tour::Tour(MainWindow& window, const Plan& plan) : m_window(window), m_plan(plan) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail(QStringLiteral("%1: not done after two minutes").arg(QLatin1String(m_steps[m_step].name)));
    });
    connect(&m_window, &MainWindow::refused, this,
            [this](const Error& error) { fail(text::errorSentence(error)); });
    connect(&m_window, &MainWindow::signedIn, this, [this] { reached(Sign::SignedIn); });
    connect(&m_window, &MainWindow::purposeSet, this, [this] { reached(Sign::PurposeSet); });
    connect(&m_window, &MainWindow::searchShown, this, [this] { reached(Sign::Found); });
    connect(&m_window, &MainWindow::travellerShown, this, [this](qint64 traveller) {
        m_traveller = traveller;
        reached(Sign::Traveller);
    });
    connect(&m_window, &MainWindow::leadsShown, this, [this] { reached(Sign::Leads); });
    connect(&m_window, &MainWindow::linksShown, this, [this] { reached(Sign::Links); });
    connect(&m_window, &MainWindow::measuresShown, this, [this] { reached(Sign::Measures); });
    connect(&m_window, &MainWindow::exchangeShown, this, [this] { reached(Sign::Exchange); });
    connect(&m_window, &MainWindow::auditVerified, this, [this] { reached(Sign::Audit); });
    connect(&m_window, &MainWindow::selfCheckShown, this, [this] { reached(Sign::SelfCheck); });
    connect(&m_window, &MainWindow::languageSwitched, this, [this] { reached(Sign::LanguageSwitched); });
    connect(&m_window, &MainWindow::reportWritten, this, [this](const WrittenReport& report) {
        if (!report.verification.valid)
            return fail(QStringLiteral("the report does not verify"));
        Q_EMIT said(QStringLiteral("  %1").arg(report.files.pdf));
        reached(Sign::Report);
    });
    connect(&m_window, &MainWindow::syncProgressed, this, [this](const SyncProgress& progress) {
        if (progress.records > 0)
            pictureSync();
    });
    connect(&m_window, &MainWindow::syncFinished, this, [this](const Desk::SyncOutcome& outcome) {
        for (const SyncReport& report : outcome.feeds) {
            if (report.error)
                return fail(text::errorSentence(*report.error));
            Q_EMIT said(QStringLiteral("  %1: %2 records in %3 s")
                            .arg(QString::fromStdString(report.feed), QString::number(report.records),
                                 QString::number(report.seconds, 'f', 2)));
        }
        m_window.switchLanguage(Language::English); // the pictures may have left it in the other
        reached(Sign::Synchronized);
    });
    connect(&m_window, &MainWindow::signedOut, this, [this] { reached(Sign::SignedOut); });
}

void Tour::add(const char* name, Sign awaited, std::function<void()> act) {
    m_steps.push_back({name, awaited, std::move(act)});
}

void Tour::addOpening() {
    add("sign-in", Sign::Shown, [this] { reached(Sign::Shown); });
    add("purpose", Sign::SignedIn,
        [this] { m_window.signIn(m_plan.cachePath, m_plan.account, m_plan.passphrase); });
}

void Tour::addSync() {
    add("", Sign::Exchange, [this] { m_window.showExchange(); });
    add("sync-done", Sign::Synchronized, [this] { m_window.startSync(); });
}

/// The records are taken in once: both languages are pictured while they come.
void Tour::pictureSync() {
    const Language language = installedLanguage();
    if (!m_syncPictured.insert(language).second)
        return;
    takePicture("sync-running");
    m_window.switchLanguage(language == Language::English ? Language::French : Language::English);
}

/// What a search page shows beside its hits, once somebody has been opened.
void Tour::addSearches() {
    const auto page = [this] { return m_window.findChild<SearchPage*>(); };
    add("seen-before", Sign::Found, [this] { m_window.showSearch(nearThreshold.left(12)); });
    add("nobody-found", Sign::Found, [this] { m_window.showSearch(nobody); });
    add("", Sign::Found, [this] { m_window.showSearch(commonName); });
    add("search-saved", Sign::Shown, [this, page] {
        page()->save(m_plan.account + QStringLiteral(" 2026-00417"));
        reached(Sign::Shown);
    });
    add("searches", Sign::Shown, [this, page] {
        page()->searchFor({});
        reached(Sign::Shown);
    });
}

void Tour::addTravellers() {
    add("", Sign::PurposeSet, [this] { m_window.setPurpose({"pr_residency", "2026-00417"}); });
    add("search", Sign::Found, [this] { m_window.showSearch(commonName); });
    add("", Sign::Found, [this] { m_window.showSearch(nearThreshold); });
    add("traveller", Sign::Traveller, [this] { pressEnterInTable(); });
    addSearches();
    add("leads", Sign::Leads, [this] { m_window.showLeads(); });
    add("lead", Sign::Traveller, [this] { pressEnterInTable(); });
    add("identities", Sign::Links, [this] { m_window.showIdentities(); });
    add("", Sign::Traveller, [this] { pressEnterInTable(); });
    add("other-identities", Sign::Shown, [this] {
        m_window.findChild<TravellerPage*>()->showIdentities();
        reached(Sign::Shown);
    });
}

void Tour::addOtherPages() {
    add("measures", Sign::Measures, [this] { m_window.showMeasures(); });
    add("exchange", Sign::Exchange, [this] { m_window.showExchange(); });
    add("audit", Sign::Audit, [this] { m_window.showAudit(); });
    add("self-check", Sign::SelfCheck, [this] { m_window.showSelfCheck(); });
}

void Tour::addLanguage(Language language) {
    add("", Sign::LanguageSwitched, [this, language] { m_window.switchLanguage(language); });
    addOpening();
    if (language == Language::English)
        addSync();
    addTravellers();
    add("report", Sign::Report, [this] {
        ReportRequest request;
        request.traveller = m_traveller;
        request.language = "both";
        request.recipient = "IRCC";
        request.authority = "Customs Act 107(5)(j)";
        request.folder = m_plan.directory;
        m_window.exportReport(request);
    });
    addOtherPages();
    add("", Sign::SignedOut, [this] { m_window.signOut(); });
}

void Tour::start() {
    m_clock.start();
    m_window.resize(m_plan.size);
    m_window.show();
    install(Language::French); // so that the first switch is one
    addLanguage(Language::English);
    addLanguage(Language::French);
    m_running = true;
    QTimer::singleShot(SettleMilliseconds, this, &Tour::next);
}

void Tour::next() {
    if (!m_running)
        return;
    if (m_step >= m_steps.size()) {
        m_running = false;
        Q_EMIT said(QStringLiteral("tour: %1 pictures in %2 s")
                        .arg(m_pictures)
                        .arg(static_cast<double>(m_clock.elapsed()) / 1000, 0, 'f', 1));
        Q_EMIT ended(true);
        return;
    }
    m_patience.start();
    m_steps[m_step].act();
}

void Tour::reached(Sign sign) {
    if (!m_running || m_settling || m_step >= m_steps.size() || m_steps[m_step].awaited != sign)
        return;
    m_settling = true;
    m_patience.stop();
    QTimer::singleShot(SettleMilliseconds, this, [this] {
        m_settling = false;
        if (!m_running)
            return;
        const Step& step = m_steps[m_step];
        if (*step.name != '\0')
            takePicture(step.name);
        ++m_step;
        next();
    });
}

void Tour::takePicture(const char* name) {
    const QString file = QStringLiteral("%1-%2-%3.png")
                             .arg(++m_pictures, 2, 10, QLatin1Char('0'))
                             .arg(QLatin1String(name), QLatin1String(toCode(installedLanguage())));
    if (!m_window.grab().save(QDir(m_plan.directory).filePath(file)))
        return fail(QStringLiteral("cannot write %1").arg(file));
    Q_EMIT said(QStringLiteral("  %1").arg(file));
}

void Tour::pressEnterInTable() {
    // The list of a page is the one with the most rows; what lies beside it tells of one of them.
    auto tables = m_window.findChildren<QTableView*>();
    const auto rows = [](const QTableView* table) {
        return table->isVisible() && table->model() != nullptr ? table->model()->rowCount() : 0;
    };
    std::stable_sort(tables.begin(), tables.end(),
                     [&](const QTableView* a, const QTableView* b) { return rows(a) > rows(b); });
    for (QTableView* table : tables) {
        if (rows(table) == 0)
            break;
        table->setFocus();
        table->selectRow(0);
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent enter(type, Qt::Key_Return, Qt::NoModifier);
            QApplication::sendEvent(table, &enter);
        }
        return;
    }
    fail(QStringLiteral("%1: nothing to open").arg(QLatin1String(m_steps[m_step].name)));
}

void Tour::fail(const QString& why) {
    if (!m_running)
        return;
    m_running = false;
    m_patience.stop();
    takePicture("failed");
    Q_EMIT said(QStringLiteral("tour: ") + why);
    Q_EMIT ended(false);
}

} // namespace passages
