#include "data/identity/linkstore.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace passages {
namespace {

constexpr std::string_view Select =
    "SELECT link.number, a, b, is_same, weight, evidence, is_between FROM link ";
constexpr double Hundredth = 0.01;
constexpr double Millionth = 1e-6;

/// Of each field four bytes: its number, its level, and hundredths of a bit, the low byte first.
std::vector<std::byte> bytesOf(const std::vector<StoredEvidence>& evidence) {
    std::vector<std::byte> bytes;
    bytes.reserve(4 * evidence.size());
    for (const StoredEvidence& one : evidence) {
        const double most = std::numeric_limits<std::int16_t>::max();
        const auto hundredths =
            static_cast<std::int16_t>(std::lround(std::clamp(one.weight / Hundredth, -most, most)));
        const auto weight = static_cast<std::uint16_t>(hundredths);
        bytes.push_back(std::byte{one.field});
        bytes.push_back(std::byte{one.level});
        bytes.push_back(static_cast<std::byte>(weight & 0xffU));
        bytes.push_back(static_cast<std::byte>(weight >> 8U));
    }
    return bytes;
}

std::vector<StoredEvidence> evidenceOf(std::span<const std::byte> bytes) {
    std::vector<StoredEvidence> evidence;
    for (; bytes.size() >= 4; bytes = bytes.subspan(4)) {
        const auto low = std::to_integer<unsigned>(bytes[2]);
        const auto high = std::to_integer<unsigned>(bytes[3]);
        const auto hundredths = static_cast<std::int16_t>(low | high << 8U);
        evidence.push_back({std::to_integer<std::uint8_t>(bytes[0]), std::to_integer<std::uint8_t>(bytes[1]),
                            hundredths * Hundredth});
    }
    return evidence;
}

StoredLink linkOf(const Statement& row) {
    return {row.integer(0),
            row.integer(1),
            row.integer(2),
            row.integer(3) != 0,
            static_cast<double>(row.integer(4)) * Millionth,
            evidenceOf(row.viewBlob(5)),
            row.integer(6) != 0};
}

constexpr std::string_view AreTwo =
    "(SELECT traveller FROM person WHERE number = a) <> (SELECT traveller FROM person WHERE number = b)";

} // namespace

LinkStore::LinkStore(Connection& connection)
    : m_connection(connection),
      m_put(connection, "INSERT INTO link(a, b, is_same, weight, evidence, model, is_between) "
                        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT(a, b) DO UPDATE SET "
                        "is_same = ?3, weight = ?4, evidence = ?5, model = ?6, is_between = ?7"),
      m_ofA(connection, std::string(Select) + "WHERE a = ?1 ORDER BY b"),
      m_ofB(connection, std::string(Select) + "WHERE b = ?1 ORDER BY a"),
      m_noteA(connection, "UPDATE link SET is_between = NOT is_between WHERE a = ?1 AND is_between <> (" +
                              std::string(AreTwo) + ")"),
      m_noteB(connection, "UPDATE link SET is_between = NOT is_between WHERE b = ?1 AND is_between <> (" +
                              std::string(AreTwo) + ")") {}

void LinkStore::put(std::span<const StoredLink> links, std::int64_t model) {
    for (const StoredLink& link : links)
        m_put.bind(1, link.a)
            .bind(2, link.b)
            .bind(3, std::int64_t{link.isSame})
            .bind(4, std::int64_t{std::llround(link.weight / Millionth)})
            .bind(5, std::span<const std::byte>(bytesOf(link.evidence)))
            .bind(6, model)
            .bind(7, std::int64_t{link.isBetween})
            .run();
}

double LinkStore::keptWeight(double weight) {
    return static_cast<double>(std::llround(weight / Millionth)) * Millionth;
}

void LinkStore::remove(std::int64_t a, std::int64_t b) {
    m_connection.prepare("DELETE FROM link WHERE a = ?1 AND b = ?2").bind(1, a).bind(2, b).run();
}

void LinkStore::removeOlderThan(std::int64_t model) {
    m_connection.prepare("DELETE FROM link WHERE model < ?1").bind(1, model).run();
}

std::optional<StoredLink> LinkStore::find(std::int64_t number) {
    Statement row = m_connection.prepare(std::string(Select) + "WHERE link.number = ?1");
    return row.bind(1, number).step() ? std::optional(linkOf(row)) : std::nullopt;
}

std::optional<StoredLink> LinkStore::between(std::int64_t a, std::int64_t b) {
    Statement row = m_connection.prepare(std::string(Select) + "WHERE a = ?1 AND b = ?2");
    return row.bind(1, std::min(a, b)).bind(2, std::max(a, b)).step() ? std::optional(linkOf(row))
                                                                      : std::nullopt;
}

std::vector<StoredLink> LinkStore::of(std::int64_t person) {
    std::vector<StoredLink> links;
    for (Statement* rows : {&m_ofB, &m_ofA}) {
        rows->bind(1, person);
        while (rows->step())
            links.push_back(linkOf(*rows));
        rows->reset();
    }
    return links;
}

void LinkStore::noteTravellers(std::int64_t person) {
    m_noteA.bind(1, person).run();
    m_noteB.bind(1, person).run();
}

std::vector<StoredLink> LinkStore::betweenTravellers(std::optional<std::int64_t> traveller,
                                                     std::int64_t limit, std::int64_t offset) {
    std::vector<StoredLink> links;
    // `is_between` may lag behind where a sync moved blocks since.
    const std::string places = "CROSS JOIN person AS left ON left.number = a CROSS JOIN person AS right "
                               "ON right.number = b ";
    const std::string order = "ORDER BY weight DESC, link.number LIMIT ?1 OFFSET ?2";
    Statement rows = m_connection.prepare(
        traveller ? std::string(Select) + places +
                        "WHERE link.number IN (SELECT link.number FROM person CROSS JOIN link ON a = "
                        "person.number WHERE person.traveller = ?3 UNION ALL SELECT link.number FROM person "
                        "CROSS JOIN link ON b = person.number WHERE person.traveller = ?3) "
                        "AND left.traveller <> right.traveller " +
                        order
                  : std::string(Select) + "INDEXED BY link_between " + places +
                        "WHERE is_between = 1 AND left.traveller <> right.traveller " + order);
    rows.bind(1, limit).bind(2, offset);
    if (traveller)
        rows.bind(3, *traveller);
    while (rows.step())
        links.push_back(linkOf(rows));
    return links;
}

std::int64_t LinkStore::count() {
    Statement row = m_connection.prepare("SELECT count(*) FROM link");
    return row.step() ? row.integer(0) : 0;
}

} // namespace passages
