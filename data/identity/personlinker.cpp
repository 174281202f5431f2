#include "data/identity/personlinker.h"

#include "data/crypto/digest.h"
#include "data/lead/assessmentstate.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace passages {
namespace {

/// Fewer are looked up one by one in less time than it takes to read which blocks there are.
constexpr std::int64_t WorthReading = 50'000;

BlockFingerprint shortHash(std::string_view text) {
    thread_local Sha256 hash;
    hash.add(text);
    const Digest256 digest = hash.finish();
    BlockFingerprint half{};
    std::copy_n(digest.begin(), half.size(), half.begin());
    return half;
}

BlockFingerprint fingerprintIn(const Statement& row, int column) {
    BlockFingerprint fingerprint{};
    std::copy_n(row.viewBlob(column).begin(), fingerprint.size(), fingerprint.begin());
    return fingerprint;
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
      m_travellerOf(connection, "SELECT traveller FROM person WHERE number = ?1"),
      m_addKeys(connection, "link_key(key, person)", 2, "INSERT OR IGNORE"),
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
    m_belonging.refresh();
    const std::int64_t version = dataVersion();
    // Most that others write is about no block: an audit entry, a fact.
    if (version != m_version && AssessmentState(m_connection).changes() != m_changes) {
        m_known.clear();
        m_keyFilter.reset();
    }
    m_version = version;
    // Another process has added blocks that the filter knows nothing of.
    if (m_filter && newestBlock() > m_filtered)
        m_filter.reset();
}

std::int64_t PersonLinker::dataVersion() {
    Statement row = m_connection.prepare("PRAGMA data_version");
    return row.step() ? row.integer(0) : 0;
}

void PersonLinker::remembersUntilNextChange() {
    m_changes = AssessmentState(m_connection).changes();
}

std::int64_t PersonLinker::newestBlock() {
    Statement row = m_connection.prepare("SELECT max(number) FROM person");
    return row.step() ? row.integer(0) : 0;
}

void PersonLinker::expect(std::int64_t records) {
    if (records < WorthReading || m_filter)
        return;
    remembersUntilNextChange();
    m_version = dataVersion();
    m_filtered = newestBlock();
    readBlocks(records);
    readKeys(records);
}

void PersonLinker::readBlocks(std::int64_t records) {
    // One record in three or so brings a new block; a fuller filter only answers "perhaps" more often.
    const auto blocks = static_cast<std::size_t>(m_filtered + records / 3);
    m_filter.emplace(blocks);
    m_known.reserve(blocks);
    Statement rows = m_connection.prepare("SELECT fingerprint, number, traveller FROM person");
    while (rows.step()) {
        const Fingerprint fingerprint = fingerprintIn(rows, 0);
        m_filter->add(firstBytesOf(fingerprint));
        if (m_known.size() < KnownBlocks::Most)
            m_known.add(fingerprint, rows.integer(1), rows.integer(2));
    }
}

void PersonLinker::readKeys(std::int64_t records) {
    constexpr std::size_t KeysABlock = 2;
    m_keyFilter.emplace(KeysABlock * static_cast<std::size_t>(m_filtered + records / 3));
    Statement rows = m_connection.prepare("SELECT key FROM link_key");
    while (rows.step())
        m_keyFilter->add(firstBytesOf(fingerprintIn(rows, 0)));
}

std::optional<PersonLinker::Linked> PersonLinker::find(const Fingerprint& fingerprint) {
    if (const KnownBlocks::Block* known = m_known.find(fingerprint))
        return Linked{known->person, m_belonging.after(known->traveller)};
    if (m_filter && !m_filter->mayHave(firstBytesOf(fingerprint)))
        return std::nullopt;
    m_findBlock.bind(1, std::span<const std::byte>(fingerprint));
    std::optional<Linked> linked;
    if (m_findBlock.step())
        linked = Linked{m_findBlock.integer(0), m_findBlock.integer(1)};
    m_findBlock.reset();
    if (linked)
        m_known.add(fingerprint, linked->person, linked->traveller);
    return linked;
}

PersonLinker::Linked PersonLinker::findOrAdd(const Person& person, const Fingerprint& fingerprint) {
    if (const auto linked = find(fingerprint))
        return *linked;
    return add(person, fingerprint);
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
        addWaiting(key, linked.person);
    m_names.add(linked.person, identity.searchName);
    m_known.add(fingerprint, linked.person, linked.traveller);
    m_filtered = std::max(m_filtered, linked.person);
    if (m_filter)
        m_filter->add(firstBytesOf(fingerprint));
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
    const std::uint32_t waiting = m_waitingPlaces.find(firstBytesOf(key), [&](std::uint32_t place) {
        return m_waitingKeys[place].key == key && m_waitingKeys[place].person != 0;
    });
    if (waiting != PlaceTable::None)
        return m_waitingKeys[waiting].person;
    if (m_keyFilter && !m_keyFilter->mayHave(firstBytesOf(key)))
        return std::nullopt;
    std::optional<std::int64_t> person;
    if (m_findKey.bind(1, std::span<const std::byte>(key)).step())
        person = m_findKey.integer(0);
    m_findKey.reset();
    return person;
}

void PersonLinker::addWaiting(const Fingerprint& key, std::int64_t person) {
    m_waitingPlaces.insert(firstBytesOf(key), static_cast<std::uint32_t>(m_waitingKeys.size()),
                           [&](std::uint32_t place) { return firstBytesOf(m_waitingKeys[place].key); });
    m_waitingKeys.push_back({key, person});
}

std::int64_t PersonLinker::travellerOf(std::int64_t person) {
    const bool found = m_travellerOf.bind(1, person).step();
    const std::int64_t traveller = found ? m_travellerOf.integer(0) : 0;
    m_travellerOf.reset();
    return traveller;
}

void PersonLinker::touchOwner(std::int64_t person) {
    if (!m_belonging.isEverybodyTouched())
        touch(travellerOf(person));
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
    m_known.forget(fingerprintOf(block));
}

void PersonLinker::removeKey(const Fingerprint& key, std::int64_t person) {
    const std::uint32_t waiting = m_waitingPlaces.find(firstBytesOf(key), [&](std::uint32_t place) {
        return m_waitingKeys[place].key == key && m_waitingKeys[place].person == person;
    });
    if (waiting != PlaceTable::None) {
        m_waitingKeys[waiting].person = 0;
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
    std::erase_if(m_waitingKeys, [](const WaitingKey& waiting) { return waiting.person == 0; });
    std::sort(m_waitingKeys.begin(), m_waitingKeys.end(),
              [](const WaitingKey& left, const WaitingKey& right) {
                  return std::tie(left.key, left.person) < std::tie(right.key, right.person);
              });
    m_addKeys.insert(m_waitingKeys.size(), [&](Statement& statement, int column, std::size_t row) {
        statement.bindView(column, std::span<const std::byte>(m_waitingKeys[row].key))
            .bind(column + 1, m_waitingKeys[row].person);
    });
    if (m_keyFilter)
        for (const WaitingKey& waiting : m_waitingKeys)
            m_keyFilter->add(firstBytesOf(waiting.key));
    m_waitingKeys.clear();
    m_waitingPlaces.clear();
    m_names.write();
}

void PersonLinker::settle() {
    std::set<std::int64_t> weakened;
    for (const std::int64_t traveller : m_weakened)
        weakened.insert(m_belonging.after(traveller));
    m_weakened.clear();
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
        block.fingerprint = fingerprintIn(rows, 10);
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
    const std::vector<std::int64_t> travellers = m_belonging.assign(members, groups);
    for (std::size_t block = 0; block < blocks.size(); ++block)
        m_known.move(blocks[block].fingerprint, travellers[block]);
}

} // namespace passages
