#include "data/lead/leadstore.h"

namespace passages {
namespace {

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

} // namespace

void LeadStore::replace(std::int64_t traveller, const std::vector<StoredLead>& leads,
                        std::optional<LocalDate> nextChange) {
    m_connection.prepare("DELETE FROM lead WHERE traveller = ?1").bind(1, traveller).run();
    m_connection.prepare("UPDATE traveller SET next_change = ?2 WHERE number = ?1")
        .bind(1, traveller)
        .bind(2, daysOf(nextChange))
        .run();
    if (leads.empty())
        return;
    Statement add = m_connection.prepare(
        "INSERT INTO lead(traveller, country, verdict, from_day, to_day, authorized_until, basis, "
        "days_over_minimum, days_over_maximum, reasons, evidence, sources, rank, status) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    for (const StoredLead& lead : leads)
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
            .bind(11, joined(lead.evidence))
            .bind(12, joined(lead.sources))
            .bind(13, std::int64_t{lead.rank})
            .bind(14, lead.status)
            .run();
}

std::vector<StoredLead> LeadStore::leads(const std::string& verdict, const std::string& status,
                                         std::int64_t limit) {
    std::vector<StoredLead> leads;
    // The block of the traveller's latest crossing says who it is.
    Statement rows = m_connection.prepare(
        "SELECT lead.traveller, country, verdict, from_day, to_day, authorized_until, basis, "
        "days_over_minimum, days_over_maximum, reasons, evidence, sources, rank, status, newest.last_name, "
        "newest.first_name, newest.date_of_birth, newest.nationality FROM lead "
        "LEFT JOIN person AS newest ON newest.number = "
        "(SELECT p.number FROM person AS p WHERE p.traveller = lead.traveller ORDER BY "
        "(SELECT max(occurred) FROM record WHERE record.person = p.number) DESC, p.number DESC LIMIT 1) "
        "WHERE (?1 = '' OR verdict = ?1) AND (?2 = '' OR status = ?2) "
        "ORDER BY rank DESC, lead.number LIMIT ?3");
    rows.bind(1, verdict).bind(2, status).bind(3, limit);
    while (rows.step()) {
        StoredLead lead;
        lead.traveller = rows.integer(0);
        lead.country = rows.text(1);
        lead.verdict = rows.text(2);
        lead.from = dateOf(rows, 3);
        lead.to = dateOrNothing(rows, 4);
        lead.authorizedUntil = dateOrNothing(rows, 5);
        lead.basis = rows.text(6);
        lead.daysOverMinimum = static_cast<std::int32_t>(rows.integer(7));
        lead.daysOverMaximum = static_cast<std::int32_t>(rows.integer(8));
        lead.reasons = linesOf(rows.viewText(9));
        lead.evidence = linesOf(rows.viewText(10));
        lead.sources = linesOf(rows.viewText(11));
        lead.rank = static_cast<std::int32_t>(rows.integer(12));
        lead.status = rows.text(13);
        lead.lastName = rows.text(14);
        lead.firstName = rows.text(15);
        lead.dateOfBirth = rows.text(16);
        lead.nationality = rows.text(17);
        leads.push_back(std::move(lead));
    }
    return leads;
}

std::int64_t LeadStore::count() {
    Statement row = m_connection.prepare("SELECT count(*) FROM lead");
    return row.step() ? row.integer(0) : 0;
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

} // namespace passages
