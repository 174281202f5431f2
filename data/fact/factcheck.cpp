#include "data/fact/factcheck.h"

#include <algorithm>

namespace passages {
namespace {

/// Nothing where a fact of this kind can be of either country's law.
std::optional<Country> countryOf(FactKind kind) {
    switch (kind) {
    case FactKind::SatisfactoryDeparture:
        return Country::UnitedStates;
    case FactKind::VisitorRecord:
    case FactKind::TemporaryResidentPermit:
    case FactKind::ProtectedPerson:
    case FactKind::Sentence:
    case FactKind::AccompanyingCitizen:
    case FactKind::EmployedByCanadianBusiness:
    case FactKind::AccompanyingEmployedResident:
    case FactKind::CrownServant:
    case FactKind::AccompanyingCrownServant:
        return Country::Canada;
    default:
        return std::nullopt;
    }
}

tl::unexpected<Error> bad(const char* code, const char* field) {
    return fail({Failure::Usage, code, {{"field", field}}});
}

} // namespace

bool isWrittenText(std::string_view text, std::size_t longest) {
    const auto isContinuation = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    const auto characters =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), std::not_fn(isContinuation)));
    return text.find_first_not_of(' ') != std::string_view::npos && characters <= longest &&
           std::none_of(text.begin(), text.end(), isControl);
}

Result<void> checkFact(const Fact& fact, LocalDate today) {
    if (countryOf(fact.kind).value_or(fact.country) != fact.country)
        return bad("bad_fact_country", "country");
    if (fact.from > today)
        return bad("bad_fact_dates", "from");
    if (fact.until && *fact.until < fact.from)
        return bad("bad_fact_dates", "until");
    if (fact.sourceDate > today)
        return bad("bad_fact_dates", "source_date");
    if (fact.kind == FactKind::SatisfactoryDeparture &&
        (!fact.until || *fact.until - fact.from > LongestSatisfactoryDeparture))
        return bad("bad_fact_dates", "until");
    if ((fact.kind == FactKind::DocumentReportedLost) == fact.document.empty() ||
        (!fact.document.empty() && !isWrittenText(fact.document, 64)))
        return bad("bad_fact_document", "document");
    if (!isWrittenText(fact.source, LongestFactText))
        return bad("bad_fact_source", "source");
    return {};
}

Result<void> checkFactReason(const std::string& reason) {
    if (!isWrittenText(reason, LongestFactText))
        return bad("bad_fact_reason", "reason");
    return {};
}

} // namespace passages
