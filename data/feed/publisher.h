#pragma once

#include "data/base/result.h"
#include "data/feed/segmentwriter.h"
#include "data/port/porttable.h"
#include "data/record/codes.h"
#include "data/time/instant.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace passages {

/// What to publish, and as whom.
struct Publication {
    enum class Audience {
        Own,   ///< the agency's own workstations: everything
        Other, ///< the other country: only what the phases allow
    };
    std::string feed; ///< [a-z0-9][a-z0-9_-]{0,31}
    Country country = Country::Canada;
    std::string input;  ///< a file of NDJSON
    std::string folder; ///< the feed, made if it does not stand
    SegmentWriter::Signing signing;
    Instant completeTo;
    /// What `completeTo` means where the feed is complete to a later instant already.
    enum class CompleteTo {
        Exactly, ///< an error
        AtLeast, ///< it stays
    };
    CompleteTo completeToMeans = CompleteTo::Exactly;
    std::int64_t segmentRecords =
        25'000; ///< a tenth faster to take in than 10,000; a search waits for one at most
    Audience audience = Audience::Own;
};

/// One line of the input that was not published, and why: a code of RejectReason.
struct LineProblem {
    std::int64_t line = 0;
    std::string reason;
    std::string field;
    std::string id;
};

struct PublishReport {
    std::int64_t segments = 0;         ///< newly published
    std::int64_t records = 0;          ///< newly published
    std::int64_t skipped = 0;          ///< published before, word for word
    std::int64_t leftOut = 0;          ///< what the phases do not allow, and what refers to it
    std::vector<LineProblem> problems; ///< with the error "bad_input": the first thousand
    std::optional<Error> error;        ///< nothing was published
};

/// Turns a file of records into segments of a feed, or adds them to a feed that stands. The input is read
/// twice, first to check all of it; nothing is published of an input that has a bad line, an id that stands
/// for something else already, or a reference to a record that the feed does not have. Killed at any instant
/// it leaves the feed as it was or with everything added: the checkpoint comes last. Memory: a byte a line
/// and some 60 MB, whatever the feed has; on the disk for a while 16 to 24 bytes a record. Beside the feed
/// stands what its ids are (`PublishedIdFile`), made anew where it is missing. Blocking; one publisher of a
/// feed at a time, across processes.
///
/// Errors: "bad_input", "bad_feed_name", "bad_segment_size", "unreadable_input", "input_changed",
/// "feed_locked", "feed_mismatch" (another feed stands there), "feed_damaged", "complete_to_goes_back",
/// "cancelled" (before the checkpoint: nothing was published), those of signCms, "cannot_write".
class Publisher {
  public:
    static constexpr std::size_t MostProblems = 1000;

    explicit Publisher(const PortTable& ports) : m_ports(ports) {}
    /// `leftOut` is told of each line that was left out, in their order, while the rest is written: it counts
    /// only where nothing fails afterwards.
    PublishReport publish(const Publication& publication,
                          const std::function<void(const LineProblem&)>& leftOut = {},
                          const std::atomic<bool>& cancelled = NeverCancelled);

    static const std::atomic<bool> NeverCancelled;

  private:
    const PortTable& m_ports;
};

} // namespace passages
