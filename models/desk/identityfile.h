#pragma once

#include "models/desk/linkreview.h"

#include <optional>
#include <vector>

namespace passages {

/// A person block of a traveller, and why it is this one's.
struct JoinedBlock {
    Person block;
    std::int64_t records = 0;
    /// The block of the same traveller with which it agrees best; nothing for the only one. With neither
    /// evidence nor decision the two were certain on taking them in: by document or by name, birth date and
    /// nationality.
    std::optional<Person> with;
    double weight = 0; ///< bits, of the link between the two
    std::vector<LinkEvidence> evidence;
    std::optional<LinkDecision> decision; ///< of an officer, which names this block
};

/// Who a traveller is taken to be, and who else it might be.
struct IdentityFile {
    std::vector<JoinedBlock> blocks;     ///< in the order in which they came
    std::vector<PossibleLink> possible;  ///< strongest first, with those that were decided
    std::vector<LinkDecision> confirmed; ///< in force: that some of the blocks are one person's, newest first
};

} // namespace passages
