#include "ui/timeline/timelinepainting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace passages {

namespace {

constexpr double BodyHeight = 190;
constexpr double AxisHeight = 24;

/// The same size on every device: what was asked for in points is drawn in the picture's own pixels.
QFont inPixels(QFont font) {
    if (font.pointSizeF() > 0)
        font.setPixelSize(static_cast<int>(std::lround(font.pointSizeF() * 96.0 / 72.0)));
    return font;
}

TimelineLook lookOf(const TimelinePicture& picture) {
    TimelineLook look;
    look.colours = picture.colours;
    look.font = inPixels(picture.font);
    return look;
}

void paintAxis(QPainter& painter, const TimelineLayout& layout, const TimelineLook& look) {
    const QRectF& plot = layout.plot();
    for (const TimelineTick& tick : timelineTicks(layout.range(), plot.width(), 90)) {
        const double x = layout.xOf(tick.at);
        painter.setPen(QPen(look.colours.grid, tick.major ? 1.2 : 0.8));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + 4));
        painter.setPen(look.colours.text);
        painter.drawText(QRectF(x - 60, plot.bottom() + 4, 120, AxisHeight - 4),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, tick.label);
    }
    painter.setPen(QPen(look.colours.quiet, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

} // namespace

void paintTimeline(QPainter& painter, const QRectF& target, const TravellerFile& file,
                   const TimelinePicture& picture) {
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(picture.unit, picture.unit);
    const double width = target.width() / picture.unit;
    const double height = target.height() / picture.unit;
    const TimelineLook look = lookOf(picture);
    painter.setFont(look.font);

    TimelineContent content =
        timelineContent(file.assessment, feedCountriesOf(file.records), PortTable::builtIn());
    content.today = picture.today;
    if (!picture.withBand)
        content.band.reset();
    const double names = laneNamesWidth(look.font);
    const double legend = paintTimelineLegend(nullptr, QRectF(0, 0, width, 0), look);
    const QRectF plot(names, 0, width - names - 4, height - AxisHeight - legend - 8);
    const TimelineLayout layout(content, picture.range.value_or(wholeRange(content)), plot);
    paintAxis(painter, layout, look);
    paintTimelineBody(painter, content, layout, look);
    paintLaneNames(painter, content, layout, look, names);
    paintTimelineLegend(&painter, QRectF(0, height - legend, width, legend), look);
    painter.restore();
}

double timelineHeight(double width, const TimelinePicture& picture) {
    const TimelineLook look = lookOf(picture);
    const double legend = paintTimelineLegend(nullptr, QRectF(0, 0, width / picture.unit, 0), look);
    const double band = picture.withBand ? TimelineLayout::BandHeight : 0;
    return (BodyHeight + band + AxisHeight + 8 + legend) * picture.unit;
}

} // namespace passages
