#include "models/identity/search.h"

#include <QTest>

using namespace passages;

namespace {

Person person(const char* last, const char* first, const char* born, const char* number = "") {
    Person made;
    made.lastName = last;
    made.firstName = first;
    made.dateOfBirth = *PartialDate::parse(born);
    made.nationality = "FRA";
    made.documentNumber = number;
    return made;
}

TravellerHit found(std::int64_t traveller, const Person& block, const char* searchName) {
    TravellerHit hit;
    hit.traveller = traveller;
    hit.person = block;
    hit.searchName = searchName;
    return hit;
}

} // namespace

class SearchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsTypedIsTakenApart() {
        const auto query = readQuery({"dubois Zoë 1984-02-29 12AB 34567", {}, {}, {}, 50});
        QVERIFY(query);
        QCOMPARE(query->nameWords, (std::vector<std::string>{"DUBOIS", "ZOE"}));
        QVERIFY(query->born && *query->born == *PartialDate::parse("1984-02-29"));
        QCOMPARE(query->documentNumber, std::string("12AB34567"));
    }

    void aWrongFieldIsAnError_data() {
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("nationality");
        QTest::addColumn<QString>("code");
        QTest::newRow("a day that does not exist") << "1985-02-29"
                                                   << ""
                                                   << "bad_date";
        QTest::newRow("a state that does not exist") << ""
                                                     << "ZZZ"
                                                     << "unknown_code";
        QTest::newRow("nothing at all") << ""
                                        << ""
                                        << "nothing_to_search_for";
    }
    void aWrongFieldIsAnError() {
        QFETCH(QString, born);
        QFETCH(QString, nationality);
        QFETCH(QString, code);
        SearchRequest request;
        if (!born.isEmpty())
            request.born = born.toStdString();
        if (!nationality.isEmpty())
            request.nationality = nationality.toStdString();
        const auto query = readQuery(request);
        QVERIFY(!query);
        QCOMPARE(query.error().code, code.toStdString());
    }

    void theSameNameRanksBeforeALongerOne() {
        const auto query = readQuery({"roy anne", {}, {}, {}, 50});
        const auto hits = rankHits(*query,
                                   {found(1, person("Royer", "Anne Marie", "1970"), "ROYER ANNE MARIE"),
                                    found(2, person("Roy", "Anne", "1980"), "ROY ANNE")},
                                   10);
        QCOMPARE(hits.size(), std::size_t(2));
        QCOMPARE(hits[0].traveller, std::int64_t(2));
        QCOMPARE(hits[0].reasons, std::vector<std::string>{"name_exact"});
        QVERIFY(hits[0].score > hits[1].score);
    }

    void aTravellerStandsOnceWithItsBestBlock() {
        const auto query = readQuery({"roy", "1980-05-06", {}, {}, 50});
        const auto hits = rankHits(*query,
                                   {found(7, person("Roy", "Anne", "1980-05-06", "A1111"), "ROY ANNE"),
                                    found(7, person("Roy", "", "1980-05-06", "B2222"), "ROY")},
                                   10);
        QCOMPARE(hits.size(), std::size_t(1));
        QCOMPARE(hits[0].person.documentNumber, std::string("B2222"));
        QCOMPARE(hits[0].documents.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
