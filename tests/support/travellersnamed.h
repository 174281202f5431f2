#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace passages::test {

/// The travellers whose names have this word, folded, as searching finds them.
std::vector<std::int64_t> travellersNamed(Connection& connection, const std::string& word);

} // namespace passages::test
