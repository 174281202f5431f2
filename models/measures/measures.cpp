#include "models/measures/measures.h"

#include "data/feed/phases.h"
#include "models/table/csv.h"

#include <algorithm>
#include <cstdio>

namespace passages {

namespace {

std::size_t indexOf(Country country) {
    return country == Country::Canada ? 0 : 1;
}

/// Nullptr for what is no crossing.
const std::string* portOf(const Record& record) {
    if (const auto* entry = std::get_if<Entry>(&record.body))
        return &entry->port;
    if (const auto* exit = std::get_if<Exit>(&record.body))
        return &exit->port;
    return nullptr;
}

/// The local date of a crossing on that country's side; nothing for what is no crossing.
std::optional<LocalDate> dateOf(const Record& record, Country side, const PortTable& ports) {
    const std::string* const key = portOf(record);
    const Port* const port = key ? ports.find(*key) : nullptr;
    const auto occurred = record.occurred();
    return port && occurred ? std::optional(port->dateAt(*occurred, side)) : std::nullopt;
}

std::string monthText(int year, unsigned month) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u", year, month);
    return text;
}

std::string rateText(const std::optional<double>& rate) {
    if (!rate)
        return {};
    char text[16];
    std::snprintf(text, sizeof text, "%.4f", *rate);
    return text;
}

} // namespace

MeasureCounts& MeasureCounts::operator+=(const MeasureCounts& other) {
    exchanged += other.exchanged;
    reconciled += other.reconciled;
    indicatingExit += other.indicatingExit;
    return *this;
}

const std::vector<std::string>& measureDefinitions() {
    static const std::vector<std::string> codes = {
        "measure_exchanged",       "measure_reconciled",  "measure_unmatched", "measure_rate",
        "measure_indicating_exit", "measure_under_order", "measure_departed",  "measure_outgoing"};
    return codes;
}

std::optional<Country> countryLeft(const Record& record, Country feedCountry, const PortTable& ports) {
    if (std::holds_alternative<Exit>(record.body))
        return feedCountry;
    const auto* entry = std::get_if<Entry>(&record.body);
    if (entry == nullptr || entry->outcome != Outcome::Admitted || !isLandBorderMode(entry->mode))
        return std::nullopt;
    const Port* const port = ports.find(entry->port);
    return port && port->kind == PortKind::LandBorder ? std::optional(other(feedCountry)) : std::nullopt;
}

void MeasureCounter::addFeed(const Subscription& feed) {
    if (!feed.domestic)
        m_isReceived[indexOf(feed.country)] = true;
}

void MeasureCounter::add(const Record& record, const Subscription& feed, bool knownToReceiver) {
    const auto date = dateOf(record, feed.country, m_ports);
    const DateSpan& period = m_measures.period;
    if (!date || *date < period.from || *date > period.to)
        return;
    // Of a domestic feed only what was given to the other country is part of the exchange.
    if (feed.domestic && !isShareable(record, feed.country, m_ports))
        return;
    const auto civil = date->civil();
    MeasureCounts& counts = m_cells[{feed.country, *portOf(record), static_cast<int>(civil.year()),
                                     static_cast<unsigned>(civil.month())}];
    ++counts.exchanged;
    counts.reconciled += knownToReceiver ? 1 : 0;
    counts.indicatingExit += countryLeft(record, feed.country, m_ports) ? 1 : 0;
}

void MeasureCounter::addPersonUnderOrder(bool departed) {
    ++m_measures.underOrder;
    m_measures.departed += departed ? 1 : 0;
}

Measures MeasureCounter::take() {
    for (const Country from : {Country::Canada, Country::UnitedStates})
        m_measures.directions.push_back({from, other(from), m_isReceived[indexOf(from)], {}});
    for (const auto& [key, counts] : m_cells) {
        const auto& [from, port, year, month] = key;
        m_measures.directions[indexOf(from)].counts += counts;
        m_measures.cells.push_back({from, other(from), port, year, month, counts});
    }
    m_cells.clear();
    return std::move(m_measures);
}

bool isInForce(const Order& order, DateSpan period) {
    return order.issued <= period.to && (!order.until || *order.until >= period.from);
}

bool hasDeparted(const Order& order, Country country, DateSpan period, const std::vector<FeedRecord>& records,
                 const PortTable& ports) {
    return std::any_of(records.begin(), records.end(), [&](const FeedRecord& crossing) {
        if (countryLeft(crossing.record, crossing.country, ports) != country)
            return false;
        const auto date = dateOf(crossing.record, country, ports);
        return date && *date >= order.issued && *date <= period.to;
    });
}

std::string measuresCsv(const Measures& measures) {
    std::string csv = csvLine(
        {"from", "to", "port", "month", "exchanged", "reconciled", "unmatched", "rate", "indicating_exit"});
    for (const MeasureCell& cell : measures.cells)
        csv += csvLine({std::string(toCode(cell.from)), std::string(toCode(cell.to)), cell.port,
                        monthText(cell.year, cell.month), std::to_string(cell.counts.exchanged),
                        std::to_string(cell.counts.reconciled), std::to_string(cell.counts.unmatched()),
                        rateText(cell.counts.rate()), std::to_string(cell.counts.indicatingExit)});
    return csv;
}

} // namespace passages
