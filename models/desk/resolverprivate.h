#pragma once

#include "data/identity/belonging.h"
#include "data/identity/linkdecisionstore.h"
#include "data/identity/linkstore.h"
#include "data/identity/personlinker.h"
#include "data/identity/resolutionstate.h"
#include "models/desk/resolver.h"
#include "models/identity/linkage.h"
#include "models/identity/linkcomponent.h"

#include <chrono>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace passages {

class WholeCache;

/// What both kinds of run share: the model, and the profiles of the blocks that were looked at.
struct Resolver::Private {
    Private(Connection& writer, const IdentityScheme& identity);

    /// A block's profile stays: a block never changes.
    struct Known {
        std::uint32_t place = 0;
        BlockFingerprint fingerprint{};
    };
    using PersonPair = std::pair<std::int64_t, std::int64_t>;
    using KeyOf = std::pair<BlockKey, std::int64_t>;
    struct Batch {
        std::vector<std::int64_t> compared;
        std::set<std::int64_t> again;    ///< of these: those that were compared before
        std::vector<std::int64_t> noted; ///< as left to look at again
        std::int64_t fresh = 0;
        std::int64_t resolvedTo = 0; ///< once it is done
    };

    /// From the newest model of the cache; false where there is none that this program can use.
    bool loadModel();
    bool needsToStartOver();
    void use(LinkModel learned, std::int64_t version);
    Known knownOf(std::int64_t person);
    void learnOf(std::span<const std::int64_t> persons); ///< of whom nothing is known yet

    using GoesOn = std::function<bool(double)>;
    bool learnAndResolve(const std::atomic<bool>& cancelled);
    std::int64_t writeModel(const LinkModel& learned);
    bool writeKeys(const WholeCache& whole, const GoesOn& goesOn);
    bool writeLinks(WholeCache& whole, std::int64_t newVersion, const GoesOn& goesOn);
    bool writeTravellers(const WholeCache& whole, const GoesOn& goesOn);
    bool resolveSome(); ///< one batch; false where nothing was left
    Batch nextBatch();
    void rebuildLinkKeys();
    std::vector<KeyOf> keysOf(std::span<const std::int64_t> persons);
    void putKeys(std::span<const KeyOf> keys);
    std::vector<PersonPair> candidatesOf(std::span<const KeyOf> keys, const std::set<std::int64_t>& again);
    std::vector<StoredLink> compare(std::span<const PersonPair> pairs);
    bool stands(std::int64_t person);
    bool isAlone(std::int64_t person);
    std::vector<std::int64_t> putTogether(std::span<const std::int64_t> persons);
    void tell(std::int64_t more);

    Connection& connection;
    const IdentityScheme& scheme;
    LinkStore links;
    LinkDecisionStore decisions;
    ResolutionState state;
    Statement readBlock;
    Statement alone;

    LinkModel model;
    std::int64_t version = 0;
    LinkProfiles profiles;
    std::unique_ptr<LinkJudge> judge;
    std::unordered_map<std::int64_t, Known> known;

    const std::function<void(const ResolveProgress&)>* progress = nullptr;
    ResolveProgress told;
    std::chrono::steady_clock::time_point began;
};

/// Of two blocks, the one with the lower rank is compared with the other: a function of the blocks alone.
std::uint64_t rankOf(const BlockFingerprint& fingerprint);
/// As the store keeps it.
StoredLink storedLink(std::int64_t left, std::int64_t right, const Link& link,
                      const std::vector<LinkEvidence>& evidence);

} // namespace passages
