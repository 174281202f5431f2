#pragma once

#include <string>
#include <vector>

namespace passages::demo {

/// A line for every reason why a record goes to the quarantine, in the order of the reasons; the last ones
/// need a good line before them.
std::vector<std::string> malformedLines();

} // namespace passages::demo
