#include "models/identity/exactscheme.h"

#include <QTest>
#include <array>

namespace passages {

class ExactSchemeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void twoBlocksAreLinkedOnlyByADocumentOrAWholeIdentity();
    void theSearchNameHasTheWordsInOrder();
    void theSearchNameHasBothFormsOfALetter();
    void theSameBlockAlwaysGivesTheSameKeys();
};

namespace {

Person person() {
    Person someone;
    someone.firstName = "Jean-François";
    someone.middleName = "Marie";
    someone.lastName = "de la Tour";
    someone.dateOfBirth = *PartialDate::parse("1984-02-29");
    someone.nationality = "FRA";
    someone.documentType = DocumentType::Passport;
    someone.documentNumber = "12AB34567";
    someone.documentCountry = "FRA";
    return someone;
}

bool areLinked(const Person& a, const Person& b) {
    const ExactScheme scheme;
    const auto keys = scheme.keysOf(a).linkKeys;
    for (const std::string& key : scheme.keysOf(b).linkKeys) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) {
            return true;
        }
    }
    return false;
}

} // namespace

void ExactSchemeTest::twoBlocksAreLinkedOnlyByADocumentOrAWholeIdentity() {
    struct Case {
        const char* name;
        void (*change)(Person& a, Person& b);
        bool linked;
    };
    const auto otherDocument = [](Person&, Person& b) { b.documentNumber = "ZZ9999999"; };
    // Only who bears no document is known by name, birth date and nationality.
    static const auto withoutDocuments = [](Person& a, Person& b) {
        for (Person* one : {&a, &b}) {
            one->documentType.reset();
            one->documentNumber.clear();
            one->documentCountry.clear();
        }
    };
    const std::array cases{
        Case{"nothing changed", [](Person&, Person&) {}, true},
        Case{"the name by the same document", [](Person&, Person& b) { b.lastName = "Tremblay"; }, true},
        Case{"the birth date by the same document",
             [](Person&, Person& b) { b.dateOfBirth = *PartialDate::parse("1984"); }, true},
        Case{"the document by the same identity", otherDocument, false},
        Case{"no document in both", withoutDocuments, true},
        Case{"no document in one",
             [](Person&, Person& b) { b.documentType.reset(), b.documentNumber.clear(); }, false},
        Case{"a twin by the same document", [](Person&, Person& b) { b.firstName = "Marc"; }, false},
        Case{"name and birth date by the same document",
             [](Person&, Person& b) {
                 b.lastName = "Tremblay", b.dateOfBirth = *PartialDate::parse("1984-02-28");
             },
             false},
        Case{"blanks, hyphens and case in the number",
             [](Person&, Person& b) { b.lastName = "X", b.documentNumber = "12ab-345 67"; }, true},
        Case{"the kind of document",
             [](Person&, Person& b) { b.lastName = "X", b.documentType = DocumentType::IdentityCard; },
             false},
        Case{"the issuer", [](Person&, Person& b) { b.lastName = "X", b.documentCountry = "BEL"; }, false},
        Case{"no issuer in both",
             [](Person& a, Person& b) {
                 b.lastName = "X", a.documentCountry.clear(), b.documentCountry.clear();
             },
             false},
        Case{"no kind of document in both",
             [](Person& a, Person& b) { b.lastName = "X", a.documentType.reset(), b.documentType.reset(); },
             false},
        Case{"no number in both",
             [](Person& a, Person& b) { b.lastName = "X", a.documentNumber = "- ", b.documentNumber = ""; },
             false},
        Case{
            "a number of zeros in both",
            [](Person& a, Person& b) { b.lastName = "X", a.documentNumber = b.documentNumber = "000000000"; },
            false},
        Case{"accents and case of the name",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), b.lastName = "DE LA TOUR", b.firstName = "jean francois";
             },
             true},
        Case{"the nationality", [](Person& a, Person& b) { withoutDocuments(a, b), b.nationality = "BEL"; },
             false},
        Case{"no nationality in both",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), a.nationality.clear(), b.nationality.clear();
             },
             false},
        Case{"an unspecified nationality in both",
             [](Person& a, Person& b) { withoutDocuments(a, b), a.nationality = b.nationality = "XXX"; },
             false},
        Case{"one day of the birth date",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), b.dateOfBirth = *PartialDate::parse("1984-02-28");
             },
             false},
        Case{"only the year of birth in both",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), a.dateOfBirth = b.dateOfBirth = *PartialDate::parse("1984");
             },
             false},
        Case{"only the month of birth in both",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), a.dateOfBirth = b.dateOfBirth = *PartialDate::parse("1984-02");
             },
             false},
        Case{"the middle name", [](Person& a, Person& b) { withoutDocuments(a, b), b.middleName = "Paul"; },
             false},
        Case{"an umlaut against ICAO's letters",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), a.lastName = "Müller", b.lastName = "MUELLER";
             },
             true},
        Case{"an umlaut against the plain letter",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), a.lastName = "Müller", b.lastName = "MULLER";
             },
             true},
        Case{"two spellings without the umlaut",
             [](Person& a, Person& b) {
                 withoutDocuments(a, b), a.lastName = "MUELLER", b.lastName = "MULLER";
             },
             false},
        Case{"last names that fold to nothing",
             [](Person& a, Person& b) { withoutDocuments(a, b), a.lastName = "-", b.lastName = "."; }, false},
    };
    for (const Case& one : cases) {
        Person a = person();
        Person b = person();
        one.change(a, b);
        QVERIFY2(areLinked(a, b) == one.linked, one.name);
        QVERIFY2(areLinked(b, a) == one.linked, one.name);
    }
}

void ExactSchemeTest::theSearchNameHasTheWordsInOrder() {
    QCOMPARE(ExactScheme().keysOf(person()).searchName, std::string("DE LA TOUR JEAN FRANCOIS MARIE"));
    Person mononym;
    mononym.lastName = "Suharto";
    QCOMPARE(ExactScheme().keysOf(mononym).searchName, std::string("SUHARTO"));
    QVERIFY(ExactScheme().keysOf(mononym).linkKeys.empty());
}

void ExactSchemeTest::theSearchNameHasBothFormsOfALetter() {
    Person someone = person();
    someone.lastName = "Müller-Åkerström";
    QCOMPARE(ExactScheme().keysOf(someone).searchName,
             std::string("MUELLER AAKERSTROEM JEAN FRANCOIS MARIE MULLER AKERSTROM"));
}

void ExactSchemeTest::theSameBlockAlwaysGivesTheSameKeys() {
    QVERIFY(ExactScheme().keysOf(person()) == ExactScheme().keysOf(person()));
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::ExactSchemeTest)
#include "exactschemetest.moc"
