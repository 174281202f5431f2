#pragma once

#include <optional>
#include <string>

namespace passages {

/// Shows the prompt on the terminal and reads one line without showing it; nothing where standard input is
/// no terminal.
std::optional<std::string> readSecretFromTerminal(const std::string& prompt);

} // namespace passages
