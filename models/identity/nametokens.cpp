#include "models/identity/nametokens.h"

#include "models/identity/namefold.h"

#include <algorithm>
#include <array>

#include <unicode/unistr.h>

namespace passages {
namespace {

template <std::size_t Size>
bool isAmong(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 47> Particles{
    "DE",  "DU",  "DES", "LA",    "LE",    "LES",   "DA",    "DO",   "DOS", "DAS",   "DI",  "DEL",
    "LOS", "LAS", "VAN", "VON",   "DER",   "DEN",   "TER",   "TEN",  "ZU",  "ZUM",   "ZUR", "AL",
    "EL",  "UL",  "BIN", "IBN",   "BEN",   "BINT",  "BINTI", "OULD", "AIT", "AF",    "AV",  "OF",
    "THE", "UD",  "AP",  "DELLA", "DELLO", "DELLE", "DEGLI", "ET",   "AND", "WALAD", "OGLU"};

constexpr std::array<std::string_view, 65> Titles{
    "MR",        "MRS",        "MS",    "MISS",     "DR",        "PROF",     "PROFESSOR", "DOCTOR",
    "SIR",       "DAME",       "LORD",  "LADY",     "HAJI",      "HAJ",      "HADJ",      "HAJJI",
    "HAJJ",      "MULLAH",     "MULLA", "MOLLA",    "MAULANA",   "MAULAVI",  "MAULVI",    "MAWLAWI",
    "MAWLAVI",   "QARI",       "GEN",   "GENERAL",  "COL",       "COLONEL",  "CAPT",      "CAPTAIN",
    "LT",        "LIEUTENANT", "SGT",   "MAJ",      "PRESIDENT", "PRINCESS", "QUEEN",     "HRH",
    "MINISTER",  "SENATOR",    "REV",   "REVEREND", "AYATOLLAH", "MONSIEUR", "MADAME",    "MME",
    "MLLE",      "HERR",       "FRAU",  "SENOR",    "SENORA",    "SIGNOR",   "SIGNORA",   "ENGR",
    "DIPL",      "PHD",        "ESQ",   "CBE",      "OBE",       "HON",      "SHRI",      "SMT",
    "AMBASSADOR"};

/// Titles that are names as well: taken for a title before two names or more.
constexpr std::array<std::string_view, 19> PerhapsTitles{
    "KING", "PRINCE", "MAJOR", "BISHOP", "POPE", "JUDGE", "SHEIKH", "SHAIKH", "SHEIK", "IMAM",
    "DON",  "DONA",   "BARON", "COUNT",  "EARL", "SRI",   "USTAD",  "FATHER", "M"};

constexpr std::array<std::string_view, 17> Generations{"JR",   "JUNIOR", "SR",       "SENIOR", "II",   "III",
                                                       "IV",   "2ND",    "3RD",      "4TH",    "FILS", "PERE",
                                                       "NETO", "FILHO",  "SOBRINHO", "JNR",    "SNR"};

constexpr std::array<std::string_view, 12> Honorifics{"SINGH", "KAUR", "KHAN", "BEGUM", "BIBI", "BANO",
                                                      "KUMAR", "DEVI", "ABU",  "HAJJA", "THI",  "GUL"};

constexpr std::array<std::string_view, 22> PatronymicEndings{
    "OVICH", "EVICH", "YOVYCH", "OVYCH",   "EVYCH", "OVITCH", "EVITCH", "OWITSCH", "EWITSCH", "OVNA", "EVNA",
    "IVNA",  "YIVNA", "ICHNA",  "INICHNA", "IEVNA", "IEVICH", "YEVICH", "YEVNA",   "OGLI",    "OGLY", "KYZY"};

bool isPatronymic(std::string_view word) {
    return word.size() >= 7 && std::any_of(PatronymicEndings.begin(), PatronymicEndings.end(),
                                           [&](std::string_view ending) { return word.ends_with(ending); });
}

TokenKind kindOf(std::string_view word) {
    if (word.size() == 1)
        return TokenKind::Initial;
    if (isAmong(Particles, word))
        return TokenKind::Particle;
    if (isAmong(Titles, word))
        return TokenKind::Title;
    if (isAmong(Generations, word))
        return TokenKind::Generation;
    if (isAmong(Honorifics, word))
        return TokenKind::Honorific;
    return TokenKind::Name;
}

/// The name with what the fold would run together set apart, and whether it left vowels out.
struct Prepared {
    std::string text;
    Vowels vowels = Vowels::Written;
};

Prepared prepare(std::string_view utf8) {
    Prepared prepared;
    const auto name =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    icu::UnicodeString spaced;
    for (int32_t i = 0; i < name.length(); i = name.moveIndex32(i, 1)) {
        const UChar32 c = name.char32At(i);
        const bool isHangul = c >= 0xAC00 && c <= 0xD7A3;
        if (isHangul)
            spaced.append(u' ');
        // Hebrew, Arabic and its forms, Thai.
        if ((c >= 0x590 && c < 0x780) || (c >= 0xFB1D && c < 0xFF00) || (c >= 0xE00 && c < 0xE80))
            prepared.vowels = Vowels::LeftOut;
        spaced.append(c == '.' || c == '"' ? UChar32{' '} : c);
        if (isHangul)
            spaced.append(u' ');
    }
    spaced.toUTF8String(prepared.text);
    return prepared;
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (!word.empty())
            words.push_back(word);
    }
    return words;
}

long names(const std::vector<NameToken>& tokens) {
    return std::count_if(tokens.begin(), tokens.end(), [](const NameToken& token) {
        return token.kind == TokenKind::Name || token.kind == TokenKind::Honorific;
    });
}

void decideByNeighbours(std::vector<NameToken>& tokens) {
    if (tokens.size() >= 3 && names(tokens) >= 3 && isAmong(PerhapsTitles, tokens.front().text))
        tokens.front().kind = TokenKind::Title;
    // A patronymic stands beside two other names; alone beside a first name it is a surname.
    if (names(tokens) >= 3) {
        for (NameToken& token : tokens)
            if (token.kind == TokenKind::Name && isPatronymic(token.text))
                token.kind = TokenKind::Patronymic;
        if (names(tokens) < 2)
            for (NameToken& token : tokens)
                if (token.kind == TokenKind::Patronymic)
                    token.kind = TokenKind::Name;
    }
    // BEN AFFLECK, VAN MORRISON: first of two words, and no other name to go before it.
    if (tokens.size() == 2 && tokens.front().kind == TokenKind::Particle)
        for (const std::string_view given : {"BEN", "VAN", "AL", "DEL", "LES"})
            if (tokens.front().text == given)
                tokens.front().kind = TokenKind::Name;
    if (names(tokens) == 0)
        for (NameToken& token : tokens)
            if (token.kind != TokenKind::Initial)
                token.kind = TokenKind::Name;
}

bool isGeneration(TokenKind kind) {
    return kind == TokenKind::Generation;
}

/// AL, EL and what the article becomes before certain letters, written together with its word.
std::string_view withoutArticle(std::string_view word) {
    if (word.size() >= 6 && (word.starts_with("AL") || word.starts_with("EL")))
        return word.substr(2);
    return word;
}

/// The parts that Arabic assimilates and every registry writes its own way: ABDEL RAHMAN, ABDUR RAHMAN;
/// NUR AL DIN, NOUREDDINE.
std::string arabicForm(std::string_view word) {
    std::string form(word);
    constexpr std::string_view servant = "ABD";
    if (form.size() >= 7 && form.starts_with(servant) &&
        std::string_view("AEOUI").find(form[3]) != std::string_view::npos) {
        const bool isAssimilated = form[4] == 'L' || form[4] == form[5];
        if (isAssimilated)
            form.replace(3, 2, "UL");
    }
    for (const std::string_view ending : {"ALDIN", "ELDIN", "ULDIN", "EDDINE", "EDDIN", "UDDIN", "ODDIN",
                                          "ADDIN", "UDDEEN", "EDIN", "UDIN", "EDINE"}) {
        if (form.size() >= ending.size() + 3 && form.ends_with(ending)) {
            form.replace(form.size() - ending.size(), ending.size(), "UDDIN");
            break;
        }
    }
    return form;
}

/// ANTONIO and ANTONIA, SIMON and SIMONA: a man's name and a woman's, one letter apart.
bool areOfManAndWoman(std::string_view a, std::string_view b) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.size() == b.size())
        return a.size() >= 4 && a.substr(0, a.size() - 1) == b.substr(0, b.size() - 1) &&
               ((a.back() == 'A' && b.back() == 'O') || (a.back() == 'O' && b.back() == 'A'));
    const bool isSurname =
        b.ends_with("OVA") || b.ends_with("EVA") || b.ends_with("INA") || b.ends_with("YNA");
    return !isSurname && a.size() >= 4 && b.size() == a.size() + 1 && b.starts_with(a) && b.back() == 'A';
}

