#pragma once

#include "data/store/connection.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace passages {

/// What one field tells about a link, by the numbers that the engine gives to fields and levels.
struct StoredEvidence {
    std::uint8_t field = 0;
    std::uint8_t level = 0;
    double weight = 0; ///< bits, kept to a hundredth
    friend bool operator==(const StoredEvidence&, const StoredEvidence&) = default;
};

/// Two person blocks that are one person's, or possibly are.
struct StoredLink {
    std::int64_t number = 0; ///< read back: by which it is named while both blocks are held
    std::int64_t a = 0;      ///< persons, the lower first
    std::int64_t b = 0;
    bool isSame = false;
    double weight = 0; ///< bits, the prior included
    std::vector<StoredEvidence> evidence;
    bool isBetween = false; ///< two travellers
    friend bool operator==(const StoredLink&, const StoredLink&) = default;
};

/// The links of the cache. They go with their blocks, whatever removes those. Writes within the caller's
/// transaction. Throws StoreError. Database thread.
class LinkStore {
  public:
    explicit LinkStore(Connection& connection);

    /// A pair that has a link keeps its number. `model` is what they were judged by.
    void put(std::span<const StoredLink> links, std::int64_t model);
    void remove(std::int64_t a, std::int64_t b);
    /// Those that were judged by an older model.
    void removeOlderThan(std::int64_t model);

    std::optional<StoredLink> find(std::int64_t number);
    std::optional<StoredLink> between(std::int64_t a, std::int64_t b);
    /// With any other block.
    std::vector<StoredLink> of(std::int64_t person);
    /// Of this block with others: whether the two now belong to two travellers. Whoever moves a block says
    /// so.
    void noteTravellers(std::int64_t person);
    /// Links between different travellers, or between one and others, strongest first.
    std::vector<StoredLink> betweenTravellers(std::optional<std::int64_t> traveller, std::int64_t limit,
                                              std::int64_t offset = 0);
    std::int64_t count();
    /// A weight as it is read back.
    static double keptWeight(double weight);

  private:
    Connection& m_connection;
    Statement m_put;
    Statement m_ofA;
    Statement m_ofB;
    Statement m_noteA;
    Statement m_noteB;
};

} // namespace passages
