#include "data/sync/feedsync.h"

#include "data/audit/auditoutbox.h"
#include "data/erasure/erasure.h"
#include "data/feed/segmentreader.h"
#include "data/lead/assessmentstate.h"
#include "data/sync/downloadplace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace passages {
namespace {

using Clock = std::chrono::steady_clock;

/// Fewer are taken in one by one: what a cancelled run takes back is then one segment.
constexpr std::int64_t SegmentsWorthATransaction = 3;

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

std::string bytesOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject objectOf(const std::map<std::string, std::int64_t>& counts) {
    QJsonObject object;
    for (const auto& [code, number] : counts)
        object.insert(qt(code), static_cast<qint64>(number));
    return object;
}

} // namespace

FeedSync::FeedSync(Connection& connection, const PortTable& ports, const IdentityScheme& identity,
                   const Synchronizer::Actor& actor, const NetworkSettings& network,
                   const Subscription& subscription, const std::function<void(const SyncProgress&)>& progress,
                   const std::atomic<bool>& cancelled)
    : m_connection(connection),
      m_ports(ports),
      m_identity(identity),
      m_actor(actor),
      m_network(network),
      m_subscription(subscription),
      m_progress(progress),
      m_cancelled(cancelled),
      m_started(Clock::now()),
      m_lastTold(m_started) {
    m_report.feed = subscription.name;
}

Result<void> FeedSync::takeIn() {
    readState();
    if (m_feed == 0)
        return fail(Failure::Usage, "no_such_feed", {{"feed", m_subscription.name}});
    if (auto discovered = discover(); !discovered)
        return discovered;
    hold();

    makeApplier();
    tell(true);
    if (auto begun = m_source->expect(m_state.segment + 1, m_checkpoint.statement.segment); !begun)
        return begun;
    const auto taken = takeSegments();
    // What stands whole is kept, whatever came after it.
    if (m_transaction)
        commit();
    if (!taken && taken.error().failure == Failure::Integrity)
        m_source->discard();
    tell(true);
    return taken;
}

void FeedSync::makeApplier() {
    m_linkedBefore = m_report.linked;
    m_applier = std::make_unique<SegmentApplier>(m_connection, m_ports, m_identity, m_subscription, m_feed);
}

/// What the reader of a far feed needs; asking whether it goes on lets the screen know that it does.
SourceContext FeedSync::sourceContext() {
    SourceContext context;
    if (QUrl(qt(m_subscription.url)).scheme() == u"https")
        context.downloads = downloadPlace(m_connection);
    context.network = m_network;
    context.goesOn = [this] {
        tell(false);
        return !m_cancelled;
    };
    return context;
}

Result<void> FeedSync::takeSegments() {
    m_takesSeveral = m_checkpoint.statement.segment - m_state.segment >= SegmentsWorthATransaction;
    while (m_state.segment < m_checkpoint.statement.segment) {
        // Nobody else could write while this waits for the network.
        if (m_transaction && !m_source->isReady(m_state.segment + 1))
            commit();
        const auto manifest = manifestOf(m_state.segment + 1);
        if (!manifest)
            return fail(manifest.error());
        if (m_takesSeveral && m_report.segments == 0)
            m_applier->expect(manifest->statement.records *
                              (m_checkpoint.statement.segment - m_state.segment));
        const bool isAlone = !m_transaction;
        if (auto applied = applySegment(*manifest); !applied) {
            // With a transaction still open, nothing of this segment is in it.
            if (m_transaction || isAlone || m_cancelled)
                return applied;
            // The segments before it were good: once more, each by itself.
            m_takesSeveral = false;
        } else if (mayCommit())
            commit();
    }
    return {};
}

/// Many segments share a transaction as long as nobody waits: an index page is then written once for all.
bool FeedSync::mayCommit() const {
    const WriteTurn* turn = m_connection.writeTurn();
    return !m_takesSeveral || m_applier->isFull() || (turn && turn->waiting() > 0);
}

void FeedSync::readState() {
    for (const FeedState& state : Subscriptions(m_connection).states())
        if (state.feed == m_subscription.name)
            m_state = state;
    Statement feed = m_connection.prepare("SELECT number FROM feed WHERE name = ?1");
    if (feed.bind(1, m_subscription.name).step())
        m_feed = feed.integer(0);
    m_report.fromSegment = m_report.toSegment = m_state.segment;
    m_report.completeTo = m_state.completeTo;
}

