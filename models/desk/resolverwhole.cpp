#include "data/lead/assessmentstate.h"
#include "models/desk/resolverprivate.h"
#include "models/identity/linkblocking.h"
#include "models/identity/linkclusters.h"
#include "models/identity/linklearning.h"
#include "models/identity/linkmodel.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace passages {
namespace {

/// Below it nothing can be learned that the engine does not know.
constexpr std::size_t FewestToLearnFrom = 300;
constexpr std::size_t KeysATransaction = 400'000;
constexpr std::size_t LinksATransaction = 100'000;
constexpr std::size_t BlocksATransaction = 20'000;

struct Keyed {
    std::int64_t key = 0;
    std::uint32_t block = 0;
    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

/// All blocks of a cache in memory, in order of number.
struct Whole {
    std::vector<std::int64_t> persons;
    std::vector<std::int64_t> travellers;
    std::vector<BlockFingerprint> fingerprints;
    LinkProfiles profiles{LinkShares()};
    std::vector<Keyed> keys;                                          ///< in order
    std::vector<std::pair<std::uint32_t, BlockFingerprint>> linkKeys; ///< of those that share one, by block
    std::vector<std::uint32_t> groups;                                ///< of each block: a block of its group

    std::optional<std::uint32_t> placeOf(std::int64_t person) const {
        const auto found = std::lower_bound(persons.begin(), persons.end(), person);
        return found != persons.end() && *found == person
                   ? std::optional(static_cast<std::uint32_t>(found - persons.begin()))
                   : std::nullopt;
    }
};

void readBlocks(Connection& connection, Whole& whole) {
    Statement rows = connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, number, traveller, fingerprint FROM person ORDER BY number");
    while (rows.step()) {
        BlockFingerprint fingerprint{};
        std::copy_n(rows.viewBlob(11).begin(), fingerprint.size(), fingerprint.begin());
        whole.persons.push_back(rows.integer(9));
        whole.travellers.push_back(rows.integer(10));
        whole.fingerprints.push_back(fingerprint);
        whole.profiles.add(personOf(rows, 0), rankOf(fingerprint));
    }
}

/// As an incremental run finds them: with the first so many of each key.
std::vector<CandidatePair> pairsByKey(const std::vector<Keyed>& keys) {
    std::vector<CandidatePair> pairs;
    std::size_t unique = 0;
    const auto compact = [&] {
        std::sort(pairs.begin() + static_cast<std::ptrdiff_t>(unique), pairs.end());
        std::inplace_merge(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(unique), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        unique = pairs.size();
    };
    constexpr std::size_t Fewest = 1'000'000;
    for (std::size_t begin = 0; begin < keys.size();) {
        std::size_t end = begin;
        while (end < keys.size() && keys[end].key == keys[begin].key)
            ++end;
        const std::size_t reach = std::min(end, begin + static_cast<std::size_t>(reachOf(keys[begin].key)));
        for (std::size_t i = begin; i < reach; ++i)
            for (std::size_t j = i + 1; j < end; ++j)
                pairs.push_back({keys[i].block, keys[j].block});
        if (pairs.size() > std::max(Fewest, 2 * unique))
            compact();
        begin = end;
    }
    compact();
    return pairs;
}

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

void readLinkKeys(Connection& connection, Whole& whole) {
    std::vector<std::uint32_t> sharing;
    BlockFingerprint key{};
    const auto take = [&] {
        if (sharing.size() > 1)
            for (const std::uint32_t block : sharing)
                whole.linkKeys.emplace_back(block, key);
        sharing.clear();
    };
    Statement rows = connection.prepare("SELECT key, person FROM link_key ORDER BY key, person");
    while (rows.step()) {
        BlockFingerprint next{};
        std::copy_n(rows.viewBlob(0).begin(), next.size(), next.begin());
        if (next != key)
            take();
        key = next;
        if (const auto place = whole.placeOf(rows.integer(1)))
            sharing.push_back(*place);
    }
    take();
    std::sort(whole.linkKeys.begin(), whole.linkKeys.end());
}

std::vector<DecidedPair> decidedPairs(Connection& connection) {
    std::vector<DecidedPair> pairs;
    LinkDecisionStore store(connection);
    if (store.isEmpty())
        return pairs;
    std::vector<BlockFingerprint> blocks;
    Statement rows = connection.prepare("SELECT DISTINCT a FROM link_decision_pair");
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

/// What is connected, block by block: travellers as they are, link keys, links and decisions.
std::vector<std::vector<std::uint32_t>>
partsOf(const Whole& whole, std::span<const Link> same, std::span<const DecidedPair> decided,
        const std::map<BlockFingerprint, std::uint32_t>& decidedBlocks) {
    UnionFind parts(whole.persons.size());
    std::unordered_map<std::int64_t, std::uint32_t> firstOf;
    for (std::uint32_t block = 0; block < whole.persons.size(); ++block)
        parts.join(firstOf.emplace(whole.travellers[block], block).first->second, block);
    std::map<BlockFingerprint, std::uint32_t> holders;
    for (const auto& [block, key] : whole.linkKeys)
        parts.join(holders.emplace(key, block).first->second, block);
    for (const Link& link : same)
        parts.join(link.a, link.b);
    for (const DecidedPair& pair : decided) {
        const auto a = decidedBlocks.find(pair.a);
        const auto b = decidedBlocks.find(pair.b);
        if (pair.kind == LinkDecision::Kind::Same && a != decidedBlocks.end() && b != decidedBlocks.end())
            parts.join(a->second, b->second);
    }
    std::vector<std::vector<std::uint32_t>> byRoot(whole.persons.size());
    for (std::uint32_t block = 0; block < whole.persons.size(); ++block)
        byRoot[parts.root(block)].push_back(block);
    std::erase_if(byRoot, [](const auto& part) { return part.size() < 2; });
    return byRoot;
}

/// Where decided blocks stand.
std::map<BlockFingerprint, std::uint32_t> placesOf(const Whole& whole, std::span<const DecidedPair> decided) {
    std::map<BlockFingerprint, std::uint32_t> places;
    if (decided.empty())
        return places;
    std::set<BlockFingerprint> wanted;
    for (const DecidedPair& pair : decided)
        wanted.insert({pair.a, pair.b});
    for (std::uint32_t block = 0; block < whole.persons.size(); ++block)
        if (wanted.contains(whole.fingerprints[block]))
            places.emplace(whole.fingerprints[block], block);
    return places;
}

} // namespace

/// Of a cache from before: every block anew.
void Resolver::Private::rebuildLinkKeys() {
    std::vector<std::pair<BlockFingerprint, std::int64_t>> keys;
    Transaction transaction(connection);
    Statement rows = connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, number FROM person");
    while (rows.step())
        for (const std::string& key : scheme.keysOf(personOf(rows, 0)).linkKeys)
            keys.emplace_back(linkKeyHash(key), rows.integer(9));
    rows.reset();
    std::sort(keys.begin(), keys.end());
    connection.execute("DELETE FROM link_key");
    Statement add = connection.prepare("INSERT OR IGNORE INTO link_key(key, person) VALUES(?1, ?2)");
    for (const auto& [key, person] : keys)
        add.bind(1, std::span<const std::byte>(key)).bind(2, person).run();
    state.clearOldLinkKeys();
    transaction.commit();
}

bool Resolver::Private::learnAndResolve(const std::atomic<bool>& cancelled) {
    {
        Transaction transaction(connection);
        state.setStartingOver(true);
        connection.execute("DELETE FROM unresolved"); // all of it will be resolved
        transaction.commit();
    }
    if (state.hasOldLinkKeys())
        rebuildLinkKeys();
    double shareDone = 0;
    const auto goesOn = [&](double from, double to) {
        return [&, from, to](double share) {
            shareDone = std::max(shareDone, from + share * (to - from));
            const auto done = static_cast<std::int64_t>(shareDone * static_cast<double>(told.of));
            tell(done - told.done);
            return !cancelled.load();
        };
    };

    Whole whole;
    readBlocks(connection, whole);
    LinkModel learned;
    learned.blocks = whole.persons.size();
    const bool isWorthLearning = learned.blocks >= FewestToLearnFrom;
    if (isWorthLearning) {
        learned.shares = whole.profiles.count();
        learned.shares.trim();
        whole.profiles.use(learned.shares);
        learnChance(learned, whole.profiles);
    }
    if (!goesOn(0, 0.1)(1))
        return false;
    for (std::uint32_t block = 0; block < whole.persons.size(); ++block)
        for (const BlockKey& key : blockKeysOf(whole.profiles, block, learned.blocks))
            whole.keys.push_back({key.key, block});
    std::sort(whole.keys.begin(), whole.keys.end());
    std::vector<ScoredPair> scored;
    {
        const std::vector<CandidatePair> candidates = pairsByKey(whole.keys);
        if (!goesOn(0.1, 0.2)(1))
            return false;
        scored = scorePairs(whole.profiles, learned, candidates, goesOn(0.2, 0.6));
    }
    if (cancelled)
        return false;
    if (isWorthLearning)
        learnMatches(learned, scored);

    LinkJudge wholeJudge(whole.profiles, learned);
    std::vector<Link> found;
    std::vector<Link> same;
    for (const ScoredPair& one : scored) {
        const Link link = wholeJudge.judged(one);
        if (link.outcome == LinkOutcome::Different)
            continue;
        found.push_back(link);
        if (link.outcome == LinkOutcome::Same)
            same.push_back(link);
    }
    scored = {};

    readLinkKeys(connection, whole);
    const std::vector<DecidedPair> decided = decidedPairs(connection);
    const auto decidedBlocks = placesOf(whole, decided);
    auto parts = partsOf(whole, same, decided, decidedBlocks);
    whole.groups.resize(whole.persons.size());
    std::iota(whole.groups.begin(), whole.groups.end(), 0U);
    std::vector<std::uint32_t> partOf(whole.persons.size(), ~0U);
    std::vector<std::uint32_t> placeIn(whole.persons.size());
    for (std::uint32_t part = 0; part < parts.size(); ++part)
        for (std::uint32_t i = 0; i < parts[part].size(); ++i) {
            partOf[parts[part][i]] = part;
            placeIn[parts[part][i]] = i;
        }
    std::vector<std::vector<ConnectedLink>> linksOf(parts.size());
    for (const Link& link : same)
        // To what the store keeps of it, as an incremental run reads it.
        linksOf[partOf[link.a]].push_back(
            {placeIn[link.a], placeIn[link.b], LinkStore::keptWeight(link.weight)});
    std::map<std::uint32_t, std::vector<DecidedPair>> decidedOf;
    for (const DecidedPair& pair : decided) {
        const auto a = decidedBlocks.find(pair.a);
        const auto b = decidedBlocks.find(pair.b);
        if (a != decidedBlocks.end() && b != decidedBlocks.end() && partOf[a->second] == partOf[b->second])
            decidedOf[partOf[a->second]].push_back(pair);
    }
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
        std::vector<ConnectedBlock> blocks;
        for (const std::uint32_t block : parts[part]) {
            ConnectedBlock connected{whole.fingerprints[block], block, {}};
            for (auto key = std::lower_bound(whole.linkKeys.begin(), whole.linkKeys.end(),
                                             std::pair(block, BlockFingerprint{}));
                 key != whole.linkKeys.end() && key->first == block; ++key)
                connected.linkKeys.push_back(key->second);
            blocks.push_back(std::move(connected));
        }
        const auto itsDecisions = decidedOf.find(part);
        const auto people = peopleAmong(
            blocks, linksOf[part],
            itsDecisions == decidedOf.end() ? std::vector<DecidedPair>() : itsDecisions->second, wholeJudge);
        std::map<std::size_t, std::uint32_t> firstOf;
        for (std::size_t i = 0; i < people.size(); ++i)
            whole.groups[parts[part][i]] = firstOf.emplace(people[i], parts[part][i]).first->second;
        if (part % 10'000 == 0 && !goesOn(0.6, 0.7)(part / static_cast<double>(parts.size())))
            return false;
    }

    // From here on it is written down.
    std::int64_t newVersion = 0;
    {
        Transaction transaction(connection);
        newVersion =
            state.putModel({0, LinkModelFormat, static_cast<std::int64_t>(learned.blocks), bytesOf(learned)});
        connection.execute("DELETE FROM block_key");
        transaction.commit();
    }
    for (std::size_t begin = 0; begin < whole.keys.size(); begin += KeysATransaction) {
        if (!goesOn(0.7, 0.8)(static_cast<double>(begin) / static_cast<double>(whole.keys.size())))
            return false;
        Transaction transaction(connection);
        Statement add = connection.prepare("INSERT OR IGNORE INTO block_key(key, person) VALUES(?1, ?2)");
        const std::size_t end = std::min(whole.keys.size(), begin + KeysATransaction);
        for (std::size_t i = begin; i < end; ++i)
            add.bind(1, whole.keys[i].key).bind(2, whole.persons[whole.keys[i].block]).run();
        transaction.commit();
    }
    whole.keys = {};
    for (std::size_t begin = 0; begin < found.size(); begin += LinksATransaction) {
        if (!goesOn(0.8, 0.9)(static_cast<double>(begin) / static_cast<double>(found.size())))
            return false;
        std::vector<StoredLink> stored;
        for (std::size_t i = begin; i < std::min(found.size(), begin + LinksATransaction); ++i) {
            const Link& link = found[i];
            const CandidatePair pair{link.a, link.b};
            stored.push_back(storedLink(whole.persons[link.a], whole.persons[link.b], link,
                                        wholeJudge.evidenceOf(pair, wholeJudge.compare(pair))));
            stored.back().isBetween = whole.groups[link.a] != whole.groups[link.b];
        }
        Transaction transaction(connection);
        links.put(stored, newVersion);
        transaction.commit();
    }
    {
        Transaction transaction(connection);
        links.removeOlderThan(newVersion);
        transaction.commit();
    }
    Statement travellerOf = connection.prepare("SELECT traveller FROM person WHERE number = ?1");
    for (std::size_t part = 0; part < parts.size();) {
        if (!goesOn(0.9, 1)(static_cast<double>(part) / static_cast<double>(parts.size())))
            return false;
        Transaction transaction(connection);
        Belonging belonging(connection);
        bool hasMoved = false;
        for (std::size_t blocks = 0; part < parts.size() && blocks < BlocksATransaction; ++part) {
            std::vector<Belonging::Member> members;
            std::vector<std::size_t> groups;
            bool isAsRead = true;
            for (const std::uint32_t block : parts[part]) {
                isAsRead = isAsRead && travellerOf.bind(1, whole.persons[block]).step() &&
                           travellerOf.integer(0) == whole.travellers[block];
                travellerOf.reset();
                members.push_back({whole.persons[block], whole.travellers[block]});
                groups.push_back(whole.groups[block]);
            }
            blocks += members.size();
            if (!isAsRead) { // an officer decided meanwhile
                for (const Belonging::Member& member : members)
                    state.note(member.person);
                continue;
            }
            const auto travellers = belonging.assign(members, groups);
            for (std::size_t i = 0; i < members.size(); ++i)
                hasMoved = hasMoved || travellers[i] != members[i].traveller;
        }
        if (hasMoved)
            AssessmentState(connection).countChange();
        belonging.writeTouched();
        transaction.commit();
    }
    Transaction transaction(connection);
    state.setResolvedTo(whole.persons.empty() ? 0 : whole.persons.back());
    state.setStartingOver(false);
    transaction.commit();
    goesOn(1, 1)(1);
    return true;
}

} // namespace passages