double bySpelling(const NameToken& a, const NameToken& b) {
    const Vowels vowels =
        a.vowels == Vowels::LeftOut || b.vowels == Vowels::LeftOut ? Vowels::LeftOut : Vowels::Written;
    double best = spellingSimilarity(a.text, b.text, vowels);
    if (best < 1 && !a.plain.empty())
        best = std::max(best, spellingSimilarity(a.plain, b.text, vowels));
    if (best < 1 && !b.plain.empty())
        best = std::max(best, spellingSimilarity(a.text, b.plain, vowels));
    if (best < 0.9) {
        const std::string_view shortA = withoutArticle(a.text);
        const std::string_view shortB = withoutArticle(b.text);
        if ((shortA.size() != a.text.size()) != (shortB.size() != b.text.size()))
            best = std::max(best, 0.95 * spellingSimilarity(shortA, shortB, vowels));
    }
    const auto mayBeArabic = [](std::string_view word) {
        return word.size() >= 6 && (word.starts_with("ABD") || word.ends_with('N') || word.ends_with("NE"));
    };
    if (best < 0.9 && mayBeArabic(a.text) && mayBeArabic(b.text)) {
        const std::string formA = arabicForm(a.text);
        const std::string formB = arabicForm(b.text);
        if (formA != a.text || formB != b.text)
            best = std::max(best, 0.98 * spellingSimilarity(formA, formB, vowels));
    }
    return best;
}

