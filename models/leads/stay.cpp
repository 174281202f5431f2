#include "models/leads/stay.h"

#include <array>
#include <utility>

namespace passages {

namespace {

constexpr std::array VerdictCodes = {
    std::pair(Verdict::DepartedInTime, "departed_in_time"),
    std::pair(Verdict::OverstayedDeparted, "overstayed_departed"),
    std::pair(Verdict::ProbableOverstay, "probable_overstay"),
    std::pair(Verdict::DepartureUnrecorded, "departure_unrecorded"),
    std::pair(Verdict::NotYetAssessable, "not_yet_assessable"),
    std::pair(Verdict::ExitNotObservable, "exit_not_observable"),
    std::pair(Verdict::ConflictingRecords, "conflicting_records"),
    std::pair(Verdict::NotAssessable, "not_assessable"),
    std::pair(Verdict::SetAside, "set_aside"),
};

} // namespace

std::string_view toCode(Verdict verdict) {
    for (const auto& [value, code] : VerdictCodes) {
        if (value == verdict)
            return code;
    }
    return {};
}

std::optional<Verdict> verdictFromCode(std::string_view code) {
    for (const auto& [value, text] : VerdictCodes) {
        if (text == code)
            return value;
    }
    return {};
}

bool isLead(Verdict verdict) {
    return verdict == Verdict::OverstayedDeparted || verdict == Verdict::ProbableOverstay ||
           verdict == Verdict::DepartureUnrecorded;
}

bool isLead(const Stay& stay) {
    return isLead(stay.verdict) && stay.daysOver && stay.daysOver->minimum > 0;
}

std::string_view toCode(StayBasis basis) {
    switch (basis) {
    case StayBasis::None:
        return "none";
    case StayBasis::Admission:
        return "admission";
    case StayBasis::ClassDefault:
        return "class_default";
    case StayBasis::Extension:
        return "extension";
    case StayBasis::MaintainedStatus:
        return "maintained_status";
    case StayBasis::DurationOfStatus:
        return "duration_of_status";
    case StayBasis::StatusNeedsNone:
        return "status_needs_none";
    case StayBasis::VisitorRecord:
        return "visitor_record";
    case StayBasis::Permit:
        return "permit";
    case StayBasis::SatisfactoryDeparture:
        return "satisfactory_departure";
    }
    return {};
}

} // namespace passages
