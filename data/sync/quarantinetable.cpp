#include "data/sync/quarantinetable.h"

namespace passages {
namespace {

/// Whether any piece of the text between quotes is one of these ids.
bool mentionsAny(std::string_view text, const std::unordered_set<std::string>& ids) {
    std::size_t from = text.find('"');
    while (from != std::string_view::npos) {
        const std::size_t to = text.find('"', from + 1);
        if (to == std::string_view::npos)
            return false;
        if (ids.contains(std::string(text.substr(from + 1, to - from - 1))))
            return true;
        from = to;
    }
    return false;
}

} // namespace

std::optional<Instant> recordedIn(std::string_view line) {
    constexpr std::string_view Name = "\"recorded\"";
    const std::size_t name = line.find(Name);
    if (name == std::string_view::npos)
        return std::nullopt;
    const std::size_t from = line.find('"', name + Name.size());
    const std::size_t to = from == std::string_view::npos ? from : line.find('"', from + 1);
    if (to == std::string_view::npos)
        return std::nullopt;
    return Instant::parse(line.substr(from + 1, to - from - 1));
}

QuarantineTable::QuarantineTable(Connection& connection, std::int64_t feed)
    : m_connection(connection),
      m_feed(feed),
      m_add(connection, "INSERT INTO quarantine(feed, segment, line, reason, field, id, raw, recorded) "
                        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)") {}

void QuarantineTable::add(std::int64_t segment, std::int64_t line, const Rejection& rejection,
                          std::string_view text, Instant recorded) {
    m_add.bind(1, m_feed)
        .bind(2, segment)
        .bind(3, line)
        .bind(4, toCode(rejection.reason))
        .bind(5, rejection.field)
        .bind(6, rejection.id)
        .bind(7, text.empty() ? std::nullopt : std::optional(std::as_bytes(std::span(text))))
        .bind(8, recorded.epochSeconds())
        .run();
}

void QuarantineTable::forget(const std::unordered_set<std::string>& ids) {
    if (ids.empty())
        return;
    std::vector<std::int64_t> mentioning;
    Statement rows =
        m_connection.prepare("SELECT number, id, raw FROM quarantine WHERE feed = ?1 AND raw IS NOT NULL");
    rows.bind(1, m_feed);
    while (rows.step()) {
        const auto raw = rows.viewBlob(2);
        const std::string_view text(reinterpret_cast<const char*>(raw.data()), raw.size());
        if (ids.contains(rows.text(1)) || mentionsAny(text, ids))
            mentioning.push_back(rows.integer(0));
    }
    rows.reset();
    Statement clean = m_connection.prepare("UPDATE quarantine SET raw = NULL WHERE number = ?1");
    for (const std::int64_t number : mentioning)
        clean.bind(1, number).run();
}

std::int64_t QuarantineTable::forgetBefore(Instant instant) {
    m_connection
        .prepare("UPDATE quarantine SET raw = NULL WHERE feed = ?1 AND raw IS NOT NULL AND recorded < ?2")
        .bind(1, m_feed)
        .bind(2, instant.epochSeconds())
        .run();
    return m_connection.changes();
}

std::optional<Instant> QuarantineTable::oldest() {
    Statement row =
        m_connection.prepare("SELECT min(recorded) FROM quarantine WHERE feed = ?1 AND raw IS NOT NULL");
    return row.bind(1, m_feed).step() && !row.isNull(0)
               ? std::optional(Instant::fromEpochSeconds(row.integer(0)))
               : std::nullopt;
}

} // namespace passages
