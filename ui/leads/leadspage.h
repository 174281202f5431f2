#pragma once

#include "data/lead/leadstore.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/page.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace passages {

class DecisionPanel;
class LeadPanel;
namespace theme {
class EmptyState;
class Notice;
class Table;
class Text;
} // namespace theme

/// The queue of leads, strongest first, each with its reasons beside it; those open, or those that were set
/// aside or closed. GUI thread.
class LeadsPage : public Page {
    Q_OBJECT
  public:
    explicit LeadsPage(DeskThread& desk, QWidget* parent = nullptr);

    void display(const Result<std::vector<StoredLead>>& leads);
    void setVerdict(const QString& verdict); ///< empty: every verdict

    void enter() override;
    void focusFilter() override;
    void forget() override;

  Q_SIGNALS:
    void openTraveller(qint64 traveller);
    void shown(int leads);

  protected:
    void retranslate() override;

  private:
    QWidget* makeTop();
    QWidget* makeTable();
    void fill();
    void ask();
    void decide(qint64 lead, LeadDecision::Kind kind, const std::string& reason, const std::string& note);
    void fillStatuses();
    void fillVerdicts();
    void sayCount();
    void sayEmpty();
    void showRow(const QModelIndex& index);
    void openRow(const QModelIndex& index);

    DeskThread& m_desk;
    TableModel<StoredLead> m_model;
    TableProxy m_proxy;
    std::vector<StoredLead> m_all;
    bool m_answered = false;

    theme::Text* m_title;
    QComboBox* m_status;
    QComboBox* m_verdict;
    QLineEdit* m_filter;
    theme::Text* m_count;
    theme::Notice* m_notice;
    theme::Notice* m_error;
    QStackedWidget* m_stack;
    theme::EmptyState* m_empty;
    theme::Table* m_table;
    LeadPanel* m_panel;
    DecisionPanel* m_decision;
};

std::vector<Column<StoredLead>> leadColumns();

} // namespace passages
