#pragma once

#include "data/record/record.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace passages {

/// A birth date found in words that somebody typed.
struct FoundDate {
    std::size_t words = 0;          ///< how many of them it took
    std::vector<PartialDate> dates; ///< two where day and month cannot be told apart: 03/04/1984
    bool mayBeName = false;         ///< May 1984, avril 1990: the month may be a given name
};

/// The date that begins at the first of these words, if one does: ISO (1984-02-29, 1984-02, 1984, 19840229),
/// numbers with the year last (29/02/1984, 2/29/1984, 29.02.1984, 02/1984), and months by name or its usual
/// short form in English and French in the orders of both (29 Feb 1984, February 29, 1984, 1er mars 1990,
/// 29 de février 1984, février 1984, 29FEB1984). Years from 1900 to 2099. Any thread.
FoundDate dateAt(std::span<const std::string> words);

} // namespace passages
