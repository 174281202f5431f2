#pragma once

#include "data/record/codes.h"
#include "data/time/instant.h"
#include "data/time/localdate.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace passages {

/// A birth date as far as it is known: `1984`, `1984-02` or `1984-02-29`.
struct PartialDate {
    std::int16_t year = 0;
    std::uint8_t month = 0; ///< 0: not known
    std::uint8_t day = 0;   ///< 0: not known

    static std::optional<PartialDate> parse(std::string_view text);
    std::string iso() const;
    bool isComplete() const { return day != 0; }
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// The biographic block: the nine data elements of the Entry/Exit fact sheet, and no others.
/// Absent elements are empty; text is UTF-8 as it was sent.
struct Person {
    std::string firstName;
    std::string middleName;
    std::string lastName; ///< never empty; a mononym stands here
    PartialDate dateOfBirth;
    std::string nationality;
    Gender gender = Gender::Unspecified;
    std::optional<DocumentType> documentType;
    std::string documentNumber;
    std::string documentCountry;

    friend bool operator==(const Person&, const Person&) = default;
};

/// `entry`: the person came to the feed's country, or was turned round at it.
struct Entry {
    Person person;
    TravellerClass travellerClass = TravellerClass::ThirdCountryNational;
    Instant occurred;
    std::string port; ///< key in the port table
    Mode mode = Mode::Land;
    Outcome outcome = Outcome::Admitted;
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// `exit`: the person left the feed's country.
struct Exit {
    Person person;
    TravellerClass travellerClass = TravellerClass::ThirdCountryNational;
    Instant occurred;
    std::string port;
    Mode mode = Mode::Air;
    friend bool operator==(const Exit&, const Exit&) = default;
};

/// `admission`: what an entry of the same feed was admitted as. Neither date nor D/S: `until` was null.
struct Admission {
    std::string entry; ///< id of the entry
    std::string admittedClass;
    std::optional<LocalDate> until;
    bool durationOfStatus = false; ///< D/S
    friend bool operator==(const Admission&, const Admission&) = default;
};

/// `status`: an immigration status in the feed's country, both dates included.
struct Status {
    Person person;
    StatusKind status = StatusKind::TemporaryResident;
    LocalDate from;
    std::optional<LocalDate> until;
    friend bool operator==(const Status&, const Status&) = default;
};

struct Suspension {
    LocalDate from;
    LocalDate until;
    friend bool operator==(const Suspension&, const Suspension&) = default;
};

/// `order`: a removal order.
struct Order {
    Person person;
    OrderKind order = OrderKind::Departure;
    LocalDate issued;
    LocalDate enforceable;
    std::optional<LocalDate> until;
    std::vector<Suspension> suspended;
    friend bool operator==(const Order&, const Order&) = default;
};

/// `withdrawal`: the record `replaces` must no longer be held.
struct Withdrawal {
    std::string replaces;
    WithdrawalReason reason = WithdrawalReason::Error;
    friend bool operator==(const Withdrawal&, const Withdrawal&) = default;
};

/// One well-formed record. A correction is the corrected record with `replaces` set.
struct Record {
    std::string id; ///< within its feed
    Instant recorded;
    std::string replaces;                      ///< of a correction: the id of the older record; else empty
    std::string correctionId;                  ///< of a correction: its own id; else empty
    std::optional<Instant> correctionRecorded; ///< of a correction, where that is not `recorded`
    std::variant<Entry, Exit, Admission, Status, Order, Withdrawal> body;

    RecordKind kind() const; ///< of the body: never Correction
    /// Nullptr for an admission and a withdrawal.
    const Person* person() const;
    /// When it happened: the crossing's instant; nothing for records that are no crossings.
    std::optional<Instant> occurred() const;
    friend bool operator==(const Record&, const Record&) = default;
};

/// A record with the feed that carries it.
struct FeedRecord {
    std::string feed;
    Country country = Country::Canada; ///< the feed's country
    Record record;
    /// `feed/id`, how evidence names a record.
    std::string source() const { return feed + "/" + record.id; }
};

} // namespace passages
