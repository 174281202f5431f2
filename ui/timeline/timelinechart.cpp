#include "ui/timeline/timelinechart.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timelinewords.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsObject>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineSeries>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace passages {

namespace {

constexpr int AxisHeight = 24;
constexpr int RightMargin = 8;
constexpr double WheelZoom = 1.2; // for one notch of the wheel
constexpr double KeyZoom = 1.5;
constexpr double KeyPan = 0.1;
constexpr double PagePan = 0.9;
constexpr double DragDistance = 4;

/// The axis tells its categories apart by name.
QString isoTime(CivilTime time) {
    return QString::number(static_cast<qint64>(time));
}

} // namespace

/// The chart's plot, painted from the layout in one go.
class TimelineChart::Layer : public QGraphicsItem {
  public:
    Layer(QGraphicsItem* parent, TimelineChart& chart) : QGraphicsItem(parent), m_chart(chart) {}

    QRectF boundingRect() const override { return QRectF(QPointF(0, 0), m_chart.chart()->size()); }
    void changeBounds() { prepareGeometryChange(); }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const TimelineLook look = m_chart.look();
        const TimelineLayout& layout = m_chart.m_layout;
        painter->setRenderHint(QPainter::Antialiasing);
        paintTimelineBody(*painter, m_chart.m_content, layout, look);
        paintLaneNames(*painter, m_chart.m_content, layout, look, layout.plot().left());
        m_chart.paintTicks(*painter);
        ++m_chart.m_paintings.frames;
        m_chart.m_paintings.shapes =
            layout.bars().size() + layout.markers().size() + layout.brackets().size() + layout.cells().size();
    }

  private:
    TimelineChart& m_chart;
};

TimelineChart::TimelineChart(QWidget* parent)
    : QChartView(new QChart, parent),
      m_time(new QCategoryAxis(this)),
      m_series(new QLineSeries(this)),
      m_layer(nullptr) {
    QChart* made = chart();
    made->legend()->hide();
    made->layout()->setContentsMargins(0, 0, 0, 0);
    made->setBackgroundRoundness(0);
    // An axis of Qt Charts maps through a series; this one has nothing of its own to draw.
    made->addSeries(m_series);
    m_series->setPen(Qt::NoPen);
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    // Its labels give way to our own: it drops those that another font or language makes wide.
    m_time->setLabelsVisible(false);
    made->addAxis(m_time, Qt::AlignBottom);
    m_series->attachAxis(m_time);
    m_layer = new Layer(made, *this);
    m_layer->setZValue(50);

    connect(made, &QChart::plotAreaChanged, this, &TimelineChart::takePlot);

    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRubberBand(NoRubberBand);
    setViewportUpdateMode(FullViewportUpdate);
    applyTheme();
    retranslate();
}

TimelineChart::~TimelineChart() = default;

void TimelineChart::setFile(const TravellerFile& file) {
    const bool another = !m_file || m_file->assessment.traveller != file.assessment.traveller;
    m_file = file;
    m_feeds = feedCountriesOf(file.records);
    m_content = timelineContent(file.assessment, m_feeds, PortTable::builtIn());
    m_content.today = m_today;
    if (!m_bandShown)
        m_content.band.reset();
    if (m_selected && (another || *m_selected >= m_content.crossings.size()))
        m_selected.reset();
    if (another)
        m_range = wholeRange(m_content);
    else if (m_content.isWhatIf())
        bringAsOfIntoView();
    updateTicks();
    updateLayout();
    setMinimumHeight(minimumSizeHint().height()); // a chart view has set one of its own, too low
    describe();
    if (another)
        Q_EMIT rangeChanged();
}

void TimelineChart::setToday(LocalDate today) {
    m_today = today;
    m_content.today = today;
    viewport()->update();
}

void TimelineChart::showBand(bool shown) {
    if (m_bandShown == shown)
        return;
    m_bandShown = shown;
    if (m_file)
        setFile(*m_file);
}

void TimelineChart::bringAsOfIntoView() {
    const CivilTime margin = m_range.length() * 0.03;
    if (m_content.asOf + margin > m_range.to)
        m_range.to = m_content.asOf + margin;
    else if (m_content.asOf - margin < m_range.from)
        m_range.from = m_content.asOf - margin;
}

