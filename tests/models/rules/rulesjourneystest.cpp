#include "tests/support/residentcase.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {

constexpr int Journeys = 100'000;

std::string within(const RuleResult& result, int truth) {
    const bool isOrdered = result.halfDaysMinimum <= result.halfDaysRecorded &&
                           result.halfDaysRecorded <= result.halfDaysMaximum;
    if (isOrdered && result.halfDaysMinimum <= truth && truth <= result.halfDaysMaximum)
        return {};
    return result.rule + ": " + std::to_string(truth) + " half-days are not within " +
           std::to_string(result.halfDaysMinimum) + "/" + std::to_string(result.halfDaysRecorded) + "/" +
           std::to_string(result.halfDaysMaximum);
}

enum class Credits { LeftOut, Counted };

bool isCredited(const ResidentCase& made, LocalDate date, Credits credits) {
    return credits == Credits::Counted && date < made.asOf && date >= made.landing &&
           made.credited.contains(date);
}

int trueHalfDays(const ResidentCase& made, Country country, DateSpan dates,
                 Credits credits = Credits::LeftOut) {
    int halfDays = 0;
    for (LocalDate date = dates.from; date <= std::min(dates.to, made.asOf); date = date.plusDays(1))
        halfDays += made.wasIn(country, date) || isCredited(made, date, credits) ? 2 : 0;
    return halfDays;
}

/// The citizenship count by the words of the Act, date by date.
int trueCitizenshipHalfDays(const ResidentCase& made, DateSpan window, Credits credits = Credits::LeftOut) {
    int whole = 0;
    int half = 0;
    for (LocalDate date = window.from; date <= window.to; date = date.plusDays(1)) {
        const bool counts = made.wasIn(Country::Canada, date) || isCredited(made, date, credits);
        if (!counts || made.sentence.contains(date))
            continue;
        if (date >= made.landing)
            ++whole;
        else if (date >= made.temporaryFrom)
            ++half;
    }
    return 2 * whole + std::min(half, 730);
}

/// The longest absence since landing that reaches into the window, in full days.
int trueLongestAbsence(const ResidentCase& made, DateSpan window) {
    int longest = 0;
    int run = 0;
    for (LocalDate date = made.landing; date <= window.to; date = date.plusDays(1)) {
        run = made.wasIn(Country::UnitedStates, date) ? 0 : run + 1;
        if (date >= window.from)
            longest = std::max(longest, run);
    }
    return longest;
}

std::string outcomeFits(const RuleResult& result, bool isTrulyMet) {
    if (result.outcome == RuleOutcome::Met && !isTrulyMet)
        return result.rule + " is said to be met and is not";
    if (result.outcome == RuleOutcome::NotMet && isTrulyMet)
        return result.rule + " is said not to be met and is";
    return {};
}

} // namespace

class RulesJourneysTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyRuleHoldsTheTruthWithinItsBounds() {
        std::mt19937_64 random(1095);
        for (int i = 0; i < Journeys; ++i) {
            const ResidentCase made = randomResident(random);
            const std::string wrong = firstWrong(made);
            QVERIFY2(wrong.empty(), qPrintable(QStringLiteral("case %1: %2 as of %3")
                                                   .arg(i)
                                                   .arg(QString::fromStdString(wrong),
                                                        QString::fromStdString(made.asOf.iso()))));
        }
    }

    void creditsStandApartAndHoldTheTruthWithinTheirBounds() {
        std::mt19937_64 random(28);
        int credited = 0;
        for (int i = 0; i < Journeys / 10; ++i) {
            const ResidentCase made = randomResident(random);
            for (const RuleResult& result : made.assessment.rules) {
                credited += result.withCredits.has_value();
                const std::string wrong = wrongWithCredits(made, result);
                QVERIFY2(wrong.empty(),
                         qPrintable(QStringLiteral("case %1: %2")
                                        .arg(i)
                                        .arg(QString::fromStdString(result.rule + ": " + wrong))));
            }
        }
        QVERIFY(credited > Journeys / 20);
    }

    void aResultThatDependsNamesWhatIsMissing() {
        std::mt19937_64 random(730);
        int depending = 0;
        for (int i = 0; i < Journeys / 10; ++i) {
            const ResidentCase made = randomResident(random);
            const RuleResult* result = made.rule("ca.pr_residency");
            QVERIFY(result != nullptr);
            QCOMPARE(result->missing.empty(), result->outcome != RuleOutcome::Depends);
            int days = 0;
            for (const MissingCrossing& missing : result->missing) {
                QVERIFY(missing.from <= missing.to && missing.days > 0);
                QVERIFY(missing.halfDays >= 0 && missing.halfDays <= 2 * missing.days);
                const bool isEnough = missing.halfDays >= result->halfDaysShort;
                const bool tipsToMet = std::find(missing.tipsTo.begin(), missing.tipsTo.end(),
                                                 RuleOutcome::Met) != missing.tipsTo.end();
                QCOMPARE(tipsToMet, isEnough);
                days += missing.days;
            }
            // Under five years every day from the as-of date on counts anyway: what it was is no matter.
            const int doubtful = (result->halfDaysMaximum - result->halfDaysMinimum) / 2 -
                                 (result->daysLeft.has_value() ? 1 : 0);
            if (result->outcome == RuleOutcome::Depends) {
                QVERIFY(days >= doubtful); // two of them can share a date
                ++depending;
            }
        }
        QVERIFY(depending > 100);
    }

    void orderAndDuplicatesOfTheRecordsChangeNoRule() {
        std::mt19937_64 random(316);
        for (int i = 0; i < Journeys / 50; ++i) {
            const ResidentCase made = randomResident(random, Wanted::Everything);
            AssessmentInput mixed = made.input;
            const std::size_t count = mixed.records.size();
            for (std::size_t again = 0; again < count; again += 3)
                mixed.records.push_back(mixed.records[again]);
            std::shuffle(mixed.records.begin(), mixed.records.end(), random);
            const QJsonObject expected = toJson(assess(made.input, PortTable::builtIn()));
            const QJsonObject found = toJson(assess(mixed, PortTable::builtIn()));
            QVERIFY(!expected.value(QStringLiteral("rules")).toArray().isEmpty());
            QCOMPARE(found, expected);
        }
    }

  private:
    static std::string firstWrong(const ResidentCase& made) {
        for (const RuleResult& result : made.assessment.rules) {
            std::string wrong = wrongWith(made, result);
            if (!wrong.empty())
                return wrong;
        }
        return made.assessment.rules.size() == 5 ? std::string() : "a rule is missing";
    }

    static std::string wrongWithCredits(const ResidentCase& made, const RuleResult& result) {
        if (result.withCredits.has_value() == result.credits.empty())
            return "credits and totals with them go together";
        if (!result.withCredits)
            return {};
        const bool isCitizenship = result.rule == "ca.citizenship_presence";
        const int truth = isCitizenship ? trueCitizenshipHalfDays(made, result.window, Credits::Counted)
                                        : trueHalfDays(made, result.country, result.window, Credits::Counted);
        const WithCredits& with = *result.withCredits;
        if (truth < with.halfDaysMinimum || truth > with.halfDaysMaximum)
            return std::to_string(truth) + " is out of bounds";
        if (with.halfDaysMinimum < result.halfDaysMinimum || with.halfDaysMaximum < result.halfDaysMaximum)
            return "a credit takes days away";
        int added = 0;
        for (const Credit& credit : result.credits)
            added += 2 * credit.days;
        if (with.halfDaysRecorded != result.halfDaysRecorded + added)
            return "the credits do not add up";
        return {};
    }

    static std::string wrongWith(const ResidentCase& made, const RuleResult& result) {
        if (result.rule == "us.continuous_residence") {
            const int absence = trueLongestAbsence(made, result.window);
            const std::string wrong = within(result, 2 * absence);
            return wrong.empty() && absence < 181 && result.outcome == RuleOutcome::NotMet
                       ? "residence is said to be broken and is not"
                       : wrong;
        }
        if (result.rule == "ca.citizenship_presence") {
            const int halfDays = trueCitizenshipHalfDays(made, result.window);
            const std::string wrong = within(result, halfDays);
            return wrong.empty() ? outcomeFits(result, halfDays >= 2190) : wrong;
        }
        DateSpan counted = result.window;
        counted.from = std::max(counted.from, made.landing);
        const int halfDays = trueHalfDays(made, result.country, counted);
        const std::string wrong = within(result, halfDays);
        if (!wrong.empty())
            return wrong;
        if (!result.daysLeft)
            return outcomeFits(result, halfDays >= result.halfDaysThreshold);
        const int before = trueHalfDays(made, result.country, {result.window.from, made.asOf.plusDays(-1)});
        return outcomeFits(result, before + 2 * *result.daysLeft >= result.halfDaysThreshold);
    }
};

QTEST_GUILESS_MAIN(RulesJourneysTest)
#include "rulesjourneystest.moc"
