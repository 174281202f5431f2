#pragma once

#include "data/time/instant.h"
#include "data/time/localdate.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// One IANA zone as its offset transitions: a lookup is a binary search. Immutable, any thread.
class Zone {
  public:
    struct Transition {
        Instant from;
        int offsetSeconds = 0; ///< east of Greenwich, from this instant on
    };
    Zone(std::string id, std::vector<Transition> transitions);

    const std::string& id() const { return m_id; }
    int offsetSecondsAt(Instant instant) const;
    LocalDate dateAt(Instant instant) const;
    /// `HH:MM` on this zone's wall clock.
    std::string clockAt(Instant instant) const;
    /// `YYYY-MM-DDTHH:MM:SS-05:00`, with this zone's own offset: how the wire format writes a crossing.
    std::string isoAt(Instant instant) const;
    /// The first instant of that civil date in this zone.
    Instant startOf(LocalDate date) const;

  private:
    std::string m_id;
    std::vector<Transition> m_transitions; // sorted; the first reaches back to the beginning
};

/// The zones of the operating system's tz database, read once for each id. Not thread-safe while loading:
/// the port table asks for every zone it names when it is made, and shares the results.
class Zones {
  public:
    /// Nullptr for an id that the database does not have.
    std::shared_ptr<const Zone> find(std::string_view id);

    /// The release of the tz database, e.g. "2026f"; "unknown" where the system does not tell.
    static std::string databaseVersion();
    /// Whether it is 2026c or newer, i.e. knows that British Columbia and Alberta stopped changing clocks:
    /// with an older one, dates from 2026-11-01 on in BC and Alberta are to be marked as doubtful.
    static bool databaseIsCurrent();

  private:
    std::map<std::string, std::shared_ptr<const Zone>, std::less<>> m_zones;
};

} // namespace passages
