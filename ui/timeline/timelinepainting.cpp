#include "ui/timeline/timelinepainting.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <functional>

namespace passages {

namespace {

struct Timeline {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QColor blended(const QColor& ground, const QColor& colour, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(part(ground.red(), colour.red()), part(ground.green(), colour.green()),
                  part(ground.blue(), colour.blue()));
}

QPen pen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine) {
    QPen made(colour, width, style);
    made.setCapStyle(Qt::FlatCap);
    return made;
}

/// Dashes in pixels, whatever the pen's width.
QPen dashedPen(const QColor& colour, double width, double on, double off) {
    QPen made = pen(colour, width);
    made.setDashPattern({on / width, off / width});
    return made;
}

constexpr double BandStep = 3; // pixels between two points of the band

enum class Slant { Rising, Falling };

/// Lines at 45 degrees, ended exactly at the rectangle's edges: no clip and no brush pattern, so that the
/// page gets the same vectors as the screen at every size.
void hatch(QPainter& painter, const QRectF& rect, double spacing, const QPen& linePen, Slant slant) {
    QVector<QLineF> lines;
    const double height = rect.height();
    const double first = std::floor((rect.left() - height) / spacing) * spacing;
    for (double x = first; x < rect.right(); x += spacing) {
        const double from = std::max(x, rect.left());
        const double to = std::min(x + height, rect.right());
        if (to <= from)
            continue;
        const double fromDepth = from - x;
        const double toDepth = to - x;
        if (slant == Slant::Rising)
            lines.append(QLineF(from, rect.bottom() - fromDepth, to, rect.bottom() - toDepth));
        else
            lines.append(QLineF(from, rect.top() + fromDepth, to, rect.top() + toDepth));
    }
    painter.setPen(linePen);
    painter.drawLines(lines);
}

class BodyPainter {
  public:
    BodyPainter(QPainter& painter, const TimelineLook& look)
        : m_painter(painter),
          m_look(look),
          m_colours(look.colours) {}

    void bar(const TimelineLayout::Bar& bar) {
        const QColor& colour = m_colours.lane(bar.lane);
        switch (bar.kind) {
        case BarKind::Certain:
            m_painter.fillRect(bar.rect, colour);
            return;
        case BarKind::Recorded:
            recorded(bar.rect, colour);
            return;
        case BarKind::RecordedOpen:
            open(bar, colour);
            return;
        case BarKind::Possible:
            possible(bar.rect, colour);
            return;
        case BarKind::Unseen:
            unseen(bar.rect);
            return;
        }
    }

    void cell(const TimelineLayout::Cell& cell) {
        const QColor& colour = m_colours.lane(cell.lane);
        double bottom = cell.rect.bottom();
        const auto part = [&](double share) {
            const double height = cell.rect.height() * std::min(share, 1.0);
            const QRectF rect(cell.rect.left(), bottom - height, cell.rect.width(), height);
            bottom -= height;
            return rect;
        };
        if (cell.certain > 0)
            m_painter.fillRect(part(cell.certain), colour);
        if (cell.recorded > 0)
            m_painter.fillRect(part(cell.recorded), recordedColour(colour));
        if (cell.possible > 0)
            possible(part(cell.possible), colour);
        if (cell.unseen > 0)
            hatch(m_painter, part(cell.unseen), 4, pen(m_colours.unseen, 0.8), Slant::Falling);
    }

