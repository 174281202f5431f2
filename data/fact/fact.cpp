#include "data/fact/fact.h"

#include <algorithm>
#include <array>
#include <utility>

namespace passages {
namespace {

constexpr std::array Codes = {
    std::pair{FactKind::ExtensionPending, std::string_view("extension_pending")},
    std::pair{FactKind::ExtensionGranted, std::string_view("extension_granted")},
    std::pair{FactKind::VisitorRecord, std::string_view("visitor_record")},
    std::pair{FactKind::WorkPermit, std::string_view("work_permit")},
    std::pair{FactKind::StudyPermit, std::string_view("study_permit")},
    std::pair{FactKind::TemporaryResidentPermit, std::string_view("temporary_resident_permit")},
    std::pair{FactKind::SatisfactoryDeparture, std::string_view("satisfactory_departure")},
    std::pair{FactKind::PermanentResident, std::string_view("permanent_resident")},
    std::pair{FactKind::Citizen, std::string_view("citizen")},
    std::pair{FactKind::ProtectedPerson, std::string_view("protected_person")},
    std::pair{FactKind::Sentence, std::string_view("sentence")},
    std::pair{FactKind::AccompanyingCitizen, std::string_view("accompanying_citizen")},
    std::pair{FactKind::EmployedByCanadianBusiness, std::string_view("employed_by_canadian_business")},
    std::pair{FactKind::AccompanyingEmployedResident, std::string_view("accompanying_employed_resident")},
    std::pair{FactKind::CrownServant, std::string_view("crown_servant")},
    std::pair{FactKind::AccompanyingCrownServant, std::string_view("accompanying_crown_servant")},
    std::pair{FactKind::DocumentReportedLost, std::string_view("document_reported_lost")},
};

} // namespace

std::string_view toCode(FactKind kind) {
    return Codes[static_cast<std::size_t>(kind)].second;
}

std::optional<FactKind> factKindFromCode(std::string_view code) {
    const auto* const found =
        std::find_if(Codes.begin(), Codes.end(), [&](const auto& entry) { return entry.second == code; });
    return found == Codes.end() ? std::nullopt : std::optional(found->first);
}

const std::vector<FactKind>& factKinds() {
    static const std::vector<FactKind> kinds = [] {
        std::vector<FactKind> all;
        for (const auto& [kind, code] : Codes)
            all.push_back(kind);
        return all;
    }();
    return kinds;
}

bool isCredit(FactKind kind) {
    switch (kind) {
    case FactKind::AccompanyingCitizen:
    case FactKind::EmployedByCanadianBusiness:
    case FactKind::AccompanyingEmployedResident:
    case FactKind::CrownServant:
    case FactKind::AccompanyingCrownServant:
        return true;
    default:
        return false;
    }
}

} // namespace passages
