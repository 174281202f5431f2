#include "models/identity/linkage.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace passages {

namespace {

/// "first|middle|last|born|number".
Person person(const QString& text) {
    const QStringList fields = text.split(u'|');
    Person person;
    person.firstName = fields.value(0).toStdString();
    person.middleName = fields.value(1).toStdString();
    person.lastName = fields.value(2).toStdString();
    person.dateOfBirth = PartialDate::parse(fields.value(3).toStdString()).value_or(PartialDate{});
    person.nationality = "CAN";
    person.documentNumber = fields.value(4).toStdString();
    if (!person.documentNumber.empty()) {
        person.documentType = DocumentType::Passport;
        person.documentCountry = "CAN";
    }
    return person;
}

/// People of all sorts, so that the two that matter are not alone in the world.
std::vector<Person> crowd(unsigned seed, int size) {
    static const std::vector<const char*> given{"Anna",  "Peter", "Marie", "Luc",  "Olga", "Ivan",
                                                "Priya", "Amit",  "Chloé", "Noah", "Emma", "Liam",
                                                "Sofia", "Diego", "Aisha", "Omar"};
    static const std::vector<const char*> last{"Roy",    "Tremblay", "Smith",  "Brown", "Petrov", "Sidorov",
                                               "Sharma", "Patel",    "Garcia", "Lopez", "Khan",   "Haddad",
                                               "Kowal",  "Schmidt",  "Rossi",  "Dubois"};
    std::mt19937 random(seed);
    const auto below = [&](std::size_t count) { return random() % count; };
    std::vector<Person> people;
    for (int i = 0; i < size; ++i) {
        Person one = person(QStringLiteral("%1||%2|%3-%4-%5|%6")
                                .arg(QString::fromUtf8(given[below(given.size())]),
                                     QString::fromUtf8(last[below(last.size())]))
                                .arg(1940 + static_cast<int>(below(65)))
                                .arg(1 + static_cast<int>(below(12)), 2, 10, QChar(u'0'))
                                .arg(1 + static_cast<int>(below(28)), 2, 10, QChar(u'0'))
                                .arg(10'000'000 + static_cast<int>(below(89'000'000))));
        one.lastName +=
            std::string(1, static_cast<char>('a' + below(26))) + static_cast<char>('a' + below(26));
        people.push_back(std::move(one));
    }
    return people;
}

enum class Found { Same, Possible, Different };

Found foundIn(const Linkage& linkage, std::uint32_t a, std::uint32_t b) {
    if (linkage.person[a] == linkage.person[b])
        return Found::Same;
    const bool isPossible = std::any_of(linkage.possible.begin(), linkage.possible.end(),
                                        [&](const Link& link) { return link.a == a && link.b == b; });
    return isPossible ? Found::Possible : Found::Different;
}

} // namespace

/// Which blocks the linker takes for one person's, in a crowd of others.
class LinkageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void twoBlocksAreJudged_data();
    void twoBlocksAreJudged();
    void nobodyAndOneAreNoTrouble();
    void theOrderOfTheBlocksDoesNotMatter();
    void theEvidenceAddsUpToTheWeight();
    void oneFalseLinkDoesNotChainTwoPeople();
    void aBlockThatSaysLittleDoesNotPartTwoOthers();
    void aCancelledLinkageLinksNobody();
    void aRareNameWeighsMoreThanACommonOne();
};

void LinkageTest::twoBlocksAreJudged_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("found");
    const auto row = [](const char* title, const char* left, const char* right, Found found) {
        QTest::newRow(title) << QString::fromUtf8(left) << QString::fromUtf8(right)
                             << static_cast<int>(found);
    };
    row("the same passport and a slip in the name", "Walter||Wosniak|1961-02-03|AB123456",
        "Walter||Wosnaik|1961-02-03|AB123456", Found::Same);
    row("a new passport", "Walter||Wosniak|1961-02-03|AB123456", "Walter||Wosniak|1961-02-03|AB987650",
        Found::Same);
    row("names exchanged", "Walter||Wosniak|1961-02-03|AB123456", "Wosniak||Walter|1961-02-03|", Found::Same);
    row("day and month exchanged", "Walter||Wosniak|1961-02-03|", "Walter||Wosniak|1961-03-02|", Found::Same);
    row("a short form", "William||Wosniak|1961-02-03|", "Bill||Wosniak|1961-02-03|", Found::Same);
    row("a married name with the same passport", "Ottilie||Wosniak|1961-02-03|AB123456",
        "Ottilie||Birnbaum|1961-02-03|AB123456", Found::Same);
    row("O for zero in the number", "Walter||Wosniak|1961-02-03|AO123456", "Walter||Wosniak||A0123456",
        Found::Same);
    row("twins", "Walter||Wosniak|1961-02-03|AB123456", "Ottilie||Wosniak|1961-02-03|AB123999",
        Found::Different);
    row("twins with passports in a row", "Walter||Wosniak|1961-02-03|AB123456",
        "Ottilie||Wosniak|1961-02-03|AB123457", Found::Possible);
    row("father and son", "Walter||Wosniak|1931-02-03|", "Walter||Wosniak|1961-10-25|", Found::Different);
    row("a child in a father's passport", "Walter||Wosniak|1931-02-03|AB123456",
        "Ottilie||Wosniak|1961-10-25|AB123456", Found::Possible);
    row("one name, nothing else", "||Wosniak||", "Walter||Wosniak|1961-10-25|", Found::Different);
    row("strangers", "Walter||Wosniak|1931-02-03|AB123456", "Ottilie||Birnbaum|1961-10-25|XY654321",
        Found::Different);
    row("strangers born on one day", "Walter||Wosniak|1931-02-03|AB123456",
        "Ottilie||Birnbaum|1931-02-03|XY654321", Found::Different);
}

