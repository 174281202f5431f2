#include "models/rules/outlook.h"

#include <algorithm>

namespace passages {

namespace {

/// The dates after the as-of date on which a status ends, and with it the standing may change.
std::vector<LocalDate> turnsOf(const StatusHistory& status, DateSpan asOfDates) {
    std::vector<LocalDate> turns{asOfDates.from};
    for (const StatusHistory::Period& period : status.periods) {
        if (period.until && asOfDates.contains(period.until->plusDays(1)))
            turns.push_back(period.until->plusDays(1));
    }
    std::sort(turns.begin(), turns.end());
    turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
    return turns;
}

/// Every date is decided, from the first on, until both readings have changed: what rolls off a window and
/// what may come in make no outcome monotone.
void findChanges(RuleResult& result, const Outlook& outlook, const StatusHistory& status,
                 DateSpan asOfDates) {
    const auto turns = turnsOf(status, asOfDates);
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Standing standing = status.standingAt(turns[i]);
        if (!standing.isPermanentResident) {
            const RuleChange ends{turns[i], std::nullopt};
            result.nextChange = result.nextChange.value_or(ends);
            result.nextRecordedChange = result.nextRecordedChange.value_or(ends);
            return;
        }
        const LocalDate last = i + 1 < turns.size() ? turns[i + 1].plusDays(-1) : asOfDates.to;
        for (LocalDate date = turns[i]; date <= last; date = date.plusDays(1)) {
            const Decision decision = outlook(date, standing);
            if (!result.nextChange && decision.outcome != result.outcome)
                result.nextChange = RuleChange{date, decision.outcome};
            if (!result.nextRecordedChange && decision.recorded != result.recordedOutcome)
                result.nextRecordedChange = RuleChange{date, decision.recorded};
            if (result.nextChange && result.nextRecordedChange)
                return;
        }
    }
}

} // namespace

LocalDate outlookEnd(LocalDate asOf) {
    return asOf.plusYears(OutlookYears).plusDays(1);
}

void lookAhead(std::vector<RuleResult>& results, const Itinerary& itinerary, const StatusHistory& canada,
               const StatusHistory& unitedStates, const std::vector<Fact>& facts) {
    if (results.empty())
        return;
    const DateSpan asOfDates{itinerary.asOf.plusDays(1), outlookEnd(itinerary.asOf)};
    Itinerary ahead = itinerary;
    ahead.asOf = asOfDates.to;
    ahead.openCanada = ahead.openUnitedStates = {asOfDates.to, asOfDates.to};
    for (RuleResult& result : results) {
        const auto rule = std::find_if(rulebook().begin(), rulebook().end(),
                                       [&](const Rule& known) { return known.id == result.rule; });
        const StatusHistory& status = rule->country == Country::Canada ? canada : unitedStates;
        findChanges(result, rule->outlook({ahead, status, facts}, asOfDates), status, asOfDates);
    }
}

} // namespace passages
