#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace passages {

/// The persons of one row of `search_posting`: ascending numbers, each as what it is more than the one before
/// it, seven bits a byte, the lowest first, the high bit set where another byte follows. The first number
/// stands beside, in the row's key.
namespace posting {

/// Rows of some hundred bytes: appending to a common word rewrites one of them, not all its bearers.
constexpr std::size_t MostPersons = 500;

void append(std::vector<std::byte>& persons, std::int64_t last, std::int64_t next);

/// Calls `visit` with each number, `first` among them. What is no posting ends it.
template <typename Visit> void forEach(std::int64_t first, std::span<const std::byte> persons, Visit visit) {
    visit(first);
    std::int64_t person = first;
    std::uint64_t delta = 0;
    unsigned shift = 0;
    for (const std::byte next : persons) {
        const auto bits = std::to_integer<std::uint64_t>(next);
        delta |= (bits & 0x7fU) << shift;
        if ((bits & 0x80U) != 0 && shift < 56) {
            shift += 7;
            continue;
        }
        person += static_cast<std::int64_t>(delta);
        visit(person);
        delta = 0;
        shift = 0;
    }
}

} // namespace posting

} // namespace passages
