#include "ui/report/reportcontent.h"
#include "ui/report/sheet.h"
#include "ui/report/wording.h"

#include "models/leads/stay.h"
#include "translations/spoken.h"
#include "ui/text/links.h"
#include "ui/text/sentences.h"

namespace passages::report {

namespace {
QString daysOverText(const Stay& stay) {
    return stay.daysOver && stay.daysOver->maximum > 0 ? rangeText(*stay.daysOver) : QString();
}

void addLead(Sheet& sheet, const Stay& stay, int number) {
    sheet.subheading(translate("report", "Lead %1: %2", "number, verdict")
                         .arg(number)
                         .arg(text::verdictWord(toCode(stay.verdict))));
    sheet.facts({{translate("report", "Country", "label"), text::countryName(toCode(stay.country))},
                 {translate("report", "Entry", "label: date of entry"), dateText(stay.from)},
                 {translate("report", "Left", "label: date of leaving"), dateText(stay.to)},
                 {translate("report", "Authorized until", "label"), dateText(stay.authorizedUntil)},
                 {translate("report", "Basis", "label: where the end of the stay comes from"),
                  text::basisWord(toCode(stay.basis))},
                 {translate("report", "Beyond the period", "label: days over"), daysOverText(stay)},
                 {translate("report", "Records", "label: ids of records"), listText(stay.sources)}});
    if (!stay.evidence.empty()) {
        sheet.leadIn(translate("report", "What speaks for it:", "before a list"));
        QStringList items;
        for (const std::string& code : stay.evidence)
            items.append(text::evidenceSentence(code));
        sheet.bullets(items);
    }
    if (!stay.reasons.empty()) {
        sheet.leadIn(translate("report", "What could explain it, to be checked first:", "before a list"));
        QStringList items;
        for (const OtherIdentity& other : stay.otherIdentities)
            items.append(text::otherIdentitySentence(other));
        for (const std::string& code : stay.reasons)
            items.append(QString::fromStdString(code) + QStringLiteral(" – ") + text::reasonSentence(code));
        sheet.bullets(items);
    }
}
} // namespace

void addLeads(Sheet& sheet, const ReportContent& content) {
    sheet.heading(translate("report", "Leads", "heading"));
    int number = 0;
    for (const Stay& stay : content.assessment().stays) {
        if (!isLead(stay))
            continue;
        if (number == 0)
            sheet.notice(text::leadNotice());
        addLead(sheet, stay, ++number);
    }
    if (number == 0)
        sheet.paragraph(translate("report", "The records give no lead as of that date.", "no leads"));
}

void addStays(Sheet& sheet, const ReportContent& content) {
    if (content.assessment().stays.empty())
        return;
    sheet.heading(translate("report", "Stays", "heading"));
    QList<QStringList> rows;
    for (const Stay& stay : content.assessment().stays) {
        QString end = text::basisWord(toCode(stay.basis));
        if (stay.authorizedUntil)
            end.prepend(dateText(*stay.authorizedUntil) + QLatin1Char('\n'));
        QString verdict = text::verdictWord(toCode(stay.verdict));
        if (const QString over = daysOverText(stay); !over.isEmpty())
            verdict += QLatin1Char('\n') + over;
        rows.append({text::countryName(toCode(stay.country)), dateText(stay.from), dateText(stay.to), end,
                     verdict, listText(stay.sources)});
    }
    sheet.table({{translate("report", "Country", "column"), 1},
                 {translate("report", "From", "column: date"), 1.05},
                 {translate("report", "To", "column: date"), 1.05},
                 {translate("report", "Authorized until", "column"), 2},
                 {translate("report", "Assessment", "column: verdict on a stay"), 2.2},
                 {translate("report", "Records", "column: ids of records"), 2.4}},
                rows);
}

void addOrders(Sheet& sheet, const ReportContent& content) {
    sheet.heading(translate("report", "Removal orders", "heading"));
    if (content.assessment().orders.empty()) {
        sheet.paragraph(translate("report", "None in the records.", "no removal orders"));
        return;
    }
    QList<QStringList> rows;
    for (const OrderResult& order : content.assessment().orders) {
        QStringList outcome{text::orderOutcomeWord(order.outcome)};
        for (const std::string& note : order.notes)
            outcome.append(text::noteSentence(note));
        rows.append({text::orderWord(toCode(order.order)), dateText(order.issued), dateText(order.deadline),
                     outcome.join(u'\n'), dateText(order.departed), listText(order.sources)});
    }
    sheet.table({{translate("report", "Order", "column: removal order"), 1.7},
                 {translate("report", "Issued", "column: date"), 1.05},
                 {translate("report", "Deadline", "column: date"), 1.05},
                 {translate("report", "What the records show", "column"), 2.2},
                 {translate("report", "Departed", "column: date"), 1.05},
                 {translate("report", "Records", "column: ids of records"), 2.2}},
                rows);
    sheet.small(
        translate("report",
                  "A recorded departure after an order is a possible departure until an officer confirms "
                  "it (IRPR 240(3)).",
                  "below the table of orders"));
}

void addAnomalies(Sheet& sheet, const ReportContent& content) {
    const auto& sightings = content.itinerary().sightings;
    if (content.assessment().anomalies.empty())
        return;
    sheet.heading(translate("report", "What does not fit together", "heading: anomalies"));
    QList<QStringList> rows;
    for (const Anomaly& anomaly : content.assessment().anomalies) {
        const bool known = anomaly.sighting < sightings.size();
        rows.append({text::anomalyWord(anomaly.code),
                     known ? numberText(static_cast<std::int32_t>(anomaly.sighting) + 1) : QString(),
                     known ? instantText(sightings[anomaly.sighting].instant) : QString(),
                     listText(anomaly.sources)});
    }
    sheet.table({{translate("report", "Anomaly", "column"), 3},
                 {translate("report", "Crossing", "column: number of the crossing"), 0.8, Qt::AlignRight},
                 {translate("report", "When", "column: instant"), 1.6},
                 {translate("report", "Records", "column: ids of records"), 3}},
                rows);
}

} // namespace passages::report
