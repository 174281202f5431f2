#include "data/record/record.h"

#include <algorithm>

namespace passages {
namespace {

/// Two digits from 01 to `most`, or 0.
unsigned part(std::string_view digits, unsigned most) {
    if (digits.size() != 2 || digits[0] < '0' || digits[0] > '9' || digits[1] < '0' || digits[1] > '9') {
        return 0;
    }
    const auto value = static_cast<unsigned>((digits[0] - '0') * 10 + (digits[1] - '0'));
    return value <= most ? value : 0;
}

void appendTwoDigits(std::string& text, unsigned value) {
    text += static_cast<char>('0' + value / 10 % 10);
    text += static_cast<char>('0' + value % 10);
}

template <typename Body> constexpr RecordKind kindOf() {
    if constexpr (std::is_same_v<Body, Entry>) {
        return RecordKind::Entry;
    } else if constexpr (std::is_same_v<Body, Exit>) {
        return RecordKind::Exit;
    } else if constexpr (std::is_same_v<Body, Admission>) {
        return RecordKind::Admission;
    } else if constexpr (std::is_same_v<Body, Status>) {
        return RecordKind::Status;
    } else if constexpr (std::is_same_v<Body, Order>) {
        return RecordKind::Order;
    } else {
        static_assert(std::is_same_v<Body, Withdrawal>);
        return RecordKind::Withdrawal;
    }
}

} // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
    if (text.size() == 10) {
        const auto date = LocalDate::parse(text);
        if (!date) {
            return std::nullopt;
        }
        const auto civil = date->civil();
        return PartialDate{static_cast<std::int16_t>(static_cast<int>(civil.year())),
                           static_cast<std::uint8_t>(static_cast<unsigned>(civil.month())),
                           static_cast<std::uint8_t>(static_cast<unsigned>(civil.day()))};
    }
    if (text.size() != 4 && (text.size() != 7 || text[4] != '-')) {
        return std::nullopt;
    }
    int year = 0;
    for (const char c : text.substr(0, 4)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        year = year * 10 + (c - '0');
    }
    const unsigned month = text.size() == 7 ? part(text.substr(5), 12) : 0;
    if (year == 0 || (text.size() == 7 && month == 0)) {
        return std::nullopt;
    }
    return PartialDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 0};
}

std::string PartialDate::iso() const {
    std::string text;
    appendTwoDigits(text, static_cast<unsigned>(year) / 100);
    appendTwoDigits(text, static_cast<unsigned>(year) % 100);
    for (const std::uint8_t next : {month, day}) {
        if (next == 0) {
            break;
        }
        text += '-';
        appendTwoDigits(text, next);
    }
    return text;
}

RecordKind Record::kind() const {
    return std::visit([](const auto& body_) { return kindOf<std::decay_t<decltype(body_)>>(); }, body);
}

const Person* Record::person() const {
    return std::visit(
        [](const auto& body_) -> const Person* {
            if constexpr (requires { body_.person; }) {
                return &body_.person;
            } else {
                return nullptr;
            }
        },
        body);
}

std::optional<Instant> Record::occurred() const {
    return std::visit(
        [](const auto& body_) -> std::optional<Instant> {
            if constexpr (requires { body_.occurred; }) {
                return body_.occurred;
            } else {
                return std::nullopt;
            }
        },
        body);
}

} // namespace passages
