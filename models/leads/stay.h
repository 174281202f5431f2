#pragma once

#include "data/lead/otheridentity.h"
#include "models/itinerary/itinerary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// What the records say of an authorized stay: a lead for a person to review, never a finding.
enum class Verdict : std::uint8_t {
    DepartedInTime,      ///< departed_in_time
    OverstayedDeparted,  ///< overstayed_departed
    ProbableOverstay,    ///< probable_overstay
    DepartureUnrecorded, ///< departure_unrecorded
    NotYetAssessable,    ///< not_yet_assessable
    ExitNotObservable,   ///< exit_not_observable
    ConflictingRecords,  ///< conflicting_records
    NotAssessable,       ///< not_assessable
    SetAside,            ///< set_aside: closed by an officer
};
std::string_view toCode(Verdict);
std::optional<Verdict> verdictFromCode(std::string_view);
/// Whether it can be something for a person to look into: overstayed_departed, probable_overstay,
/// departure_unrecorded.
bool isLead(Verdict verdict);

/// Where the end of the authorized stay comes from. In JSON by its code.
enum class StayBasis : std::uint8_t {
    None,                  ///< none
    Admission,             ///< admission
    ClassDefault,          ///< class_default: IRPR 183(2), six months
    Extension,             ///< extension
    MaintainedStatus,      ///< maintained_status
    DurationOfStatus,      ///< duration_of_status
    StatusNeedsNone,       ///< status_needs_none: citizens and permanent residents
    VisitorRecord,         ///< visitor_record: IRPR 183(2), fixed by an officer
    Permit,                ///< permit: IRPR 183(4), to work, to study, or of a temporary resident
    SatisfactoryDeparture, ///< satisfactory_departure: 8 CFR 217.3(a)
};
std::string_view toCode(StayBasis);

struct DayRange {
    std::int32_t minimum = 0;
    std::int32_t maximum = 0;
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// One stay in one country: from an entry to the next sighting that shows the person elsewhere.
struct Stay {
    Country country = Country::Canada;
    LocalDate from;
    std::optional<LocalDate> to; ///< the date of leaving, if it is known
    std::size_t entrySighting = 0;
    std::optional<std::size_t> exitSighting;
    std::vector<std::string> sources; ///< entry, admission, statuses, exit: every record it rests on
    std::optional<LocalDate> authorizedUntil;
    StayBasis basis = StayBasis::None;
    Verdict verdict = Verdict::NotAssessable;
    std::optional<DayRange> daysOver;
    std::vector<std::string> reasons;  ///< FP codes that could explain it innocently, strongest first
    std::vector<std::string> evidence; ///< codes that speak for it: "no_exit_on_record", "feeds_complete", …
    std::vector<OtherIdentity> otherIdentities; ///< of a lead: strongest link first
};

/// Whether this stay is something to look into: by its verdict, and only if even the shortest reading is an
/// overstay. Of those who were seen elsewhere later and may have left in time, nearly all did: on the demo
/// data 292 of 294.
bool isLead(const Stay& stay);

/// A removal order and what the records show after it.
struct OrderResult {
    OrderKind order = OrderKind::Departure;
    LocalDate issued;
    std::optional<LocalDate> deadline;
    /// The last date on which the person may still be there: the deadline, past holidays, or that on which
    /// the order became enforceable.
    LocalDate due;
    std::string
        outcome; ///< possible_departure_in_time, possible_departure_late, no_departure_on_record, not_yet_due
    std::optional<LocalDate> departed; ///< the date of leaving, if it is known
    std::vector<std::string> notes;    ///< codes: departure_date_unknown, deadline_on_holiday, …
    std::vector<std::string> sources;
};

} // namespace passages
