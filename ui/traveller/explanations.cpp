#include "ui/traveller/explanations.h"

#include "models/rules/rolloff.h"
#include "ui/text/sentences.h"
#include "ui/text/zones.h"
#include "ui/theme/theme.h"
#include "ui/timeline/crossingwords.h"
#include "ui/traveller/answerwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QStringList>

namespace passages::text {

namespace {

struct Explanation {
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

constexpr int MonthsAhead = 12;
constexpr std::size_t SpansShown = 200; // more are in the ledger, and a document of thousands of rows is slow

QString heading(const QString& words) {
    return QStringLiteral("<h3>%1</h3>").arg(words.toHtmlEscaped());
}

QString paragraph(const QString& words) {
    return words.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped());
}

QString muted(const QString& words) {
    return QStringLiteral("<p class=\"muted\">%1</p>").arg(words.toHtmlEscaped());
}

QString recordLinks(const std::vector<std::string>& sources) {
    QStringList links;
    for (const std::string& source : sources) {
        const QString name = QString::fromStdString(source).toHtmlEscaped();
        const QString scheme =
            source.starts_with("fact/") ? QStringLiteral("fact") : QStringLiteral("record");
        links += QStringLiteral("<a href=\"%1:%2\">%2</a>").arg(scheme, name);
    }
    return links.join(QStringLiteral(", "));
}

QString row(const QString& name, const QString& valueHtml) {
    return QStringLiteral("<tr><td class=\"muted\">%1&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), valueHtml);
}

QString headRow(const QStringList& titles) {
    QString html = QStringLiteral("<tr>");
    for (const QString& title : titles)
        html += QStringLiteral("<th align=\"left\">%1&nbsp;&nbsp;</th>").arg(title.toHtmlEscaped());
    return html + QStringLiteral("</tr>");
}

QString spansTable(const RuleResult& rule) {
    if (rule.spans.empty())
        return paragraph(Explanation::tr("No span in this window: no record places the person there."));
    QString html =
        QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">") +
        headRow({Explanation::tr("From"), Explanation::tr("To"), Explanation::tr("Counts for", "days"),
                 Explanation::tr("Certainty"), Explanation::tr("Records")});
    std::size_t shown = 0;
    for (const PresenceSpan& span : rule.spans) {
        if (shown++ == SpansShown)
            break;
        html += QStringLiteral(
                    "<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td align=\"right\">%3&nbsp;&nbsp;"
                    "</td><td>%4&nbsp;&nbsp;</td><td>%5</td></tr>")
                    .arg(isoDate(span.dates.from), isoDate(span.dates.to),
                         halfDaysWord(span.dates.days() * span.halfDays),
                         certaintyWord(toCode(span.certainty)).toHtmlEscaped(), recordLinks(span.sources));
    }
    html += QStringLiteral("</table>");
    if (rule.spans.size() > SpansShown)
        html += QStringLiteral("<p><a href=\"ledger:%1/maximum\">%2</a></p>")
                    .arg(QString::fromStdString(rule.rule),
                         Explanation::tr("The first %1 of %2 spans; all stand in the day ledger.")
                             .arg(QLocale().toString(static_cast<qlonglong>(SpansShown)),
                                  QLocale().toString(static_cast<qlonglong>(rule.spans.size())))
                             .toHtmlEscaped());
    return html;
}

QString totalLink(const RuleResult& rule, const QString& total, int halfDays) {
    return QStringLiteral("<b><a href=\"ledger:%1/%2\">%3</a></b>")
        .arg(QString::fromStdString(rule.rule), total, halfDaysWord(halfDays));
}

QString totalsTable(const RuleResult& rule) {
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">");
    html += row(Explanation::tr("Minimum: the records place the person there"),
                totalLink(rule, QStringLiteral("minimum"), rule.halfDaysMinimum));
    html += row(Explanation::tr("Recorded: nothing went unrecorded"),
                totalLink(rule, QStringLiteral("recorded"), rule.halfDaysRecorded));
    html += row(Explanation::tr("Maximum: crossings may have gone unrecorded"),
                totalLink(rule, QStringLiteral("maximum"), rule.halfDaysMaximum));
    html += row(Explanation::tr("Required"), halfDaysWord(rule.halfDaysThreshold));
    html += row(Explanation::tr("Margin"), marginWord(rule).toHtmlEscaped());
    if (rule.daysLeft)
        html += row(Explanation::tr("Days left in the five years"), QLocale().toString(*rule.daysLeft));
    if (rule.attainable)
        html += row(Explanation::tr("Can still be reached by the end"),
                    rangeWord(rule.attainable->minimum, rule.attainable->maximum));
    if (rule.latestReturn)
        html += row(Explanation::tr("To be back by"), isoDate(*rule.latestReturn));
    for (const auto& [code, date] : rule.dates)
        html += row(ruleDateWord(code), isoDate(date));
    return html + QStringLiteral("</table>");
}

QString creditsTable(const RuleResult& rule) {
    if (rule.credits.empty() || !rule.withCredits)
        return {};
    QString html = heading(Explanation::tr("Credits entered by an officer"));
    html += muted(Explanation::tr("Not in the totals above: the records do not show them."));
    html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">") +
            headRow({Explanation::tr("Credit"), Explanation::tr("From"), Explanation::tr("To"),
                     Explanation::tr("Days added"), Explanation::tr("Fact")});
    for (const Credit& credit : rule.credits)
        html +=
            QStringLiteral("<tr><td>%1 (%2)&nbsp;&nbsp;</td><td>%3&nbsp;&nbsp;</td><td>%4&nbsp;&nbsp;</td>"
                           "<td align=\"right\">%5&nbsp;&nbsp;</td><td>%6</td></tr>")
                .arg(factKindWord(toCode(credit.kind)).toHtmlEscaped(),
                     clauseWord(credit.clause).toHtmlEscaped(), isoDate(credit.dates.from),
                     isoDate(credit.dates.to), QLocale().toString(credit.days), recordLinks({credit.source}));
    html += QStringLiteral("</table><table cellspacing=\"0\" cellpadding=\"2\">");
    html += row(Explanation::tr("As the records show"),
                QStringLiteral("%1 · %2").arg(halfDaysRange(rule.halfDaysMinimum, rule.halfDaysMaximum),
                                              outcomeWord(toCode(rule.outcome)).toHtmlEscaped()));
    html += row(Explanation::tr("With the credits"),
                QStringLiteral("<b>%1 · %2</b>")
                    .arg(halfDaysRange(rule.withCredits->halfDaysMinimum, rule.withCredits->halfDaysMaximum),
                         outcomeWord(toCode(rule.withCredits->outcome)).toHtmlEscaped()));
    return html + QStringLiteral("</table>");
}

