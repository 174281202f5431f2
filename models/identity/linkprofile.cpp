#include "models/identity/linkprofile.h"

#include "data/identity/documentkey.h"
#include "models/identity/misreading.h"
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

/// FNV-1a: the same on every machine, as it is stored.
std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return hash;
}

std::uint64_t ofState(std::uint64_t name, std::uint64_t state) {
    return name ^ (state * 0x9E3779B97F4A7C15ULL + 1);
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
            use(static_cast<std::uint32_t>(m_pairs[i] >> 32U), static_cast<float>(end - i));
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
    : LinkProfiles(LinkShares()) {
    m_profiles.reserve(people.size());
    for (const std::uint32_t place : order)
        add(people[place]);
    use(count());
}

LinkProfiles::LinkProfiles(LinkShares shares)
    : m_shares(std::move(shares)),
      m_parts(1),
      m_numbers(1),
      m_codeHashes(1) {}

std::uint32_t LinkProfiles::add(const Person& person, std::uint64_t rank) {
    LinkProfile profile;
    profile.rank = rank;
    profile.given = partOf(person.firstName, person.middleName);
    profile.last = partOf(person.lastName, {});
    profile.year = person.dateOfBirth.year;
    profile.month = person.dateOfBirth.month;
    profile.day = person.dateOfBirth.day;
    if (m_shares.filledDates.contains(dateOf(profile))) {
        profile.year = 0;
        profile.month = 0;
        profile.day = 0;
    }
    profile.givenShape = shapeOf(profile.given);
    profile.lastShape = shapeOf(profile.last);
    profile.number = numberOf(person);
    for (const char c : m_numbers[profile.number])
        profile.numberSigns |= std::uint64_t{1} << (static_cast<unsigned char>(asRead(c)) & 63U);
    profile.documentKind = codeOf((person.documentType ? std::string(toCode(*person.documentType)) : "") +
                                  '/' + person.documentCountry);
    const bool isState = !person.nationality.empty() && person.nationality != "XXX";
    profile.nationality = isState ? codeOf(person.nationality) : std::uint16_t{0};
    profile.gender = person.gender == Gender::Unspecified ? std::uint8_t{0}
                     : person.gender == Gender::Male      ? std::uint8_t{1}
                                                          : std::uint8_t{2};
    m_profiles.push_back(profile);
    return static_cast<std::uint32_t>(m_profiles.size() - 1);
}

void LinkProfiles::clear() {
    m_profiles.clear();
    m_parts.resize(1);
    m_numbers.resize(1);
    m_codeHashes.resize(1);
    m_partNumbers.clear();
    m_documentNumbers.clear();
    m_codes.clear();
}

/// A birth date that one record in two hundred bears was put in to fill the field: it is not known.
void LinkProfiles::dropFilledDates(LinkShares& shares) {
    constexpr double FilledShare = 0.005;
    constexpr double Fewest = 20;
    constexpr std::int16_t Earliest = 1900; // a year alone is a filler only if nobody alive was born in it
    std::unordered_map<std::uint32_t, double> counts;
    for (const LinkProfile& profile : m_profiles)
        if (profile.day != 0 || profile.year <= Earliest)
            ++counts[dateOf(profile)];
    const double fewest = std::max(Fewest, FilledShare * static_cast<double>(m_profiles.size()));
    for (const auto& [date, count] : counts)
        if (date != 0 && count >= fewest)
            shares.filledDates.insert(date);
    for (LinkProfile& profile : m_profiles) {
        if (shares.filledDates.contains(dateOf(profile))) {
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
        constexpr unsigned RestOfSound = 32;
        const std::uint64_t sound = longSoundKey(token.text);
        if (part.longSound == 0) {
            part.longSound = sound;
            part.sound = static_cast<std::uint32_t>(sound >> RestOfSound);
        } else if (part.secondSound == 0) {
            part.secondSound = static_cast<std::uint32_t>(sound >> RestOfSound);
        }
    }
    if (part.tokens.empty())
        return entry->second = 0;
    part.words = NamePart::wordsOf(part.tokens);
    part.isHan = hasHan(entry->first);
    part.hash = hashOf(entry->first);
    giveShares(part);
    m_parts.push_back(std::move(part));
    return entry->second;
}

NameShape LinkProfiles::shapeOf(std::uint32_t part) const {
    const NamePart& name = m_parts[part];
    NameShape shape;
    shape.sound = name.sound;
    shape.isOneWord = name.words.size() == 1;
    if (shape.isOneWord)
        shape.consonants = name.words.front().consonants;
    return shape;
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
    const auto [entry, isNew] = m_codes.try_emplace(code, static_cast<std::uint16_t>(m_codes.size() + 1));
    if (isNew)
        m_codeHashes.push_back(hashOf(code));
    return entry->second;
}

LinkShares LinkProfiles::count() {
    LinkShares shares;
    dropFilledDates(shares);
    DistinctCounts given(m_profiles.size());
    DistinctCounts last(m_profiles.size());
    DistinctCounts dates(m_profiles.size());
    DistinctCounts documents(m_profiles.size());
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
            shares.nationalities[m_codeHashes[profile.nationality]] += 1;
            shares.withNationality += 1;
        }
    }
    const auto part = [&](LinkShares::Counts& counts) {
        return [&](std::uint32_t number, float times) { counts[m_parts[number].hash] = times; };
    };
    shares.givens = given.each(part(shares.given));
    shares.lasts = last.each(part(shares.last));
    shares.dated = dates.each([&](std::uint32_t date, float times) { shares.dates[date] = times; });
    // A few spellings of one name are no different names.
    constexpr float Spellings = 6;
    shares.numbered = documents.each([&](std::uint32_t number, float times) {
        if (times > Spellings)
            shares.documents[hashOf(m_numbers[number])] = times;
    });
    countByNationality(shares);
    return shares;
}

