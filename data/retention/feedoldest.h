#pragma once

#include "data/store/connection.h"
#include "data/time/instant.h"

#include <optional>

namespace passages {

/// When the oldest content was recorded that is held of a feed, or before: so that finding nothing past its
/// retention is one look. Throws StoreError.
class FeedOldest {
  public:
    explicit FeedOldest(Connection& connection) : m_connection(connection) {}
    /// Nothing where the feed holds nothing.
    std::optional<Instant> of(std::int64_t feed);
    /// It holds something as old as that now.
    void lower(std::int64_t feed, Instant recorded);
    void set(std::int64_t feed, std::optional<Instant> recorded);

  private:
    Connection& m_connection;
};

} // namespace passages
