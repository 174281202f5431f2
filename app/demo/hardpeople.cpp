#include "app/demo/hardpeople.h"

#include "models/identity/namefold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace passages::demo {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// Each place once, the first that fits.
template <std::size_t Count>
std::string replaced(std::string_view text, const std::array<Replacement, Count>& table) {
    std::string result;
    while (!text.empty()) {
        const auto fits = std::find_if(table.begin(), table.end(), [&](const Replacement& replacement) {
            return text.starts_with(replacement.first);
        });
        if (fits == table.end()) {
            result += text.front();
            text.remove_prefix(1);
        } else {
            result += fits->second;
            text.remove_prefix(fits->first.size());
        }
    }
    return result;
}

// From ICAO's letters, which passports have, to what English, French and German papers write.
constexpr std::array English{Replacement{"shch", "shch"}, Replacement{"ii", "y"},  Replacement{"ei", "ey"},
                             Replacement{"iia", "iya"},   Replacement{"iu", "yu"}, Replacement{"Iu", "Yu"},
                             Replacement{"ia", "ya"},     Replacement{"Ek", "Yek"}};
constexpr std::array French{
    Replacement{"Shch", "Chtch"}, Replacement{"shch", "chtch"}, Replacement{"Sh", "Ch"},
    Replacement{"sh", "ch"},      Replacement{"ch", "tch"},     Replacement{"u", "ou"},
    Replacement{"ei", "eï"},      Replacement{"ii", "i"},       Replacement{"Iu", "Iou"}};
constexpr std::array German{
    Replacement{"Shch", "Schtsch"}, Replacement{"shch", "schtsch"}, Replacement{"Sh", "Sch"},
    Replacement{"sh", "sch"},       Replacement{"ch", "tsch"},      Replacement{"v", "w"},
    Replacement{"V", "W"},          Replacement{"ii", "ij"},        Replacement{"z", "s"}};
constexpr std::array Korean{
    Replacement{"Lee", "Yi"},     Replacement{"Park", "Pak"}, Replacement{"Choi", "Choe"},
    Replacement{"Jung", "Jeong"}, Replacement{"Cho", "Jo"},   Replacement{"Yoon", "Yun"},
    Replacement{"Jang", "Chang"}, Replacement{"Lim", "Im"},   Replacement{"Seo-", "Suh "},
    Replacement{"-", " "},        Replacement{"Soo", "Su"},   Replacement{"hyun", "hyeon"}};
constexpr std::array Chinese{Replacement{"Zh", "Ch"},  Replacement{"zh", "ch"}, Replacement{"X", "Hs"},
                             Replacement{"x", "hs"},   Replacement{"Q", "Ch"},  Replacement{"Li", "Lee"},
                             Replacement{"ong", "ung"}};
/// Names that every registry writes its own way.
constexpr std::array Arabic{Replacement{"Mohammed", "Muhammad"},  Replacement{"Mohammad", "Mohamed"},
                            Replacement{"Muhammad", "Mohammed"},  Replacement{"Youssef", "Yusuf"},
                            Replacement{"Hicham", "Hisham"},      Replacement{"Hossein", "Hussain"},
                            Replacement{"Hussain", "Hossein"},    Replacement{"Ahmed", "Ahmad"},
                            Replacement{"Ahmadi", "Ahmady"},      Replacement{"Fatima", "Fatma"},
                            Replacement{"Fatemeh", "Fatima"},     Replacement{"Saeed", "Said"},
                            Replacement{"Mehdi", "Mahdi"},        Replacement{"Zahra", "Zohra"},
                            Replacement{"Chaudhry", "Choudhary"}, Replacement{"Qureshi", "Quraishi"},
                            Replacement{"Khadija", "Khadijah"},   Replacement{"Usman", "Osman"},
                            Replacement{"Ayesha", "Aisha"},       Replacement{"Zainab", "Zaynab"},
                            Replacement{"Al-Masri", "El Masry"},  Replacement{"El Amrani", "Al-Amrani"},
                            Replacement{"Khoury", "Khouri"},      Replacement{"Tariq", "Tarek"},
                            Replacement{"Tarek", "Tariq"},        Replacement{"Karim", "Kareem"},
                            Replacement{"Layla", "Leila"},        Replacement{"Leila", "Layla"},
                            Replacement{"Maryam", "Mariam"},      Replacement{"Chraïbi", "Shraibi"},
                            Replacement{"Sheikh", "Shaikh"},      Replacement{"Iqbal", "Ikbal"}};

