#include "data/erasure/erasure.h"

#include "data/cache/schema.h"

namespace passages {
namespace {

/// A number that grows with each erasure, so that who finishes one cannot take another for it; with a mark
/// where it is done.
constexpr std::string_view Key = "erasure";
constexpr std::string_view Done = " done";

std::string read(Connection& connection) {
    return readMeta(connection, Key).value_or(std::string("0").append(Done));
}

} // namespace

void Erasure::remember() {
    writeMeta(m_connection, Key, std::to_string(std::stoll(read(m_connection)) + 1));
}

bool Erasure::isPending() {
    return !read(m_connection).ends_with(Done);
}

bool Erasure::finish() {
    const std::string pending = read(m_connection);
    if (pending.ends_with(Done))
        return true;
    if (!m_connection.emptyLog())
        return false;
    Transaction transaction(m_connection);
    if (read(m_connection) != pending)
        return false;
    writeMeta(m_connection, Key, pending + std::string(Done));
    transaction.commit();
    return true;
}

} // namespace passages
