#pragma once

#include "models/itinerary/trace.h"
#include "models/presence/dayset.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What the records say of a person's status in one country, up to the as-of date. Pure values; any thread.
struct StatusHistory {
    struct Period {
        StatusKind status = StatusKind::TemporaryResident;
        LocalDate from;
        std::optional<LocalDate> until; ///< included; nothing: without an end
        const FeedRecord* record = nullptr;

        bool covers(LocalDate date) const { return from <= date && (!until || date <= *until); }
        DateSpan span(LocalDate asOf) const { return {from, until && *until < asOf ? *until : asOf}; }
    };
    Country country = Country::Canada;
    std::vector<Period> periods; ///< that begin on or before the as-of date; by beginning

    bool isCitizen = false;           ///< on the as-of date, by a status or by the newest crossing's class
    bool isPermanentResident = false; ///< the same
    /// When a status record says permanent residence began; nothing if only crossings show it.
    std::optional<LocalDate> landing;
    /// The earliest crossing, by its date in this country, at which the person was seen as one.
    std::optional<LocalDate> firstSeenAsResident;
    std::vector<std::string> sources; ///< of the status records that decide

    /// Dates of one status, up to the as-of date.
    DaySet datesOf(StatusKind status, LocalDate asOf) const;
    bool has(StatusKind status, LocalDate date) const;
};

StatusHistory statusHistoryOf(Country country, const std::vector<FeedRecord>& records, const Trace& trace);

/// The class of a permanent resident, and of a citizen, of that country.
TravellerClass residentClass(Country country);
TravellerClass citizenClass(Country country);

} // namespace passages