/// The first byte of the name in its own script says which script that is.
std::string otherSpelling(const Name& name, int system) {
    const auto lead = name.native.empty() ? 0U : static_cast<unsigned char>(name.native.front());
    if (lead == 0xD0 || lead == 0xD1) {
        return system == 0   ? replaced(name.latin, English)
               : system == 1 ? replaced(name.latin, French)
                             : replaced(name.latin, German);
    }
    if (lead >= 0xEA && lead <= 0xED) {
        return replaced(name.latin, Korean);
    }
    if (lead >= 0xE4 && lead <= 0xE9) {
        return replaced(name.latin, Chinese);
    }
    return replaced(name.latin, Arabic);
}

std::string joined(std::string_view text) {
    std::string result = foldName(text);
    std::erase(result, ' ');
    return result;
}

/// DE LA TOUR, JEAN FRANCOIS written together; Saint as St, and St as Saint.
std::string joinedCompound(const std::string& latin) {
    if (latin.starts_with("St-") || latin.starts_with("St. ")) {
        return "Saint " + latin.substr(latin.find_first_of("- ") + 1);
    }
    if (latin.starts_with("Saint-")) {
        return "St " + latin.substr(6);
    }
    return joined(latin);
}

bool isCompound(const std::string& latin) {
    return latin.find_first_of("- ") != std::string::npos || latin.find("’") != std::string::npos;
}

/// What the two lines of a machine-readable zone leave of a name: 39 places, two of them between.
void cutToZone(FullName& name) {
    constexpr std::size_t Places = 37;
    std::string last = foldName(name.last.latin);
    std::string given = foldName(name.first.latin);
    if (!name.middle.latin.empty()) {
        given += ' ' + foldName(name.middle.latin);
    }
    if (last.size() + given.size() > Places) {
        last.resize(std::min(last.size(), Places - std::min<std::size_t>(given.size(), 10)));
        given.resize(std::min(given.size(), Places - last.size()));
    }
    name = {{given, {}}, {}, {last, {}}};
}

bool hasLongNames(std::string_view nationality) {
    return nationality == "IND" || nationality == "BRA" || nationality == "PHL";
}

void otherDigit(Random& random, std::string& number) {
    if (number.empty()) {
        return;
    }
    char& c = number[static_cast<std::size_t>(random.below(static_cast<int>(number.size())))];
    if (c >= '0' && c <= '9') {
        c = static_cast<char>('0' + (c - '0' + random.between(1, 9)) % 10);
    }
}

/// 0 for O, 1 for I, and the other way round.
void misreadDigit(std::string& number) {
    constexpr std::string_view written = "0O1I5S8B";
    constexpr std::string_view read = "O0I1S5B8";
    const std::size_t at = number.find_first_of(written);
    if (at != std::string::npos) {
        number[at] = read[written.find(number[at])];
    }
}

void wrongLetter(Random& random, std::string& name) {
    std::string folded = foldName(name);
    if (folded.size() < 4) {
        return;
    }
    const auto at = static_cast<std::size_t>(random.between(1, static_cast<int>(folded.size()) - 2));
    const int kind = random.below(4);
    const char letter = static_cast<char>('A' + random.below(26));
    if (kind == 0) {
        folded.erase(at, 1);
    } else if (kind == 1) {
        folded.insert(at, 1, letter);
    } else if (kind == 2) {
        folded[at] = letter;
    } else {
        std::swap(folded[at], folded[at + 1]);
    }
    name = folded;
}

