#include "data/record/recordreader.h"

#include "data/record/recordkeys.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <simdjson.h>
#include <vector>

namespace passages {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t MaximumIdBytes = 64;
constexpr std::size_t MaximumDepth = 16; // the format needs three; the rest is for unknown fields
constexpr std::int64_t ClockTolerance = 3600;

/// Thrown inside this file only: it ends the reading of one line.
struct Rejected {
    RejectReason reason;
    std::string field;
};

bool isIdentifier(std::string_view text) {
    return !text.empty() && text.size() <= MaximumIdBytes &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == ':' || c == '-';
           });
}

bool isBlank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' '; });
}

/// The control characters of ASCII: no element of a record has one, and they would break reports.
bool hasControls(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F;
    });
}

/// Refuses keys that stand twice, at any depth of what the format does not name.
void refuseDoubleKeys(const dom::element& element) {
    if (element.is_array()) {
        for (const dom::element item : dom::array(element)) {
            refuseDoubleKeys(item);
        }
        return;
    }
    if (!element.is_object()) {
        return;
    }
    std::vector<std::string_view> keys;
    for (const dom::key_value_pair pair : dom::object(element)) {
        keys.push_back(pair.key);
        refuseDoubleKeys(pair.value);
    }
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) {
        throw Rejected{RejectReason::BadJson, {}};
    }
}

/// The fields of one JSON object by key, found in one pass.
class Fields {
  public:
    /// `path` stands before a field's name in a rejection: "", "person." and so on.
    Fields(const dom::object& object, std::string_view path) : m_path(path) {
        std::vector<std::string_view> unknown;
        for (const dom::key_value_pair pair : object) {
            const Key key = keyFromName(pair.key);
            if (key == Key::Count) {
                unknown.push_back(pair.key);
                refuseDoubleKeys(pair.value);
                continue;
            }
            if (isPresent(key)) {
                reject(RejectReason::BadJson, key);
            }
            m_present |= bit(key);
            m_elements[index(key)] = pair.value;
        }
        std::sort(unknown.begin(), unknown.end());
        if (std::adjacent_find(unknown.begin(), unknown.end()) != unknown.end()) {
            throw Rejected{RejectReason::BadJson, std::string(m_path)};
        }
    }

    /// Whether the field is there; a null says as much as no field.
    bool has(Key key) const { return isPresent(key) && !m_elements[index(key)].is_null(); }
    const dom::element& element(Key key) const { return m_elements[index(key)]; }

    /// The text of a field, empty where it is absent.
    std::string_view text(Key key) const {
        if (!has(key)) {
            return {};
        }
        std::string_view text;
        if (element(key).get_string().get(text) != simdjson::SUCCESS || hasControls(text)) {
            reject(RejectReason::BadField, key);
        }
        return text;
    }

    std::string_view required(Key key) const {
        const std::string_view found = text(key);
        if (isBlank(found)) {
            reject(RejectReason::MissingField, key);
        }
        return found;
    }

    std::string identifier(Key key) const {
        const std::string_view found = required(key);
        if (!isIdentifier(found)) {
            reject(RejectReason::BadField, key);
        }
        return std::string(found);
    }

    Instant instant(Key key) const {
        const auto found = Instant::parse(required(key));
        if (!found) {
            reject(RejectReason::BadDate, key);
        }
        return *found;
    }

    LocalDate date(Key key) const {
        const auto found = LocalDate::parse(required(key));
        if (!found) {
            reject(RejectReason::BadDate, key);
        }
        return *found;
    }

    std::optional<LocalDate> optionalDate(Key key) const {
        return has(key) ? std::optional(date(key)) : std::nullopt;
    }

    template <typename Enum>
    Enum code(Key key, std::optional<Enum> (*fromCode)(std::string_view),
              RejectReason unknown = RejectReason::UnknownCode) const {
        const auto found = fromCode(required(key));
        if (!found) {
            reject(unknown, key);
        }
        return *found;
    }

    dom::object object(Key key) const {
        if (!has(key)) {
            reject(RejectReason::MissingField, key);
        }
        dom::object found;
        if (element(key).get_object().get(found) != simdjson::SUCCESS) {
            reject(RejectReason::BadField, key);
        }
        return found;
    }

    [[noreturn]] void reject(RejectReason reason, Key key) const {
        throw Rejected{reason, std::string(m_path) + std::string(nameOf(key))};
    }

