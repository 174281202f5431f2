#pragma once

#include "data/store/connection.h"
#include "data/time/instant.h"
#include "data/time/localdate.h"

#include <cstdint>
#include <string>
#include <vector>

namespace passages {

/// A report that left this workstation, by the hash of its file, and what became since of what it relied on.
struct IssuedReport {
    struct Change {
        std::string what; ///< "corrected", or a withdrawal's reason: redress, retention, legal, error
        LocalDate on;     ///< UTC: when this workstation took it in
        std::int64_t records = 0;
    };
    std::int64_t number = 0;
    std::string sha256;
    std::int64_t traveller = 0; ///< as they were numbered then
    LocalDate asOf;
    std::string writtenBy;
    Instant writtenAt;
    std::int64_t records = 0; ///< how many it relied on
    std::vector<Change> changes;
};

/// Which records each report relies on, by number and without anything of anybody. The cache's own triggers
/// note it when one of them is corrected or erased. Throws StoreError; writes within the caller's
/// transaction.
class ReportStore {
  public:
    explicit ReportStore(Connection& connection) : m_connection(connection) {}

    /// `sources` are the records that it relies on, `feed/id`; what changed since it was made is noted at
    /// once. Gives the number.
    std::int64_t add(const IssuedReport& report, const std::vector<std::string>& sources);
    /// Newest first.
    std::vector<IssuedReport> all();
    /// Those about that traveller, and those that rely on a record that is theirs now.
    std::vector<IssuedReport> ofTraveller(std::int64_t traveller);

  private:
    void rely(std::int64_t report, const std::string& source);
    std::vector<IssuedReport> read(Statement rows);

    Connection& m_connection;
};

} // namespace passages
