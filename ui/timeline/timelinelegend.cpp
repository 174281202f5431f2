#include "ui/timeline/timelinelegend.h"

#include "ui/timeline/timelinepainting.h"

#include <QEvent>
#include <QPainter>

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
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

int TimelineLegend::heightForWidth(int width) const {
    return static_cast<int>(paintTimelineLegend(nullptr, QRectF(0, 0, width, 0), lookOf(*this)));
}

QSize TimelineLegend::sizeHint() const {
    return {400, heightForWidth(width() > 100 ? width() : 1000)};
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
    updateGeometry();
    update();
}

void TimelineLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateGeometry();
}

void TimelineLegend::retranslate() {
    setAccessibleName(tr("Signs of the timeline"));
    setAccessibleDescription(timelineLegendWords());
}

} // namespace passages