QString missingList(const RuleResult& rule) {
    if (rule.missing.empty())
        return {};
    QString html = heading(Explanation::tr("What would decide it"));
    html += paragraph(shortSentence(rule));
    html += QStringLiteral("<ul>");
    for (const MissingCrossing& missing : rule.missing)
        html += QStringLiteral("<li>%1 %2</li>")
                    .arg(missingSentence(missing).toHtmlEscaped(), recordLinks(missing.sources));
    return html + QStringLiteral("</ul>");
}

/// What leaves a window within one calendar month, in half-days, and what is left at its end.
struct Leaving {
    LocalDate date;
    int certain = 0;
    int recorded = 0;
    int possible = 0;
    int minimumLeft = 0;
    int maximumLeft = 0;
};

std::vector<Leaving> leavingByMonth(const RuleResult& rule, const Assessment& assessment) {
    std::vector<Leaving> months;
    const LocalDate end = assessment.asOf.plusMonths(MonthsAhead);
    for (const RollOff& off : nextRollOffs(rule, assessment.itinerary, 31 * MonthsAhead)) {
        if (off.date >= end)
            break;
        if (months.empty() || isoDate(months.back().date).left(7) != isoDate(off.date).left(7))
            months.push_back({off.date});
        Leaving& month = months.back();
        month.certain += off.certain;
        month.recorded += off.recorded;
        month.possible += off.possible;
        month.minimumLeft = off.minimumLeft;
        month.maximumLeft = off.maximumLeft;
    }
    return months;
}

