#include "models/search/hitscore.h"

#include "data/identity/documentkey.h"
#include "models/search/statenames.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>

namespace passages {
namespace {

/// People outside the cache that a name is thought to be shared with: in a cache of three, no name is rare.
constexpr double PeopleBesides = 20'000;
/// Borne by so many of those, where the table of names has it among the common ones.
constexpr double CommonBesides = 40;
/// All but sure: a chance in a thousand that it is somebody else, whoever there is.
constexpr double SureBits = 10;

constexpr double MissingWord = -5.0;
constexpr double MissingHonorific = -1.5;
constexpr double MissingInitial = -2.0;
constexpr double MoreName = -0.7;
constexpr double MorePatronymic = -0.2;
constexpr double OtherOrder = -0.5;
constexpr double JoinedCost = 0.5;
constexpr double ParticleBits = 0.5;
constexpr double PrefixCost = 1.0;
constexpr double StateBits = 3.0;
constexpr double OtherState = -3.0;

constexpr std::array<const char*, 3> Fields{"last_name", "first_name", "middle_name"};

const std::string& fieldOf(const Person& person, std::size_t field) {
    return field == 0 ? person.lastName : field == 1 ? person.firstName : person.middleName;
}

bool isBetween(char c) {
    return c == ' ' || c == '-' || c == '<' || c == ',' || c == ';' || c == '/' || c == '_' || c == '(' ||
           c == ')' || (c >= '\t' && c <= '\r');
}

bool isMinor(TokenKind kind) {
    return kind == TokenKind::Particle || kind == TokenKind::Title || kind == TokenKind::Generation;
}

} // namespace

HitScorer::HitScorer(const SearchQuery& query, const Vocabulary& vocabulary)
    : m_query(query),
      m_vocabulary(vocabulary),
      m_people(static_cast<double>(vocabulary.people()) + PeopleBesides),
      m_sure(std::log2(m_people) + SureBits) {
    const auto joined = [&](std::size_t i, std::size_t count) {
        NameToken token;
        for (std::size_t k = i; k < i + count && i + count <= query.words.size(); ++k) {
            const NameToken& part = query.words[k].word.token;
            token.text += part.text;
            token.vowels = part.vowels;
        }
        token.known = NameTable::builtIn().find(token.text);
        return SearchWord(std::move(token));
    };
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        m_joined.push_back(joined(i, 2));
        m_joinedThree.push_back(joined(i, 3));
    }
    for (const AskedWord& asked : query.words)
        m_askedRarity.push_back(rarity(asked.word.token.text));
    if (query.isTyping && !query.words.empty()) {
        std::vector<Vocabulary::Index> words;
        const std::int64_t bearers = vocabulary.beginningWith(query.words.back().word.token.text, 1, words);
        m_prefixRarity = rarityOf(bearers, false);
    }
}

double HitScorer::rarityOf(std::int64_t bearers, bool isCommon) const {
    return std::log2(m_people / (static_cast<double>(bearers) + 1.0 + (isCommon ? CommonBesides : 0.0)));
}

double HitScorer::rarity(std::string_view word) const {
    const Vocabulary::Index* found = m_vocabulary.find(word);
    const NameTable::Entry* known = NameTable::builtIn().find(word);
    return rarityOf(found != nullptr ? m_vocabulary.bearers(*found) : 0, known != nullptr && known->isCommon);
}

const std::vector<HitScorer::Held>& HitScorer::wordsOf(const std::string& segment) {
    const auto [place, isNew] = m_segments.try_emplace(segment);
    if (!isNew)
        return place->second;
    for (NameToken& token : nameTokens(segment)) {
        token.kind = tokenKind(token.text); // alone, a particle would be taken for a name
        Held held;
        held.word = SearchWord(std::move(token));
        held.rarity = rarity(held.word.token.text);
        if (!held.word.token.plain.empty())
            held.rarity = std::min(held.rarity, rarity(held.word.token.plain));
        if (isMinor(held.word.token.kind))
            held.rarity = std::min(held.rarity, ParticleBits);
        for (const AskedWord& asked : m_query.words)
            held.matches.push_back(matchWords(asked.word, held.word));
        place->second.push_back(std::move(held));
    }
    return place->second;
}

void HitScorer::hold(const Person& person) {
    constexpr std::size_t MostParts = 16;
    m_parts.clear();
    for (std::size_t field = 0; field < Fields.size(); ++field) {
        const std::string& text = fieldOf(person, field);
        for (std::size_t from = 0; from < text.size();) {
            if (isBetween(text[from])) {
                ++from;
                continue;
            }
            std::size_t to = from;
            while (to < text.size() && !isBetween(text[to]))
                ++to;
            for (const Held& held : wordsOf(text.substr(from, to - from)))
                if (m_parts.size() < MostParts)
                    m_parts.push_back({&held, static_cast<int>(field), from, to - from});
            from = to;
        }
    }
}

