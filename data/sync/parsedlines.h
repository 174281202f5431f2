#pragma once

#include "data/feed/segmentreader.h"
#include "data/identity/linkdecision.h"
#include "data/port/porttable.h"
#include "data/record/packedline.h"
#include "data/record/recordreader.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace passages {

/// A line of a segment with what it reads as.
struct ParsedLine {
    std::string text;
    std::string packed; ///< of a record: as the cache keeps it (data/record/packedline.h)
    tl::expected<Record, Rejection> record;
    std::int64_t idHash = 0;        ///< of a record: `RecordIndex::hashOf` its id
    BlockFingerprint fingerprint{}; ///< of whose record it is, where it says so
};

/// Reads lines of one feed, and makes of them what can be made without the cache. One thread.
class LineParser {
  public:
    LineParser(const PortTable& ports, std::int64_t feed) : m_feed(feed), m_reader(ports) {}
    ParsedLine parsed(std::string_view line);

  private:
    std::int64_t m_feed;
    RecordReader m_reader;
    LinePacker m_packer;
};

/// Reads a segment's lines ahead on a thread of its own, so that one core decompresses and parses while the
/// other writes. Holds a few batches at most, whatever the segment's size. Until it is gone, the reader and
/// its source are its own.
class ParsedLines {
  public:
    /// `feed` as the cache numbers it.
    ParsedLines(SegmentReader& lines, const PortTable& ports, std::int64_t feed);
    ~ParsedLines();
    ParsedLines(const ParsedLines&) = delete;
    ParsedLines& operator=(const ParsedLines&) = delete;

    /// In the segment's order, valid until the next call; nothing at the end. Errors: those of the reader.
    Result<ParsedLine*> next();

  private:
    using Batch = std::vector<ParsedLine>;

    void readAhead();
    /// False where nobody waits for it any more.
    bool hand(Batch batch);
    void finish(std::optional<Error> error);

    SegmentReader& m_lines;
    LineParser m_parser;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_ready;
    bool m_atEnd = false;
    bool m_abandoned = false;
    std::optional<Error> m_error;
    Batch m_current;
    std::size_t m_next = 0;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace passages
