#include "models/desk/leadqueue.h"

#include "data/feed/subscription.h"
#include "data/traveller/travellerstore.h"
#include "models/itinerary/assessment.h"
#include "models/leads/ranking.h"

namespace passages {

namespace {

constexpr std::int64_t TravellersATransaction = 500;

StoredLead stored(std::int64_t traveller, const Stay& stay, const Assessment& assessment) {
    StoredLead lead;
    lead.traveller = traveller;
    lead.country = toCode(stay.country);
    lead.verdict = toCode(stay.verdict);
    lead.from = stay.from;
    lead.to = stay.to;
    lead.authorizedUntil = stay.authorizedUntil;
    lead.basis = toCode(stay.basis);
    if (stay.daysOver) {
        lead.daysOverMinimum = stay.daysOver->minimum;
        lead.daysOverMaximum = stay.daysOver->maximum;
    }
    lead.reasons = stay.reasons;
    lead.evidence = stay.evidence;
    lead.sources = stay.sources;
    lead.rank = rankOf(stay, assessment);
    if (!assessment.people.empty()) {
        const Person& person = assessment.people.back().person;
        lead.lastName = person.lastName;
        lead.firstName = person.firstName;
        lead.dateOfBirth = person.dateOfBirth.iso();
        lead.nationality = person.nationality;
    }
    return lead;
}

std::vector<std::pair<std::string, Instant>> completeness(Connection& connection) {
    std::vector<std::pair<std::string, Instant>> completeTo;
    for (const FeedState& state : Subscriptions(connection).states())
        completeTo.emplace_back(state.feed, state.completeTo.value_or(Instant()));
    return completeTo;
}

} // namespace

std::vector<StoredLead> leadsOf(std::int64_t traveller, const Assessment& assessment) {
    std::vector<StoredLead> leads;
    for (const Stay& stay : assessment.stays)
        if (isLead(stay))
            leads.push_back(stored(traveller, stay, assessment));
    return leads;
}

std::int64_t assessTouched(Connection& connection, const PortTable& ports, LocalDate asOf,
                           const std::function<void(std::int64_t assessed)>& progress,
                           const std::atomic<bool>& cancelled) {
    TravellerStore travellers(connection);
    LeadStore leads(connection);
    const auto completeTo = completeness(connection);
    const auto assessAll = [&](const std::vector<std::int64_t>& batch) {
        for (const std::int64_t traveller : batch) {
            const Assessment assessment =
                assess({travellerId(traveller), travellers.records(traveller), asOf, completeTo}, ports);
            // A verdict that was due today or earlier and did not change waits for records, not for days.
            std::optional<LocalDate> next = assessment.nextChange;
            if (next && *next <= asOf)
                next = asOf.plusDays(1);
            leads.replace(traveller, leadsOf(traveller, assessment), next);
        }
    };
    std::int64_t assessed = 0;
    while (!cancelled) {
        Transaction transaction(connection);
        std::vector<std::int64_t> batch = travellers.touched(TravellersATransaction);
        const bool recordsChanged = !batch.empty();
        if (!recordsChanged)
            batch = leads.due(asOf, TravellersATransaction);
        if (batch.empty())
            break;
        assessAll(batch);
        if (recordsChanged)
            travellers.clearTouched(batch);
        transaction.commit();
        assessed += static_cast<std::int64_t>(batch.size());
        progress(assessed);
    }
    return assessed;
}

} // namespace passages
