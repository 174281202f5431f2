#pragma once

#include "data/identity/linkdecision.h"
#include "data/record/record.h"
#include "models/identity/linkage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// One of two travellers who are possibly one.
struct LinkSide {
    std::int64_t traveller = 0;
    std::vector<Person> blocks; ///< in the order in which they came
    std::int64_t crossings = 0;
    std::optional<Instant> lastSeen;
};

/// Two travellers who are possibly one, by the strongest of the links between their blocks.
struct PossibleLink {
    std::int64_t number = 0; ///< stays while the two blocks are held
    LinkSide a, b;
    Person blockA, blockB;  ///< that were compared
    double weight = 0;      ///< bits, the prior included
    double probability = 0; ///< the same as a number from 0 to 1
    std::vector<LinkEvidence> evidence;
    std::vector<LinkDecision> decisions; ///< on these two, the newest first, those undone included
    /// By a decision in force they are two.
    bool isDecided() const;
};

struct PossibleLinkFilter {
    enum class Decided { No, Yes, Any };
    std::optional<std::int64_t> traveller; ///< that it is about
    Decided decided = Decided::No;
    std::int64_t limit = 100; ///< travellers' pairs; no limit if negative
};

/// Why an officer says that two are one or two: same_document, same_face_or_biometric, confirmed_by_person,
/// confirmed_by_agency, different_person, twins, parent_and_child, namesake, stolen_document, data_error,
/// other.
const std::vector<std::string>& linkReasonCodes();
constexpr std::size_t LongestLinkNote = 1000; ///< characters

} // namespace passages
