#pragma once

#include "ui/traveller/ledgermodel.h"
#include "ui/traveller/tablepane.h"

class QComboBox;
class QToolButton;

namespace passages {

/// The day ledger with its filters by rule and by total, what its rows come to, and its export. GUI thread.
class LedgerPane : public TablePane {
    Q_OBJECT
  public:
    explicit LedgerPane(QWidget* parent = nullptr);

    LedgerModel& ledger() { return *m_ledger; }
    /// Worked out when the pane comes to the screen.
    void setAssessment(const Assessment& assessment, const std::map<std::string, std::size_t>& sightings);
    /// All rules where it is empty.
    void showDays(const std::string& rule, LedgerModel::Scope scope);
    void setMayExport(bool may);
    QComboBox& rules() { return *m_rules; }
    QComboBox& scopes() { return *m_scopes; }

  Q_SIGNALS:
    void exportWanted();

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void filter();
    void fillRules();
    void retranslate();

    LedgerModel* m_ledger;
    void workOut();

    Assessment m_assessment;
    std::map<std::string, std::size_t> m_sightings;
    bool m_isWorkedOut = true;
    QComboBox* m_rules;
    QComboBox* m_scopes;
    theme::Text* m_sum;
    QToolButton* m_export;
};

} // namespace passages
