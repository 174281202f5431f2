#pragma once

#include <QWidget>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace passages {

class FilterProxy;
class RowsModel;
namespace theme {
class Text;
}

/// A table with its filter, its count, and words for when it is empty. GUI thread.
class TablePane : public QWidget {
    Q_OBJECT
  public:
    /// Takes ownership of the model.
    explicit TablePane(RowsModel* model, QWidget* parent = nullptr);

    RowsModel& model() { return *m_model; }
    QTableView& table() { return *m_table; }
    QLineEdit& filter() { return *m_filter; }
    /// Filter and count: stands over the table unless it is put elsewhere.
    QWidget& tools() { return *m_tools; }
    void insertTool(int index, QWidget* tool);
    void addTool(QWidget* tool);
    /// The name of the table, and what an empty one means.
    void setWords(const QString& name, const QString& empty);
    void sortBy(int column, Qt::SortOrder order);
    /// Selects the row of that crossing without telling of it; none if no row shown stands for it.
    void showSighting(std::optional<int> sighting);
    /// The same for the row of that record. Whether there is one.
    bool showSource(const QString& source);
    void selectRow(int sourceRow);
    std::optional<int> currentRow() const; ///< in the source
    void moveBy(int rows);
    void focusFilter();
    /// Now if the table is on the screen, else when it comes there: measuring cells takes time.
    void fitColumns();
    /// Columns to leave out, in this order, where all cannot stand side by side; what they say stands in the
    /// tooltips too.
    void setSparable(std::vector<int> columns);

  Q_SIGNALS:
    void sightingChosen(int sighting);
    void rowChosen(int sourceRow);
    void rowActivated(int sourceRow);
    /// The same, with the column that was clicked or where the keyboard stands.
    void cellActivated(int sourceRow, int column);

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void updateCount();
    void retranslate();
    void choose(int proxyRow);
    void activate(const QModelIndex& index);
    void measureColumns();
    int spare(int over);

    std::vector<int> m_sparable;
    RowsModel* m_model;
    FilterProxy* m_proxy;
    QTableView* m_table;
    QWidget* m_tools;
    QHBoxLayout* m_toolsRow;
    QLineEdit* m_filter;
    QLabel* m_count;
    QLabel* m_empty;
    QStackedLayout* m_stack;
    QString m_emptyWords;
    bool m_quiet = false;
    bool m_fitted = false;
};

} // namespace passages
