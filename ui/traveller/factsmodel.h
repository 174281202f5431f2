#pragma once

#include "data/fact/fact.h"
#include "ui/traveller/rowsmodel.h"

#include <vector>

namespace passages {

/// What officers entered of a person from outside the exchange, the newest first, those withdrawn included.
/// GUI thread.
class FactsModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { Kind, State, CountryColumn, From, Until, Source, SourceDate, Entered, Number };
    using RowsModel::RowsModel;

    void setFacts(std::vector<Fact> facts);
    const Fact& fact(int row) const { return m_facts[static_cast<std::size_t>(row)]; }

  protected:
    int rows() const override { return static_cast<int>(m_facts.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QString tooltip(int row, int column) const override;
    QVariant decoration(int row, int column) const override;
    QStringList sources(int row) const override;

  private:
    std::vector<Fact> m_facts;
};

} // namespace passages
