#pragma once

#include <QTableView>

namespace passages::theme {

/// A table of whole rows in our manner: J and K go down and up, Enter or a double click opens. GUI thread.
class Table : public QTableView {
    Q_OBJECT
  public:
    explicit Table(QWidget* parent = nullptr);

    /// The column that takes the room the others leave; the others are as wide as their texts, within
    /// `widest` pixels.
    void setStretchColumn(int column, int widest = 240);
    /// Rows of two lines: what is too long for one goes on below.
    void setTwoLines();
    /// Measures the columns again: after new rows, or another language.
    void fitColumns();
    /// Selects the first row unless one is selected.
    void selectSomething();
    void setModel(QAbstractItemModel* model) override;

  Q_SIGNALS:
    void opened(const QModelIndex& index);
    void rowChanged(const QModelIndex& current);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void step(int rows);

    int m_stretch = -1;
    int m_widest = 240;
};

} // namespace passages::theme