void LinkageTest::twoBlocksAreJudged() {
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, found);
    std::vector<Person> people = crowd(7, 800);
    people.push_back(person(left));
    people.push_back(person(right));
    const Linkage linkage = Linker(people).link();
    const Found is = foundIn(linkage, 800, 801);
    QCOMPARE(static_cast<int>(is), found);
}

void LinkageTest::nobodyAndOneAreNoTrouble() {
    QCOMPARE(Linker({}).link().people, 0U);
    const std::vector<Person> one{person(QStringLiteral("Anna||Roy|1980-01-02"))};
    const Linkage linkage = Linker(one).link();
    QCOMPARE(linkage.people, 1U);
    QVERIFY(linkage.same.empty() && linkage.possible.empty());
}

void LinkageTest::theOrderOfTheBlocksDoesNotMatter() {
    std::vector<Person> people = crowd(3, 300);
    for (int i = 0; i < 120; ++i) {
        Person copy = people[static_cast<std::size_t>(i)];
        if (i % 3 == 0)
            std::swap(copy.firstName, copy.lastName);
        if (i % 4 == 0)
            copy.documentNumber.clear();
        if (i % 5 == 0)
            copy.lastName[1] = 'x';
        people.push_back(copy);
    }
    const Linkage first = Linker(people).link();
    std::vector<std::uint32_t> order(people.size());
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937(5));
    std::vector<Person> shuffled;
    for (const std::uint32_t place : order)
        shuffled.push_back(people[place]);
    const Linkage second = Linker(shuffled).link();
    QCOMPARE(second.people, first.people);
    QVERIFY(first.people < people.size());
    QCOMPARE(second.possible.size(), first.possible.size());
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
        QCOMPARE(second.person[i] == second.person[i + 1],
                 first.person[order[i]] == first.person[order[i + 1]]);
}

void LinkageTest::theEvidenceAddsUpToTheWeight() {
    std::vector<Person> people = crowd(11, 200);
    for (std::size_t i = 0; i < 60; ++i) {
        people.push_back(people[i]);
        people.back().firstName += "e";
    }
    Linker linker(people);
    const Linkage linkage = linker.link();
    QVERIFY(!linkage.same.empty());
    for (const Link& link : linkage.same) {
        double sum = linker.prior();
        for (const LinkEvidence& evidence : linker.evidenceOf(link.a, link.b))
            sum += evidence.weight;
        QVERIFY(std::abs(sum - link.weight) < 1e-3);
    }
}

void LinkageTest::oneFalseLinkDoesNotChainTwoPeople() {
    std::vector<Person> people = crowd(13, 800);
    const auto first = static_cast<std::uint32_t>(people.size());
    for (const char* one : {"Walter||Wosniak|1931-02-03|AB123456", "Walter|A|Wosniak|1931-02-03|AB123456",
                            "Walther||Wosniak|1931-02-03|AB123456"})
        people.push_back(person(QString::fromLatin1(one)));
    const auto second = static_cast<std::uint32_t>(people.size());
    for (const char* one : {"Walter||Wosniak|1968-10-25|CD765432", "Walter|B|Wosniak|1968-10-25|CD765432",
                            "Walther||Wosniak|1968-10-25|CD765432"})
        people.push_back(person(QString::fromLatin1(one)));
    // The clerk who had the father's passport and the son's birth date before him.
    people.push_back(person(QStringLiteral("Walter||Wosniak|1968-10-25|AB123456")));
    const Linkage linkage = Linker(people).link();
    QCOMPARE(linkage.person[first], linkage.person[first + 2]);
    QCOMPARE(linkage.person[second], linkage.person[second + 2]);
    QVERIFY(linkage.person[first] != linkage.person[second]);
}

void LinkageTest::aBlockThatSaysLittleDoesNotPartTwoOthers() {
    std::vector<Person> people = crowd(23, 800);
    const auto first = static_cast<std::uint32_t>(people.size());
    // The second and third know each other by the first alone: no field of theirs disagrees.
    for (const char* one :
         {"Walter||Wosniak|1961-02-03|AB123456", "||Wosniak||AB123456", "Walter|||1961-02-03|"})
        people.push_back(person(QString::fromLatin1(one)));
    const Linkage linkage = Linker(people).link();
    QCOMPARE(linkage.person[first], linkage.person[first + 1]);
    QCOMPARE(linkage.person[first], linkage.person[first + 2]);
}

void LinkageTest::aCancelledLinkageLinksNobody() {
    const std::vector<Person> people = crowd(17, 100);
    const Linkage linkage = Linker(people).link([](double) { return false; });
    QVERIFY(linkage.isCancelled);
    QVERIFY(linkage.same.empty());
}

void LinkageTest::aRareNameWeighsMoreThanACommonOne() {
    std::vector<Person> people = crowd(19, 600);
    for (std::size_t i = 0; i < 300; ++i)
        people[i].lastName = "Common";
    const auto at = static_cast<std::uint32_t>(people.size());
    for (const char* one : {"Anna||Common|1955-05-05", "Anna|X|Common|1955-05-05", "Anna||Wosniak|1956-06-06",
                            "Anna|X|Wosniak|1956-06-06"})
        people.push_back(person(QString::fromLatin1(one)));
    Linker linker(people);
    linker.link();
    const auto lastName = [&](std::uint32_t a, std::uint32_t b) {
        for (const LinkEvidence& evidence : linker.evidenceOf(a, b))
            if (evidence.field == LinkField::Last)
                return evidence.weight;
        return 0.0;
    };
    QVERIFY(lastName(at + 2, at + 3) > lastName(at, at + 1) + 3);
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::LinkageTest)
#include "linkagetest.moc"
