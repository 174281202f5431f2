#pragma once

#include "data/feed/segmentreader.h"
#include "data/port/porttable.h"
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
};

/// Reads a segment's lines ahead on a thread of its own, so that one core decompresses and parses while the
/// other writes. Holds a few batches at most, whatever the segment's size. Until it is gone, the reader and
/// its source are its own.
class ParsedLines {
  public:
    ParsedLines(SegmentReader& lines, const PortTable& ports);
    ~ParsedLines();
    ParsedLines(const ParsedLines&) = delete;
    ParsedLines& operator=(const ParsedLines&) = delete;

    /// In the segment's order, valid until the next call; nothing at the end. Errors: those of the reader.
    Result<ParsedLine*> next();

  private:
    using Batch = std::vector<ParsedLine>;

    void readAhead(RecordReader reader);
    /// False where nobody waits for it any more.
    bool hand(Batch batch);
    void finish(std::optional<Error> error);

    SegmentReader& m_lines;
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
