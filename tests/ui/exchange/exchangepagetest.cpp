#include "ui/exchange/exchangepage.h"
#include "translations/catalogues.h"
#include "ui/exchange/quarantineview.h"
#include "ui/shell/feedwords.h"
#include "ui/shell/statusstrip.h"
#include "ui/theme/card.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

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
    QuarantineItem bad{"cbp", 2, 17, "bad_date", "occurred", "X-1", "{\"kind\":\"entry\"}"};
    QuarantineItem withheld{"cbp", 2, 18, "not_shareable", "", "X-2", ""};
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
    QCOMPARE(page.findChild<theme::EmptyState*>()->heading(), QStringLiteral("For supervisors"));
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

QTEST_MAIN(ExchangePageTest)
#include "exchangepagetest.moc"
