#include "ui/shell/mainwindow.h"
#include "data/cache/cache.h"
#include "ui/search/knownsearches.h"
#include "ui/search/searchpage.h"
#include "ui/shell/contextbar.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/purposepage.h"
#include "ui/shell/rail.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcutspanel.h"
#include "ui/signin/signinpage.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>
#include <memory>

using namespace passages;

namespace {

const QString Supervisor = QStringLiteral("supervisor");
const QString Officer = QStringLiteral("officer");
const QString Auditor = QStringLiteral("auditor");
const QString Passphrase = QStringLiteral("correct horse 9");

/// The one widget of that class that is on the screen.
template <typename Widget> Widget* visible(const QWidget& window) {
    for (Widget* widget : window.findChildren<Widget*>()) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QLineEdit* field(const QWidget& page, const QString& accessibleName) {
    for (QLineEdit* edit : page.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == accessibleName)
            return edit;
    }
    return nullptr;
}

QPushButton* button(const QWidget& page, const QString& text) {
    for (QPushButton* candidate : page.findChildren<QPushButton*>()) {
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aWrongPassphraseIsSaidInPlace();
    void signingInByKeyboardAsksForAPurposeFirst();
    void nobodyIsSearchedWithoutAPurpose();
    void aSearchThatFindsNobodySaysWhatWasTried();
    void aSearchIsSavedAndAskedAgain();
    void anAuditorSeesTheLogAndNoSearch();
    void theMarkingSaysThatTheDataIsForTraining();
    void theLanguageChangesInTheRunningWindow();
    void lockingConcealsEverythingAndClearsTheClipboard();
    void theWrongPassphraseDoesNotUnlock();
    void signingOutForgetsWhatWasTyped();
    void theQuestionMarkListsTheKeys();
    void nothingAsksForMoreRoomThanASmallScreenHas_data();
    void nothingAsksForMoreRoomThanASmallScreenHas();

  private:
    void signIn(const QString& account);
    void givePurpose();

    QTemporaryDir m_folder;
    QString m_cache;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::initTestCase() {
    theme::apply(*qobject_cast<QApplication*>(QCoreApplication::instance()), theme::Scheme::Light);
    m_cache = m_folder.filePath(QStringLiteral("training.cache"));
    const auto cache = Cache::create({.path = m_cache.toStdString(),
                                      .agency = Agency::Cbsa,
                                      .training = true,
                                      .supervisor = Supervisor.toStdString(),
                                      .passphrase = Passphrase.toStdString()});
    QVERIFY(cache.has_value());
    QVERIFY((*cache)->addAccount(Officer.toStdString(), Role::Officer, Passphrase.toStdString()));
    QVERIFY((*cache)->addAccount(Auditor.toStdString(), Role::Auditor, Passphrase.toStdString()));
}

void MainWindowTest::init() {
    install(Language::English);
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(*m_settings, m_cache);
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::cleanup() {
    m_window.reset();
    m_settings.reset();
}

void MainWindowTest::signIn(const QString& account) {
    QSignalSpy signedIn(m_window.get(), &MainWindow::signedIn);
    m_window->signIn(m_cache, account, Passphrase);
    QVERIFY(signedIn.wait());
}

void MainWindowTest::givePurpose() {
    QSignalSpy set(m_window.get(), &MainWindow::purposeSet);
    m_window->setPurpose({"training", "T-1"});
    QVERIFY(set.wait());
}

void MainWindowTest::aWrongPassphraseIsSaidInPlace() {
    auto* page = visible<SignInPage>(*m_window);
    QVERIFY(page);
    QTest::keyClicks(field(*page, QStringLiteral("Account")), Officer);
    QTest::keyClicks(field(*page, QStringLiteral("Passphrase")), QStringLiteral("not the passphrase"));
    QSignalSpy refused(m_window.get(), &MainWindow::refused);
    QTest::keyClick(field(*page, QStringLiteral("Passphrase")), Qt::Key_Return);
    QVERIFY(!button(*page, QStringLiteral("Sign in")));
    QVERIFY(refused.wait());
    const auto* notice = visible<theme::Notice>(*page);
    QVERIFY(notice);
    QVERIFY(!notice->text().isEmpty());
    QVERIFY(!notice->text().contains(QStringLiteral("wrong_passphrase")));
    QVERIFY(field(*page, QStringLiteral("Passphrase"))->text().isEmpty());
    QVERIFY(!m_window->session());
}

void MainWindowTest::signingInByKeyboardAsksForAPurposeFirst() {
    auto* page = visible<SignInPage>(*m_window);
    QTest::keyClicks(field(*page, QStringLiteral("Account")), Officer);
    QTest::keyClicks(field(*page, QStringLiteral("Passphrase")), Passphrase);
    QSignalSpy signedIn(m_window.get(), &MainWindow::signedIn);
    QTest::keyClick(field(*page, QStringLiteral("Passphrase")), Qt::Key_Return);
    QVERIFY(signedIn.wait());
    auto* purpose = visible<PurposePage>(*m_window);
    QVERIFY(purpose);
    auto* confirm = button(*purpose, QStringLiteral("Continue"));
    QVERIFY(confirm);
    QVERIFY(!confirm->isEnabled());
    auto* choice = visible<QRadioButton>(*purpose);
    QTest::keyClick(choice, Qt::Key_Space);
    QTest::keyClicks(field(*purpose, QStringLiteral("Case reference")), QStringLiteral("2026-00417"));
    QSignalSpy set(m_window.get(), &MainWindow::purposeSet);
    QTest::keyClick(field(*purpose, QStringLiteral("Case reference")), Qt::Key_Return);
    QVERIFY(set.wait());
    QVERIFY(visible<SearchPage>(*m_window));
}

void MainWindowTest::nobodyIsSearchedWithoutAPurpose() {
    signIn(Officer);
    m_window->showSearch(QStringLiteral("Dubois"));
    QVERIFY(visible<PurposePage>(*m_window));
    m_window->openTraveller(1);
    QVERIFY(visible<PurposePage>(*m_window));
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(visible<PurposePage>(*m_window));
}

void MainWindowTest::aSearchThatFindsNobodySaysWhatWasTried() {
    signIn(Officer);
    givePurpose();
    auto* page = visible<SearchPage>(*m_window);
    QVERIFY(page);
    QSignalSpy shown(m_window.get(), &MainWindow::searchShown);
    QTest::keyClicks(field(*page, QStringLiteral("Search for a person")), QStringLiteral("Nemo"));
    QVERIFY(shown.wait());
    QCOMPARE(shown.constFirst().constFirst().toInt(), 0);
    auto* empty = page->findChild<theme::EmptyState*>();
    QCOMPARE(empty->heading(), QStringLiteral("Nobody found"));
    QVERIFY(empty->text().contains(QStringLiteral("Nemo")));
}

void MainWindowTest::aSearchIsSavedAndAskedAgain() {
    signIn(Supervisor);
    givePurpose();
    auto* page = visible<SearchPage>(*m_window);
    auto* text = field(*page, QStringLiteral("Search for a person"));
    QSignalSpy shown(m_window.get(), &MainWindow::searchShown);
    QTest::keyClicks(text, QStringLiteral("Outis"));
    QVERIFY(shown.wait());
    QTest::mouseClick(button(*page, QStringLiteral("Save this search")), Qt::LeftButton);
    auto* name = field(*page, QStringLiteral("Name of the search"));
    name->setText(QStringLiteral("Nobody"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(visible<theme::Notice>(*page));

    // Another session of the same account, with nothing asked.
    m_window->signOut();
    signIn(Supervisor);
    givePurpose();
    auto* known = page->findChild<KnownSearches*>();
    QTRY_VERIFY(known->isVisible());
    auto* table = known->findChild<theme::Table*>();
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Nobody — Outis"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("0"));
    QTest::keyClick(text, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(shown.wait());
    QCOMPARE(text->text(), QStringLiteral("Outis"));

    text->clear();
    QTRY_VERIFY(known->isVisible());
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Recent"));

    // Nobody else's.
    m_window->signOut();
    signIn(Officer);
    givePurpose();
    QTest::keyClicks(text, QStringLiteral("Medeis"));
    QVERIFY(shown.wait());
    text->clear();
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Medeis"));
    for (int row = 1; row < table->model()->rowCount(); ++row)
        QVERIFY(!table->model()->index(row, 1).data().toString().contains(QStringLiteral("Outis")));
}

void MainWindowTest::anAuditorSeesTheLogAndNoSearch() {
    QSignalSpy shown(m_window.get(), &MainWindow::auditShown);
    signIn(Auditor);
    const auto* rail = visible<Rail>(*m_window);
    const std::vector<Rail::Place> places = {Rail::Place::Audit, Rail::Place::About};
    QCOMPARE(rail->places(), places);
    QVERIFY(shown.count() > 0 || shown.wait());
    QVERIFY(shown.constFirst().constFirst().toInt() > 0);
    QSignalSpy verified(m_window.get(), &MainWindow::auditVerified);
    m_window->showAudit();
    QVERIFY(verified.wait());
    QVERIFY(verified.constFirst().constFirst().toBool());
    m_window->showSearch(QStringLiteral("Dubois"));
    QVERIFY(!visible<SearchPage>(*m_window));
}

void MainWindowTest::theMarkingSaysThatTheDataIsForTraining() {
    signIn(Officer);
    QCOMPARE(visible<ContextBar>(*m_window)->markingText(),
             QStringLiteral("TRAINING DATA · DONNÉES DE FORMATION"));
}

void MainWindowTest::theLanguageChangesInTheRunningWindow() {
    signIn(Officer);
    givePurpose();
    auto* page = visible<SearchPage>(*m_window);
    auto* text = field(*page, QStringLiteral("Search for a person"));
    QSignalSpy shown(m_window.get(), &MainWindow::searchShown);
    QTest::keyClicks(text, QStringLiteral("Nemo"));
    QVERIFY(shown.wait());
    QSignalSpy switched(m_window.get(), &MainWindow::languageSwitched);
    m_window->switchLanguage(Language::French);
    QVERIFY(switched.wait());
    QCOMPARE(m_window->locale().language(), QLocale::French);
    QCOMPARE(text->text(), QStringLiteral("Nemo"));
    QVERIFY(page->findChild<theme::EmptyState*>()->text().contains(QStringLiteral("Nemo")));
    QCOMPARE(m_settings->language(), Language::French);
}

void MainWindowTest::lockingConcealsEverythingAndClearsTheClipboard() {
    signIn(Officer);
    givePurpose();
    QGuiApplication::clipboard()->setText(QStringLiteral("DUBOIS"));
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->isLocked());
    QVERIFY(!visible<SearchPage>(*m_window));
    QVERIFY(!visible<ContextBar>(*m_window));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!visible<SearchPage>(*m_window));

    QSignalSpy unlocked(m_window.get(), &MainWindow::unlocked);
    auto* page = visible<LockPage>(*m_window);
    QTest::keyClicks(field(*page, QStringLiteral("Passphrase")), Passphrase);
    QTest::keyClick(field(*page, QStringLiteral("Passphrase")), Qt::Key_Return);
    QVERIFY(unlocked.wait());
    QVERIFY(visible<SearchPage>(*m_window));
}

void MainWindowTest::theWrongPassphraseDoesNotUnlock() {
    signIn(Officer);
    m_window->lock();
    QSignalSpy refused(m_window.get(), &MainWindow::refused);
    m_window->unlock(QStringLiteral("not the passphrase"));
    QVERIFY(refused.wait());
    QVERIFY(m_window->isLocked());
    QVERIFY(visible<theme::Notice>(*visible<LockPage>(*m_window)));
}

void MainWindowTest::signingOutForgetsWhatWasTyped() {
    signIn(Officer);
    givePurpose();
    auto* page = visible<SearchPage>(*m_window);
    page->searchFor(QStringLiteral("Nemo"));
    m_window->signOut();
    QVERIFY(visible<SignInPage>(*m_window));
    QVERIFY(!m_window->session());
    QVERIFY(field(*page, QStringLiteral("Search for a person"))->text().isEmpty());
    signIn(Officer);
    QVERIFY(visible<PurposePage>(*m_window));
}

void MainWindowTest::theQuestionMarkListsTheKeys() {
    signIn(Officer);
    auto* keys = m_window->findChild<ShortcutsPanel*>();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    QVERIFY(keys->isVisible());
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(!keys->isVisible());
}

void MainWindowTest::nothingAsksForMoreRoomThanASmallScreenHas_data() {
    QTest::addColumn<int>("language");
    QTest::newRow("in English") << static_cast<int>(Language::English);
    QTest::newRow("in French, a third longer") << static_cast<int>(Language::French);
}

void MainWindowTest::nothingAsksForMoreRoomThanASmallScreenHas() {
    QFETCH(int, language);
    signIn(Supervisor);
    givePurpose();
    QSignalSpy switched(m_window.get(), &MainWindow::languageSwitched);
    m_window->switchLanguage(static_cast<Language>(language));
    QVERIFY(switched.wait());
    const QSize least = m_window->centralWidget()->minimumSizeHint();
    QVERIFY2(least.width() <= 1280, QByteArray::number(least.width()).constData());
    QVERIFY2(least.height() <= 720, QByteArray::number(least.height()).constData());
}

QTEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
