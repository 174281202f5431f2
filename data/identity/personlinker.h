#pragma once

#include "data/base/hashfilter.h"
#include "data/identity/belonging.h"
#include "data/identity/documentkey.h"
#include "data/identity/identityscheme.h"
#include "data/identity/knownblocks.h"
#include "data/identity/linkdecisionstore.h"
#include "data/identity/linkstore.h"
#include "data/search/nameindex.h"
#include "data/store/severalrows.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace passages {

/// By what a block is known for as long as anybody remembers it: half a SHA-256 of its nine elements. Any
/// thread.
BlockFingerprint fingerprintOf(const Person& person);

/// Keeps each distinct biographic block once, and the blocks that share a link key together as one traveller,
/// unless an officer parted them. When the block that held a traveller together goes, the traveller is
/// parted. What is less certain than a link key is left to the resolver (models/desk), which goes on from
/// here. Writes within the caller's transaction; what it remembers is void after a rollback. Throws
/// StoreError. Database thread.
class PersonLinker {
  public:
    struct Linked {
        std::int64_t person = 0;
        std::int64_t traveller = 0;
    };

    PersonLinker(Connection& connection, const IdentityScheme& scheme);

    /// At a transaction's start: forgets what another connection may have changed since.
    void refresh();
    /// So many records are to come: where they are many, it is worth reading which blocks there are.
    void expect(std::int64_t records);
    /// Nothing if no record has brought this block yet. `fingerprint` is `fingerprintOf(person)`, which
    /// another thread can make ahead.
    std::optional<Linked> find(const BlockFingerprint& fingerprint);
    std::optional<Linked> find(const Person& person) { return find(fingerprintOf(person)); }
    Linked findOrAdd(const Person& person, const BlockFingerprint& fingerprint);
    Linked findOrAdd(const Person& person) { return findOrAdd(person, fingerprintOf(person)); }
    /// One that `find` does not find.
    Linked add(const Person& person, const BlockFingerprint& fingerprint);
    /// Forgets a block that no record in force has any more; `settle` must follow.
    void removeIfUnused(std::int64_t person);
    /// Parts the travellers that lost a block, and writes down which travellers changed. Once a segment.
    void settle();
    /// Puts down what waits, in the order of its keys: one by one, keys and words would each touch another
    /// page of an index that does not fit into memory. Before the transaction is committed.
    void writeIndexes();
    /// How much waits to be put down.
    std::size_t waiting() const { return m_waitingKeys.size() + m_names.waiting(); }
    /// After `writeIndexes`, once this transaction has counted its change (AssessmentState): what is
    /// remembered stays true until somebody else counts one.
    void remembersUntilNextChange();

    std::int64_t travellerOf(std::int64_t person);
    void touch(std::int64_t traveller) { m_belonging.touch(traveller); }
    /// Who has that block.
    void touchOwner(std::int64_t person);
    /// Blocks that were new since this was made.
    std::int64_t added() const { return m_added; }

  private:
    using Fingerprint = BlockFingerprint;
    struct WaitingKey {
        Fingerprint key{};
        std::int64_t person = 0; ///< 0: void
    };
    struct Block {
        std::int64_t number = 0;
        Fingerprint fingerprint{};
        std::vector<std::string> linkKeys;
    };

    std::int64_t travellerFor(const std::vector<Fingerprint>& keys, const Fingerprint& fingerprint);
    std::set<std::int64_t> partedFrom(const Fingerprint& fingerprint);
    std::int64_t newestBlock();
    std::int64_t dataVersion();
    void split(std::int64_t traveller);
    std::optional<std::int64_t> personWith(const Fingerprint& key);
    void removeKey(const Fingerprint& key, std::int64_t person);
    void removeBlockKeys(const Person& person, std::int64_t number);
    void readBlocks(std::int64_t records);
    void readKeys(std::int64_t records);
    void addWaiting(const Fingerprint& key, std::int64_t person);

    Connection& m_connection;
    const IdentityScheme& m_scheme;
    Belonging m_belonging;
    LinkStore m_links;
    LinkDecisionStore m_decisions;
    Statement m_findBlock;
    Statement m_findKey;
    Statement m_addBlock;
    Statement m_travellerOf;
    SeveralRows m_addKeys;
    NameIndex m_names;
    KnownBlocks m_known;
    std::vector<WaitingKey> m_waitingKeys;
    PlaceTable m_waitingPlaces;
    std::set<std::int64_t> m_weakened;     // lost a block
    std::optional<HashFilter> m_filter;    ///< of all fingerprints
    std::optional<HashFilter> m_keyFilter; ///< of all link keys in the table
    std::int64_t m_filtered = 0;           ///< the newest block that they know of
    std::int64_t m_added = 0;
    std::int64_t m_version = 0;
    std::int64_t m_changes = 0; ///< as they were counted when this last wrote
};

/// A link key as `link_key` holds it.
BlockFingerprint linkKeyHash(std::string_view key);
/// The block that a row of `person` holds, from the nine columns that begin at `column`:
/// last_name … document_country.
Person personOf(const Statement& row, int column);

} // namespace passages
