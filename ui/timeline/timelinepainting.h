#pragma once

#include "models/desk/desk.h"
#include "ui/timeline/timelinelayout.h"

#include <QColor>
#include <QFont>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace passages {

/// The colours of a timeline; all opaque, since PDF/A-1 forbids transparency.
struct TimelineColours {
    QColor background;
    QColor text;
    QColor quiet; ///< second-rank lines and text
    QColor grid;
    QColor canada;
    QColor unitedStates;
    QColor unseen;
    QColor authorized;
    QColor authorizedText;
    QColor beyond;
    QColor selection;

    const QColor& lane(Lane lane) const;
    /// On white, as the signs of the design name them.
    static TimelineColours onPaper();
    /// Of the scheme in force on screen.
    static TimelineColours onScreen();
};

/// A calendar-aligned mark on the axis of time, in the language in force.
struct TimelineTick {
    CivilTime at = 0;
    QString label;
    bool major = false; ///< begins a year (or, among hours, a day)
};
/// As many as stand `leastDistance` pixels apart or more; years, months, days (ISO 8601) or hours.
std::vector<TimelineTick> timelineTicks(const TimelineRange& range, double width, double leastDistance = 100);

struct TimelineLook {
    TimelineColours colours = TimelineColours::onPaper();
    QFont font;
    std::optional<std::size_t> selected; ///< sighting
};

/// Paints lanes, bars, brackets, marks, the as-of and complete-to lines of a layout. Vector only.
void paintTimelineBody(QPainter& painter, const TimelineContent& content, const TimelineLayout& layout,
                       const TimelineLook& look);

/// One span in the pattern of its kind, for pictures beside the timeline.
void paintSpan(QPainter& painter, const QRectF& rect, const QColor& colour, BarKind kind);

/// The names of the lanes, right-aligned in a gutter of that width left of the plot.
void paintLaneNames(QPainter& painter, const TimelineContent& content, const TimelineLayout& layout,
                    const TimelineLook& look, double width);
double laneNamesWidth(const QFont& font);

/// The legend in rows: each sign with its word. Returns the height it needs for that width; paints only if
/// `painter` is given.
double paintTimelineLegend(QPainter* painter, const QRectF& area, const TimelineLook& look);

/// The words of the legend, for those who do not see it.
QString timelineLegendWords();

/// For the report: a whole timeline with its axis, lane names and legend, painted into `target`. `unit` is
/// the size of one screen pixel (1/96 inch) in the painter's coordinates: resolution / 96 for a page.
struct TimelinePicture {
    double unit = 1;
    QFont font;
    TimelineColours colours = TimelineColours::onPaper();
    std::optional<TimelineRange> range; ///< the whole of what is known if absent
    std::optional<LocalDate> today;     ///< of a what-if: the day it was asked on
    bool withBand = true;               ///< the days in the years before each date, under the lanes
};
void paintTimeline(QPainter& painter, const QRectF& target, const TravellerFile& file,
                   const TimelinePicture& picture);
/// The height it should be given for that width, in the painter's coordinates.
double timelineHeight(double width, const TimelinePicture& picture);

/// "Last 5 years".
QString bandName(const TimelineContent::Band& band);

/// A lane's name in the language in force.
QString laneName(Lane lane);

} // namespace passages
