#include "ui/timeline/timelinelegend.h"

#include "ui/timeline/timelinepainting.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>

namespace passages {

namespace {

TimelineLook lookOf(const QWidget& widget) {
    TimelineLook look;
    look.colours = TimelineColours::onScreen();
    look.font = widget.font();
    return look;
}

} // namespace

TimelineLegend::TimelineLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

int TimelineLegend::heightFor(int width) const {
    return static_cast<int>(paintTimelineLegend(nullptr, QRectF(0, 0, width, 0), lookOf(*this)));
}

void TimelineLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTimelineLegend(&painter, QRectF(rect()), lookOf(*this));
}

void TimelineLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    setFixedHeight(heightFor(width()));
    update();
}

void TimelineLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A splitter knows no height for width: the rows are fixed as soon as the width is known.
    if (event->size().width() != event->oldSize().width())
        setFixedHeight(heightFor(width()));
}

void TimelineLegend::retranslate() {
    setAccessibleName(tr("Signs of the timeline"));
    setAccessibleDescription(timelineLegendWords());
}

} // namespace passages