    /// Looks into the values of the format's own names that this kind of record does not use.
    void refuseDoubleKeysBeside(std::initializer_list<Key> used) const {
        std::uint64_t rest = m_present;
        for (const Key key : used) {
            rest &= ~bit(key);
        }
        for (std::size_t i = 0; rest != 0; ++i, rest >>= 1) {
            if ((rest & 1) != 0) {
                refuseDoubleKeys(m_elements[i]);
            }
        }
    }

  private:
    static std::size_t index(Key key) { return static_cast<std::size_t>(key); }
    static std::uint64_t bit(Key key) { return std::uint64_t(1) << index(key); }
    bool isPresent(Key key) const { return (m_present & bit(key)) != 0; }

    std::array<dom::element, static_cast<std::size_t>(Key::Count)> m_elements;
    std::uint64_t m_present = 0;
    std::string_view m_path;
};

void checkState(const Fields& fields, Key key, std::string_view code) {
    if (!code.empty() && !isStateCode(code)) {
        fields.reject(RejectReason::UnknownCode, key);
    }
}

/// `latest` is the day on which the person must have been born.
Person readPerson(const Fields& record, std::string_view path, LocalDate latest) {
    const Fields fields(record.object(Key::Person), path);
    Person person;
    person.firstName = fields.text(Key::FirstName);
    person.middleName = fields.text(Key::MiddleName);
    person.lastName = fields.required(Key::LastName);
    const auto born = PartialDate::parse(fields.required(Key::DateOfBirth));
    const auto civil = latest.civil();
    const PartialDate limit{static_cast<std::int16_t>(static_cast<int>(civil.year())),
                            static_cast<std::uint8_t>(static_cast<unsigned>(civil.month())),
                            static_cast<std::uint8_t>(static_cast<unsigned>(civil.day()))};
    // An unknown month or day is zero, hence before any known one: only what is known can be too late.
    if (!born || *born > limit) {
        fields.reject(RejectReason::BadDate, Key::DateOfBirth);
    }
    person.dateOfBirth = *born;
    person.nationality = fields.text(Key::Nationality);
    checkState(fields, Key::Nationality, person.nationality);
    if (fields.has(Key::Gender)) {
        person.gender = fields.code(Key::Gender, genderFromCode);
    }
    if (fields.has(Key::DocumentType)) {
        person.documentType = fields.code(Key::DocumentType, documentTypeFromCode);
    }
    person.documentNumber = fields.text(Key::DocumentNumber);
    person.documentCountry = fields.text(Key::DocumentCountry);
    checkState(fields, Key::DocumentCountry, person.documentCountry);
    fields.refuseDoubleKeysBeside({});
    return person;
}

/// The paths of the objects within a record, as they stand in a rejection.
struct Paths {
    std::string_view record;
    std::string_view person;
    std::string_view suspension;
};
constexpr Paths OfRecord{"", "person.", "suspended."};
constexpr Paths OfCorrected{"record.", "record.person.", "record.suspended."};

template <typename Crossing>
void readCrossing(const Fields& fields, const Paths& paths, const PortTable& ports, Instant recorded,
                  Crossing& crossing) {
    crossing.travellerClass = fields.code(Key::TravellerClass, travellerClassFromCode);
    crossing.occurred = fields.instant(Key::Occurred);
    if (crossing.occurred - recorded > ClockTolerance) {
        fields.reject(RejectReason::FutureInstant, Key::Occurred);
    }
    crossing.port = fields.required(Key::Port);
    const Port* port = ports.find(crossing.port);
    if (port == nullptr) {
        fields.reject(RejectReason::UnknownPort, Key::Port);
    }
    crossing.mode = fields.code(Key::Mode, modeFromCode);
    const LocalDate latest = std::max(port->dateAt(crossing.occurred, Country::Canada),
                                      port->dateAt(crossing.occurred, Country::UnitedStates));
    crossing.person = readPerson(fields, paths.person, latest);
}

Entry readEntry(const Fields& fields, const Paths& paths, const PortTable& ports, Instant recorded) {
    Entry entry;
    readCrossing(fields, paths, ports, recorded, entry);
    if (fields.has(Key::Outcome)) {
        entry.outcome = fields.code(Key::Outcome, outcomeFromCode);
    }
    return entry;
}

