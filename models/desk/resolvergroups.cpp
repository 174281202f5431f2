#include "data/lead/assessmentstate.h"
#include "models/desk/resolverprivate.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_set>

namespace passages {
namespace {

/// Everything that is somehow connected with some blocks: by travellers, links that say "same", officers'
/// decisions, and link keys.
class Connected {
  public:
    struct Block {
        std::int64_t person = 0;
        std::int64_t traveller = 0;
        ConnectedBlock block;
        bool hasLinks = false;
    };

    Connected(Resolver::Private& resolver, std::span<const std::int64_t> persons);

    const std::vector<Block>& blocks() const { return m_blocks; }
    const std::vector<ConnectedLink>& links() const { return m_links; }
    const std::vector<DecidedPair>& decided() const { return m_decided; }
    /// The blocks of each part that nothing connects with the rest.
    std::vector<std::vector<std::size_t>> parts();

  private:
    void look(std::size_t block);
    void reach(std::int64_t person);
    void reachTraveller(std::int64_t traveller);
    void decisionsOn(std::size_t block);
    void keysOf(std::size_t block);
    std::size_t root(std::size_t block);
    void connect(std::int64_t a, std::int64_t b);

    Resolver::Private& m_resolver;
    bool m_isDecided;
    Statement m_read;
    Statement m_ofTraveller;
    Statement m_withFingerprint;
    Statement m_withKey;
    std::vector<std::int64_t> m_waiting;
    std::unordered_set<std::int64_t> m_travellers;
    std::unordered_map<std::int64_t, std::size_t> m_places;
    std::vector<Block> m_blocks;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_edges;
    std::vector<StoredLink> m_same;
    std::vector<ConnectedLink> m_links;
    std::vector<DecidedPair> m_decided;
    std::vector<std::size_t> m_roots;
};

Connected::Connected(Resolver::Private& resolver, std::span<const std::int64_t> persons)
    : m_resolver(resolver),
      m_isDecided(!resolver.decisions.isEmpty()),
      m_read(resolver.connection,
             "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
             "document_number, document_country, traveller FROM person WHERE number = ?1"),
      m_ofTraveller(resolver.connection, "SELECT number FROM person WHERE traveller = ?1"),
      m_withFingerprint(resolver.connection, "SELECT number FROM person WHERE fingerprint = ?1"),
      m_withKey(resolver.connection, "SELECT person FROM link_key WHERE key = ?1"),
      m_waiting(persons.begin(), persons.end()) {
    // In waves, each in order of number, so that neighbours are read together.
    while (!m_waiting.empty()) {
        std::vector<std::int64_t> wave = std::move(m_waiting);
        m_waiting.clear();
        std::sort(wave.begin(), wave.end());
        wave.erase(std::unique(wave.begin(), wave.end()), wave.end());
        for (const std::int64_t person : wave)
            reach(person);
    }
    for (const StoredLink& link : m_same)
        m_links.push_back({m_places.at(link.a), m_places.at(link.b), link.weight});
}

void Connected::reach(std::int64_t person) {
    if (m_places.contains(person) || !m_read.bind(1, person).step()) {
        m_read.reset();
        return;
    }
    Block block;
    block.person = person;
    block.traveller = m_read.integer(9);
    for (const std::string& key : m_resolver.scheme.keysOf(personOf(m_read, 0)).linkKeys)
        block.block.linkKeys.push_back(linkKeyHash(key));
    m_read.reset();
    const auto known = m_resolver.knownOf(person);
    block.block.place = known.place;
    block.block.fingerprint = known.fingerprint;
    m_places.emplace(person, m_blocks.size());
    m_blocks.push_back(std::move(block));
    reachTraveller(m_blocks.back().traveller);
    for (StoredLink& link : m_resolver.links.of(person)) {
        m_blocks.back().hasLinks = true;
        if (!link.isSame)
            continue;
        m_waiting.push_back(link.a == person ? link.b : link.a);
        if (link.a == person) // the other end finds it too
            m_same.push_back(std::move(link));
    }
    if (m_isDecided) {
        decisionsOn(m_blocks.size() - 1);
        keysOf(m_blocks.size() - 1);
    }
}

void Connected::reachTraveller(std::int64_t traveller) {
    if (!m_travellers.insert(traveller).second)
        return;
    m_ofTraveller.bind(1, traveller);
    while (m_ofTraveller.step())
        m_waiting.push_back(m_ofTraveller.integer(0));
    m_ofTraveller.reset();
}

void Connected::decisionsOn(std::size_t block) {
    const BlockFingerprint fingerprint = m_blocks[block].block.fingerprint;
    for (const DecidedPair& pair : m_resolver.decisions.pairsOf(fingerprint)) {
        if (pair.a == fingerprint)
            m_decided.push_back(pair);
        if (pair.kind != LinkDecision::Kind::Same)
            continue;
        const BlockFingerprint& other = pair.a == fingerprint ? pair.b : pair.a;
        if (m_withFingerprint.bind(1, std::span<const std::byte>(other)).step()) {
            m_waiting.push_back(m_withFingerprint.integer(0));
            m_edges.emplace_back(m_blocks[block].person, m_withFingerprint.integer(0));
        }
        m_withFingerprint.reset();
    }
}

/// Where officers parted anybody, those who share a link key need not be one traveller.
void Connected::keysOf(std::size_t block) {
    for (const BlockFingerprint& key : m_blocks[block].block.linkKeys) {
        m_withKey.bind(1, std::span<const std::byte>(key));
        while (m_withKey.step()) {
            m_waiting.push_back(m_withKey.integer(0));
            m_edges.emplace_back(m_blocks[block].person, m_withKey.integer(0));
        }
        m_withKey.reset();
    }
}

std::size_t Connected::root(std::size_t block) {
    while (m_roots[block] != block)
        block = m_roots[block] = m_roots[m_roots[block]];
    return block;
}

void Connected::connect(std::int64_t a, std::int64_t b) {
    const auto left = m_places.find(a);
    const auto right = m_places.find(b);
    if (left != m_places.end() && right != m_places.end())
        m_roots[root(left->second)] = root(right->second);
}

std::vector<std::vector<std::size_t>> Connected::parts() {
    m_roots.resize(m_blocks.size());
    std::iota(m_roots.begin(), m_roots.end(), std::size_t{0});
    std::unordered_map<std::int64_t, std::int64_t> firstOf;
    for (const Block& block : m_blocks)
        connect(firstOf.emplace(block.traveller, block.person).first->second, block.person);
    for (const auto& [a, b] : m_edges)
        connect(a, b);
    for (const StoredLink& link : m_same)
        connect(link.a, link.b);
    std::map<std::size_t, std::vector<std::size_t>> byRoot;
    for (std::size_t block = 0; block < m_blocks.size(); ++block)
        byRoot[root(block)].push_back(block);
    std::vector<std::vector<std::size_t>> parts;
    for (auto& [root, blocks] : byRoot)
        parts.push_back(std::move(blocks));
    return parts;
}

/// What of the whole belongs to one part.
template <typename Value, typename Contains>
std::vector<std::vector<Value>> byPart(const std::vector<Value>& values, std::size_t parts, Contains partOf) {
    std::vector<std::vector<Value>> result(parts);
    for (const Value& value : values)
        if (const auto part = partOf(value))
            result[*part].push_back(value);
    return result;
}

} // namespace

std::vector<std::int64_t> Resolver::Private::putTogether(std::span<const std::int64_t> persons) {
    Connected all(*this, persons);
    auto parts = all.parts();
    std::vector<std::size_t> partOf(all.blocks().size());
    std::vector<std::size_t> placeIn(all.blocks().size());
    std::map<BlockFingerprint, std::size_t> partWith;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        std::sort(parts[part].begin(), parts[part].end(), [&](std::size_t x, std::size_t y) {
            return all.blocks()[x].person < all.blocks()[y].person;
        });
        for (std::size_t i = 0; i < parts[part].size(); ++i) {
            partOf[parts[part][i]] = part;
            placeIn[parts[part][i]] = i;
            partWith[all.blocks()[parts[part][i]].block.fingerprint] = part;
        }
    }
    const auto linksOf = byPart(all.links(), parts.size(),
                                [&](const ConnectedLink& link) { return std::optional(partOf[link.a]); });
    const auto decidedOf =
        byPart(all.decided(), parts.size(), [&](const DecidedPair& pair) -> std::optional<std::size_t> {
            const auto a = partWith.find(pair.a);
            const auto b = partWith.find(pair.b);
            const bool isWithin = a != partWith.end() && b != partWith.end() && a->second == b->second;
            return isWithin ? std::optional(a->second) : std::nullopt;
        });