void HitScorer::addPairsOf(std::size_t asked, std::size_t held) {
    const NameToken& a = m_query.words[asked].word.token;
    const Held& word = *m_parts[held].held;
    const NameToken& b = word.word.token;
    const WordMatch& match = word.matches[asked];
    // That TREBMLAY is rare says nothing for who is asked about by the common TREMBLAY.
    const double rarest =
        match.level == WordLevel::Exact ? word.rarity : std::min(word.rarity, m_askedRarity[asked]);
    Pair pair{rarest - match.cost, match.level, 1U << asked, 1U << held};
    if (match.level == WordLevel::None) {
        pair.gain = 0;
        const bool isLast = m_query.isTyping && asked + 1 == m_query.words.size();
        if (isLast && b.text.starts_with(a.text)) {
            pair.level = WordLevel::Prefix;
            pair.gain = std::min(word.rarity, m_prefixRarity) - PrefixCost;
        } else if (a.text.size() == 1 && b.text.front() == a.text.front() && b.kind == TokenKind::Name) {
            pair.level = WordLevel::Initial;
            pair.gain = InitialBits;
        } else if (b.text.size() == 1 && a.text.front() == b.text.front() && a.kind == TokenKind::Name) {
            pair.level = WordLevel::Initial;
            pair.gain = InitialBits - 1;
        }
    } else if (a.text.size() == 1) {
        pair.gain = std::min(pair.gain, InitialBits);
    } else if (isMinor(a.kind) && isMinor(b.kind)) {
        pair.gain = std::min(pair.gain, ParticleBits);
    }
    if (pair.gain > 0)
        m_options.push_back(pair);
}

/// DELATOUR and DE LA TOUR, either way round.
void HitScorer::addJoined() {
    const auto bitsOf = [](std::size_t from, std::size_t count) { return ((1U << count) - 1U) << from; };
    for (std::size_t held = 0; held < m_parts.size(); ++held) {
        for (std::size_t asked = 0; asked < m_query.words.size(); ++asked) {
            if (!m_joined[asked].token.text.empty())
                addJoinedPair(m_joined[asked], m_parts[held].held->word, m_parts[held].held->rarity,
                              bitsOf(asked, 2), 1U << held);
            if (!m_joinedThree[asked].token.text.empty())
                addJoinedPair(m_joinedThree[asked], m_parts[held].held->word, m_parts[held].held->rarity,
                              bitsOf(asked, 3), 1U << held);
        }
    }
    // Any two, for SUNILTIWARI is written last name first; three in a row.
    for (std::size_t first = 0; first < m_parts.size(); ++first) {
        for (std::size_t second = 0; second < m_parts.size(); ++second)
            if (second != first)
                addTogether({first, second});
        if (first + 2 < m_parts.size())
            addTogether({first, first + 1, first + 2});
    }
}

/// The words asked for that these held words are when written together.
void HitScorer::addTogether(std::initializer_list<std::size_t> held) {
    std::size_t length = 0;
    double rarity = 0;
    std::uint32_t bits = 0;
    for (const std::size_t k : held) {
        length += m_parts[k].held->word.token.text.size();
        rarity += m_parts[k].held->rarity;
        bits |= 1U << k;
    }
    SearchWord together;
    for (std::size_t asked = 0; asked < m_query.words.size(); ++asked) {
        const SearchWord& word = m_query.words[asked].word;
        const auto apart = static_cast<int>(word.token.text.size()) - static_cast<int>(length);
        if (std::abs(apart) > 2 || word.token.text.size() < 4)
            continue;
        if (together.token.text.empty()) {
            NameToken token;
            for (const std::size_t k : held)
                token.text += m_parts[k].held->word.token.text;
            if (std::popcount(letterMask(token.text) ^ word.letters) > 4)
                continue;
            token.known = NameTable::builtIn().find(token.text);
            together = SearchWord(std::move(token));
        }
        addJoinedPair(word, together, rarity, 1U << asked, bits);
    }
}

void HitScorer::addJoinedPair(const SearchWord& one, const SearchWord& other, double rarity,
                              std::uint32_t asked, std::uint32_t held) {
    const auto lengths = static_cast<int>(one.token.text.size()) - static_cast<int>(other.token.text.size());
    if (std::abs(lengths) > 2 || std::popcount(one.letters ^ other.letters) > 4 ||
        other.token.text.size() < 4)
        return;
    const WordMatch match = matchWords(one, other);
    const double gain = rarity - match.cost - JoinedCost;
    if (match.level != WordLevel::None && match.cost < 6 && gain > 0)
        m_options.push_back({gain, WordLevel::Joined, asked, held});
}

