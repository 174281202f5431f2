#include "app/ctl/ledger.h"

#include "app/ctl/documents.h"
#include "models/itinerary/assessment.h"
#include "models/rules/dayledger.h"
#include "models/table/csv.h"

#include <algorithm>

namespace passages {

namespace {

/// In days, `.5` for a half.
std::string daysText(int halfDays) {
    return std::to_string(halfDays / 2) + (halfDays % 2 == 0 ? "" : ".5");
}

std::string creditOf(const LedgerDay& day) {
    return day.credit ? std::string(toCode(*day.credit)) : std::string();
}

std::string joined(const std::vector<std::string>& sources) {
    std::string text;
    for (const std::string& source : sources)
        text += (text.empty() ? "" : " ") + source;
    return text;
}

} // namespace

Result<int> printLedger(const Invocation& invocation, const Assessment& assessment) {
    const std::string rule = invocation.value("ledger");
    const auto result = std::find_if(assessment.rules.begin(), assessment.rules.end(),
                                     [&](const RuleResult& candidate) { return candidate.rule == rule; });
    if (result == assessment.rules.end())
        return fail(Failure::Usage, "unknown_code", {{"option", "--ledger"}, {"text", rule}});
    QJsonArray days;
    std::string csv =
        csvLine({"date", "certainty", "minimum", "recorded", "maximum", "clause", "credit", "sources"});
    for (const LedgerDay& day : dayLedger(*result, assessment.itinerary)) {
        csv += csvLine({day.date.iso(), std::string(toCode(day.certainty)), daysText(day.minimum),
                        daysText(day.recorded), daysText(day.maximum), std::string(day.clause), creditOf(day),
                        joined(day.sources)});
        days.append(QJsonObject{{QStringLiteral("date"), toQString(day.date.iso())},
                                {QStringLiteral("certainty"), toQString(toCode(day.certainty))},
                                {QStringLiteral("minimum"), day.minimum / 2.0},
                                {QStringLiteral("recorded"), day.recorded / 2.0},
                                {QStringLiteral("maximum"), day.maximum / 2.0},
                                {QStringLiteral("clause"), toQString(day.clause)},
                                {QStringLiteral("credit"), toQString(creditOf(day))},
                                {QStringLiteral("sources"), toJsonArray(day.sources)}});
    }
    invocation.print({{QStringLiteral("rule"), toQString(rule)}, {QStringLiteral("days"), days}},
                     toQString(csv));
    return 0;
}

} // namespace passages
