#pragma once

#include "models/traveller/crossingrow.h"
#include "ui/traveller/rowsmodel.h"

namespace passages {

/// The crossings of one traveller. GUI thread.
class CrossingsModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { Way, CanadianSide, UsSide, PortColumn, ModeColumn, OnRecord, Remarks, Records, Utc };
    using RowsModel::RowsModel;

    void setRows(std::vector<CrossingRow> rows);
    const CrossingRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

  protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QString tooltip(int row, int column) const override;
    QVariant decoration(int row, int column) const override;
    QVariant sighting(int row) const override;
    QStringList sources(int row) const override;

  private:
    std::vector<CrossingRow> m_rows;
};

} // namespace passages
