#include "data/retention/feedoldest.h"

namespace passages {

std::optional<Instant> FeedOldest::of(std::int64_t feed) {
    Statement row = m_connection.prepare("SELECT recorded FROM feed_oldest WHERE feed = ?1");
    return row.bind(1, feed).step() && !row.isNull(0)
               ? std::optional(Instant::fromEpochSeconds(row.integer(0)))
               : std::nullopt;
}

void FeedOldest::lower(std::int64_t feed, Instant recorded) {
    m_connection
        .prepare("UPDATE feed_oldest SET recorded = ?2 WHERE feed = ?1 AND "
                 "(recorded IS NULL OR recorded > ?2)")
        .bind(1, feed)
        .bind(2, recorded.epochSeconds())
        .run();
}

void FeedOldest::set(std::int64_t feed, std::optional<Instant> recorded) {
    m_connection.prepare("UPDATE feed_oldest SET recorded = ?2 WHERE feed = ?1")
        .bind(1, feed)
        .bind(2, recorded ? std::optional(recorded->epochSeconds()) : std::nullopt)
        .run();
}

} // namespace passages
