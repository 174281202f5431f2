#include "data/feed/subscription.h"

#include "data/feed/statements.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace passages {
namespace {

std::optional<Instant> instantOf(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Instant::fromEpochSeconds(row.integer(column)));
}

std::string asLines(const std::vector<std::string>& texts) {
    std::string lines;
    for (const std::string& text : texts)
        lines += text + "\n";
    return lines;
}

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::string jsonOf(const std::optional<Error>& error) {
    QJsonObject object;
    if (error)
        for (const auto& [name, value] : error->parameters)
            if (name != "detail") // a library's words, other with every attempt
                object.insert(QString::fromStdString(name), QString::fromStdString(value));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::vector<std::pair<std::string, std::string>> parametersIn(const std::string& json) {
    std::vector<std::pair<std::string, std::string>> parameters;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    for (auto each = object.begin(); each != object.end(); ++each)
        parameters.emplace_back(each.key().toStdString(), each.value().toString().toStdString());
    return parameters;
}

constexpr std::string_view QuarantineColumns =
    "SELECT name, segment, line, reason, field, id, raw, item.number, dismissal.by, dismissal.at "
    "FROM quarantine AS item JOIN feed ON feed.number = feed "
    "LEFT JOIN quarantine_dismissal AS dismissal ON dismissal.item = item.number ";

QuarantineItem quarantineItemOf(const Statement& row) {
    QuarantineItem item;
    item.feed = row.text(0);
    item.segment = row.integer(1);
    item.line = row.integer(2);
    item.reason = row.text(3);
    item.field = row.text(4);
    item.id = row.text(5);
    const auto raw = row.viewBlob(6);
    item.raw.assign(reinterpret_cast<const char*>(raw.data()), raw.size());
    item.number = row.integer(7);
    item.dismissedBy = row.text(8);
    item.dismissedAt = instantOf(row, 9);
    return item;
}

constexpr std::string_view Columns = "SELECT name, country, url, authority, signer, domestic, "
                                     "client_certificate, client_key, server_authority, retention_years, "
                                     "further_signers, revocations FROM feed ";

Subscription subscriptionOf(const Statement& row) {
    Subscription subscription;
    subscription.name = row.text(0);
    subscription.country = countryFromCode(row.viewText(1)).value_or(Country::Canada);
    subscription.url = row.text(2);
    subscription.authorityPem = row.text(3);
    subscription.signer = row.text(4);
    subscription.domestic = row.integer(5) != 0;
    subscription.clientCertificatePem = row.text(6);
    subscription.clientKeyPem = row.text(7);
    subscription.serverAuthorityPem = row.text(8);
    subscription.retentionYears = static_cast<int>(row.integer(9));
    subscription.furtherSigners = linesOf(row.text(10));
    subscription.revocationPem = row.text(11);
    return subscription;
}

} // namespace

CmsTrust trustIn(const Subscription& subscription) {
    return {subscription.authorityPem, subscription.signer, subscription.furtherSigners,
            subscription.revocationPem};
}

