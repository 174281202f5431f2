#pragma once

#include "data/lead/leadstore.h"
#include "models/itinerary/assessment.h"

#include <optional>
#include <string>
#include <vector>

namespace passages {

/// The leads of an assessment as the queue keeps them: the stays whose verdict is something to look into.
std::vector<StoredLead> leadsOf(std::int64_t traveller, const Assessment& assessment);

/// What closed a lead that this assessment says no more of:
/// - closed_by_other_identity: the exit that was on record under another identity, now known to be the same
///   person's;
/// - closed_by_late_exit: an exit came, with its day and its records;
/// - closed_by_later_sighting: a record elsewhere, which proves the departure but not its day;
/// - closed_by_fact: what an officer entered;
/// - closed_by_late_record: another record that came, as an admission or a status;
/// - closed_by_correction: a record that it rested on is in force no more;
/// - closed_by_reassessment: the same records, looked at again.
LeadClosure closureOf(const StoredLead& lead, const Assessment& assessment);

/// When to look again though no record comes: on the day a verdict changes by itself; and with every day's
/// first sync for whoever is over, since the days grow, or only waits for the feeds to reach far enough.
std::optional<LocalDate> nextLook(const Assessment& assessment, LocalDate asOf);

/// Puts what an assessment says into the store.
void keepLeads(LeadStore& store, std::int64_t traveller, const Assessment& assessment, LocalDate asOf);

/// Gives the verdict `set_aside` to the stays that an officer's decision sets aside. The assessment itself
/// knows no decisions: it is the same for everybody.
void applyDecisions(Assessment& assessment, const std::vector<LeadDecision>& decisions);

} // namespace passages
