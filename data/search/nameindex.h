#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace passages {

/// Which person blocks have which word in their name. What is added waits in memory until `write`, to be put
/// down in the order of the words: one by one, each word would touch another page of an index that does not
/// fit into memory. Writes within the caller's transaction; throws StoreError. Database thread.
class NameIndex {
  public:
    explicit NameIndex(Connection& connection);

    /// A new block with its folded name (IdentityKeys::searchName).
    void add(std::int64_t person, const std::string& searchName);
    /// A block that goes, with the name it was added with.
    void remove(std::int64_t person, const std::string& searchName);
    /// Before the transaction is committed.
    void write();
    /// How many blocks wait to be put down.
    std::size_t waiting() const { return m_waiting.size(); }

  private:
    Connection& m_connection;
    Statement m_addWord;
    std::unordered_map<std::int64_t, std::vector<std::string>> m_waiting; // by person
};

/// The words of a search name; each once.
std::vector<std::string> wordsOf(const std::string& searchName);

} // namespace passages
