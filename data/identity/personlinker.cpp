#include "data/identity/personlinker.h"

#include "data/crypto/digest.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace passages {
namespace {

/// Some 40 MB; beyond that a block is looked up in its table again.
constexpr std::size_t MostKnown = 500'000;

BlockFingerprint shortHash(std::string_view text) {
    thread_local Sha256 hash;
    hash.add(text);
    const Digest256 digest = hash.finish();
    BlockFingerprint half{};
    std::copy_n(digest.begin(), half.size(), half.begin());
    return half;
}

std::string_view codeOf(const std::optional<DocumentType>& type) {
    return type ? toCode(*type) : std::string_view();
}

} // namespace

BlockFingerprint linkKeyHash(std::string_view key) {
    return shortHash(key);
}

Person personOf(const Statement& row, int column) {
    Person person;
    person.lastName = row.text(column);
    person.firstName = row.text(column + 1);
    person.middleName = row.text(column + 2);
    person.dateOfBirth = PartialDate::parse(row.viewText(column + 3)).value_or(PartialDate());
    person.nationality = row.text(column + 4);
    person.gender = genderFromCode(row.viewText(column + 5)).value_or(Gender::Unspecified);
    person.documentType = documentTypeFromCode(row.viewText(column + 6));
    person.documentNumber = row.text(column + 7);
    person.documentCountry = row.text(column + 8);
    return person;
}

PersonLinker::PersonLinker(Connection& connection, const IdentityScheme& scheme)
    : m_connection(connection),
      m_scheme(scheme),
      m_belonging(connection),
      m_links(connection),
      m_decisions(connection),
      m_findBlock(connection, "SELECT number, traveller FROM person WHERE fingerprint = ?1"),
      m_findKey(connection, "SELECT person FROM link_key WHERE key = ?1 LIMIT 1"),
      m_addBlock(connection,
                 "INSERT INTO person(fingerprint, traveller, last_name, first_name, middle_name, "
                 "date_of_birth, nationality, gender, document_type, document_number, document_country, "
                 "document_key, search_name) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"),
      m_addKey(connection, "INSERT OR IGNORE INTO link_key(key, person) VALUES(?1, ?2)"),
      m_names(connection) {}

BlockFingerprint fingerprintOf(const Person& person) {
    thread_local std::string all;
    all.clear();
    const auto part = [&](std::string_view text) {
        // With their lengths, so that no two blocks can read alike.
        all += static_cast<char>(text.size() & 0xff);
        all += static_cast<char>(text.size() >> 8 & 0xff);
        all += text;
    };
    part(person.lastName);
    part(person.firstName);
    part(person.middleName);
    part(person.dateOfBirth.iso());
    part(person.nationality);
    part(toCode(person.gender));
    part(codeOf(person.documentType));
    part(person.documentNumber);
    part(person.documentCountry);
    return shortHash(all);
}

void PersonLinker::refresh() {
    Statement row = m_connection.prepare("PRAGMA data_version");
    const std::int64_t version = row.step() ? row.integer(0) : 0;
    if (version != m_version)
        m_known.clear();
    m_version = version;
    // Another process has added blocks that the filter knows nothing of.
    if (m_filter && newestBlock() > m_filtered)
        m_filter.reset();
}

std::int64_t PersonLinker::newestBlock() {
    Statement row = m_connection.prepare("SELECT max(number) FROM person");
    return row.step() ? row.integer(0) : 0;
}

void PersonLinker::expect(std::int64_t records) {
    constexpr std::int64_t WorthAFilter = 100'000;
    if (records < WorthAFilter || m_filter)
        return;
    m_filtered = newestBlock();
    // One record in three or so brings a new block; a fuller filter only answers "perhaps" more often.
    m_filter.emplace(static_cast<std::size_t>(m_filtered + records / 3));
    Statement rows = m_connection.prepare("SELECT fingerprint FROM person");
    while (rows.step()) {
        Fingerprint fingerprint{};
        std::copy_n(rows.viewBlob(0).begin(), fingerprint.size(), fingerprint.begin());
        m_filter->add(FirstBytes()(fingerprint));
    }
}

void PersonLinker::remember(const Fingerprint& fingerprint, Linked linked) {
    if (m_known.size() >= MostKnown)
        m_known.clear();
    m_known.emplace(fingerprint, linked);
}

std::optional<PersonLinker::Linked> PersonLinker::find(const Person& person) {
    const Fingerprint fingerprint = fingerprintOf(person);
    if (const auto known = m_known.find(fingerprint); known != m_known.end())
        return Linked{known->second.person, m_belonging.after(known->second.traveller)};
    if (m_filter && !m_filter->mayHave(FirstBytes()(fingerprint)))
        return std::nullopt;
    m_findBlock.bind(1, std::span<const std::byte>(fingerprint));
    std::optional<Linked> linked;
    if (m_findBlock.step())
        linked = Linked{m_findBlock.integer(0), m_findBlock.integer(1)};
    m_findBlock.reset();
    if (linked)
        remember(fingerprint, *linked);
    return linked;
}