Result<void> FeedSync::discover() {
    auto source = openFeedSource(m_subscription, sourceContext());
    if (!source)
        return fail(source.error());
    m_source = std::move(*source);
    const auto der = m_source->checkpoint();
    if (!der)
        return fail(der.error());
    m_report.bytes += static_cast<std::int64_t>(der->size());
    auto checkpoint = verifiedCheckpoint(*der, trustIn(m_subscription), "checkpoint.p7m");
    if (!checkpoint)
        return fail(checkpoint.error());
    if (auto judged = judge(*checkpoint); !judged)
        return judged;
    m_checkpoint = std::move(*checkpoint);
    return {};
}

/// Whether the feed still tells the history that it told before.
Result<void> FeedSync::judge(const Verified<Checkpoint>& checkpoint) const {
    const Checkpoint& offered = checkpoint.statement;
    if (offered.feed != m_subscription.name)
        return fail(Failure::Integrity, "wrong_feed", {{"file", "checkpoint.p7m"}, {"found", offered.feed}});
    const std::int64_t held = std::max(m_state.checkpointSegment, m_state.segment);
    const auto numbers = [&] {
        return std::vector<std::pair<std::string, std::string>>{{"held", std::to_string(held)},
                                                                {"offered", std::to_string(offered.segment)}};
    };
    const bool isOlder = m_state.checkpointIssued && offered.issued < *m_state.checkpointIssued;
    if (offered.segment < held)
        return fail(Failure::Integrity, "rollback", numbers());
    if (m_state.checkpointIssued && offered.segment == m_state.checkpointSegment &&
        offered.manifestHash != m_state.checkpointHash)
        return fail(Failure::Integrity, "fork", numbers());
    if (offered.segment == m_state.segment && offered.manifestHash != m_state.manifestHash)
        return fail(Failure::Integrity, "fork", numbers());
    if (isOlder)
        return fail(Failure::Integrity, "rollback", numbers());
    return {};
}

/// From here on nothing older is taken, even if the segments cannot be had now.
void FeedSync::hold() {
    const Checkpoint& checkpoint = m_checkpoint.statement;
    const bool isReached = isLast(m_state.segment);
    if (m_state.checkpointIssued == checkpoint.issued && m_state.checkpointSegment == checkpoint.segment &&
        (!isReached || m_state.completeTo == checkpoint.completeTo))
        return;
    Transaction transaction(m_connection);
    m_connection
        .prepare(
            "UPDATE feed_state SET checkpoint_segment = ?2, checkpoint_hash = ?3, checkpoint_issued = ?4, "
            "complete_to = iif(?5, ?6, complete_to) WHERE feed = ?1")
        .bind(1, m_feed)
        .bind(2, checkpoint.segment)
        .bind(3, checkpoint.manifestHash)
        .bind(4, checkpoint.issued.epochSeconds())
        .bind(5, std::int64_t{isReached})
        .bind(6, checkpoint.completeTo.epochSeconds())
        .run();
    transaction.commit();
    if (isReached)
        m_report.completeTo = checkpoint.completeTo;
}

/// Which of how many is missing.
Error FeedSync::withReach(Error error) const {
    if (error.code == "segment_missing")
        error.parameters.emplace_back("of", std::to_string(m_checkpoint.statement.segment));
    return error;
}

Result<Verified<Manifest>> FeedSync::manifestOf(std::int64_t segment) {
    const auto number = std::to_string(segment);
    const auto der = m_source->manifest(segment);
    if (!der)
        return fail(withReach(der.error()));
    m_report.bytes += static_cast<std::int64_t>(der->size());
    auto manifest = verifiedManifest(*der, trustIn(m_subscription), manifestName(segment));
    if (!manifest)
        return manifest;
    if (manifest->statement.feed != m_subscription.name)
        return fail(Failure::Integrity, "wrong_feed",
                    {{"file", manifestName(segment)}, {"found", manifest->statement.feed}});
    if (manifest->statement.segment != segment)
        return fail(Failure::Integrity, "wrong_segment",
                    {{"segment", number}, {"found", std::to_string(manifest->statement.segment)}});
    if (manifest->statement.previousHash != m_state.manifestHash)
        return fail(Failure::Integrity, "chain_broken", {{"segment", number}});
    if (segment == m_state.checkpointSegment && manifest->hash != m_state.checkpointHash)
        return fail(Failure::Integrity, "fork", {{"segment", number}});
    if (isLast(segment) && manifest->hash != m_checkpoint.statement.manifestHash)
        return fail(Failure::Integrity, "chain_broken", {{"segment", number}});
    return manifest;
}

