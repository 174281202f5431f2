#include "data/record/recordbrief.h"

#include <type_traits>

namespace passages {
namespace {

constexpr unsigned Version = 1;
constexpr unsigned HasUntil = 1U << 6;
constexpr unsigned DurationOfStatus = 1U << 7;
constexpr std::int64_t MostSuspensions = 1000; // a line of 16 KiB holds fewer

class Writer {
  public:
    void byte(unsigned value) { m_bytes += static_cast<char>(value); }
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            byte(static_cast<unsigned>(value & 0x7f) | 0x80);
        byte(static_cast<unsigned>(value));
    }
    void signedNumber(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void date(LocalDate date) { signedNumber(date.epochDays()); }
    void text(const std::string& text) { m_bytes += text; }
    std::string take() { return std::move(m_bytes); }

  private:
    std::string m_bytes;
};

/// Reads past the end as zeros and says so afterwards.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes) : m_rest(bytes) {}

    unsigned byte() {
        if (m_rest.empty()) {
            m_isWhole = false;
            return 0;
        }
        const auto value = std::to_integer<unsigned>(m_rest.front());
        m_rest = m_rest.subspan(1);
        return value;
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const unsigned next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
            if ((next & 0x80) == 0)
                return value;
        }
        m_isWhole = false;
        return 0;
    }
    std::int64_t signedNumber() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }
    LocalDate date() { return LocalDate::fromEpochDays(static_cast<std::int32_t>(signedNumber())); }
    std::string rest() {
        std::string text(reinterpret_cast<const char*>(m_rest.data()), m_rest.size());
        m_rest = {};
        return text;
    }
    bool isAtEnd() const { return m_isWhole && m_rest.empty(); }

  private:
    std::span<const std::byte> m_rest;
    bool m_isWhole = true;
};

void writeCrossing(Writer& out, TravellerClass who, Mode mode, Outcome outcome, std::int64_t port) {
    out.byte(static_cast<unsigned>(who) | static_cast<unsigned>(mode) << 3 |
             static_cast<unsigned>(outcome) << 6);
    out.number(static_cast<std::uint64_t>(port));
}

void writeUntil(Writer& out, const std::optional<LocalDate>& until) {
    if (until)
        out.date(*until);
}

unsigned untilFlag(const std::optional<LocalDate>& until) {
    return until ? HasUntil : 0;
}

void write(Writer& out, const Entry& entry, std::int64_t port) {
    writeCrossing(out, entry.travellerClass, entry.mode, entry.outcome, port);
}

void write(Writer& out, const Exit& exit, std::int64_t port) {
    writeCrossing(out, exit.travellerClass, exit.mode, Outcome::Admitted, port);
}

void write(Writer& out, const Admission& admission, std::int64_t) {
    out.byte(untilFlag(admission.until) | (admission.durationOfStatus ? DurationOfStatus : 0));
    writeUntil(out, admission.until);
    out.text(admission.admittedClass);
}

void write(Writer& out, const Status& status, std::int64_t) {
    out.byte(static_cast<unsigned>(status.status) | untilFlag(status.until));
    out.date(status.from);
    writeUntil(out, status.until);
}

void write(Writer& out, const Order& order, std::int64_t) {
    out.byte(static_cast<unsigned>(order.order) | untilFlag(order.until));
    out.date(order.issued);
    out.date(order.enforceable);
    writeUntil(out, order.until);
    out.number(order.suspended.size());
    for (const Suspension& suspension : order.suspended) {
        out.date(suspension.from);
        out.date(suspension.until);
    }
}

void write(Writer&, const Withdrawal&, std::int64_t) {}

/// The code of a number that the list has; nothing for a greater one.
template <typename Code> std::optional<Code> codeOf(unsigned value, Code last) {
    return value <= static_cast<unsigned>(last) ? std::optional(static_cast<Code>(value)) : std::nullopt;
}

