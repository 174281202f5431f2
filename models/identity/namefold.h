#pragma once

#include <string>
#include <string_view>

namespace passages {

/// A name as upper-case ASCII words separated by one space: letters transliterated (ICAO Doc 9303 part 3
/// section 6 for Latin and Cyrillic letters, ICU for other scripts), marks, apostrophes and punctuation
/// dropped, hyphens, commas and MRZ fillers taken as spaces. "Groß-Đặng, d’Óscar" becomes
/// "GROSS DANG DOSCAR". Letters of no known sound vanish: a name may fold to nothing. Any thread.
std::string foldName(std::string_view utf8);

/// The same with every Latin letter as its plain base, as most systems outside the letter's country write
/// it: MULLER where `foldName` gives MUELLER.
std::string foldNamePlain(std::string_view utf8);

} // namespace passages
