#include "data/identity/linkdecisionstore.h"

#include <algorithm>
#include <cmath>

namespace passages {
namespace {

constexpr double Millionth = 1e-6;

constexpr std::string_view Select =
    "SELECT decision.number, decision.decision, decision.reason, note, decision.by, decision.at, blind, "
    "weight_shown, undo.by, undo.at, undo.reason, decision.a, decision.b FROM link_decision AS decision "
    "LEFT JOIN link_decision_undo AS undo ON undo.decision = decision.number ";

BlockFingerprint fingerprintOf(const Statement& row, int column) {
    BlockFingerprint fingerprint{};
    std::copy_n(row.viewBlob(column).begin(), fingerprint.size(), fingerprint.begin());
    return fingerprint;
}

std::span<const std::byte> bytesOf(const BlockFingerprint& fingerprint) {
    return fingerprint;
}

LinkDecision decisionOf(const Statement& row) {
    LinkDecision decision;
    decision.number = row.integer(0);
    decision.kind = linkDecisionFromCode(row.viewText(1)).value_or(LinkDecision::Kind::Different);
    decision.reason = row.text(2);
    decision.note = row.text(3);
    decision.by = row.text(4);
    decision.at = Instant::fromEpochSeconds(row.integer(5));
    decision.blind = row.integer(6) != 0;
    if (!row.isNull(7))
        decision.weightShown = static_cast<double>(row.integer(7)) * Millionth;
    if (!row.isNull(8))
        decision.undone =
            LinkDecision::Undo{row.text(8), Instant::fromEpochSeconds(row.integer(9)), row.text(10)};
    decision.a = fingerprintOf(row, 11);
    decision.b = fingerprintOf(row, 12);
    return decision;
}

} // namespace

LinkDecisionStore::LinkDecisionStore(Connection& connection)
    : m_connection(connection),
      m_any(connection, "SELECT 1 FROM link_decision LIMIT 1"),
      m_pairsOf(connection,
                "SELECT pair.decision, decision.decision, pair.a, pair.b FROM (SELECT decision, a, b FROM "
                "link_decision_pair WHERE a = ?1 UNION ALL SELECT decision, a, b FROM link_decision_pair "
                "WHERE b = ?1) AS pair JOIN link_decision AS decision ON decision.number = pair.decision "
                "WHERE NOT EXISTS (SELECT 1 FROM link_decision_undo AS undo WHERE undo.decision = "
                "pair.decision) ORDER BY pair.decision, pair.a, pair.b") {}

std::int64_t LinkDecisionStore::add(const LinkDecision& decision, std::span<const Pair> pairs) {
    m_connection
        .prepare("INSERT INTO link_decision(a, b, decision, reason, note, blind, weight_shown, by, at) "
                 "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(1, bytesOf(decision.a))
        .bind(2, bytesOf(decision.b))
        .bind(3, toCode(decision.kind))
        .bind(4, decision.reason)
        .bind(5, decision.note)
        .bind(6, std::int64_t{decision.blind})
        .bind(7, decision.weightShown
                     ? std::optional(std::int64_t{std::llround(*decision.weightShown / Millionth)})
                     : std::nullopt)
        .bind(8, decision.by)
        .bind(9, decision.at.epochSeconds())
        .run();
    const std::int64_t number = m_connection.lastInsertRowid();
    Statement addPair =
        m_connection.prepare("INSERT OR IGNORE INTO link_decision_pair(decision, a, b) VALUES(?1, ?2, ?3)");
    for (const auto& [left, right] : pairs)
        if (left != right)
            addPair.bind(1, number)
                .bind(2, bytesOf(std::min(left, right)))
                .bind(3, bytesOf(std::max(left, right)))
                .run();
    return number;
}

void LinkDecisionStore::undo(std::int64_t number, const LinkDecision::Undo& undo) {
    const auto decision = find(number);
    if (!decision)
        throw StoreError({Failure::Failed, "no_such_link_decision", {{"decision", std::to_string(number)}}});
    if (decision->undone)
        throw StoreError(
            {Failure::Failed, "link_decision_is_undone", {{"decision", std::to_string(number)}}});
    m_connection.prepare("INSERT INTO link_decision_undo(decision, by, at, reason) VALUES(?1, ?2, ?3, ?4)")
        .bind(1, number)
        .bind(2, undo.by)
        .bind(3, undo.at.epochSeconds())
        .bind(4, undo.reason)
        .run();
}

std::optional<LinkDecision> LinkDecisionStore::find(std::int64_t number) {
    Statement row = m_connection.prepare(std::string(Select) + "WHERE decision.number = ?1");
    return row.bind(1, number).step() ? std::optional(decisionOf(row)) : std::nullopt;
}

std::vector<LinkDecision> LinkDecisionStore::ofTraveller(std::int64_t traveller) {
    std::vector<LinkDecision> decisions;
    Statement rows = m_connection.prepare(
        std::string(Select) +
        "WHERE decision.number IN (SELECT pair.decision FROM person JOIN link_decision_pair AS pair ON "
        "pair.a = fingerprint OR pair.b = fingerprint WHERE person.traveller = ?1) "
        "ORDER BY decision.number DESC");
    rows.bind(1, traveller);
    while (rows.step())
        decisions.push_back(decisionOf(rows));
    return decisions;
}

std::vector<std::int64_t> LinkDecisionStore::personsOf(std::int64_t number) {
    std::vector<std::int64_t> persons;
    Statement rows = m_connection.prepare(
        "SELECT DISTINCT person.number FROM link_decision_pair AS pair JOIN person ON "
        "person.fingerprint = pair.a OR person.fingerprint = pair.b WHERE pair.decision = ?1 "
        "ORDER BY person.number");
    rows.bind(1, number);
    while (rows.step())
        persons.push_back(rows.integer(0));
    return persons;
}

bool LinkDecisionStore::isEmpty() {
    const bool hasAny = m_any.step();
    m_any.reset();
    return !hasAny;
}

std::vector<DecidedPair> LinkDecisionStore::pairsOf(const BlockFingerprint& block) {
    std::vector<DecidedPair> pairs;
    m_pairsOf.bind(1, bytesOf(block));
    while (m_pairsOf.step())
        pairs.push_back({m_pairsOf.integer(0),
                         linkDecisionFromCode(m_pairsOf.viewText(1)).value_or(LinkDecision::Kind::Different),
                         fingerprintOf(m_pairsOf, 2), fingerprintOf(m_pairsOf, 3)});
    m_pairsOf.reset();
    return pairs;
}

} // namespace passages
