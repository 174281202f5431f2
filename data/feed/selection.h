#pragma once

#include "data/feed/publishedids.h"
#include "data/feed/spilledsort.h"
#include "data/port/porttable.h"
#include "data/record/recordreader.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace passages {

/// What is to become of each line of an input: published, passed over since it was published before word for
/// word, left out since the phases do not allow it, or a problem. Lines are told one by one; ids and
/// references are compared once all are known, in sorted files, so that memory is a byte a line. One thread.
class Selection {
  public:
    enum class Fate : std::uint8_t {
        Skip,
        Publish,
        NotShareable,   ///< left out
        OfNotShareable, ///< left out: names what was left out
        OfUnknown,      ///< left out: names what the feed has not
        Bad,            ///< a problem
    };
    enum class Missing { IsAProblem, IsLeftOut };

    /// `shareable` is asked of every record.
    Selection(const PortTable& ports, PublishedIds& published, Missing missing);

    Result<void> judge(std::int64_t line, std::string_view text,
                       const std::function<bool(const Record&)>& isShareable);
    /// Once every line was judged.
    Result<void> finish();

    Fate of(std::int64_t line) const;
    /// Of a line that is left out or bad: what it is to blame for; without its id.
    struct Blame {
        RejectReason reason = RejectReason::NotShareable;
        std::string field;
    };
    Blame blameOf(std::int64_t line) const;
    /// The bad lines: the first thousand, and how many there are.
    const std::map<std::int64_t, Blame>& bad() const { return m_bad; }
    std::int64_t badLines() const { return m_badLines; }

    /// Every id of the feed once this input is published, in order.
    Result<void> forEachId(const std::function<Result<void>(PublishedId)>& take);

  private:
    struct Claim { // an id that a line brings
        std::uint64_t id = 0;
        std::int64_t line = 0;
        std::uint64_t content = 0;
        friend auto operator<=>(const Claim&, const Claim&) = default;
    };
    struct Reference { // an id that a line names
        std::uint64_t target = 0;
        std::int64_t line = 0;
        friend auto operator<=>(const Reference&, const Reference&) = default;
    };
    /// A line's fate, and what is known of its ids until all are.
    struct Line {
        Fate fate : 3;
        std::uint8_t ids : 2;      ///< that it brings
        std::uint8_t same : 2;     ///< of them, that stand for the same already
        std::uint8_t corrects : 1; ///< it names by "replaces", not by "entry"
    };

    Line& at(std::int64_t line) { return m_lines[static_cast<std::size_t>(line - 1)]; }
    const Line& at(std::int64_t line) const { return m_lines[static_cast<std::size_t>(line - 1)]; }
    void makeBad(std::int64_t line, Blame blame);
    Result<void> compareIds();
    Result<bool> followReferences();

    RecordReader m_reader;
    PublishedIds& m_published;
    Missing m_missing;
    std::vector<Line> m_lines; // of line 1, 2, …
    SpilledSort<Claim> m_claims;
    SpilledSort<Reference> m_references;
    std::map<std::int64_t, Blame> m_bad;
    std::int64_t m_badLines = 0;
};

} // namespace passages