Admission readAdmission(const Fields& fields) {
    Admission admission;
    admission.entry = fields.identifier(Key::Entry);
    admission.admittedClass = fields.required(Key::Class);
    admission.durationOfStatus = fields.text(Key::Until) == "D/S";
    if (!admission.durationOfStatus) {
        admission.until = fields.optionalDate(Key::Until);
    }
    return admission;
}

/// The end of a period: not before its beginning.
std::optional<LocalDate> readUntil(const Fields& fields, LocalDate from) {
    const auto until = fields.optionalDate(Key::Until);
    if (until && *until < from) {
        fields.reject(RejectReason::BadDate, Key::Until);
    }
    return until;
}

Status readStatus(const Fields& fields, const Paths& paths) {
    Status status;
    status.status = fields.code(Key::Status, statusKindFromCode);
    status.from = fields.date(Key::From);
    status.until = readUntil(fields, status.from);
    status.person = readPerson(fields, paths.person, status.from);
    return status;
}

std::vector<Suspension> readSuspensions(const Fields& order, const Paths& paths) {
    std::vector<Suspension> suspensions;
    if (!order.has(Key::Suspended)) {
        return suspensions;
    }
    dom::array items;
    if (order.element(Key::Suspended).get_array().get(items) != simdjson::SUCCESS) {
        order.reject(RejectReason::BadField, Key::Suspended);
    }
    for (const dom::element item : items) {
        dom::object object;
        if (item.get_object().get(object) != simdjson::SUCCESS) {
            order.reject(RejectReason::BadField, Key::Suspended);
        }
        const Fields fields(object, paths.suspension);
        Suspension suspension;
        suspension.from = fields.date(Key::From);
        suspension.until = fields.date(Key::Until);
        if (suspension.until < suspension.from) {
            fields.reject(RejectReason::BadDate, Key::Until);
        }
        fields.refuseDoubleKeysBeside({});
        suspensions.push_back(suspension);
    }
    return suspensions;
}

Order readOrder(const Fields& fields, const Paths& paths) {
    Order order;
    order.order = fields.code(Key::Order, orderKindFromCode);
    order.issued = fields.date(Key::Issued);
    order.enforceable = fields.date(Key::Enforceable);
    order.until = readUntil(fields, order.issued);
    order.suspended = readSuspensions(fields, paths);
    order.person = readPerson(fields, paths.person, order.issued);
    return order;
}

Withdrawal readWithdrawal(const Fields& fields) {
    Withdrawal withdrawal;
    withdrawal.replaces = fields.identifier(Key::Replaces);
    withdrawal.reason = fields.code(Key::Reason, withdrawalReasonFromCode);
    return withdrawal;
}

/// A record that is no correction.
Record readPlain(const Fields& fields, RecordKind kind, const Paths& paths, const PortTable& ports) {
    Record record;
    record.id = fields.identifier(Key::Id);
    record.recorded = fields.instant(Key::Recorded);
    switch (kind) {
    case RecordKind::Entry:
        record.body = readEntry(fields, paths, ports, record.recorded);
        break;
    case RecordKind::Exit: {
        Exit exit;
        readCrossing(fields, paths, ports, record.recorded, exit);
        record.body = std::move(exit);
        break;
    }
    case RecordKind::Admission:
        record.body = readAdmission(fields);
        break;
    case RecordKind::Status:
        record.body = readStatus(fields, paths);
        break;
    case RecordKind::Order:
        record.body = readOrder(fields, paths);
        break;
    case RecordKind::Withdrawal:
        record.body = readWithdrawal(fields);
        break;
    case RecordKind::Correction:
        fields.reject(RejectReason::BadField, Key::Kind);
    }
    const bool hasPerson = record.person() != nullptr;
    fields.refuseDoubleKeysBeside(
        {hasPerson ? Key::Person : Key::Kind, kind == RecordKind::Order ? Key::Suspended : Key::Kind});
    return record;
}

