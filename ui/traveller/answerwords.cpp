#include "ui/traveller/answerwords.h"

#include "translations/spoken.h"
#include "ui/text/links.h"
#include "ui/text/sentences.h"
#include "ui/timeline/crossingwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace passages::text {

namespace {

struct Answer {
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

QString list(const QString& heading, const QStringList& sentences) {
    if (sentences.isEmpty())
        return {};
    QString html = QStringLiteral("<p><b>%1</b></p><ul>").arg(heading.toHtmlEscaped());
    for (const QString& sentence : sentences)
        html += QStringLiteral("<li>%1</li>").arg(sentence.toHtmlEscaped());
    return html + QStringLiteral("</ul>");
}

/// Coverage is neither for nor against: nobody could have seen it.
bool isCoverage(const std::string& reason) {
    return reason == "FP-COV";
}

} // namespace

Sign outcomeSign(RuleOutcome outcome) {
    switch (outcome) {
    case RuleOutcome::Met:
        return {QStringLiteral("met"), theme::Tone::Met};
    case RuleOutcome::NotMet:
        return {QStringLiteral("not-met"), theme::Tone::NotMet};
    case RuleOutcome::Depends:
        break;
    }
    return {QStringLiteral("depends"), theme::Tone::Depends};
}

Sign verdictSign(Verdict verdict) {
    switch (verdict) {
    case Verdict::DepartedInTime:
        return {QStringLiteral("in-time"), theme::Tone::Met};
    case Verdict::OverstayedDeparted:
    case Verdict::ProbableOverstay:
    case Verdict::DepartureUnrecorded:
        return {QStringLiteral("lead"), theme::Tone::Lead};
    case Verdict::NotYetAssessable:
        return {QStringLiteral("stale"), theme::Tone::Muted};
    case Verdict::ExitNotObservable:
        return {QStringLiteral("unseen"), theme::Tone::Unseen};
    case Verdict::ConflictingRecords:
        return {QStringLiteral("conflict"), theme::Tone::Depends};
    case Verdict::NotAssessable:
        return {QStringLiteral("not-assessable"), theme::Tone::Muted};
    case Verdict::SetAside:
        break;
    }
    return {QStringLiteral("set-aside"), theme::Tone::Muted};
}

Sign orderSign(std::string_view outcome) {
    if (outcome == "possible_departure_in_time")
        return {QStringLiteral("in-time"), theme::Tone::Met};
    if (outcome == "not_yet_due")
        return {QStringLiteral("calendar"), theme::Tone::Muted};
    return {QStringLiteral("lead"), theme::Tone::Lead};
}

QString halfDaysWord(int halfDays) {
    if (halfDays % 2 == 0)
        return spokenLocale().toString(halfDays / 2);
    return spokenLocale().toString(halfDays / 2.0, 'f', 1);
}

QString halfDaysRange(int least, int most) {
    if (least == most)
        return halfDaysWord(least);
    return QStringLiteral("%1 – %2").arg(halfDaysWord(least), halfDaysWord(most));
}

QString rangeWord(int least, int most) {
    return halfDaysRange(2 * least, 2 * most);
}

QString marginWord(const RuleResult& rule) {
    const auto word = [](int halfDays) {
        const QString sign = halfDays > 0   ? QStringLiteral("+")
                             : halfDays < 0 ? QString(QChar(0x2212))
                                            : QString();
        return sign + halfDaysWord(std::abs(halfDays));
    };
    const int least = rule.halfDaysMinimum - rule.halfDaysThreshold;
    const int most = rule.halfDaysMaximum - rule.halfDaysThreshold;
    if (least == most)
        return word(least);
    return Answer::tr("%1 to %2", "least and most days by which a threshold is passed")
        .arg(word(least), word(most));
}

QString personName(const Person& person) {
    QString name = QLocale().toUpper(QString::fromStdString(person.lastName));
    const QString given = QString::fromStdString(person.firstName + " " + person.middleName).simplified();
    return given.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, given);
}

QString genderSign(Gender gender) {
    switch (gender) {
    case Gender::Female:
        return QStringLiteral("♀");
    case Gender::Male:
        return QStringLiteral("♂");
    case Gender::Unspecified:
        break;
    }
    return QStringLiteral("X");
}

