#include "models/search/statenames.h"

#include "data/record/codes.h"
#include "models/identity/namefold.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace passages {
namespace {

struct OtherName {
    std::string_view name;
    std::string_view code;
};
constexpr std::array OtherNames{
    OtherName{"UNITED STATES OF AMERICA", "USA"},
    OtherName{"AMERICA", "USA"},
    OtherName{"US", "USA"},
    OtherName{"ETATS UNIS D AMERIQUE", "USA"},
    OtherName{"ETATS UNIS DAMERIQUE", "USA"},
    OtherName{"UK", "GBR"},
    OtherName{"GREAT BRITAIN", "GBR"},
    OtherName{"GRANDE BRETAGNE", "GBR"},
    OtherName{"ENGLAND", "GBR"},
    OtherName{"ANGLETERRE", "GBR"},
    OtherName{"SCOTLAND", "GBR"},
    OtherName{"ECOSSE", "GBR"},
    OtherName{"HOLLAND", "NLD"},
    OtherName{"HOLLANDE", "NLD"},
    OtherName{"IVORY COAST", "CIV"},
    OtherName{"CZECH REPUBLIC", "CZE"},
    OtherName{"REPUBLIQUE TCHEQUE", "CZE"},
    OtherName{"BURMA", "MMR"},
    OtherName{"BIRMANIE", "MMR"},
    OtherName{"MYANMAR", "MMR"},
    OtherName{"CAPE VERDE", "CPV"},
    OtherName{"SWAZILAND", "SWZ"},
    OtherName{"TURKEY", "TUR"},
    OtherName{"MACEDONIA", "MKD"},
    OtherName{"PALESTINE", "PSE"},
    OtherName{"HONG KONG", "HKG"},
    OtherName{"MACAU", "MAC"},
    OtherName{"MACAO", "MAC"},
    OtherName{"CONGO", "COG"},
    OtherName{"DR CONGO", "COD"},
    OtherName{"KOSOVO", "RKS"},
    OtherName{"GERMANY", "DEU"},
    OtherName{"ALLEMAGNE", "DEU"},
    OtherName{"STATELESS", "XXA"},
    OtherName{"APATRIDE", "XXA"},
    OtherName{"REFUGEE", "XXB"},
    OtherName{"REFUGIE", "XXB"},
    OtherName{"REFUGIEE", "XXB"},
    OtherName{"UNITED NATIONS", "UNO"},
    OtherName{"NATIONS UNIES", "UNO"},
    OtherName{"EUROPEAN UNION", "EUE"},
    OtherName{"UNION EUROPEENNE", "EUE"},
    OtherName{"BRITISH OVERSEAS CITIZEN", "GBO"},
    OtherName{"BRITISH SUBJECT", "GBS"},
    OtherName{"BRITISH NATIONAL OVERSEAS", "GBN"},
};
constexpr std::size_t MostWords = 6;

using Names = std::unordered_map<std::string, std::string>;

Names makeNames() {
    Names names;
    const std::array languages{icu::Locale("en"), icu::Locale("fr", "CA")};
    for (const char* const* region = icu::Locale::getISOCountries(); *region != nullptr; ++region) {
        const icu::Locale state("", *region);
        const std::string code = state.getISO3Country();
        if (!isStateCode(code))
            continue;
        for (const icu::Locale& language : languages) {
            icu::UnicodeString name;
            state.getDisplayCountry(language, name);
            std::string utf8;
            name.findAndReplace(icu::UnicodeString(u'&'), icu::UnicodeString(u' ')).toUTF8String(utf8);
            names.emplace(foldName(utf8), code);
        }
    }
    for (const OtherName& other : OtherNames)
        names.emplace(other.name, other.code);
    return names;
}

const Names& stateNames() {
    static const Names names = makeNames();
    return names;
}

std::string withoutArticle(const std::string& name) {
    for (const std::string_view article : {"LE ", "LA ", "LES ", "THE "})
        if (name.starts_with(article))
            return name.substr(article.size());
    return name;
}

std::string codeOfName(const std::string& folded) {
    const Names& names = stateNames();
    const auto found = names.find(folded);
    if (found != names.end())
        return found->second;
    const auto plain = names.find(withoutArticle(folded));
    return plain != names.end() ? plain->second : std::string();
}

bool isUpperCode(std::string_view word) {
    return word.size() == 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

FoundState stateAt(std::span<const std::string> words) {
    if (words.empty())
        return {};
    FoundState longest;
    std::string name;
    for (std::size_t count = 1; count <= std::min(words.size(), MostWords); ++count) {
        const std::string folded = foldName(words[count - 1]);
        name += (name.empty() ? "" : " ") + folded;
        const auto found = stateNames().find(name);
        if (!folded.empty() && found != stateNames().end())
            longest = {count, found->second};
    }
    if (longest.words == 0 && isUpperCode(words.front()) && isStateCode(words.front()))
        longest = {1, words.front()};
    return longest;
}

std::string stateFrom(std::string_view text) {
    const std::string folded = foldName(text);
    if (isStateCode(folded))
        return folded;
    return codeOfName(folded);
}

bool isSameState(std::string_view a, std::string_view b) {
    const auto standing = [](std::string_view code) { return code == "D" ? std::string_view("DEU") : code; };
    return standing(a) == standing(b);
}

} // namespace passages
