#include "ui/traveller/tablepane.h"
#include "translations/catalogues.h"
#include "ui/traveller/crossingsmodel.h"

#include <QTableView>
#include <QtTest>

using namespace passages;

class TablePaneTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aColumnThatHasNoRoomIsSparedAndComesBack();
};

void TablePaneTest::aColumnThatHasNoRoomIsSparedAndComesBack() {
    install(Language::English);
    auto* model = new CrossingsModel;
    TablePane pane(model);
    model->setRows({CrossingRow()});
    pane.setSparable({CrossingsModel::Utc});
    pane.resize(2400, 300);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(!pane.table().isColumnHidden(CrossingsModel::Utc));
    pane.resize(420, 300);
    QTRY_VERIFY(pane.table().isColumnHidden(CrossingsModel::Utc));
    QVERIFY(model->index(0, CrossingsModel::Way)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("UTC")));
    pane.resize(2400, 300);
    QTRY_VERIFY(!pane.table().isColumnHidden(CrossingsModel::Utc));
}

QTEST_MAIN(TablePaneTest)
#include "tablepanetest.moc"