    void marker(const TimelineLayout::Marker& marker) {
        const QColor& colour = m_colours.lane(marker.lane);
        const QRectF rect = marker.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        QPainterPath path;
        if (marker.kind == MarkerKind::TurnedBack) {
            path.addPolygon(QPolygonF(
                {QPointF(rect.center().x(), rect.top()), QPointF(rect.right(), rect.center().y()),
                 QPointF(rect.center().x(), rect.bottom()), QPointF(rect.left(), rect.center().y())}));
        } else if (marker.pointsUp) {
            path.addPolygon(
                QPolygonF({rect.bottomLeft(), QPointF(rect.center().x(), rect.top()), rect.bottomRight()}));
        } else {
            path.addPolygon(
                QPolygonF({rect.topLeft(), QPointF(rect.center().x(), rect.bottom()), rect.topRight()}));
        }
        path.closeSubpath();
        m_painter.setPen(pen(colour, 1.2));
        m_painter.setBrush(marker.recorded ? QBrush(colour) : QBrush(m_colours.background));
        m_painter.drawPath(path);
        if (marker.warned)
            warning(marker.rect);
    }

    void bracket(const TimelineLayout::Bracket& bracket) {
        if (!bracket.over.isEmpty())
            beyond(bracket.over, bracket.overCertain);
        m_painter.setPen(pen(m_colours.authorized, 1.6));
        m_painter.drawLine(QPointF(bracket.from, bracket.top), QPointF(bracket.to, bracket.top));
        if (bracket.beginsHere)
            m_painter.drawLine(QPointF(bracket.from, bracket.top), QPointF(bracket.from, bracket.bottom));
        if (bracket.endsHere)
            m_painter.drawLine(QPointF(bracket.to, bracket.top - 4), QPointF(bracket.to, bracket.bottom));
        if (!bracket.over.isEmpty())
            flag(QPointF(bracket.over.left(), bracket.over.top()));
        if (bracket.labelled) {
            m_painter.setPen(m_colours.authorizedText);
            m_painter.drawText(bracket.label, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                               QString::fromStdString(bracket.lastDay.iso()));
        }
    }

    void recorded(const QRectF& rect, const QColor& colour) {
        m_painter.fillRect(rect, recordedColour(colour));
        const double middle = rect.center().y();
        m_painter.fillRect(QRectF(rect.left(), middle - 1, rect.width(), 2), m_colours.background);
    }

    void open(const TimelineLayout::Bar& bar, const QColor& colour) {
        if (!bar.endsHere || bar.rect.width() < 6) {
            m_painter.fillRect(bar.rect, recordedColour(colour));
            return;
        }
        const double end = std::min(14.0, bar.rect.width() / 2);
        m_painter.fillRect(bar.rect.adjusted(0, 0, -end, 0), recordedColour(colour));
        const double dash = end / 5;
        for (int i = 0; i < 2; ++i)
            m_painter.fillRect(
                QRectF(bar.rect.right() - end + dash * (1 + 2 * i), bar.rect.top(), dash, bar.rect.height()),
                recordedColour(colour));
        m_painter.setPen(dashedPen(colour, 1.2, 3, 2));
        m_painter.drawLine(bar.rect.topRight(), bar.rect.bottomRight());
    }

    void possible(const QRectF& rect, const QColor& colour) {
        hatch(m_painter, rect, 7, pen(blended(m_colours.background, colour, 0.85), 1.4), Slant::Rising);
        outline(rect, pen(blended(m_colours.background, colour, 0.5), 1));
    }

    void unseen(const QRectF& rect) { outline(rect, dashedPen(m_colours.unseen, 1.2, 1.5, 2.5)); }

    void beyond(const QRectF& rect, bool certain) {
        m_painter.fillRect(rect, blended(m_colours.background, m_colours.beyond, certain ? 0.3 : 0.12));
        const double spacing = certain ? 5 : 9;
        hatch(m_painter, rect, spacing, pen(m_colours.beyond, 1.2), Slant::Rising);
        hatch(m_painter, rect, spacing, pen(m_colours.beyond, 1.2), Slant::Falling);
        outline(rect, pen(m_colours.beyond, 1));
    }

    void flag(QPointF foot) {
        m_painter.setPen(pen(m_colours.beyond, 1.6));
        m_painter.drawLine(foot, foot + QPointF(0, -12));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colours.beyond);
        m_painter.drawPolygon(
            QPolygonF({foot + QPointF(0, -12), foot + QPointF(9, -8.5), foot + QPointF(0, -5)}));
    }

