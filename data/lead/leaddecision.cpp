#include "data/lead/leaddecision.h"

#include "data/crypto/digest.h"

#include <array>
#include <utility>

namespace passages {
namespace {

constexpr std::array Kinds = {
    std::pair{LeadDecision::Kind::SetAside, std::string_view("set_aside")},
    std::pair{LeadDecision::Kind::Kept, std::string_view("kept")},
    std::pair{LeadDecision::Kind::Reopened, std::string_view("reopened")},
};

} // namespace

std::string_view toCode(LeadDecision::Kind kind) {
    return Kinds[static_cast<std::size_t>(kind)].second;
}

std::optional<LeadDecision::Kind> leadDecisionFromCode(std::string_view code) {
    for (const auto& [kind, text] : Kinds)
        if (text == code)
            return kind;
    return std::nullopt;
}

std::string leadBasis(std::string_view verdict, std::optional<LocalDate> authorizedUntil,
                      std::optional<LocalDate> to) {
    const auto text = [](const std::optional<LocalDate>& date) { return date ? date->iso() : std::string(); };
    return hex(sha256(std::string(verdict) + '|' + text(authorizedUntil) + '|' + text(to)));
}

} // namespace passages
