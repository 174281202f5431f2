#pragma once

#include <cstdint>
#include <string_view>

namespace passages {

/// Every key of a record that the format names, over all kinds.
enum class Key : std::uint8_t {
    Kind,
    Id,
    Recorded,
    Person,
    TravellerClass,
    Occurred,
    Port,
    Mode,
    Outcome,
    Entry,
    Class,
    Until,
    Status,
    From,
    Order,
    Issued,
    Enforceable,
    Suspended,
    Replaces,
    Record,
    Reason,
    Feed,
    Country,
    FirstName,
    MiddleName,
    LastName,
    DateOfBirth,
    Nationality,
    Gender,
    DocumentType,
    DocumentNumber,
    DocumentCountry,
    Count, ///< none of them
};

std::string_view nameOf(Key key);
/// `Key::Count` for a name that the format does not know.
Key keyFromName(std::string_view name);

} // namespace passages
