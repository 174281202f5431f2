#include "data/cache/schema.h"

namespace passages {

std::optional<std::string> readMeta(Connection& connection, std::string_view key) {
    Statement select = connection.prepare("SELECT value FROM meta WHERE key = ?");
    if (!select.bind(1, key).step())
        return std::nullopt;
    return select.text(0);
}

void writeMeta(Connection& connection, std::string_view key, std::string_view value) {
    connection.prepare("INSERT INTO meta VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value")
        .bind(1, key)
        .bind(2, value)
        .run();
}

} // namespace passages
