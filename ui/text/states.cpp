#include "ui/text/sentences.h"
#include "ui/text/wordtable.h"

#include "translations/spoken.h"

#include <map>
#include <string>
#include <unicode/locid.h>

namespace passages::text {

namespace {
/// ICAO Doc 9303 part 3 section 5: what ISO 3166-1 has not.
const Word specials[] = {
    {"GBD", QT_TRANSLATE_NOOP3("text", "British overseas territories citizen", "ICAO nationality code GBD")},
    {"GBN", QT_TRANSLATE_NOOP3("text", "British national (overseas)", "ICAO nationality code GBN")},
    {"GBO", QT_TRANSLATE_NOOP3("text", "British overseas citizen", "ICAO nationality code GBO")},
    {"GBP", QT_TRANSLATE_NOOP3("text", "British protected person", "ICAO nationality code GBP")},
    {"GBS", QT_TRANSLATE_NOOP3("text", "British subject", "ICAO nationality code GBS")},
    {"RKS", QT_TRANSLATE_NOOP3("text", "Kosovo", "state code RKS")},
    {"XKX", QT_TRANSLATE_NOOP3("text", "Kosovo", "state code RKS")},
    {"UNK", QT_TRANSLATE_NOOP3("text", "UN Interim Administration Mission in Kosovo", "ICAO code UNK")},
    {"UNO", QT_TRANSLATE_NOOP3("text", "United Nations", "ICAO code UNO")},
    {"UNA", QT_TRANSLATE_NOOP3("text", "United Nations specialized agency", "ICAO code UNA")},
    {"EUE", QT_TRANSLATE_NOOP3("text", "European Union", "ICAO code EUE")},
    {"XBA", QT_TRANSLATE_NOOP3("text", "African Development Bank", "ICAO code XBA")},
    {"XIM", QT_TRANSLATE_NOOP3("text", "African Export–Import Bank", "ICAO code XIM")},
    {"XCC", QT_TRANSLATE_NOOP3("text", "Caribbean Community", "ICAO code XCC")},
    {"XCE", QT_TRANSLATE_NOOP3("text", "Council of Europe", "ICAO code XCE")},
    {"XCO", QT_TRANSLATE_NOOP3("text", "Common Market for Eastern and Southern Africa", "ICAO code XCO")},
    {"XEC", QT_TRANSLATE_NOOP3("text", "Economic Community of West African States", "ICAO code XEC")},
    {"XPO", QT_TRANSLATE_NOOP3("text", "Interpol", "ICAO code XPO")},
    {"XOM", QT_TRANSLATE_NOOP3("text", "Sovereign Military Order of Malta", "ICAO code XOM")},
    {"XMP", QT_TRANSLATE_NOOP3("text", "Parliamentary Assembly of the Mediterranean", "ICAO code XMP")},
    {"XXA", QT_TRANSLATE_NOOP3("text", "stateless person", "ICAO code XXA")},
    {"XXB", QT_TRANSLATE_NOOP3("text", "refugee (1951 Convention)", "ICAO code XXB")},
    {"XXC", QT_TRANSLATE_NOOP3("text", "refugee (other)", "ICAO code XXC")},
    {"XXX", QT_TRANSLATE_NOOP3("text", "unspecified nationality", "ICAO code XXX")},
    {"UTO", QT_TRANSLATE_NOOP3("text", "Utopia (specimen)", "ICAO code UTO")},
};

const std::map<std::string, std::string, std::less<>>& alphaTwoByAlphaThree() {
    static const auto table = [] {
        std::map<std::string, std::string, std::less<>> codes;
        for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code)
            codes.emplace(icu::Locale("", *code).getISO3Country(), *code);
        codes.emplace("D", "DE"); // ICAO writes Germany with its plate letter
        return codes;
    }();
    return table;
}
} // namespace

QString stateName(std::string_view alpha3) {
    const auto& codes = alphaTwoByAlphaThree();
    const auto found = codes.find(alpha3);
    if (found == codes.end())
        return wordFor(alpha3, specials);
    const icu::Locale language =
        spokenLanguage() == Language::French ? icu::Locale::getCanadaFrench() : icu::Locale::getCanada();
    icu::UnicodeString name;
    icu::Locale("", found->second.c_str()).getDisplayCountry(language, name);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

} // namespace passages::text
