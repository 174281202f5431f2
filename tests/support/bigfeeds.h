#pragma once

#include "data/feed/subscription.h"

#include <cstdint>
#include <string>
#include <vector>

namespace passages::test {

/// Both agencies' feeds with as many records as asked for, four a traveller as in a real exchange: commuters,
/// regular travellers, and many who come once or twice; names by their frequency; some with two documents or
/// a changed name; lost exits and overstays; statuses, orders, corrections and withdrawals. The same size
/// gives the same records. The feeds are published up to the records of the last days, which `publishAll`
/// adds: the delta. Made in some minutes for ten million, with memory of 16 bytes a record; kept in the
/// folder.
class BigFeeds {
  public:
    /// Makes them unless they stand there already.
    BigFeeds(std::string folder, std::int64_t records, std::int64_t delta);

    std::vector<Subscription> subscriptions() const;
    /// What the readers see: all but the last days, or everything.
    void publishBase() const;
    void publishAll() const;

  private:
    std::string m_folder;
};

} // namespace passages::test
