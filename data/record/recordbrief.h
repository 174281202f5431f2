#pragma once

#include "data/record/record.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace passages {

/// What assessing needs of a record, in a few bytes that stand in an index: everything but its id, its
/// person and its crossing's instant, which stand beside it there. Pure; any thread.
///
/// Version 1: a byte of version and kind; then LEB128 numbers (signed ones zigzag): the feed, the time of
/// recording (of a crossing: after it happened), and by kind
///   entry, exit  a byte of class, mode and outcome; the port
///   admission    a byte of flags; the date until; the admitted class as its bytes
///   status       a byte of status and flags; from, until
///   order        a byte of order and flags; issued, enforceable, until; how many suspensions, their dates
/// Ports and feeds are the numbers that the cache gives them.
struct RecordBrief {
    std::int64_t feed = 0;
    std::int64_t port = 0; ///< of a crossing
    /// Without id, person, port and what an admission's entry is called.
    Record record;
};

/// Nothing for a withdrawal, which says nothing about anybody.
std::string briefOf(const Record& record, std::int64_t feed, std::int64_t port);
/// `occurred` of a crossing as it stands beside the brief. Nothing for bytes that are no brief of a version
/// that this program knows.
std::optional<RecordBrief> readBrief(std::span<const std::byte> bytes, std::optional<Instant> occurred);

} // namespace passages
