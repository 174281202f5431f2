#include "models/identity/linkcomparison.h"

#include <QTest>
#include <numeric>

namespace passages {

/// The level of each field, one case a level.
class LinkComparisonTest : public QObject {
    Q_OBJECT

    static Person person(const QString& text);
    static LinkLevels compare(const QString& left, const QString& right);

  private Q_SLOTS:
    void twoBlocksAgreeInAField_data();
    void twoBlocksAgreeInAField();
    void levelsFitIntoOneNumber();
    void aFilledDateIsUnknown();
};

/// "first|middle|last|born|number|type".
Person LinkComparisonTest::person(const QString& text) {
    const QStringList fields = text.split(u'|');
    Person person;
    person.firstName = fields.value(0).toStdString();
    person.middleName = fields.value(1).toStdString();
    person.lastName = fields.value(2).toStdString();
    person.dateOfBirth = PartialDate::parse(fields.value(3).toStdString()).value_or(PartialDate{});
    person.documentNumber = fields.value(4).toStdString();
    if (!person.documentNumber.empty()) {
        person.documentType = documentTypeFromCode(fields.value(5, QStringLiteral("P")).toStdString());
        person.documentCountry = "FRA";
    }
    return person;
}

LinkLevels LinkComparisonTest::compare(const QString& left, const QString& right) {
    const std::array people{person(left), person(right)};
    const std::array<std::uint32_t, 2> order{0, 1};
    const LinkProfiles profiles(people, order);
    return LinkComparison(profiles).compare(0, 1);
}

void LinkComparisonTest::twoBlocksAgreeInAField_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("level");
    const auto row = [](const char* title, const char* left, const char* right, const char* field,
                        const char* level) {
        QTest::newRow(title) << QString::fromUtf8(left) << QString::fromUtf8(right)
                             << QString::fromLatin1(field) << QString::fromLatin1(level);
    };
    row("the same given name", "Anna||Roy", "ANNA||Roy", "given_name", "same");
    row("no given name on one side", "Anna||Roy", "||Roy", "given_name", "missing");
    row("a middle name on one side", "Anna|Marie|Roy", "Anna||Roy", "given_name", "part_missing");
    row("a short form", "William||Roy", "Bill||Roy", "given_name", "variant");
    row("a slip of the pen", "Annette||Roy", "Annettr||Roy", "given_name", "near");
    row("an initial", "A||Roy", "Anna||Roy", "given_name", "initial");
    row("the second given name alone", "Jean|Pierre|Roy", "Pierre||Roy", "given_name", "part_differs");
    row("characters that are read otherwise in Japan", "花子||Roy", "Hanako||Roy", "given_name", "missing");
    row("characters that are read so in China", "小明||Li", "Xiaoming||Li", "given_name", "same");
    row("another middle name", "Jean|Paul|Roy", "Jean|Luc|Roy", "given_name", "part_differs");
    row("a twin", "Anna||Roy", "Peter||Roy", "given_name", "different");
    row("a compound written apart", "Jean-François||Roy", "Jeanfrancois||Roy", "given_name", "same");
    row("a blank that slipped in", "Blake||Roy", "Bl ake||Roy", "given_name", "same");
    row("a blank before what looks like a particle", "Peter||Roy", "Pe ter||Roy", "given_name", "same");
    row("a blank and another slip", "Harrison||Roy", "Ha rrson||Roy", "given_name", "variant");
    row("a digit read for a letter", "Joseph||Roy", "J0seph||Roy", "given_name", "same");
    row("a name badly written", "Noah||Roy", "Onab||Roy", "given_name", "weak");
    row("two short names that are both known", "Erin||Roy", "Aaron||Roy", "given_name", "different");
    row("a surname without its marks", "Anna||Müller", "Anna||Muller", "last_name", "same");
    row("a surname in another spelling", "Anna||Gorbachev", "Anna||Gorbatschow", "last_name", "variant");
    row("the second surname left out", "Ana||Ruiz Gómez", "Ana||Ruiz", "last_name", "part_missing");
    row("a married name", "Anna||Roy", "Anna||Tremblay", "last_name", "different");
    row("the fields exchanged", "Anna||Beaulieu", "Beaulieu||Anna", "name_order", "swapped");
    row("the fields exchanged and a slip", "Samantha||Beaulieu", "Beaulieu||Samanhta", "name_order",
        "swapped");
    row("the fields in order", "Anna||Beaulieu", "Anna||Beaulieux", "name_order", "straight");
    row("the same birth date", "||R|1980-03-04", "||R|1980-03-04", "birth_date", "same");
    row("day and month exchanged", "||R|1980-03-04", "||R|1980-04-03", "birth_date", "swapped");
    row("one digit", "||R|1980-03-04", "||R|1990-03-04", "birth_date", "one_digit");
    row("two digits exchanged", "||R|1980-03-12", "||R|1980-03-21", "birth_date", "one_digit");
    row("the year alone", "||R|1980-03-04", "||R|1980", "birth_date", "partial");
    row("the first of January", "||R|1980-03-04", "||R|1980-01-01", "birth_date", "partial");
    row("another day of the month", "||R|1980-03-04", "||R|1980-03-27", "birth_date", "two_parts");
    row("the year and nothing else", "||R|1980-03-04", "||R|1980-11-27", "birth_date", "year");
    row("father and son", "||R|1950-03-04", "||R|1983-11-27", "birth_date", "different");
    row("no birth date", "||R|1950-03-04", "||R|", "birth_date", "missing");
    row("the same number, blanks apart", "||R||12 AB-34567", "||R||12AB34567", "document", "same");
    row("zero for O", "||R||AO123456", "||R||A0123456", "document", "near");
    row("one digit wrong", "||R||12AB34567", "||R||12AB34867", "document", "near");
    row("two digits exchanged in a number", "||R||12AB34567", "||R||12AB35467", "document", "near");
    row("a renewal", "||R||12AB34567", "||R||19CD88123", "document", "different");
    row("a card beside a passport", "||R||12AB34567|P", "||R||998877665|N", "document", "missing");
    row("a field filled with zeros", "||R||0000000", "||R||0000000", "document", "missing");
}

