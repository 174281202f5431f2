#include "data/fact/factstore.h"

#include "data/identity/personlinker.h"

#include <array>

namespace passages {
namespace {

constexpr std::string_view Columns =
    "fact.number, kind, country, from_day, until_day, document, source, source_day, entered_by, entered_at, "
    "withdrawal.by, withdrawal.at, withdrawal.reason";

/// A fact with the traveller who has the first of its blocks that is in the cache.
constexpr std::string_view Placed =
    "fact_anchor AS anchor JOIN person ON person.fingerprint = anchor.fingerprint "
    "JOIN fact ON fact.number = anchor.fact "
    "LEFT JOIN fact_withdrawal AS withdrawal ON withdrawal.fact = fact.number "
    "WHERE anchor.step = (SELECT min(step) FROM fact_anchor AS present "
    "JOIN person AS block ON block.fingerprint = present.fingerprint WHERE present.fact = anchor.fact)";

std::string select(std::string_view columns, std::string_view rest) {
    return std::string("SELECT ").append(columns).append(" FROM ").append(rest);
}

LocalDate dateOf(const Statement& row, int column) {
    return LocalDate::fromEpochDays(static_cast<std::int32_t>(row.integer(column)));
}

Fact factOf(const Statement& row) {
    Fact fact;
    fact.number = row.integer(0);
    const auto kind = factKindFromCode(row.viewText(1));
    if (!kind)
        throw StoreError({Failure::Failed, "fact_unreadable", {{"fact", std::to_string(fact.number)}}});
    fact.kind = *kind;
    fact.country = countryFromCode(row.viewText(2)).value_or(Country::Canada);
    fact.from = dateOf(row, 3);
    if (!row.isNull(4))
        fact.until = dateOf(row, 4);
    fact.document = row.text(5);
    fact.source = row.text(6);
    fact.sourceDate = dateOf(row, 7);
    fact.enteredBy = row.text(8);
    fact.enteredAt = Instant::fromEpochSeconds(row.integer(9));
    if (!row.isNull(10))
        fact.withdrawn =
            Fact::Withdrawal{row.text(10), Instant::fromEpochSeconds(row.integer(11)), row.text(12)};
    return fact;
}

/// The block that a fact of this traveller is to stand at.
std::array<std::byte, 16> blockFor(Connection& connection, std::int64_t traveller,
                                   const std::string& document) {
    Statement row = connection.prepare(
        "SELECT fingerprint FROM person AS p WHERE traveller = ?1 "
        "ORDER BY (?2 <> '' AND document_key = ?2) DESC, "
        "(SELECT max(occurred) FROM person_record WHERE person = p.number) DESC, number DESC LIMIT 1");
    std::array<std::byte, 16> fingerprint{};
    if (!row.bind(1, traveller).bind(2, documentKey(document)).step())
        throw StoreError(
            {Failure::Failed, "no_such_traveller", {{"traveller", "T" + std::to_string(traveller)}}});
    const auto bytes = row.viewBlob(0);
    std::copy_n(bytes.begin(), fingerprint.size(), fingerprint.begin());
    return fingerprint;
}

} // namespace

FactStore::FactStore(Connection& connection)
    : m_connection(connection),
      m_ofTraveller(connection, select(Columns, Placed) + " AND person.traveller = ?1 ORDER BY fact.number") {
}

std::int64_t FactStore::enter(std::int64_t traveller, const Fact& fact) {
    const auto fingerprint = blockFor(m_connection, traveller, fact.document);
    Statement add = m_connection.prepare(
        "INSERT INTO fact(kind, country, from_day, until_day, document, source, source_day, entered_by, "
        "entered_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    add.bind(1, toCode(fact.kind))
        .bind(2, toCode(fact.country))
        .bind(3, std::int64_t{fact.from.epochDays()})
        .bind(4, fact.until ? std::optional(std::int64_t{fact.until->epochDays()}) : std::nullopt)
        .bind(5, fact.document)
        .bind(6, fact.source)
        .bind(7, std::int64_t{fact.sourceDate.epochDays()})
        .bind(8, fact.enteredBy)
        .bind(9, fact.enteredAt.epochSeconds())
        .run();
    const std::int64_t number = m_connection.lastInsertRowid();
    m_connection.prepare("INSERT INTO fact_anchor(fact, step, fingerprint) VALUES(?1, 0, ?2)")
        .bind(1, number)
        .bind(2, std::span<const std::byte>(fingerprint))
        .run();
    touch(traveller);
    return number;
}

void FactStore::withdraw(std::int64_t number, const Fact::Withdrawal& withdrawal) {
    const auto fact = find(number);
    if (!fact)
        throw StoreError({Failure::Failed, "no_such_fact", {{"fact", std::to_string(number)}}});
    if (fact->withdrawn)
        throw StoreError({Failure::Failed, "fact_is_withdrawn", {{"fact", std::to_string(number)}}});
    m_connection.prepare("INSERT INTO fact_withdrawal(fact, by, at, reason) VALUES(?1, ?2, ?3, ?4)")
        .bind(1, number)
        .bind(2, withdrawal.by)
        .bind(3, withdrawal.at.epochSeconds())
        .bind(4, withdrawal.reason)
        .run();
    if (const auto traveller = travellerOf(number))
        touch(*traveller);
}

std::optional<Fact> FactStore::find(std::int64_t number) {
    Statement row =
        m_connection.prepare(select(Columns, "fact LEFT JOIN fact_withdrawal AS withdrawal ON "
                                             "withdrawal.fact = fact.number WHERE fact.number = ?1"));
    return row.bind(1, number).step() ? std::optional(factOf(row)) : std::nullopt;
}

std::optional<std::int64_t> FactStore::travellerOf(std::int64_t number) {
    Statement row = m_connection.prepare(select("person.traveller", Placed) + " AND fact.number = ?1");
    return row.bind(1, number).step() ? std::optional(row.integer(0)) : std::nullopt;
}

std::vector<Fact> FactStore::facts(std::int64_t traveller) {
    std::vector<Fact> facts;
    m_ofTraveller.bind(1, traveller);
    while (m_ofTraveller.step())
        facts.push_back(factOf(m_ofTraveller));
    m_ofTraveller.reset();
    return facts;
}

std::unordered_map<std::int64_t, std::vector<Fact>> FactStore::byTraveller() {
    std::unordered_map<std::int64_t, std::vector<Fact>> facts;
    Statement rows = m_connection.prepare(select(std::string(Columns).append(", person.traveller"), Placed) +
                                          " ORDER BY fact.number");
    while (rows.step())
        facts[rows.integer(13)].push_back(factOf(rows));
    return facts;
}

void FactStore::touch(std::int64_t traveller) {
    m_connection.prepare("INSERT OR IGNORE INTO touched(traveller) VALUES(?1)").bind(1, traveller).run();
}

} // namespace passages
