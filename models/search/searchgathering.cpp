#include "models/search/searchengine.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <functional>

/// The half of the engine that widens what was asked and gathers who may be meant.

namespace passages {
namespace {

constexpr std::size_t MostMeant = 120;   ///< words that one word may be meant for
constexpr std::size_t MostBegun = 60;    ///< the same for a beginning
constexpr std::size_t MostAmong = 3'000; ///< gathered before, whom the commonest words are looked up for
constexpr std::int64_t MostGathered = 400'000; ///< postings read whole for one search
constexpr std::int64_t MostOfADate = 4'000;
constexpr std::int64_t MostOfAYear = 2'000;
constexpr std::int64_t MostOfAState = 200;
constexpr double LeastBits = 1.0;

bool isWorthGathering(TokenKind kind) {
    return kind == TokenKind::Name || kind == TokenKind::Honorific || kind == TokenKind::Patronymic;
}

} // namespace

void SearchEngine::addPersons(const std::vector<std::int64_t>& persons, double bits, std::uint32_t groups) {
    for (const std::int64_t person : persons) {
        if (person < 0 || static_cast<std::size_t>(person) >= m_slots.size())
            continue;
        Slot& slot = m_slots[static_cast<std::size_t>(person)];
        if ((slot.groups & groups) == groups)
            continue;
        if (slot.groups == 0)
            m_gathered.push_back(person);
        slot.groups |= groups;
        slot.bits += static_cast<float>(bits);
    }
}

void SearchEngine::forget() {
    for (const std::int64_t person : m_gathered)
        m_slots[static_cast<std::size_t>(person)] = {};
    m_gathered.clear();
}

std::vector<SearchEngine::Meant> SearchEngine::meantBy(const SearchWord& word,
                                                       const HitScorer& scorer) const {
    const std::string& text = word.token.text;
    std::vector<Vocabulary::Index> candidates;
    const int slips = text.size() >= 5 ? 2 : text.size() >= 3 ? 1 : 0;
    if (slips > 0)
        m_vocabulary.near(text, slips, candidates);
    else if (const auto* same = m_vocabulary.find(text))
        candidates.push_back(*same);
    if (!word.token.plain.empty())
        if (const auto* same = m_vocabulary.find(word.token.plain))
            candidates.push_back(*same);
    const bool isReadFromConsonants = word.token.vowels == Vowels::LeftOut;
    for (const Vocabulary::Index i : m_vocabulary.soundingLike(text)) {
        const std::string_view other = m_vocabulary.word(i);
        const int apart = std::abs(static_cast<int>(other.size()) - static_cast<int>(text.size()));
        if (isReadFromConsonants || (apart <= 4 && std::popcount(letterMask(other) ^ word.letters) <= 8))
            candidates.push_back(i);
    }
    if (word.token.known != nullptr)
        for (const Vocabulary::Index i : m_vocabulary.known())
            if (const Kinship kinship = NameTable::kinship(word.token.known, m_vocabulary.entry(i));
                kinship != Kinship::Different)
                candidates.push_back(i);
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::vector<Meant> meant;
    for (const Vocabulary::Index i : candidates) {
        const SearchWord held(m_vocabulary.word(i));
        const WordMatch match = matchWords(word, held);
        if (match.level == WordLevel::None)
            continue;
        const bool isCommon = held.token.known != nullptr && held.token.known->isCommon;
        const double bits = scorer.rarityOf(m_vocabulary.bearers(i), isCommon) - match.cost;
        if (bits >= LeastBits)
            meant.push_back({i, bits});
    }
    std::sort(meant.begin(), meant.end(), [](const Meant& a, const Meant& b) { return a.bits > b.bits; });
    return meant;
}

/// The rarest first; what is too common to be read whole is looked up for the best gathered until then.
void SearchEngine::addMeant(const std::vector<Meant>& meant, std::uint32_t groups) {
    std::vector<std::int64_t> among;
    for (std::size_t i = 0; i < std::min(meant.size(), MostMeant); ++i) {
        const auto& [word, bits] = meant[i];
        m_persons.clear();
        if (m_vocabulary.bearers(word) <= m_budget) {
            m_budget -= m_vocabulary.bearers(word);
            m_index.bearers(m_vocabulary.word(word), m_persons);
        } else {
            if (among.empty()) {
                among = best(MostAmong);
                std::sort(among.begin(), among.end());
            }
            m_index.bearersAmong(m_vocabulary.word(word), among, m_persons);
        }
        addPersons(m_persons, bits, groups);
    }
}

void SearchEngine::addBeginning(const SearchQuery& query, const HitScorer& scorer) {
    const std::string& text = query.words.back().word.token.text;
    if (text.size() < 2)
        return;
    std::vector<Vocabulary::Index> words;
    const std::int64_t bearers = m_vocabulary.beginningWith(text, MostBegun, words);
    const double bits = scorer.rarityOf(bearers, false) - 1.0;
    if (bits < LeastBits)
        return;
    std::vector<Meant> meant;
    for (const Vocabulary::Index word : words)
        meant.push_back({word, bits});
    addMeant(meant, 1U << (query.words.size() - 1));
}

/// DELATOUR for DE LA TOUR, MARIEANNE for MARIE ANNE: two words of the cache that together are this one.
void SearchEngine::addSplit(const SearchWord& word, const HitScorer& scorer, std::uint32_t group) {
    const std::string_view text = word.token.text;
    for (std::size_t at = 2; at + 2 <= text.size(); ++at) {
        const auto* right = m_vocabulary.find(text.substr(at));
        if (right == nullptr)
            continue;
        std::string_view left = text.substr(0, at);
        // DELA is two words itself.
        if (left == "DELA" || left == "DELOS" || left == "VANDER" || left == "VANDEN")
            left = left.substr(0, left.starts_with("VAN") ? 3 : 2);
        const auto* first = m_vocabulary.find(left);
        if (first == nullptr)
            continue;
        const Vocabulary::Index rare =
            m_vocabulary.bearers(*first) < m_vocabulary.bearers(*right) ? *first : *right;
        const Vocabulary::Index common = rare == *first ? *right : *first;
        if (m_vocabulary.bearers(rare) > m_budget)
            continue;
        std::vector<std::int64_t> some;
        m_budget -= m_vocabulary.bearers(rare);
        m_index.bearers(m_vocabulary.word(rare), some);
        m_persons.clear();
        m_index.bearersAmong(m_vocabulary.word(common), some, m_persons);
        addPersons(m_persons, scorer.rarity(m_vocabulary.word(rare)) + scorer.rarity(left) / 2, group);
    }
}

void SearchEngine::addDates(const SearchQuery& query) {
    for (const PartialDate& date : query.born) {
        m_persons.clear();
        const std::string iso = date.iso();
        if (date.isComplete()) {
            m_index.bornOn(iso, m_persons, MostOfADate);
            addPersons(m_persons, BirthDateBits, DateGroup);
            m_persons.clear();
            m_index.bornOn(iso.substr(0, 7), m_persons, MostOfAYear);
            m_index.bornOn(iso.substr(0, 4), m_persons, MostOfAYear);
            addPersons(m_persons, 5.9, DateGroup);
        } else {
            m_index.bornIn(iso, m_persons, query.words.empty() ? MostOfAYear : 10 * MostOfAYear);
            addPersons(m_persons, date.month != 0 ? 9.5 : 6.0, DateGroup);
        }
    }
}

/// Day and month exchanged, each digit replaced by each other, neighbours exchanged, a year or two away.
void SearchEngine::addNearDates(const SearchQuery& query) {
    std::vector<std::pair<double, std::string>> near;
    for (const PartialDate& asked : query.born) {
        if (!asked.isComplete())
            continue;
        const std::string iso = asked.iso();
        const auto consider = [&](const std::string& text) {
            const auto date = PartialDate::parse(text);
            if (date && date->isComplete() && date->year >= 1900 && *date != asked)
                near.emplace_back(matchBirthDates(asked, *date).bits, text);
        };
        consider(iso.substr(0, 5) + iso.substr(8, 2) + "-" + iso.substr(5, 2));
        for (std::size_t i = 0; i < iso.size(); ++i) {
            if (iso[i] == '-')
                continue;
            std::string other = iso;
            for (other[i] = '0'; other[i] <= '9'; ++other[i])
                consider(other);
            const std::size_t next = i + 1 < iso.size() && iso[i + 1] == '-' ? i + 2 : i + 1;
            if (next < iso.size()) {
                other = iso;
                std::swap(other[i], other[next]);
                consider(other);
            }
        }
        for (const int years : {-3, -2, -1, 1, 2, 3})
            consider(std::to_string(asked.year + years) + iso.substr(4));
        consider(iso.substr(0, 4) + "-01-01");
    }
    std::sort(near.begin(), near.end(), std::greater<>());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const auto& [bits, date] : near) {
        m_persons.clear();
        m_index.bornOn(date, m_persons, MostOfADate);
        // Those whom the name brought: of the others there are too many.
        if (!query.words.empty())
            std::erase_if(m_persons, [this](std::int64_t person) {
                return static_cast<std::size_t>(person) >= m_slots.size() ||
                       m_slots[static_cast<std::size_t>(person)].groups == 0;
            });
        addPersons(m_persons, bits, DateGroup);
    }
}

