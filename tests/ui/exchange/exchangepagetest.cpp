#include "ui/exchange/exchangepage.h"
#include "translations/catalogues.h"
#include "ui/exchange/historyview.h"
#include "ui/exchange/quarantineview.h"
#include "ui/shell/feedwords.h"
#include "ui/shell/statusstrip.h"
#include "ui/theme/card.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>

using namespace passages;

namespace {

ExchangeView oneFailedFeed() {
    ExchangeView view;
    Subscription feed;
    feed.name = "cbp";
    feed.country = Country::UnitedStates;
    view.feeds = {feed};
    FeedState state;
    state.feed = "cbp";
    state.segment = state.checkpointSegment = 4;
    state.completeTo = Instant::now();
    state.lastError = "bad_signature";
    view.states = {state};
    return view;
}

QStringList wordsIn(const QWidget& widget) {
    QStringList words;
    for (const auto* badge : widget.findChildren<theme::Badge*>())
        words += badge->word();
    return words;
}

} // namespace

class ExchangePageTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { install(Language::English); }
    void aFailedFeedIsNeverGreen();
    void whatShouldNotHaveBeenSentIsNotShown();
    void aRoleThatMayNotLookIsTold();
    void aSyncShowsWhatItTakesInAndCanBeCancelled();
    void aMissingSegmentIsNamed();
    void theNextAttemptIsCountedDown();
    void theHistorySaysWhatCameOfEachAttempt();
    void aSupervisorHasAnItemReadAgainOrDismissesIt();
};

void ExchangePageTest::aFailedFeedIsNeverGreen() {
    DeskThread desk;
    ExchangePage page(desk);
    page.display(oneFailedFeed());
    QCOMPARE(wordsIn(page), QStringList(QStringLiteral("failed")));
    StatusStrip strip;
    strip.setFeeds(oneFailedFeed().states);
    QCOMPARE(wordsIn(strip), QStringList(QStringLiteral("failed")));
}

void ExchangePageTest::whatShouldNotHaveBeenSentIsNotShown() {
    QuarantineView view;
    QuarantineItem bad{"cbp", 2, 17, "bad_date", "occurred", "X-1", "{\"kind\":\"entry\"}", 0, {}, {}};
    QuarantineItem withheld{"cbp", 2, 18, "not_shareable", "", "X-2", "", 0, {}, {}};
    view.setItems({bad, withheld});
    const auto* raw = view.findChild<QPlainTextEdit*>();
    auto* table = view.findChild<theme::Table*>();
    QCOMPARE(raw->toPlainText(), QStringLiteral("{\"kind\":\"entry\"}"));
    QTest::keyClick(table, Qt::Key_J);
    QVERIFY(!raw->toPlainText().isEmpty());
    QVERIFY(!raw->toPlainText().contains(QLatin1Char('{')));
}

void ExchangePageTest::aRoleThatMayNotLookIsTold() {
    DeskThread desk;
    ExchangePage page(desk);
    page.display(oneFailedFeed());
    const auto* quarantine = page.findChild<QuarantineView*>();
    QCOMPARE(quarantine->findChild<theme::EmptyState*>()->heading(), QStringLiteral("For supervisors"));
}

