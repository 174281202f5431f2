#pragma once

#include "data/port/porttable.h"
#include "data/record/record.h"
#include "models/itinerary/itinerary.h"

#include <cstdint>
#include <random>
#include <vector>

namespace passages::test {

/// One true change of place (or a person turned round, who stays where they were), with the record that an
/// agency could have made of it.
struct Move {
    Instant instant;
    Place from = Place::Canada;
    Place to = Place::Canada;
    FeedRecord record;

    LocalDate date(Country country) const;
};

/// Where somebody really was.
struct Journey {
    Place start = Place::Canada;
    LocalDate begins; ///< a date well before the first move
    std::vector<Move> moves;

    /// One entry a date from `begins`: whether the person was in that country on it, for any part of it.
    std::vector<bool> truth(Country country, LocalDate until) const;
    std::vector<FeedRecord> records() const;
};

/// How the person gets about.
enum class Travel { LandOnly, LandAndAir };

/// A random journey over some years: day trips and long absences, both sides of midnight, the nights on
/// which clocks change, crossings with one date on one side and another on the other.
Journey randomJourney(std::mt19937_64& random, Travel travel);

/// Whether a whole round trip (out of a country and back, or into it and out again) lies between two
/// neighbours among the kept moves: what the totals assume not to happen.
bool hidesRoundTrip(const Journey& journey, const std::vector<bool>& kept);

/// A random choice of records to keep that hides no round trip.
std::vector<bool> randomlyKept(std::mt19937_64& random, const Journey& journey);

} // namespace passages::test
