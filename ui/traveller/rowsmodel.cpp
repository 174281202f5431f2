#include "ui/traveller/rowsmodel.h"

namespace passages {

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows();
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnsInForce().size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(index.row(), index.column());
    case Qt::ToolTipRole:
        return tooltip(index.row(), index.column());
    case Qt::DecorationRole:
        return decoration(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnsInForce()[index.column()].alignment);
    case Qt::AccessibleTextRole:
        return words(index.row(), index.column());
    case Qt::AccessibleDescriptionRole:
        return columnsInForce()[index.column()].title;
    case SortRole:
        return value(index.row(), index.column());
    case SightingRole:
        return sighting(index.row());
    case SourcesRole:
        return sources(index.row());
    case RowRole:
        return index.row();
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnsInForce().size())
        return {};
    const Column& column = columnsInForce()[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.meaning;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    default:
        return {};
    }
}

void RowsModel::retranslate() {
    m_columns.clear();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columnCount() - 1));
}

QString RowsModel::tooltip(int row, int column) const {
    return words(row, column); // a narrow column cuts them
}

QVariant RowsModel::decoration(int, int) const {
    return {};
}

QVariant RowsModel::sighting(int) const {
    return {};
}

QStringList RowsModel::sources(int) const {
    return {};
}

const QList<RowsModel::Column>& RowsModel::columnsInForce() const {
    if (m_columns.isEmpty())
        m_columns = columns();
    return m_columns;
}

} // namespace passages
