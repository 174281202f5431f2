#include "models/desk/leadqueue.h"

#include "data/traveller/travellerstore.h"
#include "models/desk/feedframe.h"
#include "models/itinerary/assessment.h"
#include "models/leads/ranking.h"

#include <algorithm>
#include <span>

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

/// When to look again though no record comes: on the day a verdict changes by itself; and with every day's
/// first sync for whoever is over, since the days grow, or only waits for the feeds to reach far enough.
std::optional<LocalDate> nextLook(const Assessment& assessment, LocalDate asOf) {
    std::optional<LocalDate> next = assessment.nextChange;
    const bool daily = std::any_of(assessment.stays.begin(), assessment.stays.end(), [](const Stay& stay) {
        return stay.verdict == Verdict::ProbableOverstay ||
               (stay.verdict == Verdict::NotYetAssessable && stay.authorizedUntil);
    });
    if (daily && (!next || *next > asOf))
        next = asOf.plusDays(1);
    return next;
}

/// One transaction's worth of travellers, assessed.
class Assessor {
  public:
    Assessor(Connection& connection, const PortTable& ports, LocalDate asOf)
        : m_travellers(connection),
          m_leads(connection),
          m_frame(feedFrame(connection)),
          m_ports(ports),
          m_asOf(asOf) {}

    void assessAll(std::span<const std::int64_t> batch) {
        for (const std::int64_t traveller : batch) {
            const Assessment assessment = assess({travellerId(traveller), m_travellers.records(traveller),
                                                  m_asOf, m_frame.completeTo, m_frame.usAirExits},
                                                 m_ports);
            m_leads.replace(traveller, leadsOf(traveller, assessment), nextLook(assessment, m_asOf));
        }
    }

  private:
    TravellerStore m_travellers;
    LeadStore m_leads;
    FeedFrame m_frame;
    const PortTable& m_ports;
    LocalDate m_asOf;
};

} // namespace

std::vector<StoredLead> leadsOf(std::int64_t traveller, const Assessment& assessment) {
    std::vector<StoredLead> leads;
    for (const Stay& stay : assessment.stays)
        if (isLead(stay))
            leads.push_back(stored(traveller, stay, assessment));
    return leads;
}

std::int64_t assessTouched(Connection& connection, const PortTable& ports, LocalDate asOf, Feeds feeds,
                           const std::function<void(std::int64_t assessed)>& progress,
                           const std::atomic<bool>& cancelled) {
    TravellerStore travellers(connection);
    Assessor assessor(connection, ports, asOf);
    std::int64_t assessed = 0;
    while (!cancelled) {
        Transaction transaction(connection);
        const std::vector<std::int64_t> batch = travellers.touched(TravellersATransaction);
        if (batch.empty())
            break;
        assessor.assessAll(batch);
        travellers.clearTouched(batch);
        transaction.commit();
        progress(assessed += static_cast<std::int64_t>(batch.size()));
    }
    const std::vector<std::int64_t> due =
        LeadStore(connection).due(feeds == Feeds::Advanced ? asOf.plusDays(1) : asOf, -1);
    for (std::span<const std::int64_t> rest(due); !rest.empty() && !cancelled;) {
        const auto batch = rest.first(std::min<std::size_t>(rest.size(), TravellersATransaction));
        Transaction transaction(connection);
        assessor.assessAll(batch);
        transaction.commit();
        progress(assessed += static_cast<std::int64_t>(batch.size()));
        rest = rest.subspan(batch.size());
    }
    return assessed;
}

} // namespace passages
