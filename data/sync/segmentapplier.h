#pragma once

#include "data/feed/subscription.h"
#include "data/port/porttable.h"
#include "data/sync/parsedlines.h"
#include "data/sync/quarantinetable.h"
#include "data/sync/recordtable.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// Takes in the lines of one feed's segments, each into the records or into the quarantine. The order of
/// references within a segment does not matter: corrections wait for the segment's end, admissions for their
/// entry, and withdrawals come last. Writes within the caller's transaction. Throws StoreError. Database
/// thread.
///
/// - A correction replaces what is in force of its target now, if that was corrected before.
/// - A correction of what was not shareable is not shareable. One *into* what is not shareable erases the
///   older record: it should not have been sent.
/// - A withdrawal takes with it the versions that its target had replaced and the admissions of an entry.
/// - Of what was withdrawn the quarantine keeps no text either.
class SegmentApplier {
  public:
    struct Count {
        std::int64_t records = 0; ///< taken in
        std::map<std::string, std::int64_t> quarantined;
        std::int64_t quarantinedLines() const;
    };

    SegmentApplier(Connection& connection, const PortTable& ports, const IdentityScheme& scheme,
                   const Subscription& subscription, std::int64_t feed);

    /// At a transaction's start; it may take several segments.
    void beginTransaction();
    /// `created` by its manifest: stands for when a line was recorded that does not say so.
    void begin(std::int64_t segment, Instant created, std::int64_t firstLine = 1);
    void apply(ParsedLine parsed);
    /// What had to wait for the segment's end, then the travellers; says what the segment brought.
    Count end();
    /// So many records are to come, in all segments: many are taken in another way than few.
    void expect(std::int64_t records);
    /// Whether as much waits to be put into the indexes as memory has room for.
    bool isFull() const;
    /// At a transaction's end.
    void writeIndexes();
    /// After `writeIndexes`, once the transaction has counted its change.
    void remembersUntilNextChange() { m_linker.remembersUntilNextChange(); }
    /// Whether this transaction has deleted what may no longer be held: `Erasure` has to follow.
    bool hasErased() const { return m_hasErased; }
    std::int64_t linked() const { return m_linker.added(); }

  private:
    struct Waiting {
        std::int64_t line = 0;
        std::string text;
        std::string packed;
        Record record;
        std::int64_t idHash = 0;
        BlockFingerprint fingerprint{};
    };
    enum class Outcome { Done, Wait };

    void applyNow(const ParsedLine& parsed);
    Outcome applyAdmission(const Waiting& waiting);
    Outcome applyCorrection(const Waiting& waiting);
    void applyWithdrawal(const Waiting& waiting);
    void bringCorrected(const Waiting& waiting, const RecordTable::Row& old,
                        const std::optional<RecordTable::Row>& entry);
    void applyWaiting();
    /// What an id refers to that is not in force: why the record that names it cannot be kept.
    std::optional<RejectReason> reasonWithout(const std::string& id);
    bool mayBeKept(const Record& record) const;
    void quarantine(std::int64_t line, const Rejection& rejection, std::string_view text);
    void held(Instant recorded);

    Connection& m_connection;
    const PortTable& m_ports;
    const Subscription& m_subscription;
    std::int64_t m_feed;
    PersonLinker m_linker;
    RecordTable m_table;
    QuarantineTable m_quarantine;
    std::int64_t m_segment = 0;
    std::int64_t m_line = 0;
    Count m_count;
    std::vector<Waiting> m_waiting;
    std::vector<Waiting> m_withdrawals;
    Instant m_created;
    std::optional<Instant> m_oldest;
    bool m_hasErased = false;
    std::optional<LargePageCache> m_pageCache;
};

} // namespace passages
