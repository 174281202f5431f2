#pragma once

#include "data/base/result.h"
#include "data/record/codes.h"
#include "data/time/zones.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

enum class PortKind { LandBorder, Airport };

/// One crossing of the common border, or an airport, with both agencies' codes.
struct Port {
    struct Side {
        std::string code;
        std::string name;
        std::string region;               ///< state or province
        std::shared_ptr<const Zone> zone; ///< of an airport in the other country: that country's only zone
    };
    std::string key;
    PortKind kind = PortKind::LandBorder;
    Side canada;
    Side unitedStates;
    bool inPhaseOne = false; ///< one of the four pilot crossings
    bool canadianCodeVerified = false;

    const Side& side(Country country) const { return country == Country::Canada ? canada : unitedStates; }
    /// The local date of an instant on that country's side; an airport has one date for both.
    LocalDate dateAt(Instant instant, Country country) const { return side(country).zone->dateAt(instant); }
};

/// The crossings by key. Immutable, any thread. An agency can replace the table by another file.
class PortTable {
  public:
    /// The table that the program carries.
    static const PortTable& builtIn();
    /// Reads a table in the columns of `resources/tables/ports.csv`; Error "bad_port_table" with its line.
    static Result<PortTable> fromCsv(std::string_view csv);

    /// Nullptr for an unknown key.
    const Port* find(std::string_view key) const;
    const std::vector<Port>& ports() const { return m_ports; }

  private:
    std::vector<Port> m_ports;
    std::map<std::string, std::size_t, std::less<>> m_byKey;
};

} // namespace passages
