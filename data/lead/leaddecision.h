#pragma once

#include "data/record/codes.h"
#include "data/time/instant.h"
#include "data/time/localdate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passages {

/// What somebody decided on a lead after looking into it. It is about the stay: the entry record that began
/// it, and the country. The latest one counts, and a lead is set aside only as long as what it was made on
/// stays the same (`basis`).
struct LeadDecision {
    enum class Kind : std::uint8_t {
        SetAside, ///< "set_aside"
        Kept,     ///< "kept": looked into, still a lead
        Reopened, ///< "reopened": a supervisor took a setting aside back
    };
    std::int64_t number = 0;
    std::string entry; ///< `feed/id` of the record that began the stay
    Country country = Country::Canada;
    Kind kind = Kind::SetAside;
    std::string reason; ///< an FP code, or "other"
    std::string note;
    std::string basis; ///< of `leadBasis`
    std::string by;
    Instant at;
    friend bool operator==(const LeadDecision&, const LeadDecision&) = default;
};
std::string_view toCode(LeadDecision::Kind);
std::optional<LeadDecision::Kind> leadDecisionFromCode(std::string_view);

/// What a decision rests on: verdict, end of the authorized stay, and exit, as a digest (hex), so that a
/// decision holds no date of a record that is erased later.
std::string leadBasis(std::string_view verdict, std::optional<LocalDate> authorizedUntil,
                      std::optional<LocalDate> to);

/// Whether this decision sets aside a lead of that verdict, end and exit.
inline bool setsAside(const LeadDecision& decision, const std::string& basis) {
    return decision.kind == LeadDecision::Kind::SetAside && decision.basis == basis;
}

} // namespace passages
