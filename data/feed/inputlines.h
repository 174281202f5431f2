#pragma once

#include "data/base/result.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace passages {

/// Hands every line of the file that is not blank to `take`, with its number; returns the hash of the whole
/// file. Errors: "unreadable_input", "cancelled", those of `take`.
Result<std::string> readInputLines(const std::string& path,
                                   const std::function<Result<void>(std::int64_t, std::string_view)>& take,
                                   const std::atomic<bool>& cancelled);

} // namespace passages
