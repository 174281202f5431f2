#include "app/demo/spelling.h"

#include "app/demo/hardpeople.h"
#include "models/identity/namefold.h"

namespace passages::demo {
namespace {

/// The document at hand: at the land border any card does, a flight needs a passport.
const Document* documentOn(Random& random, const Traveller& traveller, LocalDate day, Mode mode, Feed feed) {
    // Who has two passports shows each state the one that opens its door.
    const bool hasTwo = !traveller.secondNationality.empty();
    const std::string& shown =
        hasTwo && feed == Feed::Cbp ? traveller.secondNationality : traveller.nationality;
    const Document* passport = nullptr;
    const Document* card = nullptr;
    for (const Document& document : traveller.documents) {
        if (day < document.from || day > document.until) {
            continue;
        }
        const bool isPassport =
            document.type == DocumentType::Passport || document.type == DocumentType::TravelDocument;
        if (!hasTwo || !isPassport || document.country == shown) {
            (isPassport ? passport : card) = &document;
        }
    }
    if (card != nullptr && (passport == nullptr || (isLandBorderMode(mode) && random.chance(750)))) {
        return card;
    }
    return passport;
}

/// Two letters next to each other in the wrong order.
void misspell(Random& random, std::string& name) {
    if (name.size() < 4) {
        return;
    }
    const auto at = static_cast<std::size_t>(random.between(1, static_cast<int>(name.size()) - 2));
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (isLetter(name[at]) && isLetter(name[at + 1])) {
        std::swap(name[at], name[at + 1]);
    }
}

void nameIn(std::string& field, const Name& name, Feed feed, bool inOwnScript) {
    if (inOwnScript && !name.native.empty()) {
        field = name.native;
    } else {
        field = feed == Feed::Cbsa ? name.latin : foldName(name.latin);
    }
}

} // namespace

Person spell(Random& random, const Traveller& traveller, LocalDate day, Feed feed, Mode mode, bool mayErr) {
    const int accident = mayErr ? random.below(1000) : 1000;
    const bool hasNewName = traveller.laterFamilyName && day >= traveller.laterFamilyName->first;
    const bool inOwnScript = feed == Feed::Cbsa && accident >= 900 && accident < 940;
    Person person;
    const FullName& name =
        feed == Feed::Cbp && traveller.americanName ? *traveller.americanName : traveller.name;
    nameIn(person.lastName, hasNewName ? traveller.laterFamilyName->second : name.last, feed, inOwnScript);
    nameIn(person.firstName, name.first, feed, inOwnScript);
    nameIn(person.middleName, name.middle, feed, inOwnScript);
    const auto civil = traveller.born.civil();
    person.dateOfBirth = {static_cast<std::int16_t>(static_cast<int>(civil.year())),
                          static_cast<std::uint8_t>(static_cast<unsigned>(civil.month())),
                          static_cast<std::uint8_t>(static_cast<unsigned>(civil.day()))};
    person.nationality =
        traveller.classOn(day) == TravellerClass::CitizenCanada ? "CAN" : traveller.nationality;
    person.gender = traveller.gender;
    if (const Document* document = documentOn(random, traveller, day, mode, feed)) {
        person.documentType = document->type;
        person.documentNumber = document->number;
        person.documentCountry = document->country;
        if (!traveller.secondNationality.empty() && document->type == DocumentType::Passport) {
            person.nationality = document->country;
        }
    }
    if (feed == Feed::Cbp && traveller.isHard("dirty_date")) {
        person.dateOfBirth.month = person.dateOfBirth.year % 2 == 0 ? 1 : 0; // 1 January, or the year alone
        person.dateOfBirth.day = person.dateOfBirth.month;
    }
    if (mayErr && traveller.isHard("typing") && random.chance(180)) {
        slip(random, person);
        return person;
    }
    if (accident < 5) {
        misspell(random, person.lastName);
    } else if (accident < 9) {
        misspell(random, person.firstName);
    } else if (accident < 12) {
        person.dateOfBirth.day = 0;
        if (accident == 9) {
            person.dateOfBirth.month = 0;
        }
    } else if (accident < 16) { // the card could not be read
        person.documentType.reset();
        person.documentNumber.clear();
        person.documentCountry.clear();
    } else if (accident < 40) {
        person.middleName.clear();
    }
    return person;
}

Instant withDayAndMonthSwapped(Instant instant, const Zone& zone) {
    const LocalDate date = zone.dateAt(instant);
    const auto civil = date.civil();
    const auto swapped = LocalDate::from(static_cast<int>(civil.year()), static_cast<unsigned>(civil.day()),
                                         static_cast<unsigned>(civil.month()));
    const std::int64_t ofDay = instant - zone.startOf(date);
    const bool isEarlier = swapped && *swapped < date;
    return zone.startOf(isEarlier ? *swapped : date.plusDays(-1)).plusSeconds(ofDay);
}

} // namespace passages::demo
