#include "models/desk/resolver.h"

#include "data/lead/assessmentstate.h"
#include "models/desk/resolverprivate.h"
#include "models/identity/linkblocking.h"
#include "models/identity/linklearning.h"
#include "models/identity/linkmodel.h"

#include <algorithm>
#include <future>

namespace passages {
namespace {

/// In order of their keys so many of a large cache touch each page of its indexes once. Their candidates are
/// held in memory, some 2 KB a block.
constexpr std::int64_t BlocksABatch = 100'000;
/// An officer who decides meanwhile waits for no longer than this takes to be written.
constexpr std::size_t BlocksATransaction = 20'000;
/// Fewer teach nothing: what the engine takes for granted serves as well.
constexpr std::int64_t FewestThatTeach = 1000;
constexpr std::int64_t WorthALargeCache = 50'000; ///< blocks
constexpr std::int64_t Growth = 4;

} // namespace

std::uint64_t rankOf(const BlockFingerprint& fingerprint) {
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < sizeof rank; ++i)
        rank = rank << 8U | std::to_integer<std::uint64_t>(fingerprint[i]);
    return std::max<std::uint64_t>(rank, 1);
}

StoredLink storedLink(std::int64_t left, std::int64_t right, const Link& link,
                      const std::vector<LinkEvidence>& evidence) {
    StoredLink stored;
    stored.a = std::min(left, right);
    stored.b = std::max(left, right);
    stored.isSame = link.outcome == LinkOutcome::Same;
    stored.isBetween = !stored.isSame;
    stored.weight = link.weight;
    for (const LinkEvidence& one : evidence)
        stored.evidence.push_back({static_cast<std::uint8_t>(one.field), one.level, one.weight});
    return stored;
}

Resolver::Private::Private(Connection& writer, const IdentityScheme& identity)
    : connection(writer),
      scheme(identity),
      links(writer),
      decisions(writer),
      state(writer),
      readBlock(writer, "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, "
                        "document_type, document_number, document_country, fingerprint FROM person "
                        "WHERE number = ?1"),
      alone(writer, "SELECT 1 FROM person AS block JOIN person AS other USING(traveller) "
                    "WHERE block.number = ?1 LIMIT 2"),
      profiles(LinkShares()) {}

void Resolver::Private::use(LinkModel learned, std::int64_t itsVersion) {
    model = std::move(learned);
    version = itsVersion;
    profiles = LinkProfiles(model.shares);
    known.clear();
    judge = std::make_unique<LinkJudge>(profiles, model);
}

bool Resolver::Private::loadModel() {
    auto stored = state.model();
    if (!stored || stored->format != LinkModelFormat)
        return false;
    if (stored->version == version)
        return true;
    auto read = linkModelFrom(stored->content);
    if (!read)
        return false;
    use(std::move(*read), stored->version);
    return true;
}

bool Resolver::Private::needsToStartOver() {
    if (state.isStartingOver() || state.hasOldLinkKeys() || !loadModel())
        return true;
    const auto learnedFrom = static_cast<std::int64_t>(model.blocks);
    // Counting blocks takes time; there cannot be more of them than numbers.
    const std::int64_t enough = std::max(FewestThatTeach, Growth * learnedFrom);
    return state.newest() >= enough && state.blocks() >= enough;
}

Resolver::Private::Known Resolver::Private::knownOf(std::int64_t person) {
    if (const auto found = known.find(person); found != known.end())
        return found->second;
    learnOf(std::span(&person, 1));
    return known.at(person);
}

/// While one thread makes some blocks ready to be compared, this one reads the next.
void Resolver::Private::learnOf(std::span<const std::int64_t> persons) {
    struct Read {
        std::int64_t person = 0;
        BlockFingerprint fingerprint{};
        Person content;
    };
    constexpr std::size_t AtOnce = 4096;
    std::vector<Read> ready;
    std::future<void> adding;
    const auto add = [&] {
        for (const Read& block : ready)
            known.emplace(block.person,
                          Known{profiles.add(block.content, rankOf(block.fingerprint)), block.fingerprint});
    };
    for (std::size_t begin = 0; begin < persons.size(); begin += AtOnce) {
        std::vector<Read> read;
        for (const std::int64_t person : persons.subspan(begin, std::min(AtOnce, persons.size() - begin))) {
            Read& block = read.emplace_back();
            block.person = person;
            if (!readBlock.bind(1, person).step())
                throw StoreError({Failure::Failed, "cache_damaged", {{"detail", "a link names no block"}}});
            std::copy_n(readBlock.viewBlob(9).begin(), block.fingerprint.size(), block.fingerprint.begin());
            block.content = personOf(readBlock, 0);
            readBlock.reset();
        }
        if (adding.valid())
            adding.get();
        ready = std::move(read);
        if (persons.size() <= AtOnce)
            add();
        else
            adding = std::async(std::launch::async, add);
    }
    if (adding.valid())
        adding.get();
}

