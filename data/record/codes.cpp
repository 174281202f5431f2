#include "data/record/codes.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>

namespace passages {
namespace {

using std::string_view;

// In the order of the enumerations.
constexpr std::array<string_view, 2> Countries{"CA", "US"};
constexpr std::array<string_view, 7> RecordKinds{"entry", "exit",       "admission", "status",
                                                 "order", "correction", "withdrawal"};
constexpr std::array<string_view, 5> TravellerClasses{"third_country_national", "permanent_resident_ca",
                                                      "lawful_permanent_resident_us", "citizen_ca",
                                                      "citizen_us"};
constexpr std::array<string_view, 6> Modes{"land", "ferry", "pedestrian", "rail", "air", "marine"};
constexpr std::array<string_view, 3> Outcomes{"admitted", "refused", "direct_back"};
constexpr std::array<string_view, 3> Genders{"X", "M", "F"};
constexpr std::array<string_view, 8> DocumentTypes{"P", "PR", "TD", "N", "ED", "ID", "BC", "OT"};
constexpr std::array<string_view, 7> StatusKinds{
    "permanent_resident", "citizen",           "protected_person", "temporary_resident",
    "extension_pending",  "extension_granted", "sentence"};
constexpr std::array<string_view, 4> OrderKinds{"departure", "exclusion", "deportation", "removal"};
constexpr std::array<string_view, 4> WithdrawalReasons{"redress", "retention", "legal", "error"};

template <typename Enum, std::size_t N>
constexpr string_view codeIn(const std::array<string_view, N>& codes, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? codes[index] : string_view();
}

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> valueIn(const std::array<string_view, N>& codes, string_view code) {
    for (std::size_t i = 0; i < N; ++i) {
        if (codes[i] == code) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

/// ISO 3166-1 alpha-3.
constexpr string_view IsoStates =
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS "
    "BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV "
    "CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM "
    "GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN "
    "IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE "
    "LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS "
    "MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK "
    "PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR "
    "SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY "
    "USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE ";

/// ICAO Doc 9303 part 3 section 5: British variants, Kosovo, organizations, persons without a state, the
/// specimen. Germany's `D` is shorter than the rest and stands in the function.
constexpr string_view IcaoStates = "GBD GBN GBO GBP GBS RKS EUE UNO UNA UNK IAO XBA XIM XCC XCE XCO XDC XEC "
                                   "XES XMP XOM XPO XXA XXB XXC XXX UTO ";

constexpr std::size_t Letters = 26;

/// Where three capital letters stand among all such codes.
constexpr std::optional<std::size_t> stateIndex(string_view code) {
    if (code.size() != 3) {
        return std::nullopt;
    }
    std::size_t index = 0;
    for (const char c : code) {
        if (c < 'A' || c > 'Z') {
            return std::nullopt;
        }
        index = index * Letters + static_cast<std::size_t>(c - 'A');
    }
    return index;
}

using StateSet = std::bitset<Letters * Letters * Letters>;

StateSet makeStates() {
    StateSet states;
    for (const string_view list : {IsoStates, IcaoStates}) {
        for (std::size_t at = 0; at + 3 < list.size(); at += 4) {
            if (const auto index = stateIndex(list.substr(at, 3))) {
                states.set(*index);
            }
        }
    }
    return states;
}

} // namespace

string_view toCode(Country value) {
    return codeIn(Countries, value);
}
string_view toCode(RecordKind value) {
    return codeIn(RecordKinds, value);
}
string_view toCode(TravellerClass value) {
    return codeIn(TravellerClasses, value);
}
string_view toCode(Mode value) {
    return codeIn(Modes, value);
}
string_view toCode(Outcome value) {
    return codeIn(Outcomes, value);
}
string_view toCode(Gender value) {
    return codeIn(Genders, value);
}
string_view toCode(DocumentType value) {
    return codeIn(DocumentTypes, value);
}
string_view toCode(StatusKind value) {
    return codeIn(StatusKinds, value);
}
string_view toCode(OrderKind value) {
    return codeIn(OrderKinds, value);
}
string_view toCode(WithdrawalReason value) {
    return codeIn(WithdrawalReasons, value);
}

std::optional<Country> countryFromCode(string_view code) {
    return valueIn<Country>(Countries, code);
}
std::optional<RecordKind> recordKindFromCode(string_view code) {
    return valueIn<RecordKind>(RecordKinds, code);
}
std::optional<TravellerClass> travellerClassFromCode(string_view code) {
    return valueIn<TravellerClass>(TravellerClasses, code);
}
std::optional<Mode> modeFromCode(string_view code) {
    return valueIn<Mode>(Modes, code);
}
std::optional<Outcome> outcomeFromCode(string_view code) {
    return valueIn<Outcome>(Outcomes, code);
}
std::optional<Gender> genderFromCode(string_view code) {
    return valueIn<Gender>(Genders, code);
}
std::optional<DocumentType> documentTypeFromCode(string_view code) {
    return valueIn<DocumentType>(DocumentTypes, code);
}
std::optional<StatusKind> statusKindFromCode(string_view code) {
    return valueIn<StatusKind>(StatusKinds, code);
}
std::optional<OrderKind> orderKindFromCode(string_view code) {
    return valueIn<OrderKind>(OrderKinds, code);
}
std::optional<WithdrawalReason> withdrawalReasonFromCode(string_view code) {
    return valueIn<WithdrawalReason>(WithdrawalReasons, code);
}

bool isStateCode(string_view code) {
    static const StateSet states = makeStates();
    if (code == "D") {
        return true;
    }
    const auto index = stateIndex(code);
    return index && states.test(*index);
}

} // namespace passages
