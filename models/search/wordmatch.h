#pragma once

#include "models/identity/nametokens.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace passages {

/// A word of a name made ready to be compared.
struct SearchWord {
    SearchWord() = default;
    explicit SearchWord(NameToken name);
    /// A word of the index: folded, of no known script.
    explicit SearchWord(std::string_view folded);

    NameToken token;
    std::string sound; ///< soundkey.h
    std::uint32_t letters = 0;
};

/// How a word asked for is one held.
enum class WordLevel : std::uint8_t {
    None, ///< another word
    Exact,
    Prefix, ///< the held one begins so
    Spelling,
    ShortForm,
    SoundsAlike,
    Typo,
    Initial,
    Joined, ///< written together here and apart there
};

struct WordMatch {
    WordLevel level = WordLevel::None;
    /// How much less than the same word it tells, in bits: minus the logarithm of how seldom somebody who
    /// means the held word types the asked one.
    double cost = 0;
};

/// Whether the word asked for may be meant for the held one. Nothing of initials and of beginnings, which
/// depend on how many others begin so. Any thread.
WordMatch matchWords(const SearchWord& asked, const SearchWord& held);

} // namespace passages
