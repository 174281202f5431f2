#include "models/itinerary/itinerary.h"

#include <algorithm>

namespace passages {

std::string_view toCode(SightingFlag flag) {
    switch (flag) {
    case SightingFlag::DirectBack:
        return "direct_back";
    case SightingFlag::Refused:
        return "refused";
    case SightingFlag::Duplicate:
        return "duplicate";
    case SightingFlag::Corroborated:
        return "corroborated";
    case SightingFlag::ZoneDoubtful:
        return "zone_doubtful";
    case SightingFlag::Conflict:
        return "conflict";
    case SightingFlag::FlagPole:
        return "flag_pole";
    }
    return {};
}

bool Sighting::has(SightingFlag flag) const {
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

} // namespace passages
