#pragma once

#include "models/identity/linkage.h"

#include <optional>
#include <string_view>
#include <vector>

namespace passages {

/// Why the program joins two blocks by no weight, but leaves them to an officer.
enum class LinkBar {
    OtherFirstName, ///< without the same document: twins
    OtherNames,     ///< with any document: it was read or typed wrong, or is not theirs
    OtherBirthDate, ///< without an agreeing document: father and son
    OtherPerson,    ///< another first name and no birth date that is alike: a child in a parent's passport
    OtherLastName,  ///< in another document: married and renewed, or a stranger
};
/// other_first_name, other_names, other_birth_date, other_person, other_last_name.
std::string_view toCode(LinkBar bar);

std::optional<LinkBar> barOf(const LinkLevels& levels);
/// By what is told of a link: what is not told is missing on one side.
std::optional<LinkBar> barOf(const std::vector<LinkEvidence>& evidence);

} // namespace passages
