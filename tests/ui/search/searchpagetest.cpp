#include "ui/search/searchpage.h"
#include "translations/catalogues.h"
#include "ui/search/knownsearches.h"
#include "ui/search/namedelegate.h"
#include "ui/shell/format.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QtTest>

using namespace passages;

namespace {

SearchHit hit(std::int64_t traveller, const char* lastName, const char* firstName) {
    SearchHit hit;
    hit.traveller = traveller;
    hit.reasons = {"name_exact"};
    hit.person.lastName = lastName;
    hit.person.firstName = firstName;
    hit.person.dateOfBirth = *PartialDate::parse("1984-02-29");
    hit.person.nationality = "FRA";
    hit.person.documentType = DocumentType::Passport;
    hit.person.documentNumber = "12AB34567";
    hit.person.documentCountry = "FRA";
    hit.documents = {hit.person, hit.person};
    hit.crossings = 1042;
    return hit;
}

SearchResult twoHits() {
    return {{hit(7, "Dubois-Martínez", "Zoë"), hit(9, "Roy", "Marc")}, 8.4, {}};
}

SearchRequest words(const char* text) {
    SearchRequest request;
    request.text = text;
    return request;
}

SearchRequest narrowed() {
    SearchRequest request = words("roy");
    request.born = "1984";
    return request;
}

std::vector<KnownSearch> oneOfEach() {
    return knownSearches({{4, "Marc", narrowed(), Instant::fromEpochSeconds(1'790'000'000)}},
                         {{words("dubois"), 3, Instant::fromEpochSeconds(1'795'000'000)}});
}

template <typename Widget> Widget* called(const QWidget& page, const QString& name) {
    for (Widget* each : page.findChildren<Widget*>())
        if (each->accessibleName() == name || each->property("text").toString() == name)
            return each;
    return nullptr;
}

} // namespace

class SearchPageTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { install(Language::English); }
    void theColumnsSayWhoAndWhy();
    void theKeyboardGoesThroughTheRowsAndOpensOne();
    void anErrorStandsWhereItHappened();
    void oneLetterIsNotSearchedFor();
    void eachFieldIsAskedFor();
    void nobodyFoundSaysWhatWasTried();
    void whatAnswersIsMarked_data();
    void whatAnswersIsMarked();
    void theEvidenceAddsUpToTheScore();
    void whoLookedBeforeIsAddedToTheHits();
    void whyItIsHereIsReadWithoutScrolling_data();
    void whyItIsHereIsReadWithoutScrolling();
    void aSavedSearchStandsOnceWithWhatItLastFound();
    void theEmptyPageListsWhatWasAskedBefore();
    void whatIsListedIsAskedAgain();
    void theSearchOnTheScreenIsSavedUnderAName();
    void nothingOfTheLastSessionIsListed();
};

void SearchPageTest::theColumnsSayWhoAndWhy() {
    const EarlierLooks looks;
    TableModel<SearchHit> model(searchColumns(looks));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(twoHits().hits);
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(0, column).data().toString();
    QCOMPARE(cells.at(0), QStringLiteral("DUBOIS-MARTÍNEZ, Zoë"));
    QCOMPARE(cells.at(1), QStringLiteral("1984-02-29"));
    QCOMPARE(cells.at(3), QStringLiteral("P 12AB34567 FRA  +1"));
    QCOMPARE(cells.at(4), QStringLiteral("1,042"));
    QVERIFY(cells.at(7) != QStringLiteral("name_exact"));
    QVERIFY(!cells.at(7).isEmpty());
    install(Language::French);
    QVERIFY(model.index(0, 4).data().toString() != QStringLiteral("1,042"));
}

void SearchPageTest::theKeyboardGoesThroughTheRowsAndOpensOne() {
    DeskThread desk;
    SearchPage page(desk);
    page.resize(1184, 632);
    page.show();
    page.display(words("dubois"), twoHits());
    auto* table = called<theme::Table>(page, QStringLiteral("Travellers found"));
    QVERIFY(table->isVisible());
    QSignalSpy opened(&page, &SearchPage::openTraveller);
    QTest::keyClick(table, Qt::Key_J);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().constFirst().toLongLong(), 9);
    QTest::keyClick(table, Qt::Key_K);
    QTest::keyClick(table, Qt::Key_K);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().constFirst().toLongLong(), 7);
}

void SearchPageTest::anErrorStandsWhereItHappened() {
    DeskThread desk;
    SearchPage page(desk);
    page.show();
    page.display(words("dubois"), twoHits());
    page.display(words("dubois"), fail(Failure::NotPermitted, "purpose_required"));
    auto* notice = page.findChild<theme::Notice*>();
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->text().contains(QStringLiteral("purpose_required")));
    QVERIFY(!called<theme::Table>(page, QStringLiteral("Travellers found"))->isVisible());
    page.display(words("dubois"), twoHits());
    QVERIFY(!notice->isVisible());
}

void SearchPageTest::oneLetterIsNotSearchedFor() {
    DeskThread desk;
    SearchPage page(desk);
    page.searchFor(QStringLiteral("d"));
    QVERIFY(!page.request());
    page.searchFor(QStringLiteral("du"));
    QVERIFY(page.request());
}

void SearchPageTest::eachFieldIsAskedFor() {
    DeskThread desk;
    SearchPage page(desk);
    for (QLineEdit* edit : page.findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == QStringLiteral("Born"))
            edit->setText(QStringLiteral("1984"));
        else if (edit->accessibleName() == QStringLiteral("Nationality"))
            edit->setText(QStringLiteral("fra"));
    }
    const auto request = page.request();
    QVERIFY(request);
    QCOMPARE(*request->born, std::string("1984"));
    QCOMPARE(*request->nationality, std::string("fra"));
    QVERIFY(!request->documentNumber);
}

void SearchPageTest::nobodyFoundSaysWhatWasTried() {
    DeskThread desk;
    SearchPage page(desk);
    page.show();
    SearchResult result;
    result.understood.nameWords = {"dubois", "zoe"};
    result.understood.born = {*PartialDate::parse("1984-04-03"), *PartialDate::parse("1984-03-04")};
    result.understood.documents = {"12AB34567"};
    result.understood.nationalities = {"FRA"};
    page.display(words("dubois zoe 03/04/1984 12 ab 34567 french"), result);
    const auto* empty = page.findChild<theme::EmptyState*>();
    QVERIFY(empty->isVisible());
    for (const char* tried :
         {"“dubois” “zoe”", "1984-04-03 or 1984-03-04", "number 12AB34567", "France (FRA)"})
        QVERIFY2(empty->text().contains(QString::fromUtf8(tried)), qPrintable(empty->text()));
    install(Language::French);
    QTRY_VERIFY(empty->text().contains(QStringLiteral("1984-04-03 ou 1984-03-04")));
}

void SearchPageTest::whatAnswersIsMarked_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("marked");
    QTest::newRow("family name, upper-cased") << "last_name" << 7 << 9 << "MARTÍNEZ"; // í: two bytes
    QTest::newRow("sharp s grows") << "last_name" << 17 << 6 << "GROSS";
    QTest::newRow("first name") << "first_name" << 0 << 4 << "Zoë";
    QTest::newRow("middle name") << "middle_name" << 0 << 4 << "Anne";
    QTest::newRow("past the end") << "middle_name" << 2 << 40 << "ne";
}

void SearchPageTest::whatAnswersIsMarked() {
    QFETCH(QString, field);
    QFETCH(int, offset);
    QFETCH(int, length);
    QFETCH(QString, marked);
    SearchHit found = hit(7, "Dubois-Martínez Groß", "Zoë");
    found.person.middleName = "Anne";
    found.marks = {{field.toStdString(), std::size_t(offset), std::size_t(length), {}}};
    const std::vector<MarkedSpan> spans = markedSpans(found);
    QCOMPARE(spans.size(), std::size_t(1));
    QCOMPARE(format::name(found.person).mid(spans[0].start, spans[0].length), marked);
}

void SearchPageTest::theEvidenceAddsUpToTheScore() {
    SearchHit found = hit(7, "Dubois<b>", "Zoë");
    found.score = 0.85;
    found.evidence = {{"last_name", "dubois", "Dubois<b>", "name_prefix", 0.304},
                      {"first_name", "zoe", "Zoë", "name_exact", 0.304},
                      {"birth_date", "1984-02-29", "1984-02-29", "birth_date", 0.304},
                      {"name", "anne", "", "name_part_missing", -0.062}};
    const QString table = evidenceTable(found);
    QVERIFY(table.contains(QStringLiteral("Dubois&lt;b&gt;")));
    QVERIFY(table.contains(QStringLiteral("85 of 100")));
    static const QRegularExpression weight(QStringLiteral("<td align=\"right\">(−?)(\\d+)</td>"));
    int sum = 0;
    for (auto each = weight.globalMatch(table); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        sum += match.captured(1).isEmpty() ? match.captured(2).toInt() : -match.captured(2).toInt();
    }
    QCOMPARE(sum, 85);
}

void SearchPageTest::whoLookedBeforeIsAddedToTheHits() {
    DeskThread desk;
    SearchPage page(desk);
    page.show();
    page.display(words("dubois"), twoHits());
    auto* table = called<theme::Table>(page, QStringLiteral("Travellers found"));
    QTest::keyClick(table, Qt::Key_J);
    page.displayLooks({{9, "a.lee", Instant::fromEpochSeconds(1'790'000'000)},
                       {9, "m.roy", Instant::fromEpochSeconds(1'795'000'000)}});
    QCOMPARE(table->currentIndex().row(), 1);
    const auto cell = [table](int row) { return table->model()->index(row, 6).data().toString(); };
    QCOMPARE(cell(0), QString());
    QVERIFY2(cell(1).startsWith(QStringLiteral("m.roy on 2026-")), qPrintable(cell(1)));
    QVERIFY(cell(1).endsWith(QStringLiteral("+1")));
    QVERIFY(
        table->model()->index(1, 6).data(Qt::ToolTipRole).toString().contains(QStringLiteral("a.lee on ")));
    page.display(words("dubois"), twoHits());
    QCOMPARE(cell(1), QString());
}

void SearchPageTest::whyItIsHereIsReadWithoutScrolling_data() {
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("looked");
    for (const auto& [name, language] :
         {std::pair{"English", Language::English}, std::pair{"French", Language::French}})
        for (const int width : {1184, 1142, 1344})
            for (const bool looked : {false, true})
                QTest::addRow("%s, %d pixels%s", name, width, looked ? ", seen before" : "")
                    << static_cast<int>(language) << width << looked;
}

void SearchPageTest::whyItIsHereIsReadWithoutScrolling() {
    QFETCH(int, language);
    QFETCH(int, width);
    QFETCH(bool, looked);
    install(static_cast<Language>(language));
    DeskThread desk;
    SearchPage page(desk);
    page.resize(width, 632);
    page.show();
    SearchResult result = twoHits();
    for (SearchHit& each : result.hits) {
        each.lastSeen = Instant::fromEpochSeconds(1'795'000'000);
        each.person.middleName = "Guadalupe Verónica";
        each.documents.front().documentNumber = "EC17427508123";
    }
    page.display(words("dubois"), result);
    if (looked)
        page.displayLooks({{9, "supervisor", Instant::fromEpochSeconds(1'790'000'000)}});
    for (auto* table : page.findChildren<theme::Table*>())
        if (table->isVisible()) {
            QVERIFY(table->columnWidth(7) >= 200);
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
            QCOMPARE(table->isColumnHidden(6), !looked);
        }
    page.resize(1900, 632);
    for (auto* table : page.findChildren<theme::Table*>())
        if (table->isVisible())
            QVERIFY(!table->isColumnHidden(4) && !table->isColumnHidden(5));
}

void SearchPageTest::aSavedSearchStandsOnceWithWhatItLastFound() {
    const Instant saved = Instant::fromEpochSeconds(1'790'000'000);
    const Instant asked = Instant::fromEpochSeconds(1'795'000'000);
    const auto known = knownSearches({{4, "Marc", narrowed(), saved}, {5, "Zoë", words("zoe"), saved}},
                                     {{narrowed(), 2, asked}, {words("roy"), 7, asked}});
    QCOMPARE(known.size(), std::size_t(3));
    QCOMPARE(known[0].hits.value_or(-1), 2);
    QCOMPARE(known[0].at, asked);
    QVERIFY(!known[1].hits);
    QCOMPARE(known[1].at, saved);
    QCOMPARE(known[2].saved, 0);
    QCOMPARE(known[2].request.text, std::string("roy"));
}

void SearchPageTest::theEmptyPageListsWhatWasAskedBefore() {
    DeskThread desk;
    SearchPage page(desk);
    page.resize(1184, 632);
    page.show();
    const auto* known = page.findChild<KnownSearches*>();
    QVERIFY(!known->isVisible());
    page.displayKnown(oneOfEach());
    QVERIFY(known->isVisible());
    auto* table = known->findChild<theme::Table*>();
    const QAbstractItemModelTester tester(table->model());
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 0), QStringLiteral("Saved"));
    QCOMPARE(cell(0, 1), QStringLiteral("Marc — roy · 1984"));
    QCOMPARE(cell(0, 2), QString());
    QCOMPARE(cell(1, 0), QStringLiteral("Recent"));
    QCOMPARE(cell(1, 1), QStringLiteral("dubois"));
    QCOMPARE(cell(1, 2), QStringLiteral("3"));
    page.display(words("dubois"), twoHits());
    QVERIFY(!known->isVisible());
    install(Language::French);
    QTRY_VERIFY(cell(0, 0) != QStringLiteral("Saved"));
}

void SearchPageTest::whatIsListedIsAskedAgain() {
    DeskThread desk;
    SearchPage page(desk);
    page.show();
    page.displayKnown(oneOfEach());
    auto* known = page.findChild<KnownSearches*>();
    auto* table = known->findChild<theme::Table*>();
    auto* remove = called<QPushButton>(*known, QStringLiteral("Remove the saved search"));
    QSignalSpy removal(known, &KnownSearches::removal);
    QTest::keyClick(called<QLineEdit>(page, QStringLiteral("Search for a person")), Qt::Key_Down);
    QVERIFY(table->currentIndex().isValid());
    QVERIFY(remove->isEnabled());
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(removal.takeFirst().constFirst().toLongLong(), 4);
    QTest::keyClick(table, Qt::Key_J);
    QVERIFY(!remove->isEnabled());
    QTest::keyClick(table, Qt::Key_Delete);
    QVERIFY(removal.isEmpty());
    QTest::keyClick(table, Qt::Key_K);
    QTest::keyClick(table, Qt::Key_Return);
    const auto request = page.request();
    QVERIFY(request);
    QCOMPARE(request->text, std::string("roy"));
    QCOMPARE(request->born.value_or(""), std::string("1984"));
    QVERIFY(!request->documentNumber);
}

void SearchPageTest::theSearchOnTheScreenIsSavedUnderAName() {
    DeskThread desk;
    SearchPage page(desk);
    page.show();
    auto* start = called<QPushButton>(page, QStringLiteral("Save this search"));
    auto* name = called<QLineEdit>(page, QStringLiteral("Name of the search"));
    auto* save = called<QPushButton>(page, QStringLiteral("Save"));
    QVERIFY(!start->isVisible());
    page.display(narrowed(), twoHits());
    QVERIFY(start->isVisible());
    QVERIFY(!name->isVisible());
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(name->isVisible());
    QVERIFY(!start->isVisible());
    QCOMPARE(name->text(), QStringLiteral("roy · 1984"));
    name->clear();
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(name, QStringLiteral("Marc"));
    QVERIFY(save->isEnabled());
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(!name->isVisible());
    QVERIFY(start->isVisible());
    page.display(narrowed(), fail(Failure::NotPermitted, "purpose_required"));
    QVERIFY(!start->isVisible());
}

void SearchPageTest::nothingOfTheLastSessionIsListed() {
    DeskThread desk;
    SearchPage page(desk);
    page.show();
    page.displayKnown(oneOfEach());
    page.forget();
    QVERIFY(page.findChild<KnownSearches*>()->isEmpty());
    QVERIFY(!page.findChild<KnownSearches*>()->isVisible());
}

QTEST_MAIN(SearchPageTest)
#include "searchpagetest.moc"
