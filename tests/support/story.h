#pragma once

#include "data/record/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace passages::test {

/// A record from one line of a story, told by the agency of that country (feeds `cbsa` and `cbp`):
///
///     CA entry 2026-01-10T12:00:00-05:00 champlain land [class] [refused|direct_back]
///     CA exit 2026-03-01T09:00:00-05:00 air-yyz air [class]
///     US admission r1 B2 2026-07-10                     (or D/S, or -)
///     CA status permanent_resident 2022-08-20 -         (from, until)
///     CA order departure 2026-06-01 2026-06-01 - [2026-06-05..2026-06-14]
///     CA withdrawal r1
///
/// `id` names it within its feed. A line that tells no record ends the program: it is the test's own error.
FeedRecord recordFrom(std::string_view line, std::string id);

/// A whole story; the records' ids are r1, r2, … in order.
std::vector<FeedRecord> story(const std::vector<std::string>& lines);

/// The person of every story.
Person somebody();

} // namespace passages::test
