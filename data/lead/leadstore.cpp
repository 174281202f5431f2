#include "data/lead/leadstore.h"

#include "data/traveller/travellerstore.h"

#include <algorithm>
#include <cmath>

namespace passages {
namespace {

constexpr std::string_view Select =
    "SELECT lead.traveller, lead.country, verdict, from_day, to_day, authorized_until, lead.basis, "
    "days_over_minimum, days_over_maximum, reasons, evidence, sources, rank, status, newest.last_name, "
    "newest.first_name, newest.date_of_birth, newest.nationality, lead.number, feed.name, record.id, "
    "closed_note, closed_day, closed_at, closed_sources, lead.entry FROM lead "
    "JOIN record ON record.number = lead.entry JOIN feed ON feed.number = record.feed "
    // The block of the traveller's latest crossing says who it is.
    "LEFT JOIN person AS newest ON newest.number = "
    "(SELECT p.number FROM person AS p WHERE p.traveller = lead.traveller ORDER BY "
    "(SELECT max(occurred) FROM person_record WHERE person = p.number) DESC, p.number DESC LIMIT 1) ";

/// A weight is kept to a millionth of a bit.
constexpr double BitFractions = 1e6;

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::optional<std::int64_t> daysOf(const std::optional<LocalDate>& date) {
    return date ? std::optional(std::int64_t{date->epochDays()}) : std::nullopt;
}

LocalDate dateOf(const Statement& row, int column) {
    return LocalDate::fromEpochDays(static_cast<std::int32_t>(row.integer(column)));
}

std::optional<LocalDate> dateOrNothing(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(dateOf(row, column));
}

std::string basisOf(const StoredLead& lead) {
    return leadBasis(lead.assessedVerdict, lead.authorizedUntil, lead.to);
}

StoredLead leadOf(const Statement& row) {
    StoredLead lead;
    lead.traveller = row.integer(0);
    lead.country = row.text(1);
    lead.assessedVerdict = row.text(2);
    lead.from = dateOf(row, 3);
    lead.to = dateOrNothing(row, 4);
    lead.authorizedUntil = dateOrNothing(row, 5);
    lead.basis = row.text(6);
    lead.daysOverMinimum = static_cast<std::int32_t>(row.integer(7));
    lead.daysOverMaximum = static_cast<std::int32_t>(row.integer(8));
    lead.reasons = linesOf(row.viewText(9));
    lead.evidence = linesOf(row.viewText(10));
    lead.sources = linesOf(row.viewText(11));
    lead.rank = static_cast<std::int32_t>(row.integer(12));
    lead.status = row.text(13);
    lead.verdict = lead.status == "set_aside" ? lead.status : lead.assessedVerdict;
    lead.lastName = row.text(14);
    lead.firstName = row.text(15);
    lead.dateOfBirth = row.text(16);
    lead.nationality = row.text(17);
    lead.number = row.integer(18);
    lead.entrySources = {row.text(19) + '/' + row.text(20)};
    if (lead.status == "closed") {
        lead.closure = LeadClosure{row.text(21), dateOrNothing(row, 22), linesOf(row.viewText(24))};
        lead.closedAt = Instant::fromEpochSeconds(row.integer(23));
    }
    return lead;
}

LeadDecision decisionOf(const Statement& row) {
    LeadDecision decision;
    decision.number = row.integer(0);
    decision.entry = row.text(1) + '/' + row.text(2);
    decision.country = countryFromCode(row.viewText(3)).value_or(Country::Canada);
    decision.kind = leadDecisionFromCode(row.viewText(4)).value_or(LeadDecision::Kind::Kept);
    decision.reason = row.text(5);
    decision.note = row.text(6);
    decision.basis = row.text(7);
    decision.by = row.text(8);
    decision.at = Instant::fromEpochSeconds(row.integer(9));
    return decision;
}

constexpr std::string_view SelectDecision =
    "SELECT decision.number, feed.name, record.id, decision.country, decision, reason, note, decision.basis, "
    "by, at FROM lead_decision AS decision JOIN record ON record.number = decision.entry "
    "JOIN feed ON feed.number = record.feed ";

} // namespace

/// A lead that stands in the table, as far as `replace` needs it.
struct LeadStore::Kept {
    std::int64_t entry = 0;
    StoredLead lead;
    bool holds = false;
};

LeadStore::LeadStore(Connection& connection)
    : m_connection(connection),
      m_setNext(connection,
                "UPDATE traveller SET next_change = ?2 WHERE number = ?1 AND next_change IS NOT ?2"),
      m_hasAny(connection, "SELECT 1 FROM lead WHERE traveller = ?1 LIMIT 1") {}

void LeadStore::replace(std::int64_t traveller, const std::vector<StoredLead>& leads,
                        std::optional<LocalDate> nextChange, const Closing& closing) {
    m_setNext.bind(1, traveller).bind(2, daysOf(nextChange)).run();
    const bool hadAny = m_hasAny.bind(1, traveller).step();
    m_hasAny.reset();
    if (leads.empty() && !hadAny)
        return;
    if (hadAny)
        takeOver(traveller);
    std::vector<Kept> kept = keptOf(traveller);
    for (const StoredLead& lead : leads) {
        const std::vector<std::int64_t> entries = recordsOf(traveller, lead.entrySources);
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const Kept& known) {
            return known.lead.country == lead.country && known.lead.assessedVerdict == lead.verdict &&
                   std::find(entries.begin(), entries.end(), known.entry) != entries.end();
        });
        if (same != kept.end())
            same->holds = true;
        // The earliest: a duplicate that comes later does not make another lead of it.
        write(same == kept.end() ? *std::min_element(entries.begin(), entries.end()) : same->entry, traveller,
              lead);
    }
    for (const Kept& known : kept)
        if (!known.holds && known.lead.status != "closed")
            close(known, closing ? closing(known.lead) : LeadClosure{"closed_by_correction", {}, {}});
}

