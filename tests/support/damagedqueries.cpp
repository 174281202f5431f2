#include "tests/support/damagedqueries.h"

#include "models/identity/namefold.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace passages::test {
namespace {

std::vector<std::string> split(const std::string& text) {
    std::string apart = text;
    std::replace(apart.begin(), apart.end(), '-', ' ');
    std::istringstream stream{apart};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::vector<std::string> folded(const std::vector<std::string>& words) {
    std::vector<std::string> result;
    for (const std::string& word : words)
        for (const std::string& part : split(foldNamePlain(word)))
            result.push_back(part);
    return result;
}

bool isAscii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isParticle(const std::string& word) {
    constexpr std::array<std::string_view, 9> Particles{"DE", "LA",    "LE", "DU", "DES",
                                                        "ST", "SAINT", "D",  "L"};
    return std::find(Particles.begin(), Particles.end(), word) != Particles.end();
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace

const std::vector<std::string>& DamagedQueries::kinds() {
    static const std::vector<std::string> kinds{
        "exact",        "one slip",     "two slips",  "reordered",      "initial",
        "part dropped", "joined/split", "diacritics", "transliterated", "French particles"};
    return kinds;
}

DamagedQueries::DamagedQueries(const std::vector<PooledPerson>& people, std::uint64_t seed)
    : m_people(people),
      m_random(seed) {
    for (std::uint32_t i = 0; i < people.size(); ++i) {
        const Person& block = people[i].block;
        m_words.push_back(folded({block.lastName, block.firstName, block.middleName}));
        for (const std::string& word : m_words.back())
            m_bearers[word].push_back(i);
    }
}

void DamagedQueries::slip(Words& words) {
    std::size_t letters = 0;
    for (const std::string& word : words)
        letters += word.size() >= 3 ? word.size() : 0;
    if (letters == 0)
        return;
    std::size_t at = below(letters);
    for (std::string& word : words) {
        if (word.size() < 3)
            continue;
        if (at >= word.size()) {
            at -= word.size();
            continue;
        }
        const auto letter = static_cast<char>('A' + below(26));
        switch (below(4)) {
        case 0:
            word[at] = letter;
            break;
        case 1:
            word.insert(word.begin() + static_cast<std::ptrdiff_t>(at), letter);
            break;
        case 2:
            word.erase(word.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        default:
            std::swap(word[at], word[at + 1 < word.size() ? at + 1 : at - 1]);
            break;
        }
        return;
    }
}

std::optional<DamagedQueries::Words> DamagedQueries::damaged(const std::string& kind,
                                                             const PooledPerson& person) {
    const Person& block = person.block;
    Words first = split(block.firstName);
    Words middle = split(block.middleName);
    const Words last = split(block.lastName);
    Words all = first;
    all.insert(all.end(), middle.begin(), middle.end());
    all.insert(all.end(), last.begin(), last.end());
    if (kind == "exact")
        return all;
    if (kind == "one slip" || kind == "two slips") {
        all = folded(all);
        const Words before = all;
        slip(all);
        if (kind == "two slips")
            slip(all);
        return all != before ? std::optional(all) : std::nullopt;
    }
    if (kind == "reordered") {
        std::shuffle(all.begin(), all.end(), m_random);
        return all;
    }
    if (kind == "initial") {
        Words words{foldNamePlain(first.front()).substr(0, 1)};
        words.insert(words.end(), last.begin(), last.end());
        return words;
    }
    if (kind == "part dropped") {
        if (all.size() < 3)
            return std::nullopt;
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(below(all.size())));
        return all;
    }
    if (kind == "joined/split") {
        all = folded(all);
        if (below(2) == 0) {
            const std::size_t at = below(all.size() - 1);
            all[at] += all[at + 1];
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(at + 1));
            return all;
        }
        const std::size_t at = below(all.size());
        if (all[at].size() < 5)
            return std::nullopt;
        const std::size_t cut = 2 + below(all[at].size() - 3);
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(at + 1), all[at].substr(cut));
        all[at].resize(cut);
        return all;
    }
    if (kind == "diacritics") {
        if (isAscii(joined(all)))
            return std::nullopt;
        return below(2) == 0 ? folded(all) : split(foldName(joined(all)));
    }
    if (kind == "transliterated") {
        if (person.name.otherFirst.empty() && person.name.otherLast.empty())
            return std::nullopt;
        Words words = split(person.name.otherFirst.empty() ? block.firstName : person.name.otherFirst);
        words.insert(words.end(), middle.begin(), middle.end());
        for (const std::string& word :
             split(person.name.otherLast.empty() ? block.lastName : person.name.otherLast))
            words.push_back(word);
        return words;
    }
    // French particles: run together, without the accent, St for Saint, hyphens for blanks.
    if (block.nationality != "CAN" || (last.size() < 2 && first.size() < 2))
        return std::nullopt;
    Words words;
    const Words parts = folded(last);
    const bool hasParticle = std::any_of(parts.begin(), parts.end(), isParticle);
    if (!hasParticle && first.size() < 2)
        return std::nullopt;
    std::string given;
    for (const std::string& word : folded(first))
        given += (given.empty() || below(2) == 0 ? "" : "-") + word;
    std::string family;
    for (const std::string& word : parts)
        family += word == "SAINT" ? "ST" : word == "ST" ? "SAINT-" : word;
    words.push_back(given);
    for (const std::string& word : folded(middle))
        words.push_back(word); // left out, it would be another person's name as well
    words.push_back(family);
    return words;
}

bool DamagedQueries::isOnlyOne(const Words& words, std::size_t person) const {
    const Words asked = folded(words);
    const std::vector<std::uint32_t>* rarest = nullptr;
    Words known;
    for (const std::string& word : asked) {
        const auto found = m_bearers.find(word);
        if (word.size() == 1) {
            known.push_back(word);
            continue;
        }
        if (found == m_bearers.end())
            continue;
        known.push_back(word);
        if (rarest == nullptr || found->second.size() < rarest->size())
            rarest = &found->second;
    }
    if (rarest == nullptr)
        return true; // a word of nobody else: as rare as a name can be
    for (const std::uint32_t other : *rarest) {
        if (other == person || m_people[other].traveller == m_people[person].traveller)
            continue;
        const bool hasAll = std::all_of(known.begin(), known.end(), [&](const std::string& word) {
            return std::any_of(m_words[other].begin(), m_words[other].end(), [&](const std::string& held) {
                return word.size() == 1 ? held.front() == word.front() : held == word;
            });
        });
        if (hasAll)
            return false;
    }
    return true;
}

std::optional<DamagedQuery> DamagedQueries::next(const std::string& kind) {
    const std::size_t person = below(m_people.size());
    const auto words = damaged(kind, m_people[person]);
    if (!words || words->empty())
        return std::nullopt;
    DamagedQuery query{kind, joined(*words), {}, person};
    if (kind == "reordered" && words->size() == 2 && below(2) == 0)
        query.text = words->front() + ", " + words->back();
    const PartialDate born = m_people[person].block.dateOfBirth;
    // What was dropped or shortened does not tell; what was damaged told before.
    const bool isLess = kind == "part dropped" || kind == "initial";
    if (below(2) == 0 || !isOnlyOne(isLess ? *words : m_words[person], person)) {
        query.born = born.iso();
        query.text += " " + born.iso();
    }
    return query;
}

} // namespace passages::test