PersonLinker::Linked PersonLinker::findOrAdd(const Person& person) {
    if (const auto linked = find(person))
        return *linked;
    return add(person, fingerprintOf(person));
}

PersonLinker::Linked PersonLinker::add(const Person& person, const Fingerprint& fingerprint) {
    const IdentityKeys identity = m_scheme.keysOf(person);
    std::vector<Fingerprint> keys;
    for (const std::string& key : identity.linkKeys)
        keys.push_back(shortHash(key));

    Linked linked;
    linked.traveller = travellerFor(keys, fingerprint);
    m_addBlock.bind(1, std::span<const std::byte>(fingerprint))
        .bind(2, linked.traveller)
        .bind(3, person.lastName)
        .bind(4, person.firstName)
        .bind(5, person.middleName)
        .bind(6, person.dateOfBirth.iso())
        .bind(7, person.nationality)
        .bind(8, toCode(person.gender))
        .bind(9, codeOf(person.documentType))
        .bind(10, person.documentNumber)
        .bind(11, person.documentCountry)
        .bind(12, documentKey(person.documentNumber))
        .bind(13, identity.searchName)
        .run();
    linked.person = m_connection.lastInsertRowid();
    for (const Fingerprint& key : keys)
        m_waitingKeys.emplace(key, linked.person);
    m_names.add(linked.person, identity.searchName);
    remember(fingerprint, linked);
    m_filtered = std::max(m_filtered, linked.person);
    if (m_filter)
        m_filter->add(FirstBytes()(fingerprint));
    ++m_added;
    return linked;
}

/// The traveller that these keys belong to, after joining those that they show to be one.
std::int64_t PersonLinker::travellerFor(const std::vector<Fingerprint>& keys,
                                        const Fingerprint& fingerprint) {
    std::set<std::int64_t> travellers;
    for (const Fingerprint& key : keys)
        if (const auto person = personWith(key))
            travellers.insert(travellerOf(*person));
    // Where officers decided anything, the resolver joins, who weighs all decisions.
    const bool mayMerge = m_decisions.isEmpty();
    if (!mayMerge)
        for (const std::int64_t parted : partedFrom(fingerprint))
            travellers.erase(parted);
    if (travellers.empty())
        return m_belonging.newTraveller();
    const std::int64_t lowest = *travellers.begin();
    if (mayMerge)
        for (auto other = std::next(travellers.begin()); other != travellers.end(); ++other)
            m_belonging.merge(lowest, *other);
    return m_belonging.after(lowest);
}

/// The travellers whom an officer parted from this block before it was removed, and who still are.
std::set<std::int64_t> PersonLinker::partedFrom(const Fingerprint& fingerprint) {
    std::set<std::int64_t> travellers;
    for (const DecidedPair& pair : m_decisions.pairsOf(fingerprint)) {
        const Fingerprint& other = pair.a == fingerprint ? pair.b : pair.a;
        m_findBlock.bind(1, std::span<const std::byte>(other));
        if (pair.kind == LinkDecision::Kind::Different && m_findBlock.step())
            travellers.insert(m_findBlock.integer(1));
        m_findBlock.reset();
    }
    return travellers;
}

std::optional<std::int64_t> PersonLinker::personWith(const Fingerprint& key) {
    if (const auto waiting = m_waitingKeys.find(key); waiting != m_waitingKeys.end())
        return waiting->second;
    std::optional<std::int64_t> person;
    if (m_findKey.bind(1, std::span<const std::byte>(key)).step())
        person = m_findKey.integer(0);
    m_findKey.reset();
    return person;
}

std::int64_t PersonLinker::travellerOf(std::int64_t person) {
    Statement row = m_connection.prepare("SELECT traveller FROM person WHERE number = ?1");
    return row.bind(1, person).step() ? row.integer(0) : 0;
}

void PersonLinker::removeIfUnused(std::int64_t person) {
    Statement used = m_connection.prepare("SELECT 1 FROM person_record WHERE person = ?1 LIMIT 1");
    if (used.bind(1, person).step())
        return;
    Statement row = m_connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, search_name, traveller FROM person WHERE number = ?1");
    if (!row.bind(1, person).step())
        return;
    const Person block = personOf(row, 0);
    for (const std::string& key : m_scheme.keysOf(block).linkKeys)
        removeKey(shortHash(key), person);
    m_names.remove(person, row.text(9));
    m_weakened.insert(row.integer(10));
    row.reset();
    removeBlockKeys(block, person);
    m_connection.prepare("DELETE FROM person WHERE number = ?1").bind(1, person).run();
    m_known.clear();
}

