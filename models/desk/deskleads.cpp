#include "data/fact/factcheck.h"
#include "models/desk/deskprivate.h"

#include <algorithm>

namespace passages {

namespace {

/// Why a lead cannot be decided so now.
std::optional<Error> standsAgainst(LeadDecision::Kind kind, const StoredLead& lead) {
    const bool isAside = lead.status == "set_aside";
    if (lead.status == "closed")
        return Error{Failure::Failed, "lead_is_closed", {}};
    if (kind == LeadDecision::Kind::Reopened && !isAside)
        return Error{Failure::Failed, "lead_is_not_set_aside", {}};
    if (kind != LeadDecision::Kind::Reopened && isAside)
        return Error{Failure::Failed, "lead_is_set_aside", {}};
    return {};
}

} // namespace

const std::vector<std::string>& leadReasonCodes() {
    static const std::vector<std::string> codes = {
        "FP-COV", "FP-UNM",  "FP-EXT",  "FP-OFF",   "FP-REV",  "FP-NOI94", "FP-DS",   "FP-SD", "FP-CARR",
        "FP-UNL", "FP-LEAD", "FP-STAT", "FP-CHILD", "FP-CREW", "FP-TZ",    "FP-DIRB", "other"};
    return codes;
}

Result<std::vector<StoredLead>> Desk::leads(const std::string& verdict, const std::string& status,
                                            std::int64_t limit) {
    return m->show(
        Permission::ReadRecords, Private::Reads::Persons, m->entry("list_leads"),
        [&](AuditEntry& written) -> Result<std::vector<StoredLead>> {
            const std::string wanted = status.empty() ? "open" : status == "all" ? "" : status;
            if (!verdict.empty() && !verdictFromCode(verdict))
                return fail(Failure::Usage, "unknown_code", {{"text", verdict}});
            if (!wanted.empty() && wanted != "open" && wanted != "set_aside" && wanted != "closed")
                return fail(Failure::Usage, "unknown_code", {{"text", status}});
            // Set aside is a verdict and a status at once.
            const bool asVerdict = verdict == toCode(Verdict::SetAside) && status.empty();
            auto found =
                LeadStore(m->cache->connection()).leads(verdict, asVerdict ? "set_aside" : wanted, limit);
            written.detail = deskJson({{QStringLiteral("leads"), static_cast<qint64>(found.size())}});
            return found;
        });
}

Result<StoredLead> Desk::setLeadAside(std::int64_t lead, const std::string& reason, const std::string& note) {
    return decide(lead, LeadDecision::Kind::SetAside, reason, note);
}

Result<StoredLead> Desk::keepLead(std::int64_t lead, const std::string& reason, const std::string& note) {
    return decide(lead, LeadDecision::Kind::Kept, reason, note);
}

Result<StoredLead> Desk::reopenLead(std::int64_t lead, const std::string& reason, const std::string& note) {
    return decide(lead, LeadDecision::Kind::Reopened, reason, note);
}

Result<StoredLead> Desk::decide(std::int64_t number, LeadDecision::Kind kind, const std::string& reason,
                                const std::string& note) {
    AuditEntry audit = m->entry("lead_set_aside");
    if (kind == LeadDecision::Kind::Kept)
        audit.action = "lead_kept";
    else if (kind == LeadDecision::Kind::Reopened)
        audit.action = "lead_reopened";
    const Permission permission =
        kind == LeadDecision::Kind::Reopened ? Permission::ReviewDecisions : Permission::ReadRecords;
    return m->use(permission, Private::Reads::Persons, audit, [&](AuditEntry& written) -> Result<StoredLead> {
        const auto& codes = leadReasonCodes();
        if (std::find(codes.begin(), codes.end(), reason) == codes.end())
            return fail(Failure::Usage, "bad_lead_reason", {{"text", reason}});
        if (!isWrittenText(note, LongestLeadNote))
            return fail(Failure::Usage, "bad_lead_note");
        LeadStore store(m->cache->connection());
        const auto lead = store.find(number);
        if (!lead)
            return fail(Failure::Failed, "no_such_lead", {{"lead", std::to_string(number)}});
        written.subject = travellerId(lead->traveller);
        written.detail = deskJson({{QStringLiteral("lead"), static_cast<qint64>(number)},
                                   {QStringLiteral("verdict"), deskText(lead->assessedVerdict)},
                                   {QStringLiteral("reason"), deskText(reason)}});
        if (const auto error = standsAgainst(kind, *lead))
            return fail(*error);
        LeadDecision decision;
        decision.kind = kind;
        decision.reason = reason;
        decision.note = note;
        decision.by = m->cache->account().name;
        decision.at = Instant::now();
        store.decide(*lead, decision);
        return *store.find(number);
    });
}

} // namespace passages
