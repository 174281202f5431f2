#include "ui/traveller/totalsbar.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timelinepainting.h"

#include <QPainter>

namespace passages {

namespace {

constexpr int Height = 18;
constexpr double BarTop = 4;
constexpr double BarHeight = 10;
constexpr double Headroom = 1.15; // past the larger of threshold and maximum

} // namespace

TotalsBar::TotalsBar(QWidget* parent) : QWidget(parent), m_colour(theme::fill(theme::Tone::Accent)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void TotalsBar::setTotals(int minimum, int recorded, int maximum, int threshold, const QColor& colour) {
    m_minimum = minimum;
    m_recorded = recorded;
    m_maximum = maximum;
    m_threshold = threshold;
    m_colour = colour;
    update();
}

QSize TotalsBar::sizeHint() const {
    return {160, Height};
}

QSize TotalsBar::minimumSizeHint() const {
    return {60, Height};
}

void TotalsBar::paintEvent(QPaintEvent*) {
    const double most = Headroom * std::max({m_maximum, m_threshold, 1});
    const auto x = [&](int value) { return width() * value / most; };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, BarTop, width(), BarHeight), theme::fill(theme::Tone::Border));
    const auto part = [&](int from, int to) { return QRectF(x(from), BarTop, x(to) - x(from), BarHeight); };
    painter.fillRect(part(m_minimum, m_maximum), theme::fill(theme::Tone::Card));
    painter.fillRect(part(0, m_minimum), m_colour);
    paintSpan(painter, part(m_minimum, m_recorded), m_colour, BarKind::Recorded);
    paintSpan(painter, part(m_recorded, m_maximum), m_colour, BarKind::Possible);
    painter.fillRect(QRectF(x(m_threshold) - 1, 0, 2, Height), theme::ink(theme::Tone::Text));
}

} // namespace passages