QString documentLine(const Person& person) {
    if (!person.documentType && person.documentNumber.empty())
        return {};
    QStringList parts;
    if (person.documentType)
        parts += documentTypeWord(toCode(*person.documentType));
    if (!person.documentNumber.empty())
        parts += QString::fromStdString(person.documentNumber);
    if (!person.documentCountry.empty())
        parts += QStringLiteral("(%1)").arg(QString::fromStdString(person.documentCountry));
    return parts.join(QLatin1Char(' '));
}

QString stayReasons(const Stay& stay) {
    QStringList supporting, against, uncovered;
    for (const std::string& code : stay.evidence)
        supporting += evidenceSentence(code);
    for (const OtherIdentity& other : stay.otherIdentities)
        against += otherIdentitySentence(other);
    for (const std::string& code : stay.reasons) {
        const QString sentence =
            QStringLiteral("%1 · %2").arg(QString::fromStdString(code), reasonSentence(code));
        (isCoverage(code) ? uncovered : against) += sentence;
    }
    return list(Answer::tr("Speaks for it"), supporting) +
           list(Answer::tr("Could explain it innocently"), against) +
           list(Answer::tr("Not covered by any feed"), uncovered);
}

QString missingSentence(const MissingCrossing& missing) {
    const QString country = countryName(toCode(missing.country));
    const QString what = missing.isExit ? Answer::tr("An exit from %1").arg(country)
                                        : Answer::tr("An entry to %1").arg(country);
    QString sentence = Answer::tr("%1 between %2 and %3 that is not on record leaves %n day(s) open",
                                  "an exit or entry; dates", missing.days)
                           .arg(what, isoDate(missing.from), isoDate(missing.to));
    sentence += Answer::tr(" and moves the total by up to %1.", "a number of days, halves possible")
                    .arg(halfDaysWord(missing.halfDays));
    if (missing.tipsTo.empty())
        return sentence + QLatin1Char(' ') + Answer::tr("By itself it does not decide the result.");
    QStringList outcomes;
    for (const RuleOutcome outcome : missing.tipsTo)
        outcomes += outcomeWord(toCode(outcome)).toLower();
    return sentence + QLatin1Char(' ') +
           Answer::tr("Its date alone would decide the result: %1.", "one or two outcomes")
               .arg(outcomes.join(Answer::tr(" or ", "between two outcomes")));
}

QString changeSentence(const RuleResult& rule) {
    QStringList sentences;
    const auto outcome = [](const RuleChange& change) {
        return change.outcome ? outcomeWord(toCode(*change.outcome))
                              : Answer::tr("The rule no longer applies", "from a date on");
    };
    if (rule.nextChange)
        sentences += Answer::tr("If no further record comes, the result changes on %1: %2.", "date; outcome")
                         .arg(isoDate(rule.nextChange->date), outcome(*rule.nextChange));
    if (rule.nextRecordedChange && rule.nextRecordedChange != rule.nextChange)
        sentences +=
            Answer::tr("If the person stays where they were last seen, the recorded reading changes on "
                       "%1: %2.",
                       "date; outcome")
                .arg(isoDate(rule.nextRecordedChange->date), outcome(*rule.nextRecordedChange));
    return sentences.join(QLatin1Char(' '));
}

QString changeWord(const RuleResult& rule) {
    if (!rule.nextChange)
        return QStringLiteral("—");
    const QString outcome = rule.nextChange->outcome ? outcomeWord(toCode(*rule.nextChange->outcome))
                                                     : Answer::tr("no longer applies", "a rule");
    return QStringLiteral("%1 · %2").arg(isoDate(rule.nextChange->date), outcome);
}

QString shortSentence(const RuleResult& rule) {
    if (rule.halfDaysShort <= 0)
        return {};
    return Answer::tr("The strictest reading is short by %1 days.", "a number of days, halves possible")
        .arg(halfDaysWord(rule.halfDaysShort));
}

QString totalsLine(const RuleResult& rule) {
    return Answer::tr("minimum %1 · recorded %2 · maximum %3", "three totals of days")
        .arg(halfDaysWord(rule.halfDaysMinimum), halfDaysWord(rule.halfDaysRecorded),
             halfDaysWord(rule.halfDaysMaximum));
}

} // namespace passages::text