constexpr std::array<std::string_view, 23> PinyinInitials{"ZH", "CH", "SH", "B", "P", "M", "F", "D",
                                                          "T",  "N",  "L",  "G", "K", "H", "J", "Q",
                                                          "X",  "R",  "Z",  "C", "S", "Y", "W"};
constexpr std::array<std::string_view, 32> PinyinFinals{
    "A",   "O",    "E",   "I",    "U",  "AI",  "EI",  "UI",   "AO",  "OU",  "IU",
    "IE",  "UE",   "AN",  "EN",   "IN", "UN",  "ANG", "ENG",  "ING", "ONG", "IA",
    "IAN", "IANG", "IAO", "IONG", "UA", "UAI", "UAN", "UANG", "UO",  "ER"};

/// One to three syllables of pinyin.
bool isPinyin(std::string_view word, int syllables) {
    if (word.empty())
        return true;
    if (syllables == 0)
        return false;
    const auto goesOn = [&](std::string_view rest) {
        return std::any_of(PinyinFinals.begin(), PinyinFinals.end(), [&](std::string_view ending) {
            return rest.starts_with(ending) && isPinyin(rest.substr(ending.size()), syllables - 1);
        });
    };
    if (std::any_of(PinyinInitials.begin(), PinyinInitials.end(), [&](std::string_view initial) {
            return word.starts_with(initial) && goesOn(word.substr(initial.size()));
        }))
        return true;
    return (word[0] == 'A' || word[0] == 'E' || word[0] == 'O') && goesOn(word);
}

