#pragma once

#include "models/identity/linkage.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace passages {

/// Grows with every change that lets a pair weigh otherwise, be found otherwise or be joined otherwise: a
/// cache that was resolved by an older one is resolved again.
constexpr std::int64_t LinkModelFormat = 3;

/// A model as bytes, to be stored, and back; nothing from what is not of this form. Names, dates and states
/// stand in it by hashes.
std::vector<std::byte> bytesOf(const LinkModel& model);
std::optional<LinkModel> linkModelFrom(std::span<const std::byte> bytes);

} // namespace passages