Result<void> FeedSync::applySegment(const Verified<Manifest>& manifest) {
    m_segment = manifest.statement.segment;
    SegmentReader lines(*m_source, manifest.statement);
    const auto checked = lines.check([&] {
        tell(false);
        return !m_cancelled;
    });
    if (!checked)
        return fail(withReach(checked.error()));

    if (!m_transaction) {
        auto transaction = std::make_unique<Transaction>(m_connection);
        if (!isStillAt(m_state.segment))
            return fail(Failure::Failed, "sync_elsewhere", {{"feed", m_subscription.name}});
        if (!m_applier)
            makeApplier();
        m_transaction = std::move(transaction);
        m_committed = m_state;
        m_kept = m_report;
        m_applier->beginTransaction();
    }
    m_applier->begin(m_segment, manifest.statement.created);
    if (auto applied = applyLines(lines); !applied) {
        rollBack();
        return applied;
    }
    const SegmentApplier::Count count = m_applier->end();
    recordSegment(manifest, count);
    advance(manifest, count);
    return {};
}

void FeedSync::commit() {
    m_applier->writeIndexes();
    AssessmentState(m_connection).countChange();
    m_applier->remembersUntilNextChange();
    if (m_applier->hasErased())
        Erasure(m_connection).remember();
    m_transaction->commit();
    m_transaction.reset();
    m_source->release(m_state.segment);
}

void FeedSync::rollBack() {
    m_transaction.reset();
    m_state = m_committed;
    m_report = m_kept;
    m_linesOfSegment = 0;
    m_applier.reset(); // it remembers what is no more
}

/// Another process may have gone on with this feed since its state was read.
bool FeedSync::isStillAt(std::int64_t segment) {
    Statement row = m_connection.prepare("SELECT segment FROM feed_state WHERE feed = ?1");
    return row.bind(1, m_feed).step() && row.integer(0) == segment;
}

Result<void> FeedSync::applyLines(SegmentReader& lines) {
    ParsedLines parsed(lines, m_ports, m_feed);
    for (;;) {
        if (m_cancelled)
            return fail(Failure::Failed, "cancelled");
        const auto line = parsed.next();
        if (!line)
            return fail(line.error());
        if (*line == nullptr)
            return {};
        m_applier->apply(std::move(**line));
        if (++m_linesOfSegment % 256 == 0)
            tell(false);
    }
}

