#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"
#include "ui/report/totalsbar.h"
#include "ui/report/wording.h"

#include "models/rules/rule.h"
#include "translations/spoken.h"
#include "ui/text/sentences.h"
#include "ui/traveller/answerwords.h"

#include <QPainter>

namespace passages::report {

namespace {
void addMissing(Sheet& sheet, const RuleResult& rule) {
    if (rule.missing.empty())
        return;
    QString lead =
        translate("report",
                  "These crossings are not on record; whether and when they took place decides the "
                  "result:",
                  "before a list");
    if (const QString shortBy = text::shortSentence(rule); !shortBy.isEmpty())
        lead = shortBy + QLatin1Char(' ') + lead;
    sheet.paragraph(lead);
    QStringList items;
    for (const MissingCrossing& missing : rule.missing)
        items.append(text::missingSentence(missing) + QStringLiteral(" (") + listText(missing.sources) +
                     QLatin1Char(')'));
    sheet.bullets(items);
}

/// Apart from the totals, which the records alone make.
void addCredits(Sheet& sheet, const RuleResult& rule) {
    if (rule.credits.empty() || !rule.withCredits)
        return;
    sheet.leadIn(translate(
        "report", "Credits entered by an officer, from outside the exchange; not in the totals above:",
        "before a table"));
    QList<QStringList> rows;
    for (const Credit& credit : rule.credits)
        rows.append({text::factKindWord(toCode(credit.kind)), text::clauseWord(credit.clause),
                     dateText(credit.dates.from), dateText(credit.dates.to), numberText(credit.days),
                     QString::fromStdString(credit.source)});
    sheet.table({{translate("report", "Credit", "column: kind of a credit"), 3},
                 {translate("report", "Clause", "column: provision"), 1.4},
                 {translate("report", "From", "column: date"), 1.1},
                 {translate("report", "To", "column: date"), 1.1},
                 {translate("report", "Days", "column: number of days"), 0.7, Qt::AlignRight},
                 {translate("report", "Fact", "column: number of a fact"), 0.9}},
                rows, KeepRows::Together);
    const WithCredits& with = *rule.withCredits;
    sheet.facts({{translate("report", "As the records show", "label: total without credits"),
                  translate("report", "at least %1, recorded %2, at most %3", "three numbers of days")
                          .arg(halvesText(rule.halfDaysMinimum), halvesText(rule.halfDaysRecorded),
                               halvesText(rule.halfDaysMaximum)) +
                      QStringLiteral(" – ") + text::outcomeWord(toCode(rule.outcome))},
                 {translate("report", "With the credits", "label: total with credits"),
                  translate("report", "at least %1, recorded %2, at most %3", "three numbers of days")
                          .arg(halvesText(with.halfDaysMinimum), halvesText(with.halfDaysRecorded),
                               halvesText(with.halfDaysMaximum)) +
                      QStringLiteral(" – ") + text::outcomeWord(toCode(with.outcome))}});
}

void addSideBySide(Sheet& sheet, const std::vector<RuleResult>& rules) {
    if (rules.size() < 2)
        return;
    QList<QStringList> rows;
    for (const RuleResult& rule : rules)
        rows.append({text::ruleTitle(rule.rule), halvesText(rule.halfDaysThreshold),
                     text::halfDaysRange(rule.halfDaysMinimum, rule.halfDaysMaximum), text::marginWord(rule),
                     text::outcomeWord(toCode(rule.outcome)), text::changeWord(rule)});
    sheet.table(
        {{translate("report", "Rule", "column"), 2.4},
         {translate("report", "Required", "column: number of days"), 0.9, Qt::AlignRight},
         {translate("report", "Counted", "column: least and most days"), 1.3, Qt::AlignRight},
         {translate("report", "Margin", "column: least and most days over a threshold"), 1.4, Qt::AlignRight},
         {translate("report", "Outcome", "column: of a rule"), 1.8},
         {translate("report", "Next change", "column: date and outcome"), 2}},
        rows, KeepRows::Together);
}

void addOutlook(Sheet& sheet, const RuleResult& rule) {
    QList<std::pair<QString, QString>> facts;
    if (rule.daysLeft)
        facts.append({translate("report", "Days still possible", "label: days left in the window"),
                      daysText(2 * *rule.daysLeft)});
    if (rule.attainable)
        facts.append({translate("report", "Attainable by the end", "label: totals that can still be reached"),
                      translate("report", "at least %1, recorded %2, at most %3", "three numbers of days")
                          .arg(numberText(rule.attainable->minimum), numberText(rule.attainable->recorded),
                               numberText(rule.attainable->maximum))});
    if (rule.latestReturn)
        facts.append({translate("report", "Back in Canada by", "label: latest date of return"),
                      dateText(*rule.latestReturn)});
    for (const auto& [code, date] : rule.dates)
        facts.append({text::ruleDateWord(code), dateText(date)});
    sheet.facts(facts);
}

void addRule(Sheet& sheet, const RuleResult& rule) {
    sheet.add(std::make_shared<TotalsBlock>(rule, sheet.width()), 8 * Point, true);
    sheet.small(text::ruleExplanation(rule.rule));
    QStringList notes;
    for (const std::string& note : rule.notes)
        notes.append(text::noteSentence(note));
    sheet.bullets(notes);
    addOutlook(sheet, rule);
    if (const QString change = text::changeSentence(rule); !change.isEmpty())
        sheet.paragraph(change);
    addMissing(sheet, rule);
    addCredits(sheet, rule);
}
} // namespace

void addTotals(Sheet& sheet, const ReportContent& content) {
    sheet.heading(translate("report", "Day totals", "heading"));
    const auto& rules = content.assessment().rules;
    sheet.paragraph(
        rules.empty()
            ? translate("report", "No rule applies to this person as of that date.", "instead of totals")
            : translate(
                  "report",
                  "Each total is given three times: at least (the records place the person there), "
                  "recorded (the simplest reading, in which nothing went unrecorded) and at most (every "
                  "day that the records do not rule out).",
                  "above the totals"));
    addSideBySide(sheet, rules);
    for (const RuleResult& rule : rules)
        addRule(sheet, rule);
}

void addSpans(Sheet& sheet, const ReportContent& content) {
    bool any = false;
    for (const RuleResult& rule : content.assessment().rules) {
        if (rule.spans.empty())
            continue;
        if (!std::exchange(any, true))
            sheet.heading(translate("report", "Days behind the totals", "heading"));
        sheet.subheading(translate("report", "%1, %2", "title of a rule, its window")
                             .arg(text::ruleTitle(rule.rule), spanText(rule.window)));
        QList<QStringList> rows;
        for (const PresenceSpan& span : rule.spans)
            rows.append({dateText(span.dates.from), dateText(span.dates.to), numberText(span.dates.days()),
                         text::certaintyWord(toCode(span.certainty)), halvesText(span.halfDays),
                         text::clauseWord(span.clause), listText(span.sources)});
        sheet.table({{translate("report", "From", "column: date"), 1.1},
                     {translate("report", "To", "column: date"), 1.1},
                     {translate("report", "Days", "column: number of days"), 0.6, Qt::AlignRight},
                     {translate("report", "Certainty", "column"), 1},
                     {translate("report", "Counts", "column: what a day counts for"), 0.7, Qt::AlignRight},
                     {translate("report", "Clause", "column: provision"), 1.5},
                     {translate("report", "Records at its ends", "column"), 3.4}},
                    rows);
    }
}

} // namespace passages::report
