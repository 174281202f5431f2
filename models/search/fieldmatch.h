#pragma once

#include "data/record/record.h"

#include <string_view>

namespace passages {

/// How a value asked for agrees with one held.
struct FieldMatch {
    std::string_view level; ///< a code of `SearchEvidence::level`; empty where there is nothing to compare
    double bits = 0;        ///< what it tells for the same person
};

/// One day in some 25,000 that people are born on.
constexpr double BirthDateBits = 14.5;
constexpr double DocumentBits = 32.0;
constexpr double NearDocumentBits = 17.0;

/// Two birth dates: the same as far as both are known, day and month exchanged, one digit off (or two
/// neighbours exchanged), a few years apart, of one year, or others. Each is worth less than the same date
/// and more than another one. Any thread.
FieldMatch matchBirthDates(const PartialDate& asked, const PartialDate& held);

/// Two document numbers as documentKey makes them: the same, or different by one character that is confused
/// (0 and O), replaced, left out, added, or exchanged with the next.
FieldMatch matchDocuments(std::string_view asked, std::string_view held);

} // namespace passages
