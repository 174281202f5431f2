#include "models/desk/leadassessor.h"

#include "data/lead/assessmentstate.h"
#include "models/desk/leadkeeping.h"
#include "models/desk/possibleothers.h"

#include <algorithm>

namespace passages {
namespace {

bool hasLead(const Assessment& assessment) {
    return std::any_of(assessment.stays.begin(), assessment.stays.end(),
                       [](const Stay& stay) { return isLead(stay); });
}

} // namespace

LeadAssessor::LeadAssessor(Connection& connection, const PortTable& ports, LocalDate asOf)
    : m_connection(connection),
      m_ports(ports),
      m_asOf(asOf),
      m_travellers(connection, ports),
      m_facts(connection),
      m_briefs(connection),
      m_next(connection, "SELECT number, next_change FROM traveller WHERE number BETWEEN ?1 AND ?2 "
                         "ORDER BY number"),
      m_leads(connection, "SELECT DISTINCT traveller FROM lead WHERE traveller BETWEEN ?1 AND ?2 "
                          "ORDER BY traveller") {}

LeadWorkDone LeadAssessor::assessAll(const LeadWork& work, const std::atomic<bool>& cancelled) {
    LeadWorkDone done;
    const Snapshot snapshot(m_connection);
    begin(done);
    if (work.travellers.empty())
        assessRange(work.first, work.last, done, cancelled);
    for (const std::int64_t traveller : work.travellers)
        assessRange(traveller, traveller, done, cancelled);
    return done;
}

void LeadAssessor::begin(LeadWorkDone& done) {
    done.changes = AssessmentState(m_connection).changes();
    m_frame = feedFrame(m_connection);
    m_factsOf = m_facts.byTraveller();
    m_briefs.refresh();
}

void LeadAssessor::assessRange(std::int64_t first, std::int64_t last, LeadWorkDone& done,
                               const std::atomic<bool>& cancelled) {
    readStanding(first, last);
    m_briefs.open(first, last);
    const BriefedTraveller* brief = m_briefs.next();
    for (const Standing& standing : m_standing) {
        if (cancelled)
            return;
        while (brief && brief->traveller < standing.traveller)
            brief = m_briefs.next();
        assessOne(standing, brief && brief->traveller == standing.traveller ? brief : nullptr, done);
        ++done.assessed;
    }
}

void LeadAssessor::readStanding(std::int64_t first, std::int64_t last) {
    m_standing.clear();
    m_next.bind(1, first).bind(2, last);
    while (m_next.step()) {
        Standing standing{m_next.integer(0), {}, false};
        if (!m_next.isNull(1))
            standing.nextLook = LocalDate::fromEpochDays(static_cast<std::int32_t>(m_next.integer(1)));
        m_standing.push_back(standing);
    }
    m_next.reset();
    m_leads.bind(1, first).bind(2, last);
    auto at = m_standing.begin();
    while (m_leads.step()) {
        const std::int64_t traveller = m_leads.integer(0);
        at = std::lower_bound(at, m_standing.end(), traveller, [](const Standing& standing, std::int64_t t) {
            return standing.traveller < t;
        });
        if (at != m_standing.end() && at->traveller == traveller)
            at->hasLeads = true;
    }
    m_leads.reset();
}

Assessment LeadAssessor::assessInFull(std::int64_t traveller) {
    LeadWorkDone done;
    begin(done);
    return assessedInFull(traveller);
}

AssessmentInput LeadAssessor::inputOf(std::int64_t traveller, std::vector<FeedRecord> records) const {
    AssessmentInput input{travellerId(traveller), std::move(records), m_asOf, m_frame.completeTo,
                          m_frame.usAirExits};
    if (const auto facts = m_factsOf.find(traveller); facts != m_factsOf.end())
        input.facts = facts->second;
    input.wanted = Wanted::Leads;
    return input;
}

Assessment LeadAssessor::assessedInFull(std::int64_t traveller) {
    AssessmentInput input = inputOf(traveller, m_travellers.records(traveller));
    Assessment assessment = assess(input, m_ports);
    if (!hasLead(assessment))
        return assessment;
    input.others = possibleOthers(m_connection, m_ports, traveller);
    return input.others.empty() ? std::move(assessment) : assess(input, m_ports);
}

void LeadAssessor::assessOne(const Standing& standing, const BriefedTraveller* brief, LeadWorkDone& done) {
    const bool isCertain = !standing.hasLeads && !(brief && brief->needsIds);
    if (isCertain) {
        const Assessment screened =
            assess(inputOf(standing.traveller, brief ? brief->records : std::vector<FeedRecord>()), m_ports);
        if (!hasLead(screened)) {
            const auto next = nextLook(screened, m_asOf);
            if (next != standing.nextLook)
                done.toWrite.push_back({standing.traveller, next, std::nullopt});
            return;
        }
    }
    Assessment full = assessedInFull(standing.traveller);
    const auto next = nextLook(full, m_asOf);
    if (standing.hasLeads || hasLead(full))
        done.toWrite.push_back({standing.traveller, next, std::move(full)});
    else if (next != standing.nextLook)
        done.toWrite.push_back({standing.traveller, next, std::nullopt});
}

} // namespace passages
