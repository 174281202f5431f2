#include "ui/theme/table.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace passages::theme {

namespace {
constexpr int RowsMeasured = 200;
constexpr int NarrowestStretch = 120;
} // namespace

Table::Table(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSortingEnabled(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(RowHeight);
    QHeaderView* header = horizontalHeader();
    header->setFont(theme::font(Size::Small, QFont::DemiBold));
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumHeight(RowHeight);
    header->setResizeContentsPrecision(RowsMeasured);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(this, &QAbstractItemView::activated, this, &Table::opened);
}

void Table::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Table::rowChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &Table::fitColumns);
}

void Table::setStretchColumn(int column, int widest) {
    m_stretch = column;
    m_widest = widest;
    fitColumns();
}

void Table::setTwoLines() {
    setWordWrap(true);
    verticalHeader()->setDefaultSectionSize(RowHeight + Double);
}

void Table::fitColumns() {
    if (!model() || m_stretch < 0)
        return;
    int left = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == m_stretch || isColumnHidden(column))
            continue;
        const int heading = horizontalHeader()->sectionSizeHint(column);
        const int width = std::max(std::min(sizeHintForColumn(column) + Unit, m_widest), heading);
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(m_stretch, std::max(left, std::max(NarrowestStretch,
                                                      horizontalHeader()->sectionSizeHint(m_stretch))));
}

void Table::selectSomething() {
    if (model() && model()->rowCount() > 0 && !currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
}

void Table::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_J) {
        step(1);
    } else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_K) {
        step(-1);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void Table::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void Table::step(int rows) {
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : 0;
    setCurrentIndex(model()->index(std::clamp(row, 0, model()->rowCount() - 1), 0));
}

} // namespace passages::theme
