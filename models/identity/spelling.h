#pragma once

#include <string_view>

namespace passages {

/// Whether the letters of a word came from a script that leaves its vowels out.
enum class Vowels { Written, LeftOut };

/// Words less alike than that are two words.
constexpr double SpellingAlikeFrom = 0.6;

/// How near two words of names (folded, namefold.h) are in spelling: 1 the same, about 0.75 a slip of the
/// pen in a long word, 0 another word (it stops where the rest could only lead under SpellingAlikeFrom).
///
/// A weighted edit distance (Wagner and Fischer 1974, with transpositions after Damerau 1964) whose cheap
/// steps are the places where systems of transliteration differ: ICAO Doc 9303, ISO 9, BGN/PCGN and the
/// French and German newspaper customs for Cyrillic, ALA-LC and what North African registries write for
/// Arabic, pinyin against Wade-Giles, revised Romanization against McCune-Reischauer. One step may replace
/// several letters (SHCH by SCH, OU by U, DJ by J), as the editex and Brill-Moore distances do. The costs
/// were set by hand. Russian and Polish women's endings are compared without the ending. Any thread.
double spellingSimilarity(std::string_view a, std::string_view b, Vowels vowels = Vowels::Written);

} // namespace passages
