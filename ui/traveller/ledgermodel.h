#pragma once

#include "models/traveller/recordrow.h"
#include "ui/traveller/rowsmodel.h"

#include <map>

namespace passages {

/// The day ledger: every span that a rule counted, with the records under it. GUI thread.
class LedgerModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { From, To, Dates, Credit, CertaintyColumn, CountryColumn, Rule, Records };
    using RowsModel::RowsModel;

    /// `sightings`: the crossing of each source record.
    void setRows(std::vector<LedgerRow> rows, std::map<std::string, std::size_t> sightings);

  protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QVariant sighting(int row) const override;
    QStringList sources(int row) const override;

  private:
    std::vector<LedgerRow> m_rows;
    std::map<std::string, std::size_t> m_sightings;
};

} // namespace passages
