#pragma once

#include "data/record/record.h"
#include "models/identity/nametokens.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace passages {

/// A name field (the given names together, or the last name), kept once however many people bear it.
struct NamePart {
    struct Word {
        NameToken token;
        std::array<std::int8_t, 8>
            consonants{}; ///< how many of each kind: B P, F V, K Q, S Z, D T, M N, L, R
    };
    static std::vector<Word> wordsOf(const std::vector<NameToken>& tokens);

    std::vector<NameToken> tokens; ///< without titles
    std::vector<Word> words;       ///< those of them that are no particles, if there are any others
    std::string text;              ///< the words in a row
    std::string sound;             ///< soundKey of the first word that is no particle
    std::string secondSound;       ///< of the next, or empty
    bool isHan = false;            ///< written in Chinese characters
    double asGiven = 0;            ///< share of people who bear it so
    double asLast = 0;
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
};

/// The blocks of a linkage as profiles, with how often each value occurs. A value counts once for each
/// birth date that it occurs with: the six records of one person must not make the name look common.
/// Immutable once made, any thread.
class LinkProfiles {
  public:
    /// `order` says which of the people comes first, second, …
    LinkProfiles(std::span<const Person> people, std::span<const std::uint32_t> order);

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
    std::uint32_t numberOf(const Person& person);
    std::uint16_t codeOf(const std::string& code);
    void dropFilledDates();
    void countByNationality();
    void count();

    std::vector<LinkProfile> m_profiles;
    std::vector<NamePart> m_parts;
    std::vector<std::string> m_numbers;
    std::unordered_map<std::string, std::uint32_t> m_partNumbers;
    std::unordered_map<std::string, std::uint32_t> m_documentNumbers;
    std::unordered_map<std::string, std::uint16_t> m_codes;
    std::unordered_map<std::uint32_t, double> m_birthDates;
    std::vector<double> m_documentShares;
    std::vector<double> m_nationalityShares;
    std::vector<double> m_citizens;                          ///< of each nationality: blocks counted
    std::unordered_map<std::uint64_t, float> m_givenOfState; ///< nationality and part -> blocks counted
    std::unordered_map<std::uint64_t, float> m_lastOfState;
};

} // namespace passages