void HitScorer::pairUp() {
    m_options.clear();
    m_pairs.clear();
    m_pairedAsked = 0;
    m_pairedHeld = 0;
    for (std::size_t asked = 0; asked < m_query.words.size(); ++asked)
        for (std::size_t held = 0; held < m_parts.size(); ++held)
            addPairsOf(asked, held);
    addJoined();
    std::stable_sort(m_options.begin(), m_options.end(),
                     [](const Pair& a, const Pair& b) { return a.gain > b.gain; });
    for (const Pair& option : m_options) {
        if ((option.asked & m_pairedAsked) != 0 || (option.held & m_pairedHeld) != 0)
            continue;
        m_pairedAsked |= option.asked;
        m_pairedHeld |= option.held;
        m_pairs.push_back(option);
    }
}

double HitScorer::missing(std::size_t asked) const {
    const AskedWord& word = m_query.words[asked];
    // A state that is not in the name counts as another nationality, once, however many words it has.
    if (word.isOptional || word.state || isMinor(word.word.token.kind))
        return 0;
    switch (word.word.token.kind) {
    case TokenKind::Initial:
        return MissingInitial;
    case TokenKind::Honorific:
    case TokenKind::Patronymic:
        return MissingHonorific;
    default:
        return MissingWord;
    }
}

double HitScorer::more(std::size_t held) const {
    switch (m_parts[held].held->word.token.kind) {
    case TokenKind::Name:
        return MoreName;
    case TokenKind::Patronymic:
    case TokenKind::Honorific:
    case TokenKind::Initial:
        return MorePatronymic;
    default:
        return 0;
    }
}

/// Neither last first nor first last: JEAN TREMBLAY MARC for Jean Marc Tremblay.
bool HitScorer::isReordered() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;
    for (const Pair& pair : m_pairs)
        if (pair.level != WordLevel::None)
            order.emplace_back(pair.asked & (~pair.asked + 1U), pair.held & (~pair.held + 1U));
    if (order.size() < 3)
        return false;
    std::sort(order.begin(), order.end());
    std::size_t descents = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        descents += order[(i + 1) % order.size()].second < order[i].second ? 1U : 0U;
    return descents > 1;
}

double HitScorer::nameBits() const {
    double bits = 0;
    for (const Pair& pair : m_pairs)
        bits += pair.gain;
    for (std::size_t i = 0; i < m_query.words.size(); ++i)
        bits += (m_pairedAsked >> i & 1U) != 0 ? 0 : missing(i);
    if (!m_query.words.empty())
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            bits += (m_pairedHeld >> i & 1U) != 0 ? 0 : more(i);
    return bits + (isReordered() ? OtherOrder : 0);
}

FieldMatch HitScorer::born(const Person& person, const PartialDate** asked) const {
    FieldMatch best;
    for (const PartialDate& date : m_query.born) {
        const FieldMatch match = matchBirthDates(date, person.dateOfBirth);
        if (best.level.empty() || match.bits > best.bits) {
            best = match;
            *asked = &date;
        }
    }
    return best;
}

FieldMatch HitScorer::document(const Person& person, const std::string** asked) const {
    const std::string held = documentKey(person.documentNumber);
    FieldMatch best;
    for (const std::string& key : m_query.documents) {
        const FieldMatch match = matchDocuments(key, held);
        if (!match.level.empty() && (best.level.empty() || match.bits > best.bits)) {
            best = match;
            *asked = &key;
        }
    }
    return best;
}

/// A state that was named by a word which is part of this person's name is not asked for.
FieldMatch HitScorer::nationality(const Person& person, const std::string** asked) const {
    FieldMatch best;
    for (std::size_t i = 0; i < m_query.states.size(); ++i) {
        bool isOfName = false;
        for (std::size_t k = 0; k < m_query.words.size(); ++k)
            isOfName = isOfName || (m_query.words[k].state == i && (m_pairedAsked >> k & 1U) != 0);
        if (isOfName)
            continue;
        const bool isSame = isSameState(m_query.states[i], person.nationality);
        if (best.level.empty() || isSame) {
            best =
                isSame ? FieldMatch{"nationality", StateBits} : FieldMatch{"nationality_other", OtherState};
            *asked = &m_query.states[i];
        }
    }
    return best;
}

HitBits HitScorer::bits(const Person& person) {
    hold(person);
    pairUp();
    const PartialDate* date = nullptr;
    const std::string* text = nullptr;
    HitBits bits;
    const FieldMatch state = nationality(person, &text);
    bits.name = nameBits();
    bits.born = born(person, &date).bits;
    bits.document = document(person, &text).bits;
    bits.all = bits.name + bits.born + bits.document + state.bits;
    return bits;
}

} // namespace passages