void SearchEngine::addDocuments(const SearchQuery& query) {
    for (const std::string& key : query.documents) {
        m_persons.clear();
        m_index.withDocument(key, m_persons);
        addPersons(m_persons, DocumentBits, DocumentGroup);
    }
}

/// Each number that differs by one is looked up: some hundred questions to an index, most of them to the same
/// few pages.
void SearchEngine::addNearDocuments(const SearchQuery& query) {
    constexpr std::string_view Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::size_t Longest = 20;
    std::vector<std::string> near;
    for (const std::string& key : query.documents) {
        if (key.size() > Longest || key.size() < 4)
            continue;
        for (std::size_t i = 0; i < key.size(); ++i) {
            std::string other = key;
            for (const char c : Characters) {
                other[i] = c;
                near.push_back(other);
            }
            near.push_back(key.substr(0, i) + key.substr(i + 1));
            if (i + 1 < key.size()) {
                other = key;
                std::swap(other[i], other[i + 1]);
                near.push_back(other);
            }
        }
        for (std::size_t i = 0; i <= key.size(); ++i)
            for (const char c : Characters)
                near.push_back(key.substr(0, i) + c + key.substr(i));
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    for (const std::string& key : near) {
        m_persons.clear();
        m_index.withDocument(key, m_persons);
        addPersons(m_persons, NearDocumentBits, DocumentGroup);
    }
}

void SearchEngine::gather(const SearchQuery& query, const HitScorer& scorer) {
    m_budget = MostGathered;
    addDocuments(query);
    addDates(query);

    struct Group {
        std::vector<Meant> meant;
        std::uint32_t bits;
        std::int64_t bearers;
    };
    std::vector<Group> groups;
    const bool hasNames = std::any_of(query.words.begin(), query.words.end(), [](const AskedWord& asked) {
        return isWorthGathering(asked.word.token.kind);
    });
    const auto addGroup = [&](const SearchWord& word, std::uint32_t bits) {
        std::vector<Meant> meant = meantBy(word, scorer);
        std::int64_t bearers = 0;
        for (const Meant& each : meant)
            bearers += m_vocabulary.bearers(each.word);
        if (!meant.empty())
            groups.push_back({std::move(meant), bits, bearers});
    };
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const SearchWord& word = query.words[i].word;
        if (isWorthGathering(word.token.kind) || !hasNames)
            addGroup(word, 1U << i);
        // Together with the next one or two: only what is there so.
        std::string together = word.token.text;
        for (std::size_t count = 2; count <= 3 && i + count <= query.words.size(); ++count) {
            together += query.words[i + count - 1].word.token.text;
            if (together.size() < 4)
                continue;
            std::vector<Vocabulary::Index> near;
            m_vocabulary.near(together, 1, near);
            std::vector<Meant> meant;
            for (const Vocabulary::Index at : near)
                meant.push_back({at, scorer.rarityOf(m_vocabulary.bearers(at), false) -
                                         (m_vocabulary.word(at) == together ? 0.5 : 5.0)});
            if (!meant.empty())
                groups.push_back({std::move(meant), ((1U << count) - 1U) << i, 0});
        }
    }
    std::sort(groups.begin(), groups.end(),
              [](const Group& a, const Group& b) { return a.bearers < b.bearers; });
    for (const Group& group : groups)
        addMeant(group.meant, group.bits);
    for (std::size_t i = 0; i < query.words.size(); ++i)
        if (query.words[i].word.token.text.size() >= 5)
            addSplit(query.words[i].word, scorer, 1U << i);
    if (query.isTyping && !query.words.empty())
        addBeginning(query, scorer);
    if (m_gathered.empty() && query.born.empty() && query.documents.empty()) {
        for (const std::string& state : query.states) {
            m_persons.clear();
            m_index.withNationality(state, m_persons, MostOfAState);
            if (state == "DEU")
                m_index.withNationality("D", m_persons, MostOfAState);
            addPersons(m_persons, 3.0, DateGroup);
        }
    }
}

} // namespace passages
