#include "models/search/searchquery.h"

#include <QTest>

using namespace passages;

namespace {

QString joined(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list << QString::fromStdString(text);
    return list.join(u' ');
}

} // namespace

/// What is read out of the one field.
class SearchQueryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatIsTypedIsTakenApart_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("documents");
        QTest::addColumn<QString>("states");
        const auto row = [](const char* name, const char* text, const char* names, const char* born = "",
                            const char* documents = "", const char* states = "") {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(names)
                                << QString::fromUtf8(born) << QString::fromUtf8(documents)
                                << QString::fromUtf8(states);
        };
        row("words of a name", "dubois Zoë", "DUBOIS ZOE");
        row("a comma", "TOUR, Jean-François", "TOUR JEAN FRANCOIS");
        row("an ISO date", "roy 1984-02-29", "ROY", "1984-02-29");
        row("a month in ISO", "roy 1984-02", "ROY", "1984-02");
        row("a year", "roy 1984", "ROY", "1984");
        row("English, day first", "29 Feb 1984 roy", "ROY", "1984-02-29");
        row("English, month first", "roy February 29, 1984", "ROY", "1984-02-29");
        row("English with an ordinal", "roy March 1st, 1990", "ROY", "1990-03-01");
        row("French", "roy 29 février 1984", "ROY", "1984-02-29");
        row("the first of a month in French", "roy née le 1er mars 1990", "ROY", "1990-03-01");
        row("a month in French", "février 1984 roy", "ROY", "1984-02");
        row("a French short form", "12 déc. 1990 roy", "ROY", "1990-12-12");
        row("numbers with the day first", "roy 29/02/1984", "ROY", "1984-02-29");
        row("numbers with the month first", "roy 02/29/1984", "ROY", "1984-02-29");
        row("numbers that may be either", "roy 03/04/1984", "ROY", "1984-04-03 1984-03-04");
        row("dots", "roy 29.02.1984", "ROY", "1984-02-29");
        row("eight digits", "roy 19840229", "ROY", "1984-02-29");
        row("as airlines write it", "roy 29FEB1984", "ROY", "1984-02-29");
        row("a month that is a name", "May 1984 Smith", "MAY SMITH", "1984-05 1984");
        row("a given name and a year", "April Smith 1984", "APRIL SMITH", "1984");
        row("a document number", "AB1234567", "", "", "AB1234567");
        row("with spaces", "12AB 34567", "", "", "12AB34567 12AB 34567");
        row("with hyphens and fillers", "ab-1234567<<", "", "", "AB1234567");
        row("letters apart from digits", "AB 1234567", "AB", "", "AB1234567 1234567");
        row("a number that looks like a date", "19841399", "", "", "19841399");
        row("a name with a digit for a letter", "SM1TH", "SMITH");
        row("a code", "roy CAN", "ROY CAN", "", "", "CAN");
        row("a word like a code in small letters", "can roy", "CAN ROY");
        row("a state in English", "roy United States", "ROY UNITED STATES", "", "", "USA");
        row("a state in French", "roy Côte d’Ivoire", "ROY COTE DIVOIRE", "", "", "CIV");
        row("a state that is a name", "Michael Jordan", "MICHAEL JORDAN", "", "", "JOR");
        row("everything at once", "Roy, Anne 1984-02-29 AB1234567 France", "ROY ANNE FRANCE", "1984-02-29",
            "AB1234567", "FRA");
        row("another script", "Мария Иванова", "MARIIA IVANOVA");
    }
    void whatIsTypedIsTakenApart() {
        QFETCH(QString, text);
        QFETCH(QString, names);
        QFETCH(QString, born);
        QFETCH(QString, documents);
        QFETCH(QString, states);
        SearchRequest request;
        request.text = text.toStdString();
        const auto query = readQuery(request);
        QVERIFY(query);
        std::vector<std::string> words;
        for (const AskedWord& asked : query->words)
            words.push_back(asked.word.token.plain.empty() ? asked.word.token.text : asked.word.token.plain);
        std::vector<std::string> dates;
        for (const PartialDate& date : query->born)
            dates.push_back(date.iso());
        QCOMPARE(joined(words), names);
        QCOMPARE(joined(dates), born);
        QCOMPARE(joined(query->documents), documents);
        QCOMPARE(joined(query->states), states);
    }

    void theLastWordMayBeOnlyBegun() {
        QVERIFY(readQuery({"marie trem", {}, {}, {}, 50})->isTyping);
        QVERIFY(!readQuery({"marie tremblay ", {}, {}, {}, 50})->isTyping);
        QVERIFY(!readQuery({"tremblay 1984", {}, {}, {}, 50})->isTyping);
    }

    void theSeparateFieldsComeFirst() {
        SearchRequest request;
        request.text = "roy 1970 AB1234567";
        request.born = "29 février 1984";
        request.documentNumber = "x-99 88";
        request.nationality = "Allemagne";
        const auto query = readQuery(request);
        QVERIFY(query);
        QCOMPARE(query->born, std::vector<PartialDate>{*PartialDate::parse("1984-02-29")});
        QCOMPARE(query->documents, std::vector<std::string>{"X9988"});
        QCOMPARE(query->states, std::vector<std::string>{"DEU"});
    }

    void aWrongFieldIsAnError_data() {
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("nationality");
        QTest::addColumn<QString>("code");
        QTest::newRow("a day that does not exist") << "1985-02-29"
                                                   << ""
                                                   << "bad_date";
        QTest::newRow("words behind a date") << "1985-02-28 or so"
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
};

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "searchquerytest.moc"
