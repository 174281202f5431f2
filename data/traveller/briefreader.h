#pragma once

#include "data/record/record.h"
#include "data/store/connection.h"
#include "data/traveller/portnumbers.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// A traveller's records in force as far as assessing looks at them. Their ids are the records' numbers and
/// their persons bear the block's number for a name, so that nothing has to be read but indexes: what comes
/// of them is good to decide, and not to show.
struct BriefedTraveller {
    std::int64_t traveller = 0;
    std::vector<FeedRecord> records;
    /// Two records that an assessment tells apart by their ids alone: only the records themselves will do.
    bool needsIds = false;
};

/// Reads travellers by the indexes alone, in order of their numbers. Within the caller's read transaction,
/// after `refresh`. Throws StoreError. One thread.
class BriefReader {
  public:
    explicit BriefReader(Connection& connection);

    /// Feeds and ports as this transaction sees them.
    void refresh();
    /// All with these numbers, both included; `next` gives them one after the other.
    void open(std::int64_t first, std::int64_t last);
    /// Nullptr after the last; valid until the next call.
    const BriefedTraveller* next();

  private:
    struct Feed {
        std::string name;
        Country country = Country::Canada;
    };
    void add();

    Connection& m_connection;
    PortNumbers m_ports;
    std::map<std::int64_t, Feed> m_feeds;
    Statement m_rows;
    bool m_hasRow = false;
    BriefedTraveller m_current;
};

/// Whether two of these records are alike but for their ids where that decides.
bool needIds(const std::vector<FeedRecord>& records);

} // namespace passages
