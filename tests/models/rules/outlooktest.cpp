#include "models/rules/outlook.h"
#include "tests/support/residentcase.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace passages;
using namespace passages::test;

namespace {

/// What counts as of the as-of date, and nothing that comes after it.
AssessmentInput withoutTheFuture(const ResidentCase& made) {
    AssessmentInput input = made.input;
    input.wanted = Wanted::Totals;
    std::erase_if(input.records, [&](const FeedRecord& record) {
        if (const auto* status = std::get_if<Status>(&record.record.body))
            return status->from > made.asOf;
        const auto& sightings = made.assessment.itinerary.sightings;
        return std::none_of(sightings.begin(), sightings.end(), [&](const Sighting& sighting) {
            return std::find(sighting.sources.begin(), sighting.sources.end(), record.source()) !=
                   sighting.sources.end();
        });
    });
    std::erase_if(input.facts, [&](const Fact& fact) { return fact.from > made.asOf; });
    return input;
}

/// Outcome and recorded outcome of each rule as of a later date, counted anew; a rule not there is left out.
std::map<std::string, Decision> decisionsAsOf(AssessmentInput& input, LocalDate asOf) {
    input.asOf = asOf;
    std::map<std::string, Decision> decisions;
    for (const RuleResult& result : assess(input, PortTable::builtIn()).rules)
        decisions[result.rule] = {result.outcome, result.recordedOutcome};
    return decisions;
}

/// Some have a status that ends, in which case the rule ends with it.
ResidentCase caseThatMayEnd(std::mt19937_64& random) {
    ResidentCase made = randomResident(random, Wanted::Everything);
    if (random() % 3 != 0)
        return made;
    for (Fact& fact : made.input.facts) {
        if (fact.kind == FactKind::PermanentResident && !fact.withdrawn)
            fact.until = made.asOf.plusDays(static_cast<std::int32_t>(random() % 1000));
    }
    made.assessment = assess(made.input, PortTable::builtIn());
    return made;
}

std::string shown(const std::optional<RuleChange>& change) {
    if (!change)
        return "no change";
    return change->date.iso() + " to " +
           (change->outcome ? std::string(toCode(*change->outcome)) : "no rule");
}

} // namespace

class OutlookTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theNextChangeIsTheFirstThatACountDayByDayFinds() {
        std::mt19937_64 random(20261122);
        int changes = 0;
        for (int i = 0; i < 60; ++i) {
            const ResidentCase made = caseThatMayEnd(random);
            AssessmentInput input = withoutTheFuture(made);
            std::map<std::string, RuleChange> outcomes;
            std::map<std::string, RuleChange> recorded;
            for (LocalDate date = made.asOf.plusDays(1); date <= outlookEnd(made.asOf);
                 date = date.plusDays(1)) {
                const auto decisions = decisionsAsOf(input, date);
                for (const RuleResult& result : made.assessment.rules) {
                    const auto found = decisions.find(result.rule);
                    const bool isGone = found == decisions.end();
                    if (isGone || found->second.outcome != result.outcome)
                        outcomes.try_emplace(
                            result.rule,
                            RuleChange{date, isGone ? std::nullopt : std::optional(found->second.outcome)});
                    if (isGone || found->second.recorded != result.recordedOutcome)
                        recorded.try_emplace(
                            result.rule,
                            RuleChange{date, isGone ? std::nullopt : std::optional(found->second.recorded)});
                }
                if (outcomes.size() == made.assessment.rules.size() &&
                    recorded.size() == made.assessment.rules.size())
                    break;
            }
            for (const RuleResult& result : made.assessment.rules) {
                compare(i, result.rule, result.nextChange, outcomes);
                compare(i, result.rule + " as recorded", result.nextRecordedChange, recorded, result.rule);
                changes += result.nextChange.has_value() + result.nextRecordedChange.has_value();
            }
        }
        QVERIFY(changes > 60);
    }

    void onTheDateOfChangeTheOutcomeIsAnotherAndOnSomeDatesBeforeItIsNot() {
        std::mt19937_64 random(730);
        for (int i = 0; i < 1500; ++i) {
            const ResidentCase made = caseThatMayEnd(random);
            AssessmentInput input = withoutTheFuture(made);
            for (const RuleResult& result : made.assessment.rules) {
                if (!result.nextChange)
                    continue;
                const LocalDate change = result.nextChange->date;
                QVERIFY(change > made.asOf && change <= outlookEnd(made.asOf));
                const auto after = decisionsAsOf(input, change);
                QCOMPARE(after.contains(result.rule), result.nextChange->outcome.has_value());
                if (result.nextChange->outcome)
                    QCOMPARE(after.at(result.rule).outcome, *result.nextChange->outcome);
                const std::int32_t days = change - made.asOf;
                for (LocalDate date :
                     {change.plusDays(-1), made.asOf.plusDays(static_cast<std::int32_t>(
                                               random() % static_cast<std::uint64_t>(days)))})
                    QCOMPARE(decisionsAsOf(input, date).at(result.rule).outcome, result.outcome);
            }
        }
    }

    void theLastDayToComeBackIsTheDayBeforeTheChange() {
        std::mt19937_64 random(62);
        int found = 0;
        for (int i = 0; i < 2000; ++i) {
            const ResidentCase made = randomResident(random, Wanted::Everything);
            const RuleResult* result = made.rule("ca.pr_residency");
            if (!result->latestReturn || result->outcome != RuleOutcome::Met)
                continue;
            // Who was surely here today as well has that day more.
            const int today =
                totalsOf(presenceIn(Country::Canada, made.assessment.itinerary, {made.asOf, made.asOf}))
                    .minimum;
            QVERIFY(result->nextChange.has_value());
            QCOMPARE(result->nextChange->date.iso(), result->latestReturn->plusDays(1 + today).iso());
            ++found;
        }
        QVERIFY(found > 50);
    }

  private:
    static void compare(int number, const std::string& what, const std::optional<RuleChange>& stated,
                        const std::map<std::string, RuleChange>& counted, const std::string& rule = {}) {
        const auto found = counted.find(rule.empty() ? what : rule);
        const auto expected = found == counted.end() ? std::nullopt : std::optional(found->second);
        QVERIFY2(stated == expected,
                 qPrintable(QStringLiteral("case %1: %2: %3, but counted %4")
                                .arg(number)
                                .arg(QString::fromStdString(what), QString::fromStdString(shown(stated)),
                                     QString::fromStdString(shown(expected)))));
    }
};

QTEST_GUILESS_MAIN(OutlookTest)
#include "outlooktest.moc"
