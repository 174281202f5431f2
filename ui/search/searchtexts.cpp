#include "ui/search/searchtexts.h"

#include "ui/shell/format.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace passages {

QString requestText(const SearchRequest& request) {
    QStringList parts;
    if (!request.text.empty())
        parts += format::text(request.text);
    for (const auto& part : {request.born, request.documentNumber, request.nationality})
        if (part)
            parts += format::text(*part);
    return parts.join(QStringLiteral(" · "));
}

QString understoodText(const SearchUnderstood& understood) {
    QStringList parts;
    const QString either =
        QLatin1Char(' ') +
        QCoreApplication::translate("SearchTexts", "or", "between two readings of what was asked") +
        QLatin1Char(' ');
    QStringList words;
    for (const std::string& word : understood.nameWords)
        words += QCoreApplication::translate("SearchTexts", "“%1”", "a word quoted").arg(format::text(word));
    if (!words.isEmpty())
        parts += QCoreApplication::translate("SearchTexts", "in the name %1", "words that were looked for")
                     .arg(words.join(QLatin1Char(' ')));
    QStringList dates;
    for (const PartialDate& date : understood.born)
        dates += format::text(date.iso());
    if (!dates.isEmpty())
        parts += QCoreApplication::translate("SearchTexts", "born %1").arg(dates.join(either));
    QStringList documents;
    for (const std::string& document : understood.documents)
        documents += format::text(document);
    if (!documents.isEmpty())
        parts += QCoreApplication::translate("SearchTexts", "document number %1").arg(documents.join(either));
    QStringList states;
    for (const std::string& state : understood.nationalities)
        states += QStringLiteral("%1 (%2)").arg(text::stateName(state), format::text(state));
    if (!states.isEmpty())
        parts += QCoreApplication::translate("SearchTexts", "nationality %1").arg(states.join(either));
    return parts.join(QStringLiteral(", "));
}

} // namespace passages
