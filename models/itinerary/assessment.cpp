#include "models/itinerary/assessment.h"

#include "data/record/inforce.h"
#include "models/itinerary/anomaly.h"
#include "models/itinerary/trace.h"
#include "models/leads/orders.h"
#include "models/leads/otheridentity.h"
#include "models/leads/stays.h"
#include "models/rules/outlook.h"

#include <algorithm>
#include <span>
#include <utility>

namespace passages {

namespace {

std::vector<PersonSeen> peopleOf(const std::vector<FeedRecord>& records) {
    std::vector<PersonSeen> people;
    for (const FeedRecord& record : records) {
        const Person* person = record.record.person();
        if (person == nullptr)
            continue;
        auto seen = std::find_if(people.begin(), people.end(),
                                 [&](const PersonSeen& known) { return known.person == *person; });
        if (seen == people.end())
            seen = people.insert(people.end(), PersonSeen{*person, {}});
        seen->sources.push_back(record.source());
    }
    for (PersonSeen& seen : people) {
        std::sort(seen.sources.begin(), seen.sources.end());
        seen.sources.erase(std::unique(seen.sources.begin(), seen.sources.end()), seen.sources.end());
    }
    std::sort(people.begin(), people.end(), [](const PersonSeen& left, const PersonSeen& right) {
        return left.sources.front() < right.sources.front();
    });
    return people;
}

void consider(std::optional<LocalDate>& next, std::optional<LocalDate> date) {
    if (date && (!next || *date < *next))
        next = date;
}

std::vector<Fact> factsOf(const AssessmentInput& input) {
    std::vector<Fact> facts = input.facts;
    std::sort(facts.begin(), facts.end(),
              [](const Fact& left, const Fact& right) { return left.number < right.number; });
    return facts;
}

std::vector<RuleResult> rulesOf(const Itinerary& itinerary, const StatusHistory& canada,
                                const StatusHistory& unitedStates, const std::vector<Fact>& facts) {
    std::vector<RuleResult> results;
    for (const Rule& rule : rulebook()) {
        const StatusHistory& status = rule.country == Country::Canada ? canada : unitedStates;
        if (auto result = rule.apply(rule, {itinerary, status, facts}))
            results.push_back(std::move(*result));
    }
    return results;
}

Assessment assessInForce(const AssessmentInput& input, const std::vector<FeedRecord>& records,
                         const PortTable& ports) {
    Trace trace = traceOf(records, input.asOf, input.completeTo, ports);
    const StatusHistory canada = statusHistoryOf(Country::Canada, records, input.facts, trace);
    const StatusHistory unitedStates = statusHistoryOf(Country::UnitedStates, records, input.facts, trace);

    Assessment assessment;
    assessment.traveller = input.traveller;
    assessment.asOf = input.asOf;
    assessment.people = peopleOf(records);
    assessment.facts = factsOf(input);
    if (input.wanted != Wanted::Leads)
        assessment.rules = rulesOf(trace.itinerary, canada, unitedStates, input.facts);
    if (input.wanted == Wanted::Everything)
        lookAhead(assessment.rules, trace.itinerary, canada, unitedStates, input.facts);
    assessment.stays =
        staysOf({trace, records, canada, unitedStates, input.usAirExits, assessment.people.size() > 1});
    assessment.orders = ordersOf(records, trace);
    for (const Stay& stay : assessment.stays)
        consider(assessment.nextChange, nextChangeOf(stay, input.asOf));
    for (const OrderResult& order : assessment.orders)
        consider(assessment.nextChange, nextChangeOf(order, input.asOf));
    if (input.wanted != Wanted::Leads)
        assessment.anomalies = anomaliesOf(trace, input.facts, ports);
    assessment.itinerary = std::move(trace.itinerary);

    const bool hasUndeparted =
        std::any_of(assessment.orders.begin(), assessment.orders.end(),
                    [](const OrderResult& order) { return order.outcome == "no_departure_on_record"; });
    for (Stay& stay : assessment.stays) {
        if (hasUndeparted && isLead(stay))
            stay.evidence.push_back("order_in_force");
    }
    return assessment;
}

Assessment assessAlone(const AssessmentInput& input, const PortTable& ports) {
    if (holdsHistory(input.records))
        return assessInForce(input, recordsInForce(input.records), ports);
    return assessInForce(input, input.records, ports);
}

/// As if these were the same person.
AssessmentInput joined(const AssessmentInput& input, std::span<const PossibleOther> others, Wanted wanted) {
    AssessmentInput all = input;
    all.others.clear();
    all.wanted = wanted;
    for (const PossibleOther& other : others) {
        all.records.insert(all.records.end(), other.records.begin(), other.records.end());
        all.facts.insert(all.facts.end(), other.facts.begin(), other.facts.end());
    }
    return all;
}

void lookForExits(Assessment& assessment, const AssessmentInput& input, const PortTable& ports) {
    const bool hasLead = std::any_of(assessment.stays.begin(), assessment.stays.end(),
                                     [](const Stay& stay) { return isLead(stay); });
    if (!hasLead)
        return;
    // Each by itself: that one of them is the same person says nothing of the others.
    for (const PossibleOther& other : input.others) {
        const Assessment both = assessAlone(joined(input, {&other, 1}, Wanted::Leads), ports);
        const JoinedReading reading{other.identity.traveller, other.identity.weight, both.itinerary,
                                    both.stays};
        for (Stay& stay : assessment.stays) {
            if (auto exit = exitUnderOtherIdentity(stay, assessment.itinerary, reading))
                addOtherIdentity(stay, std::move(*exit));
        }
    }
}

} // namespace

Assessment assess(const AssessmentInput& input, const PortTable& ports) {
    Assessment assessment = assessAlone(input, ports);
    if (input.others.empty())
        return assessment;
    for (const PossibleOther& other : input.others)
        assessment.possible.push_back(other.identity);
    lookForExits(assessment, input, ports);
    if (input.wanted != Wanted::Leads)
        assessment.rulesWithPossible = assessAlone(joined(input, input.others, Wanted::Totals), ports).rules;
    return assessment;
}

} // namespace passages
