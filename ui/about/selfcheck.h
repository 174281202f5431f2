#pragma once

#include "data/base/result.h"
#include "models/desk/desk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What the workstation finds out about itself, as values; the words are made when it is shown.
struct SelfCheck {
    enum class State { Good, Caution, Bad };
    struct Item {
        std::string code; ///< cipher, key_derivation, file_mode, tzdata, rules, data_age, audit_head, disk
        State state = State::Good;
        std::vector<std::string> values; ///< what the sentence of that code takes
    };
    std::vector<Item> items;
};

/// What is asked of the machine and the cache, so that the judgement can be tested by itself.
struct SelfCheckFacts {
    std::string cipherVersion;
    std::string cipherSettings; ///< e.g. "HMAC_SHA512, 4096"
    int derivationRounds = 0;   ///< the fewest of any account; 0: unknown
    bool privateFiles = false;  ///< the cache and its keys: nobody but the owner
    std::string tzdata;
    bool tzdataCurrent = false;
    std::string rules;
    std::vector<FeedState> feeds;
    std::optional<AuditCheck> audit;
    std::int64_t diskFree = 0;
    std::int64_t cacheBytes = 0;
};

/// Database thread.
SelfCheckFacts gatherFacts(Desk& desk);
/// Fails loudly on what must not be relied on (design: features 95).
SelfCheck judge(const SelfCheckFacts& facts, Instant now);

} // namespace passages
