#pragma once

#include "models/desk/desk.h"

#include <string>
#include <vector>

namespace passages::test {

/// Records as the lines of a file for `evaluate`, of one made-up person: a full life at the border, with a
/// stay that has no exit, an admission, an order, names with accents and a Chinese name.
std::vector<FeedRecord> recordsOfZoe();

/// One who crosses at Peace Arch every other day, back and forth.
std::vector<FeedRecord> recordsOfACommuter(int crossings);

/// An export of Zoë's as of 2026-11-20, signed by a fresh identity.
ExportGrant exportOfZoe(const std::string& language);

} // namespace passages::test
