#include "models/desk/leadqueue.h"

#include "data/fact/factstore.h"
#include "data/traveller/travellerstore.h"
#include "models/desk/feedframe.h"
#include "models/desk/leadkeeping.h"
#include "models/itinerary/assessment.h"

#include <algorithm>
#include <span>

namespace passages {

namespace {

constexpr std::int64_t TravellersATransaction = 500;

/// One transaction's worth of travellers, assessed.
class Assessor {
  public:
    Assessor(Connection& connection, const PortTable& ports, LocalDate asOf)
        : m_travellers(connection),
          m_leads(connection),
          m_facts(connection),
          m_frame(feedFrame(connection)),
          m_ports(ports),
          m_asOf(asOf) {}

    void assessAll(std::span<const std::int64_t> batch) {
        for (const std::int64_t traveller : batch) {
            const Assessment assessment =
                assess({travellerId(traveller), m_travellers.records(traveller), m_asOf, m_frame.completeTo,
                        m_frame.usAirExits, m_facts.facts(traveller), Wanted::Leads},
                       m_ports);
            keepLeads(m_leads, traveller, assessment, m_asOf);
        }
    }

    const LeadCounts& closed() const { return m_leads.closed(); }

  private:
    TravellerStore m_travellers;
    LeadStore m_leads;
    FactStore m_facts;
    FeedFrame m_frame;
    const PortTable& m_ports;
    LocalDate m_asOf;
};

} // namespace

LeadCounts assessNow(Connection& connection, const PortTable& ports, std::int64_t traveller, LocalDate asOf) {
    Assessor assessor(connection, ports, asOf);
    assessor.assessAll(std::span(&traveller, 1));
    TravellerStore(connection).clearTouched({traveller});
    return assessor.closed();
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
