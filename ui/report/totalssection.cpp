#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"
#include "ui/report/totalsbar.h"
#include "ui/report/wording.h"

#include "models/rules/rule.h"
#include "translations/spoken.h"
#include "ui/text/sentences.h"

#include <QPainter>

namespace passages::report {

namespace {
void addMissing(Sheet& sheet, const RuleResult& rule) {
    if (rule.missing.empty())
        return;
    sheet.paragraph(
        translate("report",
                  "These crossings are not on record; whether and when they took place decides the "
                  "result:",
                  "before a list"));
    QStringList items;
    for (const MissingCrossing& missing : rule.missing) {
        const bool canada = missing.country == Country::Canada;
        QString what;
        if (missing.isExit)
            what = canada ? translate("report", "an exit from Canada", "a crossing that is not on record")
                          : translate("report", "an exit from the United States",
                                      "a crossing that is not on record");
        else
            what = canada ? translate("report", "an entry into Canada", "a crossing that is not on record")
                          : translate("report", "an entry into the United States",
                                      "a crossing that is not on record");
        const QString moves = translate("report", "moves the total by at most %Ln day(s)",
                                        "effect of a missing crossing", missing.days);
        items.append(translate("report", "%1, %2: %3", "crossing, span of dates, effect")
                         .arg(what, spanText({missing.from, missing.to}), moves));
    }
    sheet.bullets(items);
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
    addMissing(sheet, rule);
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
                         listText(span.sources)});
        sheet.table({{translate("report", "From", "column: date"), 1.1},
                     {translate("report", "To", "column: date"), 1.1},
                     {translate("report", "Days", "column: number of days"), 0.6, Qt::AlignRight},
                     {translate("report", "Certainty", "column"), 1},
                     {translate("report", "Counts", "column: what a day counts for"), 0.7, Qt::AlignRight},
                     {translate("report", "Records at its ends", "column"), 4}},
                    rows);
    }
}

} // namespace passages::report
