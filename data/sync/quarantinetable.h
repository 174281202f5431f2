#pragma once

#include "data/record/recordreader.h"
#include "data/store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace passages {

/// The lines of one feed that were not taken in. Writes within the caller's transaction. Throws StoreError.
/// Database thread.
class QuarantineTable {
  public:
    QuarantineTable(Connection& connection, std::int64_t feed);

    /// `text` is empty where nobody may look at it; `recorded` stands for when the line was recorded where
    /// that cannot be read.
    void add(std::int64_t segment, std::int64_t line, const Rejection& rejection, std::string_view text,
             Instant recorded);
    /// Drops the text of every line that mentions one of these ids.
    void forget(const std::unordered_set<std::string>& ids);
    /// Drops the text of the lines recorded before that instant; returns how many.
    std::int64_t forgetBefore(Instant instant);
    /// When the oldest line was recorded of which there is a text.
    std::optional<Instant> oldest();

  private:
    Connection& m_connection;
    std::int64_t m_feed;
    Statement m_add;
};

/// The instant that the line gives as `recorded`, however broken the rest of it is.
std::optional<Instant> recordedIn(std::string_view line);

} // namespace passages
