#include "models/search/birthdates.h"

#include "data/time/localdate.h"
#include "models/identity/namefold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace passages {
namespace {

struct MonthName {
    std::string_view name;
    std::uint8_t month;
};
constexpr std::array MonthNames{MonthName{"JANUARY", 1}, MonthName{"JAN", 1},       MonthName{"JANVIER", 1},
                                MonthName{"JANV", 1},    MonthName{"FEBRUARY", 2},  MonthName{"FEB", 2},
                                MonthName{"FEVRIER", 2}, MonthName{"FEVR", 2},      MonthName{"FEV", 2},
                                MonthName{"MARCH", 3},   MonthName{"MAR", 3},       MonthName{"MARS", 3},
                                MonthName{"APRIL", 4},   MonthName{"APR", 4},       MonthName{"AVRIL", 4},
                                MonthName{"AVR", 4},     MonthName{"MAY", 5},       MonthName{"MAI", 5},
                                MonthName{"JUNE", 6},    MonthName{"JUN", 6},       MonthName{"JUIN", 6},
                                MonthName{"JULY", 7},    MonthName{"JUL", 7},       MonthName{"JUILLET", 7},
                                MonthName{"JUIL", 7},    MonthName{"AUGUST", 8},    MonthName{"AUG", 8},
                                MonthName{"AOUT", 8},    MonthName{"SEPTEMBER", 9}, MonthName{"SEP", 9},
                                MonthName{"SEPT", 9},    MonthName{"SEPTEMBRE", 9}, MonthName{"OCTOBER", 10},
                                MonthName{"OCT", 10},    MonthName{"OCTOBRE", 10},  MonthName{"NOVEMBER", 11},
                                MonthName{"NOV", 11},    MonthName{"NOVEMBRE", 11}, MonthName{"DECEMBER", 12},
                                MonthName{"DEC", 12},    MonthName{"DECEMBRE", 12}};

/// Months that people are called by.
constexpr std::array<std::string_view, 6> MonthsAndNames{"APRIL", "AVRIL", "MAY", "JUNE", "AUGUST", "MARS"};

constexpr int EarliestYear = 1900;
constexpr int LatestYear = 2099;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && problem == std::errc() && stop == text.data() + text.size() ? std::optional(value)
                                                                                        : std::nullopt;
}

std::optional<int> yearOf(std::string_view text) {
    const auto year = text.size() == 4 ? number(text) : std::nullopt;
    return year && *year >= EarliestYear && *year <= LatestYear ? year : std::nullopt;
}

/// 29, 1er, 29th, 3rd.
std::optional<int> dayOf(std::string_view folded) {
    for (const std::string_view ending : {"ER", "E", "ST", "ND", "RD", "TH"}) {
        if (folded.size() > ending.size() && folded.ends_with(ending)) {
            folded.remove_suffix(ending.size());
            break;
        }
    }
    const auto day = folded.size() <= 2 ? number(folded) : std::nullopt;
    return day && *day >= 1 && *day <= 31 ? day : std::nullopt;
}

std::optional<std::uint8_t> monthOf(std::string_view folded) {
    const auto found = std::find_if(MonthNames.begin(), MonthNames.end(),
                                    [&](const MonthName& name) { return name.name == folded; });
    return found != MonthNames.end() ? std::optional(found->month) : std::nullopt;
}

std::optional<PartialDate> dateOf(int year, int month, int day) {
    if (year < EarliestYear || year > LatestYear || month < 1 || day < 1 ||
        !LocalDate::from(year, static_cast<unsigned>(month), static_cast<unsigned>(day)))
        return std::nullopt;
    return PartialDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
}

std::optional<PartialDate> monthIn(int year, int month) {
    if (month < 1 || month > 12)
        return std::nullopt;
    return PartialDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0};
}

std::vector<std::string_view> partsOf(std::string_view word) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= word.size(); ++i) {
        if (i < word.size() && word[i] != '-' && word[i] != '/' && word[i] != '.')
            continue;
        parts.push_back(word.substr(from, i - from));
        from = i + 1;
    }
    return parts;
}