void ExchangePageTest::aSyncShowsWhatItTakesInAndCanBeCancelled() {
    DeskThread desk;
    ExchangePage page(desk);
    page.show();
    page.beginSync();
    SyncEstimate estimate;
    estimate.add({"cbsa", 1, 40, 0, 0, 0});
    estimate.add({"cbsa", 21, 40, 182'000, 0, 4});
    page.showSync(estimate);
    auto* bar = page.findChild<QProgressBar*>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value(), 500);
    QVERIFY(bar->accessibleName().contains(QStringLiteral("182,000")));
    QVERIFY(bar->accessibleName().contains(QStringLiteral("45,500/s")));
    QVERIFY(bar->accessibleName().contains(QStringLiteral("4 s left")));
    QSignalSpy cancelled(&page, &ExchangePage::cancelRequested);
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Cancel"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(cancelled.count(), 1);
    Desk::SyncOutcome outcome;
    SyncReport report;
    report.feed = "cbsa";
    report.error = Error{Failure::Integrity, "bad_signature", {}};
    outcome.feeds = {report};
    page.endSync(outcome);
    QVERIFY(!bar->isVisible());
}

void ExchangePageTest::aMissingSegmentIsNamed() {
    DeskThread desk;
    ExchangePage page(desk);
    ExchangeView view = oneFailedFeed();
    view.states.front().lastError = "segment_missing";
    view.states.front().errorParameters = {{"segment", "17"}, {"of", "40"}};
    view.states.front().errorSince = Instant::now().plusSeconds(-7200);
    page.display(view);
    QStringList said;
    for (const auto* label : page.findChildren<QLabel*>())
        said += label->text();
    const QString all = said.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("Segment 17 of 40 is missing")), qPrintable(all));
    QVERIFY(all.contains(QStringLiteral("So since ")));
    QCOMPARE(wordsIn(page), QStringList(QStringLiteral("failing for 2 h 00 min")));
}

void ExchangePageTest::theNextAttemptIsCountedDown() {
    StatusStrip strip;
    strip.show();
    strip.setNextSync(Instant::now().plusSeconds(12 * 60), false);
    QVERIFY2(strip.nextText().startsWith(QStringLiteral("Next sync in 12")), qPrintable(strip.nextText()));
    strip.setNextSync(Instant::now().plusSeconds(41), true);
    QVERIFY2(strip.nextText().startsWith(QStringLiteral("Next try in 4")), qPrintable(strip.nextText()));
    strip.showSync({});
    QCOMPARE(strip.nextText(), QString());
    strip.endSync();
    QVERIFY(!strip.nextText().isEmpty());
    strip.setNextSync({}, false);
    QCOMPARE(strip.nextText(), QString());
}

void ExchangePageTest::theHistorySaysWhatCameOfEachAttempt() {
    HistoryView view;
    SyncAttempt good{"cbp", Instant::now(), 2, 5, 150'000, 3, 9'000'000, 2.5, {}};
    SyncAttempt bad{
        "cbsa", Instant::now(), 2, 2, 0, 0, 0, 0.1, Error{Failure::Failed, "server_unreachable", {}}};
    view.setAttempts({bad, good});
    auto* table = view.findChild<theme::Table*>();
    const auto cell = [&](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QVERIFY(cell(0, 6).contains(QStringLiteral("cannot be reached")));
    QCOMPARE(cell(1, 2), QStringLiteral("3"));
    QCOMPARE(cell(1, 3), QStringLiteral("150,000"));
    QCOMPARE(cell(1, 6), QStringLiteral("taken in; 3 set aside"));
}

void ExchangePageTest::aSupervisorHasAnItemReadAgainOrDismissesIt() {
    QuarantineView view;
    QuarantineItem bad{"cbp", 2, 17, "bad_date", "occurred", "X-1", "{\"kind\":\"entry\"}", 71, {}, {}};
    QuarantineItem withheld{"cbp", 2, 18, "not_shareable", "", "X-2", "", 72, {}, {}};
    view.setItems({bad, withheld});
    view.show();
    QSignalSpy retried(&view, &QuarantineView::retryRequested);
    QSignalSpy dismissed(&view, &QuarantineView::dismissRequested);
    QPushButton* again = nullptr;
    QPushButton* away = nullptr;
    for (auto* button : view.findChildren<QPushButton*>())
        (button->text() == QStringLiteral("Dismiss") ? away : again) = button;
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(retried.value(0).value(0).toLongLong(), 71);
    QTest::keyClick(view.findChild<theme::Table*>(), Qt::Key_J);
    QVERIFY(!again->isEnabled()); // its content was not kept
    QTest::mouseClick(away, Qt::LeftButton);
    QCOMPARE(dismissed.value(0).value(0).toLongLong(), 72);
}

QTEST_MAIN(ExchangePageTest)
#include "exchangepagetest.moc"
