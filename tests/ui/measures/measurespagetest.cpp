#include "ui/measures/measurespage.h"
#include "translations/catalogues.h"
#include "ui/measures/directioncard.h"
#include "ui/measures/measureschart.h"
#include "ui/measures/measurewords.h"
#include "ui/text/sentences.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QAbstractItemModelTester>
#include <QBarSet>
#include <QChart>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QStackedBarSeries>
#include <QTemporaryDir>
#include <QtTest>

using namespace passages;

namespace {

Measures sample() {
    Measures measures;
    measures.period = {*LocalDate::parse("2026-01-01"), *LocalDate::parse("2026-03-31")};
    MeasureCell cell;
    cell.from = Country::Canada;
    cell.to = Country::UnitedStates;
    cell.port = "calais";
    cell.year = 2026;
    cell.month = 2;
    cell.counts = {1000, 945, 800};
    measures.cells.push_back(cell);
    measures.directions = {{Country::Canada, Country::UnitedStates, false, cell.counts},
                           {Country::UnitedStates, Country::Canada, true, {}}};
    measures.underOrder = 12;
    measures.departed = 5;
    return measures;
}

bool says(const QWidget& widget, const QString& text) {
    const auto labels = widget.findChildren<theme::Text*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const theme::Text* label) { return label->text().contains(text); });
}

} // namespace

class MeasuresPageTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { install(Language::English); }
    void theRateStandsBesideWhatItIsMadeOf();
    void everyNumberHasItsDefinitionBesideIt();
    void theChartHoldsTheRecordsOfEveryMonth();
    void theOtherDirectionIsShownWhenItsCardIsPressed();
    void aRateIsNeverRoundedUpToAllOfThem();
    void whatIsSavedIsWhatWasCounted();
    void anErrorIsSaidAndKeepsWhatStood();
    void anotherLanguageChangesEveryWord();
};

void MeasuresPageTest::theRateStandsBesideWhatItIsMadeOf() {
    DeskThread desk;
    MeasuresPage page(desk);
    page.display(sample());
    QVERIFY(says(page, QStringLiteral("94.5")));
    QVERIFY(says(page, QStringLiteral("945 of 1,000 exchanged, 55 unmatched")));
    QVERIFY(says(page, QStringLiteral("12")));
    QVERIFY(says(page, QStringLiteral("5 possibly departed")));
    auto* table = page.findChild<theme::Table*>();
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 1);
}

void MeasuresPageTest::everyNumberHasItsDefinitionBesideIt() {
    DeskThread desk;
    const MeasuresPage page(desk);
    QVERIFY(!measureDefinitions().empty());
    for (const std::string& code : measureDefinitions()) {
        QVERIFY(text::measureDefinition(code) != QString::fromStdString(code));
        QVERIFY2(says(page, text::measureDefinition(code).toHtmlEscaped()), code.c_str());
    }
}

void MeasuresPageTest::theChartHoldsTheRecordsOfEveryMonth() {
    DeskThread desk;
    MeasuresPage page(desk);
    page.resize(1300, 800);
    page.show();
    page.display(sample());
    const auto* series =
        qobject_cast<QStackedBarSeries*>(page.findChild<MeasuresChart*>()->chart()->series().constFirst());
    QVERIFY(series != nullptr);
    const auto sets = series->barSets();
    QCOMPARE(sets.size(), 2);
    QCOMPARE(sets[0]->count(), 3);
    QCOMPARE(sets[0]->sum() + sets[1]->sum(), 1000.0);
}

void MeasuresPageTest::theOtherDirectionIsShownWhenItsCardIsPressed() {
    DeskThread desk;
    MeasuresPage page(desk);
    page.resize(1300, 800);
    page.show();
    page.display(sample());
    const auto cards = page.findChildren<DirectionCard*>();
    QCOMPARE(cards.size(), 2);
    QVERIFY(cards[0]->isChecked());
    QTest::mouseClick(cards[1], Qt::LeftButton);
    QVERIFY(cards[1]->isChecked());
    QVERIFY(!cards[0]->isChecked());
    QCOMPARE(page.findChild<theme::Table*>()->model()->rowCount(), 0);
}

void MeasuresPageTest::aRateIsNeverRoundedUpToAllOfThem() {
    QCOMPARE(rateText({100'000, 99'999, 0}), QStringLiteral("99.9 %"));
    QCOMPARE(rateText({100, 100, 0}), QStringLiteral("100.0 %"));
    QCOMPARE(rateText({}), QStringLiteral("—"));
}

void MeasuresPageTest::whatIsSavedIsWhatWasCounted() {
    DeskThread desk;
    MeasuresPage page(desk);
    page.resize(1300, 800);
    page.show();
    page.display(sample());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    for (auto* button : page.findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("CSV")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    auto* dialog = page.findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    Q_EMIT dialog->fileSelected(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray::fromStdString(measuresCsv(sample())));
}

void MeasuresPageTest::anErrorIsSaidAndKeepsWhatStood() {
    DeskThread desk;
    MeasuresPage page(desk);
    page.display(sample());
    page.display(fail(Failure::Usage, "window_ends_before_it_begins"));
    QVERIFY(page.findChild<theme::Notice*>()->text().contains(
        text::errorSentence({Failure::Usage, "window_ends_before_it_begins", {}})));
    QVERIFY(says(page, QStringLiteral("94.5")));
}

void MeasuresPageTest::anotherLanguageChangesEveryWord() {
    DeskThread desk;
    MeasuresPage page(desk);
    page.display(sample());
    install(Language::French);
    QTRY_VERIFY(says(page, QStringLiteral("94,5")));
    QVERIFY(says(page, text::measureDefinition(measureDefinitions().front()).toHtmlEscaped()));
    QVERIFY(says(page, QStringLiteral("États-Unis")));
}

QTEST_MAIN(MeasuresPageTest)
#include "measurespagetest.moc"
