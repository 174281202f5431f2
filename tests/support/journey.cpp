#include "tests/support/journey.h"

#include "tests/support/story.h"

#include <algorithm>
#include <array>
#include <string>

namespace passages::test {

namespace {

constexpr std::array LandPorts = {
    "calais",  "champlain-lacolle", "ambassador-bridge",         "grand-portage", "portal", "sweetgrass",
    "skagway", "pacific-highway",   "international-falls-ranier"};
constexpr std::array CanadianAirports = {"air-yyz", "air-yvr", "air-yhz", "air-yyt"};
constexpr std::array UsAirports = {"air-jfk", "air-lax", "air-den", "air-sea"};

constexpr std::int64_t Hour = 3600;
constexpr std::int64_t Day = 24 * Hour;

/// Clocks change, or stop changing, in these nights (UTC).
constexpr std::array<std::int64_t, 4> ClockNights = {1710054000, 1730613600, 1741503600, 1793520000};

class Traveller {
  public:
    Traveller(std::mt19937_64& random, Travel travel) : m_random(random), m_travel(travel) {}

    Journey travel() {
        m_journey.start = m_place = m_travel == Travel::LandOnly ? country() : anywhere();
        m_now = 1420070400 + below(9 * 365) * Day + below(Day); // from 2015 to 2023
        m_journey.begins = LocalDate::fromEpochDays(static_cast<std::int32_t>(m_now / Day - 100));
        m_port = LandPorts[pick(LandPorts.size())];
        const auto moves = 1 + below(20);
        for (std::int64_t i = 0; i < moves; ++i)
            goOn();
        return std::move(m_journey);
    }

  private:
    std::int64_t below(std::int64_t limit) {
        return std::uniform_int_distribution<std::int64_t>(0, limit - 1)(m_random);
    }
    std::size_t pick(std::size_t size) {
        return static_cast<std::size_t>(below(static_cast<std::int64_t>(size)));
    }
    Place country() { return below(2) == 0 ? Place::Canada : Place::UnitedStates; }
    Place anywhere() { return below(3) == 0 ? Place::Elsewhere : country(); }

    /// Some hours at the same crossing, some days, or most of a year; then often close to a midnight.
    void wait() {
        const std::int64_t kind = below(10);
        m_isAtCrossing = kind < 3 && m_wasLand;
        if (m_isAtCrossing) {
            m_now += 40 * 60 + below(5 * Hour);
            return;
        }
        const std::int64_t earliest = m_now + 12 * Hour;
        m_port = LandPorts[pick(LandPorts.size())];
        m_now += kind < 7 ? Day + below(20 * Day) : 20 * Day + below(400 * Day);
        if (below(3) == 0)
            m_now = m_now / Day * Day + 2 * Hour + below(8 * Hour); // around midnight in every zone
        for (std::int64_t night : ClockNights) {
            if (below(4) == 0 && m_now > night - 30 * Day && m_now < night)
                m_now = night - 2 * Hour + below(6 * Hour);
        }
        m_now = std::max(m_now, earliest);
    }

    void goOn() {
        wait();
        const bool mayFly = m_travel == Travel::LandAndAir && !m_isAtCrossing;
        const bool flies = m_place == Place::Elsewhere || (mayFly && below(2) == 0);
        if (flies && m_place == Place::Elsewhere) {
            flyIn(country());
        } else if (flies) {
            const Place from = m_place;
            flyOut();
            if (below(3) == 0) {
                m_now += Hour + below(6 * Hour);
                flyIn(from == Place::Canada ? Place::UnitedStates : Place::Canada);
            }
        } else {
            drive();
        }
    }

    void drive() {
        const Country to = m_place == Place::Canada ? Country::UnitedStates : Country::Canada;
        Entry entry;
        entry.occurred = Instant::fromEpochSeconds(m_now);
        entry.port = m_port;
        entry.mode = below(8) == 0 ? Mode::Pedestrian : Mode::Land;
        if (below(12) == 0)
            entry.outcome = below(2) == 0 ? Outcome::Refused : Outcome::DirectBack;
        const Place next = entry.outcome == Outcome::Admitted ? placeOf(to) : m_place;
        m_wasLand = true;
        move(next, to, entry);
    }

