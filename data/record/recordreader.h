#pragma once

#include "data/port/porttable.h"
#include "data/record/record.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace passages {

/// Why a line is no record that may be kept: the reason codes of the quarantine.
enum class RejectReason {
    LineTooLong,      ///< line_too_long: over 16 KiB
    BadUtf8,          ///< bad_utf8
    BadJson,          ///< bad_json
    MissingField,     ///< missing_field
    BadField,         ///< bad_field: of the wrong type or form
    BadDate,          ///< bad_date: a date or instant that does not exist or is not RFC 3339
    UnknownKind,      ///< unknown_kind
    UnknownCode,      ///< unknown_code: not in its code list
    UnknownPort,      ///< unknown_port
    FutureInstant,    ///< future_instant: happened over an hour after it was recorded
    DuplicateId,      ///< duplicate_id: the feed already has it
    UnknownReference, ///< unknown_reference: names a record that the feed has not
    Withdrawn,        ///< withdrawn: the record was withdrawn before
    NotShareable,     ///< not_shareable: outside the phase in force
};
std::string_view toCode(RejectReason);
std::optional<RejectReason> rejectReasonFromCode(std::string_view);

struct Rejection {
    RejectReason reason = RejectReason::BadJson;
    std::string field; ///< which field, where one is to blame
    std::string id;    ///< of the record, as far as it could be read
    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// Reads one line of NDJSON into a record by the rules of the exchange format. Holds a parser and its
/// buffers: use one a thread.
class RecordReader {
  public:
    static constexpr std::size_t MaximumLineBytes = 16 * 1024;

    explicit RecordReader(const PortTable& ports);
    ~RecordReader();
    RecordReader(RecordReader&&) noexcept;

    /// `line` without its line end.
    tl::expected<Record, Rejection> read(std::string_view line);
    /// The same for a line of `evaluate` and `link`, with `feed` and `country` beside the other fields.
    tl::expected<FeedRecord, Rejection> readWithFeed(std::string_view line);

  private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

/// The record as one line of the wire format, without a line end. Reading it back gives the same record.
std::string writeRecord(const Record& record);
/// With `feed` and `country` added, as `evaluate --records` takes it.
std::string writeRecord(const FeedRecord& record);

} // namespace passages
