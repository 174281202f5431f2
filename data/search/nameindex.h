#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// Which person blocks have which word in their name, as `search_word` and `search_posting` keep it
/// (docs/identity.md). What is added waits in memory until `write`, to be put down in the order of the words:
/// one by one, each word would touch another page of an index that does not fit into memory. Writes within
/// the caller's transaction; throws StoreError. Database thread.
class NameIndex {
  public:
    explicit NameIndex(Connection& connection);

    /// A new block with its folded name (IdentityKeys::searchName); its number is higher than any before.
    void add(std::int64_t person, const std::string& searchName);
    /// A block that goes, with the name it was added with: a word that nobody bears any more goes with it.
    void remove(std::int64_t person, const std::string& searchName);
    /// Before the transaction is committed.
    void write();
    /// How many blocks wait to be put down.
    std::size_t waiting() const { return m_waiting.size(); }

    /// Makes the index of a cache that has none from its blocks, within the caller's transaction.
    static void build(Connection& connection);

  private:
    void append(std::string_view word, std::span<const std::int64_t> persons);
    void insert(std::string_view word, std::span<const std::int64_t> persons);
    void removeFrom(std::string_view word, std::int64_t person);

    Connection& m_connection;
    Statement m_countWord;
    Statement m_lastPosting;
    Statement m_addPosting;
    Statement m_extendPosting;
    struct Waiting {
        std::int64_t person = 0;
        std::uint32_t at = 0;   ///< its name, in `m_names`
        std::uint32_t size = 0; ///< 0: it went again
    };
    std::vector<Waiting> m_waiting; ///< in order of person
    std::string m_names;
};

/// The words of a search name, in alphabetical order; each once.
std::vector<std::string> wordsOf(std::string_view searchName);

} // namespace passages
