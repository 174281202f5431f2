#pragma once

#include "app/demo/recorder.h"

#include <string>

namespace passages::demo {

/// One traveller's line of `truth.ndjson`: who it is, the records that are his, where he really was, and
/// what is true of each of his stays.
std::string truthLine(const Traveller& traveller, const Life& life, const Recorded& recorded);

} // namespace passages::demo
