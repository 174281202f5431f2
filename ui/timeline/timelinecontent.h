#pragma once

#include "models/presence/rolling.h"
#include "models/traveller/crossingrow.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

/// Where a bar lies on the timeline, top to bottom.
enum class Lane : std::uint8_t { Canada, UnitedStates, Unseen };
inline constexpr std::size_t LaneCount = 3;

enum class BarKind : std::uint8_t {
    Certain,      ///< the records at both ends place the person there
    Recorded,     ///< the simplest reading
    RecordedOpen, ///< the same, with nothing on record after it
    Possible,     ///< only if crossings went unrecorded
    Unseen,       ///< no place is known
};

enum class MarkerKind : std::uint8_t {
    In,         ///< into the lane's country
    Out,        ///< out of it
    TurnedBack, ///< refused or direct back at its border: no stay
};

/// Civil time: seconds since 1970-01-01 00:00 on the wall clock of the crossing's Canadian side, so that the
/// dates under the bars are the dates in the tables. Not an instant.
using CivilTime = double;
inline constexpr CivilTime CivilDay = 86400.0;

/// What a timeline shows, in time and not yet in pixels. Values only; made once for each assessment.
struct TimelineContent {
    struct Bar {
        Lane lane = Lane::Canada;
        BarKind kind = BarKind::Certain;
        CivilTime from = 0;
        CivilTime to = 0;
        std::optional<std::size_t> before; ///< the sighting it begins at
        std::optional<std::size_t> after;  ///< the sighting it ends at
    };
    /// One lane's side of a sighting.
    struct Side {
        MarkerKind kind = MarkerKind::In;
        bool recorded = true; ///< by that country's own feed; else it follows from the other's entry
    };
    struct Crossing {
        CivilTime at = 0;
        std::optional<Side> canada;
        std::optional<Side> unitedStates;
        bool warned = false; ///< an anomaly or a conflict touches it
    };
    /// The authorized stay above a bar, and what lies beyond it.
    struct Authorization {
        Lane lane = Lane::Canada;
        std::size_t stay = 0;
        CivilTime from = 0;
        CivilTime until = 0;   ///< the end of its last day
        CivilTime shownTo = 0; ///< earlier than `until` where the next stay begins before it
        LocalDate lastDay;
        CivilTime overTo = 0; ///< later than `until` where the stay went, or may have gone, beyond it
        bool overCertain = false;
    };
    struct Reach {
        std::string feed;
        CivilTime at = 0;
    };

    /// Days of presence in the years before each date, against the threshold of a rule.
    struct Band {
        std::string rule;
        Country country = Country::Canada;
        int years = 5;
        int threshold = 0; ///< days
        RollingTotals rolling;
    };

    std::vector<Bar> bars[LaneCount]; ///< of each lane, by time, not overlapping
    std::vector<Crossing> crossings;  ///< by sighting, times never going back
    std::vector<Authorization> authorizations;
    std::vector<Reach> completeTo;
    std::optional<Band> band; ///< of the first rule that counts presence in a rolling window
    CivilTime asOf = 0;       ///< the end of the as-of date
    LocalDate asOfDate;
    /// Of a what-if: the day it is asked on. Everything is counted as of another.
    std::optional<LocalDate> today;
    bool isWhatIf() const { return today && *today != asOfDate; }
    CivilTime earliest = 0; ///< the first crossing, or a year before the as-of date
};

TimelineContent timelineContent(const Assessment& assessment, const FeedCountries& feeds,
                                const PortTable& ports);

/// Midnight at the beginning of a date, and back.
CivilTime civilTime(LocalDate date);
LocalDate civilDate(CivilTime time);

} // namespace passages
