#pragma once

#include "data/identity/identityscheme.h"
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

/// The keys under which a cache holds a block, so that candidates can be found without the others in memory:
/// a block is compared with the first so many of each key, in the order in which they came
/// (`BlockKey::reach`). That is a function of the blocks that there are, however many came at once. A cache
/// of many blocks does without the keys that too many share. Keys of one kind are neighbours in order.
std::vector<BlockKey> blockKeysOf(const LinkProfiles& profiles, std::uint32_t block, std::size_t blocks);
/// Which key it is says how far it reaches.
std::int32_t reachOf(std::int64_t blockKey);

} // namespace passages
