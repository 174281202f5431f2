#include "data/feed/phases.h"

namespace passages {
namespace {

constexpr LocalDate date(int year, unsigned month, unsigned day) {
    return LocalDate(
        std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)));
}

// domain rules 1.1, and the table of the exchange format
constexpr LocalDate PhaseOneFirst = date(2012, 9, 30);
constexpr LocalDate PhaseOneLast = date(2013, 1, 15);
constexpr LocalDate PhaseTwoFirst = date(2013, 6, 30);
constexpr LocalDate PhaseThreeFirst = date(2019, 7, 11);
constexpr LocalDate PhaseFourFirst = date(2020, 6, 25);

bool isCitizen(TravellerClass travellerClass, const Person& person) {
    return travellerClass == TravellerClass::CitizenCanada || travellerClass == TravellerClass::CitizenUs ||
           person.nationality == "CAN" || person.nationality == "USA";
}

bool isShareableEntry(const Entry& entry, const Port& port, LocalDate day) {
    if (port.kind != PortKind::LandBorder || !isLandBorderMode(entry.mode))
        return false;
    if (day >= PhaseThreeFirst)
        return true;
    if (isCitizen(entry.travellerClass, entry.person))
        return false;
    if (day >= PhaseTwoFirst)
        return true;
    return day >= PhaseOneFirst && day <= PhaseOneLast && port.inPhaseOne;
}

bool isShareableExit(const Exit& exit, const Port& port, LocalDate day, Country feedCountry) {
    return feedCountry == Country::Canada && port.kind == PortKind::Airport && exit.mode == Mode::Air &&
           day >= PhaseFourFirst;
}

} // namespace

bool isShareable(const Record& record, Country feedCountry, const PortTable& ports) {
    if (std::holds_alternative<Admission>(record.body) || std::holds_alternative<Withdrawal>(record.body))
        return true;
    if (const auto* entry = std::get_if<Entry>(&record.body)) {
        const Port* port = ports.find(entry->port);
        return port && isShareableEntry(*entry, *port, port->dateAt(entry->occurred, feedCountry));
    }
    if (const auto* exit = std::get_if<Exit>(&record.body)) {
        const Port* port = ports.find(exit->port);
        return port && isShareableExit(*exit, *port, port->dateAt(exit->occurred, feedCountry), feedCountry);
    }
    return false;
}

} // namespace passages
