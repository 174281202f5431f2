#include "models/rules/credits.h"

#include <algorithm>
#include <array>

namespace passages {

namespace {

struct Clause {
    std::string_view rule;
    FactKind kind;
    std::string_view code;
};
constexpr std::array Clauses = {
    Clause{"ca.pr_residency", FactKind::AccompanyingCitizen, "IRPA 28(2)(a)(ii)"},
    Clause{"ca.pr_residency", FactKind::EmployedByCanadianBusiness, "IRPA 28(2)(a)(iii)"},
    Clause{"ca.pr_residency", FactKind::AccompanyingEmployedResident, "IRPA 28(2)(a)(iv)"},
    Clause{"ca.citizenship_presence", FactKind::CrownServant, "CA 5(1.02)"},
    Clause{"ca.citizenship_presence", FactKind::AccompanyingCrownServant, "CA 5(1.01), 5(1.03)"},
};

std::string_view clauseOf(std::string_view rule, FactKind kind) {
    const auto* found = std::find_if(Clauses.begin(), Clauses.end(), [&](const Clause& clause) {
        return clause.rule == rule && clause.kind == kind;
    });
    return found == Clauses.end() ? std::string_view() : found->code;
}

} // namespace

std::vector<Credit> creditsOf(std::string_view rule, Country country, const std::vector<Fact>& facts,
                              const DaySet& creditable, const DaySet& recorded) {
    std::vector<Credit> credits;
    if (creditable.isEmpty())
        return credits;
    const LocalDate last = creditable.spans().back().to;
    for (const Fact& fact : facts) {
        const std::string_view clause = clauseOf(rule, fact.kind);
        if (clause.empty() || fact.withdrawn || fact.country != country)
            continue;
        const DaySet credited = creditable.within({fact.from, fact.until.value_or(last)});
        for (const DateSpan& dates : credited.spans())
            credits.push_back({fact.kind, clause, dates, 0, fact.id()});
    }
    std::sort(credits.begin(), credits.end(), [](const Credit& left, const Credit& right) {
        return std::tie(left.dates.from, left.source) < std::tie(right.dates.from, right.source);
    });
    DaySet known = recorded;
    for (Credit& credit : credits) {
        const DaySet added = DaySet(credit.dates).subtracted(known);
        credit.days = added.count();
        known = known.united(added);
    }
    return credits;
}

DaySet datesOf(const std::vector<Credit>& credits) {
    std::vector<DateSpan> spans;
    for (const Credit& credit : credits)
        spans.push_back(credit.dates);
    return DaySet::of(std::move(spans));
}

} // namespace passages