void PersonLinker::removeKey(const Fingerprint& key, std::int64_t person) {
    const auto [first, last] = m_waitingKeys.equal_range(key);
    const auto waiting = std::find_if(first, last, [&](const auto& entry) { return entry.second == person; });
    if (waiting != last) {
        m_waitingKeys.erase(waiting);
        return;
    }
    m_connection.prepare("DELETE FROM link_key WHERE key = ?1 AND person = ?2")
        .bind(1, std::span<const std::byte>(key))
        .bind(2, person)
        .run();
}

void PersonLinker::removeBlockKeys(const Person& person, std::int64_t number) {
    Statement remove = m_connection.prepare("DELETE FROM block_key WHERE key = ?1 AND person = ?2");
    // Who moves up into the first so many of a key is to be compared with all others of it.
    Statement moveUp = m_connection.prepare(
        "INSERT INTO unresolved(person, compares) SELECT person, 1 FROM (SELECT person FROM block_key WHERE "
        "key = ?1 ORDER BY person LIMIT 1 OFFSET ?2) WHERE true ON CONFLICT(person) DO UPDATE SET compares = "
        "1");
    for (const BlockKey& key : m_scheme.blockKeysOf(person)) {
        remove.bind(1, key.key).bind(2, number).run();
        if (m_connection.changes() > 0)
            moveUp.bind(1, key.key).bind(2, std::int64_t{key.reach} - 1).run();
    }
}

void PersonLinker::writeIndexes() {
    std::vector<std::pair<Fingerprint, std::int64_t>> keys(m_waitingKeys.begin(), m_waitingKeys.end());
    m_waitingKeys.clear();
    std::sort(keys.begin(), keys.end());
    for (const auto& [key, person] : keys)
        m_addKey.bind(1, std::span<const std::byte>(key)).bind(2, person).run();
    m_names.write();
}

void PersonLinker::settle() {
    std::set<std::int64_t> weakened;
    for (const std::int64_t traveller : m_weakened)
        weakened.insert(m_belonging.after(traveller));
    m_weakened.clear();
    if (!weakened.empty())
        m_known.clear();
    for (const std::int64_t traveller : weakened)
        split(traveller);
    m_belonging.writeTouched();
}

/// By link keys, and by what the resolver and officers joined, which the resolver then looks at again.
void PersonLinker::split(std::int64_t traveller) {
    std::vector<Block> blocks;
    std::vector<Belonging::Member> members;
    Statement rows = m_connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, number, fingerprint FROM person WHERE traveller = ?1 "
        "ORDER BY number");
    rows.bind(1, traveller);
    while (rows.step()) {
        Block block{rows.integer(9), {}, m_scheme.keysOf(personOf(rows, 0)).linkKeys};
        std::copy_n(rows.viewBlob(10).begin(), block.fingerprint.size(), block.fingerprint.begin());
        members.push_back({block.number, traveller});
        blocks.push_back(std::move(block));
    }
    rows.reset();
    if (blocks.empty())
        return m_belonging.remove(traveller);

    // Each block points towards the oldest one that it is joined with.
    std::vector<std::size_t> joined(blocks.size());
    std::iota(joined.begin(), joined.end(), std::size_t{0});
    const auto oldest = [&](std::size_t block) {
        while (joined[block] != block)
            block = joined[block];
        return block;
    };
    const auto join = [&](std::size_t left, std::size_t right) {
        const std::size_t a = oldest(left);
        const std::size_t b = oldest(right);
        joined[std::max(a, b)] = std::min(a, b);
    };
    std::map<std::string, std::size_t> holder;
    std::map<std::int64_t, std::size_t> places;
    std::map<Fingerprint, std::size_t> byFingerprint;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        for (const std::string& key : blocks[block].linkKeys)
            join(holder.emplace(key, block).first->second, block);
        places.emplace(blocks[block].number, block);
        byFingerprint.emplace(blocks[block].fingerprint, block);
    }
    const bool isDecided = !m_decisions.isEmpty();
    Statement look = m_connection.prepare("INSERT OR IGNORE INTO unresolved(person, compares) VALUES(?1, 0)");
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        for (const StoredLink& link : m_links.of(blocks[block].number))
            if (const auto other = places.find(link.a); link.isSame && other != places.end())
                join(other->second, block);
        if (isDecided)
            for (const DecidedPair& pair : m_decisions.pairsOf(blocks[block].fingerprint))
                if (const auto other = byFingerprint.find(pair.a);
                    pair.kind == LinkDecision::Kind::Same && other != byFingerprint.end())
                    join(other->second, block);
        look.bind(1, blocks[block].number).run();
    }
    std::vector<std::size_t> groups;
    for (std::size_t block = 0; block < blocks.size(); ++block)
        groups.push_back(oldest(block));
    touch(traveller);
    m_belonging.assign(members, groups);
}

} // namespace passages
