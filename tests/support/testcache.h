#pragma once

#include "data/store/connection.h"

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace passages::test {

/// A key as good as any for a file that lives as long as a test.
std::array<std::byte, 32> testKey();

/// A new encrypted database at `path` with the program's schema, or the one that stands there.
std::unique_ptr<Connection> makeCache(const std::string& path);
std::unique_ptr<Connection> openCache(const std::string& path);

/// The empty audit log beside it, for an AuditTrail.
void makeAuditFile(const std::string& cachePath);

/// Every row of one table as text, in order.
std::vector<std::string> rowsOf(Connection& connection, const std::string& sql);
/// Every row of every table except those that tell when something was done.
std::vector<std::string> contentOf(Connection& connection);
/// Tables in whose rows the text stands somewhere, as text, as bytes, or in a packed line.
std::vector<std::string> tablesWith(Connection& connection, const std::string& text);
std::int64_t countOf(Connection& connection, const std::string& fromWhere);

} // namespace passages::test
