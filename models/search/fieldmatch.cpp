#include "models/search/fieldmatch.h"

#include "models/search/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdlib>

namespace passages {
namespace {

constexpr double OtherDocument = -3.0; // many people have several

std::array<char, 8> digitsOf(const PartialDate& date) {
    std::array<char, 8> digits{};
    int rest = date.year * 10'000 + date.month * 100 + date.day;
    for (std::size_t i = digits.size(); i-- > 0; rest /= 10)
        digits[i] = static_cast<char>('0' + rest % 10);
    return digits;
}

/// One digit replaced, or two neighbours exchanged.
bool areOneDigitApart(const PartialDate& a, const PartialDate& b) {
    const auto left = digitsOf(a);
    const auto right = digitsOf(b);
    std::size_t different = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] != right[i]) {
            ++different;
            last = i;
        }
    }
    return different == 1 ||
           (different == 2 && left[last] == right[last - 1] && left[last - 1] == right[last]);
}

/// 1 January stands for "some day of the year" in many registers.
bool isPlaceholder(const PartialDate& date) {
    return date.month == 1 && date.day == 1;
}

} // namespace

FieldMatch matchBirthDates(const PartialDate& asked, const PartialDate& held) {
    const bool isSameYear = asked.year == held.year;
    const bool isSameMonth = asked.month == held.month;
    if (asked == held)
        return asked.day != 0     ? FieldMatch{"birth_date", BirthDateBits}
               : asked.month != 0 ? FieldMatch{"birth_month", 9.5}
                                  : FieldMatch{"birth_year", 6.0};
    if (asked.day == 0 || held.day == 0) {
        if (isSameYear && asked.month != 0 && held.month != 0)
            return isSameMonth ? FieldMatch{asked.day == 0 ? "birth_month" : "birth_date_partial", 9.0}
                               : FieldMatch{"birth_date_year", 1.0};
        if (isSameYear)
            return {asked.month == 0 ? "birth_year" : "birth_date_partial", 5.9};
        if (std::abs(asked.year - held.year) == 1)
            return {"birth_year_near", 1.0};
        return {"birth_date_other", -6.0};
    }
    if (isSameYear && asked.month == held.day && asked.day == held.month)
        return {"birth_date_swapped", 9.0};
    if (areOneDigitApart(asked, held))
        return {"birth_date_one_digit", 7.5};
    if (isSameYear && (isPlaceholder(asked) || isPlaceholder(held)))
        return {"birth_date_partial", 5.0};
    if (isSameMonth && asked.day == held.day && std::abs(asked.year - held.year) <= 3)
        return {"birth_year_near", 5.0};
    if (isSameYear)
        return {"birth_date_year", 1.5};
    return {"birth_date_other", -8.0};
}

FieldMatch matchDocuments(std::string_view asked, std::string_view held) {
    if (asked.empty() || held.empty())
        return {};
    if (asked == held)
        return {"document_number", DocumentBits};
    if (slipsBetween(asked, held, 1) == 1)
        return {"document_differs_by_one", NearDocumentBits};
    return {"document_other", OtherDocument};
}

} // namespace passages
