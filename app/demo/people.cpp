#include "app/demo/people.h"

#include "models/identity/namefold.h"

#include <array>

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

std::string DocumentNumbers::next(DocumentType type, std::string_view country) {
    // A step that shares no factor with 10^8 visits every number of eight digits once.
    const std::uint64_t value = (++m_count * 61803397U + 12345U) % 100000000U;
    std::string digits = std::to_string(value);
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
    Document document;
    document.type = type;
    document.number = m_numbers.next(type, country);
    document.country = country;
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
        keepApart(traveller);
        givePassports(random, traveller);
        if (!family) {
            family = traveller.name.last;
        }
        household.members.push_back(std::move(traveller));
    }
    return household;
}

} // namespace passages::demo