void TimelineChart::setRange(TimelineRange range) {
    if (range == m_range || !(range.length() > 0))
        return;
    m_range = range;
    updateTicks();
    updateLayout();
    Q_EMIT rangeChanged();
}

void TimelineChart::zoomAt(CivilTime anchor, double factor) {
    setRange(m_range.zoomed(anchor, factor));
}

void TimelineChart::select(std::optional<std::size_t> sighting) {
    if (sighting && *sighting >= m_content.crossings.size())
        sighting.reset();
    if (m_selected == sighting)
        return;
    m_selected = sighting;
    if (sighting) {
        const CivilTime at = m_content.crossings[*sighting].at;
        if (!m_range.contains(at))
            setRange(m_range.moved(at - (m_range.from + m_range.to) / 2));
    }
    describe();
    viewport()->update();
}

void TimelineChart::retranslate() {
    setAccessibleName(tr("Timeline of stays and crossings"));
    describe();
    m_ticksFor = {};
    placePlot();
}

QSize TimelineChart::sizeHint() const {
    return {720, 176};
}

QSize TimelineChart::minimumSizeHint() const {
    const double band = m_content.band ? TimelineLayout::BandHeight : 0;
    return {320, static_cast<int>(TimelineLayout::LeastHeight + band + AxisHeight)};
}

TimelineLook TimelineChart::look() const {
    TimelineLook look;
    look.colours = TimelineColours::onScreen();
    look.font = font();
    look.selected = m_selected;
    return look;
}

void TimelineChart::applyTheme() {
    const TimelineColours colours = TimelineColours::onScreen();
    chart()->setBackgroundBrush(colours.background);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(colours.background);
    m_time->setLinePen(QPen(colours.quiet, 1));
    m_time->setGridLinePen(QPen(colours.grid, 1));
}

void TimelineChart::placePlot() {
    // Margins and no explicit plot area: the axis of a chart with one keeps the size it had before.
    chart()->setMargins(
        QMargins(static_cast<int>(std::ceil(laneNamesWidth(font()))), 0, RightMargin, AxisHeight));
    chart()->layout()->activate();
    takePlot(chart()->plotArea());
}

void TimelineChart::takePlot(const QRectF& plot) {
    m_plot = plot;
    m_layer->changeBounds();
    m_ticksFor = {};
    updateTicks();
    updateLayout();
}

void TimelineChart::updateTicks() {
    const double width = m_plot.width();
    // Labels are made for more than is on show, so that panning only moves them.
    const bool enough = m_ticksFor.length() > 0 && m_ticksFor.from <= m_range.from &&
                        m_range.to <= m_ticksFor.to &&
                        std::abs(m_ticksFor.length() / m_range.length() - 3) < 0.01;
    if (!enough) {
        m_ticksFor = {m_range.from - m_range.length(), m_range.to + m_range.length()};
        const QStringList old = m_time->categoriesLabels();
        for (const QString& label : old)
            m_time->remove(label);
        m_time->setStartValue(m_ticksFor.from - 1);
        m_ticks = timelineTicks(m_ticksFor, width * 3);
        for (const TimelineTick& tick : m_ticks)
            m_time->append(isoTime(tick.at), tick.at);
    }
    m_time->setRange(m_range.from, m_range.to);
}

void TimelineChart::updateLayout() {
    m_layout = TimelineLayout(m_content, m_range, m_plot);
    viewport()->update();
}

void TimelineChart::paintTicks(QPainter& painter) const {
    const QFontMetricsF metrics(font());
    painter.setFont(font());
    painter.setPen(theme::ink(theme::Tone::Text));
    for (const TimelineTick& tick : m_ticks) {
        const double x = m_layout.xOf(tick.at);
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        if (x < m_plot.left() || x > m_plot.right() || x + half > viewport()->width())
            continue;
        painter.drawText(QRectF(x - half, m_plot.bottom() + 4, 2 * half, AxisHeight - 4),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, tick.label);
    }
}

void TimelineChart::describe() {
    if (!m_file) {
        setAccessibleDescription({});
        return;
    }
    QString words = text::timelineSummary(*m_file);
    if (m_selected)
        words += QLatin1Char(' ') + text::crossingSummary(*m_file, *m_selected, m_feeds);
    setAccessibleDescription(words);
}