Record readCorrection(const Fields& fields, const PortTable& ports) {
    const std::string id = fields.identifier(Key::Id);
    const Instant recorded = fields.instant(Key::Recorded);
    std::string replaces = fields.identifier(Key::Replaces);
    const Fields inner(fields.object(Key::Record), OfCorrected.record);
    const auto kind = inner.code(Key::Kind, recordKindFromCode, RejectReason::UnknownKind);
    if (kind == RecordKind::Correction || kind == RecordKind::Withdrawal) {
        inner.reject(RejectReason::BadField, Key::Kind);
    }
    Record record = readPlain(inner, kind, OfCorrected, ports);
    if (record.id == id || record.id == replaces || id == replaces) {
        inner.reject(RejectReason::DuplicateId, Key::Id);
    }
    fields.refuseDoubleKeysBeside({Key::Record});
    record.replaces = std::move(replaces);
    record.correctionId = id;
    if (recorded != record.recorded) {
        record.correctionRecorded = recorded;
    }
    return record;
}

Record readRecord(const Fields& fields, const PortTable& ports) {
    const auto kind = fields.code(Key::Kind, recordKindFromCode, RejectReason::UnknownKind);
    if (kind == RecordKind::Correction) {
        return readCorrection(fields, ports);
    }
    return readPlain(fields, kind, OfRecord, ports);
}

/// The id of a line that was rejected, where it has one.
std::string idOf(const dom::object& object) {
    std::string_view id;
    if (object["id"].get_string().get(id) != simdjson::SUCCESS || !isIdentifier(id)) {
        return {};
    }
    return std::string(id);
}

constexpr std::array<std::string_view, 14> Reasons{
    "line_too_long", "bad_utf8",          "bad_json",     "missing_field", "bad_field",
    "bad_date",      "unknown_kind",      "unknown_code", "unknown_port",  "future_instant",
    "duplicate_id",  "unknown_reference", "withdrawn",    "not_shareable"};

} // namespace

std::string_view toCode(RejectReason reason) {
    return Reasons.at(static_cast<std::size_t>(reason));
}

std::optional<RejectReason> rejectReasonFromCode(std::string_view code) {
    const auto found = std::find(Reasons.begin(), Reasons.end(), code);
    if (found == Reasons.end()) {
        return std::nullopt;
    }
    return static_cast<RejectReason>(found - Reasons.begin());
}

struct RecordReader::Parser {
    explicit Parser(const PortTable& table) : ports(table) {
        // Both buffers at once, so that no line allocates and none can be too deep for the parser.
        if (json.allocate(MaximumLineBytes, MaximumDepth) != simdjson::SUCCESS) {
            throw std::bad_alloc();
        }
    }

    /// Parses the line and hands its object to `use`.
    template <typename Use>
    auto read(std::string_view line, Use use) -> tl::expected<decltype(use({})), Rejection> {
        if (line.size() > MaximumLineBytes) {
            return tl::unexpected(Rejection{RejectReason::LineTooLong, {}, {}});
        }
        if (!simdjson::validate_utf8(line.data(), line.size())) {
            return tl::unexpected(Rejection{RejectReason::BadUtf8, {}, {}});
        }
        std::memcpy(buffer.data(), line.data(), line.size());
        std::memset(buffer.data() + line.size(), 0, simdjson::SIMDJSON_PADDING);
        dom::object object;
        if (json.parse(buffer.data(), line.size(), false).get_object().get(object) != simdjson::SUCCESS) {
            return tl::unexpected(Rejection{RejectReason::BadJson, {}, {}});
        }
        try {
            return use(object);
        } catch (Rejected& rejected) {
            return tl::unexpected(Rejection{rejected.reason, std::move(rejected.field), idOf(object)});
        }
    }

    const PortTable& ports;
    dom::parser json;
    std::array<char, MaximumLineBytes + simdjson::SIMDJSON_PADDING> buffer;
};

RecordReader::RecordReader(const PortTable& ports) : m_parser(std::make_unique<Parser>(ports)) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;

tl::expected<Record, Rejection> RecordReader::read(std::string_view line) {
    return m_parser->read(line, [this](const dom::object& object) {
        return readRecord(Fields(object, OfRecord.record), m_parser->ports);
    });
}

tl::expected<FeedRecord, Rejection> RecordReader::readWithFeed(std::string_view line) {
    return m_parser->read(line, [this](const dom::object& object) {
        const Fields fields(object, OfRecord.record);
        FeedRecord record;
        record.feed = fields.identifier(Key::Feed);
        record.country = fields.code(Key::Country, countryFromCode);
        record.record = readRecord(fields, m_parser->ports);
        return record;
    });
}

} // namespace passages
