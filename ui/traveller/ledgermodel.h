#pragma once

#include "models/itinerary/assessment.h"
#include "models/rules/dayledger.h"
#include "ui/traveller/rowsmodel.h"

#include <map>

namespace passages {

/// The day ledger: one row for each day that a rule counts, with the records under it and the clause by which
/// it counts. The days of a rule are worked out when it is first asked for. GUI thread.
class LedgerModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex { Date, Rule, CertaintyColumn, Counts, Sum, Clause, CountryColumn, Records };
    /// Which days: those that a total counts, or those on which the totals differ.
    enum class Scope { Maximum, Recorded, Minimum, InDoubt };
    using RowsModel::RowsModel;

    /// `sightings`: the crossing of each source record. The filter stays.
    void setAssessment(const Assessment& assessment, std::map<std::string, std::size_t> sightings);
    /// Of one rule, or of all where it is empty.
    void setFilter(const std::string& rule, Scope scope);
    const std::string& rule() const { return m_filter; }
    /// What the rows shown count for, together, in half-days.
    int halfDays() const;

    /// The rows shown as RFC 4180 writes them: a heading line of codes, then one line a day.
    QByteArray csv() const;

  protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QVariant sighting(int row) const override;
    QStringList sources(int row) const override;

  private:
    struct Row {
        std::size_t rule = 0;
        std::size_t day = 0;
        int sum = 0; ///< in half-days, down to this row, of its rule
    };
    const LedgerDay& day(int row) const;
    int counts(const LedgerDay& day) const;
    void collect();

    Assessment m_assessment;
    std::vector<std::vector<LedgerDay>> m_days; ///< of each rule; empty until it is asked for
    std::vector<bool> m_isWorkedOut;
    std::vector<Row> m_rows;
    std::map<std::string, std::size_t> m_sightings;
    std::string m_filter;
    Scope m_scope = Scope::Maximum;
};

} // namespace passages
