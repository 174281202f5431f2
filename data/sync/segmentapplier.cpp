#include "data/sync/segmentapplier.h"

#include "data/feed/phases.h"
#include "data/retention/feedoldest.h"

namespace passages {
namespace {

/// Records, new blocks and their keys: of some 600,000 records, in 80 MB. The more, the fewer times the
/// indexes' pages are written.
constexpr std::size_t MostWaiting = 1'000'000;
/// So many records touch so many pages that these are better kept than read again and again.
constexpr std::int64_t WorthALargeCache = 50'000;

} // namespace

std::int64_t SegmentApplier::Count::quarantinedLines() const {
    std::int64_t lines = 0;
    for (const auto& [reason, number] : quarantined)
        lines += number;
    return lines;
}

SegmentApplier::SegmentApplier(Connection& connection, const PortTable& ports, const IdentityScheme& scheme,
                               const Subscription& subscription, std::int64_t feed)
    : m_connection(connection),
      m_ports(ports),
      m_subscription(subscription),
      m_feed(feed),
      m_linker(connection, scheme),
      m_table(connection, feed, m_linker),
      m_quarantine(connection, feed) {}

void SegmentApplier::beginTransaction() {
    m_linker.refresh();
    m_table.begin();
    m_hasErased = false;
}

void SegmentApplier::expect(std::int64_t records) {
    m_table.expect(records);
    m_linker.expect(records);
    if (records >= WorthALargeCache)
        m_pageCache.emplace(m_connection);
}

bool SegmentApplier::isFull() const {
    return m_table.waiting() + m_linker.waiting() >= MostWaiting;
}

void SegmentApplier::writeIndexes() {
    m_linker.writeIndexes();
    m_table.writeIndexes();
}

void SegmentApplier::begin(std::int64_t segment, Instant created, std::int64_t firstLine) {
    m_segment = segment;
    m_created = created;
    m_oldest.reset();
    m_line = firstLine - 1;
    m_count = {};
    m_waiting.clear();
    m_withdrawals.clear();
}

void SegmentApplier::apply(ParsedLine parsed) {
    ++m_line;
    auto& record = parsed.record;
    if (!record)
        return quarantine(m_line, record.error(), parsed.text);
    const auto waiting = [&] {
        return Waiting{m_line,        std::move(parsed.text), std::move(parsed.packed), std::move(*record),
                       parsed.idHash, parsed.fingerprint};
    };
    if (record->kind() == RecordKind::Withdrawal)
        return m_withdrawals.push_back(waiting());
    if (!record->replaces.empty())
        return m_waiting.push_back(waiting());
    if (record->kind() != RecordKind::Admission)
        return applyNow(parsed);
    Waiting admission = waiting();
    if (applyAdmission(admission) == Outcome::Wait)
        m_waiting.push_back(std::move(admission));
}

bool SegmentApplier::mayBeKept(const Record& record) const {
    return m_subscription.domestic || isShareable(record, m_subscription.country, m_ports);
}

void SegmentApplier::applyNow(const ParsedLine& parsed) {
    const Record& record = *parsed.record;
    const std::string& line = parsed.text;
    if (!mayBeKept(record))
        return quarantine(m_line, {RejectReason::NotShareable, {}, record.id}, {});
    if (m_table.isWithdrawn(record.id))
        return quarantine(m_line, {RejectReason::Withdrawn, {}, record.id}, {});
    auto linked = m_linker.find(parsed.fingerprint);
    // Only a block that is new has to know first whether its record will stay.
    if (!linked && m_table.isUsed(record.id, parsed.idHash))
        return quarantine(m_line, {RejectReason::DuplicateId, "id", record.id}, line);
    if (!linked)
        linked = m_linker.add(*record.person(), parsed.fingerprint);
    if (!m_table.add(record, parsed.idHash, linked->person, std::nullopt, m_segment, parsed.packed))
        return quarantine(m_line, {RejectReason::DuplicateId, "id", record.id}, line);
    m_linker.touch(linked->traveller);
    held(record.recorded);
    ++m_count.records;
}

std::optional<RejectReason> SegmentApplier::reasonWithout(const std::string& id) {
    if (m_table.isWithdrawn(id))
        return RejectReason::Withdrawn;
    if (m_table.wasNotShareable(id))
        return RejectReason::NotShareable;
    return std::nullopt;
}

SegmentApplier::Outcome SegmentApplier::applyAdmission(const Waiting& waiting) {
    const Record& record = waiting.record;
    const auto reject = [&](RejectReason reason, const char* field) {
        quarantine(waiting.line, {reason, field, record.id}, waiting.text);
        return Outcome::Done;
    };
    if (m_table.isWithdrawn(record.id))
        return reject(RejectReason::Withdrawn, "");
    const std::string& entryId = std::get<Admission>(record.body).entry;
    const auto entry = m_table.inForce(entryId);
    if (!entry) {
        const auto reason = reasonWithout(entryId);
        return reason ? reject(*reason, "entry") : Outcome::Wait;
    }
    if (entry->kind != RecordKind::Entry)
        return reject(RejectReason::UnknownReference, "entry");
    if (!m_table.add(record, waiting.idHash, entry->person, entry->number, m_segment, waiting.packed))
        return reject(RejectReason::DuplicateId, "id");
    m_linker.touchOwner(*entry->person);
    held(record.recorded);
    ++m_count.records;
    return Outcome::Done;
}

SegmentApplier::Outcome SegmentApplier::applyCorrection(const Waiting& waiting) {
    const Record& record = waiting.record;
    const auto reject = [&](RejectReason reason, const char* field) {
        quarantine(waiting.line, {reason, field, record.correctionId}, waiting.text);
        return Outcome::Done;
    };
    for (const std::string& id : {record.id, record.correctionId, record.replaces})
        if (m_table.isWithdrawn(id))
            return reject(RejectReason::Withdrawn, "");
    const auto old = m_table.inForce(record.replaces);
    if (!old) {
        const auto reason = reasonWithout(record.replaces);
        return reason ? reject(*reason, "replaces") : Outcome::Wait;
    }
    if (m_table.isUsed(record.id) || m_table.isUsed(record.correctionId) || record.id == record.correctionId)
        return reject(RejectReason::DuplicateId, "id");
    if (old->kind != record.kind())
        return reject(RejectReason::BadField, "record");
    if (!mayBeKept(record)) {
        m_table.erase(old->number, toCode(WithdrawalReason::Error), record.recorded);
        // Under the new id, so that what refers to it is known for not shareable too.
        quarantine(waiting.line, {RejectReason::NotShareable, {}, record.id}, {});
        return Outcome::Done;
    }

    std::optional<RecordTable::Row> entry;
    if (const auto* admission = std::get_if<Admission>(&record.body)) {
        entry = m_table.inForce(admission->entry);
        if (!entry) {
            const auto reason = reasonWithout(admission->entry);
            return reason ? reject(*reason, "entry") : Outcome::Wait;
        }
        if (entry->kind != RecordKind::Entry)
            return reject(RejectReason::UnknownReference, "entry");
    }
    bringCorrected(waiting, *old, entry);
    return Outcome::Done;
}

void SegmentApplier::bringCorrected(const Waiting& waiting, const RecordTable::Row& old,
                                    const std::optional<RecordTable::Row>& entry) {
    const Record& record = waiting.record;
    const auto person = entry
                            ? entry->person
                            : std::optional(m_linker.findOrAdd(*record.person(), waiting.fingerprint).person);
    const auto target = entry ? std::optional(entry->number) : std::nullopt;
    const auto number = m_table.add(record, waiting.idHash, person, target, m_segment, waiting.packed);
    m_table.addNotice(record.correctionId, RecordKind::Correction, number,
                      record.correctionRecorded.value_or(record.recorded), m_segment);
    held(record.recorded);
    m_table.replace(old, number.value(), person);
    m_linker.touchOwner(person.value());
    ++m_count.records;
}

void SegmentApplier::applyWithdrawal(const Waiting& waiting) {
    const auto& withdrawal = std::get<Withdrawal>(waiting.record.body);
    const auto reject = [&](RejectReason reason, const char* field) {
        quarantine(waiting.line, {reason, field, waiting.record.id}, {});
    };
    if (m_table.isWithdrawn(waiting.record.id))
        return reject(RejectReason::Withdrawn, "");
    const auto target = m_table.find(withdrawal.replaces);
    if (target && target->kind == RecordKind::Withdrawal)
        return reject(RejectReason::UnknownReference, "replaces");
    if (!m_table.addNotice(waiting.record.id, RecordKind::Withdrawal, std::nullopt, waiting.record.recorded,
                           m_segment))
        return reject(RejectReason::DuplicateId, "id");

    const std::string_view reason = toCode(withdrawal.reason);
    // The id of a correction stands for the record that it brought.
    const bool isNotice = target && target->state == RecordTable::State::Notice;
    if (target && isNotice && target->target)
        m_table.erase(*target->target, reason, waiting.record.recorded);
    else if (target && !isNotice)
        m_table.erase(target->number, reason, waiting.record.recorded);
    m_table.bury(withdrawal.replaces, reason, waiting.record.recorded);
    ++m_count.records;
}

/// Until a round brings nothing more: what waits may refer to what waits.
void SegmentApplier::applyWaiting() {
    for (std::size_t before = 0; before != m_waiting.size() && !m_waiting.empty();) {
        before = m_waiting.size();
        std::vector<Waiting> rest;
        for (Waiting& waiting : m_waiting) {
            const bool isCorrection = !waiting.record.replaces.empty();
            if ((isCorrection ? applyCorrection(waiting) : applyAdmission(waiting)) == Outcome::Wait)
                rest.push_back(std::move(waiting));
        }
        m_waiting = std::move(rest);
    }
    for (const Waiting& waiting : m_waiting) {
        const bool isCorrection = !waiting.record.replaces.empty();
        quarantine(waiting.line,
                   {RejectReason::UnknownReference, isCorrection ? "replaces" : "entry",
                    isCorrection ? waiting.record.correctionId : waiting.record.id},
                   waiting.text);
    }
    m_waiting.clear();
}

SegmentApplier::Count SegmentApplier::end() {
    applyWaiting();
    for (const Waiting& withdrawal : m_withdrawals)
        applyWithdrawal(withdrawal);
    m_withdrawals.clear();
    const auto buried = m_table.takeBuried();
    m_hasErased = m_hasErased || !buried.empty();
    m_quarantine.forget(buried);
    if (m_oldest)
        FeedOldest(m_connection).lower(m_feed, *m_oldest);
    m_linker.settle();
    return m_count;
}

void SegmentApplier::quarantine(std::int64_t line, const Rejection& rejection, std::string_view text) {
    const bool keepsText = rejection.reason != RejectReason::NotShareable &&
                           rejection.reason != RejectReason::Withdrawn &&
                           (rejection.id.empty() || !m_table.isWithdrawn(rejection.id));
    const Instant recorded = recordedIn(text).value_or(m_created);
    m_quarantine.add(m_segment, line, rejection, keepsText ? text : std::string_view(), recorded);
    if (keepsText && !text.empty())
        held(recorded);
    ++m_count.quarantined[std::string(toCode(rejection.reason))];
}

void SegmentApplier::held(Instant recorded) {
    if (!m_oldest || recorded < *m_oldest)
        m_oldest = recorded;
}

} // namespace passages
