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
        WithPossible,
        From,
        To,
        Statute
    };
    using RowsModel::RowsModel;

    /// The total that a column shows, "minimum", "recorded" or "maximum"; empty for the others.
    static QString totalOf(int column);
    /// `withPossible`: the same rules if the possible identities were this person's; empty where there are
    /// none.
    void setRules(std::vector<RuleResult> rules, std::vector<RuleResult> withPossible = {});
    const RuleResult& rule(int row) const { return m_rules[static_cast<std::size_t>(row)]; }

  protected:
    int rows() const override { return static_cast<int>(m_rules.size()); }
    QList<Column> columns() const override;
    QString words(int row, int column) const override;
    QVariant value(int row, int column) const override;
    QVariant decoration(int row, int column) const override;

  private:
    QString withPossible(const std::string& rule) const;

    std::vector<RuleResult> m_rules;
    std::vector<RuleResult> m_withPossible;
};

} // namespace passages
