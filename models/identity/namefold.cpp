#include "models/identity/namefold.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace passages {
namespace {

enum class Form { Icao, Plain };

struct Letter {
    char32_t letter;
    std::string_view icao;
    std::string_view plain;
};

/// Latin letters that ICAO writes otherwise than by their base letter, or that have none.
constexpr std::array SpecialLetters{
    Letter{U'Ä', "AE", "A"},  Letter{U'ä', "AE", "A"},  Letter{U'Å', "AA", "A"},  Letter{U'å', "AA", "A"},
    Letter{U'Æ', "AE", "AE"}, Letter{U'æ', "AE", "AE"}, Letter{U'Ö', "OE", "O"},  Letter{U'ö', "OE", "O"},
    Letter{U'Ø', "OE", "O"},  Letter{U'ø', "OE", "O"},  Letter{U'Œ', "OE", "OE"}, Letter{U'œ', "OE", "OE"},
    Letter{U'Ü', "UE", "U"},  Letter{U'ü', "UE", "U"},  Letter{U'ß', "SS", "SS"}, Letter{U'ẞ', "SS", "SS"},
    Letter{U'Þ', "TH", "TH"}, Letter{U'þ', "TH", "TH"}, Letter{U'Ð', "D", "D"},   Letter{U'ð', "D", "D"},
    Letter{U'Đ', "D", "D"},   Letter{U'đ', "D", "D"},   Letter{U'Ħ', "H", "H"},   Letter{U'ħ', "H", "H"},
    Letter{U'ı', "I", "I"},   Letter{U'Ĳ', "IJ", "IJ"}, Letter{U'ĳ', "IJ", "IJ"}, Letter{U'ĸ', "Q", "K"},
    Letter{U'Ł', "L", "L"},   Letter{U'ł', "L", "L"},   Letter{U'Ŀ', "L", "L"},   Letter{U'ŀ', "L", "L"},
    Letter{U'Ŋ', "N", "N"},   Letter{U'ŋ', "N", "N"},   Letter{U'ŉ', "N", "N"},   Letter{U'Ŧ', "T", "T"},
    Letter{U'ŧ', "T", "T"},   Letter{U'Ə', "E", "A"},   Letter{U'ə', "E", "A"},   Letter{U'Ƀ', "B", "B"},
    Letter{U'ƀ', "B", "B"},   Letter{U'Ɓ', "B", "B"},   Letter{U'Ɗ', "D", "D"},   Letter{U'Ƙ', "K", "K"},
    Letter{U'ƙ', "K", "K"},   Letter{U'Ƴ', "Y", "Y"},   Letter{U'ƴ', "Y", "Y"},   Letter{U'Ɔ', "O", "O"},
    Letter{U'Ɛ', "E", "E"},   Letter{U'Ɨ', "I", "I"},   Letter{U'Ǥ', "G", "G"},   Letter{U'ǥ', "G", "G"},
    Letter{U'ª', "A", "A"},   Letter{U'º', "O", "O"},
};

/// U+0410 to U+042F, the Russian alphabet (ICAO Doc 9303 part 3 section 6 B).
constexpr std::array<std::string_view, 32> RussianLetters{
    "A", "B", "V", "G", "D", "E",  "ZH", "Z",  "I",  "I",    "K",  "L", "M", "N", "O",  "P",
    "R", "S", "T", "U", "F", "KH", "TS", "CH", "SH", "SHCH", "IE", "Y", "",  "E", "IU", "IA"};

/// U+0400 to U+040F: Ukrainian, Belarusian, Serbian and Macedonian letters.
constexpr std::array<std::string_view, 16> OtherCyrillicLetters{"E", "E",  "D",  "G", "IE", "DZ", "I", "I",
                                                                "J", "LJ", "NJ", "C", "K",  "I",  "U", "DZ"};

constexpr char32_t FirstLatin = 0xA0;
constexpr char32_t EndOfLatin = 0x2B0;
constexpr char32_t FirstAdditional = 0x1E00;
constexpr char32_t EndOfAdditional = 0x1F00;

struct Folded {
    std::array<char, 4> text{};
    std::uint8_t size = 0;
    bool isKnown = false;
    std::string_view view() const { return {text.data(), size}; }
};

/// One form of all Latin letters beyond ASCII, made once: base letters come from Unicode's decompositions.
class LatinLetters {
  public:
    explicit LatinLetters(Form form) {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
        if (U_FAILURE(status)) {
            return;
        }
        for (char32_t letter = FirstLatin; letter < EndOfLatin; ++letter) {
            setToBase(*decomposer, letter);
        }
        for (char32_t letter = FirstAdditional; letter < EndOfAdditional; ++letter) {
            setToBase(*decomposer, letter);
        }
        for (const Letter& special : SpecialLetters) {
            set(special.letter, form == Form::Icao ? special.icao : special.plain);
        }
    }

    const Folded* find(char32_t letter) const {
        const Folded* folded = at(letter);
        return folded != nullptr && folded->isKnown ? folded : nullptr;
    }

  private:
    void setToBase(const icu::Normalizer2& decomposer, char32_t letter) {
        icu::UnicodeString decomposed;
        if (!decomposer.getDecomposition(static_cast<UChar32>(letter), decomposed)) {
            return;
        }
        const char16_t base = decomposed.charAt(0);
        if ((base >= u'A' && base <= u'Z') || (base >= u'a' && base <= u'z')) {
            const char upper = static_cast<char>(base & ~0x20);
            set(letter, std::string_view(&upper, 1));
        }
    }
    void set(char32_t letter, std::string_view text) {
        Folded& folded =
            letter < EndOfLatin ? m_latin[letter - FirstLatin] : m_additional[letter - FirstAdditional];
        std::copy(text.begin(), text.end(), folded.text.begin());
        folded.size = static_cast<std::uint8_t>(text.size());
        folded.isKnown = true;
    }
    const Folded* at(char32_t letter) const {
        if (letter >= FirstLatin && letter < EndOfLatin) {
            return &m_latin[letter - FirstLatin];
        }
        if (letter >= FirstAdditional && letter < EndOfAdditional) {
            return &m_additional[letter - FirstAdditional];
        }
        return nullptr;
    }

