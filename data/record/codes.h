#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace passages {

/// The code lists of the exchange format, version 1. Each has the text of the wire (`toCode`) and its
/// inverse (`…FromCode`, nothing for an unknown code).

enum class Country : std::uint8_t { Canada, UnitedStates }; ///< "CA", "US"
enum class RecordKind : std::uint8_t { Entry, Exit, Admission, Status, Order, Correction, Withdrawal };
enum class TravellerClass : std::uint8_t {
    ThirdCountryNational,      ///< third_country_national
    PermanentResidentCanada,   ///< permanent_resident_ca
    LawfulPermanentResidentUs, ///< lawful_permanent_resident_us
    CitizenCanada,             ///< citizen_ca
    CitizenUs,                 ///< citizen_us
};
enum class Mode : std::uint8_t { Land, Ferry, Pedestrian, Rail, Air, Marine };
enum class Outcome : std::uint8_t { Admitted, Refused, DirectBack };
enum class Gender : std::uint8_t { Unspecified, Male, Female }; ///< X, M, F
enum class DocumentType : std::uint8_t {
    Passport,               ///< P
    PermanentResidentCard,  ///< PR
    TravelDocument,         ///< TD
    TrustedTraveller,       ///< N
    EnhancedDriversLicence, ///< ED
    IdentityCard,           ///< ID
    BirthCertificate,       ///< BC
    Other,                  ///< OT
};
enum class StatusKind : std::uint8_t {
    PermanentResident,
    Citizen,
    ProtectedPerson,
    TemporaryResident,
    ExtensionPending,
    ExtensionGranted,
    Sentence,
};
enum class OrderKind : std::uint8_t { Departure, Exclusion, Deportation, Removal };
enum class WithdrawalReason : std::uint8_t { Redress, Retention, Legal, Error };

std::string_view toCode(Country);
std::string_view toCode(RecordKind);
std::string_view toCode(TravellerClass);
std::string_view toCode(Mode);
std::string_view toCode(Outcome);
std::string_view toCode(Gender);
std::string_view toCode(DocumentType);
std::string_view toCode(StatusKind);
std::string_view toCode(OrderKind);
std::string_view toCode(WithdrawalReason);

std::optional<Country> countryFromCode(std::string_view);
std::optional<RecordKind> recordKindFromCode(std::string_view);
std::optional<TravellerClass> travellerClassFromCode(std::string_view);
std::optional<Mode> modeFromCode(std::string_view);
std::optional<Outcome> outcomeFromCode(std::string_view);
std::optional<Gender> genderFromCode(std::string_view);
std::optional<DocumentType> documentTypeFromCode(std::string_view);
std::optional<StatusKind> statusKindFromCode(std::string_view);
std::optional<OrderKind> orderKindFromCode(std::string_view);
std::optional<WithdrawalReason> withdrawalReasonFromCode(std::string_view);

/// Whether it is a three-letter state code of ISO 3166-1 alpha-3 or one of the specials of ICAO Doc 9303
/// part 3 section 5 (`D`, `XXA`, `UNO`, `RKS`, …).
bool isStateCode(std::string_view);

constexpr Country other(Country country) {
    return country == Country::Canada ? Country::UnitedStates : Country::Canada;
}
/// Land, ferry or pedestrian: at the common border such an entry is the exit from the other country.
constexpr bool isLandBorderMode(Mode mode) {
    return mode == Mode::Land || mode == Mode::Ferry || mode == Mode::Pedestrian;
}

} // namespace passages
