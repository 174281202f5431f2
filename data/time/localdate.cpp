#include "data/time/localdate.h"

#include <array>

namespace passages {
namespace {

/// The value of `count` digits at the front, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void writeDigits(std::string& out, unsigned value, int count) {
    std::array<char, 8> buffer{};
    for (int i = count - 1; i >= 0; --i) {
        buffer[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(buffer.data(), static_cast<std::size_t>(count));
}

} // namespace

std::optional<LocalDate> LocalDate::from(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day civil{std::chrono::year{year}, std::chrono::month{month},
                                            std::chrono::day{day}};
    if (!civil.ok()) {
        return std::nullopt;
    }
    return LocalDate(std::chrono::sys_days{civil});
}

std::optional<LocalDate> LocalDate::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 1 || month < 1 || day < 1) {
        return std::nullopt;
    }
    return from(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::chrono::year_month_day LocalDate::civil() const {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{m_days}}};
}

std::string LocalDate::iso() const {
    const auto date = civil();
    std::string text;
    text.reserve(10);
    writeDigits(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    writeDigits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    writeDigits(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

LocalDate LocalDate::plusMonths(int months) const {
    const auto moved = civil() + std::chrono::months{months};
    if (moved.ok()) {
        return LocalDate(std::chrono::sys_days{moved});
    }
    return LocalDate(std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last});
}

} // namespace passages
