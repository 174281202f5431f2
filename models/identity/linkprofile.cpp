#include "models/identity/linkprofile.h"

#include "data/identity/documentkey.h"
#include "models/identity/namefold.h"
#include "models/identity/soundkey.h"

#include <algorithm>
#include <tuple>

namespace passages {
namespace {

std::uint32_t dateOf(const LinkProfile& profile) {
    return static_cast<std::uint32_t>(profile.year) << 16U | static_cast<std::uint32_t>(profile.month) << 8U |
           profile.day;
}

/// Every pair of a value and what it occurred with, each once: how often does each value occur?
class DistinctCounts {
  public:
    explicit DistinctCounts(std::size_t expected) { m_pairs.reserve(expected); }
    void add(std::uint32_t value, std::uint32_t with) {
        m_pairs.push_back(static_cast<std::uint64_t>(value) << 32U | with);
    }
    /// Calls `use(value, count)`, and gives the sum of the counts.
    template <typename Use> double each(Use use) {
        std::sort(m_pairs.begin(), m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        for (std::size_t i = 0; i < m_pairs.size();) {
            std::size_t end = i;
            while (end < m_pairs.size() && m_pairs[end] >> 32U == m_pairs[i] >> 32U)
                ++end;
            use(static_cast<std::uint32_t>(m_pairs[i] >> 32U), static_cast<double>(end - i));
            i = end;
        }
        return static_cast<double>(m_pairs.size());
    }

  private:
    std::vector<std::uint64_t> m_pairs;
};

/// What is known of names before any file is seen, as if so many people had been counted already.
constexpr double PeopleBefore = 300;
constexpr double CommonNameShare = 1.0 / 400;
constexpr double OtherNameShare = 1.0 / 8000;
constexpr double DatesBefore = 2000;
constexpr double BirthDateShare = 1.0 / 22000; // sixty years of days

double shareBefore(const NamePart& part) {
    const bool isCommon = std::all_of(part.tokens.begin(), part.tokens.end(), [](const NameToken& token) {
        return token.known != nullptr && token.known->isCommon;
    });
    return isCommon && part.tokens.size() == 1 ? CommonNameShare : OtherNameShare;
}

/// What is written where a name is not known: FNU and LNU by the United States, the others by programs.
bool isFiller(std::string_view text) {
    constexpr std::array<std::string_view, 9> fillers{"FNU",  "LNU",  "UNKNOWN", "Unknown", "unknown",
                                                      "XXXX", "NULL", "null",    "nan"};
    return std::find(fillers.begin(), fillers.end(), text) != fillers.end();
}

/// U+4E00 to U+9FFF, which UTF-8 begins with E4 B8 to E9 BF.
bool hasHan(std::string_view utf8) {
    for (std::size_t i = 0; i + 2 < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const auto next = static_cast<unsigned char>(utf8[i + 1]);
        if ((lead == 0xE4 && next >= 0xB8) || (lead >= 0xE5 && lead <= 0xE9))
            return true;
    }
    return false;
}

} // namespace

std::vector<NamePart::Word> NamePart::wordsOf(const std::vector<NameToken>& tokens) {
    constexpr std::array<std::string_view, 8> kinds{"BP", "FV", "KQ", "SZ", "DT", "MN", "L", "R"};
    const auto isMinor = [](const NameToken& token) {
        return token.kind == TokenKind::Particle || token.kind == TokenKind::Generation;
    };
    const bool isAllMinor = std::all_of(tokens.begin(), tokens.end(), isMinor);
    std::vector<Word> words;
    for (const NameToken& token : tokens) {
        if (isMinor(token) && !isAllMinor)
            continue;
        Word word{token, {}};
        for (const char c : token.text)
            for (std::size_t kind = 0; kind < kinds.size(); ++kind)
                if (kinds[kind].find(c) != std::string_view::npos)
                    ++word.consonants[kind];
        words.push_back(std::move(word));
    }
    return words;
}

LinkProfiles::LinkProfiles(std::span<const Person> people, std::span<const std::uint32_t> order)
    : m_parts(1),
      m_numbers(1) {
    m_profiles.reserve(people.size());
    for (const std::uint32_t place : order) {
        const Person& person = people[place];
        LinkProfile profile;
        profile.given = partOf(person.firstName, person.middleName);
        profile.last = partOf(person.lastName, {});
        profile.year = person.dateOfBirth.year;
        profile.month = person.dateOfBirth.month;
        profile.day = person.dateOfBirth.day;
        profile.number = numberOf(person);
        profile.documentKind = codeOf((person.documentType ? std::string(toCode(*person.documentType)) : "") +
                                      '/' + person.documentCountry);
        const bool isState = !person.nationality.empty() && person.nationality != "XXX";
        profile.nationality = isState ? codeOf(person.nationality) : std::uint16_t{0};
        profile.gender = person.gender == Gender::Unspecified ? std::uint8_t{0}
                         : person.gender == Gender::Male      ? std::uint8_t{1}
                                                              : std::uint8_t{2};
        m_profiles.push_back(profile);
    }
    dropFilledDates();
    count();
    countByNationality();
}

/// A birth date that one record in two hundred bears was put in to fill the field: it is not known.
void LinkProfiles::dropFilledDates() {
    constexpr double FilledShare = 0.005;
    constexpr double Fewest = 20;
    constexpr std::int16_t Earliest = 1900; // a year alone is a filler only if nobody alive was born in it
    std::unordered_map<std::uint32_t, double> counts;
    for (const LinkProfile& profile : m_profiles)
        if (profile.day != 0 || profile.year <= Earliest)
            ++counts[dateOf(profile)];
    const double fewest = std::max(Fewest, FilledShare * static_cast<double>(m_profiles.size()));
    for (LinkProfile& profile : m_profiles) {
        const auto found = counts.find(dateOf(profile));
        if (found != counts.end() && found->second >= fewest) {
            profile.year = 0;
            profile.month = 0;
            profile.day = 0;
        }
    }
}

std::uint32_t LinkProfiles::partOf(std::string_view first, std::string_view second) {
    std::string key(first);
    if (!second.empty())
        key.append(1, ' ').append(second);
    const auto [entry, isNew] =
        m_partNumbers.try_emplace(std::move(key), static_cast<std::uint32_t>(m_parts.size()));
    if (!isNew)
        return entry->second;
    NamePart part;
    if (!isFiller(entry->first))
        part.tokens = nameTokens(entry->first);
    std::erase_if(part.tokens, [](const NameToken& token) { return token.kind == TokenKind::Title; });
    for (NameToken& token : part.tokens) {
        if (!part.text.empty())
            part.text += ' ';
        part.text += token.text;
        if (token.kind == TokenKind::Particle)
            continue;
        if (part.sound.empty())
            part.sound = soundKey(token.text);
        else if (part.secondSound.empty())
            part.secondSound = soundKey(token.text);
    }
    if (part.tokens.empty())
        return entry->second = 0;
    part.words = NamePart::wordsOf(part.tokens);
    part.isHan = hasHan(entry->first);
    m_parts.push_back(std::move(part));
    return entry->second;
}

std::uint32_t LinkProfiles::numberOf(const Person& person) {
    std::string key = documentKey(person.documentNumber);
    const bool saysSomething =
        key.size() >= 4 && std::any_of(key.begin(), key.end(), [&](char c) { return c != key.front(); });
    if (!saysSomething)
        return 0;
    const auto [entry, isNew] =
        m_documentNumbers.try_emplace(std::move(key), static_cast<std::uint32_t>(m_numbers.size()));
    if (isNew)
        m_numbers.push_back(entry->first);
    return entry->second;
}

std::uint16_t LinkProfiles::codeOf(const std::string& code) {
    return m_codes.try_emplace(code, static_cast<std::uint16_t>(m_codes.size() + 1)).first->second;
}

void LinkProfiles::count() {
    DistinctCounts given(m_profiles.size());
    DistinctCounts last(m_profiles.size());
    DistinctCounts dates(m_profiles.size());
    DistinctCounts documents(m_profiles.size());
    m_nationalityShares.assign(m_codes.size() + 1, 0.0);
    double withNationality = 0;
    for (const LinkProfile& profile : m_profiles) {
        if (profile.given != 0)
            given.add(profile.given, dateOf(profile));
        if (profile.last != 0)
            last.add(profile.last, dateOf(profile));
        if (profile.day != 0)
            dates.add(dateOf(profile), profile.last);
        if (profile.number != 0)
            documents.add(profile.number, profile.last);
        if (profile.nationality != 0) {
            m_nationalityShares[profile.nationality] += 1;
            withNationality += 1;
        }
    }
    for (double& share : m_nationalityShares)
        share = (share + 1) / (withNationality + 50);
    const double givens =
        given.each([&](std::uint32_t part, double times) { m_parts[part].asGiven = times; });
    const double lasts = last.each([&](std::uint32_t part, double times) { m_parts[part].asLast = times; });
    for (NamePart& part : m_parts) {
        const double before = PeopleBefore * shareBefore(part);
        part.asGiven = (part.asGiven + before) / (givens + PeopleBefore);
        part.asLast = (part.asLast + before) / (lasts + PeopleBefore);
    }
    const double dated = dates.each([&](std::uint32_t date, double times) { m_birthDates[date] = times; });
    for (auto& [date, share] : m_birthDates)
        share = (share + DatesBefore * BirthDateShare) / (dated + DatesBefore);
    m_documentShares.assign(m_numbers.size(), 0.0);
    const double numbered =
        documents.each([&](std::uint32_t number, double times) { m_documentShares[number] = times; });
    // A number is given to one person: strangers share it by mistake only. One that many names share was
    // put in to fill the field. A few spellings of one name are no different names.
    constexpr double Mistake = 2e-6;
    constexpr double Spellings = 6;
    for (double& share : m_documentShares)
        share = share <= Spellings ? Mistake : std::max(Mistake, share / (numbered + 1000));
}

namespace {
std::uint64_t ofState(std::uint32_t part, std::uint16_t nationality) {
    return static_cast<std::uint64_t>(nationality) << 32U | part;
}

/// So many people of the world at large are taken to be among those of each state.
constexpr double CitizensBefore = 30;

double shareAmong(const std::unordered_map<std::uint64_t, float>& counts, std::uint64_t key, double citizens,
                  double everywhere) {
    const auto found = counts.find(key);
    const double bearers = found == counts.end() ? 0.0 : static_cast<double>(found->second);
    return (bearers + CitizensBefore * everywhere) / (citizens + CitizensBefore);
}
} // namespace

void LinkProfiles::countByNationality() {
    m_citizens.assign(m_codes.size() + 1, 0.0);
    // A name with its birth date once, as everywhere.
    std::vector<std::tuple<std::uint64_t, std::uint32_t, bool>> seen;
    seen.reserve(2 * m_profiles.size());
    for (const LinkProfile& profile : m_profiles) {
        if (profile.nationality == 0)
            continue;
        seen.emplace_back(ofState(profile.given, profile.nationality), dateOf(profile), true);
        seen.emplace_back(ofState(profile.last, profile.nationality), dateOf(profile), false);
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const auto& [key, date, isGiven] : seen) {
        ++(isGiven ? m_givenOfState : m_lastOfState)[key];
        m_citizens[key >> 32U] += isGiven ? 0.0 : 1.0;
    }
}

double LinkProfiles::givenShare(std::uint32_t part, std::uint16_t nationality) const {
    const double everywhere = m_parts[part].asGiven;
    return nationality == 0
               ? everywhere
               : shareAmong(m_givenOfState, ofState(part, nationality), m_citizens[nationality], everywhere);
}

double LinkProfiles::lastShare(std::uint32_t part, std::uint16_t nationality) const {
    const double everywhere = m_parts[part].asLast;
    return nationality == 0
               ? everywhere
               : shareAmong(m_lastOfState, ofState(part, nationality), m_citizens[nationality], everywhere);
}

double LinkProfiles::birthDateShare(const LinkProfile& profile) const {
    const auto found = m_birthDates.find(dateOf(profile));
    return found == m_birthDates.end() ? BirthDateShare : found->second;
}

double LinkProfiles::documentShare(std::uint32_t number) const {
    return m_documentShares[number];
}

double LinkProfiles::nationalityShare(std::uint16_t nationality) const {
    return m_nationalityShares[nationality];
}

} // namespace passages
