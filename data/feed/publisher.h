#pragma once

#include "data/base/result.h"
#include "data/feed/segmentwriter.h"
#include "data/port/porttable.h"
#include "data/record/codes.h"
#include "data/time/instant.h"

#include <cstdint>
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
    std::vector<LineProblem> leftOut;  ///< what the phases do not allow, and what refers to it
    std::vector<LineProblem> problems; ///< with the error "bad_input": the first thousand
    std::optional<Error> error;        ///< nothing was published
};

/// Turns a file of records into segments of a feed, or adds them to a feed that stands. The input is read
/// twice, first to check all of it; nothing is published of an input that has a bad line, an id that stands
/// for something else already, or a reference to a record that the feed does not have. Killed at any instant
/// it leaves the feed as it was or with everything added: the checkpoint comes last. Memory: 27 bytes or so
/// for each record of the feed, for its id. Blocking; one publisher of a feed at a time, across processes.
///
/// Errors: "bad_input", "bad_feed_name", "bad_segment_size", "unreadable_input", "input_changed",
/// "feed_locked", "feed_mismatch" (another feed stands there), "feed_damaged", "complete_to_goes_back", those
/// of signCms, "cannot_write".
class Publisher {
  public:
    static constexpr std::size_t MostProblems = 1000;

    explicit Publisher(const PortTable& ports) : m_ports(ports) {}
    PublishReport publish(const Publication& publication);

  private:
    const PortTable& m_ports;
};

} // namespace passages
