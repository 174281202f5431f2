#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace passages {

/// How far the leads of a cache were made, in its table `meta`. Writes within the caller's transaction.
/// Throws StoreError.
class AssessmentState {
  public:
    explicit AssessmentState(Connection& connection) : m_connection(connection) {}

    /// By what everybody was assessed, or is being: the versions of law, ports and zones. Empty for a new
    /// cache.
    std::string basis();
    /// While everybody is being assessed: up to which traveller; nothing when that is done.
    std::optional<std::int64_t> cursor();
    /// Everybody is to be assessed, from the first traveller on.
    void startOver(const std::string& basis);
    void setCursor(std::optional<std::int64_t> traveller);

    /// Grows whenever records, or who they belong to, change: an assessment that was made before is void.
    std::int64_t changes();
    void countChange();

  private:
    Connection& m_connection;
};

} // namespace passages
