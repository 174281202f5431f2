#include "data/port/porttable.h"

#include "data/base/csvrows.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QFile>

namespace passages {
namespace {

constexpr std::string_view Header = "port,kind,us_code,us_name,us_state,us_zone,ca_code,ca_name,ca_province,"
                                    "ca_zone,pilot_phase_1,ca_code_verified";
enum Column {
    Key,
    Kind,
    UsCode,
    UsName,
    UsState,
    UsZone,
    CaCode,
    CaName,
    CaProvince,
    CaZone,
    Pilot,
    Verified
};
constexpr std::size_t Columns = 12;

using Row = CsvRows::Row;

tl::unexpected<Error> badTable(int line, std::string problem) {
    return fail(Failure::Failed, "bad_port_table",
                {{"line", std::to_string(line)}, {"problem", std::move(problem)}});
}

bool isKey(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    });
}

/// A port from one row, or what is wrong with it.
tl::expected<Port, std::string> readPort(const Row& row, Zones& zones) {
    Port port;
    port.key = row[Key];
    if (!isKey(port.key)) {
        return tl::unexpected<std::string>("bad_key");
    }
    if (row[Kind] != "land border" && row[Kind] != "airport") {
        return tl::unexpected<std::string>("unknown_kind");
    }
    port.kind = row[Kind] == "airport" ? PortKind::Airport : PortKind::LandBorder;
    port.unitedStates = {row[UsCode], row[UsName], row[UsState], nullptr};
    port.canada = {row[CaCode], row[CaName], row[CaProvince], nullptr};
    for (auto [side, zone] :
         {std::pair(&port.unitedStates, &row[UsZone]), std::pair(&port.canada, &row[CaZone])}) {
        if (zone->empty()) {
            continue;
        }
        side->zone = zones.find(*zone);
        if (side->zone == nullptr) {
            return tl::unexpected<std::string>("unknown_zone");
        }
    }
    const bool hasBoth = port.unitedStates.zone != nullptr && port.canada.zone != nullptr;
    const bool hasOne = port.unitedStates.zone != nullptr || port.canada.zone != nullptr;
    if (port.kind == PortKind::LandBorder ? !hasBoth : (hasBoth || !hasOne)) {
        return tl::unexpected<std::string>("missing_zone");
    }
    if (port.kind == PortKind::Airport) {
        auto& without = port.canada.zone == nullptr ? port.canada : port.unitedStates;
        without.zone = port.canada.zone == nullptr ? port.unitedStates.zone : port.canada.zone;
    }
    port.inPhaseOne = row[Pilot] == "I";
    port.canadianCodeVerified = row[Verified] == "yes";
    return port;
}

} // namespace

const PortTable& PortTable::builtIn() {
    static const PortTable table = [] {
        QFile file(QStringLiteral(":/tables/ports.csv"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("the port table is missing from the program");
        }
        auto read = fromCsv(file.readAll().toStdString());
        if (!read) {
            qFatal("the program's own port table is bad in line %s",
                   read.error().parameters.front().second.c_str());
        }
        return std::move(*read);
    }();
    return table;
}

Result<PortTable> PortTable::fromCsv(std::string_view csv) {
    if (csv.starts_with("\xEF\xBB\xBF")) { // spreadsheets write a byte order mark
        csv.remove_prefix(3);
    }
    PortTable table;
    Zones zones;
    CsvRows rows(csv);
    bool isHeader = true;
    while (const auto row = rows.next()) {
        if (!rows.isWhole()) {
            return badTable(rows.line(), "open_quote");
        }
        if (isHeader) {
            isHeader = false;
            std::string joined;
            for (const std::string& name : *row) {
                joined += joined.empty() ? name : ',' + name;
            }
            if (joined != Header) {
                return badTable(rows.line(), "unknown_columns");
            }
            continue;
        }
        if (row->size() == 1 && row->front().empty()) {
            continue;
        }
        if (row->size() != Columns) {
            return badTable(rows.line(), "column_count");
        }
        auto port = readPort(*row, zones);
        if (!port) {
            return badTable(rows.line(), port.error());
        }
        if (!table.m_byKey.emplace(port->key, table.m_ports.size()).second) {
            return badTable(rows.line(), "duplicate_key");
        }
        table.m_ports.push_back(std::move(*port));
    }
    if (table.m_ports.empty()) {
        return badTable(rows.line(), "empty");
    }
    return table;
}

const Port* PortTable::find(std::string_view key) const {
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? nullptr : &m_ports[found->second];
}

} // namespace passages
