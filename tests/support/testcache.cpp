#include "tests/support/testcache.h"

#include "data/audit/auditfile.h"
#include "data/cache/cache.h"
#include "data/record/packedline.h"
#include "data/search/posting.h"

#include <sqlcipher/sqlite3.h>

namespace passages::test {
namespace {

struct Closer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::vector<std::string> tablesOf(Connection& connection) {
    return rowsOf(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
}

/// A packed line as it was; everything else as it is.
std::string readable(std::string_view bytes) {
    try {
        return std::string(LineUnpacker().line(std::as_bytes(std::span(bytes))));
    } catch (const StoreError&) {
        return std::string(bytes);
    }
}

/// Word by word and person by person: how many share a row depends on what was removed between two commits.
void addBearers(Connection& connection, std::vector<std::string>& content) {
    Statement rows =
        connection.prepare("SELECT word, first, persons FROM search_posting ORDER BY word, first");
    while (rows.step())
        posting::forEach(rows.integer(1), rows.viewBlob(2), [&](std::int64_t person) {
            content.push_back("search_posting|" + rows.text(0) + '|' + std::to_string(person));
        });
}

} // namespace

std::array<std::byte, 32> testKey() {
    std::array<std::byte, 32> key{};
    for (std::size_t i = 0; i < key.size(); ++i)
        key[i] = static_cast<std::byte>(7 * i + 3);
    return key;
}

std::unique_ptr<Connection> makeCache(const std::string& path) {
    auto connection = std::make_unique<Connection>(path, testKey(), Connection::Open::Create);
    migrate(*connection);
    return connection;
}

std::unique_ptr<Connection> openCache(const std::string& path) {
    return std::make_unique<Connection>(path, testKey(), Connection::Open::Existing);
}

void makeAuditFile(const std::string& cachePath) {
    AuditFile::guard(*AuditFile::create(AuditFile::pathFor(cachePath), testKey()));
}

std::vector<std::string> rowsOf(Connection& connection, const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
        throw StoreError(
            {Failure::Failed, "cache_failed", {{"detail", sqlite3_errmsg(connection.handle())}}});
    const std::unique_ptr<sqlite3_stmt, Closer> statement(raw);
    std::vector<std::string> rows;
    while (sqlite3_step(raw) == SQLITE_ROW) {
        std::string row;
        for (int column = 0; column < sqlite3_column_count(raw); ++column) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(raw, column));
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(raw, column));
            row += (column == 0 ? "" : "|") + (bytes ? readable({bytes, size}) : std::string());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> contentOf(Connection& connection) {
    std::vector<std::string> content;
    for (const std::string& table : tablesOf(connection)) {
        if (table == "search_posting") {
            addBearers(connection, content);
            continue;
        }
        if (table == "audit_outbox" || table == "audit_seen" || table == "meta" || table == "sync_run")
            continue;
        const std::string columns =
            table == "feed_state" ? "feed, segment, manifest_hash, checkpoint_segment, complete_to" : "*";
        std::string sql = "SELECT " + columns;
        sql += " FROM \"" + table + "\" ORDER BY 1, 2";
        if (rowsOf(connection, "SELECT 1 FROM pragma_table_info('" + table + "')").size() < 2)
            sql.resize(sql.size() - 3);
        for (const std::string& row : rowsOf(connection, sql))
            content.push_back(table + "|" + row);
    }
    return content;
}

std::vector<std::string> tablesWith(Connection& connection, const std::string& text) {
    std::vector<std::string> found;
    for (const std::string& table : tablesOf(connection))
        for (const std::string& row : rowsOf(connection, "SELECT * FROM \"" + table + "\""))
            if (row.find(text) != std::string::npos) {
                found.push_back(table);
                break;
            }
    return found;
}

std::int64_t countOf(Connection& connection, const std::string& fromWhere) {
    return std::stoll(rowsOf(connection, "SELECT count(*) FROM " + fromWhere).front());
}

} // namespace passages::test
