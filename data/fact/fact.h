#pragma once

#include "data/record/codes.h"
#include "data/time/instant.h"
#include "data/time/localdate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// What an officer may state from outside the exchange. Its code is the same word in lower_snake_case.
enum class FactKind : std::uint8_t {
    ExtensionPending, ///< applied in time, undecided: IRPR 183(5)
    ExtensionGranted,
    VisitorRecord,
    WorkPermit,
    StudyPermit,
    TemporaryResidentPermit,
    SatisfactoryDeparture, ///< US, up to 30 days: 8 CFR 217.3(a)
    PermanentResident,
    Citizen,
    ProtectedPerson,
    Sentence,                     ///< no time counts: Citizenship Act s. 21
    AccompanyingCitizen,          ///< a credit: IRPA 28(2)(a)(ii)
    EmployedByCanadianBusiness,   ///< a credit: IRPA 28(2)(a)(iii)
    AccompanyingEmployedResident, ///< a credit: IRPA 28(2)(a)(iv)
    CrownServant,                 ///< a credit: Citizenship Act 5(1.02)
    AccompanyingCrownServant,     ///< a credit: Citizenship Act 5(1.01), 5(1.03)
    DocumentReportedLost,         ///< from that date on
};
std::string_view toCode(FactKind);
std::optional<FactKind> factKindFromCode(std::string_view);
/// In the order of the list above.
const std::vector<FactKind>& factKinds();
/// Whether it adds days to a residency rule; credits stand apart from what the records show, always.
bool isCredit(FactKind);

/// Something that an officer knows of a traveller from outside the exchange, with its source. It is never
/// changed: it is withdrawn, and another is entered.
struct Fact {
    std::int64_t number = 0;
    FactKind kind = FactKind::ExtensionGranted;
    Country country = Country::Canada; ///< whose law it is of
    LocalDate from;
    std::optional<LocalDate> until; ///< included; nothing: without an end
    std::string document;           ///< of DocumentReportedLost: its number
    std::string source;             ///< what the officer saw, 1 to 200 characters
    LocalDate sourceDate;           ///< of what the officer saw
    std::string enteredBy;
    Instant enteredAt;
    struct Withdrawal {
        std::string by;
        Instant at;
        std::string reason; ///< 1 to 200 characters
        friend bool operator==(const Withdrawal&, const Withdrawal&) = default;
    };
    std::optional<Withdrawal> withdrawn; ///< kept, shown, and counted no more

    /// `fact/12`: how evidence names it beside records.
    std::string id() const { return "fact/" + std::to_string(number); }
    friend bool operator==(const Fact&, const Fact&) = default;
};

} // namespace passages
