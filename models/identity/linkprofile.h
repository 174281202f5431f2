#pragma once

#include "data/record/record.h"
#include "models/identity/nametokens.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace passages {

/// What of a name can be compared with no look at its letters.
struct NameShape {
    std::uint32_t sound = 0;                  ///< soundKey of its first word; 0: none
    std::array<std::uint8_t, 8> consonants{}; ///< of a name of one word: how many of each kind
    bool isOneWord = false;
};

/// A name field (the given names together, or the last name), kept once however many people bear it.
struct NamePart {
    struct Word {
        NameToken token;
        std::array<std::uint8_t, 8>
            consonants{}; ///< how many of each kind: B P, F V, K Q, S Z, D T, M N, L, R
    };
    static std::vector<Word> wordsOf(const std::vector<NameToken>& tokens);

    std::vector<NameToken> tokens; ///< without titles
    std::vector<Word> words;       ///< those of them that are no particles, if there are any others
    std::string text;              ///< the words in a row
    std::uint64_t longSound = 0;   ///< longSoundKey of the first word that is no particle; 0: none
    std::uint32_t sound = 0;       ///< its first four letters: soundKey
    std::uint32_t secondSound = 0; ///< of the next word
    std::uint64_t hash = 0;        ///< of the field as it was written
    bool isHan = false;            ///< written in Chinese characters
    double asGiven = 0;            ///< share of people who bear it so
    double asLast = 0;
};

/// How often each value occurs among some blocks, by hashes of the values: who bears a name is not told. A
/// value counts once for each birth date that it occurs with: the six records of one person must not make the
/// name look common. A value, once counted; any thread.
struct LinkShares {
    using Counts = std::unordered_map<std::uint64_t, float>;
    Counts given, last, dates, documents, nationalities;
    Counts givenOfState, lastOfState, citizens;
    std::unordered_set<std::uint32_t> filledDates; ///< of so many that they were put in to fill the field
    double givens = 0, lasts = 0, dated = 0, numbered = 0, withNationality = 0;
    double unseen = 0; ///< how often a value is taken to occur that is not named here

    /// Keeps what is common, so that it can be stored: the rest is taken for seen once.
    void trim();
    friend bool operator==(const LinkShares&, const LinkShares&) = default;
};

/// One person block made ready to be compared: numbers only.
struct LinkProfile {
    std::uint32_t given = 0; ///< number of its NamePart; 0: none
    std::uint32_t last = 0;
    std::int16_t year = 0; ///< 0: not known, and so below
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    std::uint32_t number = 0; ///< of its document number; 0: none
    std::uint16_t documentKind = 0;
    std::uint16_t nationality = 0;
    std::uint8_t gender = 0;
    NameShape givenShape;
    NameShape lastShape;
    std::uint64_t numberSigns = 0; ///< a bit for each character in the document number, as it may be read
    std::uint64_t rank =
        0; ///< of two, the lower is compared with the higher; 0: in the order of their places
};

/// The blocks of a linkage as profiles, with how often each value occurs. Any thread while nothing is added.
class LinkProfiles {
  public:
    /// `order` says which of the people comes first, second, … Their shares are their own.
    LinkProfiles(std::span<const Person> people, std::span<const std::uint32_t> order);
    /// None yet, and shares that are given.
    explicit LinkProfiles(LinkShares shares);

    /// The place of the new profile.
    std::uint32_t add(const Person& person, std::uint64_t rank = 0);
    /// Those that were added; the shares stay.
    void clear();
    /// Of those that were added; takes dates that fill a field out of their profiles.
    LinkShares count();
    void use(LinkShares shares);
    const LinkShares& shares() const { return m_shares; }

    std::size_t size() const { return m_profiles.size(); }
    const LinkProfile& operator[](std::size_t index) const { return m_profiles[index]; }
    const NamePart& part(std::uint32_t number) const { return m_parts[number]; }
    std::size_t parts() const { return m_parts.size(); }
    const std::string& documentNumber(std::uint32_t number) const { return m_numbers[number]; }
    /// Among people of a nationality (0: among all), who bears this name: names and states go together, so
    /// that the one is no news where the other agrees.
    double givenShare(std::uint32_t part, std::uint16_t nationality) const;
    double lastShare(std::uint32_t part, std::uint16_t nationality) const;
    double birthDateShare(const LinkProfile& profile) const;
    double documentShare(std::uint32_t number) const;
    double nationalityShare(std::uint16_t nationality) const;

  private:
    std::uint32_t partOf(std::string_view first, std::string_view second);
    NameShape shapeOf(std::uint32_t part) const;
    std::uint32_t numberOf(const Person& person);
    std::uint16_t codeOf(const std::string& code);
    void dropFilledDates(LinkShares& shares);
    void countByNationality(LinkShares& shares) const;
    void giveShares(NamePart& part) const;
    double times(const LinkShares::Counts& counts, std::uint64_t value) const;
    double shareAmong(const LinkShares::Counts& counts, std::uint64_t name, std::uint16_t nationality,
                      double everywhere) const;

    LinkShares m_shares;
    std::vector<LinkProfile> m_profiles;
    std::vector<NamePart> m_parts;
    std::vector<std::string> m_numbers;
    std::vector<std::uint64_t> m_codeHashes;
    std::unordered_map<std::string, std::uint32_t> m_partNumbers;
    std::unordered_map<std::string, std::uint32_t> m_documentNumbers;
    std::unordered_map<std::string, std::uint16_t> m_codes;
};

} // namespace passages