void Resolver::Private::tell(std::int64_t more) {
    told.done = std::min(told.of, told.done + more);
    told.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    if (*progress)
        (*progress)(told);
}

/// The keys of blocks, in order, so that each page of the index is touched once.
std::vector<Resolver::Private::KeyOf> Resolver::Private::keysOf(std::span<const std::int64_t> persons) {
    learnOf(persons);
    std::vector<KeyOf> keys;
    for (const std::int64_t person : persons)
        for (const BlockKey& key : blockKeysOf(profiles, knownOf(person).place, model.blocks))
            keys.emplace_back(key, person);
    std::sort(keys.begin(), keys.end());
    return keys;
}

void Resolver::Private::putKeys(std::span<const KeyOf> keys) {
    Statement add = connection.prepare("INSERT OR IGNORE INTO block_key(key, person) VALUES(?1, ?2)");
    for (const auto& [key, person] : keys)
        add.bind(1, key.key).bind(2, person).run();
}

/// Every pair that one of the blocks with these keys is in, and of which one is among the first so many of a
/// key.
std::vector<Resolver::Private::PersonPair>
Resolver::Private::candidatesOf(std::span<const KeyOf> keys, const std::set<std::int64_t>& again) {
    std::vector<PersonPair> pairs;
    Statement firstOf =
        connection.prepare("SELECT person FROM block_key WHERE key = ?1 ORDER BY person LIMIT ?2");
    Statement after =
        connection.prepare("SELECT person FROM block_key WHERE key = ?1 AND person > ?2 ORDER BY person");
    std::vector<std::int64_t> first;
    std::optional<std::int64_t> key;
    for (const auto& [itsKey, person] : keys) {
        if (key != itsKey.key) {
            key = itsKey.key;
            first.clear();
            firstOf.bind(1, *key).bind(2, std::int64_t{itsKey.reach});
            while (firstOf.step())
                first.push_back(firstOf.integer(0));
            firstOf.reset();
        }
        for (const std::int64_t other : first)
            if (other < person)
                pairs.emplace_back(other, person);
        if (!again.contains(person) || !std::binary_search(first.begin(), first.end(), person))
            continue;
        after.bind(1, *key).bind(2, person);
        while (after.step())
            pairs.emplace_back(person, after.integer(0));
        after.reset();
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

std::vector<StoredLink> Resolver::Private::compare(std::span<const PersonPair> pairs) {
    // In order of number, as the blocks lie.
    std::vector<std::int64_t> persons;
    for (const auto& [a, b] : pairs)
        persons.insert(persons.end(), {a, b});
    std::sort(persons.begin(), persons.end());
    persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
    std::erase_if(persons, [&](std::int64_t person) { return known.contains(person); });
    learnOf(persons);
    std::vector<CandidatePair> candidates;
    candidates.reserve(pairs.size());
    std::vector<std::int64_t> personAt(profiles.size());
    for (const auto& [a, b] : pairs) {
        candidates.push_back({known.at(a).place, known.at(b).place});
        personAt[candidates.back().a] = a;
        personAt[candidates.back().b] = b;
    }
    std::vector<StoredLink> found;
    for (const ScoredPair& scored : scorePairs(profiles, model, candidates, [](double) { return true; })) {
        const Link link = judge->judged(scored);
        if (link.outcome != LinkOutcome::Different)
            found.push_back(storedLink(personAt[link.a], personAt[link.b], link,
                                       judge->evidenceOf(scored.pair, LinkLevels::unpacked(scored.levels))));
    }
    std::sort(found.begin(), found.end(), [](const StoredLink& x, const StoredLink& y) {
        return std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    return found;
}

/// Whether the block still is what it was when it was compared.
bool Resolver::Private::stands(std::int64_t person) {
    const bool is = readBlock.bind(1, person).step() &&
                    std::ranges::equal(readBlock.viewBlob(9), known.at(person).fingerprint);
    readBlock.reset();
    return is;
}

/// Whether nothing can be put together with it: its traveller's only block, and no link, and no decision.
bool Resolver::Private::isAlone(std::int64_t person) {
    int blocks = 0;
    for (alone.bind(1, person); alone.step(); ++blocks)
        continue;
    alone.reset();
    return blocks == 1;
}

Resolver::Private::Batch Resolver::Private::nextBatch() {
    Batch batch;
    batch.resolvedTo = state.resolvedTo();
    Statement rows =
        connection.prepare("SELECT number FROM person WHERE number > ?1 ORDER BY number LIMIT ?2");
    rows.bind(1, batch.resolvedTo).bind(2, BlocksABatch);
    while (rows.step())
        batch.compared.push_back(rows.integer(0));
    batch.fresh = static_cast<std::int64_t>(batch.compared.size());
    if (!batch.compared.empty())
        batch.resolvedTo = batch.compared.back();
    for (const auto& one : state.unresolved(BlocksABatch)) {
        batch.noted.push_back(one.person);
        if (!one.compares)
            continue;
        batch.again.insert(one.person);
        batch.compared.push_back(one.person);
    }
    return batch;
}

bool Resolver::Private::resolveSome() {
    if (!loadModel())
        return false;
    known.clear();
    profiles.clear();
    judge = std::make_unique<LinkJudge>(profiles, model);
    Batch batch;
    std::vector<KeyOf> keys;
    {
        Transaction transaction(connection);
        batch = nextBatch();
        if (batch.compared.empty() && batch.noted.empty())
            return false;
        keys = keysOf(batch.compared);
        putKeys(keys);
        transaction.commit();
    }
    const std::vector<StoredLink> found = [&] {
        const Snapshot snapshot(connection);
        return compare(candidatesOf(keys, batch.again));
    }();
    std::vector<std::int64_t> concerned = batch.noted;
    for (std::size_t begin = 0; begin < found.size(); begin += BlocksATransaction) {
        Transaction transaction(connection);
        std::vector<StoredLink> standing;
        for (std::size_t i = begin; i < std::min(found.size(), begin + BlocksATransaction); ++i)
            if (stands(found[i].a) && stands(found[i].b))
                standing.push_back(found[i]);
        links.put(standing, version);
        transaction.commit();
        for (const StoredLink& link : standing)
            concerned.insert(concerned.end(), {link.a, link.b});
    }
    {
        const Snapshot snapshot(connection);
        const bool mayBeDecided = !decisions.isEmpty();
        for (const std::int64_t person : batch.compared)
            if (mayBeDecided || !isAlone(person))
                concerned.push_back(person);
    }
    std::sort(concerned.begin(), concerned.end());
    concerned.erase(std::unique(concerned.begin(), concerned.end()), concerned.end());
    for (std::size_t begin = 0; begin < concerned.size(); begin += BlocksATransaction) {
        Transaction transaction(connection);
        putTogether(std::span(concerned).subspan(begin).first(
            std::min(BlocksATransaction, concerned.size() - begin)));
        transaction.commit();
    }
    Transaction transaction(connection);
    state.setResolvedTo(batch.resolvedTo);
    state.clear(batch.noted);
    transaction.commit();
    tell(batch.fresh);
    return true;
}

Resolver::Resolver(Connection& connection, const IdentityScheme& scheme)
    : m(std::make_unique<Private>(connection, scheme)) {}

Resolver::~Resolver() = default;

void Resolver::startOver() {
    Transaction transaction(m->connection);
    m->state.setStartingOver(true);
    transaction.commit();
}

bool Resolver::isDone() {
    return !m->needsToStartOver() && m->state.newest() <= m->state.resolvedTo() &&
           m->state.unresolved(1).empty();
}

std::int64_t Resolver::run(const std::function<void(const ResolveProgress&)>& progress,
                           const std::atomic<bool>& cancelled) {
    m->progress = &progress;
    m->told = {};
    m->began = std::chrono::steady_clock::now();
    if (m->state.newest() == 0)
        return 0;
    if (m->needsToStartOver()) {
        m->told.of = m->state.blocks();
        if (!m->learnAndResolve(cancelled))
            return 0;
    } else {
        m->told.of = m->state.newest() - m->state.resolvedTo();
    }
    std::optional<LargePageCache> pages;
    if (m->told.of - m->told.done >= WorthALargeCache)
        pages.emplace(m->connection);
    while (!cancelled && m->resolveSome())
        continue;
    return m->told.done;
}

std::vector<std::int64_t> Resolver::putTogether(std::span<const std::int64_t> persons) {
    if (!m->loadModel() || m->state.isStartingOver()) {
        // Whoever resolves everything comes to it.
        for (const std::int64_t person : persons)
            m->state.note(person);
        if (!m->loadModel())
            m->use(LinkModel(), 0);
    }
    return m->putTogether(persons);
}

} // namespace passages
