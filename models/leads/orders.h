#pragma once

#include "models/itinerary/trace.h"
#include "models/leads/stay.h"

#include <vector>

namespace passages {

/// What the records show of every removal order in force on the as-of date, by date of issue. A departure is
/// only ever a possible one: an officer confirms it (IRPR 240(3)).
std::vector<OrderResult> ordersOf(const std::vector<FeedRecord>& records, const Trace& trace);

/// The last of the 30 days after a departure order became enforceable, that day excluded; they do not run
/// while it is suspended (IRPR 224(2), (3)).
LocalDate departureDeadline(LocalDate enforceable, const std::vector<Suspension>& suspended);

/// When the outcome changes though no record comes; nothing if it will not.
std::optional<LocalDate> nextChangeOf(const OrderResult& order, LocalDate asOf);

} // namespace passages
