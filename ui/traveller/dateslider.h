#pragma once

#include "data/time/localdate.h"

#include <QAbstractSlider>
#include <vector>

namespace passages {

/// A slider over dates: a tick and a number for each year, a mark on the date it starts from, and one on each
/// date on which an outcome changes. By keys: a day with the arrows, a month with Page Up and Page Down, a
/// year with Ctrl and these. GUI thread.
class DateSlider : public QAbstractSlider {
    Q_OBJECT
  public:
    explicit DateSlider(QWidget* parent = nullptr);

    /// So many years on either side of it, and where the handle stands. Says nothing of it.
    void setDates(LocalDate middle, int years, LocalDate date);
    void setMarks(std::vector<LocalDate> marks);
    LocalDate date() const { return LocalDate::fromEpochDays(value()); }
    void setDate(LocalDate date) { setValue(date.epochDays()); }
    /// Calendar months on from the handle's date; the day of the month stays where there is one.
    void moveByMonths(int months);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void sliderChange(SliderChange change) override;

  private:
    double xOf(LocalDate date) const;
    LocalDate dateAt(double x) const;
    void paintYears(QPainter& painter) const;

    LocalDate m_middle;
    std::vector<LocalDate> m_marks;
};

} // namespace passages
