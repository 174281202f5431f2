#pragma once

#include "models/presence/dayset.h"

#include "data/record/codes.h"

#include <optional>
#include <span>

namespace passages {

/// How a person can leave, as far as the exchange tells them apart. Rail, marine, private flights and the
/// open border are in no feed at any time: they are an innocent explanation of every lead (FP-COV), and by
/// themselves hide no stay.
enum class WayOut : std::uint8_t { Land, Air };

/// Since when, and until when, an exit is seen by some feed: one row of the coverage table.
struct Coverage {
    enum class Extent : std::uint8_t { Partial, Full };
    enum class Whom : std::uint8_t { NonCitizens, CitizensOfUs, CitizensOfCanada };
    Country left = Country::Canada; ///< the country the person leaves
    WayOut way = WayOut::Land;
    Whom whom = Whom::NonCitizens;
    Extent extent = Extent::Full;
    LocalDate from;
    std::optional<LocalDate> to;
};
std::span<const Coverage> coverageTable();

/// Whether the feeds held here carry the manifests of air exits from the US: those of a CBP workstation's
/// own feed may; they are not exchanged.
enum class UsAirExits : std::uint8_t { NotCarried, Carried };

/// The dates of `period` on which somebody of that class could leave that way and no feed would show it for
/// certain. Partial coverage hides as much as none: of the one person in question it says nothing.
DaySet unseenExits(Country left, WayOut way, TravellerClass who, DateSpan period, UsAirExits usAirExits);

} // namespace passages
