#pragma once

#include "models/identity/linkprofile.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace passages {

/// Two blocks that may be one person's, the lower number first.
struct CandidatePair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    friend auto operator<=>(const CandidatePair&, const CandidatePair&) = default;
};

/// The pairs worth comparing, each once, in order: blocks that share a key of one of several passes (document
/// number; half of it and birth year or surname; both names by sound in any order; a name by sound and the
/// birth year; a name and the birth date with day and month in any order; the birth date alone; the
/// beginnings of both names). A group too large for all its pairs is sorted by birth date and names, and
/// each block is compared with its neighbours (Hernandez and Stolfo 1995).
/// `goesOn` is asked between the passes with the share done; the answer no ends it with no pairs.
std::vector<CandidatePair> candidatePairs(const LinkProfiles& profiles,
                                          const std::function<bool(double)>& goesOn);

} // namespace passages
