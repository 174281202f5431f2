#pragma once

#include "models/itinerary/itinerary.h"
#include "models/presence/dayset.h"

#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// How sure a date of presence is, strongest first.
enum class Certainty : std::uint8_t {
    Certain,  ///< "certain": the records place the person there: in the minimum
    Recorded, ///< "recorded": the simplest reading of the records: in the recorded total
    Possible, ///< "possible": only if crossings went unrecorded: in the maximum
};
std::string_view toCode(Certainty);

/// Dates in one country by the strongest reading that holds: the three sets do not overlap.
/// Minimum = certain; recorded = certain + recorded; maximum = all three.
struct Presence {
    DaySet certain;
    DaySet recorded;
    DaySet possible;
};

/// The sightings before this index count in `country`: those after it have, on that country's side of the
/// border, a date after the as-of date.
std::size_t countedSightings(Country country, const Itinerary& itinerary);

/// Every date from the beginning of `window` to its end in `country`. No complete round trip is assumed
/// to have gone unrecorded between two neighbouring sightings.
Presence presenceIn(Country country, const Itinerary& itinerary, DateSpan window);

/// A dated span with its certainty and the records at its two ends.
struct PresenceSpan {
    DateSpan dates;
    Certainty certainty = Certainty::Certain;
    int halfDays = 2; ///< what each of its dates counts for: 2 is one day, 1 half a day, 0 none
    std::vector<std::string> sources; ///< `feed/id` of the sightings that bound it
    /// What each of its dates counts for under the widest reading; more than `halfDays` only where no record
    /// says since when whole days count.
    int halfDaysAtMost = 2;
    std::string_view clause = {}; ///< by which it counts, e.g. "IRPA 28(2)(a)(i)"; empty: it does not
};

/// The three totals of a window.
struct DayTotals {
    std::int32_t minimum = 0;
    std::int32_t recorded = 0;
    std::int32_t maximum = 0;
};
DayTotals totalsOf(const Presence& presence);

/// The same presence as spans in order of date, each with its evidence.
std::vector<PresenceSpan> spansOf(Country country, const Itinerary& itinerary, DateSpan window);
std::vector<PresenceSpan> spansOf(const Presence& presence, Country country, const Itinerary& itinerary);

} // namespace passages
