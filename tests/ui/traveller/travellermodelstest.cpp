#include "tests/support/links.h"
#include "tests/support/residentcase.h"
#include "tests/support/travellersample.h"
#include "translations/catalogues.h"
#include "ui/traveller/crossingsmodel.h"
#include "ui/traveller/factsmodel.h"
#include "ui/traveller/filterproxy.h"
#include "ui/traveller/identitymodels.h"
#include "ui/traveller/ledgermodel.h"
#include "ui/traveller/peoplemodel.h"
#include "ui/traveller/recordsmodel.h"
#include "ui/traveller/staysmodel.h"
#include "ui/traveller/totalsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace passages;

namespace {

QString line(const QAbstractItemModel& model, int row) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column).data().toString();
    return cells.join(QStringLiteral(" | "));
}

std::vector<CrossingRow> crossings(const TravellerFile& file) {
    return crossingRows(file.assessment, feedCountriesOf(file.records), PortTable::builtIn());
}

} // namespace

class TravellerModelsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { install(Language::English); }

    void everyModelIsAProperItemModel() {
        const TravellerFile file = test::longStayResident();
        CrossingsModel crossingsModel;
        StaysModel stays;
        TotalsModel totals;
        LedgerModel ledger;
        FactsModel facts;
        RecordsModel records;
        PeopleModel people;
        PossibleModel possible;
        JoinedModel joined;
        const auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{
                 &crossingsModel, &stays, &totals, &ledger, &facts, &records, &people, &possible, &joined})
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model, fatal));
        FilterProxy proxy;
        proxy.setSourceModel(&crossingsModel);
        QAbstractItemModelTester proxyTester(&proxy, fatal);
        crossingsModel.setRows(crossings(file));
        stays.setStays(file.assessment.stays, file.assessment.asOf);
        totals.setRules(file.assessment.rules);
        ledger.setAssessment(file.assessment, {});
        facts.setFacts({test::factOf(1, FactKind::VisitorRecord, Country::Canada, file.assessment.asOf, {})});
        records.setRows(recordRows(file.records), {});
        people.setPeople(file.assessment.people);
        const PossibleLink link = test::doubtfulPair();
        possible.setLinks({link}, link.b.traveller, false);
        QCOMPARE(possible.otherTraveller(0), link.a.traveller);
        JoinedBlock block;
        block.block = link.blockA;
        joined.setBlocks({block});
        proxy.setFilter(QStringLiteral("canada"));
        QVERIFY(proxy.rowCount() > 0);
        for (RowsModel* model : std::initializer_list<RowsModel*>{
                 &crossingsModel, &stays, &totals, &ledger, &facts, &records, &people, &possible, &joined}) {
            QVERIFY(model->rowCount() > 0);
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
            model->retranslate();
        }
        crossingsModel.setRows({});
        QCOMPARE(proxy.rowCount(), 0);
    }

    void theLedgerOfATotalAddsUpToIt() {
        const TravellerFile file = test::longStayResident();
        LedgerModel ledger;
        ledger.setAssessment(file.assessment, {});
        for (const RuleResult& rule : file.assessment.rules) {
            if (rule.rule == "us.continuous_residence")
                continue; // lists absences, which count for nothing
            ledger.setFilter(rule.rule, LedgerModel::Scope::Minimum);
            QCOMPARE(ledger.halfDays(), rule.halfDaysMinimum);
            ledger.setFilter(rule.rule, LedgerModel::Scope::Recorded);
            QCOMPARE(ledger.halfDays(), rule.halfDaysRecorded);
            ledger.setFilter(rule.rule, LedgerModel::Scope::Maximum);
            QCOMPARE(ledger.halfDays(), rule.halfDaysMaximum);
            const int days = ledger.rowCount();
            QVERIFY(days > 365);
            QCOMPARE(ledger.csv().count("\r\n"), days + 1);
            ledger.setFilter(rule.rule, LedgerModel::Scope::InDoubt);
            QCOMPARE(ledger.halfDays(), rule.halfDaysMaximum - rule.halfDaysMinimum);
        }
    }

    void aDayOfTheLedgerNamesItsRecordsAndClause() {
        const TravellerFile file = test::longStayResident();
        LedgerModel ledger;
        ledger.setAssessment(file.assessment, {});
        ledger.setFilter("ca.pr_residency", LedgerModel::Scope::Minimum);
        QCOMPARE(ledger.index(0, LedgerModel::Date).data().toString(), QStringLiteral("2022-01-15"));
        QCOMPARE(ledger.index(0, LedgerModel::Sum).data().toString(), QStringLiteral("1"));
        QCOMPARE(ledger.index(0, LedgerModel::Clause).data().toString(), QStringLiteral("IRPA 28(2)(a)(i)"));
        QVERIFY(ledger.index(0, 0)
                    .data(RowsModel::SourcesRole)
                    .toStringList()
                    .front()
                    .startsWith(QStringLiteral("cbsa/")));
        install(Language::French);
        QCOMPARE(ledger.index(0, LedgerModel::Clause).data().toString(), QStringLiteral("LIPR 28(2)a)(i)"));
        QVERIFY(ledger.csv().startsWith(
            "as_of,rule,date,country,certainty,minimum,recorded,maximum,credit,"
            "clause,records\r\n2026-11-20,ca.pr_residency,2022-01-15,CA,certain,1,1,1"));
    }

    void aWithdrawnFactSaysByWhomAndWhy() {
        Fact fact = test::factOf(7, FactKind::ExtensionGranted, Country::Canada,
                                 *LocalDate::parse("2026-01-01"), LocalDate::parse("2026-06-30"));
        FactsModel model;
        model.setFacts({fact});
        QCOMPARE(model.index(0, FactsModel::State).data().toString(), QStringLiteral("Counts"));
        fact.withdrawn = Fact::Withdrawal{"roy", Instant(), "wrong person"};
        model.setFacts({fact});
        QCOMPARE(model.index(0, FactsModel::State).data().toString(), QStringLiteral("Withdrawn by roy"));
        QVERIFY(model.index(0, FactsModel::State)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("wrong person")));
        QCOMPARE(model.index(0, 0).data(RowsModel::SourcesRole).toStringList(),
                 QStringList{QStringLiteral("fact/7")});
    }

    void aCrossingReadsAsItHappened() {
        test::TravellerSample sample;
        sample.entry(Country::Canada, "2024-06-02T03:30:00Z", "vanceboro");
        CrossingsModel model;
        model.setRows(crossings(sample.file("2024-07-01")));
        QCOMPARE(line(model, 0),
                 QStringLiteral("Entry to Canada | 2024-06-02 00:30 −03:00 | 2024-06-01 23:30 −04:00 | "
                                "St. Croix – Vanceboro | land | Entry recorded, exit derived |  | "
                                "cbsa/E-1000 | 2024-06-02 03:30:00"));
        const QString tooltip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tooltip.contains(QStringLiteral("America/Moncton")), qPrintable(tooltip));
        QVERIFY2(tooltip.contains(QStringLiteral("derived from the entry cbsa/E-1000")), qPrintable(tooltip));
    }

    void anotherLanguageChangesWordsAndKeepsRows() {
        CrossingsModel model;
        model.setRows(crossings(test::longStayResident()));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QString english = line(model, 0);
        install(Language::French);
        model.retranslate();
        QCOMPARE(reset.size(), 0);
        QVERIFY(line(model, 0) != english);
    }

    void numbersSortAsNumbersAndAccentsBesideTheirLetters() {
        PeopleModel people;
        const auto seen = [](const char* name, std::size_t records) {
            PersonSeen person;
            person.person.lastName = name;
            person.sources.assign(records, "cbsa/1");
            return person;
        };
        people.setPeople({seen("Zola", 9), seen("Émond", 10), seen("Emond", 100), seen("Fabre", 2)});
        FilterProxy proxy;
        proxy.setSourceModel(&people);
        proxy.sort(PeopleModel::Count, Qt::DescendingOrder);
        QCOMPARE(proxy.index(0, PeopleModel::Count).data().toString(), QStringLiteral("100"));
        QCOMPARE(proxy.index(1, PeopleModel::Count).data().toString(), QStringLiteral("10"));
        QCOMPARE(proxy.index(3, PeopleModel::Count).data().toString(), QStringLiteral("2"));
    }

    void theFilterIgnoresAccentsAndCase_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("no filter") << QString() << 2;
        QTest::newRow("without the accent") << QStringLiteral("emond") << 1;
        QTest::newRow("in capitals with it") << QStringLiteral("ÉMOND") << 1;
        QTest::newRow("two words in any order") << QStringLiteral("zoe émo") << 1;
        QTest::newRow("words of no row") << QStringLiteral("emond fabre") << 0;
    }
    void theFilterIgnoresAccentsAndCase() {
        QFETCH(QString, filter);
        QFETCH(int, rows);
        PeopleModel people;
        PersonSeen emond, fabre;
        emond.person.lastName = "Émond";
        emond.person.firstName = "Zoë";
        fabre.person.lastName = "Fabre";
        people.setPeople({emond, fabre});
        FilterProxy proxy;
        proxy.setSourceModel(&people);
        proxy.setFilter(filter);
        QCOMPARE(proxy.rowCount(), rows);
    }

    void aHalfDayReadsByLanguage() {
        TotalsModel model;
        RuleResult rule;
        rule.rule = "ca.citizenship_presence";
        rule.halfDaysMinimum = 2041;
        rule.halfDaysRecorded = rule.halfDaysMaximum = 2202;
        rule.halfDaysThreshold = 2190;
        model.setRules({rule});
        QCOMPARE(model.index(0, TotalsModel::Minimum).data().toString(), QStringLiteral("1,020.5"));
        QCOMPARE(model.index(0, TotalsModel::Margin).data().toString(), QStringLiteral("−74.5 to +6"));
        install(Language::French);
        model.retranslate();
        QVERIFY(model.index(0, TotalsModel::Minimum).data().toString().endsWith(QStringLiteral("020,5")));
    }
};

QTEST_MAIN(TravellerModelsTest)
#include "travellermodelstest.moc"
