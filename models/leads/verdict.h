#pragma once

#include "models/leads/authorizedstay.h"
#include "models/leads/stays.h"

#include <optional>
#include <vector>

namespace passages {

/// How a stay ended, as far as the records say.
struct StayEnd {
    enum class Kind : std::uint8_t {
        Open,   ///< no later sighting shows the person elsewhere
        Exit,   ///< a sighting shows the person leaving
        GoneBy, ///< a sighting elsewhere, which the person can have reached straight from here or not
        Missed, ///< a sighting that proves an unrecorded departure: entered again, or left another country
    };
    Kind kind = Kind::Open;
    std::optional<std::size_t> sighting;
    LocalDate earliest; ///< the last date on which the records still show the person here
    LocalDate latest;   ///< of the sighting that ends it
    std::size_t lastSeen = 0;
    std::vector<std::size_t> turns;      ///< flag-poles within the stay
    std::vector<std::size_t> turnedBack; ///< refused or turned round over there, and so still here
    bool touchesConflict = false;
};

/// Sets verdict, days over, reasons and evidence of a stay whose authorization is known.
void judge(Stay& stay, const StayEnd& end, const Authorization& authorization, const StayFacts& facts,
           TravellerClass who);

} // namespace passages
