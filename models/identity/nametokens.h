#pragma once

#include "models/identity/nametable.h"
#include "models/identity/spelling.h"

#include <string>
#include <string_view>
#include <vector>

namespace passages {

/// What a word of a name is good for.
enum class TokenKind {
    Name,
    Initial,
    Particle,   ///< de, van, bin, al-
    Title,      ///< Dr, Sheikh
    Generation, ///< Jr, III
    Patronymic, ///< Sergeevich, Olehivna
    Honorific,  ///< Singh, Khan, Begum: part of the name of so many that it is often left out
};

struct NameToken {
    std::string text;  ///< folded by ICAO
    std::string plain; ///< folded to plain letters where that differs, else empty
    TokenKind kind = TokenKind::Name;
    Vowels vowels = Vowels::Written;
    bool isPinyin = false; ///< of a name that is pinyin syllables throughout
    int words = 1;         ///< how many words as written, once compounds are joined
    const NameTable::Entry* known = nullptr;
};

/// The words of a whole name as written ("Dr. Jean-François de la Tour, Jr", "TOUR<<JEAN", "김민준"): folded,
/// Korean syllables apart, initials apart, each with its kind. A title or particle that is all there is
/// counts as a name. Any thread.
std::vector<NameToken> nameTokens(std::string_view utf8);

/// What a folded word is good for by itself, whatever stands beside it.
TokenKind tokenKind(std::string_view word);

/// A digit among letters is a letter that a machine misread: SM1TH, J0SEPH. The word folded.
std::string withoutDigits(std::string_view word);

/// How much one word is the other: 1 the same, from about 0.7 one spelling of the other, under it another
/// word. Takes in the table of names, short forms and women's endings. Two names that the table knows as
/// two stay under 0.6 however near their letters.
double tokenSimilarity(const NameToken& a, const NameToken& b);

} // namespace passages
