#include "ui/timeline/timelinelayout.h"

#include <QPointF>
#include <algorithm>
#include <cmath>
#include <limits>

namespace passages {

namespace {

constexpr double LinesHeight = 17;   // what the as-of and complete-to lines are called
constexpr double BracketHeight = 22; // its line and, above it, the date
constexpr double MarkerHeight = 9;
constexpr double MarkerGap = 2;
constexpr double BandGap = 8;
constexpr double LaneGap = 3;
constexpr double UnseenHeight = 12;
constexpr double TallestBar = 30;
constexpr double BeyondShare = 0.5; // of the bar's height: how sure the presence is stays to be seen
constexpr double LeastBarWidth = 1.5;
constexpr double LeastRest = 0.25;
constexpr double LeastMarkerWidth = 4;
constexpr double LabelWidth = 88;
constexpr double LeastBracketWidth = 4;
constexpr std::size_t LargestHole = 3; // columns

template <typename Items, typename Time> auto firstEndingAfter(const Items& items, Time time) {
    return std::partition_point(items.begin(), items.end(),
                                [time](const auto& item) { return item.to < time; });
}

} // namespace

TimelineRange TimelineRange::zoomed(CivilTime anchor, double factor) const {
    const double wanted = std::clamp(length() * factor, Shortest, Longest);
    const double applied = wanted / length();
    return {anchor - (anchor - from) * applied, anchor + (to - anchor) * applied};
}

TimelineRange wholeRange(const TimelineContent& content) {
    const CivilTime length = std::max(content.asOf - content.earliest, 30 * CivilDay);
    const CivilTime margin = length * 0.03;
    return {content.asOf - length - margin, content.asOf + margin};
}

TimelineRange yearsRange(const TimelineContent& content, int years) {
    const CivilTime from = civilTime(content.asOfDate.plusYears(-years));
    return {from, content.asOf + (content.asOf - from) * 0.03};
}

TimelineRange stayRange(const TimelineContent& content, const Stay& stay) {
    CivilTime from = civilTime(stay.from);
    CivilTime to = stay.to ? civilTime(stay.to->plusDays(1)) : content.asOf;
    if (stay.authorizedUntil)
        to = std::max(to, std::min(civilTime(stay.authorizedUntil->plusDays(1)), content.asOf));
    const CivilTime margin = std::max((to - from) * 0.1, CivilDay);
    return {from - margin, to + margin};
}

TimelineLayout::TimelineLayout(const TimelineContent& content, TimelineRange range, QRectF plot)
    : m_plot(plot),
      m_lanes(plot),
      m_range(range) {
    if (content.band) {
        m_lanes.setBottom(plot.bottom() - BandHeight);
        m_band = QRectF(plot.left(), m_lanes.bottom() + BandGap, plot.width(), BandHeight - BandGap);
    }
    placeLanes();
    if (plot.width() < 1 || range.length() <= 0)
        return;
    countCrossings(content);
    placeBars(content);
    placeCells();
    placeMarkers(content);
    placeBrackets(content);
}

QRectF TimelineLayout::laneRect(Lane lane) const {
    return m_lane[static_cast<std::size_t>(lane)];
}

QRectF TimelineLayout::barRect(Lane lane) const {
    return m_bar[static_cast<std::size_t>(lane)];
}

double TimelineLayout::xOf(CivilTime time) const {
    return m_plot.left() + (time - m_range.from) / m_range.length() * m_plot.width();
}

CivilTime TimelineLayout::timeAt(double x) const {
    return m_range.from + (x - m_plot.left()) / m_plot.width() * m_range.length();
}

void TimelineLayout::placeLanes() {
    const double fixed =
        LinesHeight + 2 * (BracketHeight + MarkerHeight + 2 * MarkerGap) + 2 * LaneGap + UnseenHeight;
    const double bar = std::clamp((m_lanes.height() - fixed) / 2, 6.0, TallestBar);
    const double spare = std::max(0.0, m_lanes.height() - fixed - 2 * bar) / 4;
    const double country = BracketHeight + MarkerHeight + 2 * MarkerGap + bar;
    double top = m_lanes.top() + LinesHeight + spare / 2;
    const auto place = [&](Lane lane, double height, double barTop, double barHeight) {
        const auto index = static_cast<std::size_t>(lane);
        m_lane[index] = QRectF(m_lanes.left(), top, m_lanes.width(), height);
        m_bar[index] = QRectF(m_lanes.left(), top + barTop, m_lanes.width(), barHeight);
        top += height + LaneGap + spare;
    };
    // The marks of both countries stand between their bars, so that a crossing reads as one arrow from bar to
    // bar; the brackets stand above.
    place(Lane::Canada, country, BracketHeight, bar);
    place(Lane::UnitedStates, country, BracketHeight + MarkerHeight + 2 * MarkerGap, bar);
    place(Lane::Unseen, UnseenHeight, 0, UnseenHeight);
}

double TimelineLayout::bandY(double days, const TimelineContent::Band& band) const {
    const double most = band.years * 365.25;
    return m_band.bottom() - std::clamp(days / most, 0.0, 1.0) * m_band.height();
}

std::size_t TimelineLayout::columnOf(double x) const {
    const double column = std::floor((x - m_firstColumn) / CellWidth);
    return static_cast<std::size_t>(std::clamp(column, 0.0, static_cast<double>(m_counts.size() - 1)));
}

void TimelineLayout::countCrossings(const TimelineContent& content) {
    // Columns are aligned to time and not to the window, so that panning does not make them flicker.
    const double columnTime = CellWidth / m_plot.width() * m_range.length();
    m_firstColumn = xOf(std::floor(m_range.from / columnTime) * columnTime);
    const auto columns =
        static_cast<std::size_t>(std::ceil((m_plot.right() - m_firstColumn) / CellWidth)) + 1;
    m_counts.assign(columns, 0);
    const auto begin = std::partition_point(content.crossings.begin(), content.crossings.end(),
                                            [&](const auto& crossing) { return crossing.at < m_range.from; });
    for (auto crossing = begin; crossing != content.crossings.end() && crossing->at <= m_range.to; ++crossing)
        ++m_counts[columnOf(xOf(crossing->at))];
    findCrowded();
    for (std::size_t lane = 0; lane < LaneCount; ++lane) {
        m_shares[lane].assign(columns, {});
        for (Cell& cell : m_shares[lane])
            cell.lane = static_cast<Lane>(lane);
    }
}

void TimelineLayout::findCrowded() {
    m_crowded.assign(m_counts.size(), false);
    for (std::size_t column = 0; column < m_counts.size(); ++column)
        m_crowded[column] = m_counts[column] >= CrowdedFrom;
    // A small hole among crowded columns is as crowded to the eye: cells and marks by turns are a flicker.
    std::optional<std::size_t> last;
    for (std::size_t column = 0; column < m_crowded.size(); ++column) {
        if (!m_crowded[column])
            continue;
        if (last && column - *last - 1 <= LargestHole)
            std::fill(m_crowded.begin() + static_cast<std::ptrdiff_t>(*last),
                      m_crowded.begin() + static_cast<std::ptrdiff_t>(column), true);
        last = column;
    }
}

void TimelineLayout::placeBars(const TimelineContent& content) {
    for (const auto& bars : content.bars)
        for (auto bar = firstEndingAfter(bars, m_range.from); bar != bars.end() && bar->from <= m_range.to;
             ++bar)
            placeBar(*bar);
}

void TimelineLayout::placeBar(const TimelineContent::Bar& bar) {
    const double begin = xOf(bar.from);
    const double end = xOf(bar.to);
    const double left = std::max(begin, m_plot.left());
    const double right = std::min(end, m_plot.right());
    const auto lane = static_cast<std::size_t>(bar.lane);
    double open = left; // where the part that is not yet placed begins
    const auto place = [&](double to) {
        // What rounding leaves of a bar beside a cell is no bar.
        if (to - open < LeastRest && !(open == left && to == right))
            return;
        Bar placed;
        placed.rect = m_bar[lane];
        placed.rect.setLeft(open);
        placed.rect.setWidth(std::max(to - open, LeastBarWidth));
        placed.lane = bar.lane;
        placed.kind = bar.kind;
        placed.beginsHere = open <= begin && begin >= m_plot.left();
        placed.endsHere = to >= end && end <= m_plot.right();
        placed.before = bar.before;
        placed.after = bar.after;
        m_bars.push_back(placed);
    };
    for (std::size_t column = columnOf(left); column <= columnOf(right); ++column) {
        if (!isCrowded(column))
            continue;
        const double columnLeft = m_firstColumn + static_cast<double>(column) * CellWidth;
        const double columnRight = columnLeft + CellWidth;
        if (columnLeft > open)
            place(std::min(columnLeft, right));
        const double share = (std::min(right, columnRight) - std::max(left, columnLeft)) / CellWidth;
        if (share > 0) {
            Cell& cell = m_shares[lane][column];
            switch (bar.kind) {
            case BarKind::Certain:
                cell.certain += share;
                break;
            case BarKind::Recorded:
            case BarKind::RecordedOpen:
                cell.recorded += share;
                break;
            case BarKind::Possible:
                cell.possible += share;
                break;
            case BarKind::Unseen:
                cell.unseen += share;
                break;
            }
        }
        open = std::max(open, columnRight);
    }
    if (open <= right)
        place(right);
}

void TimelineLayout::placeCells() {
    for (std::size_t lane = 0; lane < LaneCount; ++lane) {
        for (std::size_t column = 0; column < m_counts.size(); ++column) {
            if (!isCrowded(column))
                continue;
            Cell cell = m_shares[lane][column];
            cell.crossings = m_counts[column];
            const double left = m_firstColumn + static_cast<double>(column) * CellWidth;
            cell.rect = m_bar[lane];
            cell.rect.setLeft(std::max(left, m_plot.left()));
            cell.rect.setRight(std::min(left + CellWidth, m_plot.right()));
            if (cell.rect.width() > 0 && cell.certain + cell.recorded + cell.possible + cell.unseen > 0)
                m_cells.push_back(cell);
        }
    }
}

void TimelineLayout::placeMarkers(const TimelineContent& content) {
    const auto begin = std::partition_point(content.crossings.begin(), content.crossings.end(),
                                            [&](const auto& crossing) { return crossing.at < m_range.from; });
    std::vector<std::pair<double, std::size_t>> places; // centre, sighting
    double last = -std::numeric_limits<double>::max();
    for (auto crossing = begin; crossing != content.crossings.end() && crossing->at <= m_range.to;
         ++crossing) {
        const double x = xOf(crossing->at);
        if (isCrowded(columnOf(x)))
            continue;
        // Two at most stand in a column: nudging them apart moves none by more than its own width.
        last = std::max(x, last + LeastMarkerWidth);
        places.emplace_back(last, static_cast<std::size_t>(crossing - content.crossings.begin()));
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto [x, sighting] = places[i];
        double width = MarkerWidth;
        if (i > 0)
            width = std::min(width, x - places[i - 1].first - 0.5);
        if (i + 1 < places.size())
            width = std::min(width, places[i + 1].first - x - 0.5);
        const TimelineContent::Crossing& crossing = content.crossings[sighting];
        const auto place = [&](Lane lane, const std::optional<TimelineContent::Side>& side) {
            if (!side)
                return;
            const bool above = lane == Lane::UnitedStates;
            const QRectF bar = barRect(lane);
            const double top = above ? bar.top() - MarkerGap - MarkerHeight : bar.bottom() + MarkerGap;
            Marker marker;
            marker.rect = QRectF(x - width / 2, top, width, MarkerHeight);
            marker.lane = lane;
            marker.kind = side->kind;
            marker.recorded = side->recorded;
            marker.warned = crossing.warned;
            marker.pointsUp = (side->kind == MarkerKind::In) != above;
            marker.sighting = sighting;
            m_markers.push_back(marker);
        };
        place(Lane::Canada, crossing.canada);
        place(Lane::UnitedStates, crossing.unitedStates);
    }
}

void TimelineLayout::placeBrackets(const TimelineContent& content) {
    double labelledTo[LaneCount] = {};
    std::fill(std::begin(labelledTo), std::end(labelledTo), m_plot.left());
    for (const auto& authorization : content.authorizations) {
        const CivilTime last = std::max(authorization.shownTo, authorization.overTo);
        if (last < m_range.from || authorization.from > m_range.to)
            continue;
        const auto lane = static_cast<std::size_t>(authorization.lane);
        const double begin = xOf(authorization.from);
        const double end = xOf(authorization.shownTo);
        const bool goesBeyond = authorization.overTo > authorization.until;
        const bool crowded = begin >= m_plot.left() && isCrowded(columnOf(begin)) && end < m_plot.right();
        if ((crowded || end - begin < LeastBracketWidth) && !goesBeyond)
            continue;
        Bracket bracket;
        bracket.from = std::clamp(begin, m_plot.left(), m_plot.right());
        bracket.to = std::clamp(end, m_plot.left(), m_plot.right());
        bracket.top = m_lane[lane].top() + BracketHeight - 6;
        bracket.bottom = bracket.top + 4;
        bracket.beginsHere = begin >= m_plot.left();
        bracket.endsHere =
            authorization.shownTo == authorization.until && end >= m_plot.left() && end <= m_plot.right();
        bracket.lastDay = authorization.lastDay;
        bracket.stay = authorization.stay;
        const double labelLeft = std::clamp(end - LabelWidth, m_plot.left(), m_plot.right() - LabelWidth);
        if (bracket.endsHere && labelLeft >= labelledTo[lane]) {
            bracket.labelled = true;
            bracket.label = QRectF(labelLeft, m_lane[lane].top(), LabelWidth, BracketHeight - 7);
            labelledTo[lane] = bracket.label.right() + 4;
        }
        if (goesBeyond) {
            const double left = std::clamp(xOf(authorization.until), m_plot.left(), m_plot.right());
            const double right = std::clamp(xOf(authorization.overTo), m_plot.left(), m_plot.right());
            if (right > m_plot.left() && left < m_plot.right()) {
                bracket.over = m_bar[lane];
                bracket.over.setLeft(left);
                bracket.over.setWidth(std::max(right - left, 3.0));
                bracket.over.setHeight(m_bar[lane].height() * BeyondShare);
                bracket.overCertain = authorization.overCertain;
            }
        }
        m_brackets.push_back(bracket);
    }
}

std::optional<std::size_t> TimelineLayout::sightingAt(QPointF point, const TimelineContent& content) const {
    std::optional<std::size_t> found;
    double nearest = 6;
    for (const Marker& marker : m_markers) {
        const double distance = std::abs(marker.rect.center().x() - point.x());
        const bool inLane = laneRect(marker.lane).contains(QPointF(marker.rect.center().x(), point.y()));
        const double reach = inLane ? distance - 0.5 : distance; // the lane under the pointer wins a tie
        if (distance < 6 && reach < nearest) {
            nearest = reach;
            found = marker.sighting;
        }
    }
    if (found)
        return found;
    if (auto bar = barAt(point))
        return m_bars[*bar].before ? m_bars[*bar].before : m_bars[*bar].after;
    if (m_counts.empty() || content.crossings.empty() || !m_plot.contains(point) ||
        !isCrowded(columnOf(point.x())))
        return std::nullopt;
    const CivilTime time = timeAt(point.x());
    auto next = std::partition_point(content.crossings.begin(), content.crossings.end(),
                                     [time](const auto& crossing) { return crossing.at < time; });
    if (next == content.crossings.end() ||
        (next != content.crossings.begin() && time - std::prev(next)->at < next->at - time))
        --next;
    return static_cast<std::size_t>(next - content.crossings.begin());
}

std::optional<std::size_t> TimelineLayout::barAt(QPointF point) const {
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        if (m_bars[i].rect.contains(point))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> TimelineLayout::cellAt(QPointF point) const {
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i].rect.contains(point))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> TimelineLayout::bracketAt(QPointF point) const {
    for (std::size_t i = 0; i < m_brackets.size(); ++i) {
        const Bracket& bracket = m_brackets[i];
        const QRectF area(bracket.from, bracket.top - 4, bracket.to - bracket.from, 10);
        if (area.contains(point) || bracket.label.contains(point))
            return i;
    }
    return std::nullopt;
}

} // namespace passages
