#pragma once

#include "models/leads/stay.h"
#include "models/rules/statushistory.h"

#include <string>
#include <vector>

namespace passages {

/// An entry on which a stay rests, with what the records say around it.
struct StayEntry {
    Country country = Country::Canada;
    LocalDate date;
    TravellerClass travellerClass = TravellerClass::ThirdCountryNational;
    const Admission* admission = nullptr; ///< of that entry; nullptr where none is on record
    std::string admissionSource;
    /// Of a return to the US from Canada without an end on record: the stay before, on whose admission the
    /// person may have come back (automatic revalidation, 22 CFR 41.112(d); a side trip under the visa
    /// waiver, 8 CFR 217.3(b)).
    const Stay* revalidated = nullptr;
};

/// Until when a stay was authorized, and by what.
struct Authorization {
    enum class Kind : std::uint8_t {
        Date,    ///< until `until`, included
        Pending, ///< an application made in time is undecided: no end yet
        None,    ///< nothing on record sets an end, or the person needs none
    };
    Kind kind = Kind::None;
    LocalDate until;
    StayBasis basis = StayBasis::None;
    std::vector<std::string> sources;
    std::vector<std::string> reasons; ///< FP codes that the records themselves point to
    bool isVisaWaiver = false;        ///< a side trip does not begin its 90 days anew
};

/// `end` is the date of leaving, or the as-of date of a person still there.
Authorization authorizationOf(const StayEntry& entry, const StatusHistory& status, LocalDate end);

/// Of a person seen as a citizen or permanent resident of the country while they were there.
Authorization settled();

/// Whether an admission is under the visa waiver: 90 days, the day of arrival included (8 USC 1187).
bool isVisaWaiver(const Admission& admission);

} // namespace passages
