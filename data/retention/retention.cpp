#include "data/retention/retention.h"

#include "data/audit/auditoutbox.h"
#include "data/crypto/digest.h"
#include "data/erasure/erasure.h"
#include "data/lead/assessmentstate.h"
#include "data/retention/feedoldest.h"
#include "data/sync/quarantinetable.h"
#include "data/sync/recordtable.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace passages {
namespace {

/// A second or so, which others wait for their turn to write.
constexpr std::size_t RecordsAtOnce = 2000;

struct Due {
    std::vector<std::int64_t> records;
    std::optional<Instant> oldestKept;
};

/// Everything of the feed in order of arrival; notices hold nothing of anybody.
Due dueOf(Connection& connection, std::int64_t feed, Instant limit) {
    Due due;
    Statement rows = connection.prepare(
        "SELECT number, recorded FROM record WHERE feed = ?1 AND state <> ?2 ORDER BY number");
    rows.bind(1, feed).bind(2, static_cast<std::int64_t>(RecordTable::State::Notice));
    while (rows.step()) {
        const Instant recorded = Instant::fromEpochSeconds(rows.integer(1));
        if (recorded < limit)
            due.records.push_back(rows.integer(0));
        else if (!due.oldestKept || recorded < *due.oldestKept)
            due.oldestKept = recorded;
    }
    return due;
}

std::string idsHash(const std::unordered_set<std::string>& ids) {
    std::vector<std::string> sorted(ids.begin(), ids.end());
    std::sort(sorted.begin(), sorted.end());
    Sha256 hash;
    for (const std::string& id : sorted)
        hash.add(id).add("\n");
    return hex(hash.finish());
}

} // namespace

struct Retention::Feed {
    std::int64_t number = 0;
    std::string name;
    int years = LongestRetentionYears;
};

Instant retentionLimit(LocalDate asOf, int years) {
    constexpr std::int64_t SecondsADay = 86400;
    LocalDate limit = asOf.plusYears(-years);
    // What was recorded on a 29 February goes on the 28th where there is none, not a day later.
    while (limit.plusYears(years) <= asOf)
        limit = limit.plusDays(1);
    return Instant::fromEpochSeconds(limit.epochDays() * SecondsADay);
}

Retention::Retention(Connection& connection, const IdentityScheme& identity, Synchronizer::Actor actor)
    : m_connection(connection),
      m_identity(identity),
      m_actor(std::move(actor)) {}

std::vector<Retention::Feed> Retention::feeds() {
    std::vector<Feed> feeds;
    Statement rows = m_connection.prepare("SELECT number, name, retention_years FROM feed ORDER BY number");
    while (rows.step())
        feeds.push_back({rows.integer(0), rows.text(1),
                         std::min(static_cast<int>(rows.integer(2)), LongestRetentionYears)});
    return feeds;
}

std::vector<PurgeReport> Retention::purge(LocalDate asOf,
                                          const std::function<void(std::int64_t records)>& progress,
                                          const std::atomic<bool>& cancelled) {
    std::vector<PurgeReport> reports;
    for (const Feed& feed : feeds()) {
        const auto oldest = FeedOldest(m_connection).of(feed.number);
        if (!oldest || *oldest >= retentionLimit(asOf, feed.years))
            continue;
        const PurgeReport report = purge(feed, asOf, progress, cancelled);
        if (report.records > 0 || report.quarantined > 0)
            reports.push_back(report);
        if (cancelled)
            break;
    }
    Erasure(m_connection).finish();
    return reports;
}

PurgeReport Retention::purge(const Feed& feed, LocalDate asOf,
                             const std::function<void(std::int64_t records)>& progress,
                             const std::atomic<bool>& cancelled) {
    PurgeReport report{feed.name, feed.years, 0, 0};
    const Instant limit = retentionLimit(asOf, feed.years);
    std::int64_t changes = AssessmentState(m_connection).changes();
    const Due due = dueOf(m_connection, feed.number, limit);
    PersonLinker linker(m_connection, m_identity);
    RecordTable table(m_connection, feed.number, linker);
    QuarantineTable quarantine(m_connection, feed.number);
    Statement still = m_connection.prepare(
        "SELECT 1 FROM record WHERE number = ?1 AND feed = ?2 AND recorded < ?3 AND state <> ?4");
    const auto isStillDue = [&](std::int64_t record) {
        still.bind(1, record).bind(2, feed.number).bind(3, limit.epochSeconds());
        const bool isDue = still.bind(4, static_cast<std::int64_t>(RecordTable::State::Notice)).step();
        still.reset();
        return isDue;
    };
    std::size_t next = 0;
    do {
        if (cancelled)
            return report;
        Transaction transaction(m_connection);
        linker.refresh();
        table.begin();
        const std::size_t end = std::min(next + RecordsAtOnce, due.records.size());
        for (; next < end; ++next)
            // Another process may have erased it since, and given its number to another record.
            if (isStillDue(due.records[next]))
                table.erase(due.records[next], toCode(WithdrawalReason::Retention), Instant::now());
        linker.settle();
        linker.writeIndexes();
        table.writeIndexes();
        const auto ids = table.takeBuried();
        quarantine.forget(ids);
        std::int64_t lines = 0;
        if (next == due.records.size()) {
            lines = quarantine.forgetBefore(limit);
            const auto oldestLine = quarantine.oldest();
            auto oldest = due.oldestKept;
            if (oldestLine && (!oldest || *oldestLine < *oldest))
                oldest = oldestLine;
            // What came in since is not counted: then it is looked for again.
            if (AssessmentState(m_connection).changes() == changes)
                FeedOldest(m_connection).set(feed.number, oldest);
        }
        if (!ids.empty() || lines > 0) {
            AssessmentState(m_connection).countChange();
            changes += 1;
            Erasure(m_connection).remember();
            AuditEntry entry;
            entry.user = m_actor.user;
            entry.role = m_actor.role;
            entry.action = "purge";
            entry.outcome = "done";
            entry.purpose = m_actor.purpose;
            entry.caseReference = m_actor.caseReference;
            entry.subject = feed.name;
            const QJsonObject detail{{QStringLiteral("as_of"), QString::fromStdString(asOf.iso())},
                                     {QStringLiteral("retention_years"), feed.years},
                                     {QStringLiteral("records"), static_cast<qint64>(ids.size())},
                                     {QStringLiteral("quarantined"), static_cast<qint64>(lines)},
                                     {QStringLiteral("ids_sha256"), QString::fromStdString(idsHash(ids))}};
            entry.detail = QJsonDocument(detail).toJson(QJsonDocument::Compact).toStdString();
            AuditOutbox(m_connection).add(std::move(entry));
        }
        transaction.commit();
        report.records += static_cast<std::int64_t>(ids.size());
        report.quarantined += lines;
        if (progress)
            progress(report.records);
    } while (next < due.records.size());
    return report;
}

} // namespace passages