    std::array<Folded, EndOfLatin - FirstLatin> m_latin{};
    std::array<Folded, EndOfAdditional - FirstAdditional> m_additional{};
};

const LatinLetters& latinLetters(Form form) {
    static const LatinLetters icao(Form::Icao);
    static const LatinLetters plain(Form::Plain);
    return form == Form::Icao ? icao : plain;
}

/// Nothing for a letter that is not Cyrillic.
std::optional<std::string_view> cyrillicLetter(char32_t letter) {
    if (letter >= 0x430 && letter < 0x450) {
        letter -= 0x20;
    } else if (letter >= 0x450 && letter < 0x460) {
        letter -= 0x50;
    }
    if (letter >= 0x410 && letter < 0x430) {
        return RussianLetters[letter - 0x410];
    }
    if (letter >= 0x400 && letter < 0x410) {
        return OtherCyrillicLetters[letter - 0x400];
    }
    if (letter == 0x490 || letter == 0x491) {
        return "G";
    }
    return std::nullopt;
}

/// Collects letters into words.
class Words {
  public:
    explicit Words(std::size_t expected) { m_text.reserve(expected + 4); }
    void letter(char upper) {
        if (m_isBetween && !m_text.empty()) {
            m_text += ' ';
        }
        m_isBetween = false;
        m_text += upper;
    }
    void letters(std::string_view upper) {
        for (const char c : upper) {
            letter(c);
        }
    }
    void between() { m_isBetween = true; }
    void ascii(char c) {
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            letter(c);
        } else if (c >= 'a' && c <= 'z') {
            letter(static_cast<char>(c - 'a' + 'A'));
        } else if (c == ' ' || c == '-' || c == '<' || c == ',' || c == ';' || c == '/' || c == '_' ||
                   c == '(' || c == ')' || (c >= '\t' && c <= '\r')) {
            between();
        }
    }
    std::string take() { return std::move(m_text); }

  private:
    std::string m_text;
    bool m_isBetween = false;
};

bool isBetweenWords(char32_t c) {
    const auto category = u_charType(static_cast<UChar32>(c));
    return category == U_SPACE_SEPARATOR || category == U_DASH_PUNCTUATION || c == 0x30FB || c == 0xFF65;
}

/// Other scripts by ICU's own tables. Making a transliterator takes 20 ms: one a thread.
icu::Transliterator* transliterator() {
    thread_local const std::unique_ptr<icu::Transliterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> any(icu::Transliterator::createInstance(
            icu::UnicodeString(u"Any-Latin; Latin-ASCII; Upper"), UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(any) : nullptr;
    }();
    return made.get();
}

void foldOtherScript(const icu::UnicodeString& word, Words& words) {
    icu::UnicodeString text(word);
    if (const icu::Transliterator* any = transliterator()) {
        any->transliterate(text);
    }
    for (int32_t i = 0; i < text.length(); ++i) {
        const char16_t c = text.charAt(i);
        if (c < 0x80) {
            words.ascii(static_cast<char>(c));
        }
    }
}

/// A name with letters beyond ASCII, composed by Unicode's NFKC: full width becomes narrow, a letter and
/// its mark one letter.
std::string foldComposed(const icu::UnicodeString& name, Form form) {
    const LatinLetters& latin = latinLetters(form);
    Words words(static_cast<std::size_t>(name.length()));
    icu::UnicodeString other; // letters of another script in a row, to be read together
    const auto flush = [&] {
        if (!other.isEmpty()) {
            foldOtherScript(other, words);
            other.remove();
        }
    };
    for (int32_t i = 0; i < name.length(); i = name.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(name.char32At(i));
        const Folded* folded = c < 0x80 ? nullptr : latin.find(c);
        const auto cyrillic = folded == nullptr && c >= 0x80 ? cyrillicLetter(c) : std::nullopt;
        if (c >= 0x80 && folded == nullptr && !cyrillic && !isBetweenWords(c)) {
            // Letters, and the marks that belong to them in scripts such as Devanagari.
            if (u_isalpha(static_cast<UChar32>(c)) ||
                (!other.isEmpty() && u_charType(static_cast<UChar32>(c)) <= U_COMBINING_SPACING_MARK)) {
                other.append(static_cast<UChar32>(c));
            }
            continue;
        }
        flush();
        if (c < 0x80) {
            words.ascii(static_cast<char>(c));
        } else if (folded != nullptr) {
            words.letters(folded->view());
        } else if (cyrillic) {
            words.letters(*cyrillic);
        } else {
            words.between();
        }
    }
    flush();
    return words.take();
}

std::string fold(std::string_view utf8, Form form) {
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        Words words(utf8.size());
        for (const char c : utf8) {
            words.ascii(c);
        }
        return words.take();
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* composer = icu::Normalizer2::getNFKCInstance(status);
    const auto name =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    if (U_FAILURE(status) || composer->isNormalized(name, status)) {
        return foldComposed(name, form);
    }
    return foldComposed(composer->normalize(name, status), form);
}

} // namespace

std::string foldName(std::string_view utf8) {
    return fold(utf8, Form::Icao);
}

std::string foldNamePlain(std::string_view utf8) {
    return fold(utf8, Form::Plain);
}

} // namespace passages