template <typename Crossing> bool readCrossing(Reader& in, Instant occurred, RecordBrief& brief) {
    Crossing crossing;
    const unsigned bits = in.byte();
    const auto who = codeOf(bits & 7, TravellerClass::CitizenUs);
    const auto mode = codeOf(bits >> 3 & 7, Mode::Marine);
    const auto outcome = codeOf(bits >> 6, Outcome::DirectBack);
    if (!who || !mode || !outcome)
        return false;
    crossing.travellerClass = *who;
    crossing.mode = *mode;
    crossing.occurred = occurred;
    if constexpr (std::is_same_v<Crossing, Entry>)
        crossing.outcome = *outcome;
    brief.port = static_cast<std::int64_t>(in.number());
    brief.record.body = std::move(crossing);
    return true;
}

std::optional<LocalDate> readUntil(Reader& in, unsigned flags) {
    return (flags & HasUntil) != 0 ? std::optional(in.date()) : std::nullopt;
}

bool readAdmission(Reader& in, RecordBrief& brief) {
    Admission admission;
    const unsigned flags = in.byte();
    admission.durationOfStatus = (flags & DurationOfStatus) != 0;
    admission.until = readUntil(in, flags);
    admission.admittedClass = in.rest();
    brief.record.body = std::move(admission);
    return true;
}

bool readStatus(Reader& in, RecordBrief& brief) {
    Status status;
    const unsigned flags = in.byte();
    const auto kind = codeOf(flags & 0x3f, StatusKind::Sentence);
    if (!kind)
        return false;
    status.status = *kind;
    status.from = in.date();
    status.until = readUntil(in, flags);
    brief.record.body = std::move(status);
    return true;
}

bool readOrder(Reader& in, RecordBrief& brief) {
    Order order;
    const unsigned flags = in.byte();
    const auto kind = codeOf(flags & 0x3f, OrderKind::Removal);
    if (!kind)
        return false;
    order.order = *kind;
    order.issued = in.date();
    order.enforceable = in.date();
    order.until = readUntil(in, flags);
    const std::uint64_t suspensions = in.number();
    if (suspensions > MostSuspensions)
        return false;
    for (std::uint64_t i = 0; i < suspensions; ++i) {
        const LocalDate from = in.date();
        order.suspended.push_back({from, in.date()});
    }
    brief.record.body = std::move(order);
    return true;
}

bool readBody(Reader& in, RecordKind kind, std::optional<Instant> occurred, RecordBrief& brief) {
    switch (kind) {
    case RecordKind::Entry:
        return occurred && readCrossing<Entry>(in, *occurred, brief);
    case RecordKind::Exit:
        return occurred && readCrossing<Exit>(in, *occurred, brief);
    case RecordKind::Admission:
        return readAdmission(in, brief);
    case RecordKind::Status:
        return readStatus(in, brief);
    case RecordKind::Order:
        return readOrder(in, brief);
    case RecordKind::Correction:
    case RecordKind::Withdrawal:
        break;
    }
    return false;
}

} // namespace

std::string briefOf(const Record& record, std::int64_t feed, std::int64_t port) {
    if (record.kind() == RecordKind::Withdrawal)
        return {};
    Writer out;
    out.byte(Version << 4 | static_cast<unsigned>(record.kind()));
    out.number(static_cast<std::uint64_t>(feed));
    out.signedNumber(record.recorded - record.occurred().value_or(Instant()));
    std::visit([&](const auto& body) { write(out, body, port); }, record.body);
    return out.take();
}

std::optional<RecordBrief> readBrief(std::span<const std::byte> bytes, std::optional<Instant> occurred) {
    Reader in(bytes);
    const unsigned head = in.byte();
    if (head >> 4 != Version)
        return std::nullopt;
    RecordBrief brief;
    brief.feed = static_cast<std::int64_t>(in.number());
    brief.record.recorded = occurred.value_or(Instant()).plusSeconds(in.signedNumber());
    if (!readBody(in, static_cast<RecordKind>(head & 15), occurred, brief) || !in.isAtEnd())
        return std::nullopt;
    return brief;
}

} // namespace passages