void LinkComparisonTest::twoBlocksAgreeInAField() {
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, field);
    QFETCH(QString, level);
    for (const LinkLevels& levels : {compare(left, right), compare(right, left)}) {
        QString found;
        for (std::size_t i = 0; i < LinkFields; ++i) {
            const auto one = static_cast<LinkField>(i);
            if (field.toStdString() == toCode(one))
                found = QString::fromStdString(std::string(levelCode(one, levels.of(one))));
        }
        QCOMPARE(found, level);
    }
}

void LinkComparisonTest::levelsFitIntoOneNumber() {
    const LinkLevels levels = compare(QStringLiteral("Jean|Paul|Roy|1980-03-04|12AB34567"),
                                      QStringLiteral("Roy||Jean|1980-04-03|12AB34568"));
    QVERIFY(LinkLevels::unpacked(levels.packed()) == levels);
}

void LinkComparisonTest::aFilledDateIsUnknown() {
    std::vector<Person> people;
    for (int i = 0; i < 60; ++i) {
        Person one = person(QStringLiteral("A||R|%1-05-06").arg(1940 + i));
        if (i < 30)
            one.dateOfBirth = {1900, 1, 1};
        people.push_back(one);
    }
    std::vector<std::uint32_t> order(people.size());
    std::iota(order.begin(), order.end(), 0U);
    const LinkProfiles profiles(people, order);
    QCOMPARE(profiles[0].year, std::int16_t{0});
    QCOMPARE(profiles[40].year, std::int16_t{1980});
}

} // namespace passages

QTEST_GUILESS_MAIN(passages::LinkComparisonTest)
#include "linkcomparisontest.moc"
