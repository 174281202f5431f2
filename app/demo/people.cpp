#include "app/demo/people.h"

#include "models/identity/namefold.h"

#include <array>
#include <utility>

namespace passages::demo {
namespace {

const LocalDate LastDay = *LocalDate::from(2026, 11, 19);

const std::vector<Region>& regions() {
    static const std::vector<Region> all{
        {{"ambassador-bridge", "detroit-windsor-tunnel", "port-huron", "peace-bridge", "lewiston-queenston",
          "rainbow-bridge", "alexandria-bay"},
         "algonac-ferry",
         {"air-yyz", "air-yyz", "air-yow"},
         {"air-ord", "air-jfk", "air-dtw", "air-mia"},
         380,
         60},
        {{"peace-arch", "pacific-highway", "sumas", "lynden", "point-roberts"},
         "port-angeles-ferry",
         {"air-yvr", "air-yvr", "air-yyj"},
         {"air-sea", "air-sfo", "air-lax"},
         200,
         20},
        {{"champlain-lacolle", "highgate-springs-alburg", "derby-line", "rouses-point", "jackman"},
         "cape-vincent-ferry",
         {"air-yul", "air-yul", "air-yqb"},
         {"air-jfk", "air-bos", "air-mia", "air-ewr"},
         200,
         820},
        {{"sweetgrass", "portal", "pembina", "roosville", "raymond"},
         "",
         {"air-yyc", "air-yeg", "air-ywg", "air-yxe"},
         {"air-den", "air-lax", "air-dfw"},
         110,
         40},
        {{"calais", "houlton", "madawaska", "vanceboro"},
         "eastport-ferry",
         {"air-yhz", "air-yyt"},
         {"air-bos", "air-ewr"},
         80,
         330},
        {{"international-falls-ranier", "grand-portage", "baudette"},
         "",
         {"air-ywg", "air-yyz"},
         {"air-ord", "air-atl"},
         30,
         80},
    };
    return all;
}

const Culture& cultureFor(Random& random, TravellerClass travellerClass, const Region& region) {
    switch (travellerClass) {
    case TravellerClass::CitizenCanada:
        if (random.chance(780)) {
            return random.oneOf(culturesOf(random.chance(region.frenchInThousand) ? Origin::FrenchCanadian
                                                                                  : Origin::EnglishCanadian));
        }
        break;
    case TravellerClass::CitizenUs:
        if (random.chance(820)) {
            const auto& cultures = culturesOf(Origin::American);
            return random.chance(760) ? cultures.front() : cultures.back();
        }
        break;
    default:
        break;
    }
    return random.oneOf(culturesOf(Origin::Other));
}

std::string nationalityOf(TravellerClass travellerClass, const Culture& culture) {
    switch (travellerClass) {
    case TravellerClass::CitizenCanada:
        return "CAN";
    case TravellerClass::CitizenUs:
        return "USA";
    default:
        return culture.nationality;
    }
}

LocalDate birthOf(Random& random, int youngest, int oldest) {
    const int age = random.between(youngest, oldest);
    return LastDay.plusYears(-age).plusDays(-random.below(365));
}

} // namespace

const Region& anyRegion(Random& random) {
    int at = random.below(1000);
    for (const Region& region : regions()) {
        if (at < region.weight) {
            return region;
        }
        at -= region.weight;
    }
    return regions().front();
}

// A step that shares no factor with 10^8 visits every number of eight digits once.
namespace {
constexpr std::uint64_t Serials = 100000000U;
constexpr std::uint64_t Step = 61803397U;
constexpr std::uint64_t First = 12345U;

/// The number by which the step is 1.
constexpr std::uint64_t inverse(std::uint64_t step) {
    std::int64_t a = static_cast<std::int64_t>(step);
    std::int64_t b = static_cast<std::int64_t>(Serials);
    std::int64_t x = 1;
    std::int64_t y = 0;
    while (b != 0) {
        const std::int64_t quotient = a / b;
        a = std::exchange(b, a - quotient * b);
        x = std::exchange(y, x - quotient * y);
    }
    return static_cast<std::uint64_t>(
        (x % static_cast<std::int64_t>(Serials) + static_cast<std::int64_t>(Serials)) %
        static_cast<std::int64_t>(Serials));
}
constexpr std::uint64_t StepBack = inverse(Step);
static_assert(Step * StepBack % Serials == 1);
} // namespace

bool DocumentNumbers::isGiven(std::uint64_t serial) const {
    const std::uint64_t turn = (serial + Serials - First) % Serials * StepBack % Serials;
    return (turn >= 1 && turn <= m_count) || m_outOfTurn.contains(serial);
}

Document DocumentNumbers::next(DocumentType type, std::string_view country) {
    Document document;
    do {
        document.serial = (++m_count * Step + First) % Serials;
    } while (m_outOfTurn.contains(document.serial));
    document.type = type;
    document.country = country;
    document.number = text(document.serial, type, country);
    return document;
}

Document DocumentNumbers::after(const Document& other) {
    Document document = other;
    do {
        document.serial = (document.serial + 1) % Serials;
    } while (isGiven(document.serial));
    m_outOfTurn.insert(document.serial);
    document.number = text(document.serial, other.type, other.country);
    return document;
}

std::string DocumentNumbers::text(std::uint64_t serial, DocumentType type, std::string_view country) {
    std::string digits = std::to_string(serial);
    digits.insert(0, 8 - digits.size(), '0');
    const auto letter = [&digits](std::size_t i) { return static_cast<char>('A' + (digits[i] - '0') * 2); };
    switch (type) {
    case DocumentType::PermanentResidentCard:
        return std::string(country == "USA" ? "SRC" : "PA0") + digits;
    case DocumentType::TrustedTraveller:
        return "98" + digits;
    case DocumentType::EnhancedDriversLicence:
        return std::string("E") + letter(0) + digits;
    case DocumentType::BirthCertificate:
        return "BC-" + digits;
    case DocumentType::TravelDocument:
        return "RD" + digits;
    default:
        break;
    }
    if (country == "CAN") {
        return std::string{letter(0), letter(1)} + digits.substr(2);
    }
    if (country == "FRA") {
        return digits.substr(0, 2) + letter(2) + letter(3) + digits.substr(4) + digits.substr(2, 2);
    }
    if (country == "D") {
        return std::string("C") + digits.substr(0, 2) + letter(2) + digits.substr(2);
    }
    if (country == "USA") {
        return "5" + digits;
    }
    return letter(7) + digits;
}

void People::keepApart(Traveller& traveller) {
    const auto key = [&] {
        return foldName(traveller.name.last.latin) + '|' + foldName(traveller.name.first.latin) + '|' +
               traveller.born.iso() + '|' + traveller.nationality;
    };
    while (!m_identities.insert(key()).second) {
        traveller.born = traveller.born.plusDays(-1);
    }
    const std::string number = std::to_string(++m_count);
    traveller.id = 'T' + std::string(6 - std::min<std::size_t>(6, number.size()), '0') + number;
}

void People::give(Traveller& traveller, DocumentType type, std::string_view country, LocalDate from,
                  int years) {
    Document document = m_numbers.next(type, country);
    document.from = from;
    document.until = from.plusYears(years).plusDays(-1);
    traveller.documents.push_back(std::move(document));
}

void People::givePassports(Random& random, Traveller& traveller) {
    LocalDate from = LocalDate::from(2005, 1, 1)->plusDays(random.below(3000));
    if (from < traveller.born) {
        from = traveller.born.plusDays(20);
    }
    while (from < LastDay) {
        const int years = from < traveller.born.plusYears(16) ? 5 : 10;
        give(traveller, DocumentType::Passport, traveller.nationality, from, years);
        from = from.plusYears(years).plusDays(-random.below(120));
    }
}

/// Born on one day, with the same surname, and passports that were written one after the other.
void People::makeTwin(Random& random, const Culture& culture, Traveller& traveller, Traveller& other) {
    const auto& given = other.gender == Gender::Female ? culture.women : culture.men;
    const std::string& otherName = other.name.first.latin;
    traveller.gender = other.gender;
    traveller.name = other.name;
    traveller.name.middle = {};
    // Parents like names that go together.
    const auto alike = std::find_if(given.begin(), given.end(), [&](const Name& name) {
        return name.latin != otherName && name.latin.substr(0, 1) == otherName.substr(0, 1);
    });
    traveller.name.first = alike != given.end() ? *alike : random.oneOf(given);
    traveller.born = other.born;
}

/// Another state's citizen of the same name, born on the same day.
bool People::makeNamesake(Random& random, Traveller& traveller) {
    const auto mayHave = [](const Traveller& one) {
        const bool isOfOneTongue =
            one.nationality == "CAN" || one.nationality == "USA" || one.nationality == "GBR";
        return isOfOneTongue && !one.name.middle.latin.empty();
    };
    if (!mayHave(traveller)) {
        return false;
    }
    const bool isOther = m_model && m_model->nationality != traveller.nationality &&
                         m_model->gender == traveller.gender &&
                         m_model->name.first.latin != traveller.name.middle.latin &&
                         m_model->name.middle.latin != traveller.name.middle.latin;
    if (!isOther) {
        m_model = traveller;
        return false;
    }
    if (!random.chance(30)) {
        return false;
    }
    // But for the middle name, which tells them apart from one who has two passports.
    const Name middle = traveller.name.middle;
    traveller.name = m_model->name;
    traveller.name.middle = middle;
    traveller.born = m_model->born;
    m_model.reset();
    return true;
}

Traveller People::named(std::string_view first, std::string_view middle, std::string_view last, Gender gender,
                        LocalDate born, std::string_view nationality, TravellerClass travellerClass) {
    Traveller traveller;
    traveller.name = {{std::string(first), {}}, {std::string(middle), {}}, {std::string(last), {}}};
    traveller.gender = gender;
    traveller.born = born;
    traveller.nationality = nationality;
    traveller.travellerClass = travellerClass;
    keepApart(traveller);
    return traveller;
}

Household People::household(Random& random, TravellerClass travellerClass, int size, const Region& region) {
    Household household;
    household.region = &region;
    const Culture& culture = cultureFor(random, travellerClass, region);
    std::optional<Name> family;
    for (int i = 0; i < size; ++i) {
        Traveller traveller;
        const bool isWoman = i == 1 ? household.members.front().gender == Gender::Male : random.chance(500);
        // A spouse keeps her or his own family name as often as not; children have the first one's.
        const bool sharesName = family && (i > 1 || random.chance(500));
        traveller.name = makeName(random, culture, isWoman, sharesName ? &*family : nullptr);
        traveller.gender = isWoman ? Gender::Female : Gender::Male;
        if (random.chance(8)) {
            traveller.gender = Gender::Unspecified;
        }
        traveller.born =
            i < 2 ? birthOf(random, size > 2 ? 30 : 20, size > 2 ? 55 : 84) : birthOf(random, 1, 17);
        traveller.nationality = nationalityOf(travellerClass, culture);
        traveller.travellerClass = travellerClass;
        traveller.hasTwoFamilyNames = culture.hasTwoFamilyNames;
        Traveller* other = i == 3 || (i == 1 && size == 2) ? &household.members.back() : nullptr;
        const bool isTwin =
            other != nullptr && !other->name.first.latin.empty() && random.chance(i == 1 ? 30 : 60);
        Traveller* father =
            i >= 2 && household.members.front().gender == Gender::Male ? &household.members.front() : nullptr;
        const bool isJunior = !isTwin && father != nullptr && !isWoman && random.chance(50);
        if (isTwin) {
            makeTwin(random, culture, traveller, *other);
        } else if (isJunior) {
            traveller.name.first = father->name.first;
            traveller.name.last = father->name.last;
            traveller.gender = Gender::Male;
        } else if (i == 0 && makeNamesake(random, traveller)) {
            traveller.hard.emplace_back("namesake");
        }
        // Brothers and sisters have names of their own.
        const auto isCalledSo = [&](const Traveller& sibling) {
            return sibling.name.first.latin == traveller.name.first.latin &&
                   sibling.name.last.latin == traveller.name.last.latin;
        };
        for (int tries = 0; !isTwin && !isJunior && tries < 20 &&
                            std::any_of(household.members.begin(), household.members.end(), isCalledSo);
             ++tries) {
            traveller.name.first = random.oneOf(isWoman ? culture.women : culture.men);
        }
        const LocalDate born = traveller.born;
        keepApart(traveller);
        const bool isTwinStill = isTwin && traveller.born == born;
        if (isTwinStill) {
            for (const Document& document : other->documents) {
                traveller.documents.push_back(m_numbers.after(document));
            }
        } else {
            givePassports(random, traveller);
        }
        if (isTwinStill || isJunior) {
            const char* kind = isJunior ? "father_and_son" : "twin";
            traveller.hard.emplace_back(kind);
            Traveller& first = isJunior ? *father : *other;
            if (!first.isHard(kind)) {
                first.hard.emplace_back(kind);
            }
        }
        if (!family) {
            family = traveller.name.last;
        }
        household.members.push_back(std::move(traveller));
    }
    return household;
}

} // namespace passages::demo