void LinkProfiles::countByNationality(LinkShares& shares) const {
    // A name with its birth date once, as everywhere.
    std::vector<std::tuple<std::uint64_t, std::uint32_t, bool>> seen;
    seen.reserve(2 * m_profiles.size());
    const auto both = [](std::uint32_t part, std::uint16_t nationality) {
        return static_cast<std::uint64_t>(nationality) << 32U | part;
    };
    for (const LinkProfile& profile : m_profiles) {
        if (profile.nationality == 0)
            continue;
        seen.emplace_back(both(profile.given, profile.nationality), dateOf(profile), true);
        seen.emplace_back(both(profile.last, profile.nationality), dateOf(profile), false);
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const auto& [key, date, isGiven] : seen) {
        const std::uint64_t state = m_codeHashes[key >> 32U];
        const std::uint64_t name = m_parts[static_cast<std::uint32_t>(key)].hash;
        ++(isGiven ? shares.givenOfState : shares.lastOfState)[ofState(name, state)];
        shares.citizens[state] += isGiven ? 0.0F : 1.0F;
    }
}

void LinkProfiles::use(LinkShares shares) {
    m_shares = std::move(shares);
    for (NamePart& part : m_parts)
        giveShares(part);
}

void LinkProfiles::giveShares(NamePart& part) const {
    const double before = PeopleBefore * shareBefore(part);
    part.asGiven = (times(m_shares.given, part.hash) + before) / (m_shares.givens + PeopleBefore);
    part.asLast = (times(m_shares.last, part.hash) + before) / (m_shares.lasts + PeopleBefore);
}

double LinkProfiles::times(const LinkShares::Counts& counts, std::uint64_t value) const {
    const auto found = counts.find(value);
    return found == counts.end() ? m_shares.unseen : static_cast<double>(found->second);
}

double LinkProfiles::shareAmong(const LinkShares::Counts& counts, std::uint64_t name,
                                std::uint16_t nationality, double everywhere) const {
    // So many people of the world at large are taken to be among those of each state.
    constexpr double CitizensBefore = 30;
    const std::uint64_t state = m_codeHashes[nationality];
    const auto citizens = m_shares.citizens.find(state);
    const double all = citizens == m_shares.citizens.end() ? 0.0 : static_cast<double>(citizens->second);
    return (times(counts, ofState(name, state)) + CitizensBefore * everywhere) / (all + CitizensBefore);
}

double LinkProfiles::givenShare(std::uint32_t part, std::uint16_t nationality) const {
    const NamePart& name = m_parts[part];
    return nationality == 0 ? name.asGiven
                            : shareAmong(m_shares.givenOfState, name.hash, nationality, name.asGiven);
}

double LinkProfiles::lastShare(std::uint32_t part, std::uint16_t nationality) const {
    const NamePart& name = m_parts[part];
    return nationality == 0 ? name.asLast
                            : shareAmong(m_shares.lastOfState, name.hash, nationality, name.asLast);
}

double LinkProfiles::birthDateShare(const LinkProfile& profile) const {
    if (profile.day == 0)
        return BirthDateShare;
    return (times(m_shares.dates, dateOf(profile)) + DatesBefore * BirthDateShare) /
           (m_shares.dated + DatesBefore);
}

/// A number is given to one person: strangers share it by mistake only. One that many names share was put in
/// to fill the field.
double LinkProfiles::documentShare(std::uint32_t number) const {
    constexpr double Mistake = 2e-6;
    const auto found = m_shares.documents.find(hashOf(m_numbers[number]));
    return found == m_shares.documents.end()
               ? Mistake
               : std::max(Mistake, static_cast<double>(found->second) / (m_shares.numbered + 1000));
}

double LinkProfiles::nationalityShare(std::uint16_t nationality) const {
    return (times(m_shares.nationalities, m_codeHashes[nationality]) + 1) / (m_shares.withNationality + 50);
}

void LinkShares::trim() {
    constexpr float Fewest = 3;
    constexpr double LeastShare = 2e-6;
    const auto keepCommon = [&](Counts& counts, double all) {
        const float fewest = std::max(Fewest, static_cast<float>(all * LeastShare));
        std::erase_if(counts, [&](const auto& entry) { return entry.second < fewest; });
    };
    keepCommon(given, givens);
    keepCommon(last, lasts);
    keepCommon(dates, dated);
    keepCommon(givenOfState, givens);
    keepCommon(lastOfState, lasts);
    unseen = 1;
}

} // namespace passages