    void line(double x, const QRectF& plot, const QPen& linePen) {
        m_painter.setPen(linePen);
        m_painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }

    void selection(const TimelineContent& content, const TimelineLayout& layout) {
        if (!m_look.selected || *m_look.selected >= content.crossings.size())
            return;
        const CivilTime at = content.crossings[*m_look.selected].at;
        if (!layout.range().contains(at))
            return;
        const double x = layout.xOf(at);
        m_painter.fillRect(QRectF(x - 5, layout.plot().top(), 10, layout.plot().height()),
                           blended(m_colours.background, m_colours.selection, 0.25));
        line(x, layout.plot(), pen(m_colours.selection, 1.5));
    }

    void warning(const QRectF& beside) {
        QFont bold = m_look.font;
        bold.setBold(true);
        m_painter.setFont(bold);
        m_painter.setPen(m_colours.beyond);
        m_painter.drawText(QRectF(beside.right(), beside.center().y() - 8, 10, 16),
                           Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, QStringLiteral("!"));
        m_painter.setFont(m_look.font);
    }

    /// Between minimum and maximum hatched, under the minimum filled, the recorded total as a line.
    void band(const TimelineContent::Band& band, const TimelineLayout& layout) {
        const QRectF& area = layout.bandRect();
        QPolygonF minimum, maximum, recorded;
        for (double x = area.left(); x <= area.right(); x += BandStep) {
            const LocalDate date = civilDate(layout.timeAt(x));
            if (!band.rolling.covers(date))
                continue;
            const DayTotals& totals = band.rolling.on(date);
            minimum += QPointF(x, layout.bandY(totals.minimum, band));
            recorded += QPointF(x, layout.bandY(totals.recorded, band));
            maximum += QPointF(x, layout.bandY(totals.maximum, band));
        }
        const QColor& colour =
            m_colours.lane(band.country == Country::Canada ? Lane::Canada : Lane::UnitedStates);
        if (!minimum.isEmpty()) {
            fillUnder(minimum, area.bottom(), blended(m_colours.background, colour, 0.35));
            between(minimum, maximum, pen(blended(m_colours.background, colour, 0.55), 1));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(pen(colour, 1));
            m_painter.drawPolyline(maximum);
            m_painter.drawPolyline(minimum);
            m_painter.setPen(pen(colour, 2));
            m_painter.drawPolyline(recorded);
        }
        const double y = layout.bandY(band.threshold, band);
        m_painter.setPen(dashedPen(m_colours.text, 1.4, 6, 3));
        m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        m_painter.setPen(pen(m_colours.grid, 1));
        m_painter.drawLine(area.topLeft(), area.topRight());
    }

  private:
    void fillUnder(const QPolygonF& top, double bottom, const QColor& colour) {
        QPolygonF shape = top;
        shape += QPointF(top.back().x(), bottom);
        shape += QPointF(top.front().x(), bottom);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(shape);
    }

    /// Upright lines: a hatch that needs no clip.
    void between(const QPolygonF& low, const QPolygonF& high, const QPen& linePen) {
        QVector<QLineF> lines;
        for (qsizetype index = 0; index < low.size(); index += 2)
            if (low[index].y() - high[index].y() > 1)
                lines.append(QLineF(low[index], high[index]));
        m_painter.setPen(linePen);
        m_painter.drawLines(lines);
    }

    QColor recordedColour(const QColor& colour) const {
        return blended(m_colours.background, colour, theme::RecordedOpacity);
    }

