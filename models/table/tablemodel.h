#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace passages {

/// Roles beside Qt's own.
enum TableRole { SortKeyRole = Qt::UserRole + 1 };

/// One column of a table of rows. What it is given is asked when a cell is drawn, so the words are of the
/// language in force. It is sorted by its text unless told otherwise.
template <typename Row> class Column {
  public:
    using Say = std::function<QString(const Row&)>;
    using Give = std::function<QVariant(const Row&)>;

    Column& titled(std::function<QString()> title) {
        m_title = std::move(title);
        return *this;
    }
    Column& saying(Say text) {
        m_text = std::move(text);
        return *this;
    }
    Column& explained(Say toolTip) {
        m_toolTip = std::move(toolTip);
        return *this;
    }
    Column& sortedBy(Give key) {
        m_sortKey = std::move(key);
        return *this;
    }
    Column& marked(Give icon) {
        m_icon = std::move(icon);
        return *this;
    }
    Column& aligned(Qt::Alignment alignment) {
        m_alignment = alignment;
        return *this;
    }

    QString title() const { return m_title(); }
    QVariant data(const Row& row, int role) const {
        switch (role) {
        case Qt::DisplayRole:
            return m_text(row);
        case SortKeyRole:
            return m_sortKey ? m_sortKey(row) : QVariant(m_text(row));
        case Qt::ToolTipRole:
            return m_toolTip ? m_toolTip(row) : m_text(row);
        case Qt::DecorationRole:
            return m_icon ? m_icon(row) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(m_alignment);
        default:
            return {};
        }
    }
    Qt::Alignment alignment() const { return m_alignment; }

  private:
    std::function<QString()> m_title;
    Say m_text;
    Say m_toolTip;
    Give m_sortKey;
    Give m_icon;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// A table of plain values, shown through the columns it was made with. GUI thread.
template <typename Row> class TableModel : public QAbstractTableModel {
  public:
    explicit TableModel(std::vector<Column<Row>> columns, QObject* parent = nullptr)
        : QAbstractTableModel(parent),
          m_columns(std::move(columns)) {}

    void setRows(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<Row>& rows() const { return m_rows; }
    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    /// After a change of language: every text is asked for again, rows and selection stay.
    void retranslate() {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return m_columns[static_cast<std::size_t>(index.column())].data(row(index.row()), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row>& column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title();
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(column.alignment());
        return {};
    }

  private:
    std::vector<Column<Row>> m_columns;
    std::vector<Row> m_rows;
};

} // namespace passages
