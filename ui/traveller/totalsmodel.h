#pragma once

#include "models/rules/rule.h"
#include "ui/traveller/rowsmodel.h"

namespace passages {

/// The rules side by side: the three totals of each against its threshold. GUI thread.
class TotalsModel : public RowsModel {
    Q_OBJECT
  public:
    enum ColumnIndex {
        Rule,
        OutcomeColumn,
        Minimum,
        Recorded,
        Maximum,
        Threshold,
        Margin,
        NextChange,
        Credited,
        From,
        To,
        Statute
    };
    using RowsModel::RowsModel;

    /// The total that a column shows, "minimum", "recorded" or "maximum"; empty for the others.
    static QString totalOf(int column);
    void setRules(std::vector<RuleResult> rules);
    const RuleResult& rule(int row) const { return m_rules[static_cast<std::size_t>(row)]; }

  protected:
    int rows() const override { return static_cast<int>(m_rules.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QVariant decoration(int row, int column) const override;

  private:
    std::vector<RuleResult> m_rules;
};

} // namespace passages
