#pragma once

#include "app/demo/people.h"
#include "models/itinerary/itinerary.h"

#include <optional>
#include <vector>

namespace passages::demo {

/// The data is as of 2026-11-20; both feeds are complete to its first minutes in the east.
LocalDate asOfDate();
Instant completeTo();

/// What an officer gave on entry.
struct Grant {
    std::string admittedClass;
    std::optional<LocalDate> until;
    bool durationOfStatus = false;
};

enum class Seen { ByChance, Always, Never };
enum class Mishap {
    ByChance,
    None,
    SentTwice,
    WrongDate, ///< the day and month swapped, corrected a few days later
    Withdrawn,
};

/// A crossing as it truly happened. Someone turned round at the border stays in `from`.
struct Move {
    Instant at;
    Place from = Place::Canada;
    Place to = Place::UnitedStates;
    const Port* port = nullptr;
    const Port* arrival = nullptr; ///< of a flight from Canada to the United States
    Mode mode = Mode::Land;
    Outcome outcome = Outcome::Admitted;
    std::optional<Grant> grant;
    Seen seen = Seen::ByChance;
    Mishap mishap = Mishap::ByChance;
    bool isSomeoneElses = false; ///< under this traveller's document: true in no one's life here
};

struct StatusFact {
    Country country = Country::Canada;
    StatusKind status = StatusKind::TemporaryResident;
    LocalDate from;
    std::optional<LocalDate> until;
};

struct OrderFact {
    OrderKind order = OrderKind::Departure;
    LocalDate issued;
    LocalDate enforceable;
    std::vector<Suspension> suspended;
};

/// What truly happened to a household.
struct Life {
    std::vector<Move> moves;
    std::vector<StatusFact> statuses;
    std::vector<OrderFact> orders;
};

/// Moves people through the years of one life. Does nothing more once the data ends.
class Journey {
  public:
    Journey(Random& random, const PortTable& ports, Household& household, Place start);

    Random& random() { return m_random; }
    Household& household() { return m_household; }
    Life& life() { return m_life; }
    Place place() const { return m_place; }
    /// Whether that day still lies in the data.
    static bool isOpen(LocalDate day);
    /// The border was shut for whoever did not have to cross.
    static bool isShut(LocalDate day);

    /// By road most of the time; by the ferry, on foot or by train else. To the other country.
    bool crossBorder(LocalDate day, Outcome outcome = Outcome::Admitted);
    bool cross(LocalDate day, Mode mode, Outcome outcome = Outcome::Admitted);
    bool fly(LocalDate day, Place to);
    /// A ship or a private flight: nobody writes down that it leaves.
    bool slipAway(LocalDate day, Place to, Mode mode);
    /// At once, for turning round.
    bool crossAfter(int minutes, Outcome outcome = Outcome::Admitted);
    void grant(std::string_view admittedClass, std::optional<LocalDate> until);
    void grantDurationOfStatus(std::string_view admittedClass);
    /// The date of the last move in that country.
    LocalDate lastDate(Country country) const;

  private:
    bool push(Move move);
    const Port* port(std::string_view key) const;
    Instant timeOn(LocalDate day, const Zone& zone);

    Random& m_random;
    const PortTable& m_ports;
    Household& m_household;
    Place m_place;
    Life m_life;
};

} // namespace passages::demo
