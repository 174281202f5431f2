#pragma once

#include <cstdint>

namespace passages {

/// How far the leads are made.
struct LeadProgress {
    std::int64_t assessed = 0;
    std::int64_t of = 0; ///< travellers to assess in this run, as far as it is known
    double seconds = 0;
};

} // namespace passages
