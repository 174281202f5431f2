#include "ui/traveller/dateslider.h"

#include "ui/text/dates.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

namespace passages {

namespace {

constexpr double Side = 10;     ///< room for the handle at either end
constexpr double GrooveTop = 9; ///< its middle
constexpr double GrooveHeight = 4;
constexpr double Handle = 14;

} // namespace

DateSlider::DateSlider(QWidget* parent) : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(theme::font());
    setSingleStep(1);
    setPageStep(30);
}

void DateSlider::setDates(LocalDate middle, int years, LocalDate date) {
    const QSignalBlocker quiet(this);
    m_middle = middle;
    setRange(middle.plusYears(-years).epochDays(), middle.plusYears(years).epochDays());
    setDate(date);
    update();
}

void DateSlider::setMarks(std::vector<LocalDate> marks) {
    m_marks = std::move(marks);
    update();
}

void DateSlider::moveByMonths(int months) {
    setDate(date().plusMonths(months));
}

QSize DateSlider::sizeHint() const {
    return {420, minimumSizeHint().height()};
}

QSize DateSlider::minimumSizeHint() const {
    return {160, static_cast<int>(GrooveTop + Handle / 2 + 2) + fontMetrics().height()};
}

double DateSlider::xOf(LocalDate date) const {
    const double share =
        static_cast<double>(date.epochDays() - minimum()) / std::max(1, maximum() - minimum());
    return Side + share * (width() - 2 * Side);
}

LocalDate DateSlider::dateAt(double x) const {
    const double share = (x - Side) / std::max(1.0, width() - 2 * Side);
    return LocalDate::fromEpochDays(std::clamp(
        static_cast<int>(std::lround(minimum() + share * (maximum() - minimum()))), minimum(), maximum()));
}

void DateSlider::paintYears(QPainter& painter) const {
    const int first = text::toQDate(LocalDate::fromEpochDays(minimum())).year() + 1;
    const int last = text::toQDate(LocalDate::fromEpochDays(maximum())).year();
    const double room = (width() - 2 * Side) / std::max(1, last - first + 1);
    const int every = room < fontMetrics().horizontalAdvance(QStringLiteral("2026 ")) ? 2 : 1;
    for (int year = first; year <= last; ++year) {
        const double x = xOf(*LocalDate::from(year, 1, 1));
        painter.setPen(QPen(theme::fill(theme::Tone::ControlBorder), 1));
        painter.drawLine(QPointF(x, GrooveTop - 4), QPointF(x, GrooveTop + 5));
        if ((year - first) % every != 0)
            continue;
        const QString words = QString::number(year);
        const double half = fontMetrics().horizontalAdvance(words) / 2.0;
        painter.setPen(theme::ink(theme::Tone::Muted));
        painter.drawText(QPointF(std::clamp(x - half, 0.0, width() - 2 * half),
                                 GrooveTop + Handle / 2 + fontMetrics().ascent()),
                         words);
    }
}

void DateSlider::paintEvent(QPaintEvent*) {
    using theme::Tone;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintYears(painter);
    painter.setPen(Qt::NoPen);
    const QRectF groove(Side, GrooveTop - GrooveHeight / 2, width() - 2 * Side, GrooveHeight);
    painter.setBrush(theme::fill(Tone::Border));
    painter.drawRoundedRect(groove, 2, 2);
    // How far the handle stands from the date it starts from.
    const double start = xOf(m_middle);
    const double at = xOf(date());
    painter.setBrush(theme::fill(Tone::Accent));
    painter.drawRect(QRectF(std::min(start, at), groove.top(), std::abs(at - start), GrooveHeight));
    painter.setBrush(theme::ink(Tone::Text));
    painter.drawRect(QRectF(start - 1, GrooveTop - 8, 2, 16));
    painter.setBrush(theme::ink(Tone::Depends));
    for (const LocalDate mark : m_marks) {
        const double x = xOf(mark);
        painter.drawPolygon(QPolygonF({{x - 4, 0}, {x + 4, 0}, {x, 6}}));
    }
    painter.setBrush(theme::fill(Tone::Card));
    painter.setPen(QPen(theme::fill(hasFocus() ? Tone::Accent : Tone::ControlBorder), hasFocus() ? 3 : 2));
    painter.drawEllipse(QPointF(at, GrooveTop), Handle / 2 - 1, Handle / 2 - 1);
}

void DateSlider::keyPressEvent(QKeyEvent* event) {
    const int months = event->modifiers() & Qt::ControlModifier ? 12 : 1;
    switch (event->key()) {
    case Qt::Key_PageUp:
        moveByMonths(months);
        return;
    case Qt::Key_PageDown:
        moveByMonths(-months);
        return;
    case Qt::Key_Right:
    case Qt::Key_Left:
        if (event->modifiers() & Qt::ControlModifier) {
            moveByMonths(event->key() == Qt::Key_Right ? 12 : -12);
            return;
        }
        break;
    default:
        break;
    }
    QAbstractSlider::keyPressEvent(event);
}

void DateSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setDate(dateAt(event->position().x()));
}

void DateSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown())
        setDate(dateAt(event->position().x()));
}

void DateSlider::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void DateSlider::wheelEvent(QWheelEvent* event) {
    const int notches = event->angleDelta().y() / 120;
    if (notches != 0)
        moveByMonths(notches);
    event->accept();
}

void DateSlider::sliderChange(SliderChange change) {
    QAbstractSlider::sliderChange(change);
    update();
}

} // namespace passages
