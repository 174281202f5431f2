#include "models/traveller/recordrow.h"

#include "data/record/recordreader.h"

#include <algorithm>

namespace passages {

namespace {

/// The part of a row that the body of its record fills.
struct Filler {
    RecordRow& row;

    void operator()(const Entry& entry) const {
        row.occurred = entry.occurred;
        row.port = entry.port;
        row.detail = toCode(entry.outcome);
        row.travellerClass = entry.travellerClass;
        row.person = entry.person;
    }
    void operator()(const Exit& exit) const {
        row.occurred = exit.occurred;
        row.port = exit.port;
        row.travellerClass = exit.travellerClass;
        row.person = exit.person;
    }
    void operator()(const Admission& admission) const {
        row.detail = admission.admittedClass;
        row.until = admission.until;
        row.durationOfStatus = admission.durationOfStatus;
    }
    void operator()(const Status& status) const {
        row.detail = toCode(status.status);
        row.from = status.from;
        row.until = status.until;
        row.person = status.person;
    }
    void operator()(const Order& order) const {
        row.detail = toCode(order.order);
        row.from = order.issued;
        row.until = order.until;
        row.person = order.person;
    }
    void operator()(const Withdrawal& withdrawal) const { row.detail = toCode(withdrawal.reason); }
};

/// Lower comes first: what is on record before what only may be.
int leadOrder(const Stay& stay) {
    switch (stay.verdict) {
    case Verdict::ProbableOverstay:
        return 0;
    case Verdict::OverstayedDeparted:
        return 1;
    default:
        return 2;
    }
}

} // namespace

RecordRow recordRow(const FeedRecord& record) {
    RecordRow row;
    row.source = record.source();
    row.feed = record.feed;
    row.country = record.country;
    row.kind = record.record.kind();
    row.recorded = record.record.recorded;
    row.replaces = record.record.replaces;
    row.raw = writeRecord(record.record);
    std::visit(Filler{row}, record.record.body);
    return row;
}

std::vector<RecordRow> recordRows(const std::vector<FeedRecord>& records,
                                  const std::vector<EarlierVersion>& earlier) {
    std::vector<RecordRow> rows;
    rows.reserve(records.size() + earlier.size());
    for (const FeedRecord& record : records)
        rows.push_back(recordRow(record));
    for (const EarlierVersion& version : earlier) {
        rows.push_back(recordRow(version.record));
        rows.back().replacedBy = version.replacedBy;
        rows.back().replacedAt = version.replacedAt;
    }
    return rows;
}

std::vector<LedgerRow> ledgerRows(const std::vector<RuleResult>& rules, const std::string& rule) {
    std::vector<LedgerRow> rows;
    for (const RuleResult& result : rules) {
        if (!rule.empty() && result.rule != rule)
            continue;
        for (const PresenceSpan& span : result.spans)
            rows.push_back({result.rule, result.country, span, span.dates.days() * span.halfDays});
    }
    return rows;
}

std::vector<std::size_t> leadStays(const std::vector<Stay>& stays) {
    std::vector<std::size_t> leads;
    for (std::size_t index = 0; index < stays.size(); ++index)
        if (isLead(stays[index]))
            leads.push_back(index);
    std::stable_sort(leads.begin(), leads.end(), [&](std::size_t a, std::size_t b) {
        if (leadOrder(stays[a]) != leadOrder(stays[b]))
            return leadOrder(stays[a]) < leadOrder(stays[b]);
        return stays[a].from > stays[b].from;
    });
    return leads;
}

std::optional<std::size_t> foremostStay(const std::vector<Stay>& stays) {
    if (stays.empty())
        return std::nullopt;
    if (const auto leads = leadStays(stays); !leads.empty())
        return leads.front();
    for (std::size_t index = stays.size(); index-- > 0;)
        if (stays[index].verdict != Verdict::NotAssessable)
            return index;
    return stays.size() - 1;
}

} // namespace passages