QString rollOffTable(const RuleResult& rule, const Assessment& assessment) {
    const std::vector<Leaving> months = leavingByMonth(rule, assessment);
    if (months.empty())
        return {};
    QString html = heading(Explanation::tr("What leaves the window next"));
    html += muted(
        Explanation::tr("Days that fall out month by month, and what is left of the totals if no day is "
                        "added meanwhile."));
    html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">") +
            headRow({Explanation::tr("Month"), Explanation::tr("Certain"), Explanation::tr("Recorded"),
                     Explanation::tr("Possible"), Explanation::tr("Left", "days still in the window")});
    bool anyBelow = false;
    for (const Leaving& month : months) {
        const bool below = month.minimumLeft < rule.halfDaysThreshold;
        anyBelow = anyBelow || below;
        const QString left = halfDaysRange(month.minimumLeft, month.maximumLeft);
        html +=
            QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2&nbsp;&nbsp;</td>"
                           "<td align=\"right\">%3&nbsp;&nbsp;</td><td align=\"right\">%4&nbsp;&nbsp;</td>"
                           "<td align=\"right\">%5</td></tr>")
                .arg(isoDate(month.date).left(7), halfDaysWord(month.certain), halfDaysWord(month.recorded),
                     halfDaysWord(month.possible), below ? QStringLiteral("<b>%1 ✗</b>").arg(left) : left);
    }
    html += QStringLiteral("</table>");
    if (anyBelow)
        html += muted(Explanation::tr("✗ – by the minimum, fewer than the %1 days required.")
                          .arg(halfDaysWord(rule.halfDaysThreshold)));
    return html;
}

QString stayFacts(const Stay& stay) {
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">");
    html += row(Explanation::tr("Country"), countryName(toCode(stay.country)).toHtmlEscaped());
    html += row(Explanation::tr("Entered"), isoDate(stay.from));
    html += row(Explanation::tr("Left"),
                stay.to ? isoDate(*stay.to) : Explanation::tr("not on record", "the date of leaving"));
    html += row(Explanation::tr("Authorized until"),
                stay.authorizedUntil ? isoDate(*stay.authorizedUntil) : Explanation::tr("no end date"));
    html += row(Explanation::tr("Basis"), basisWord(toCode(stay.basis)).toHtmlEscaped());
    if (stay.daysOver)
        html += row(Explanation::tr("Days over"), rangeWord(stay.daysOver->minimum, stay.daysOver->maximum));
    html += row(Explanation::tr("Records"), recordLinks(stay.sources));
    return html + QStringLiteral("</table>");
}

QString ruleOfStay(const Stay& stay) {
    return stay.country == Country::Canada ? QStringLiteral("ca.authorized_stay")
                                           : QStringLiteral("us.authorized_stay");
}

} // namespace

QString ruleExplained(const RuleResult& rule, const Assessment& assessment) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(ruleTitle(rule.rule).toHtmlEscaped());
    html += muted(ruleStatute(rule.rule));
    html += QStringLiteral("<p><b>%1</b></p>").arg(outcomeWord(toCode(rule.outcome)).toHtmlEscaped());
    html += totalsTable(rule);
    html += paragraph(Explanation::tr("Window: %1 to %2, both included.", "dates")
                          .arg(isoDate(rule.window.from), isoDate(rule.window.to)));
    html += paragraph(changeSentence(rule));
    for (const std::string& note : rule.notes)
        html += paragraph(noteSentence(note));
    html += missingList(rule);
    html += creditsTable(rule);
    html += rollOffTable(rule, assessment);
    html += heading(Explanation::tr("The rule"));
    html += paragraph(ruleExplanation(rule.rule));
    if (!rule.statusSources.empty())
        html += QStringLiteral("<p>%1 %2</p>")
                    .arg(Explanation::tr("It applies by:", "records or facts follow").toHtmlEscaped(),
                         recordLinks(rule.statusSources));
    html += heading(Explanation::tr("Spans counted"));
    html += spansTable(rule);
    html += muted(
        Explanation::tr("Rules version %1. Assumption: no complete round trip went unrecorded.")
            .arg(QString::fromUtf8(rulesVersion().data(), static_cast<qsizetype>(rulesVersion().size()))));
    html += muted(zonesSentence());
    return html;
}

QString stayExplained(const Stay& stay) {
    const std::string rule = ruleOfStay(stay).toStdString();
    QString html = QStringLiteral("<h2>%1</h2>").arg(ruleTitle(rule).toHtmlEscaped());
    html += muted(ruleStatute(rule));
    html += QStringLiteral("<p><b>%1</b></p>").arg(verdictWord(toCode(stay.verdict)).toHtmlEscaped());
    html += stayFacts(stay);
    html += stayReasons(stay);
    if (isLead(stay))
        html += QStringLiteral("<p class=\"notice\">%1</p>").arg(leadNotice().toHtmlEscaped());
    html += heading(Explanation::tr("The rule"));
    html += paragraph(ruleExplanation(rule));
    return html;
}

