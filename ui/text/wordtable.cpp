#include "ui/text/wordtable.h"

#include "translations/spoken.h"

#include <algorithm>

namespace passages::text {

QString say(const Phrase& phrase) {
    return translate("text", phrase.text, phrase.note);
}

const Word* find(std::string_view code, std::span<const Word> table) {
    const auto found =
        std::find_if(table.begin(), table.end(), [code](const Word& word) { return word.code == code; });
    return found == table.end() ? nullptr : &*found;
}

QString wordFor(std::string_view code, std::span<const Word> table) {
    if (const Word* word = find(code, table))
        return say(word->phrase);
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

} // namespace passages::text
