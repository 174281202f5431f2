#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// One field as RFC 4180 writes it: in quotes where it holds a comma, a quote or a line end. A text that a
/// spreadsheet would take for a formula (beginning with = + - @, a tab or a carriage return) gets an
/// apostrophe in front; a plain number does not.
std::string csvField(std::string_view text);
/// The fields with commas between, and CRLF.
std::string csvLine(const std::vector<std::string>& fields);

} // namespace passages
