#pragma once

#include <QWidget>

namespace passages {

/// A total as a bar: full to the minimum, lighter to the recorded total, hatched to the maximum, and a mark
/// at the threshold. GUI thread.
class TotalsBar : public QWidget {
    Q_OBJECT
  public:
    explicit TotalsBar(QWidget* parent = nullptr);

    /// In half-days.
    void setTotals(int minimum, int recorded, int maximum, int threshold, const QColor& colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int m_minimum = 0;
    int m_recorded = 0;
    int m_maximum = 0;
    int m_threshold = 0;
    QColor m_colour;
};

} // namespace passages