    void outline(const QRectF& rect, const QPen& linePen) {
        m_painter.setPen(linePen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    QPainter& m_painter;
    const TimelineLook& m_look;
    const TimelineColours& m_colours;
};

void paintLines(QPainter& painter, const TimelineContent& content, const TimelineLayout& layout,
                const TimelineLook& look) {
    BodyPainter body(painter, look);
    const QRectF& plot = layout.plot();
    const QFontMetricsF metrics(look.font);
    const double height = metrics.height();
    QRectF taken;
    const auto label = [&](double x, const QString& text) {
        const double width = metrics.horizontalAdvance(text) + 4;
        QRectF area(x - width, plot.top(), width, height);
        if (area.left() < plot.left())
            area.moveLeft(x + 4);
        if (area.intersects(taken))
            return;
        taken = taken.united(area);
        painter.setPen(look.colours.text);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    };
    if (layout.range().contains(content.asOf)) {
        const double x = layout.xOf(content.asOf);
        body.line(x, plot, pen(look.colours.text, content.isWhatIf() ? 2.4 : 1.4));
        const QString date = QString::fromStdString(content.asOfDate.iso());
        label(x, content.isWhatIf()
                     ? Timeline::tr("what if: as of %1", "label of a line on the timeline").arg(date)
                     : Timeline::tr("as of %1", "label of a line on the timeline").arg(date));
    }
    if (content.isWhatIf() && layout.range().contains(civilTime(content.today->plusDays(1)))) {
        const double x = layout.xOf(civilTime(content.today->plusDays(1)));
        body.line(x, plot, dashedPen(look.colours.text, 1.4, 2, 2));
        label(x, Timeline::tr("today", "label of a line on the timeline"));
    }
    for (const auto& reach : content.completeTo) {
        if (!layout.range().contains(reach.at))
            continue;
        const double x = layout.xOf(reach.at);
        body.line(x, plot, dashedPen(look.colours.quiet, 1.4, 5, 3));
        label(x, Timeline::tr("%1 complete to %2", "a feed's name and a date, beside a line on the timeline")
                     .arg(QString::fromStdString(reach.feed),
                          QString::fromStdString(civilDate(reach.at).iso())));
    }
}

struct LegendEntry {
    QString word;
    std::function<void(BodyPainter&, const QRectF&)> paint;
};

LegendEntry barEntry(const QString& word, BarKind kind) {
    return {word, [kind](BodyPainter& body, const QRectF& area) {
                TimelineLayout::Bar bar;
                bar.rect = area.adjusted(0, 2, 0, -2);
                bar.lane = kind == BarKind::Unseen ? Lane::Unseen : Lane::Canada;
                bar.kind = kind;
                body.bar(bar);
            }};
}

LegendEntry markerEntry(const QString& word, MarkerKind kind, bool recorded) {
    return {word, [kind, recorded](BodyPainter& body, const QRectF& area) {
                TimelineLayout::Marker marker;
                marker.lane = recorded ? Lane::Canada : Lane::UnitedStates;
                marker.kind = kind;
                marker.recorded = recorded;
                marker.rect = QRectF(area.center().x() - 4.5, area.center().y() - 4.5, 9, 9);
                body.marker(marker);
            }};
}

std::vector<LegendEntry> legendEntries() {
    return {
        barEntry(Timeline::tr("certain", "legend: presence on record at both ends"), BarKind::Certain),
        barEntry(Timeline::tr("recorded", "legend: presence in the simplest reading"), BarKind::Recorded),
        barEntry(Timeline::tr("recorded, still open", "legend"), BarKind::RecordedOpen),
        barEntry(Timeline::tr("possible", "legend: presence only if crossings went unrecorded"),
                 BarKind::Possible),
        barEntry(Timeline::tr("unseen", "legend: no place is known"), BarKind::Unseen),
        {Timeline::tr("authorized stay", "legend"),
         [](BodyPainter& body, const QRectF& area) {
             TimelineLayout::Bracket bracket;
             bracket.from = area.left();
             bracket.to = area.right();
             bracket.top = area.center().y();
             bracket.bottom = bracket.top + 4;
             body.bracket(bracket);
         }},
        {Timeline::tr("beyond it", "legend: beyond the authorized stay"),
         [](BodyPainter& body, const QRectF& area) {
             body.beyond(area.adjusted(0, 4, 0, -1), true);
             body.flag(area.topLeft() + QPointF(2, 6));
         }},
        markerEntry(Timeline::tr("recorded crossing", "legend"), MarkerKind::In, true),
        markerEntry(Timeline::tr("derived exit", "legend: proved by the other country's entry"),
                    MarkerKind::In, false),
        markerEntry(Timeline::tr("turned back", "legend"), MarkerKind::TurnedBack, true),
        {Timeline::tr("many crossings: share of time", "legend: a cell in place of crowded crossings"),
         [](BodyPainter& body, const QRectF& area) {
             constexpr double Shares[] = {0.45, 0.9, 0.6};
             for (int i = 0; i < 3; ++i) {
                 TimelineLayout::Cell cell;
                 cell.rect = QRectF(area.left() + i * area.width() / 3, area.top() + 1,
                                    area.width() / 3 - 0.5, area.height() - 2);
                 cell.certain = Shares[i];
                 body.cell(cell);
             }
         }},
    };
}

} // namespace

const QColor& TimelineColours::lane(Lane lane) const {
    switch (lane) {
    case Lane::Canada:
        return canada;
    case Lane::UnitedStates:
        return unitedStates;
    case Lane::Unseen:
        break;
    }
    return unseen;
}

TimelineColours TimelineColours::onPaper() {
    TimelineColours colours;
    colours.background = Qt::white;
    colours.text = QColor(0x1b, 0x1f, 0x24);
    colours.quiet = QColor(0x55, 0x5d, 0x67);
    colours.grid = QColor(0xd5, 0xd9, 0xde);
    colours.canada = QColor(0xd5, 0x5e, 0x00);
    colours.unitedStates = QColor(0x00, 0x72, 0xb2);
    colours.unseen = QColor(0x7a, 0x7a, 0x7a);
    colours.authorized = QColor(0x00, 0x9e, 0x73);
    colours.authorizedText = QColor(0x00, 0x6d, 0x4f);
    colours.beyond = QColor(0xaa, 0x33, 0x77);
    colours.selection = QColor(0x14, 0x58, 0xa6);
    return colours;
}

TimelineColours TimelineColours::onScreen() {
    using theme::Tone;
    TimelineColours colours;
    colours.background = theme::fill(Tone::Card);
    colours.text = theme::ink(Tone::Text);
    colours.quiet = theme::ink(Tone::Muted);
    colours.grid = theme::fill(Tone::Border);
    colours.canada = theme::fill(Tone::Canada);
    colours.unitedStates = theme::fill(Tone::UnitedStates);
    colours.unseen = theme::fill(Tone::Unseen);
    colours.authorized = theme::fill(Tone::Authorized);
    colours.authorizedText = theme::ink(Tone::Authorized);
    colours.beyond = theme::fill(Tone::Beyond);
    colours.selection = theme::fill(Tone::Accent);
    return colours;
}

QString laneName(Lane lane) {
    switch (lane) {
    case Lane::Canada:
        return Timeline::tr("Canada");
    case Lane::UnitedStates:
        return Timeline::tr("United States");
    case Lane::Unseen:
        break;
    }
    return Timeline::tr("Unseen", "lane of the timeline: time in which no place is known");
}

void paintTimelineBody(QPainter& painter, const TimelineContent& content, const TimelineLayout& layout,
                       const TimelineLook& look) {
    painter.save();
    painter.setFont(look.font);
    BodyPainter body(painter, look);
    body.selection(content, layout);
    for (const Lane lane : {Lane::Canada, Lane::UnitedStates, Lane::Unseen}) {
        const QRectF track = layout.barRect(lane);
        painter.setPen(pen(look.colours.grid, 1));
        painter.drawLine(QPointF(track.left(), track.bottom()), QPointF(track.right(), track.bottom()));
    }
    for (const TimelineLayout::Cell& cell : layout.cells())
        body.cell(cell);
    for (const TimelineLayout::Bar& bar : layout.bars())
        body.bar(bar);
    for (const TimelineLayout::Bracket& bracket : layout.brackets())
        body.bracket(bracket);
    if (content.band)
        body.band(*content.band, layout);
    paintLines(painter, content, layout, look);
    for (const TimelineLayout::Marker& marker : layout.markers())
        body.marker(marker);
    painter.restore();
}

void paintSpan(QPainter& painter, const QRectF& rect, const QColor& colour, BarKind kind) {
    if (rect.width() <= 0)
        return;
    TimelineLook look;
    look.colours = TimelineColours::onScreen();
    look.colours.canada = colour;
    look.colours.unseen = colour;
    TimelineLayout::Bar bar;
    bar.rect = rect;
    bar.kind = kind;
    BodyPainter(painter, look).bar(bar);
}

QString bandName(const TimelineContent::Band& band) {
    return Timeline::tr("Last %n year(s)", "beside a chart of the days in a window that moves", band.years);
}

void paintLaneNames(QPainter& painter, const TimelineContent& content, const TimelineLayout& layout,
                    const TimelineLook& look, double width) {
    painter.save();
    painter.setFont(look.font);
    painter.setPen(look.colours.text);
    for (const Lane lane : {Lane::Canada, Lane::UnitedStates, Lane::Unseen}) {
        const QRectF bar = layout.barRect(lane);
        painter.drawText(QRectF(bar.left() - width, bar.center().y() - 12, width - 8, 24),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, laneName(lane));
    }
    if (content.band) {
        const QRectF& area = layout.bandRect();
        const double y = layout.bandY(content.band->threshold, *content.band);
        painter.drawText(QRectF(area.left() - width, area.top() - 2, width - 8, 20),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, bandName(*content.band));
        painter.drawText(QRectF(area.left() - width, std::max(y - 10, area.top() + 15), width - 8, 20),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         Timeline::tr("%n day(s)", "threshold beside a line", content.band->threshold));
    }
    painter.restore();
}

double laneNamesWidth(const QFont& font) {
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const Lane lane : {Lane::Canada, Lane::UnitedStates, Lane::Unseen})
        width = std::max(width, metrics.horizontalAdvance(laneName(lane)));
    TimelineContent::Band longest;
    width = std::max(width, metrics.horizontalAdvance(bandName(longest)));
    return width + 16;
}

QString timelineLegendWords() {
    QStringList words;
    for (const LegendEntry& entry : legendEntries())
        words += entry.word;
    return words.join(QStringLiteral(", "));
}

double paintTimelineLegend(QPainter* painter, const QRectF& area, const TimelineLook& look) {
    constexpr double SignWidth = 26;
    constexpr double Gap = 6;
    constexpr double Between = 18;
    const QFontMetricsF metrics(look.font);
    const double row = std::ceil(metrics.height()) + 6;
    double x = area.left();
    double y = area.top();
    if (painter) {
        painter->save();
        painter->setFont(look.font);
    }
    for (const LegendEntry& entry : legendEntries()) {
        const double word = metrics.horizontalAdvance(entry.word);
        if (x > area.left() && x + SignWidth + Gap + word > area.right()) {
            x = area.left();
            y += row;
        }
        if (painter) {
            BodyPainter body(*painter, look);
            entry.paint(body, QRectF(x, y + (row - 14) / 2, SignWidth, 14));
            painter->setPen(look.colours.text);
            painter->drawText(QRectF(x + SignWidth + Gap, y, word, row),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, entry.word);
        }
        x += SignWidth + Gap + word + Between;
    }
    if (painter)
        painter->restore();
    return y + row - area.top();
}

} // namespace passages
