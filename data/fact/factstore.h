#pragma once

#include "data/fact/fact.h"
#include "data/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace passages {

/// What officers entered. A fact belongs to whoever has its person block, not to a traveller's number: it
/// goes along when linking joins or parts travellers and when a correction replaces the block, and waits
/// while no block of it is in the cache. Writes within the caller's transaction and marks the traveller
/// touched. Throws StoreError. Database thread.
class FactStore {
  public:
    explicit FactStore(Connection& connection);

    /// Gives the number. A fact on a document stands at the block that bears it, any other at the block of
    /// the latest crossing. Throws "no_such_traveller". `fact` must have passed `checkFact`.
    std::int64_t enter(std::int64_t traveller, const Fact& fact);
    /// Throws "no_such_fact", "fact_is_withdrawn".
    void withdraw(std::int64_t number, const Fact::Withdrawal& withdrawal);

    std::optional<Fact> find(std::int64_t number);
    /// Nothing while no block of it is in the cache.
    std::optional<std::int64_t> travellerOf(std::int64_t number);
    /// In the order in which they were entered, those withdrawn included.
    std::vector<Fact> facts(std::int64_t traveller);
    /// Of everybody: for going through many travellers, of whom few have any.
    std::unordered_map<std::int64_t, std::vector<Fact>> byTraveller();

  private:
    void touch(std::int64_t traveller);

    Connection& m_connection;
    Statement m_ofTraveller;
};

} // namespace passages
