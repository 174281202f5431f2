#pragma once

#include "models/itinerary/assessment.h"
#include "tests/support/journey.h"

#include <random>
#include <string_view>
#include <vector>

namespace passages::test {

/// What really happened to a permanent resident of both countries, and the records and facts that are left of
/// it: statuses by record or by fact, credits, and withdrawn facts that must change nothing.
struct ResidentCase {
    Journey journey;
    LocalDate asOf;
    LocalDate landing;
    LocalDate temporaryFrom; ///< a temporary resident from then to the day before landing
    DateSpan sentence;
    DateSpan credited; ///< by facts of a kind for each Canadian rule
    std::vector<bool> canada;
    std::vector<bool> unitedStates;
    AssessmentInput input;
    Assessment assessment;

    bool wasIn(Country country, LocalDate date) const;
    const RuleResult* rule(std::string_view id) const;
};

ResidentCase randomResident(std::mt19937_64& random, Wanted wanted = Wanted::Totals);

/// A fact not withdrawn, entered by somebody.
Fact factOf(std::int64_t number, FactKind kind, Country country, LocalDate from,
            std::optional<LocalDate> until);

FeedRecord statusRecord(Country country, StatusKind kind, LocalDate from, std::optional<LocalDate> until);

} // namespace passages::test
