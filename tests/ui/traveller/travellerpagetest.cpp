#include "ui/traveller/travellerpage.h"
#include "tests/support/links.h"
#include "tests/support/residentcase.h"
#include "tests/support/travellersample.h"
#include "translations/catalogues.h"
#include "ui/links/linkdialog.h"
#include "ui/text/sentences.h"
#include "ui/theme/card.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timelinechart.h"
#include "ui/timeline/timelinewidget.h"
#include "ui/traveller/answercard.h"
#include "ui/traveller/answercards.h"
#include "ui/traveller/answerwords.h"
#include "ui/traveller/dateslider.h"
#include "ui/traveller/explanationpanel.h"
#include "ui/traveller/factdialog.h"
#include "ui/traveller/factspane.h"
#include "ui/traveller/identitiespane.h"
#include "ui/traveller/identitymodels.h"
#include "ui/traveller/ledgerpane.h"
#include "ui/traveller/tablepane.h"
#include "ui/traveller/totalsmodel.h"
#include "ui/traveller/travellerheader.h"
#include "ui/traveller/travellertabs.h"
#include "ui/traveller/whatifbar.h"

#include <QChart>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>

using namespace passages;

namespace {

/// The page as it stands in a window of 1280 by 720: without rail, context bar and status bar.
const QSize SmallestPage(1140, 620);

struct Shown {
    TravellerPage page;
    TimelineWidget* timeline = page.findChild<TimelineWidget*>();
    TimelineChart* chart = page.findChild<TimelineChart*>();
    TravellerTabs* tabs = page.findChild<TravellerTabs*>();
    AnswerCards* cards = page.findChild<AnswerCards*>();
    ExplanationPanel* explanation = page.findChild<ExplanationPanel*>();

    explicit Shown(const TravellerFile& file, QSize size = SmallestPage) {
        page.resize(size);
        page.setFile(file);
        page.show();
        if (!QTest::qWaitForWindowExposed(&page))
            qWarning("the page was not shown");
    }
    QTableView& table(TravellerTabs::Tab tab) { return tabs->pane(tab)->table(); }
    int selectedSighting(TravellerTabs::Tab tab) {
        const auto rows = table(tab).selectionModel()->selectedRows();
        return rows.isEmpty() ? -1 : rows.front().data(Qt::UserRole + 1).toInt();
    }
    QPoint markerOf(std::size_t sighting) {
        for (const auto& marker : chart->layoutOnShow().markers())
            if (marker.sighting == sighting)
                return marker.rect.center().toPoint();
        return {-1, -1};
    }
    void turnWheel(QPointF at, int notches) {
        QWheelEvent event(at, chart->viewport()->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart->viewport(), &event);
    }
};

/// With a pair that nobody has decided, and a second block that was joined.
TravellerFile withPossibleIdentity() {
    TravellerFile file = test::longStayResident();
    PossibleLink link = test::doubtfulPair();
    link.a.traveller = travellerFromId(file.assessment.traveller).value_or(0);
    link.b.traveller = 11;
    file.identity.possible = {link};
    JoinedBlock first;
    first.block = link.blockA;
    first.records = 41;
    first.with = link.blockB;
    JoinedBlock second = first;
    second.block.documentNumber = "00ZZ00000";
    second.records = 1;
    second.evidence = link.evidence;
    second.weight = 12.5;
    file.identity.blocks = {first, second};
    file.assessment.possible = {{"T11", link.weight}};
    return file;
}

QString textsOf(const QWidget& widget) {
    QStringList texts;
    for (const auto* label : widget.findChildren<QLabel*>())
        texts += label->text();
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class TravellerPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void cleanup() { install(Language::English); }

    void clickingACrossingOnTheTimelineSelectsItsRow() {
        Shown shown(test::longStayResident());
        const QPoint marker = shown.markerOf(2);
        QVERIFY(marker.x() > 0);
        QTest::mouseClick(shown.chart->viewport(), Qt::LeftButton, {}, marker);
        QCOMPARE(shown.chart->selected(), std::optional<std::size_t>(2));
        QCOMPARE(shown.selectedSighting(TravellerTabs::Crossings), 2);
    }

    void selectingARowSelectsTheCrossingOnTheTimeline() {
        Shown shown(test::longStayResident());
        QTableView& table = shown.table(TravellerTabs::Crossings);
        const QModelIndex third = table.model()->index(3, 1);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(third).center());
        QCOMPARE(shown.chart->selected(), std::optional<std::size_t>(third.data(Qt::UserRole + 1).toUInt()));
    }

