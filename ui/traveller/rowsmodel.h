#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace passages {

/// A table of plain row values, put into words where they are shown: language changes keep rows, selection
/// and order. Knows no widget, no cache and no thread. GUI thread.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Role {
        SortRole = Qt::UserRole, ///< a value that sorts as the cell means, not as it reads
        SightingRole,            ///< int: the crossing the row stands for; invalid if none
        SourcesRole,             ///< QStringList: the records under the row
        RowRole,                 ///< int: the row in the source
    };
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The words have changed, the rows have not.
    void retranslate();

  protected:
    struct Column {
        QString title;
        QString meaning; ///< tooltip of the header
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    };
    static Column number(const QString& title, const QString& meaning = {}) {
        return {title, meaning, Qt::AlignRight | Qt::AlignVCenter};
    }
    virtual int rows() const = 0;
    virtual QList<Column> columns() const = 0;
    virtual QString words(int row, int column) const = 0;
    /// What the cell sorts by; its words if nothing else.
    virtual QVariant value(int row, int column) const { return words(row, column); }
    virtual QString tooltip(int row, int column) const;
    virtual QVariant decoration(int row, int column) const;
    virtual QVariant sighting(int row) const;
    virtual QStringList sources(int row) const;

  private:
    mutable QList<Column> m_columns; // in the language in force
    const QList<Column>& columnsInForce() const;
};

} // namespace passages