QString ordersExplained(const std::vector<OrderResult>& orders) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(Explanation::tr("Removal orders").toHtmlEscaped());
    if (orders.empty())
        return html + paragraph(Explanation::tr("No removal order is on record for this person."));
    for (const OrderResult& order : orders) {
        html += heading(orderWord(toCode(order.order)));
        html += QStringLiteral("<p><b>%1</b></p>").arg(orderOutcomeWord(order.outcome).toHtmlEscaped());
        html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\">");
        html += row(Explanation::tr("Issued"), isoDate(order.issued));
        if (order.deadline)
            html += row(Explanation::tr("Deadline"), isoDate(*order.deadline));
        if (order.departed)
            html += row(Explanation::tr("Possible departure"), isoDate(*order.departed));
        html += row(Explanation::tr("Records"), recordLinks(order.sources));
        html += QStringLiteral("</table>");
    }
    html += muted(Explanation::tr("A departure seen in the records is possible only: an officer confirms it "
                                  "(IRPR 240(3))."));
    return html;
}

QString recordExplained(const RecordRow& record) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(QString::fromStdString(record.source).toHtmlEscaped());
    html += muted(QStringLiteral("%1 · %2").arg(recordKindWord(toCode(record.kind)),
                                                countryName(toCode(record.country))));
    html += paragraph(Explanation::tr("The record as it was sent:"));
    const QByteArray raw =
        QJsonDocument::fromJson(QByteArray::fromStdString(record.raw)).toJson(QJsonDocument::Indented);
    html += QStringLiteral("<pre>%1</pre>")
                .arg(QString::fromUtf8(raw.isEmpty() ? QByteArray::fromStdString(record.raw) : raw)
                         .toHtmlEscaped());
    return html;
}

QString leadsExplained(const std::vector<Stay>& stays) {
    QString html = QStringLiteral("<p class=\"notice\">%1</p>").arg(leadNotice().toHtmlEscaped());
    const std::vector<std::size_t> leads = leadStays(stays);
    if (leads.empty())
        return html +
               paragraph(Explanation::tr("No lead: no stay on record went, or may have gone, beyond its "
                                         "authorized end. This says nothing of stays that no feed shows."));
    for (std::size_t index : leads) {
        const Stay& stay = stays[index];
        html += heading(QStringLiteral("⚑ %1").arg(verdictWord(toCode(stay.verdict))));
        html += stayFacts(stay);
        html += stayReasons(stay);
    }
    return html;
}

QString anomaliesExplained(const Assessment& assessment) {
    if (assessment.anomalies.empty())
        return {};
    QString html = heading(Explanation::tr("What does not fit together"));
    html += QStringLiteral("<ul>");
    for (const Anomaly& anomaly : assessment.anomalies) {
        const auto& sightings = assessment.itinerary.sightings;
        const QString date = anomaly.sighting < sightings.size()
                                 ? isoDate(sightings[anomaly.sighting].dateCanada) + QStringLiteral(" · ")
                                 : QString();
        html += QStringLiteral("<li>%1%2: %3</li>")
                    .arg(date, anomalyWord(anomaly.code).toHtmlEscaped(), recordLinks(anomaly.sources));
    }
    return html + QStringLiteral("</ul>");
}

QString explanationStyle() {
    using theme::Tone;
    return QStringLiteral("h2 { font-size: %1pt; margin-bottom: 0px; }"
                          "h3 { font-size: %2pt; margin-top: 10px; margin-bottom: 2px; }"
                          ".muted { color: %3; }"
                          ".notice { background-color: %4; color: %5; }"
                          "th { color: %3; font-weight: 600; }"
                          "a { color: %6; }"
                          "p { margin-top: 4px; margin-bottom: 4px; }"
                          "ul { margin-top: 2px; margin-bottom: 2px; }")
        .arg(static_cast<int>(theme::Size::Heading))
        .arg(static_cast<int>(theme::Size::Body))
        .arg(theme::ink(Tone::Muted).name(), theme::wash(Tone::Lead).name(), theme::ink(Tone::Text).name(),
             theme::ink(Tone::Accent).name());
}

} // namespace passages::text
