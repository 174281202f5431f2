#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace passages {

/// The numbers by which briefs name ports. Writes within the caller's transaction. Throws StoreError. One
/// thread.
class PortNumbers {
  public:
    explicit PortNumbers(Connection& connection);

    /// Reads them again: another connection, or a rollback, may have changed them.
    void refresh();
    /// Given a number where it has none yet; 0 for no port.
    std::int64_t of(std::string_view port);
    /// Nullptr for a number that is not given.
    const std::string* port(std::int64_t number) const;

  private:
    Connection& m_connection;
    std::map<std::string, std::int64_t, std::less<>> m_numbers;
    std::map<std::int64_t, std::string> m_ports;
};

} // namespace passages
