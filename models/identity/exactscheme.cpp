#include "models/identity/exactscheme.h"

#include "models/identity/linkblocking.h"
#include "models/identity/namefold.h"

#include <algorithm>

namespace passages {
namespace {

/// Upper case without blanks and hyphens, as agencies print document numbers differently.
std::string normalizedNumber(std::string_view number) {
    std::string text;
    text.reserve(number.size());
    for (const char c : number) {
        if (c == ' ' || c == '-') {
            continue;
        }
        text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return text;
}

/// A number of nothing but zeros fills a field that had to be filled.
bool isRealNumber(std::string_view number) {
    return std::any_of(number.begin(), number.end(), [](char c) { return c != '0'; });
}

void append(std::string& name, std::string_view words) {
    if (words.empty()) {
        return;
    }
    if (!name.empty()) {
        name += ' ';
    }
    name += words;
}

/// Last, first, middle name; empty where the last name folds to nothing.
std::string wholeName(const Person& person, std::string (*fold)(std::string_view)) {
    std::string name = fold(person.lastName);
    if (!name.empty()) {
        append(name, fold(person.firstName));
        append(name, fold(person.middleName));
    }
    return name;
}

/// The name, and behind it those words of its other form that differ.
std::string withOtherWords(std::string name, std::string_view other) {
    std::string_view rest = name;
    std::string more;
    const auto take = [](std::string_view& words) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        return word;
    };
    while (!rest.empty() && !other.empty()) {
        const std::string_view word = take(rest);
        const std::string_view otherWord = take(other);
        if (word != otherWord) {
            append(more, otherWord);
        }
    }
    append(name, more);
    return name;
}

/// A state that says something about who the person is.
bool isNationality(std::string_view code) {
    return !code.empty() && code != "XXX";
}

} // namespace

IdentityKeys ExactScheme::keysOf(const Person& person) const {
    IdentityKeys keys;
    const std::string name = wholeName(person, foldName);
    const std::string plain = wholeName(person, foldNamePlain);
    keys.searchName = name == plain ? name : withOtherWords(name, plain);

    const std::string number = normalizedNumber(person.documentNumber);
    const bool hasDocument = person.documentType && !person.documentCountry.empty() && isRealNumber(number);
    const std::string born = person.dateOfBirth.iso();
    // A name that no letter of was understood says nothing.
    if (name.empty())
        return keys;
    if (hasDocument) {
        const std::string document =
            "D|" + std::string(toCode(*person.documentType)) + '|' + person.documentCountry + '|' + number;
        keys.linkKeys.push_back(document + "|N|" + name);
        if (plain != name)
            keys.linkKeys.push_back(document + "|N|" + plain);
        const std::string given = foldName(person.firstName);
        if (person.dateOfBirth.isComplete() && !given.empty())
            keys.linkKeys.push_back(document + "|B|" + born + '|' + given.substr(0, given.find(' ')));
        return keys;
    }
    if (!number.empty() || !person.dateOfBirth.isComplete() || !isNationality(person.nationality))
        return keys;
    // One agency writes Müller, another MUELLER or MULLER: the name with its mark belongs to both.
    const std::string rest = '|' + born + '|' + person.nationality;
    keys.linkKeys.push_back("N|" + name + rest);
    if (plain != name)
        keys.linkKeys.push_back("N|" + plain + rest);
    return keys;
}

std::vector<BlockKey> ExactScheme::blockKeysOf(const Person& person) const {
    // With the birth date, and without it as where it was taken for a filler.
    std::vector<BlockKey> keys;
    Person dateless = person;
    dateless.dateOfBirth = {};
    for (const Person& block : {person, dateless}) {
        LinkProfiles profiles{LinkShares()};
        const auto found = passages::blockKeysOf(profiles, profiles.add(block), 0);
        keys.insert(keys.end(), found.begin(), found.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

} // namespace passages
