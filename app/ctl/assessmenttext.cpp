#include "app/ctl/assessmenttext.h"

#include "app/ctl/documents.h"
#include "app/ctl/invocation.h"
#include "models/itinerary/assessment.h"
#include "ui/text/sentences.h"

namespace passages {

namespace {

QString days(int halfDays) {
    return QLocale().toString(halfDays / 2.0, 'f', halfDays % 2 == 0 ? 0 : 1);
}

QString dateOr(const std::optional<LocalDate>& date, const QString& otherwise) {
    return date ? toQString(date->iso()) : otherwise;
}

QString ruleLine(const RuleResult& rule) {
    return Ctl::tr("%1 (%2), %3 to %4: minimum %5, recorded %6, maximum %7 of %8 days: %9")
        .arg(text::ruleTitle(rule.rule), text::ruleStatute(rule.rule), toQString(rule.window.from.iso()),
             toQString(rule.window.to.iso()), days(rule.halfDaysMinimum), days(rule.halfDaysRecorded),
             days(rule.halfDaysMaximum), days(rule.halfDaysThreshold),
             text::outcomeWord(toCode(rule.outcome)));
}

QString stayLine(const Stay& stay) {
    QString line =
        Ctl::tr("%1, %2 to %3, authorized until %4: %5")
            .arg(text::countryName(toCode(stay.country)), toQString(stay.from.iso()),
                 dateOr(stay.to, QStringLiteral("…")), dateOr(stay.authorizedUntil, QStringLiteral("—")),
                 text::verdictWord(toCode(stay.verdict)));
    if (stay.daysOver && stay.daysOver->maximum > 0)
        line += Ctl::tr(" (%1 to %2 days over)").arg(stay.daysOver->minimum).arg(stay.daysOver->maximum);
    return line;
}

} // namespace

QString assessmentText(const Assessment& assessment) {
    QStringList lines;
    for (const PersonSeen& seen : assessment.people)
        lines += QStringLiteral("%1, %2 %3\t%4\t%5")
                     .arg(toQString(seen.person.lastName), toQString(seen.person.firstName),
                          toQString(seen.person.middleName), toQString(seen.person.dateOfBirth.iso()),
                          toQString(seen.person.nationality));
    lines +=
        Ctl::tr("As of %1, %n crossings", nullptr, static_cast<int>(assessment.itinerary.sightings.size()))
            .arg(toQString(assessment.asOf.iso()));
    for (const RuleResult& rule : assessment.rules)
        lines += ruleLine(rule);
    for (const Stay& stay : assessment.stays)
        lines += stayLine(stay);
    for (const OrderResult& order : assessment.orders)
        lines += QStringLiteral("%1, %2: %3")
                     .arg(text::orderWord(toCode(order.order)), toQString(order.issued.iso()),
                          text::orderOutcomeWord(order.outcome));
    for (const Stay& stay : assessment.stays)
        if (isLead(stay)) {
            lines += text::leadNotice();
            break;
        }
    return lines.join(u'\n');
}

} // namespace passages
