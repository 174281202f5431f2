#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace passages {

/// A state found in words that somebody typed.
struct FoundState {
    std::size_t words = 0; ///< how many of them it took; 0 where there is none
    std::string code;      ///< ISO 3166-1 alpha-3, or ICAO's own
};

/// The state whose code (upper case, three letters), English or French name begins at the first of these
/// words, the longest. Names are those of CLDR in English and Canadian French, through ICU, besides the usual
/// others (USA, Ivory Coast) and those of ICAO Doc 9303 part 3 section 5 (stateless, réfugié). Any thread.
FoundState stateAt(std::span<const std::string> words);

/// A code in any case or a name that is all of `text`; empty where it is neither.
std::string stateFrom(std::string_view text);

/// D and DEU are one, as ICAO and ISO write Germany.
bool isSameState(std::string_view a, std::string_view b);

} // namespace passages
