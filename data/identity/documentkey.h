#pragma once

#include <string>
#include <string_view>

namespace passages {

/// A document number as it is looked up: ASCII letters in upper case and digits, nothing else.
std::string documentKey(std::string_view number);

} // namespace passages