/// Two digits of the year, or of the day, in the wrong order.
void transposeDigits(Random& random, PartialDate& born) {
    const int year = born.year;
    if (random.chance(500)) {
        const int swapped = year / 100 * 100 + year % 10 * 10 + year / 10 % 10;
        born.year = static_cast<std::int16_t>(swapped <= 2026 ? swapped : year);
        return;
    }
    const int day = born.day % 10 * 10 + born.day / 10;
    if (day >= 1 && day <= 28) {
        born.day = static_cast<std::uint8_t>(day);
    }
}

} // namespace

std::string respelled(const Name& name, int system) {
    return otherSpelling(name, system);
}

void slip(Random& random, Person& person) {
    switch (random.below(9)) {
    case 0:
    case 1:
        wrongLetter(random, person.lastName);
        break;
    case 2:
        wrongLetter(random, person.firstName);
        break;
    case 3:
        if (!person.firstName.empty()) {
            std::swap(person.firstName, person.lastName);
        }
        break;
    case 4:
        if (person.dateOfBirth.day <= 12) {
            std::swap(person.dateOfBirth.day, person.dateOfBirth.month);
        }
        break;
    case 5:
        transposeDigits(random, person.dateOfBirth);
        break;
    case 6:
        misreadDigit(person.documentNumber);
        break;
    default:
        otherDigit(random, person.documentNumber);
    }
}

void harden(Random& random, People& people, Household& household) {
    for (Traveller& traveller : household.members) {
        if (!traveller.hard.empty()) {
            continue; // hard enough
        }
        FullName other = traveller.name;
        const int lot = random.below(1000);
        const int system = random.below(3);
        std::string_view kind;
        if (traveller.name.first.latin.empty()) {
            other.first.latin = random.chance(500) ? "FNU" : "";
            kind = other.first.latin.empty() ? "" : "placeholder";
        } else if (lot < 120) {
            other.first.latin = respelled(traveller.name.first, system);
            other.last.latin = respelled(traveller.name.last, system);
            const bool isOther = other.first.latin != traveller.name.first.latin ||
                                 other.last.latin != traveller.name.last.latin;
            kind = isOther ? "transliteration" : "";
        } else if (lot < 270 && (isCompound(other.last.latin) || isCompound(other.first.latin))) {
            const std::size_t blank = other.last.latin.find(' ');
            const bool isSpanish = traveller.hasTwoFamilyNames && blank != std::string::npos;
            if (isSpanish) {
                other.last.latin.resize(blank);
            } else {
                other.last.latin = joinedCompound(other.last.latin);
                other.first.latin = joined(other.first.latin);
            }
            kind = isSpanish ? "second_surname" : "compound";
        } else if (lot < 350 && !other.middle.latin.empty()) {
            other.middle = {};
            kind = "middle_name";
        } else if (lot >= 350 && lot < 400 && hasLongNames(traveller.nationality)) {
            const bool isIndian = traveller.nationality == "IND";
            traveller.name.last = {traveller.name.last.latin +
                                       (isIndian ? " Venkatanarasimharaju" : " dos Santos Albuquerque"),
                                   {}};
            traveller.name.middle = {isIndian ? "Subramaniam Chandrasekhar" : "Aparecida Nascimento", {}};
            other = traveller.name;
            cutToZone(other);
            kind = "long_name";
        } else if (lot >= 400 && lot < 420) {
            kind = "typing";
        } else if (lot >= 420 && lot < 432) {
            kind = "dirty_date";
        } else if (lot >= 432 && lot < 447) {
            constexpr std::array<std::string_view, 4> states{"GBR", "IRL", "ITA", "POL"};
            const std::string_view second = random.oneOf(states);
            if (second != traveller.nationality) {
                people.give(traveller, DocumentType::Passport, second, traveller.born.plusDays(30), 120);
                traveller.secondNationality = second;
                kind = "two_passports";
            }
        }
        if (kind.empty()) {
            continue;
        }
        traveller.hard.emplace_back(kind);
        const bool isOtherName = kind != "typing" && kind != "dirty_date" && kind != "two_passports";
        if (isOtherName) {
            traveller.americanName = other;
        }
    }
}

} // namespace passages::demo
