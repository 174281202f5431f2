#pragma once

#include "data/feed/subscription.h"
#include "data/port/porttable.h"
#include "data/record/record.h"
#include "models/presence/dayset.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace passages {

/// The joint report's measures of one direction of the exchange (design: location-model, last section).
/// Counts of records, never of persons.
struct MeasureCounts {
    std::int64_t exchanged = 0; ///< crossings that one country's feed gave to the other
    std::int64_t reconciled =
        0; ///< of those: of a person of whom the receiving country has a crossing itself
    std::int64_t indicatingExit = 0; ///< of those: showing that somebody left either country

    std::int64_t unmatched() const { return exchanged - reconciled; }
    /// From 0 to 1; nothing of nothing.
    std::optional<double> rate() const {
        return exchanged == 0
                   ? std::nullopt
                   : std::optional(static_cast<double>(reconciled) / static_cast<double>(exchanged));
    }
    MeasureCounts& operator+=(const MeasureCounts& other);
    friend bool operator==(const MeasureCounts&, const MeasureCounts&) = default;
};

/// From the country whose feed it is to the country that it is given to.
struct MeasureDirection {
    Country from = Country::Canada;
    Country to = Country::UnitedStates;
    /// Whether this workstation receives it. What goes the other way is counted from the domestic feed: what
    /// the phases allow to be given, seen with the records that this workstation has.
    bool isReceived = false;
    MeasureCounts counts;
    friend bool operator==(const MeasureDirection&, const MeasureDirection&) = default;
};

/// One port in one month, by the local date on the side of the country whose feed it is.
struct MeasureCell {
    Country from = Country::Canada;
    Country to = Country::UnitedStates;
    std::string port; ///< key in the port table
    int year = 0;
    unsigned month = 0; ///< 1 to 12
    MeasureCounts counts;
    friend bool operator==(const MeasureCell&, const MeasureCell&) = default;
};

struct Measures {
    DateSpan period;
    std::vector<MeasureDirection>
        directions;                 ///< Canada to the United States, then the other way; always both
    std::vector<MeasureCell> cells; ///< by direction, port, month; only those that are not empty
    std::int64_t underOrder = 0;    ///< people with a removal order in force on a day of the period
    /// Of those: people with a crossing that shows them leaving the ordering country from the day of the
    /// order on, up to the period's end. Possibly departed; an officer confirms it (IRPR 240(3)).
    std::int64_t departed = 0;
    std::vector<std::pair<std::string, std::optional<Instant>>> completeTo; ///< by feed, as of the count
    friend bool operator==(const Measures&, const Measures&) = default;
};

/// The codes of the definitions, in the order in which they stand beside the numbers: "measure_exchanged",
/// "measure_reconciled", "measure_unmatched", "measure_rate", "measure_indicating_exit",
/// "measure_under_order", "measure_departed", "measure_outgoing".
const std::vector<std::string>& measureDefinitions();

/// The country that a crossing shows somebody leaving: that of the feed for an exit, the other one for an
/// admitted entry by land, ferry or on foot at the common border; nothing for any other record.
std::optional<Country> countryLeft(const Record& record, Country feedCountry, const PortTable& ports);

/// Counts crossings one by one; memory grows with ports and months only.
class MeasureCounter {
  public:
    MeasureCounter(DateSpan period, const PortTable& ports) : m_ports(ports) { m_measures.period = period; }

    /// Which way a feed's records go; a country without a feed has none.
    void addFeed(const Subscription& feed);
    /// A crossing in force, whatever its date. `knownToReceiver`: whether the person has a crossing in a feed
    /// of the country that it is given to.
    void add(const Record& record, const Subscription& feed, bool knownToReceiver);
    void addPersonUnderOrder(bool departed);
    Measures take();

  private:
    using Key = std::tuple<Country, std::string, int, unsigned>;

    const PortTable& m_ports;
    Measures m_measures;
    std::map<Key, MeasureCounts> m_cells;
    bool m_isReceived[2] = {false, false};
};

/// Whether an order is in force on a day of the period.
bool isInForce(const Order& order, DateSpan period);
/// Whether one of these crossings (of one person) shows them leaving the country from the day of the order
/// on, up to the period's end.
bool hasDeparted(const Order& order, Country country, DateSpan period, const std::vector<FeedRecord>& records,
                 const PortTable& ports);

/// RFC 4180, a header line, then one line a direction, port and month:
/// `from,to,port,month,exchanged,reconciled,unmatched,rate,indicating_exit`. A text that a spreadsheet would
/// take for a formula gets an apostrophe in front.
std::string measuresCsv(const Measures& measures);

} // namespace passages