void Subscriptions::add(const Subscription& subscription) {
    if (find(subscription.name))
        throw StoreError({Failure::Failed, "feed_exists", {{"feed", subscription.name}}});
    m_connection
        .prepare("INSERT INTO feed(name, country, url, authority, signer, domestic, client_certificate, "
                 "client_key, server_authority, retention_years, further_signers, revocations) "
                 "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
        .bind(1, subscription.name)
        .bind(2, toCode(subscription.country))
        .bind(3, subscription.url)
        .bind(4, subscription.authorityPem)
        .bind(5, subscription.signer)
        .bind(6, std::int64_t{subscription.domestic})
        .bind(7, subscription.clientCertificatePem)
        .bind(8, subscription.clientKeyPem)
        .bind(9, subscription.serverAuthorityPem)
        .bind(10, std::int64_t{subscription.retentionYears})
        .bind(11, asLines(subscription.furtherSigners))
        .bind(12, subscription.revocationPem)
        .run();
    m_connection.prepare("INSERT INTO feed_state(feed, manifest_hash) VALUES(?1, ?2)")
        .bind(1, m_connection.lastInsertRowid())
        .bind(2, zeroHash())
        .run();
}

void Subscriptions::setRetention(const std::string& name, int years) {
    if (!find(name))
        throw StoreError({Failure::Usage, "no_such_feed", {{"feed", name}}});
    m_connection.prepare("UPDATE feed SET retention_years = ?2 WHERE name = ?1")
        .bind(1, name)
        .bind(2, std::int64_t{years})
        .run();
}

std::vector<Subscription> Subscriptions::all() {
    std::vector<Subscription> subscriptions;
    Statement rows = m_connection.prepare(std::string(Columns) + "ORDER BY number");
    while (rows.step())
        subscriptions.push_back(subscriptionOf(rows));
    return subscriptions;
}

std::optional<Subscription> Subscriptions::find(const std::string& name) {
    Statement row = m_connection.prepare(std::string(Columns) + "WHERE name = ?1");
    return row.bind(1, name).step() ? std::optional(subscriptionOf(row)) : std::nullopt;
}

std::vector<FeedState> Subscriptions::states() {
    std::vector<FeedState> states;
    Statement rows = m_connection.prepare(
        "SELECT name, segment, manifest_hash, checkpoint_segment, checkpoint_hash, checkpoint_issued, "
        "complete_to, last_success, last_attempt, last_error, error_parameters, error_since, signer_until, "
        "server_until FROM feed_state JOIN feed ON number = feed "
        "ORDER BY number");
    while (rows.step()) {
        FeedState state;
        state.feed = rows.text(0);
        state.segment = rows.integer(1);
        state.manifestHash = rows.text(2);
        state.checkpointSegment = rows.integer(3);
        state.checkpointHash = rows.text(4);
        state.checkpointIssued = instantOf(rows, 5);
        state.completeTo = instantOf(rows, 6);
        state.lastSuccess = instantOf(rows, 7);
        state.lastAttempt = instantOf(rows, 8);
        state.lastError = rows.text(9);
        state.errorParameters = parametersIn(rows.text(10));
        state.errorSince = instantOf(rows, 11);
        state.signerUntil = instantOf(rows, 12);
        state.serverUntil = instantOf(rows, 13);
        states.push_back(std::move(state));
    }
    return states;
}

std::vector<QuarantineItem> Subscriptions::quarantine(std::int64_t limit) {
    std::vector<QuarantineItem> items;
    Statement rows =
        m_connection.prepare(std::string(QuarantineColumns) +
                             "ORDER BY dismissal.at IS NOT NULL, feed.number, segment, line LIMIT ?1");
    rows.bind(1, limit);
    while (rows.step())
        items.push_back(quarantineItemOf(rows));
    return items;
}

std::optional<QuarantineItem> Subscriptions::quarantined(std::int64_t number) {
    Statement row = m_connection.prepare(std::string(QuarantineColumns) + "WHERE item.number = ?1");
    return row.bind(1, number).step() ? std::optional(quarantineItemOf(row)) : std::nullopt;
}

void Subscriptions::dismiss(std::int64_t number, const std::string& by) {
    m_connection.prepare("INSERT OR IGNORE INTO quarantine_dismissal(item, by, at) VALUES(?1, ?2, ?3)")
        .bind(1, number)
        .bind(2, by)
        .bind(3, Instant::now().epochSeconds())
        .run();
}

void Subscriptions::changeTrust(const Subscription& subscription) {
    m_connection
        .prepare("UPDATE feed SET authority = ?2, signer = ?3, further_signers = ?4, revocations = ?5, "
                 "client_certificate = ?6, client_key = ?7, server_authority = ?8 WHERE name = ?1")
        .bind(1, subscription.name)
        .bind(2, subscription.authorityPem)
        .bind(3, subscription.signer)
        .bind(4, asLines(subscription.furtherSigners))
        .bind(5, subscription.revocationPem)
        .bind(6, subscription.clientCertificatePem)
        .bind(7, subscription.clientKeyPem)
        .bind(8, subscription.serverAuthorityPem)
        .run();
}

void Subscriptions::addAttempt(const SyncAttempt& attempt) {
    m_connection
        .prepare("INSERT INTO sync_run(feed, at, from_segment, to_segment, records, quarantined, bytes, "
                 "milliseconds, error, error_parameters) SELECT number, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 "
                 "FROM feed WHERE name = ?1")
        .bind(1, attempt.feed)
        .bind(2, attempt.at.epochSeconds())
        .bind(3, attempt.fromSegment)
        .bind(4, attempt.toSegment)
        .bind(5, attempt.records)
        .bind(6, attempt.quarantined)
        .bind(7, attempt.bytes)
        .bind(8, std::int64_t{std::llround(attempt.seconds * 1000)})
        .bind(9, attempt.error ? attempt.error->code : std::string())
        .bind(10, jsonOf(attempt.error))
        .run();
    m_connection
        .prepare("UPDATE feed_state SET error_parameters = ?2, error_since = CASE WHEN ?3 = '' THEN NULL "
                 "WHEN last_error = ?3 AND error_parameters = ?2 THEN coalesce(error_since, ?4) ELSE ?4 END "
                 "WHERE feed = (SELECT number FROM feed WHERE name = ?1)")
        .bind(1, attempt.feed)
        .bind(2, jsonOf(attempt.error))
        .bind(3, attempt.error ? attempt.error->code : std::string())
        .bind(4, attempt.at.epochSeconds())
        .run();
    // An attempt every few minutes for years is of no use to anybody.
    m_connection
        .prepare("DELETE FROM sync_run WHERE feed = (SELECT number FROM feed WHERE name = ?1) AND number <= "
                 "(SELECT max(number) FROM sync_run) - 5000")
        .bind(1, attempt.feed)
        .run();
}

std::vector<SyncAttempt> Subscriptions::attempts(std::int64_t limit) {
    std::vector<SyncAttempt> attempts;
    Statement rows = m_connection.prepare(
        "SELECT name, at, from_segment, to_segment, records, quarantined, bytes, milliseconds, error, "
        "error_parameters FROM sync_run JOIN feed ON feed.number = feed ORDER BY sync_run.number DESC "
        "LIMIT ?1");
    rows.bind(1, limit);
    while (rows.step()) {
        SyncAttempt attempt;
        attempt.feed = rows.text(0);
        attempt.at = Instant::fromEpochSeconds(rows.integer(1));
        attempt.fromSegment = rows.integer(2);
        attempt.toSegment = rows.integer(3);
        attempt.records = rows.integer(4);
        attempt.quarantined = rows.integer(5);
        attempt.bytes = rows.integer(6);
        attempt.seconds = static_cast<double>(rows.integer(7)) / 1000;
        if (!rows.text(8).empty())
            attempt.error = Error{Failure::Failed, rows.text(8), parametersIn(rows.text(9))};
        attempts.push_back(std::move(attempt));
    }
    return attempts;
}

Error errorOf(const FeedState& state) {
    Error error{Failure::Failed, state.lastError, state.errorParameters};
    error.parameters.emplace_back("feed", state.feed);
    return error;
}

} // namespace passages
