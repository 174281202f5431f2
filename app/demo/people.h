#pragma once

#include "app/demo/names.h"
#include "data/port/porttable.h"
#include "data/record/record.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace passages::demo {

/// A document that its holder carried from one day to another.
struct Document {
    DocumentType type = DocumentType::Passport;
    std::string number;
    std::uint64_t serial = 0; ///< what the number is made of
    std::string country;
    LocalDate from;
    LocalDate until;
};

struct Traveller {
    std::string id; ///< T000001: of the truth, never of a record
    std::string story;
    FullName name;
    Gender gender = Gender::Unspecified;
    LocalDate born;
    std::string nationality;
    TravellerClass travellerClass = TravellerClass::ThirdCountryNational;
    std::vector<Document> documents;
    /// From these days on the traveller was of another class, in order (a worker landed, then took the oath).
    std::vector<std::pair<LocalDate, TravellerClass>> laterClasses;
    /// From this day on the traveller has another family name and passport.
    std::optional<std::pair<LocalDate, Name>> laterFamilyName;
    bool hasTwoFamilyNames = false;
    /// In which ways the traveller is hard to recognize (hardpeople.h; "twin", "father_and_son", "namesake",
    /// "new_name" are made with the household), and how the United States' agency writes and sees him.
    std::vector<std::string> hard;
    std::optional<FullName> americanName;
    std::string secondNationality;

    bool isHard(std::string_view kind) const {
        return std::find(hard.begin(), hard.end(), kind) != hard.end();
    }

    TravellerClass classOn(LocalDate day) const {
        TravellerClass found = travellerClass;
        for (const auto& [from, later] : laterClasses) {
            if (day >= from) {
                found = later;
            }
        }
        return found;
    }
};

/// Where people cross and fly.
struct Region {
    std::vector<std::string_view> crossings;
    std::string_view ferry; ///< empty where there is none
    std::vector<std::string_view> canadianAirports;
    std::vector<std::string_view> americanAirports;
    int weight = 0;
    int frenchInThousand = 0;
};
const Region& anyRegion(Random& random);

/// Hands out document numbers in the forms of their issuers, each only once.
class DocumentNumbers {
  public:
    Document next(DocumentType type, std::string_view country);
    /// The next free one after another, as twins get them at one counter.
    Document after(const Document& other);

  private:
    static std::string text(std::uint64_t serial, DocumentType type, std::string_view country);
    bool isGiven(std::uint64_t serial) const;

    std::uint64_t m_count = 0;
    std::unordered_set<std::uint64_t> m_outOfTurn;
};

/// People who travel together, in one region.
struct Household {
    std::vector<Traveller> members;
    const Region* region = nullptr;
};

/// Makes people. One object for a whole run: it keeps their identities apart.
class People {
  public:
    /// `size` travellers of one class; the first is grown up. `birthLatest` bounds the first one's age.
    Household household(Random& random, TravellerClass travellerClass, int size, const Region& region);
    /// One of the hand-made travellers, without documents.
    Traveller named(std::string_view first, std::string_view middle, std::string_view last, Gender gender,
                    LocalDate born, std::string_view nationality, TravellerClass travellerClass);
    void givePassports(Random& random, Traveller& traveller);
    void give(Traveller& traveller, DocumentType type, std::string_view country, LocalDate from, int years);
    DocumentNumbers& numbers() { return m_numbers; }

  private:
    void keepApart(Traveller& traveller);
    void makeTwin(Random& random, const Culture& culture, Traveller& traveller, Traveller& other);
    bool makeNamesake(Random& random, Traveller& traveller);

    DocumentNumbers m_numbers;
    std::set<std::string> m_identities;
    int m_count = 0;
    std::optional<Traveller> m_model; ///< somebody whose name and birth date another will have
};

} // namespace passages::demo
