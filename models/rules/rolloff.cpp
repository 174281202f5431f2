#include "models/rules/rolloff.h"

#include <algorithm>

namespace passages {

namespace {

void goes(RollOff& rollOff, const LedgerDay& day) {
    rollOff.days.to = day.date;
    rollOff.minimumLeft -= day.minimum;
    rollOff.recordedLeft -= day.recorded;
    rollOff.maximumLeft -= day.maximum;
    rollOff.certain += day.minimum;
    rollOff.recorded += day.recorded - day.minimum;
    rollOff.possible += day.maximum - day.recorded;
}

} // namespace

LocalDate leavesWindow(LocalDate day, int years) {
    LocalDate date = day.plusYears(years);
    while (date.plusYears(-years) <= day)
        date = date.plusDays(1);
    return date;
}

std::vector<RollOff> nextRollOffs(const RuleResult& result, const Itinerary& itinerary, std::size_t limit) {
    std::vector<RollOff> rollOffs;
    if (result.windowYears == 0)
        return rollOffs;
    RollOff last;
    last.minimumLeft = result.halfDaysMinimum;
    last.recordedLeft = result.halfDaysRecorded;
    last.maximumLeft = result.halfDaysMaximum;
    for (const LedgerDay& day : dayLedger(result, itinerary)) {
        if (day.credit || day.maximum == 0)
            continue;
        const LocalDate date = leavesWindow(day.date, result.windowYears);
        if (rollOffs.empty() || rollOffs.back().date != date) {
            if (rollOffs.size() == limit)
                break;
            const RollOff& before = rollOffs.empty() ? last : rollOffs.back();
            rollOffs.push_back({date,
                                {day.date, day.date},
                                0,
                                0,
                                0,
                                before.minimumLeft,
                                before.recordedLeft,
                                before.maximumLeft});
        }
        goes(rollOffs.back(), day);
    }
    return rollOffs;
}

std::vector<SpanRollOff> spanRollOffs(const RuleResult& result) {
    std::vector<SpanRollOff> rollOffs;
    if (result.windowYears == 0)
        return rollOffs;
    for (std::size_t i = 0; i < result.spans.size(); ++i) {
        const PresenceSpan& span = result.spans[i];
        if (span.halfDaysAtMost > 0)
            rollOffs.push_back({i, leavesWindow(span.dates.from, result.windowYears),
                                leavesWindow(span.dates.to, result.windowYears)});
    }
    return rollOffs;
}

} // namespace passages