/// The cursor and the audit entry, in the transaction of the segment that they speak of.
void FeedSync::recordSegment(const Verified<Manifest>& manifest, const SegmentApplier::Count& count) {
    const Manifest& statement = manifest.statement;
    m_connection
        .prepare(
            "INSERT INTO segment(feed, segment, manifest_hash, created, signer, records, quarantined, bytes) "
            "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .bind(1, m_feed)
        .bind(2, statement.segment)
        .bind(3, manifest.hash)
        .bind(4, statement.created.epochSeconds())
        .bind(5, m_subscription.signer)
        .bind(6, count.records)
        .bind(7, count.quarantinedLines())
        .bind(8, statement.bytes)
        .run();
    m_connection
        .prepare("UPDATE feed_state SET segment = ?2, manifest_hash = ?3, "
                 "complete_to = iif(?4, ?5, complete_to) WHERE feed = ?1")
        .bind(1, m_feed)
        .bind(2, statement.segment)
        .bind(3, manifest.hash)
        .bind(4, std::int64_t{isLast(statement.segment)})
        .bind(5, m_checkpoint.statement.completeTo.epochSeconds())
        .run();
    AuditEntry entry = auditEntry("sync_segment");
    entry.outcome = "done";
    entry.detail = bytesOf({{QStringLiteral("segment"), static_cast<qint64>(statement.segment)},
                            {QStringLiteral("manifest_sha256"), qt(manifest.hash)},
                            {QStringLiteral("records"), static_cast<qint64>(count.records)},
                            {QStringLiteral("quarantined"), objectOf(count.quarantined)}});
    AuditOutbox(m_connection).add(std::move(entry));
}

void FeedSync::advance(const Verified<Manifest>& manifest, const SegmentApplier::Count& count) {
    m_state.segment = manifest.statement.segment;
    m_state.manifestHash = manifest.hash;
    m_report.toSegment = m_state.segment;
    ++m_report.segments;
    m_report.records += count.records;
    for (const auto& [reason, number] : count.quarantined)
        m_report.quarantined[reason] += number;
    m_report.bytes += manifest.statement.bytes;
    m_report.linked = m_linkedBefore + m_applier->linked();
    m_linesOfSegment = 0;
    if (isLast(m_state.segment))
        m_report.completeTo = m_checkpoint.statement.completeTo;
    tell(false);
}

void FeedSync::recordAttempt(const std::optional<Error>& error) {
    if (m_transaction)
        rollBack();
    m_report.seconds = std::chrono::duration<double>(Clock::now() - m_started).count();
    Transaction transaction(m_connection);
    if (m_feed != 0)
        recordState(error);
    AuditEntry entry = auditEntry("sync");
    entry.outcome = error ? "failed" : "done";
    QJsonObject detail{{QStringLiteral("from_segment"), static_cast<qint64>(m_report.fromSegment)},
                       {QStringLiteral("to_segment"), static_cast<qint64>(m_report.toSegment)},
                       {QStringLiteral("records"), static_cast<qint64>(m_report.records)},
                       {QStringLiteral("quarantined"), objectOf(m_report.quarantined)}};
    if (error) {
        detail.insert(QStringLiteral("error"), qt(error->code));
        for (const auto& [name, value] : error->parameters)
            if (name != "detail")
                detail.insert(qt("error_" + name), qt(value));
    }
    entry.detail = bytesOf(detail);
    AuditOutbox(m_connection).add(std::move(entry));
    transaction.commit();
}

void FeedSync::recordState(const std::optional<Error>& error) {
    SyncAttempt attempt;
    attempt.feed = m_subscription.name;
    attempt.at = Instant::now();
    attempt.fromSegment = m_report.fromSegment;
    attempt.toSegment = m_report.toSegment;
    attempt.records = m_report.records;
    for (const auto& [reason, number] : m_report.quarantined)
        attempt.quarantined += number;
    attempt.bytes = m_report.bytes;
    attempt.seconds = m_report.seconds;
    attempt.error = error;
    Subscriptions(m_connection).addAttempt(attempt); // it looks at the error that was there before
    const auto server = m_source ? m_source->serverUntil() : std::nullopt;
    const auto epoch = [](const std::optional<Instant>& instant) {
        return instant ? std::optional(instant->epochSeconds()) : std::nullopt;
    };
    m_connection
        .prepare("UPDATE feed_state SET last_attempt = ?2, last_error = ?3, "
                 "last_success = iif(?3 = '', ?2, last_success), server_until = coalesce(?4, server_until), "
                 "signer_until = coalesce(?5, signer_until) WHERE feed = ?1")
        .bind(1, m_feed)
        .bind(2, attempt.at.epochSeconds())
        .bind(3, error ? error->code : std::string())
        .bind(4, epoch(server))
        .bind(5, epoch(m_checkpoint.signerUntil))
        .run();
}

AuditEntry FeedSync::auditEntry(const char* action) const {
    AuditEntry entry;
    entry.user = m_actor.user;
    entry.role = m_actor.role;
    entry.purpose = m_actor.purpose;
    entry.caseReference = m_actor.caseReference;
    entry.action = action;
    entry.subject = m_subscription.name;
    return entry;
}

/// At most every 50 ms, unless it has to be now.
void FeedSync::tell(bool evenSo) {
    const auto now = Clock::now();
    if (!m_progress || (!evenSo && now - m_lastTold < std::chrono::milliseconds(50)))
        return;
    m_lastTold = now;
    SyncProgress progress;
    progress.feed = m_subscription.name;
    progress.segment = m_segment;
    progress.ofSegments = m_checkpoint.statement.segment;
    progress.records = m_report.records + m_linesOfSegment;
    progress.bytes = m_report.bytes;
    progress.seconds = std::chrono::duration<double>(now - m_started).count();
    m_progress(progress);
}

} // namespace passages
