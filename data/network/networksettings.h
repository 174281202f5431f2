#pragma once

#include <chrono>
#include <cstdint>

namespace passages {

/// How patient the network reader is, and how much of the line it takes.
struct NetworkSettings {
    std::chrono::milliseconds connect{15'000}; ///< with the TLS handshake
    std::chrono::milliseconds stall{30'000};   ///< without a byte
    /// For one file with all its attempts; a second more for every `leastBytesPerSecond` of its length.
    std::chrono::milliseconds whole{120'000};
    std::int64_t leastBytesPerSecond = 4096;
    int attempts = 4; ///< in a row that bring nothing; one that brought something begins the count anew
    std::chrono::milliseconds firstPause{500}; ///< doubled with each attempt, less up to half by chance
    std::chrono::milliseconds longestPause{20'000};
    std::int64_t bytesPerSecond = 0; ///< the most that is taken of the line; 0: no limit
};

} // namespace passages
