#pragma once

#include "ui/timeline/timelinepainting.h"

#include <QChartView>
#include <optional>

class QCategoryAxis;
class QLineSeries;

namespace passages {

/// The timeline on screen: a chart whose axis of time is calendar-aligned, with one item that paints every
/// bar and mark (an item or a series for each of 5,000 crossings would not move). Zooms and pans by wheel,
/// drag and keys. GUI thread.
class TimelineChart : public QChartView {
    Q_OBJECT
  public:
    explicit TimelineChart(QWidget* parent = nullptr);
    ~TimelineChart() override;

    void setFile(const TravellerFile& file);
    /// The day on which a what-if is asked: it has a line of its own where the as-of date is another.
    void setToday(LocalDate today);
    /// The days in the years before each date, under the lanes; where a rule counts them.
    void showBand(bool shown);
    const TimelineContent& content() const { return m_content; }
    const TimelineLayout& layoutOnShow() const { return m_layout; }

    TimelineRange range() const { return m_range; }
    void setRange(TimelineRange range);
    void zoomAt(CivilTime anchor, double factor);
    /// The crossing drawn as selected; brought into view if it is not.
    void select(std::optional<std::size_t> sighting);
    std::optional<std::size_t> selected() const { return m_selected; }
    void retranslate();
    /// How many frames were painted and how many shapes the last one had: what a test bounds.
    struct Paintings {
        int frames = 0;
        std::size_t shapes = 0;
    };
    Paintings paintings() const { return m_paintings; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void sightingClicked(int sighting);
    void sightingActivated(int sighting);
    void rangeChanged();

  protected:
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    class Layer;
    void applyTheme();
    void bringAsOfIntoView();
    void placePlot();
    void takePlot(const QRectF& plot);
    void paintTicks(QPainter& painter) const;
    void updateTicks();
    void updateLayout();
    void selectNeighbour(int step);
    void describe();
    QString tooltipAt(QPointF point) const;
    TimelineLook look() const;

    QCategoryAxis* m_time;
    QLineSeries* m_series;
    Layer* m_layer;
    TimelineContent m_content;
    std::optional<TravellerFile> m_file;
    std::optional<LocalDate> m_today;
    FeedCountries m_feeds;
    TimelineRange m_range;
    TimelineLayout m_layout;
    TimelineRange m_ticksFor;
    std::vector<TimelineTick> m_ticks;
    QRectF m_plot;
    std::optional<std::size_t> m_selected;
    std::optional<QPointF> m_pressed;
    TimelineRange m_rangeAtPress;
    bool m_dragged = false;
    bool m_bandShown = true;
    Paintings m_paintings;
};

} // namespace passages