void add(std::vector<PartialDate>& dates, const std::optional<PartialDate>& date) {
    if (date && std::find(dates.begin(), dates.end(), *date) == dates.end())
        dates.push_back(*date);
}

/// A date within one word.
std::vector<PartialDate> datesIn(std::string_view word) {
    std::vector<PartialDate> dates;
    const auto parts = partsOf(word);
    if (parts.size() == 1 && word.size() == 8 && number(word)) {
        add(dates, dateOf(number(word.substr(0, 4)).value_or(0), number(word.substr(4, 2)).value_or(0),
                          number(word.substr(6)).value_or(0)));
    } else if (parts.size() == 1) {
        if (const auto year = yearOf(word))
            dates.push_back(PartialDate{static_cast<std::int16_t>(*year), 0, 0});
    } else if (parts.size() == 2) {
        const auto first = yearOf(parts[0]);
        const auto last = yearOf(parts[1]);
        if (first && parts[1].size() <= 2)
            add(dates, monthIn(*first, number(parts[1]).value_or(0)));
        else if (last && parts[0].size() <= 2)
            add(dates, monthIn(*last, number(parts[0]).value_or(0)));
    } else if (parts.size() == 3) {
        const auto first = yearOf(parts[0]);
        const auto last = yearOf(parts[2]);
        const auto month = monthOf(foldName(parts[1]));
        const int middle = month ? *month : number(parts[1]).value_or(0);
        if (first) {
            const int inner = number(parts[2]).value_or(0);
            add(dates, dateOf(*first, middle, inner));
            if (dates.empty() && !month)
                add(dates, dateOf(*first, inner, middle)); // 1982-19-08 can only be meant so
        } else if (last) {
            const int outer = number(parts[0]).value_or(0);
            add(dates, dateOf(*last, middle, outer));
            if (!month)
                add(dates, dateOf(*last, outer, middle)); // as it is written in the United States
        }
    }
    return dates;
}

/// 29FEB1984, as airlines write it.
std::optional<PartialDate> runTogether(std::string_view folded) {
    const std::size_t day = std::min(folded.find_first_not_of("0123456789"), folded.size());
    if (day == 0 || day > 2 || folded.size() < day + 7)
        return std::nullopt;
    const auto month = monthOf(folded.substr(day, folded.size() - day - 4));
    const auto year = yearOf(folded.substr(folded.size() - 4));
    return month && year ? dateOf(*year, *month, number(folded.substr(0, day)).value_or(0)) : std::nullopt;
}

} // namespace

FoundDate dateAt(std::span<const std::string> words) {
    std::vector<std::string> folded;
    for (const std::string& word : words.first(std::min<std::size_t>(words.size(), 5)))
        folded.push_back(foldName(word));
    const auto at = [&](std::size_t i) -> std::string_view {
        return i < folded.size() ? std::string_view(folded[i]) : std::string_view();
    };
    if (folded.empty())
        return {};
    // 29 February 1984, 29 de février 1984
    if (const auto day = dayOf(at(0))) {
        const std::size_t filler = at(1) == "DE" || at(1) == "OF" ? 1 : 0;
        const auto month = monthOf(at(1 + filler));
        const auto year = yearOf(at(2 + filler));
        if (month && year)
            if (const auto date = dateOf(*year, *month, *day))
                return {3 + filler, {*date}, false};
    }
    if (const auto month = monthOf(at(0))) {
        // February 29 1984
        const auto day = dayOf(at(1));
        const auto year = yearOf(at(2));
        if (day && year)
            if (const auto date = dateOf(*year, *month, *day))
                return {3, {*date}, false};
        if (const auto inYear = yearOf(at(1))) {
            const bool mayBeName =
                std::find(MonthsAndNames.begin(), MonthsAndNames.end(), at(0)) != MonthsAndNames.end();
            return {2, {*monthIn(*inYear, *month)}, mayBeName};
        }
        // 1984 février is no order of either language; month and year apart are a name and a year.
        return {};
    }
    if (auto dates = datesIn(words.front()); !dates.empty())
        return {1, std::move(dates), false};
    if (const auto date = runTogether(at(0)))
        return {1, {*date}, false};
    return {};
}

} // namespace passages