void TimelineChart::selectNeighbour(int step) {
    if (m_content.crossings.empty())
        return;
    const auto last = static_cast<std::ptrdiff_t>(m_content.crossings.size()) - 1;
    std::ptrdiff_t next = step > 0 ? 0 : last;
    if (m_selected)
        next = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(*m_selected) + step, 0, last);
    select(static_cast<std::size_t>(next));
    Q_EMIT sightingClicked(static_cast<int>(next));
}

QString TimelineChart::tooltipAt(QPointF point) const {
    if (!m_file)
        return {};
    return text::timelineTooltip(*m_file, m_feeds, m_content, m_layout, point);
}

void TimelineChart::wheelEvent(QWheelEvent* event) {
    const QPoint delta = event->angleDelta();
    const bool sideways =
        std::abs(delta.x()) > std::abs(delta.y()) || (event->modifiers() & Qt::ShiftModifier);
    if (sideways) {
        const int notches = delta.x() != 0 ? delta.x() : delta.y();
        setRange(m_range.moved(-notches / 120.0 * KeyPan * m_range.length()));
    } else {
        zoomAt(m_layout.timeAt(event->position().x()), std::pow(WheelZoom, -delta.y() / 120.0));
    }
    event->accept();
}

void TimelineChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_rangeAtPress = m_range;
    m_dragged = false;
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void TimelineChart::mouseMoveEvent(QMouseEvent* event) {
    if (m_pressed && (event->buttons() & Qt::LeftButton)) {
        const double distance = event->position().x() - m_pressed->x();
        if (!m_dragged && std::abs(distance) < DragDistance)
            return;
        m_dragged = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        setRange(m_rangeAtPress.moved(-distance / m_layout.plot().width() * m_rangeAtPress.length()));
        return;
    }
    const bool hit = m_layout.sightingAt(event->position(), m_content).has_value();
    viewport()->setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineChart::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    viewport()->unsetCursor();
    if (m_dragged)
        return;
    if (const auto sighting = m_layout.sightingAt(event->position(), m_content)) {
        select(sighting);
        Q_EMIT sightingClicked(static_cast<int>(*sighting));
    }
}

void TimelineChart::mouseDoubleClickEvent(QMouseEvent* event) {
    zoomAt(m_layout.timeAt(event->position().x()), 0.25);
    event->accept();
}

void TimelineChart::keyPressEvent(QKeyEvent* event) {
    const CivilTime middle = m_selected && m_range.contains(m_content.crossings[*m_selected].at)
                                 ? m_content.crossings[*m_selected].at
                                 : (m_range.from + m_range.to) / 2;
    const double pan = m_range.length() * KeyPan;
    const TimelineRange whole = wholeRange(m_content);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAt(middle, 1 / KeyZoom);
        return;
    case Qt::Key_Minus:
        zoomAt(middle, KeyZoom);
        return;
    case Qt::Key_0:
        setRange(whole);
        return;
    case Qt::Key_Left:
        setRange(m_range.moved(-pan));
        return;
    case Qt::Key_Right:
        setRange(m_range.moved(pan));
        return;
    case Qt::Key_PageUp:
        setRange(m_range.moved(-m_range.length() * PagePan));
        return;
    case Qt::Key_PageDown:
        setRange(m_range.moved(m_range.length() * PagePan));
        return;
    case Qt::Key_Home:
        setRange(m_range.moved(whole.from - m_range.from));
        return;
    case Qt::Key_End:
        setRange(m_range.moved(whole.to - m_range.to));
        return;
    case Qt::Key_Up:
    case Qt::Key_K:
        selectNeighbour(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_J:
        selectNeighbour(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected)
            Q_EMIT sightingActivated(static_cast<int>(*m_selected));
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

void TimelineChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    placePlot();
}

void TimelineChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (!m_layer)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        applyTheme();
        placePlot();
    }
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool TimelineChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString words = tooltipAt(help->pos());
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), words, viewport());
        return true;
    }
    if (event->type() == QEvent::Paint) {
        const bool done = QChartView::viewportEvent(event);
        if (hasFocus()) {
            QPainter painter(viewport());
            painter.setPen(QPen(theme::fill(theme::Tone::Accent), 2));
            painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
        }
        return done;
    }
    return QChartView::viewportEvent(event);
}

void TimelineChart::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void TimelineChart::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace passages
