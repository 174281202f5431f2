#include "data/time/instant.h"

#include "data/time/localdate.h"

namespace passages {
namespace {

constexpr std::int64_t SecondsInDay = 86400;

/// The value of two digits, or -1.
int twoDigits(std::string_view text, std::size_t at) {
    if (text[at] < '0' || text[at] > '9' || text[at + 1] < '0' || text[at + 1] > '9') {
        return -1;
    }
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// `Z` or `+HH:MM` at the end of a date-time, in seconds.
std::optional<int> parseOffset(std::string_view text) {
    if (text == "Z" || text == "z") {
        return 0;
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const int hours = twoDigits(text, 1);
    const int minutes = twoDigits(text, 4);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    const int seconds = hours * 3600 + minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

/// Cuts `.123` off the front; false if a point stands there without a digit.
bool skipFraction(std::string_view& text) {
    if (text.empty() || text[0] != '.') {
        return true;
    }
    std::size_t end = 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        ++end;
    }
    text.remove_prefix(end);
    return end > 1;
}

} // namespace

std::optional<Instant> Instant::parse(std::string_view text) {
    constexpr std::size_t DateAndTime = 19;
    if (text.size() <= DateAndTime || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
        text[16] != ':') {
        return std::nullopt;
    }
    const auto date = LocalDate::parse(text.substr(0, 10));
    const int hour = twoDigits(text, 11);
    const int minute = twoDigits(text, 14);
    const int second = twoDigits(text, 17);
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
        return std::nullopt;
    }
    text.remove_prefix(DateAndTime);
    if (!skipFraction(text)) {
        return std::nullopt;
    }
    const auto offset = parseOffset(text);
    const int year = static_cast<int>(date->civil().year());
    if (!offset || year < 1900 || year > 2200) {
        return std::nullopt;
    }
    const auto at = [&](int ofMinute) {
        return fromEpochSeconds(date->epochDays() * SecondsInDay + hour * 3600 + minute * 60 + ofMinute -
                                *offset);
    };
    if (second < 60) {
        return at(second);
    }
    // A leap second exists only at the end of a UTC day; it is kept as the second before it.
    const Instant before = at(59);
    return (before.epochSeconds() + 1) % SecondsInDay == 0 ? std::optional(before) : std::nullopt;
}

Instant Instant::now() {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return fromEpochSeconds(std::chrono::floor<std::chrono::seconds>(sinceEpoch).count());
}

std::string Instant::iso() const {
    const std::int64_t days = (m_seconds - (m_seconds < 0 ? SecondsInDay - 1 : 0)) / SecondsInDay;
    const auto ofDay = static_cast<int>(m_seconds - days * SecondsInDay);
    std::string text = LocalDate::fromEpochDays(static_cast<std::int32_t>(days)).iso();
    const auto append = [&text](char before, int value) {
        text += before;
        text += static_cast<char>('0' + value / 10);
        text += static_cast<char>('0' + value % 10);
    };
    append('T', ofDay / 3600);
    append(':', ofDay / 60 % 60);
    append(':', ofDay % 60);
    text += 'Z';
    return text;
}

} // namespace passages
