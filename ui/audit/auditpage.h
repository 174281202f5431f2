#pragma once

#include "data/audit/auditlog.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"
#include "ui/shell/deskthread.h"
#include "ui/shell/page.h"

#include <vector>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace passages {

namespace theme {
class EmptyState;
class Notice;
class Table;
class Text;
} // namespace theme

/// Who did what, when and why; and whether the log is as it was written. GUI thread.
class AuditPage : public Page {
    Q_OBJECT
  public:
    explicit AuditPage(DeskThread& desk, QWidget* parent = nullptr);

    void display(const Result<std::vector<AuditEntry>>& entries);
    void display(const Result<AuditCheck>& check);
    void verify();

    void enter() override;
    void focusFilter() override;
    void forget() override;

  Q_SIGNALS:
    void shown(int entries);
    void verified(bool valid);

  protected:
    void retranslate() override;

  private:
    void showRow(const QModelIndex& index);
    void sayCount();

    DeskThread& m_desk;
    TableModel<AuditEntry> m_model;
    TableProxy m_proxy;
    theme::Text* m_title;
    theme::Text* m_count;
    QLineEdit* m_filter;
    QPushButton* m_verify;
    theme::Notice* m_result;
    theme::Notice* m_error;
    QStackedWidget* m_stack;
    theme::EmptyState* m_empty;
    theme::Table* m_table;
    theme::Text* m_detail;
};

std::vector<Column<AuditEntry>> auditColumns();
/// What a check of the log found, with the first entry that is wrong.
QString auditCheckSentence(const AuditCheck& check);

} // namespace passages
