#include "models/identity/linkcomponent.h"

#include "models/identity/linkclusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace passages {
namespace {

using Places = std::map<BlockFingerprint, std::uint32_t>;

void applyDecisions(LinkClusters& clusters, const Places& places, std::vector<DecidedPair>& decided) {
    std::sort(decided.begin(), decided.end(), [](const DecidedPair& x, const DecidedPair& y) {
        return x.decision != y.decision ? x.decision > y.decision : std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
    for (const DecidedPair& pair : decided) {
        const auto a = places.find(pair.a);
        const auto b = places.find(pair.b);
        if (a == places.end() || b == places.end())
            continue;
        if (pair.kind == LinkDecision::Kind::Same)
            clusters.join(a->second, b->second);
        else
            clusters.keepApart(a->second, b->second);
    }
}

} // namespace

std::vector<std::size_t> peopleAmong(std::span<const ConnectedBlock> blocks,
                                     std::span<const ConnectedLink> links, std::vector<DecidedPair> decided,
                                     LinkJudge& judge) {
    // By fingerprint, which depends on nothing but the block.
    std::vector<std::uint32_t> order(blocks.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return blocks[a].fingerprint < blocks[b].fingerprint;
    });
    std::vector<std::uint32_t> sorted(blocks.size()); // place in the list -> in order
    std::vector<std::uint32_t> profiles;
    Places places;
    std::map<BlockFingerprint, std::vector<std::uint32_t>> byKey;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const ConnectedBlock& block = blocks[order[i]];
        sorted[order[i]] = i;
        profiles.push_back(block.place);
        places.emplace(block.fingerprint, i);
        for (const BlockFingerprint& key : block.linkKeys)
            byKey[key].push_back(i);
    }

    LinkClusters clusters(std::move(profiles));
    applyDecisions(clusters, places, decided);
    for (const auto& [key, sharing] : byKey)
        for (std::size_t i = 0; i < sharing.size(); ++i)
            for (std::size_t j = i + 1; j < sharing.size(); ++j)
                clusters.join(sharing[i], sharing[j]);

    struct Ordered {
        double weight;
        std::uint32_t a, b;
    };
    std::vector<Ordered> strongest;
    for (const ConnectedLink& link : links)
        strongest.push_back({link.weight, std::min(sorted[link.a], sorted[link.b]),
                             std::max(sorted[link.a], sorted[link.b])});
    std::sort(strongest.begin(), strongest.end(), [](const Ordered& x, const Ordered& y) {
        return x.weight != y.weight ? x.weight > y.weight : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    for (const Ordered& link : strongest)
        clusters.joinIfAgreed(link.a, link.b, judge);

    std::vector<std::size_t> people;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        people.push_back(clusters.groupOf(sorted[i]));
    return people;
}

} // namespace passages