/// Linking may have given the entry of a lead to another traveller since.
void LeadStore::takeOver(std::int64_t traveller) {
    m_connection
        .prepare("UPDATE lead SET traveller = coalesce((SELECT person.traveller FROM record JOIN person ON "
                 "person.number = record.person WHERE record.number = lead.entry), traveller) "
                 "WHERE traveller = ?1")
        .bind(1, traveller)
        .run();
}

std::vector<LeadStore::Kept> LeadStore::keptOf(std::int64_t traveller) {
    std::vector<Kept> kept;
    Statement rows = m_connection.prepare(std::string(Select) + "WHERE lead.traveller = ?1");
    rows.bind(1, traveller);
    while (rows.step())
        kept.push_back({rows.integer(25), leadOf(rows)});
    for (Kept& one : kept)
        one.lead.otherIdentities = otherIdentitiesOf(one.lead.number);
    return kept;
}

std::vector<std::int64_t> LeadStore::recordsOf(std::int64_t traveller,
                                               const std::vector<std::string>& sources) {
    std::vector<std::int64_t> records;
    Statement row = m_connection.prepare(
        "SELECT record.number FROM person "
        "JOIN person_record ON person_record.person = person.number "
        "JOIN record ON record.number = person_record.record JOIN feed ON feed.number = record.feed "
        "WHERE person.traveller = ?1 AND record.id = ?3 AND feed.name = ?2");
    for (const std::string& source : sources) {
        const std::size_t slash = source.find('/'); // a feed's name has none
        if (slash == std::string::npos)
            continue;
        if (row.bind(1, traveller)
                .bind(2, std::string_view(source).substr(0, slash))
                .bind(3, std::string_view(source).substr(slash + 1))
                .step())
            records.push_back(row.integer(0));
        row.reset();
    }
    if (records.empty())
        throw StoreError(
            {Failure::Failed, "no_such_record", {{"record", sources.empty() ? "" : sources.front()}}});
    return records;
}

