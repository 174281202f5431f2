#pragma once

#include "data/lead/leadstore.h"
#include "data/port/porttable.h"
#include "data/store/connection.h"
#include "data/time/localdate.h"

#include <atomic>
#include <functional>
#include <vector>

namespace passages {

/// How many leads were closed, by what closed them.
using LeadCounts = std::vector<std::pair<std::string, std::int64_t>>;

/// Assesses one traveller again within the caller's transaction: after something was entered about them.
LeadCounts assessNow(Connection& connection, const PortTable& ports, std::int64_t traveller, LocalDate asOf);

/// Whether the feeds reach further than when the queue was last made: who waited for them is looked at again.
enum class Feeds { AsBefore, Advanced };

/// Assesses again every traveller whose records changed, and those whose date has come, a few hundred in
/// one transaction; stops between two when `cancelled` becomes true, and goes on from there the next time.
/// Throws StoreError. Returns how many were assessed.
std::int64_t assessTouched(Connection& connection, const PortTable& ports, LocalDate asOf, Feeds feeds,
                           const std::function<void(std::int64_t assessed)>& progress,
                           const std::atomic<bool>& cancelled);

} // namespace passages
