#pragma once

#include "models/leads/stay.h"
#include "ui/traveller/rowsmodel.h"

namespace passages {

/// The stays of one traveller with their authorized end and verdict. GUI thread.
class StaysModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { CountryColumn, From, To, Days, Until, VerdictColumn, Over, Basis, Reasons, Records };
    using RowsModel::RowsModel;

    void setStays(std::vector<Stay> stays, LocalDate asOf);
    const Stay& stay(int row) const { return m_stays[static_cast<std::size_t>(row)]; }

  protected:
    int rows() const override { return static_cast<int>(m_stays.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QString tooltip(int row, int column) const override;
    QVariant decoration(int row, int column) const override;
    QVariant sighting(int row) const override;
    QStringList sources(int row) const override;

  private:
    std::vector<Stay> m_stays;
    LocalDate m_asOf;
};

} // namespace passages
