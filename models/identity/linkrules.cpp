#include "models/identity/linkrules.h"

namespace passages {

std::string_view toCode(LinkBar bar) {
    switch (bar) {
    case LinkBar::OtherFirstName:
        return "other_first_name";
    case LinkBar::OtherNames:
        return "other_names";
    case LinkBar::OtherBirthDate:
        return "other_birth_date";
    case LinkBar::OtherPerson:
        return "other_person";
    case LinkBar::OtherLastName:
        break;
    }
    return "other_last_name";
}

std::optional<LinkBar> barOf(const LinkLevels& levels) {
    const auto given = static_cast<NameLevel>(levels.of(LinkField::Given));
    const auto last = static_cast<NameLevel>(levels.of(LinkField::Last));
    const auto born = static_cast<DateLevel>(levels.of(LinkField::BirthDate));
    const bool isSameDocument = levels.is(LinkField::Document, DocumentLevel::Same);
    const bool isOtherName = given == NameLevel::Different || given == NameLevel::PartDiffers;
    if (given == NameLevel::Different && last == NameLevel::Different)
        return LinkBar::OtherNames;
    if (isOtherName && !isSameDocument)
        return LinkBar::OtherFirstName; // twins' passports may be numbered in a row
    if (born == DateLevel::Different && !isSameDocument &&
        !levels.is(LinkField::Document, DocumentLevel::Near))
        return LinkBar::OtherBirthDate;
    const bool isBornAlike =
        born != DateLevel::Different && born != DateLevel::Year && born != DateLevel::Missing;
    if (given == NameLevel::Different && !isBornAlike)
        return LinkBar::OtherPerson;
    // Nothing but a first name and a birth date agree, which two people can share.
    if (last == NameLevel::Different && levels.is(LinkField::Document, DocumentLevel::Different))
        return LinkBar::OtherLastName;
    return std::nullopt;
}

std::optional<LinkBar> barOf(const std::vector<LinkEvidence>& evidence) {
    LinkLevels levels;
    for (const LinkEvidence& one : evidence)
        levels.set(one.field, one.level);
    return barOf(levels);
}

} // namespace passages
