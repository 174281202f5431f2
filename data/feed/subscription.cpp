#include "data/feed/subscription.h"

#include "data/feed/statements.h"

namespace passages {
namespace {

std::optional<Instant> instantOf(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Instant::fromEpochSeconds(row.integer(column)));
}

constexpr std::string_view Columns = "SELECT name, country, url, authority, signer, domestic, "
                                     "client_certificate, client_key, server_authority, retention_years "
                                     "FROM feed ";

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
    return subscription;
}

} // namespace

void Subscriptions::add(const Subscription& subscription) {
    if (find(subscription.name))
        throw StoreError({Failure::Failed, "feed_exists", {{"feed", subscription.name}}});
    m_connection
        .prepare(
            "INSERT INTO feed(name, country, url, authority, signer, domestic, client_certificate, "
            "client_key, server_authority, retention_years) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
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
        "complete_to, last_success, last_attempt, last_error FROM feed_state JOIN feed ON number = feed "
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
        states.push_back(std::move(state));
    }
    return states;
}

std::vector<QuarantineItem> Subscriptions::quarantine(std::int64_t limit) {
    std::vector<QuarantineItem> items;
    Statement rows = m_connection.prepare(
        "SELECT name, segment, line, reason, field, id, raw FROM quarantine JOIN feed ON feed.number = feed "
        "ORDER BY feed.number, segment, line LIMIT ?1");
    rows.bind(1, limit);
    while (rows.step()) {
        QuarantineItem item;
        item.feed = rows.text(0);
        item.segment = rows.integer(1);
        item.line = rows.integer(2);
        item.reason = rows.text(3);
        item.field = rows.text(4);
        item.id = rows.text(5);
        const auto raw = rows.viewBlob(6);
        item.raw.assign(reinterpret_cast<const char*>(raw.data()), raw.size());
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace passages
