#include "models/identity/linkrules.h"

#include <QTest>

namespace passages {

/// What no weight overrides, a case a rule, and what comes near to it.
class LinkRulesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRuleLeavesItToAnOfficer_data() {
        QTest::addColumn<int>("given");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("born");
        QTest::addColumn<int>("document");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, NameLevel given, NameLevel last, DateLevel born,
                            DocumentLevel document, const char* code) {
            QTest::newRow(name) << static_cast<int>(given) << static_cast<int>(last) << static_cast<int>(born)
                                << static_cast<int>(document) << QString::fromLatin1(code);
        };
        using Name = NameLevel;
        using Date = DateLevel;
        using Number = DocumentLevel;
        row("all the same", Name::Same, Name::Same, Date::Same, Number::Same, "");
        row("twins", Name::Different, Name::Same, Date::Same, Number::Near, "other_first_name");
        row("half another name", Name::PartDiffers, Name::Same, Date::Same, Number::Different,
            "other_first_name");
        row("another name in one document", Name::Different, Name::Same, Date::Same, Number::Same, "");
        row("other names", Name::Different, Name::Different, Date::Same, Number::Same, "other_names");
        row("father and son", Name::Same, Name::Same, Date::Different, Number::Different, "other_birth_date");
        row("a birth date typed wrong", Name::Same, Name::Same, Date::Different, Number::Near, "");
        row("a child in a passport", Name::Different, Name::Same, Date::Different, Number::Same,
            "other_person");
        row("married", Name::Same, Name::Different, Date::Same, Number::Different, "other_last_name");
        row("married, without a document", Name::Same, Name::Different, Date::Same, Number::Missing, "");
        row("nothing known", Name::Missing, Name::Missing, Date::Missing, Number::Missing, "");
    }
    void aRuleLeavesItToAnOfficer() {
        QFETCH(int, given);
        QFETCH(int, last);
        QFETCH(int, born);
        QFETCH(int, document);
        QFETCH(QString, code);
        LinkLevels levels;
        std::vector<LinkEvidence> evidence;
        for (auto [field, level] :
             {std::pair(LinkField::Given, given), std::pair(LinkField::Last, last),
              std::pair(LinkField::BirthDate, born), std::pair(LinkField::Document, document)}) {
            levels.set(field, level);
            if (level != 0) // nothing is told of what is missing
                evidence.push_back({field, static_cast<std::uint8_t>(level), 1.0});
        }
        for (const auto& bar : {barOf(levels), barOf(evidence)})
            QCOMPARE(bar ? QString::fromUtf8(toCode(*bar).data()) : QString(), code);
    }
};

} // namespace passages

QTEST_GUILESS_MAIN(passages::LinkRulesTest)
#include "linkrulestest.moc"
