#pragma once

#include "models/rules/rule.h"
#include "ui/report/block.h"
#include "ui/report/textbox.h"

#include <vector>

namespace passages::report {

/// One rule at a glance: title and statute, outcome, the three totals, and a bar with the threshold as a
/// mark.
class TotalsBlock final : public Block {
  public:
    TotalsBlock(const RuleResult& rule, double width);
    double height() const override { return m_height; }
    void paint(QPainter& painter, QPointF topLeft) const override;

  private:
    struct Placed {
        QPointF at;
        TextBox box;
    };
    void place(QPointF at, const QString& text, double width, const TextStyle& style);
    void paintBar(QPainter& painter, const QRectF& area) const;

    std::vector<Placed> m_texts;
    double m_width;
    double m_height = 0;
    double m_barTop = 0;
    int m_minimum;
    int m_recorded;
    int m_maximum;
    int m_threshold;
};

} // namespace passages::report
