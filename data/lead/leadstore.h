#pragma once

#include "data/store/connection.h"
#include "data/time/localdate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// A lead as it is kept for the queue: what an assessment said, to be opened down by assessing again.
struct StoredLead {
    std::int64_t traveller = 0;
    std::string country; ///< CA, US
    std::string verdict; ///< code
    LocalDate from;
    std::optional<LocalDate> to;
    std::optional<LocalDate> authorizedUntil;
    std::string basis;
    std::int32_t daysOverMinimum = 0;
    std::int32_t daysOverMaximum = 0;
    std::vector<std::string> reasons;
    std::vector<std::string> evidence;
    std::vector<std::string> sources;
    std::int32_t rank = 0;                                     ///< higher first
    std::string status = "open";                               ///< open, set_aside, closed
    std::string lastName, firstName, dateOfBirth, nationality; ///< of the traveller's newest block
};

/// The leads of the cache, made again for a traveller whenever its records change or a date passes.
/// Throws StoreError; writes within the caller's transaction.
class LeadStore {
  public:
    explicit LeadStore(Connection& connection) : m_connection(connection) {}

    /// Replaces the traveller's leads; `nextChange` is when to assess again though no record came.
    void replace(std::int64_t traveller, const std::vector<StoredLead>& leads,
                 std::optional<LocalDate> nextChange);
    std::vector<StoredLead> leads(const std::string& verdict = {}, const std::string& status = {},
                                  std::int64_t limit = -1);
    std::int64_t count();
    /// Travellers whose next change is on or before that date.
    std::vector<std::int64_t> due(LocalDate date, std::int64_t limit);

  private:
    Connection& m_connection;
};

} // namespace passages
