#pragma once

#include "ui/timeline/timelinecontent.h"

#include <QRectF>
#include <optional>
#include <vector>

namespace passages {

/// What part of time is on show.
struct TimelineRange {
    static constexpr CivilTime Shortest = CivilDay / 2;
    static constexpr CivilTime Longest = 60 * 366 * CivilDay;

    CivilTime from = 0;
    CivilTime to = CivilDay;

    CivilTime length() const { return to - from; }
    bool contains(CivilTime time) const { return from <= time && time <= to; }
    /// `factor` below 1 shows less. The anchor keeps its place, also where a limit stops the zoom.
    TimelineRange zoomed(CivilTime anchor, double factor) const;
    TimelineRange moved(CivilTime by) const { return {from + by, to + by}; }
    friend bool operator==(const TimelineRange&, const TimelineRange&) = default;
};

/// The whole of what is known, with a margin; the five years or the year before the as-of date; one stay.
TimelineRange wholeRange(const TimelineContent& content);
TimelineRange yearsRange(const TimelineContent& content, int years);
TimelineRange stayRange(const TimelineContent& content, const Stay& stay);

/// A timeline in pixels: which bars, marks and brackets lie where in `plot` when `range` is on show. Values
/// only, nothing painted; the cost follows what is visible. Where crossings stand closer than they can be
/// told apart, their place is taken by cells that say how much of the time went where.
class TimelineLayout {
  public:
    static constexpr double CellWidth = 9.0;
    static constexpr int CrowdedFrom = 3; ///< crossings in one cell
    static constexpr double MarkerWidth = 9.0;

    struct Bar {
        QRectF rect;
        Lane lane = Lane::Canada;
        BarKind kind = BarKind::Certain;
        bool beginsHere = true; ///< its beginning is on show and not cut by a cell or the edge
        bool endsHere = true;
        std::optional<std::size_t> before;
        std::optional<std::size_t> after;
    };
    struct Marker {
        QRectF rect;
        Lane lane = Lane::Canada;
        MarkerKind kind = MarkerKind::In;
        bool recorded = true;
        bool warned = false;
        bool pointsUp = true;
        std::size_t sighting = 0;
    };
    struct Bracket {
        double from = 0;
        double to = 0;
        double top = 0;
        double bottom = 0;
        bool beginsHere = true;
        bool endsHere = true; ///< its last day is on show
        bool labelled = false;
        LocalDate lastDay;
        QRectF label;
        QRectF over; ///< beyond the authorized stay; empty if nothing is
        bool overCertain = false;
        std::size_t stay = 0;
    };
    /// Shares of the cell's time by how sure the presence in that lane is; together at most 1.
    struct Cell {
        QRectF rect;
        Lane lane = Lane::Canada;
        double certain = 0;
        double recorded = 0;
        double possible = 0;
        double unseen = 0;
        int crossings = 0;
    };

    TimelineLayout() = default;
    TimelineLayout(const TimelineContent& content, TimelineRange range, QRectF plot);

    const QRectF& plot() const { return m_plot; }
    const TimelineRange& range() const { return m_range; }
    const std::vector<Bar>& bars() const { return m_bars; }
    const std::vector<Marker>& markers() const { return m_markers; }
    const std::vector<Bracket>& brackets() const { return m_brackets; }
    const std::vector<Cell>& cells() const { return m_cells; }
    QRectF laneRect(Lane lane) const;                 ///< the whole band of a lane, as wide as the plot
    QRectF barRect(Lane lane) const;                  ///< where bars of a lane lie in it
    const QRectF& bandRect() const { return m_band; } ///< under the lanes; empty without a band
    /// In the band, the height of so many days.
    double bandY(double days, const TimelineContent::Band& band) const;

    double xOf(CivilTime time) const;
    CivilTime timeAt(double x) const;

    /// The crossing that a click there means: the mark under it, else the crossing a bar begins at (or ends
    /// at, where it has no beginning), else the nearest in a crowded cell.
    std::optional<std::size_t> sightingAt(QPointF point, const TimelineContent& content) const;
    std::optional<std::size_t> barAt(QPointF point) const;     ///< index into bars()
    std::optional<std::size_t> cellAt(QPointF point) const;    ///< index into cells()
    std::optional<std::size_t> bracketAt(QPointF point) const; ///< index into brackets()

    /// The least height in which nothing overlaps.
    static constexpr double LeastHeight = 128;
    /// What the band takes of it, if there is one.
    static constexpr double BandHeight = 64;

  private:
    void placeLanes();
    void countCrossings(const TimelineContent& content);
    void placeBars(const TimelineContent& content);
    void placeBar(const TimelineContent::Bar& bar);
    void placeCells();
    void placeMarkers(const TimelineContent& content);
    void placeBrackets(const TimelineContent& content);
    std::size_t columnOf(double x) const;
    void findCrowded();
    bool isCrowded(std::size_t column) const { return m_crowded[column]; }

    QRectF m_plot;
    QRectF m_lanes; ///< the plot without the band
    QRectF m_band;
    TimelineRange m_range;
    double m_firstColumn = 0;  ///< x of the first column's left edge
    std::vector<int> m_counts; ///< crossings by column
    std::vector<bool> m_crowded;
    std::vector<Cell> m_shares[LaneCount];
    QRectF m_lane[LaneCount];
    QRectF m_bar[LaneCount];
    std::vector<Bar> m_bars;
    std::vector<Marker> m_markers;
    std::vector<Bracket> m_brackets;
    std::vector<Cell> m_cells;
};

} // namespace passages
