#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"
#include "ui/report/wording.h"

#include "translations/spoken.h"
#include "ui/text/sentences.h"

namespace passages::report {

namespace {
QString factText(const Fact& fact) {
    QString words = text::factKindWord(toCode(fact.kind)) + QStringLiteral(" – ") +
                    text::countryName(toCode(fact.country));
    if (!fact.document.empty())
        words += QLatin1Char('\n') + QString::fromStdString(fact.document);
    return words;
}

QString stateText(const Fact& fact) {
    if (!fact.withdrawn)
        return translate("report", "counts", "state of a fact");
    return translate("report", "withdrawn by %1, %2: %3", "user, instant, reason")
        .arg(QString::fromStdString(fact.withdrawn->by), instantText(fact.withdrawn->at),
             QString::fromStdString(fact.withdrawn->reason));
}
} // namespace

void addFacts(Sheet& sheet, const ReportContent& content) {
    const auto& facts = content.assessment().facts;
    if (facts.empty())
        return;
    sheet.heading(translate("report", "Facts entered by officers", "heading"));
    sheet.paragraph(translate("report",
                              "These do not come from the exchange: an officer stated them, with the source "
                              "named. What was withdrawn counts no more.",
                              "above the facts"));
    QList<QStringList> rows;
    for (const Fact& fact : facts)
        rows.append({QString::number(fact.number), factText(fact), dateText(fact.from), dateText(fact.until),
                     QString::fromStdString(fact.source) + QLatin1Char('\n') + dateText(fact.sourceDate),
                     QString::fromStdString(fact.enteredBy) + QLatin1Char('\n') + instantText(fact.enteredAt),
                     stateText(fact)});
    sheet.table({{translate("report", "No.", "column: number of a fact"), 0.4},
                 {translate("report", "Fact", "column: what was entered"), 2.2},
                 {translate("report", "From", "column: date"), 1},
                 {translate("report", "Until", "column: date"), 1},
                 {translate("report", "Source", "column: what the officer saw, and its date"), 2},
                 {translate("report", "Entered by", "column: user and instant"), 1.6},
                 {translate("report", "State", "column: whether a fact counts"), 1.6}},
                rows);
}

} // namespace passages::report
