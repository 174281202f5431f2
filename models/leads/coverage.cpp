#include "models/leads/coverage.h"

#include <algorithm>
#include <vector>

namespace passages {

namespace {

LocalDate date(int year, unsigned month, unsigned day) {
    return LocalDate::from(year, month, day).value_or(LocalDate());
}

std::vector<Coverage> makeTable() {
    using enum Coverage::Whom;
    using enum Coverage::Extent;
    using enum WayOut;
    constexpr Country Ca = Country::Canada;
    constexpr Country Us = Country::UnitedStates;
    const std::optional<LocalDate> on;
    return {
        // Phase I: four ports.
        {Ca, Land, NonCitizens, Partial, date(2012, 9, 30), date(2013, 1, 15)},
        {Us, Land, NonCitizens, Partial, date(2012, 9, 30), date(2013, 1, 15)},
        // Phase II: the automated land ports, both ways, no citizen of either country.
        {Ca, Land, NonCitizens, Full, date(2013, 6, 30), on},
        {Us, Land, NonCitizens, Full, date(2013, 6, 30), on},
        // From 2016-08-23 Canada told the US of US citizens entering Canada, one way.
        {Us, Land, CitizensOfUs, Full, date(2016, 8, 23), on},
        // Phase III: everyone.
        {Ca, Land, CitizensOfUs, Full, date(2019, 7, 11), on},
        {Ca, Land, CitizensOfCanada, Full, date(2019, 7, 11), on},
        {Us, Land, CitizensOfCanada, Full, date(2019, 7, 11), on},
        // Phase IV: commercial air out of Canada, carriers joining until November 2022.
        {Ca, Air, NonCitizens, Partial, date(2020, 6, 25), date(2022, 10, 31)},
        {Ca, Air, CitizensOfUs, Partial, date(2020, 6, 25), date(2022, 10, 31)},
        {Ca, Air, CitizensOfCanada, Partial, date(2020, 6, 25), date(2022, 10, 31)},
        {Ca, Air, NonCitizens, Full, date(2022, 11, 1), on},
        {Ca, Air, CitizensOfUs, Full, date(2022, 11, 1), on},
        {Ca, Air, CitizensOfCanada, Full, date(2022, 11, 1), on},
    };
}

Coverage::Whom groupOf(TravellerClass who) {
    switch (who) {
    case TravellerClass::CitizenUs:
        return Coverage::Whom::CitizensOfUs;
    case TravellerClass::CitizenCanada:
        return Coverage::Whom::CitizensOfCanada;
    case TravellerClass::ThirdCountryNational:
    case TravellerClass::PermanentResidentCanada:
    case TravellerClass::LawfulPermanentResidentUs:
        break;
    }
    return Coverage::Whom::NonCitizens;
}

} // namespace

std::span<const Coverage> coverageTable() {
    static const std::vector<Coverage> table = makeTable();
    return table;
}

DaySet unseenExits(Country left, WayOut way, TravellerClass who, DateSpan period, UsAirExits usAirExits) {
    if (left == Country::UnitedStates && way == WayOut::Air && usAirExits == UsAirExits::Carried)
        return {};
    DaySet unseen(period);
    for (const Coverage& row : coverageTable()) {
        if (row.left == left && row.way == way && row.whom == groupOf(who) &&
            row.extent == Coverage::Extent::Full)
            unseen = unseen.subtracted(DaySet({row.from, row.to.value_or(period.to)}));
    }
    return unseen;
}

} // namespace passages
