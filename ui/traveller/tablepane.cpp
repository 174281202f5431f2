#include "ui/traveller/tablepane.h"

#include "ui/theme/card.h"
#include "ui/theme/theme.h"
#include "ui/traveller/filterproxy.h"
#include "ui/traveller/rowsmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTableView>
#include <algorithm>

namespace passages {

namespace {

constexpr int RowsMeasured = 60; // of a column, for its width
constexpr int WidestColumn = 340;
constexpr int NarrowestColumn = 204; // a date with its time and offset is never cut
constexpr int GiveWay = 8;           // pixels a step, so that wide columns narrow together
constexpr int DenseRow = 26;

} // namespace

TablePane::TablePane(RowsModel* model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_proxy(new FilterProxy(this)),
      m_table(new QTableView(this)),
      m_tools(new QWidget(this)),
      m_toolsRow(new QHBoxLayout(m_tools)),
      m_filter(new QLineEdit(this)),
      m_count(new theme::Text(theme::Size::Small, QFont::Normal, theme::Tone::Muted)),
      m_empty(new theme::Text(theme::Size::Body, QFont::Normal, theme::Tone::Muted)),
      m_stack(new QStackedLayout) {
    m_model->setParent(this);
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(DenseRow); // first: it bounds the other
    m_table->verticalHeader()->setDefaultSectionSize(DenseRow);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(RowsMeasured);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_count->setWordWrap(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(theme::Double);

    connect(m_filter, &QLineEdit::textChanged, m_proxy, &FilterProxy::setFilter);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TablePane::updateCount);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &TablePane::updateCount);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &TablePane::updateCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_quiet)
                    choose(current.row());
            });
    connect(m_table, &QTableView::doubleClicked, this, &TablePane::activate);

    m_toolsRow->setContentsMargins(theme::Unit, 2, theme::Unit, 2);
    m_toolsRow->addWidget(m_filter, 1);
    m_toolsRow->addWidget(m_count);
    m_filter->setMaximumWidth(240);
    m_filter->setMinimumWidth(120);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_table);
    retranslate();
}

void TablePane::setWords(const QString& name, const QString& empty) {
    m_table->setAccessibleName(name);
    m_filter->setAccessibleName(tr("Filter: %1", "name of a table").arg(name));
    m_emptyWords = empty;
    updateCount();
}

void TablePane::sortBy(int column, Qt::SortOrder order) {
    m_table->sortByColumn(column, order);
}

void TablePane::choose(int proxyRow) {
    const QModelIndex index = m_proxy->index(proxyRow, 0);
    Q_EMIT rowChosen(m_proxy->mapToSource(index).row());
    if (const QVariant sighting = index.data(RowsModel::SightingRole); sighting.isValid())
        Q_EMIT sightingChosen(sighting.toInt());
}

void TablePane::showSighting(std::optional<int> sighting) {
    const QScopedValueRollback quiet(m_quiet, true);
    if (sighting) {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid() && m_table->selectionModel()->isRowSelected(current.row()) &&
            current.data(RowsModel::SightingRole) == QVariant(*sighting))
            return;
        for (int row = 0; row < m_proxy->rowCount(); ++row) {
            if (m_proxy->index(row, 0).data(RowsModel::SightingRole) != QVariant(*sighting))
                continue;
            m_table->selectRow(row);
            m_table->scrollTo(m_proxy->index(row, 0));
            return;
        }
    }
    m_table->clearSelection();
    m_table->setCurrentIndex({});
}

bool TablePane::showSource(const QString& source) {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->index(row, 0).data(RowsModel::SourcesRole).toStringList().contains(source))
            continue;
        selectRow(row);
        return true;
    }
    return false;
}

void TablePane::selectRow(int sourceRow) {
    QModelIndex index = m_proxy->mapFromSource(m_model->index(sourceRow, 0));
    if (!index.isValid()) { // the filter hides it
        m_filter->clear();
        index = m_proxy->mapFromSource(m_model->index(sourceRow, 0));
    }
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

std::optional<int> TablePane::currentRow() const {
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return m_proxy->mapToSource(current).row();
}

void TablePane::moveBy(int rows) {
    const int count = m_proxy->rowCount();
    if (count == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? std::clamp(current.row() + rows, 0, count - 1) : 0;
    m_table->selectRow(row);
    m_table->scrollTo(m_proxy->index(row, 0));
}

void TablePane::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TablePane::fitColumns() {
    m_fitted = false;
    if (isVisible())
        measureColumns();
}

void TablePane::measureColumns() {
    m_fitted = true;
    for (const int column : m_sparable)
        m_table->setColumnHidden(column, false);
    m_table->resizeColumnsToContents();
    const int last = m_proxy->columnCount() - 1;
    int wanted = 0;
    for (int column = 0; column <= last; ++column) {
        const int width = std::min(m_table->columnWidth(column) + theme::Unit, WidestColumn);
        m_table->setColumnWidth(column, width);
        wanted += width;
    }
    // Where all cannot stand side by side, the widest give way; their tooltips have the whole of it.
    int over = spare(wanted - m_table->viewport()->width());
    while (over > 0) {
        int widest = 0;
        for (int column = 1; column <= last; ++column)
            if (m_table->columnWidth(column) > m_table->columnWidth(widest))
                widest = column;
        const int width = m_table->columnWidth(widest);
        if (width <= NarrowestColumn)
            break;
        const int give = std::min({over, GiveWay, width - NarrowestColumn});
        m_table->setColumnWidth(widest, width - give);
        over -= give;
    }
}

void TablePane::setSparable(std::vector<int> columns) {
    m_sparable = std::move(columns);
    fitColumns();
}

/// Leaves columns out until nothing is over, and returns what still is.
int TablePane::spare(int over) {
    for (const int column : m_sparable) {
        if (over <= 0)
            break;
        over -= m_table->columnWidth(column);
        m_table->setColumnHidden(column, true);
    }
    return over;
}

void TablePane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (isVisible() && event->size().width() != event->oldSize().width())
        measureColumns();
}

void TablePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_fitted)
        measureColumns();
}

void TablePane::insertTool(int index, QWidget* tool) {
    m_toolsRow->insertWidget(index, tool);
}

void TablePane::addTool(QWidget* tool) {
    m_toolsRow->addWidget(tool);
}

void TablePane::activate(const QModelIndex& index) {
    const QModelIndex source = m_proxy->mapToSource(index);
    Q_EMIT cellActivated(source.row(), source.column());
    Q_EMIT rowActivated(source.row());
}

bool TablePane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_filter && key->key() == Qt::Key_Escape) {
        m_filter->clear();
        m_table->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (watched == m_filter && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (!m_table->currentIndex().isValid())
            moveBy(0);
        return true;
    }
    if (watched != m_table || key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_J:
        moveBy(1);
        return true;
    case Qt::Key_K:
        moveBy(-1);
        return true;
    case Qt::Key_Slash:
        focusFilter();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_table->currentIndex().isValid())
            activate(m_table->currentIndex());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void TablePane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
        fitColumns();
    }
}

void TablePane::updateCount() {
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    m_count->setText(all == shown
                         ? tr("%n row(s)", nullptr, all)
                         : tr("%1 of %2 rows").arg(QLocale().toString(shown), QLocale().toString(all)));
    m_empty->setText(all == 0 ? m_emptyWords
                              : tr("No row holds “%1”. Press Esc to show all again.").arg(m_filter->text()));
    m_filter->setEnabled(all > 0);
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget*>(m_empty) : m_table);
}

void TablePane::retranslate() {
    m_filter->setPlaceholderText(tr("Filter ( / )"));
    updateCount();
}

} // namespace passages
