#pragma once

#include "data/fact/factstore.h"
#include "data/port/porttable.h"
#include "data/store/connection.h"
#include "data/traveller/briefreader.h"
#include "data/traveller/travellerstore.h"
#include "models/desk/feedframe.h"
#include "models/itinerary/assessment.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace passages {

/// Some travellers to assess: those named, or else all of these numbers, both included.
struct LeadWork {
    std::int64_t first = 0;
    std::int64_t last = -1;
    std::vector<std::int64_t> travellers;
};

/// What has to be written down of a traveller.
struct AssessedTraveller {
    std::int64_t traveller = 0;
    std::optional<LocalDate> nextLook;
    /// Of whoever has a lead, or had one, from the records themselves.
    std::optional<Assessment> assessment;
};

struct LeadWorkDone {
    std::int64_t changes = 0; ///< `AssessmentState::changes` as this was assessed
    std::int64_t assessed = 0;
    std::vector<AssessedTraveller> toWrite; ///< by number; nobody for whom everything stays as it is
};

/// Assesses travellers on one connection, writing nothing. Most have no lead, which their briefs tell; only
/// who has one, or had one, is read in full. Throws StoreError. One thread.
class LeadAssessor {
  public:
    LeadAssessor(Connection& connection, const PortTable& ports, LocalDate asOf);

    /// In one snapshot of the cache. Incomplete once `cancelled` is true.
    LeadWorkDone assessAll(const LeadWork& work, const std::atomic<bool>& cancelled);
    /// From the records themselves.
    Assessment assessInFull(std::int64_t traveller);

  private:
    struct Standing {
        std::int64_t traveller = 0;
        std::optional<LocalDate> nextLook;
        bool hasLeads = false;
    };
    void begin(LeadWorkDone& done);
    void assessRange(std::int64_t first, std::int64_t last, LeadWorkDone& done,
                     const std::atomic<bool>& cancelled);
    void readStanding(std::int64_t first, std::int64_t last);
    void assessOne(const Standing& standing, const BriefedTraveller* brief, LeadWorkDone& done);
    AssessmentInput inputOf(std::int64_t traveller, std::vector<FeedRecord> records) const;
    /// A lead is looked at again with whoever else the traveller may be.
    Assessment assessedInFull(std::int64_t traveller);

    Connection& m_connection;
    const PortTable& m_ports;
    LocalDate m_asOf;
    TravellerStore m_travellers;
    FactStore m_facts;
    BriefReader m_briefs;
    std::unordered_map<std::int64_t, std::vector<Fact>> m_factsOf;
    FeedFrame m_frame;
    Statement m_next;
    Statement m_leads;
    std::vector<Standing> m_standing;
};

} // namespace passages
