#pragma once

#include "models/measures/measures.h"
#include "ui/theme/card.h"

#include <QAbstractButton>
#include <optional>

namespace passages {

/// The measures of one direction as the answer: the rate, and the counts it is made of. Pressed, the chart
/// and the table show that direction. GUI thread.
class DirectionCard : public QAbstractButton {
    Q_OBJECT
  public:
    DirectionCard(Country from, Country to, QWidget* parent = nullptr);
    void setDirection(const std::optional<MeasureDirection>& direction);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();

    Country m_from;
    Country m_to;
    std::optional<MeasureDirection> m_direction;
    theme::Text* m_title;
    theme::Text* m_rate;
    theme::Text* m_counts;
    theme::Text* m_source;
};

} // namespace passages
