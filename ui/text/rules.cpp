#include "translations/spoken.h"
#include "ui/text/sentences.h"
#include "ui/text/wordtable.h"

#include <QRegularExpression>

namespace passages::text {

namespace {
const Word titles[] = {
    {"ca.pr_residency", QT_TRANSLATE_NOOP3("text", "PR residency obligation", "title of a rule")},
    {"ca.citizenship_presence",
     QT_TRANSLATE_NOOP3("text", "Citizenship: physical presence", "title of a rule")},
    {"us.naturalization_presence",
     QT_TRANSLATE_NOOP3("text", "U.S. naturalization: physical presence", "title of a rule")},
    {"us.naturalization_presence_spouse",
     QT_TRANSLATE_NOOP3("text", "U.S. naturalization: physical presence, spouse of a citizen",
                        "title of a rule")},
    {"us.continuous_residence",
     QT_TRANSLATE_NOOP3("text", "U.S. naturalization: continuous residence", "title of a rule")},
    {"ca.authorized_stay", QT_TRANSLATE_NOOP3("text", "Authorized stay in Canada", "title of a rule")},
    {"us.authorized_stay",
     QT_TRANSLATE_NOOP3("text", "Authorized stay in the United States", "title of a rule")},
};

const Word statutes[] = {
    {"ca.pr_residency", QT_TRANSLATE_NOOP3("text", "IRPA s. 28; IRPR ss. 61–62", "statute of a rule")},
    {"ca.citizenship_presence",
     QT_TRANSLATE_NOOP3("text", "Citizenship Act s. 5(1)(c), 5(1.001) and 21", "statute of a rule")},
    {"us.naturalization_presence",
     QT_TRANSLATE_NOOP3("text", "INA § 316(a), 8 U.S.C. 1427(a)", "statute of a rule")},
    {"us.naturalization_presence_spouse",
     QT_TRANSLATE_NOOP3("text", "INA § 319(a), 8 U.S.C. 1430(a)", "statute of a rule")},
    {"us.continuous_residence",
     QT_TRANSLATE_NOOP3("text", "INA § 316(b), 8 U.S.C. 1427(b); 8 CFR 316.5(c)(1)", "statute of a rule")},
    {"ca.authorized_stay", QT_TRANSLATE_NOOP3("text", "IRPA s. 29; IRPR s. 183", "statute of a rule")},
    {"us.authorized_stay",
     QT_TRANSLATE_NOOP3("text", "8 U.S.C. 1184 and 1187; Form I-94", "statute of a rule")},
};

const Word explanations[] = {
    {"ca.pr_residency",
     QT_TRANSLATE_NOOP3(
         "text",
         "A permanent resident must comply on at least 730 days in every five-year period. Any part of a "
         "day in Canada counts as one full day, so the days of arrival and departure both count. The window "
         "is the five years immediately before the as-of date, which itself is left out. A person who has "
         "been a permanent resident for less than five years need only show that they will be able to "
         "comply in the five years after becoming one; then the days that are left are shown too. Days "
         "outside Canada can also count (accompanying a Canadian citizen, full-time work for a Canadian "
         "business), and humanitarian and compassionate considerations can overcome a breach: border "
         "records show none of this.",
         "explanation of ca.pr_residency")},
    {"ca.citizenship_presence",
     QT_TRANSLATE_NOOP3(
         "text",
         "An applicant must have been physically present for at least 1,095 days during the five years "
         "immediately before the date of application, which itself is left out. Each day as a permanent "
         "resident counts as one day; each day before that as a temporary resident or protected person "
         "counts as half a day, up to a credit of 365 days. The days of arrival and departure both count. "
         "Time under a probation order, on parole or serving a sentence does not. Days deemed to be "
         "presence, such as service abroad with the Canadian Armed Forces, are not in border records.",
         "explanation of ca.citizenship_presence")},
    {"us.naturalization_presence",
     QT_TRANSLATE_NOOP3(
         "text",
         "An applicant must have been physically present in the United States for at least half of the five "
         "years before filing: 913 days. The day of departure and the day of return both count as days of "
         "presence.",
         "explanation of us.naturalization_presence")},
    {"us.naturalization_presence_spouse",
     QT_TRANSLATE_NOOP3(
         "text",
         "The spouse of a U.S. citizen must have been physically present in the United States for at least "
         "half of the three years before filing: 548 days. The day of departure and the day of return both "
         "count as days of presence. Border records do not show the marriage.",
         "explanation of us.naturalization_presence_spouse")},
    {"us.continuous_residence",
     QT_TRANSLATE_NOOP3(
         "text",
         "An absence of more than six months (over 180 days) but less than one year breaks continuous "
         "residence unless the applicant shows that they did not give up their residence; an absence of one "
         "year or more breaks it, save for the employments that the Act lists. Only full days between the "
         "departure and the return count as absence.",
         "explanation of us.continuous_residence")},
    {"ca.authorized_stay",
     QT_TRANSLATE_NOOP3(
         "text",
         "A temporary resident may stay for the period that an officer fixed, and otherwise for six months "
         "from entry. An extension moves its end; whoever applied in time keeps the status until the "
         "decision. Permits, visitor records and applications are not in the exchanged records: without an "
         "admission on record, the end is nominal and not confirmed.",
         "explanation of ca.authorized_stay")},
    {"us.authorized_stay",
     QT_TRANSLATE_NOOP3(
         "text",
         "The last day of the stay is the date on the admission (I-94). An admission for duration of status "
         "(D/S) has no such date, and without an admission on record the stay cannot be assessed.",
         "explanation of us.authorized_stay")},
};

const Word outcomes[] = {
    {"met", QT_TRANSLATE_NOOP3("text", "Met under every reading", "outcome of a rule")},
    {"not_met", QT_TRANSLATE_NOOP3("text", "Not met under any reading", "outcome of a rule")},
    {"depends", QT_TRANSLATE_NOOP3("text", "Depends on missing records", "outcome of a rule")},
};

const Word counted[] = {
    {"us.continuous_residence",
     QT_TRANSLATE_NOOP3("text", "Days of the longest absence", "what the totals of a rule count")},
};
const Phrase presence =
    QT_TRANSLATE_NOOP3("text", "Days of presence in the window", "what the totals of a rule count");

const Word thresholds[] = {
    {"us.continuous_residence",
     QT_TRANSLATE_NOOP3("text", "no more than", "threshold of a rule that limits")},
};
const Phrase required = QT_TRANSLATE_NOOP3("text", "required", "threshold of a rule that requires");

const Word certainties[] = {
    {"certain", QT_TRANSLATE_NOOP3("text", "certain", "the records place the person there")},
    {"recorded", QT_TRANSLATE_NOOP3("text", "recorded", "presence by the simplest reading of the records")},
    {"possible", QT_TRANSLATE_NOOP3("text", "possible", "presence only if crossings went unrecorded")},
};

const Word gaps[] = {
    {"continuous",
     QT_TRANSLATE_NOOP3("text", "continuous", "between two crossings no record has to be missing")},
    {"broken", QT_TRANSLATE_NOOP3("text", "at least one crossing missing",
                                  "between two crossings a record is missing")},
};

const Word notes[] = {
    {"under_five_years",
     QT_TRANSLATE_NOOP3("text",
                        "Permanent resident for less than five years: what counts is whether 730 days can "
                        "still be reached in the five years after becoming one (IRPA 28(2)(b)(i)).",
                        "note on a rule")},
    {"examination_day_matters",
     QT_TRANSLATE_NOOP3("text",
                        "The day of examination itself would change the result; no text settles whether it "
                        "counts.",
                        "note on a rule")},
    {"half_day_borderline",
     QT_TRANSLATE_NOOP3(
         "text", "Half of this window is not a whole number of days; the result is within that half day.",
         "note on a rule")},
    {"half_day_cap", QT_TRANSLATE_NOOP3("text", "The credit for half-days has reached its limit of 365 days.",
                                        "note on a rule")},
    {"earlier_law",
     QT_TRANSLATE_NOOP3("text", "The window ends before this rule was in force: another law applied then.",
                        "note on a rule")},
    {"tz_doubtful",
     QT_TRANSLATE_NOOP3("text",
                        "Dates in British Columbia or Alberta from 2026-11-01 on may be a day off: the time "
                        "zone data of this machine is older than 2026c.",
                        "note on a rule")},
    {"departure_date_unknown",
     QT_TRANSLATE_NOOP3("text",
                        "A later record shows the person elsewhere; the date of departure is not on record.",
                        "note on a removal order")},
    {"deadline_on_holiday", QT_TRANSLATE_NOOP3("text",
                                               "The last day of the period is a Sunday or holiday: the "
                                               "deadline moves to the next day (Interpretation Act s. 26).",
                                               "note on a removal order")},
    {"absence_of_a_year", QT_TRANSLATE_NOOP3("text",
                                             "An absence of a year or more breaks continuous residence, save "
                                             "for the employments that the Act lists.",
                                             "note on a rule")},
    {"absence_over_six_months",
     QT_TRANSLATE_NOOP3("text",
                        "An absence of more than six months but less than a year breaks continuous residence "
                        "unless the applicant shows that they did not give up their residence.",
                        "note on a rule")},
    {"feeds_incomplete", QT_TRANSLATE_NOOP3("text", "A feed is not complete to then.", "on a lead")},
    {"landing_unknown",
     QT_TRANSLATE_NOOP3("text",
                        "The date of becoming a permanent resident is not on record: the five years before "
                        "the as-of date are taken.",
                        "note on a rule")},
};

const Word acts[] = {
    {"IRPA", QT_TRANSLATE_NOOP3("text", "IRPA", "short name of an act")},
    {"CA", QT_TRANSLATE_NOOP3("text", "Citizenship Act", "short name of an act")},
};

const Word ruleDates[] = {
    {"earliest_filing_spouse",
     QT_TRANSLATE_NOOP3("text", "Earliest filing as the spouse of a citizen", "a date that a rule derives")},
    {"earliest_filing", QT_TRANSLATE_NOOP3("text", "Earliest filing", "a date that a rule derives")},
};
} // namespace

QString ruleTitle(std::string_view rule) {
    return wordFor(rule, titles);
}

QString ruleStatute(std::string_view rule) {
    return wordFor(rule, statutes);
}

QString ruleExplanation(std::string_view rule) {
    return wordFor(rule, explanations);
}

QString countedWord(std::string_view rule) {
    const Word* word = find(rule, counted);
    return say(word ? word->phrase : presence);
}

QString thresholdWord(std::string_view rule) {
    const Word* word = find(rule, thresholds);
    return say(word ? word->phrase : required);
}

QString ruleDateWord(std::string_view code) {
    return wordFor(code, ruleDates);
}

QString outcomeWord(std::string_view outcome) {
    return wordFor(outcome, outcomes);
}

QString certaintyWord(std::string_view code) {
    return wordFor(code, certainties);
}

QString gapWord(std::string_view code) {
    return wordFor(code, gaps);
}

QString clauseWord(std::string_view clause) {
    QString words = QString::fromUtf8(clause.data(), static_cast<qsizetype>(clause.size()));
    for (const Word& act : acts) {
        if (!clause.starts_with(act.code))
            continue;
        const QString name = say(act.phrase);
        words.replace(0, static_cast<qsizetype>(act.code.size()), name);
        // French legislation writes a paragraph with one parenthesis: 28(2)a)(i).
        static const QRegularExpression paragraph(QStringLiteral("\\(([a-z])\\)"));
        if (spokenLanguage() == Language::French)
            if (const auto match = paragraph.match(words); match.hasMatch())
                words.replace(match.capturedStart(), match.capturedLength(),
                              match.captured(1) + QLatin1Char(')'));
        break;
    }
    return words;
}

QString noteSentence(std::string_view code) {
    return wordFor(code, notes);
}

} // namespace passages::text