bool isPinyinWord(std::string_view word) {
    return word.size() >= 2 && isPinyin(word, 2);
}

} // namespace

std::vector<NameToken> nameTokens(std::string_view utf8) {
    const Prepared prepared = prepare(utf8);
    const std::string icao = foldName(prepared.text);
    const std::string plain = foldNamePlain(prepared.text);
    const auto words = split(icao);
    const auto plainWords = split(plain);
    const NameTable& table = NameTable::builtIn();
    std::vector<NameToken> tokens;
    for (std::size_t i = 0; i < words.size(); ++i) {
        NameToken token;
        token.text = withoutDigits(words[i]);
        if (plainWords.size() == words.size() && plainWords[i] != words[i])
            token.plain = withoutDigits(plainWords[i]);
        token.kind = kindOf(token.text);
        token.vowels = prepared.vowels;
        token.known = table.find(token.text);
        if (token.known == nullptr && !token.plain.empty())
            token.known = table.find(token.plain);
        tokens.push_back(std::move(token));
    }
    decideByNeighbours(tokens);
    const bool isPinyin =
        tokens.size() >= 2 && std::all_of(tokens.begin(), tokens.end(), [](const NameToken& token) {
            return token.plain.empty() && isPinyinWord(token.text);
        });
    for (NameToken& token : tokens)
        token.isPinyin = isPinyin;
    return tokens;
}

std::string withoutDigits(std::string_view word) {
    constexpr std::array<std::string_view, 3> ordinals{"2ND", "3RD", "4TH"};
    const auto digits = std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    std::string letters(word);
    if (digits == 0 || static_cast<std::size_t>(digits) * 2 > word.size() || word.size() < 3 ||
        isAmong(ordinals, word))
        return letters;
    constexpr std::string_view digitLetters = "OIZEASGTBG";
    for (char& c : letters)
        if (c >= '0' && c <= '9')
            c = digitLetters[static_cast<std::size_t>(c - '0')];
    return letters;
}

TokenKind tokenKind(std::string_view word) {
    return kindOf(word);
}

double tokenSimilarity(const NameToken& a, const NameToken& b) {
    constexpr double InitialOf = 0.75;
    constexpr double OtherSpelling = 0.96;
    constexpr double ShortFormOf = 0.9;
    constexpr double CognateOf = 0.72;
    constexpr double AnotherName = 0.55;
    constexpr double SurnameSpelling = 0.93;
    constexpr double LooseSpelling = 0.92;
    if (a.text == b.text || (!a.plain.empty() && a.plain == b.text) ||
        (!b.plain.empty() && b.plain == a.text))
        return 1.0;
    if (a.kind == TokenKind::Initial || b.kind == TokenKind::Initial)
        return a.text.front() == b.text.front() && a.text.size() != b.text.size() ? InitialOf : 0.0;
    if (isGeneration(a.kind) || isGeneration(b.kind))
        return 0.0;
    // WANG FANG and WANG FENG: in pinyin every letter is another syllable.
    if (a.isPinyin && b.isPinyin && NameTable::kinship(a.known, b.known) == Kinship::Unknown)
        return 0.0;
    const double spelled = bySpelling(a, b);
    switch (NameTable::kinship(a.known, b.known)) {
    case Kinship::Spelling:
        return std::max(spelled, a.known->isGiven ? OtherSpelling : SurnameSpelling);
    case Kinship::ShortForm:
        return std::max(spelled, ShortFormOf);
    case Kinship::Cognate:
        return CognateOf;
    case Kinship::Different: {
        // Words without a line of their own may be one name twice: MOKHTAR, MUKHTAR.
        const bool areLoose = a.known->groups.empty() && b.known->groups.empty();
        return areLoose && spelled >= LooseSpelling ? spelled : std::min(spelled, AnotherName);
    }
    case Kinship::Unknown:
        break;
    }
    return areOfManAndWoman(a.text, b.text) ? std::min(spelled, AnotherName) : spelled;
}

} // namespace passages
