#pragma once

#include <string>
#include <string_view>

namespace passages {

/// The rough sound of a folded word (namefold.h): up to four consonant classes that survive
/// transliteration, so that KHALED and JALID share a key. Words that the name table knows as one name share
/// the key of the first of them. For finding candidates, never for judging them. Any thread.
std::string soundKey(std::string_view word);

} // namespace passages
