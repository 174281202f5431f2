#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace passages::demo {

/// SplitMix64. The training data must be the same everywhere, and the distributions of the standard library
/// are not: only whole numbers, made here.
class Random {
  public:
    explicit constexpr Random(std::uint64_t seed) : m_state(seed) {}
    /// A stream of its own, so that more of one thing does not change another.
    static constexpr Random stream(std::uint64_t seed, std::uint64_t number) {
        Random mixed(seed * 0x9E3779B97F4A7C15U + number * 0xD1B54A32D192ED03U);
        return Random(mixed.next());
    }

    constexpr std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    /// From 0 to below `limit`.
    constexpr int below(int limit) {
        return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(limit)) >> 32);
    }
    /// Both ends included.
    constexpr int between(int low, int high) { return low + below(high - low + 1); }
    constexpr bool chance(int inThousand) { return below(1000) < inThousand; }
    template <typename List> constexpr const auto& oneOf(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

  private:
    std::uint64_t m_state;
};

} // namespace passages::demo
