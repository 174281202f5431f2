#pragma once

#include <QString>
#include <span>
#include <string_view>

namespace passages::text {

/// A text of context "text" and its note, as QT_TRANSLATE_NOOP3 writes them.
struct Phrase {
    const char* text;
    const char* note;
};

struct Word {
    std::string_view code;
    Phrase phrase;
};

/// In the language spoken on this thread.
QString say(const Phrase& phrase);
/// The code's word, or the code itself where the table has none.
QString wordFor(std::string_view code, std::span<const Word> table);
const Word* find(std::string_view code, std::span<const Word> table);

} // namespace passages::text
