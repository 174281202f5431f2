#pragma once

#include "data/feed/subscription.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"

#include <QWidget>
#include <vector>

class QStackedWidget;

namespace passages {

namespace theme {
class EmptyState;
class Table;
} // namespace theme

/// Every attempt to take in a feed, the newest first, and what came of it. GUI thread.
class HistoryView : public QWidget {
    Q_OBJECT
  public:
    explicit HistoryView(QWidget* parent = nullptr);
    void setAttempts(std::vector<SyncAttempt> attempts);
    void setFilter(const QString& words);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    TableModel<SyncAttempt> m_model;
    TableProxy m_proxy;
    QStackedWidget* m_stack;
    theme::EmptyState* m_empty;
    theme::Table* m_table;
};

std::vector<Column<SyncAttempt>> historyColumns();

} // namespace passages