void LeadStore::write(std::int64_t entry, std::int64_t traveller, const StoredLead& lead) {
    std::string status = "open";
    std::vector<std::string> evidence = lead.evidence;
    const auto decision = decisionOn(entry, lead.country);
    if (decision && decision->kind == LeadDecision::Kind::SetAside) {
        if (setsAside(*decision, leadBasis(lead.verdict, lead.authorizedUntil, lead.to)))
            status = "set_aside";
        else
            evidence.emplace_back("facts_changed");
    }
    // A row with the same key under another traveller is this one: its block moved here.
    Statement add = m_connection.prepare(
        "INSERT INTO lead(entry, traveller, country, verdict, from_day, to_day, authorized_until, "
        "basis, days_over_minimum, days_over_maximum, reasons, evidence, sources, rank, status) "
        "VALUES(?15, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
        "ON CONFLICT(entry, country, verdict) DO UPDATE SET traveller = ?1, from_day = ?4, to_day = ?5, "
        "authorized_until = ?6, basis = ?7, days_over_minimum = ?8, days_over_maximum = ?9, reasons = ?10, "
        "evidence = ?11, sources = ?12, rank = ?13, status = ?14, closed_note = '', closed_day = NULL, "
        "closed_at = NULL, closed_sources = ''");
    add.bind(1, traveller)
        .bind(2, lead.country)
        .bind(3, lead.verdict)
        .bind(4, std::int64_t{lead.from.epochDays()})
        .bind(5, daysOf(lead.to))
        .bind(6, daysOf(lead.authorizedUntil))
        .bind(7, lead.basis)
        .bind(8, std::int64_t{lead.daysOverMinimum})
        .bind(9, std::int64_t{lead.daysOverMaximum})
        .bind(10, joined(lead.reasons))
        .bind(11, joined(evidence))
        .bind(12, joined(lead.sources))
        .bind(13, std::int64_t{lead.rank})
        .bind(14, status)
        .bind(15, entry)
        .run();
    writeOtherIdentities(entry, lead);
}

void LeadStore::writeOtherIdentities(std::int64_t entry, const StoredLead& lead) {
    Statement number =
        m_connection.prepare("SELECT number FROM lead WHERE entry = ?1 AND country = ?2 AND verdict = ?3");
    if (!number.bind(1, entry).bind(2, lead.country).bind(3, lead.verdict).step())
        return;
    m_connection.prepare("DELETE FROM lead_other_identity WHERE lead = ?1").bind(1, number.integer(0)).run();
    for (const OtherIdentity& other : lead.otherIdentities) {
        const auto records = recordsOf(travellerFromId(other.traveller).value_or(0), {other.record});
        m_connection
            .prepare("INSERT OR IGNORE INTO lead_other_identity(lead, record, weight, day, port) "
                     "VALUES(?1, ?2, ?3, ?4, ?5)")
            .bind(1, number.integer(0))
            .bind(2, records.front())
            .bind(3, std::int64_t{std::llround(other.weight * BitFractions)})
            .bind(4, std::int64_t{other.date.epochDays()})
            .bind(5, other.port)
            .run();
    }
}

std::vector<OtherIdentity> LeadStore::otherIdentitiesOf(std::int64_t lead) {
    std::vector<OtherIdentity> others;
    Statement rows = m_connection.prepare(
        "SELECT person.traveller, weight, feed.name, record.id, day, port FROM lead_other_identity "
        "JOIN record ON record.number = lead_other_identity.record JOIN feed ON feed.number = record.feed "
        "JOIN person ON person.number = record.person WHERE lead = ?1 ORDER BY weight DESC, record.number");
    rows.bind(1, lead);
    while (rows.step())
        others.push_back({travellerId(rows.integer(0)), static_cast<double>(rows.integer(1)) / BitFractions,
                          rows.text(2) + '/' + rows.text(3), dateOf(rows, 4), rows.text(5)});
    return others;
}

void LeadStore::close(const Kept& kept, const LeadClosure& closure) {
    m_connection
        .prepare("UPDATE lead SET status = 'closed', closed_note = ?2, closed_day = ?3, closed_at = ?4, "
                 "closed_sources = ?5 WHERE number = ?1")
        .bind(1, kept.lead.number)
        .bind(2, closure.note)
        .bind(3, daysOf(closure.on))
        .bind(4, Instant::now().epochSeconds())
        .bind(5, joined(closure.sources))
        .run();
    const auto tally = std::find_if(m_closed.begin(), m_closed.end(),
                                    [&](const auto& entry) { return entry.first == closure.note; });
    if (tally == m_closed.end())
        m_closed.emplace_back(closure.note, 1);
    else
        ++tally->second;
}

std::optional<LeadDecision> LeadStore::decisionOn(std::int64_t entry, const std::string& country) {
    Statement row = m_connection.prepare(
        std::string(SelectDecision) +
        "WHERE decision.entry = ?1 AND decision.country = ?2 ORDER BY decision.number DESC LIMIT 1");
    return row.bind(1, entry).bind(2, country).step() ? std::optional(decisionOf(row)) : std::nullopt;
}