    void flyIn(Place to) {
        const bool isCanada = to == Place::Canada;
        Entry entry;
        entry.occurred = Instant::fromEpochSeconds(m_now);
        entry.port =
            isCanada ? CanadianAirports[pick(CanadianAirports.size())] : UsAirports[pick(UsAirports.size())];
        entry.mode = Mode::Air;
        m_wasLand = false;
        // An airport has one date for both countries: over the date that a night flight to the west takes
        // back, the model and the traveller do not agree.
        const Port* port = PortTable::builtIn().find(entry.port);
        while (!m_journey.moves.empty() && (port->dateAt(entry.occurred, Country::Canada) <
                                                m_journey.moves.back().date(Country::Canada) ||
                                            port->dateAt(entry.occurred, Country::UnitedStates) <
                                                m_journey.moves.back().date(Country::UnitedStates)))
            entry.occurred = entry.occurred.plusSeconds(Hour);
        m_now = entry.occurred.epochSeconds();
        move(to, isCanada ? Country::Canada : Country::UnitedStates, entry);
    }

    void flyOut() {
        const bool isCanada = m_place == Place::Canada;
        Exit exit;
        exit.occurred = Instant::fromEpochSeconds(m_now);
        exit.port =
            isCanada ? CanadianAirports[pick(CanadianAirports.size())] : UsAirports[pick(UsAirports.size())];
        m_wasLand = false;
        move(Place::Elsewhere, isCanada ? Country::Canada : Country::UnitedStates, exit);
    }

    template <typename Crossing> void move(Place to, Country feed, Crossing crossing) {
        Move made;
        made.instant = crossing.occurred;
        made.from = m_place;
        made.to = to;
        crossing.person = somebody();
        made.record.feed = feed == Country::Canada ? "cbsa" : "cbp";
        made.record.country = feed;
        made.record.record.id = "r" + std::to_string(m_journey.moves.size());
        made.record.record.body = std::move(crossing);
        m_journey.moves.push_back(std::move(made));
        m_place = to;
    }

    std::mt19937_64& m_random;
    Travel m_travel;
    Journey m_journey;
    Place m_place = Place::Canada;
    std::int64_t m_now = 0;
    std::string m_port;
    bool m_wasLand = false;
    bool m_isAtCrossing = false;
};

std::string_view portOf(const FeedRecord& record) {
    const auto* entry = std::get_if<Entry>(&record.record.body);
    return entry != nullptr ? entry->port : std::get<Exit>(record.record.body).port;
}

/// Whether a sequence of places leaves a country and comes back, or comes into it and leaves again.
bool isRoundTrip(const std::vector<Place>& places) {
    for (Place country : {Place::Canada, Place::UnitedStates}) {
        std::vector<bool> isHere;
        for (Place place : places) {
            if (isHere.empty() || isHere.back() != (place == country))
                isHere.push_back(place == country);
        }
        if (isHere.size() > 2)
            return true;
    }
    return false;
}

} // namespace

LocalDate Move::date(Country country) const {
    return PortTable::builtIn().find(portOf(record))->dateAt(instant, country);
}

std::vector<bool> Journey::truth(Country country, LocalDate until) const {
    std::vector<bool> days(static_cast<std::size_t>(std::max(0, until - begins + 1)), false);
    const Place place = placeOf(country);
    const auto mark = [&](LocalDate from, LocalDate to) {
        for (LocalDate date = from; date <= std::min(to, until); date = date.plusDays(1))
            days[static_cast<std::size_t>(date - begins)] = true;
    };
    Place here = start;
    LocalDate since = begins;
    for (const Move& move : moves) {
        if (here == place && move.to != place)
            mark(since, move.date(country));
        if (here != place && move.to == place)
            since = move.date(country);
        here = move.to;
    }
    if (here == place)
        mark(since, until);
    return days;
}

std::vector<FeedRecord> Journey::records() const {
    std::vector<FeedRecord> all;
    for (const Move& move : moves)
        all.push_back(move.record);
    return all;
}

Journey randomJourney(std::mt19937_64& random, Travel travel) {
    return Traveller(random, travel).travel();
}

bool hidesRoundTrip(const Journey& journey, const std::vector<bool>& kept) {
    std::vector<Place> places;
    bool isSeen = false; // before the first record nothing is assumed
    for (std::size_t i = 0; i < journey.moves.size(); ++i) {
        const Move& move = journey.moves[i];
        if (!kept[i]) {
            places.push_back(move.to);
            continue;
        }
        if (isSeen && isRoundTrip(places))
            return true;
        isSeen = true;
        places = {move.to};
    }
    return false;
}

std::vector<bool> randomlyKept(std::mt19937_64& random, const Journey& journey) {
    const std::uint64_t one = 2 + random() % 4;
    std::vector<bool> kept(journey.moves.size());
    std::generate(kept.begin(), kept.end(), [&] { return random() % one != 0; });
    while (hidesRoundTrip(journey, kept)) // put records back until none is hidden
        kept[random() % kept.size()] = true;
    return kept;
}

} // namespace passages::test
