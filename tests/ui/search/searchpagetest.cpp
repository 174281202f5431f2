#include "ui/search/searchpage.h"
#include "translations/catalogues.h"
#include "ui/theme/notice.h"
#include "ui/theme/table.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
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
};

void SearchPageTest::theColumnsSayWhoAndWhy() {
    TableModel<SearchHit> model(searchColumns());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(twoHits().hits);
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(0, column).data().toString();
    QCOMPARE(cells.at(0), QStringLiteral("DUBOIS-MARTÍNEZ, Zoë"));
    QCOMPARE(cells.at(1), QStringLiteral("1984-02-29"));
    QCOMPARE(cells.at(3), QStringLiteral("P 12AB34567 FRA  +1"));
    QCOMPARE(cells.at(4), QStringLiteral("1,042"));
    QVERIFY(cells.at(6) != QStringLiteral("name_exact"));
    QVERIFY(!cells.at(6).isEmpty());
    install(Language::French);
    QVERIFY(model.index(0, 4).data().toString() != QStringLiteral("1,042"));
}

void SearchPageTest::theKeyboardGoesThroughTheRowsAndOpensOne() {
    DeskThread desk;
    SearchPage page(desk);
    page.resize(1184, 632);
    page.show();
    page.display(words("dubois"), twoHits());
    auto* table = page.findChild<theme::Table*>();
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
    QVERIFY(!page.findChild<theme::Table*>()->isVisible());
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
    QCOMPARE(*request->nationality, std::string("FRA"));
    QVERIFY(!request->documentNumber);
}

QTEST_MAIN(SearchPageTest)
#include "searchpagetest.moc"
