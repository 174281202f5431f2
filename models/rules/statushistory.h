#pragma once

#include "data/fact/fact.h"
#include "models/itinerary/trace.h"
#include "models/presence/dayset.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What a period of status is, whether a record tells of it or a fact that an officer entered.
enum class PeriodKind : std::uint8_t {
    PermanentResident,
    Citizen,
    ProtectedPerson,
    TemporaryResident,
    ExtensionPending,
    ExtensionGranted,
    Sentence,
    VisitorRecord, ///< shortens or lengthens a stay: IRPR 183(2)
    Permit,        ///< to work, to study, or of a temporary resident: IRPR 183(4)
    SatisfactoryDeparture,
};

/// What a person's status is on one date.
struct Standing {
    bool isCitizen = false;
    bool isPermanentResident = false;
    std::optional<LocalDate> landing; ///< when permanent residence began, if anything says so
    friend bool operator==(const Standing&, const Standing&) = default;
};

/// What records and facts say of a person's status in one country, up to the as-of date. Pure values; any
/// thread.
struct StatusHistory {
    struct Period {
        PeriodKind kind = PeriodKind::TemporaryResident;
        LocalDate from;
        std::optional<LocalDate> until; ///< included; nothing: without an end
        std::string source;             ///< `feed/id` or `fact/12`

        bool covers(LocalDate date) const { return from <= date && (!until || date <= *until); }
        DateSpan span(LocalDate asOf) const { return {from, until && *until < asOf ? *until : asOf}; }
    };
    Country country = Country::Canada;
    std::vector<Period> periods; ///< that begin on or before the as-of date; by beginning
    /// The earliest crossing, by its date in this country, at which the person was seen as a permanent
    /// resident of it.
    std::optional<LocalDate> firstSeenAsResident;
    bool isSeenAsCitizen = false; ///< by the class at the newest crossing

    bool isCitizen = false;           ///< on the as-of date
    bool isPermanentResident = false; ///< on the as-of date
    /// When a status says permanent residence began; nothing if only crossings show it.
    std::optional<LocalDate> landing;
    std::vector<std::string> sources; ///< of the statuses that decide

    /// Dates of one status, up to the as-of date.
    DaySet datesOf(PeriodKind kind, LocalDate asOf) const;
    bool has(PeriodKind kind, LocalDate date) const;
    /// By these same records and facts on another date.
    Standing standingAt(LocalDate date) const;
};

/// Facts that are withdrawn, or begin after the as-of date, do not count.
StatusHistory statusHistoryOf(Country country, const std::vector<FeedRecord>& records,
                              const std::vector<Fact>& facts, const Trace& trace);

/// The class of a permanent resident, and of a citizen, of that country.
TravellerClass residentClass(Country country);
TravellerClass citizenClass(Country country);

} // namespace passages
