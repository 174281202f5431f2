#include "ui/text/errors.h"

#include "ui/text/sentences.h"

#include <QStringList>

namespace passages::text {

namespace {
QString withParameters(QString sentence, const Error& error) {
    QStringList rest;
    for (const auto& [name, value] : error.parameters) {
        const QString placeholder = QStringLiteral("{%1}").arg(QString::fromStdString(name));
        const QString text = QString::fromStdString(value);
        if (sentence.contains(placeholder))
            sentence.replace(placeholder, text);
        else if (!text.isEmpty())
            rest.append(text);
    }
    return rest.isEmpty() ? sentence : sentence + QStringLiteral(" (") + rest.join(u", ") + QLatin1Char(')');
}
} // namespace

QString errorSentence(const Error& error) {
    for (const auto words : {cacheErrors(), exchangeErrors(), networkErrors(), requestErrors()})
        if (const Word* word = find(error.code, words))
            return withParameters(say(word->phrase), error);
    return withParameters(QString::fromStdString(error.code), error);
}

} // namespace passages::text
