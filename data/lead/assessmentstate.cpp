#include "data/lead/assessmentstate.h"

#include "data/cache/schema.h"

namespace passages {
namespace {

constexpr std::string_view Basis = "leads_basis";
constexpr std::string_view Cursor = "leads_cursor";
constexpr std::string_view Changes = "record_changes";

std::int64_t numberOf(const std::optional<std::string>& text) {
    return text ? std::stoll(*text) : 0;
}

} // namespace

std::string AssessmentState::basis() {
    return readMeta(m_connection, Basis).value_or("");
}

std::optional<std::int64_t> AssessmentState::cursor() {
    const auto text = readMeta(m_connection, Cursor);
    return text && !text->empty() ? std::optional(numberOf(text)) : std::nullopt;
}

void AssessmentState::startOver(const std::string& basis) {
    writeMeta(m_connection, Basis, basis);
    setCursor(0);
}

void AssessmentState::setCursor(std::optional<std::int64_t> traveller) {
    writeMeta(m_connection, Cursor, traveller ? std::to_string(*traveller) : std::string());
}

std::int64_t AssessmentState::changes() {
    return numberOf(readMeta(m_connection, Changes));
}

void AssessmentState::countChange() {
    writeMeta(m_connection, Changes, std::to_string(changes() + 1));
}

} // namespace passages
