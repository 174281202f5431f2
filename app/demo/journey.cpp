#include "app/demo/journey.h"

namespace passages::demo {
namespace {

const LocalDate End = *LocalDate::from(2026, 11, 19);
const LocalDate Shut = *LocalDate::from(2020, 3, 21);
const LocalDate Reopened = *LocalDate::from(2021, 8, 9);

constexpr Place acrossFrom(Place place) {
    return place == Place::Canada ? Place::UnitedStates : Place::Canada;
}

constexpr Country countryOf(Place place) {
    return place == Place::UnitedStates ? Country::UnitedStates : Country::Canada;
}

} // namespace

LocalDate asOfDate() {
    return *LocalDate::from(2026, 11, 20);
}

Instant completeTo() {
    return *Instant::parse("2026-11-20T05:00:00Z");
}

Journey::Journey(Random& random, const PortTable& ports, Household& household, Place start)
    : m_random(random),
      m_ports(ports),
      m_household(household),
      m_place(start) {}

bool Journey::isOpen(LocalDate day) {
    return day < End;
}

bool Journey::isShut(LocalDate day) {
    return day >= Shut && day < Reopened;
}

const Port* Journey::port(std::string_view key) const {
    return m_ports.find(key);
}

Instant Journey::timeOn(LocalDate day, const Zone& zone) {
    // Mostly by day; one in twenty in the small hours, where the two sides may have two dates.
    const int second =
        m_random.chance(50) ? m_random.below(5 * 3600) : m_random.between(5 * 3600, 24 * 3600 - 1);
    return zone.startOf(day).plusSeconds(second);
}

bool Journey::push(Move move) {
    move.from = m_place;
    if (!m_life.moves.empty() && move.at - m_life.moves.back().at < 1200) {
        move.at = m_life.moves.back().at.plusSeconds(m_random.between(1200, 5400));
    }
    if (move.port == nullptr || completeTo() - move.at < 6 * 3600) {
        return false;
    }
    if (move.outcome == Outcome::Admitted) {
        m_place = move.to;
    }
    m_life.moves.push_back(std::move(move));
    return true;
}

bool Journey::crossBorder(LocalDate day, Outcome outcome) {
    const int kind = m_random.below(1000);
    if (kind < 20 && !m_household.region->ferry.empty()) {
        return cross(day, Mode::Ferry, outcome);
    }
    return cross(day, kind < 40 ? Mode::Pedestrian : kind < 50 ? Mode::Rail : Mode::Land, outcome);
}

bool Journey::cross(LocalDate day, Mode mode, Outcome outcome) {
    if (!isOpen(day) || m_place == Place::Elsewhere) {
        return false;
    }
    // People have a crossing that they mostly take.
    const auto& crossings = m_household.region->crossings;
    const std::string_view key = mode == Mode::Ferry    ? m_household.region->ferry
                                 : m_random.chance(700) ? crossings.front()
                                                        : m_random.oneOf(crossings);
    Move move;
    move.to = acrossFrom(m_place);
    move.port = port(key);
    move.mode = mode;
    move.outcome = outcome;
    if (move.port != nullptr) {
        move.at = timeOn(day, *move.port->side(countryOf(move.to)).zone);
    }
    return push(std::move(move));
}

bool Journey::crossAfter(int minutes, Outcome outcome) {
    if (m_life.moves.empty() || m_place == Place::Elsewhere) {
        return false;
    }
    const Move& last = m_life.moves.back();
    Move move;
    move.to = acrossFrom(m_place);
    move.port = last.port;
    move.mode = last.mode;
    move.outcome = outcome;
    move.at = last.at.plusSeconds(minutes * 60);
    return push(std::move(move));
}

bool Journey::fly(LocalDate day, Place to) {
    if (!isOpen(day) || to == m_place) {
        return false;
    }
    const Region& region = *m_household.region;
    const bool isCanadian = m_place == Place::Canada || to == Place::Canada;
    Move move;
    move.to = to;
    move.mode = Mode::Air;
    move.port = port(m_random.oneOf(isCanadian ? region.canadianAirports : region.americanAirports));
    if (m_place == Place::Canada && to == Place::UnitedStates) {
        // At the larger Canadian airports the American officer stands before the flight.
        const bool isPrecleared = m_random.chance(700);
        move.arrival = isPrecleared ? move.port : port(m_random.oneOf(region.americanAirports));
    }
    if (move.port != nullptr) {
        move.at = timeOn(day, *move.port->canada.zone);
    }
    return push(std::move(move));
}

bool Journey::slipAway(LocalDate day, Place to, Mode mode) {
    if (!isOpen(day) || to == m_place) {
        return false;
    }
    Move move;
    move.to = to;
    move.mode = mode;
    move.seen = Seen::Never;
    move.port = port(m_household.region->crossings.back());
    if (move.port != nullptr) {
        move.at = timeOn(day, *move.port->canada.zone);
    }
    return push(std::move(move));
}

void Journey::grant(std::string_view admittedClass, std::optional<LocalDate> until) {
    m_life.moves.back().grant = Grant{std::string(admittedClass), until, false};
}

void Journey::grantDurationOfStatus(std::string_view admittedClass) {
    m_life.moves.back().grant = Grant{std::string(admittedClass), std::nullopt, true};
}

LocalDate Journey::lastDate(Country country) const {
    const Move& move = m_life.moves.back();
    return move.port->dateAt(move.at, country);
}

} // namespace passages::demo
