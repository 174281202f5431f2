#include "models/desk/wholecache.h"

#include "data/identity/linkstore.h"
#include "data/identity/personlinker.h"
#include "models/desk/resolverprivate.h"
#include "models/identity/linkblocking.h"
#include "models/identity/linkcomponent.h"
#include "models/identity/linklearning.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>

namespace passages {
namespace {

/// Below it nothing can be learned that the engine does not know.
constexpr std::size_t FewestToLearnFrom = 300;

class UnionFind {
  public:
    explicit UnionFind(std::size_t size) : m_parents(size) {
        std::iota(m_parents.begin(), m_parents.end(), 0U);
    }
    std::uint32_t root(std::uint32_t block) {
        while (m_parents[block] != block)
            block = m_parents[block] = m_parents[m_parents[block]];
        return block;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t left = root(a);
        const std::uint32_t right = root(b);
        m_parents[std::max(left, right)] = std::min(left, right);
    }

  private:
    std::vector<std::uint32_t> m_parents;
};

} // namespace

WholeCache::WholeCache(Connection& connection) : m_connection(connection) {
    Statement rows = connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, number, traveller, fingerprint FROM person ORDER BY number");
    while (rows.step()) {
        BlockFingerprint fingerprint{};
        std::copy_n(rows.viewBlob(11).begin(), fingerprint.size(), fingerprint.begin());
        m_persons.push_back(rows.integer(9));
        m_travellers.push_back(rows.integer(10));
        m_fingerprints.push_back(fingerprint);
        m_profiles.add(personOf(rows, 0), rankOf(fingerprint));
    }
}

std::optional<std::uint32_t> WholeCache::placeOf(std::int64_t person) const {
    const auto found = std::lower_bound(m_persons.begin(), m_persons.end(), person);
    return found != m_persons.end() && *found == person
               ? std::optional(static_cast<std::uint32_t>(found - m_persons.begin()))
               : std::nullopt;
}

/// As an incremental run finds them: with the first so many of each key.
std::vector<CandidatePair> WholeCache::pairsByKey() const {
    std::vector<CandidatePair> pairs;
    std::size_t unique = 0;
    const auto compact = [&] {
        std::sort(pairs.begin() + static_cast<std::ptrdiff_t>(unique), pairs.end());
        std::inplace_merge(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(unique), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        unique = pairs.size();
    };
    constexpr std::size_t Fewest = 1'000'000;
    for (std::size_t begin = 0; begin < m_keys.size();) {
        std::size_t end = begin;
        while (end < m_keys.size() && m_keys[end].key == m_keys[begin].key)
            ++end;
        const std::size_t reach = std::min(end, begin + static_cast<std::size_t>(reachOf(m_keys[begin].key)));
        for (std::size_t i = begin; i < reach; ++i)
            for (std::size_t j = i + 1; j < end; ++j)
                pairs.push_back({m_keys[i].block, m_keys[j].block});
        if (pairs.size() > std::max(Fewest, 2 * unique))
            compact();
        begin = end;
    }
    compact();
    return pairs;
}

bool WholeCache::compare(const GoesOn& goesOn) {
    m_model.blocks = m_persons.size();
    const bool isWorthLearning = m_model.blocks >= FewestToLearnFrom;
    if (isWorthLearning) {
        m_model.shares = m_profiles.count();
        m_model.shares.trim();
        m_profiles.use(m_model.shares);
        learnChance(m_model, m_profiles);
    }
    for (std::uint32_t block = 0; block < m_persons.size(); ++block)
        for (const BlockKey& key : blockKeysOf(m_profiles, block, m_model.blocks))
            m_keys.push_back({key.key, block});
    std::sort(m_keys.begin(), m_keys.end());
    constexpr double Found = 0.2;
    if (!goesOn(Found))
        return false;
    bool isCancelled = false;
    const std::vector<ScoredPair> scored = scorePairs(m_profiles, m_model, pairsByKey(), [&](double share) {
        isCancelled = isCancelled || !goesOn(Found + (1 - Found) * share);
        return !isCancelled;
    });
    if (isCancelled)
        return false;
    if (isWorthLearning)
        learnMatches(m_model, scored);
    m_judge.emplace(m_profiles, m_model);
    for (const ScoredPair& one : scored)
        if (const Link link = m_judge->judged(one); link.outcome != LinkOutcome::Different)
            m_links.push_back(link);
    return true;
}

std::vector<LinkEvidence> WholeCache::evidenceOf(const Link& link) {
    const CandidatePair pair{link.a, link.b};
    return m_judge->evidenceOf(pair, m_judge->compare(pair));
}

void WholeCache::readLinkKeys() {
    std::vector<std::uint32_t> sharing;
    BlockFingerprint key{};
    const auto take = [&] {
        if (sharing.size() > 1)
            for (const std::uint32_t block : sharing)
                m_linkKeys.emplace_back(block, key);
        sharing.clear();
    };
    Statement rows = m_connection.prepare("SELECT key, person FROM link_key ORDER BY key, person");
    while (rows.step()) {
        BlockFingerprint next{};
        std::copy_n(rows.viewBlob(0).begin(), next.size(), next.begin());
        if (next != key)
            take();
        key = next;
        if (const auto place = placeOf(rows.integer(1)))
            sharing.push_back(*place);
    }
    take();
    std::sort(m_linkKeys.begin(), m_linkKeys.end());
}

std::vector<DecidedPair> WholeCache::readDecisions() {
    std::vector<DecidedPair> pairs;
    LinkDecisionStore store(m_connection);
    if (store.isEmpty())
        return pairs;
    std::vector<BlockFingerprint> blocks;
    Statement rows = m_connection.prepare("SELECT DISTINCT a FROM link_decision_pair");
    while (rows.step()) {
        BlockFingerprint block{};
        std::copy_n(rows.viewBlob(0).begin(), block.size(), block.begin());
        blocks.push_back(block);
    }
    for (const BlockFingerprint& block : blocks)
        for (const DecidedPair& pair : store.pairsOf(block))
            if (pair.a == block)
                pairs.push_back(pair);
    return pairs;
}

/// Where decided blocks stand.
WholeCache::Places WholeCache::placesOf(std::span<const DecidedPair> decided) const {
    Places places;
    if (decided.empty())
        return places;
    std::set<BlockFingerprint> wanted;
    for (const DecidedPair& pair : decided)
        wanted.insert({pair.a, pair.b});
    for (std::uint32_t block = 0; block < m_persons.size(); ++block)
        if (wanted.contains(m_fingerprints[block]))
            places.emplace(m_fingerprints[block], block);
    return places;
}

/// What is connected, block by block: travellers as they are, link keys, links and decisions.
void WholeCache::findParts(std::span<const DecidedPair> decided, const Places& places) {
    UnionFind parts(m_persons.size());
    std::unordered_map<std::int64_t, std::uint32_t> firstOf;
    for (std::uint32_t block = 0; block < m_persons.size(); ++block)
        parts.join(firstOf.emplace(m_travellers[block], block).first->second, block);
    std::map<BlockFingerprint, std::uint32_t> holders;
    for (const auto& [block, key] : m_linkKeys)
        parts.join(holders.emplace(key, block).first->second, block);
    for (const Link& link : m_links)
        if (link.outcome == LinkOutcome::Same)
            parts.join(link.a, link.b);
    for (const DecidedPair& pair : decided) {
        const auto a = places.find(pair.a);
        const auto b = places.find(pair.b);
        if (pair.kind == LinkDecision::Kind::Same && a != places.end() && b != places.end())
            parts.join(a->second, b->second);
    }
    m_parts.assign(m_persons.size(), {});
    for (std::uint32_t block = 0; block < m_persons.size(); ++block)
        m_parts[parts.root(block)].push_back(block);
    std::erase_if(m_parts, [](const auto& part) { return part.size() < 2; });
}

bool WholeCache::group(const GoesOn& goesOn) {
    readLinkKeys();
    const std::vector<DecidedPair> decided = readDecisions();
    const Places places = placesOf(decided);
    findParts(decided, places);
    m_groups.resize(m_persons.size());
    std::iota(m_groups.begin(), m_groups.end(), 0U);
    std::vector<std::uint32_t> partOf(m_persons.size(), ~0U);
    std::vector<std::uint32_t> placeIn(m_persons.size());
    for (std::uint32_t part = 0; part < m_parts.size(); ++part)
        for (std::uint32_t i = 0; i < m_parts[part].size(); ++i) {
            partOf[m_parts[part][i]] = part;
            placeIn[m_parts[part][i]] = i;
        }
    std::vector<std::vector<ConnectedLink>> linksOf(m_parts.size());
    for (const Link& link : m_links)
        if (link.outcome ==
            LinkOutcome::Same) // to what the store keeps of it, as an incremental run reads it
            linksOf[partOf[link.a]].push_back(
                {placeIn[link.a], placeIn[link.b], LinkStore::keptWeight(link.weight)});
    std::map<std::uint32_t, std::vector<DecidedPair>> decidedOf;
    for (const DecidedPair& pair : decided) {
        const auto a = places.find(pair.a);
        const auto b = places.find(pair.b);
        if (a != places.end() && b != places.end() && partOf[a->second] == partOf[b->second])
            decidedOf[partOf[a->second]].push_back(pair);
    }
    constexpr std::uint32_t Often = 10'000;
    for (std::uint32_t part = 0; part < m_parts.size(); ++part) {
        std::vector<ConnectedBlock> blocks;
        for (const std::uint32_t block : m_parts[part]) {
            ConnectedBlock connected{m_fingerprints[block], block, {}};
            for (auto key = std::lower_bound(m_linkKeys.begin(), m_linkKeys.end(),
                                             std::pair(block, BlockFingerprint{}));
                 key != m_linkKeys.end() && key->first == block; ++key)
                connected.linkKeys.push_back(key->second);
            blocks.push_back(std::move(connected));
        }
        const auto people = peopleAmong(blocks, linksOf[part], decidedOf[part], *m_judge);
        std::map<std::size_t, std::uint32_t> firstOf;
        for (std::size_t i = 0; i < people.size(); ++i)
            m_groups[m_parts[part][i]] = firstOf.emplace(people[i], m_parts[part][i]).first->second;
        if (part % Often == 0 && !goesOn(part / static_cast<double>(m_parts.size())))
            return false;
    }
    return true;
}

} // namespace passages
