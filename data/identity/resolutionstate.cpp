#include "data/identity/resolutionstate.h"

#include "data/cache/schema.h"

namespace passages {
namespace {

constexpr std::string_view ResolvedTo = "links_resolved_to";
constexpr std::string_view StartingOver = "links_starting_over";
constexpr std::string_view OldLinkKeys = "links_old_keys";

} // namespace

std::optional<ResolutionState::Model> ResolutionState::model() {
    Statement row = m_connection.prepare(
        "SELECT version, format, blocks, content FROM link_model ORDER BY version DESC LIMIT 1");
    if (!row.step())
        return std::nullopt;
    const auto bytes = row.viewBlob(3);
    return Model{row.integer(0), row.integer(1), row.integer(2), {bytes.begin(), bytes.end()}};
}

std::int64_t ResolutionState::nextVersion() {
    Statement row = m_connection.prepare("SELECT coalesce(max(version), 0) + 1 FROM link_model");
    return row.step() ? row.integer(0) : 1;
}

std::int64_t ResolutionState::putModel(const Model& model) {
    const std::int64_t version = nextVersion();
    m_connection.prepare("INSERT INTO link_model(version, format, blocks, content) VALUES(?1, ?2, ?3, ?4)")
        .bind(1, version)
        .bind(2, model.format)
        .bind(3, model.blocks)
        .bind(4, std::span<const std::byte>(model.content))
        .run();
    m_connection.prepare("DELETE FROM link_model WHERE version < ?1").bind(1, version).run();
    return version;
}

std::int64_t ResolutionState::resolvedTo() {
    const auto text = readMeta(m_connection, ResolvedTo);
    return text && !text->empty() ? std::stoll(*text) : 0;
}

void ResolutionState::setResolvedTo(std::int64_t person) {
    writeMeta(m_connection, ResolvedTo, std::to_string(person));
}

bool ResolutionState::isStartingOver() {
    return readMeta(m_connection, StartingOver).value_or("") == "yes";
}

void ResolutionState::setStartingOver(bool is) {
    writeMeta(m_connection, StartingOver, is ? "yes" : "");
}

bool ResolutionState::hasOldLinkKeys() {
    return readMeta(m_connection, OldLinkKeys).value_or("") == "yes";
}

void ResolutionState::clearOldLinkKeys() {
    writeMeta(m_connection, OldLinkKeys, "");
}

std::int64_t ResolutionState::blocks() {
    Statement row = m_connection.prepare("SELECT count(*) FROM person");
    return row.step() ? row.integer(0) : 0;
}

std::int64_t ResolutionState::newest() {
    Statement row = m_connection.prepare("SELECT max(number) FROM person");
    return row.step() ? row.integer(0) : 0;
}

std::vector<ResolutionState::Unresolved> ResolutionState::unresolved(std::int64_t limit) {
    std::vector<Unresolved> found;
    Statement rows = m_connection.prepare(
        "SELECT person, compares FROM unresolved WHERE person <= ?2 ORDER BY person LIMIT ?1");
    rows.bind(1, limit).bind(2, resolvedTo());
    while (rows.step())
        found.push_back({rows.integer(0), rows.integer(1) != 0});
    return found;
}

void ResolutionState::clear(std::span<const std::int64_t> persons) {
    Statement remove = m_connection.prepare("DELETE FROM unresolved WHERE person = ?1");
    for (const std::int64_t person : persons)
        remove.bind(1, person).run();
}

void ResolutionState::note(std::int64_t person) {
    m_connection.prepare("INSERT OR IGNORE INTO unresolved(person, compares) VALUES(?1, 0)")
        .bind(1, person)
        .run();
}

} // namespace passages
