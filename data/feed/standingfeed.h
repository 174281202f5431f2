#pragma once

#include "data/base/result.h"
#include "data/feed/publishedids.h"
#include "data/feed/segmentwriter.h"
#include "data/feed/statements.h"
#include "data/port/porttable.h"

#include <optional>
#include <string>

namespace passages {

/// A feed's folder as its publisher finds it: whole in itself, every hash and signature, without asking who
/// signed (a publisher's certificate is renewed in the feed's life).
struct StandingFeed {
    std::optional<Checkpoint> checkpoint; ///< nothing: no feed stands there yet
    SegmentWriter::Head head;
    PublishedIds ids;

    /// Errors: "feed_mismatch", "feed_damaged" with `cause`.
    static Result<StandingFeed> read(const std::string& folder, const std::string& feed,
                                     const PortTable& ports);
};

} // namespace passages
