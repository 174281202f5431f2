#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace passages;

namespace {

struct Row {
    QString name;
    int days = 0;
};

QString s_heading = QStringLiteral("Name");

std::vector<Column<Row>> columns() {
    return {
        Column<Row>().titled([] { return s_heading; }).saying([](const Row& row) { return row.name; }),
        Column<Row>()
            .titled([] { return QStringLiteral("Days"); })
            .saying([](const Row& row) { return QString::number(row.days); })
            .sortedBy([](const Row& row) { return QVariant(row.days); })
            .aligned(Qt::AlignRight),
    };
}

QStringList namesIn(const QAbstractItemModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data().toString();
    return names;
}

} // namespace

class TableModelTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void rowsComeAndGoByTheRulesOfItemModels();
    void anotherLanguageKeepsTheRows();
    void numbersSortAsNumbers();
    void accentedNamesSortNextToTheirLetter();
    void theFilterIgnoresAccentsAndOrder_data();
    void theFilterIgnoresAccentsAndOrder();
};

void TableModelTest::rowsComeAndGoByTheRulesOfItemModels() {
    TableModel<Row> model(columns());
    TableProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filtered(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{QStringLiteral("ROY"), 3}, {QStringLiteral("Émond"), 20}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("20"));
    proxy.setWords(QStringLiteral("roy"));
    QCOMPARE(proxy.rowCount(), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TableModelTest::anotherLanguageKeepsTheRows() {
    TableModel<Row> model(columns());
    model.setRows({{QStringLiteral("ROY"), 3}});
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    s_heading = QStringLiteral("Nom");
    model.retranslate();
    QCOMPARE(headers.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Nom"));
    QCOMPARE(model.rowCount(), 1);
}

void TableModelTest::numbersSortAsNumbers() {
    TableModel<Row> model(columns());
    TableProxy proxy;
    proxy.setSourceModel(&model);
    model.setRows({{QStringLiteral("a"), 100}, {QStringLiteral("b"), 9}, {QStringLiteral("c"), 20}});
    proxy.sort(1, Qt::AscendingOrder);
    QCOMPARE(namesIn(proxy), QStringList({QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")}));
}

void TableModelTest::accentedNamesSortNextToTheirLetter() {
    QLocale::setDefault(QLocale(QLocale::French, QLocale::Canada));
    TableModel<Row> model(columns());
    TableProxy proxy;
    proxy.setSourceModel(&model);
    model.setRows({{QStringLiteral("Fortin")},
                   {QStringLiteral("Émond")},
                   {QStringLiteral("Emond")},
                   {QStringLiteral("Zhao")},
                   {QStringLiteral("Dubois")}});
    proxy.sort(0, Qt::AscendingOrder);
    QCOMPARE(namesIn(proxy),
             QStringList({QStringLiteral("Dubois"), QStringLiteral("Emond"), QStringLiteral("Émond"),
                          QStringLiteral("Fortin"), QStringLiteral("Zhao")}));
}

void TableModelTest::theFilterIgnoresAccentsAndOrder_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("rows");
    QTest::newRow("no word keeps everything") << QString() << 2;
    QTest::newRow("without its accent") << QStringLiteral("emond") << 1;
    QTest::newRow("with an accent it has not") << QStringLiteral("zoé emond") << 1;
    QTest::newRow("two words in another order") << QStringLiteral("zoe ÉMOND") << 1;
    QTest::newRow("a word of another column") << QStringLiteral("31") << 1;
    QTest::newRow("words of two rows are of none") << QStringLiteral("emond roy") << 0;
}

void TableModelTest::theFilterIgnoresAccentsAndOrder() {
    QFETCH(QString, words);
    QFETCH(int, rows);
    TableModel<Row> model(columns());
    TableProxy proxy;
    proxy.setSourceModel(&model);
    model.setRows({{QStringLiteral("ÉMOND, Zoë"), 4}, {QStringLiteral("ROY, Marc"), 31}});
    proxy.setWords(words);
    QCOMPARE(proxy.rowCount(), rows);
}

QTEST_MAIN(TableModelTest)
#include "tablemodeltest.moc"
