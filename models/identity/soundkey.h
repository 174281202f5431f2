#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace passages {

/// The rough sound of a folded word (namefold.h): its first consonant classes, up to four, that survive
/// transliteration, so that KHALED and JALID share a key. Words that the name table knows as one name share
/// the key of the first of them. For finding candidates, never for judging them. Any thread.
std::string soundKey(std::string_view word);
/// Up to eight of them in a number, the first in its highest byte; 0 is the sound of nothing.
std::uint64_t longSoundKey(std::string_view word);

} // namespace passages
