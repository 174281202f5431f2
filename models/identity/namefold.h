#pragma once

#include <string>
#include <string_view>

namespace passages {

/// A name as upper-case ASCII words separated by one space: letters transliterated (ICAO Doc 9303 part 3
/// section 6 for Latin letters, ICU for other scripts), marks, apostrophes and punctuation dropped, hyphens
/// and MRZ fillers taken as spaces. "Groß-Đặng, d’Óscar" becomes "GROSS DANG DOSCAR".
std::string foldName(std::string_view utf8);

} // namespace passages
