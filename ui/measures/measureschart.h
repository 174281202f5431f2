#pragma once

#include "models/measures/grouping.h"

#include <QChartView>

class QBarCategoryAxis;
class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;

namespace passages {

/// Reconciled and unmatched records of one direction as bars over time: solid and hatched, with the counts of
/// a bar in its tool tip. What it shows stands in the table too. GUI thread.
class MeasuresChart : public QChartView {
    Q_OBJECT
  public:
    explicit MeasuresChart(QWidget* parent = nullptr);
    void setMeasures(const Measures& measures, Country from);
    void clear();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void show();
    std::size_t room() const; ///< how many bars have room for their labels
    void applyTheme();
    QString labelOf(const MeasureBucket& bucket) const;
    void explain(bool entered, int index);

    std::vector<MeasureBucket> m_buckets;
    Measures m_measures;
    Country m_from = Country::Canada;
    QBarSet* m_reconciled;
    QBarSet* m_unmatched;
    QStackedBarSeries* m_series;
    QBarCategoryAxis* m_time;
    QCategoryAxis* m_count;
};

} // namespace passages
