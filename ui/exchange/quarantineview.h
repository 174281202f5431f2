#pragma once

#include "data/feed/subscription.h"
#include "models/table/tablemodel.h"
#include "models/table/tableproxy.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace passages {

namespace theme {
class EmptyState;
class Table;
class Text;
} // namespace theme

/// The records that were set aside while taking feeds in, each with its reason in words. The text of one is
/// shown where it was kept: what should not have been sent was not. GUI thread.
class QuarantineView : public QWidget {
    Q_OBJECT
  public:
    explicit QuarantineView(QWidget* parent = nullptr);
    void setItems(std::vector<QuarantineItem> items);
    /// Nothing is listed: this role may not look.
    void setForbidden();
    void setFilter(const QString& words);

  Q_SIGNALS:
    void retryRequested(qint64 item);
    void dismissRequested(qint64 item);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();
    void fill();
    void fillReasons();
    void showRow(const QModelIndex& index);
    qint64 currentItem() const;

    TableModel<QuarantineItem> m_model;
    TableProxy m_proxy;
    std::vector<QuarantineItem> m_all;
    bool m_forbidden = false;
    theme::Text* m_title;
    QComboBox* m_reason;
    QStackedWidget* m_stack;
    theme::EmptyState* m_empty;
    theme::Table* m_table;
    QPlainTextEdit* m_raw;
    QPushButton* m_retry;
    QPushButton* m_dismiss;
};

std::vector<Column<QuarantineItem>> quarantineColumns();

} // namespace passages