    void jAndKWalkTheRowsAndTheTimelineFollows() {
        Shown shown(test::longStayResident());
        QTableView& table = shown.table(TravellerTabs::Crossings);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_J);
        QTest::keyClick(&table, Qt::Key_J);
        QTest::keyClick(&table, Qt::Key_J);
        QTest::keyClick(&table, Qt::Key_K);
        const int chosen = shown.selectedSighting(TravellerTabs::Crossings);
        QVERIFY(chosen >= 0);
        QCOMPARE(shown.chart->selected(), std::optional<std::size_t>(static_cast<std::size_t>(chosen)));
    }

    void theWheelKeepsTheDateUnderThePointer() {
        Shown shown(test::longStayResident());
        const QPointF at(700, 90);
        const CivilTime date = shown.chart->layoutOnShow().timeAt(at.x());
        const TimelineRange before = shown.chart->range();
        for (int notch = 0; notch < 6; ++notch)
            shown.turnWheel(at, 1);
        QVERIFY(shown.chart->range().length() < before.length() / 2);
        QVERIFY(std::abs(shown.chart->layoutOnShow().xOf(date) - at.x()) < 1.0);
        for (int notch = 0; notch < 6; ++notch)
            shown.turnWheel(at, -1);
        QVERIFY(std::abs(shown.chart->layoutOnShow().xOf(date) - at.x()) < 1.0);
        QVERIFY(std::abs(shown.chart->range().from - before.from) < CivilDay);
    }

    void theGridOfTheAxisStandsUnderTheBars() {
        Shown shown(test::longStayResident());
        for (const QSize& size : {QSize(1400, 900), QSize(1180, 640)}) {
            shown.page.resize(size);
            QTRY_COMPARE(shown.page.size(), size);
            QCOMPARE(shown.chart->layoutOnShow().plot(), shown.chart->chart()->plotArea());
            QVERIFY(shown.chart->layoutOnShow().plot().bottom() < shown.chart->viewport()->height());
            QVERIFY(shown.chart->layoutOnShow().plot().height() >= TimelineLayout::LeastHeight - 12);
        }
    }

    void draggingMovesTimeAndSelectsNothing() {
        Shown shown(test::longStayResident());
        QWidget* viewport = shown.chart->viewport();
        const CivilTime date = shown.chart->layoutOnShow().timeAt(600);
        QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint(600, 90));
        QMouseEvent move(QEvent::MouseMove, QPointF(500, 90), viewport->mapToGlobal(QPointF(500, 90)),
                         Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(500, 90));
        QVERIFY(std::abs(shown.chart->layoutOnShow().xOf(date) - 500) < 1.0);
        QVERIFY(!shown.chart->selected().has_value());
    }

    void theTimelineObeysTheKeys() {
        Shown shown(test::longStayResident());
        shown.chart->setFocus();
        const TimelineRange whole = shown.chart->range();
        QTest::keyClick(shown.chart, Qt::Key_Plus);
        QVERIFY(shown.chart->range().length() < whole.length());
        const TimelineRange near = shown.chart->range();
        QTest::keyClick(shown.chart, Qt::Key_Right);
        QVERIFY(shown.chart->range().from > near.from);
        QTest::keyClick(shown.chart, Qt::Key_Home);
        QVERIFY(std::abs(shown.chart->range().from - whole.from) < 1);
        QTest::keyClick(shown.chart, Qt::Key_End);
        QVERIFY(std::abs(shown.chart->range().to - whole.to) < 1);
        QTest::keyClick(shown.chart, Qt::Key_0);
        QVERIFY(std::abs(shown.chart->range().length() - whole.length()) < 1);
        QTest::keyClick(shown.chart, Qt::Key_J);
        QCOMPARE(shown.chart->selected(), std::optional<std::size_t>(0));
        QCOMPARE(shown.selectedSighting(TravellerTabs::Crossings), 0);
    }

    void presetsShowWhatTheySay() {
        Shown shown(test::longStayResident());
        shown.timeline->showYears(1);
        QCOMPARE(civilDate(shown.chart->range().from), shown.chart->content().asOfDate.plusYears(-1));
        shown.timeline->select(4);
        shown.timeline->showDaysAround();
        const CivilTime at = shown.chart->content().crossings[4].at;
        QCOMPARE(shown.chart->range(), (TimelineRange{at - 7 * CivilDay, at + 7 * CivilDay}));
        shown.timeline->jumpTo(*LocalDate::parse("2023-03-04"));
        QVERIFY(shown.chart->range().contains(civilTime(*LocalDate::parse("2023-03-04"))));
    }

    void anotherLanguageKeepsSelectionZoomAndTab() {
        Shown shown(test::longStayResident());
        shown.tabs->open(TravellerTabs::Stays);
        shown.timeline->showYears(1);
        shown.timeline->select(9);
        shown.tabs->showSighting(9);
        const TimelineRange range = shown.chart->range();
        QTest::mouseClick(shown.cards->cards().front(), Qt::LeftButton);
        QVERIFY(shown.explanation->isVisible());
        install(Language::French);
        QCOMPARE(shown.tabs->current(), TravellerTabs::Stays);
        QCOMPARE(shown.chart->range(), range);
        QCOMPARE(shown.chart->selected(), std::optional<std::size_t>(9));
        QCOMPARE(shown.selectedSighting(TravellerTabs::Crossings), 9);
        // What stands open speaks the other language too.
        const QString french = text::ruleExplanation("ca.pr_residency").left(40);
        QTRY_VERIFY(shown.explanation->text().toPlainText().contains(french));
        QVERIFY(shown.cards->cards().front()->accessibleName().contains(text::ruleTitle("ca.pr_residency")));
        install(Language::English);
        QTRY_VERIFY(!shown.explanation->text().toPlainText().contains(french));
    }

    void anotherDateIsAssessedAndEveryTotalFollows() {
        Shown shown(test::longStayResident());
        const QString before = shown.cards->cards().front()->accessibleName();
        shown.timeline->select(3);
        const TimelineRange range = shown.chart->range();
        auto* asOf = shown.page.findChildren<QDateEdit*>().front();
        QVERIFY(asOf->date() == QDate(2026, 11, 20));
        asOf->setDate(QDate(2025, 1, 15));
        QTRY_COMPARE(shown.chart->content().asOfDate.iso(), std::string("2025-01-15"));
        QVERIFY(shown.cards->cards().front()->accessibleName() != before);
        // Crossings after that date do not count and are not shown; zoom and selection stay.
        QVERIFY(shown.chart->content().crossings.size() < 12);
        QCOMPARE(shown.table(TravellerTabs::Crossings).model()->rowCount(),
                 static_cast<int>(shown.chart->content().crossings.size()));
        QCOMPARE(shown.chart->selected(), std::optional<std::size_t>(3));
        QCOMPARE(shown.chart->range(), range);
        QSignalSpy wanted(&shown.page, &TravellerPage::reportRequested);
        for (QPushButton* button : shown.page.findChildren<QPushButton*>())
            if (button->isVisible() && button->accessibleName() == QStringLiteral("Export the case report"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().at(0).toLongLong(), 17);
        QCOMPARE(wanted.front().at(1).value<LocalDate>().iso(), std::string("2025-01-15"));
    }

    void theSliderAsksWhatIfAndSaysThatItIsNotToday() {
        Shown shown(test::longStayResident());
        auto* bar = shown.page.findChild<WhatIfBar*>();
        QVERIFY(!bar->isVisible());
        QTest::keyClick(&shown.page, Qt::Key_W);
        QVERIFY(bar->isVisible());
        QVERIFY(!bar->isWhatIf());
        DateSlider& slider = bar->slider();
        QTRY_VERIFY(slider.hasFocus());
        QTest::keyClick(&slider, Qt::Key_Right);
        QTRY_COMPARE(shown.chart->content().asOfDate.iso(), std::string("2026-11-21"));
        QTest::keyClick(&slider, Qt::Key_PageUp);
        QTRY_COMPARE(shown.chart->content().asOfDate.iso(), std::string("2026-12-21"));
        QTest::keyClick(&slider, Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(shown.chart->content().asOfDate.iso(), std::string("2025-12-21"));
        QVERIFY(shown.chart->content().isWhatIf());
        QVERIFY(bar->sentence().contains(QStringLiteral("As of 2025-12-21, not today")));
        QVERIFY(bar->sentence().contains(QStringLiteral("334")));
        QCOMPARE(shown.page.findChildren<QDateEdit*>().front()->date(), QDate(2025, 12, 21));
        // What is not of today cannot be hidden.
        QTest::mouseClick(shown.page.findChild<TravellerHeader*>()->findChild<QToolButton*>(),
                          Qt::LeftButton);
        QVERIFY(bar->isVisible());
        QTest::keyClick(&slider, Qt::Key_T);
        QTRY_COMPARE(shown.chart->content().asOfDate.iso(), std::string("2026-11-20"));
        QVERIFY(!shown.chart->content().isWhatIf());
        QTest::keyClick(&slider, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void everyTotalOfAWhatIfEqualsAnAssessmentOfThatDate() {
        Shown shown(test::longStayResident());
        auto* bar = shown.page.findChild<WhatIfBar*>();
        AssessmentInput input = test::longStayResident().input;
        for (const int days : {-1500, -400, -1, 1, 90, 1200}) {
            const LocalDate asOf = bar->today().plusDays(days);
            bar->slider().setDate(asOf);
            QTRY_COMPARE(shown.chart->content().asOfDate.iso(), asOf.iso());
            input.asOf = asOf;
            const Assessment counted = assess(input, PortTable::builtIn());
            QCOMPARE(shown.table(TravellerTabs::Totals).model()->rowCount(),
                     static_cast<int>(counted.rules.size()));
            for (std::size_t rule = 0; rule < counted.rules.size(); ++rule)
                QVERIFY(shown.cards->cards()[rule]->accessibleName().contains(
                    text::totalsLine(counted.rules[rule])));
        }
    }

    void theTimelineIsSavedWhereTheOfficerSays() {
        QTemporaryDir directory;
        Shown shown(test::longStayResident());
        QSignalSpy wanted(&shown.page, &TravellerPage::documentRequested);
        Q_EMIT shown.timeline->exportWanted(TimelineFormat::Svg);
        auto* dialog = shown.page.findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->selectedFiles().front().endsWith(QStringLiteral("timeline-T17-2026-11-20.svg")));
        dialog->selectFile(directory.filePath(QStringLiteral("lanes")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(wanted.size(), 1);
        const auto document = wanted.front().front().value<PageDocument>();
        QCOMPARE(document.kind, std::string("timeline_svg"));
        QCOMPARE(document.path, directory.filePath(QStringLiteral("lanes.svg")));
        QCOMPARE(document.traveller, 17);
        QVERIFY(document.bytes.contains("<svg"));
        QVERIFY(!QFile::exists(document.path)); // the desk records it first
    }

    void aTotalOpensTheDaysItCounts() {
        Shown shown(test::longStayResident());
        shown.tabs->open(TravellerTabs::Totals);
        QTableView& totals = shown.table(TravellerTabs::Totals);
        const QModelIndex minimum = totals.model()->index(0, TotalsModel::Minimum);
        const QString rule = totals.model()->index(0, TotalsModel::Rule).data().toString();
        totals.setFocus();
        totals.setCurrentIndex(minimum);
        QTest::keyClick(&totals, Qt::Key_Return);
        QCOMPARE(shown.tabs->current(), TravellerTabs::Ledger);
        LedgerPane& ledger = shown.tabs->ledger();
        QCOMPARE(ledger.rules().currentText(), rule);
        QCOMPARE(text::halfDaysWord(ledger.ledger().halfDays()), minimum.data().toString());
        // And by its link in the explanation.
        Q_EMIT shown.explanation->ledgerWanted(QStringLiteral("ca.pr_residency"), QStringLiteral("maximum"));
        QCOMPARE(text::halfDaysWord(ledger.ledger().halfDays()),
                 text::halfDaysWord(test::longStayResident().assessment.rules.front().halfDaysMaximum));
        // A day opens its record.
        QTableView& days = ledger.table();
        days.setFocus();
        days.selectRow(0);
        QTest::keyClick(&days, Qt::Key_Return);
        QCOMPARE(shown.tabs->current(), TravellerTabs::Records);
    }

    void aFactIsEnteredByKeysAlone() {
        Shown shown(test::longStayResident());
        shown.tabs->open(TravellerTabs::Facts);
        QSignalSpy entered(&shown.page, &TravellerPage::factEntered);
        QTest::mouseClick(shown.tabs->facts().findChild<QToolButton*>(QStringLiteral("enterFact")),
                          Qt::LeftButton);
        auto* dialog = shown.page.findChild<FactDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        // Enter with nothing filled in: it says beside the source what is missing, and stays.
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QCOMPARE(entered.size(), 0);
        auto* source = static_cast<QLineEdit*>(nullptr);
        for (auto* field : dialog->findChildren<QLineEdit*>())
            if (field->accessibleName() == QStringLiteral("Source: what you saw"))
                source = field;
        QVERIFY(source);
        QCOMPARE(dialog->focusWidget(), source);
        QVERIFY(!source->accessibleDescription().isEmpty());
        QTest::keyClicks(source, QStringLiteral("Letter V301234567"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.front().at(0).toLongLong(), 17);
        const auto fact = entered.front().at(1).value<Fact>();
        QCOMPARE(fact.source, std::string("Letter V301234567"));
        QCOMPARE(fact.from.iso(), std::string("2026-11-20"));
        // The desk refuses: said in the dialog, which stays with what was typed.
        shown.page.refuseFact(Error{Failure::Usage, "bad_fact_dates", {{"field", "until"}}});
        QVERIFY(dialog->isVisible());
        QCOMPARE(source->text(), QStringLiteral("Letter V301234567"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void aFactIsWithdrawnWithAReason() {
        TravellerFile file = test::longStayResident();
        file.input.facts = {test::factOf(3, FactKind::AccompanyingCitizen, Country::Canada,
                                         *LocalDate::parse("2022-08-01"), LocalDate::parse("2022-09-01"))};
        file.assessment = assess(file.input, PortTable::builtIn());
        Shown shown(file);
        shown.tabs->showFact(QStringLiteral("fact/3"));
        QCOMPARE(shown.tabs->current(), TravellerTabs::Facts);
        QSignalSpy withdrawn(&shown.page, &TravellerPage::factWithdrawn);
        QTest::mouseClick(shown.tabs->facts().findChild<QToolButton*>(QStringLiteral("withdrawFact")),
                          Qt::LeftButton);
        auto* dialog = shown.page.findChild<WithdrawDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(withdrawn.size(), 0);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("entered for another person"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(withdrawn.size(), 1);
        QCOMPARE(withdrawn.front().at(1).toLongLong(), 3);
        shown.page.acceptFact();
        QVERIFY(!dialog->isVisible());
    }

    void creditsStandApartInTheExplanation() {
        TravellerFile file = test::longStayResident();
        file.input.facts = {test::factOf(3, FactKind::AccompanyingCitizen, Country::Canada,
                                         *LocalDate::parse("2022-08-01"), LocalDate::parse("2022-09-01"))};
        file.assessment = assess(file.input, PortTable::builtIn());
        Shown shown(file);
        QTest::mouseClick(shown.cards->cards().front(), Qt::LeftButton);
        const QString words = shown.explanation->text().toPlainText();
        QVERIFY(words.contains(QStringLiteral("Credits entered by an officer")));
        QVERIFY(words.contains(QStringLiteral("fact/3")));
        QVERIFY(words.contains(QStringLiteral("IRPA 28(2)(a)(ii)")));
        QVERIFY(words.contains(QStringLiteral("What leaves the window next")) ||
                file.assessment.rules.front().windowYears == 0);
    }

    void whoMayNotEnterFactsIsNotOfferedIt() {
        Shown shown(test::longStayResident());
        shown.page.setMay(false, false);
        shown.tabs->open(TravellerTabs::Facts);
        QVERIFY(!shown.tabs->facts().findChild<QToolButton*>(QStringLiteral("enterFact"))->isVisible());
        shown.tabs->open(TravellerTabs::Ledger);
        QVERIFY(!shown.tabs->ledger().findChild<QToolButton*>(QStringLiteral("exportLedger"))->isVisible());
    }

    void onlyTheNewestDateIsShown() {
        Shown shown(test::commuter(2000));
        auto* asOf = shown.page.findChildren<QDateEdit*>().front();
        for (int month = 1; month <= 6; ++month)
            asOf->setDate(QDate(2026, month, 1));
        QTRY_COMPARE(shown.chart->content().asOfDate.iso(), std::string("2026-06-01"));
        // Whatever was still under way has ended unseen.
        QTest::qWait(50);
        QCOMPARE(shown.chart->content().asOfDate.iso(), std::string("2026-06-01"));
    }

    void aCardOpensItsExplanationDownToTheRecords() {
        Shown shown(test::longStayResident());
        AnswerCard* card = shown.cards->cards().front();
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        QVERIFY(shown.explanation->isVisible());
        const QString words = shown.explanation->text().toPlainText();
        QVERIFY(words.contains(text::ruleStatute("ca.pr_residency")));
        QVERIFY(words.contains(QStringLiteral("cbsa/E-")));
        Q_EMIT shown.explanation->recordWanted(QStringLiteral("cbsa/E-1001"));
        QCOMPARE(shown.tabs->current(), TravellerTabs::Records);
        QCOMPARE(shown.selectedSighting(TravellerTabs::Records), 0);
        QTest::keyClick(&shown.page, Qt::Key_Escape);
        QVERIFY(!shown.explanation->isVisible());
    }

    void theThreeTotalsAndTheThresholdAreOnTheCard() {
        const TravellerFile file = test::longStayResident();
        Shown shown(file);
        const RuleResult& rule = file.assessment.rules.front();
        const QString words = shown.cards->cards().front()->accessibleName();
        for (int halfDays :
             {rule.halfDaysMinimum, rule.halfDaysRecorded, rule.halfDaysMaximum, rule.halfDaysThreshold})
            QVERIFY2(words.contains(QLocale().toString(halfDays / 2)), qPrintable(words));
    }

    void theFilterFindsWithoutAccentsAndEscShowsAllAgain() {
        Shown shown(test::longStayResident());
        QTableView& table = shown.table(TravellerTabs::Crossings);
        const int all = table.model()->rowCount();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Slash);
        QLineEdit& filter = shown.tabs->pane(TravellerTabs::Crossings)->filter();
        QTRY_VERIFY(filter.hasFocus());
        QTest::keyClicks(&filter, QStringLiteral("montreal"));
        QVERIFY(table.model()->rowCount() > 0);
        QVERIFY(table.model()->rowCount() < all);
        QTest::keyClick(&filter, Qt::Key_Escape);
        QCOMPARE(table.model()->rowCount(), all);
    }

    void fiveThousandCrossingsStayAFewShapes() {
        Shown shown(test::commuter(5000));
        QTRY_VERIFY(shown.chart->paintings().frames > 0);
        QVERIFY2(shown.chart->paintings().shapes < 2000,
                 QByteArray::number(qulonglong(shown.chart->paintings().shapes)).constData());
        QVERIFY(shown.chart->scene()->items().size() < 200);
        shown.timeline->select(2500);
        shown.timeline->showDaysAround();
        const int frames = shown.chart->paintings().frames;
        QTRY_VERIFY(shown.chart->paintings().frames > frames);
        QVERIFY(shown.chart->paintings().shapes < 100);
        const QPoint marker = shown.markerOf(2500);
        QTest::mouseClick(shown.chart->viewport(), Qt::LeftButton, {}, marker);
        QCOMPARE(shown.selectedSighting(TravellerTabs::Crossings), 2500);
    }

    void nobodyIsAnEmptyStateThatSaysWhatToDo() {
        Shown shown(test::nothingOnRecord());
        shown.page.clear();
        bool said = false;
        for (QLabel* label : shown.page.findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("Ctrl+K")));
        QVERIFY(said);
        QVERIFY(!shown.chart->isVisible());
    }

    void whatTakesTheFocusHasAName_data() { languages(); }
    void whatTakesTheFocusHasAName() {
        QFETCH(Language, language);
        install(language);
        Shown shown(test::visitorPastHisStay());
        for (QWidget* widget : shown.page.findChildren<QWidget*>()) {
            // Parts of composed widgets speak for the whole.
            const bool inner =
                widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QTabBar*>(widget);
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || inner || widget->focusProxy())
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                     widget->metaObject()->className());
        }
    }

    void nothingIsCutAtTheSmallestWindow_data() { languages(); }
    void nothingIsCutAtTheSmallestWindow() {
        QFETCH(Language, language);
        install(language);
        for (const TravellerFile& file : {test::longStayResident(), test::visitorPastHisStay()}) {
            Shown shown(file);
            QVERIFY(shown.page.minimumSizeHint().width() <= SmallestPage.width());
            QVERIFY2(shown.page.minimumSizeHint().height() <= SmallestPage.height(),
                     QByteArray::number(shown.page.minimumSizeHint().height()).constData());
            for (QLabel* label : shown.page.findChildren<QLabel*>()) {
                if (!label->isVisible() || label->text().isEmpty())
                    continue;
                const int needed =
                    label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                QVERIFY2(label->height() >= needed, qPrintable(label->text()));
                QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
                         qPrintable(label->text()));
            }
            for (QToolButton* button : shown.page.findChildren<QToolButton*>())
                if (button->isVisible() && !button->text().isEmpty())
                    QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                             qPrintable(button->text()));
            // Room is left for the timeline and for rows of the table.
            QVERIFY(shown.chart->height() >= shown.chart->minimumSizeHint().height());
            QVERIFY2(
                shown.table(TravellerTabs::Crossings).viewport()->height() >= 4 * 26,
                QByteArray::number(shown.table(TravellerTabs::Crossings).viewport()->height()).constData());
        }
    }

    void pictures() {
        const QString path = qEnvironmentVariable("PASSAGES_PICTURES");
        if (path.isEmpty())
            QSKIP("pictures are made only where PASSAGES_PICTURES names a folder");
        const std::vector<std::pair<QString, TravellerFile>> stories = {
            {QStringLiteral("resident"), test::longStayResident()},
            {QStringLiteral("visitor"), test::visitorPastHisStay()},
            {QStringLiteral("commuter"), test::commuter(500)},
            {QStringLiteral("many"), test::commuter(5000)},
            {QStringLiteral("broken"), test::brokenItinerary()},
        };
        const QString only = qEnvironmentVariable("PASSAGES_STORY");
        for (const auto& [name, file] : stories) {
            if (!only.isEmpty() && only != name)
                continue;
            for (Language language : {Language::English, Language::French}) {
                for (theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
                    install(language);
                    theme::apply(*qApp, scheme);
                    for (QSize size : {SmallestPage, QSize(1780, 980)}) {
                        Shown shown(file, size);
                        QTest::mouseClick(shown.cards->cards().front(), Qt::LeftButton);
                        QTest::qWait(20);
                        const QString made = QStringLiteral("%1/page-%2-%3-%4-%5")
                                                 .arg(path, name, QLatin1String(toCode(language)),
                                                      scheme == theme::Scheme::Dark ? QStringLiteral("dark")
                                                                                    : QStringLiteral("light"))
                                                 .arg(size.width());
                        QVERIFY(shown.page.grab().save(made + QStringLiteral("-open.png")));
                        QTest::keyClick(&shown.page, Qt::Key_Escape);
                        shown.timeline->select(3);
                        shown.tabs->showSighting(3);
                        QTest::qWait(50);
                        QVERIFY(shown.page.grab().save(made + QStringLiteral(".png")));
                        for (auto tab : {TravellerTabs::Stays, TravellerTabs::Totals, TravellerTabs::Ledger,
                                         TravellerTabs::Records, TravellerTabs::Leads}) {
                            if (scheme != theme::Scheme::Light)
                                break;
                            shown.tabs->open(tab);
                            QVERIFY(shown.tabs->grab().save(made + QStringLiteral("-tab%1.png").arg(tab)));
                        }
                    }
                }
            }
        }
        theme::apply(*qApp, theme::Scheme::Light);
    }

  private:
    static void languages() {
        QTest::addColumn<Language>("language");
        QTest::newRow("in English") << Language::English;
        QTest::newRow("in French") << Language::French;
    }

    void whoElseItMayBeIsComparedAndDecidedInPlace() {
        Shown shown(withPossibleIdentity());
        QVERIFY(
            textsOf(*shown.page.findChild<TravellerHeader*>()).contains(QStringLiteral("possibly also T11")));
        auto& identities = shown.tabs->identities();
        shown.tabs->open(TravellerTabs::Identities);
        QCOMPARE(identities.possible().model().rowCount(), 1);
        QCOMPARE(identities.joined().model().rowCount(), 2);
        QSignalSpy opened(&shown.page, &TravellerPage::openTraveller);
        QTest::mouseClick(identities.findChild<QToolButton*>(QStringLiteral("openOther")), Qt::LeftButton);
        QCOMPARE(opened.constFirst().constFirst().toLongLong(), 11);

        QTest::mouseClick(identities.findChild<QToolButton*>(QStringLiteral("compareIdentities")),
                          Qt::LeftButton);
        auto* dialog = shown.page.findChild<LinkDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        LinkForm& form = dialog->panel().form();
        QTest::mouseClick(form.findChild<QPushButton*>(QStringLiteral("twoPeople")), Qt::LeftButton);
        auto* reason = form.findChild<QComboBox*>();
        reason->setCurrentIndex(reason->findData(QStringLiteral("twins")));
        QTest::keyClicks(form.findChild<QPlainTextEdit*>(), QStringLiteral("Sisters"));
        QSignalSpy decided(&shown.page, &TravellerPage::linkDecided);
        QTest::mouseClick(form.findChild<QPushButton*>(QStringLiteral("recordDecision")), Qt::LeftButton);
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided[0][0].toLongLong(), 1);
        QCOMPARE(decided[0][1].value<LinkDecision::Kind>(), LinkDecision::Kind::Different);
        QCOMPARE(decided[0][4].toBool(), false);
        shown.page.acceptLink();
        QVERIFY(!dialog->isVisible());
    }

    void aBlindReviewHidesThePossibleLinksWeightsHereToo() {
        Shown shown(withPossibleIdentity());
        auto& model = shown.tabs->identities().possible().model();
        const QString why = model.index(0, PossibleModel::Why).data().toString();
        shown.page.setBlind(true);
        QVERIFY(model.index(0, PossibleModel::Why).data().toString() != why);
        QVERIFY(model.index(0, PossibleModel::Likelihood).data().toString().isEmpty());
        shown.tabs->open(TravellerTabs::Identities);
        QTest::mouseClick(
            shown.tabs->identities().findChild<QToolButton*>(QStringLiteral("compareIdentities")),
            Qt::LeftButton);
        QVERIFY(shown.page.findChild<LinkDialog*>()->panel().isConcealed());
    }

    void aBlockIsPartedFromTheRestForAReason() {
        Shown shown(withPossibleIdentity());
        shown.tabs->open(TravellerTabs::Identities);
        QTest::mouseClick(shown.tabs->identities().findChild<QToolButton*>(QStringLiteral("partBlock")),
                          Qt::LeftButton);
        auto* dialog = shown.page.findChild<PartDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* reason = dialog->findChild<QComboBox*>();
        reason->setCurrentIndex(reason->findData(QStringLiteral("stolen_document")));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("Reported stolen"));
        QSignalSpy parted(&shown.page, &TravellerPage::blockParted);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(parted.size(), 1);
        QCOMPARE(parted[0][2].toString(), QStringLiteral("stolen_document"));
        shown.page.refuseLink({Failure::Failed, "no_such_traveller", {}});
        QVERIFY(dialog->isVisible());
    }

    void theTotalsWithPossibleIdentitiesStandBesideThoseWithout() {
        TravellerFile file = withPossibleIdentity();
        QVERIFY(!file.assessment.rules.empty());
        RuleResult with = file.assessment.rules.front();
        with.halfDaysMaximum += 40;
        file.assessment.rulesWithPossible = {with};
        Shown shown(file);
        const QString range = text::halfDaysRange(with.halfDaysMinimum, with.halfDaysMaximum);
        QVERIFY(textsOf(*shown.cards->cards().front()).contains(range));
        QVERIFY(textsOf(*shown.cards->cards().front())
                    .contains(text::halfDaysRange(with.halfDaysMinimum, with.halfDaysMaximum - 40)));
        const auto& totals = shown.tabs->pane(TravellerTabs::Totals)->model();
        bool isThere = false;
        for (int row = 0; row < totals.rowCount(); ++row)
            isThere =
                isThere || totals.index(row, TotalsModel::WithPossible).data().toString().startsWith(range);
        QVERIFY(isThere);
    }
};

QTEST_MAIN(TravellerPageTest)
#include "travellerpagetest.moc"