    Belonging belonging(connection);
    std::unordered_set<std::int64_t> changed;
    std::vector<std::int64_t> moved;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        std::vector<ConnectedBlock> blocks;
        std::vector<Belonging::Member> members;
        for (const std::size_t i : parts[part]) {
            blocks.push_back(all.blocks()[i].block);
            members.push_back({all.blocks()[i].person, all.blocks()[i].traveller});
        }
        if (members.size() < 2)
            continue;
        std::vector<ConnectedLink> same;
        for (const ConnectedLink& link : linksOf[part])
            same.push_back({placeIn[link.a], placeIn[link.b], link.weight});
        const std::vector<std::size_t> people = peopleAmong(blocks, same, decidedOf[part], *judge);
        const std::vector<std::int64_t> travellers = belonging.assign(members, people);
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (travellers[i] == members[i].traveller)
                continue;
            changed.insert(travellers[i]);
            changed.insert(members[i].traveller);
            moved.push_back(members[i].person);
        }
    }
    // Who can be somebody else tells whom it is about.
    const std::unordered_set<std::int64_t> hasMoved(moved.begin(), moved.end());
    for (const auto& block : all.blocks())
        if (block.hasLinks || hasMoved.contains(block.person))
            links.noteTravellers(block.person);
    if (!changed.empty())
        AssessmentState(connection).countChange();
    belonging.writeTouched();
    std::vector<std::int64_t> result;
    for (const std::int64_t traveller : changed)
        if (belonging.after(traveller) == traveller)
            result.push_back(traveller);
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace passages
