#pragma once

#include <string>
#include <string_view>

namespace passages {

/// Characters of a document number that a machine or an eye takes for one another (ICAO Doc 9303 part 3 warns
/// of O and 0): each such set by its digit, so that 0, O, Q and D are all '0'. Any other as it is.
constexpr char asRead(char c) {
    switch (c) {
    case 'O':
    case 'Q':
    case 'D':
        return '0';
    case 'I':
    case 'L':
        return '1';
    case 'S':
        return '5';
    case 'B':
        return '8';
    case 'Z':
        return '2';
    case 'G':
        return '6';
    default:
        return c;
    }
}

inline std::string asRead(std::string_view number) {
    std::string read(number);
    for (char& c : read)
        c = asRead(c);
    return read;
}

} // namespace passages