std::vector<StoredLead> LeadStore::leads(const std::string& verdict, const std::string& status,
                                         std::int64_t limit) {
    std::vector<StoredLead> leads;
    std::vector<std::int64_t> entries;
    Statement rows = m_connection.prepare(
        std::string(Select) +
        "WHERE (?1 = '' OR CASE status WHEN 'set_aside' THEN status ELSE verdict END = ?1) "
        "AND (?2 = '' OR status = ?2) ORDER BY rank DESC, lead.number LIMIT ?3");
    rows.bind(1, verdict).bind(2, status).bind(3, limit);
    while (rows.step()) {
        leads.push_back(leadOf(rows));
        leads.back().decision = decisionOn(rows.integer(25), leads.back().country);
        leads.back().otherIdentities = otherIdentitiesOf(leads.back().number);
    }
    return leads;
}

std::optional<StoredLead> LeadStore::find(std::int64_t number) {
    Statement row = m_connection.prepare(std::string(Select) + "WHERE lead.number = ?1");
    if (!row.bind(1, number).step())
        return std::nullopt;
    StoredLead lead = leadOf(row);
    lead.decision = decisionOn(row.integer(25), lead.country);
    lead.otherIdentities = otherIdentitiesOf(number);
    return lead;
}

std::int64_t LeadStore::count() {
    Statement row = m_connection.prepare("SELECT count(*) FROM lead WHERE status = 'open'");
    return row.step() ? row.integer(0) : 0;
}

std::vector<std::pair<std::string, std::int64_t>> LeadStore::closedSince(Instant instant) {
    std::vector<std::pair<std::string, std::int64_t>> counts;
    Statement rows = m_connection.prepare("SELECT closed_note, count(*) FROM lead WHERE status = 'closed' "
                                          "AND closed_at >= ?1 GROUP BY closed_note ORDER BY closed_note");
    rows.bind(1, instant.epochSeconds());
    while (rows.step())
        counts.emplace_back(rows.text(0), rows.integer(1));
    return counts;
}

std::vector<std::int64_t> LeadStore::due(LocalDate date, std::int64_t limit) {
    std::vector<std::int64_t> travellers;
    Statement rows = m_connection.prepare("SELECT number FROM traveller WHERE next_change <= ?1 "
                                          "ORDER BY next_change, number LIMIT ?2");
    rows.bind(1, std::int64_t{date.epochDays()}).bind(2, limit);
    while (rows.step())
        travellers.push_back(rows.integer(0));
    return travellers;
}

void LeadStore::decide(const StoredLead& lead, LeadDecision decision) {
    decision.basis = basisOf(lead);
    m_connection
        .prepare("INSERT INTO lead_decision(entry, country, decision, reason, note, basis, by, at) "
                 "SELECT entry, country, ?2, ?3, ?4, ?5, ?6, ?7 FROM lead WHERE number = ?1")
        .bind(1, lead.number)
        .bind(2, toCode(decision.kind))
        .bind(3, decision.reason)
        .bind(4, decision.note)
        .bind(5, decision.basis)
        .bind(6, decision.by)
        .bind(7, decision.at.epochSeconds())
        .run();
    std::vector<std::string> evidence = lead.evidence;
    // Whoever decided, saw that the facts had changed.
    evidence.erase(std::remove(evidence.begin(), evidence.end(), "facts_changed"), evidence.end());
    m_connection.prepare("UPDATE lead SET status = ?2, evidence = ?3 WHERE number = ?1")
        .bind(1, lead.number)
        .bind(2, decision.kind == LeadDecision::Kind::SetAside ? "set_aside" : "open")
        .bind(3, joined(evidence))
        .run();
}

std::vector<LeadDecision> LeadStore::decisions(std::int64_t traveller) {
    std::vector<LeadDecision> decisions;
    Statement rows = m_connection.prepare(
        std::string(SelectDecision) +
        "JOIN person ON person.number = record.person WHERE person.traveller = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM lead_decision AS later WHERE later.entry = decision.entry AND "
        "later.country = decision.country AND later.number > decision.number) ORDER BY decision.number");
    rows.bind(1, traveller);
    while (rows.step())
        decisions.push_back(decisionOf(rows));
    return decisions;
}

} // namespace passages
