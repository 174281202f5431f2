#pragma once

#include "data/port/porttable.h"
#include "data/record/record.h"
#include "data/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What a correction replaced: kept for whoever has to know what was believed before.
struct EarlierVersion {
    FeedRecord record;
    std::string replacedBy; ///< `feed/id`: an earlier version itself, where that was corrected again
    Instant replacedAt;     ///< when the correction was recorded
};

/// Travellers and the records linked to them. Throws StoreError.
class TravellerStore {
  public:
    /// `ports` as the records were taken in with.
    explicit TravellerStore(Connection& connection, const PortTable& ports = PortTable::builtIn())
        : m_connection(connection),
          m_ports(ports) {}

    bool exists(std::int64_t traveller);
    /// Every record in force of that traveller: crossings by instant, then their admissions, statuses and
    /// orders. An admission names the entry in force, where a correction gave that another id. Throws
    /// "record_unreadable" where a line is no record by the port table that the program has now.
    std::vector<FeedRecord> records(std::int64_t traveller);
    /// What the corrections of those records replaced, in order of arrival. Throws "record_unreadable".
    std::vector<EarlierVersion> earlierVersions(std::int64_t traveller);
    std::int64_t count();
    /// The highest number that was ever given; 0 for none.
    std::int64_t newest();

    /// Travellers whose records changed since they were last assessed, in order, after that number; filled by
    /// the synchronizer.
    std::vector<std::int64_t> touched(std::int64_t limit, std::int64_t after = 0);
    void clearTouched(const std::vector<std::int64_t>& travellers);

  private:
    Connection& m_connection;
    const PortTable& m_ports;
};

/// `T` and the number, the id that people and scripts see; nothing for other text.
std::string travellerId(std::int64_t traveller);
std::optional<std::int64_t> travellerFromId(std::string_view id);

} // namespace passages
