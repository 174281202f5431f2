#pragma once

#include "models/traveller/recordrow.h"
#include "ui/traveller/rowsmodel.h"

#include <map>

namespace passages {

/// The source records in force as they were sent, and what corrections replaced. GUI thread.
class RecordsModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex {
        Source,
        Kind,
        When,
        PortColumn,
        Detail,
        Until,
        Name,
        Document,
        Class,
        Recorded,
        Replaces,
        Replaced
    };
    using RowsModel::RowsModel;

    void setRows(std::vector<RecordRow> rows, std::map<std::string, std::size_t> sightings);
    const RecordRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const std::vector<RecordRow>& allRows() const { return m_rows; }

  protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QString tooltip(int row, int column) const override;
    QVariant sighting(int row) const override;
    QStringList sources(int row) const override;

  private:
    QString detailWords(const RecordRow& row) const;

    std::vector<RecordRow> m_rows;
    std::map<std::string, std::size_t> m_sightings;
};

} // namespace passages
