#include "ui/report/totalsbar.h"

#include "translations/spoken.h"
#include "ui/report/wording.h"
#include "ui/text/sentences.h"

#include <QPainter>
#include <algorithm>

namespace passages::report {

namespace {
constexpr double Padding = 8 * Point;
constexpr double BarHeight = 9 * Point;
} // namespace

void TotalsBlock::place(QPointF at, const QString& text, double width, const TextStyle& style) {
    m_texts.push_back({at, TextBox(text, width, style)});
}

TotalsBlock::TotalsBlock(const RuleResult& rule, double width)
    : m_width(width),
      m_minimum(rule.halfDaysMinimum),
      m_recorded(rule.halfDaysRecorded),
      m_maximum(rule.halfDaysMaximum),
      m_threshold(rule.halfDaysThreshold) {
    const double inner = width - 2 * Padding;
    double y = Padding;
    place({Padding, y}, text::ruleTitle(rule.rule), inner * 0.55, {font(11, Face::Bold)});
    place({Padding + inner * 0.55, y + 1.5 * Point}, text::ruleStatute(rule.rule), inner * 0.45,
          {font(8.5), colour::Quiet, Qt::AlignRight});
    y += std::max(m_texts[0].box.height(), m_texts[1].box.height()) + 2 * Point;
    place({Padding, y}, text::outcomeWord(toCode(rule.outcome)), inner * 0.55,
          {font(10, Face::Bold), colour::Accent});
    place({Padding + inner * 0.55, y + 1 * Point},
          translate("report", "from %1 to %2", "window of a rule, both dates included")
              .arg(dateText(rule.window.from), dateText(rule.window.to)),
          inner * 0.45, {font(8.5), colour::Quiet, Qt::AlignRight});
    y += m_texts[2].box.height() + 4 * Point;
    place({Padding, y}, text::countedWord(rule.rule), inner, {font(8), colour::Quiet});
    y += m_texts.back().box.height() + 1 * Point;
    const std::pair<QString, int> numbers[] = {
        {translate("report", "at least", "lower bound of a total"), m_minimum},
        {translate("report", "recorded", "middle one of three totals"), m_recorded},
        {translate("report", "at most", "upper bound of a total"), m_maximum},
        {text::thresholdWord(rule.rule), m_threshold},
    };
    double bottom = y;
    for (int i = 0; i < 4; ++i) {
        const double left = Padding + inner * i / 4;
        place({left, y}, numbers[i].first, inner / 4, {font(8), colour::Quiet});
        const double below = y + m_texts.back().box.height();
        place({left, below}, daysText(numbers[i].second), inner / 4, {font(12.5, Face::Bold)});
        bottom = std::max(bottom, below + m_texts.back().box.height());
    }
    m_barTop = bottom + 6 * Point;
    m_height = m_barTop + BarHeight + 4 * Point + Padding;
}

void TotalsBlock::paintBar(QPainter& painter, const QRectF& area) const {
    const double scale = area.width() / std::max({m_maximum, m_threshold * 5 / 4, 1});
    const auto part = [&](int from, int to) {
        return QRectF(area.left() + from * scale, area.top(), (to - from) * scale, area.height());
    };
    painter.fillRect(part(0, m_minimum), colour::Accent);
    painter.fillRect(part(m_minimum, m_recorded), colour::Recorded);
    const QRectF possible = part(m_recorded, m_maximum);
    painter.save();
    painter.setClipRect(possible);
    painter.setPen(QPen(colour::Quiet, 0.5 * Point));
    for (double x = possible.left() - area.height(); x < possible.right(); x += 3.5 * Point)
        painter.drawLine(QPointF(x, possible.bottom()), QPointF(x + area.height(), possible.top()));
    painter.restore();
    painter.setPen(QPen(colour::Quiet, 0.5 * Point));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(part(0, std::max(m_maximum, 1)));
    const double mark = area.left() + m_threshold * scale;
    painter.setPen(QPen(colour::Text, 1.6 * Point));
    painter.drawLine(QPointF(mark, area.top() - 3 * Point), QPointF(mark, area.bottom() + 3 * Point));
}

void TotalsBlock::paint(QPainter& painter, QPointF topLeft) const {
    painter.save();
    painter.setPen(QPen(colour::Line, 0.7 * Point));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(topLeft, QSizeF(m_width, m_height)));
    for (const Placed& text : m_texts)
        text.box.paint(painter, topLeft + text.at);
    if (m_threshold > 0)
        paintBar(painter,
                 QRectF(topLeft + QPointF(Padding, m_barTop), QSizeF(m_width - 2 * Padding, BarHeight)));
    painter.restore();
}

} // namespace passages::report
