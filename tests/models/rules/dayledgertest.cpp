#include "models/rules/rolloff.h"
#include "tests/support/residentcase.h"
#include "tests/support/story.h"

#include <QTest>

#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {

struct Sums {
    int minimum = 0;
    int recorded = 0;
    int maximum = 0;
    void add(const LedgerDay& day) {
        minimum += day.minimum;
        recorded += day.recorded;
        maximum += day.maximum;
    }
};

Sums sumsOf(const std::vector<LedgerDay>& days, bool withCredits) {
    Sums sums;
    for (const LedgerDay& day : days) {
        if (withCredits || !day.credit)
            sums.add(day);
    }
    return sums;
}

/// Some of whom only crossings, and no status, show that they are residents.
ResidentCase residentOrSeenAsOne(std::mt19937_64& random) {
    ResidentCase made = randomResident(random);
    if (random() % 3 != 0)
        return made;
    std::erase_if(made.input.facts,
                  [](const Fact& fact) { return fact.kind == FactKind::PermanentResident; });
    std::erase_if(made.input.records, [](const FeedRecord& record) {
        const auto* status = std::get_if<Status>(&record.record.body);
        return status != nullptr && status->status == StatusKind::PermanentResident;
    });
    for (FeedRecord& record : made.input.records) {
        if (auto* entry = std::get_if<Entry>(&record.record.body); entry != nullptr && random() % 2 == 0)
            entry->travellerClass = TravellerClass::PermanentResidentCanada;
    }
    made.assessment = assess(made.input, PortTable::builtIn());
    return made;
}

} // namespace

class DayLedgerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theDaysAddUpToTheTotals() {
        std::mt19937_64 random(51);
        int credited = 0;
        for (int i = 0; i < 150; ++i) {
            const ResidentCase made = residentOrSeenAsOne(random);
            for (const RuleResult& result : made.assessment.rules) {
                if (result.rule == "us.continuous_residence")
                    continue;
                const auto days = dayLedger(result, made.assessment.itinerary);
                const Sums sums = sumsOf(days, false);
                QCOMPARE(sums.minimum, result.halfDaysMinimum);
                QCOMPARE(sums.recorded, result.halfDaysRecorded);
                QCOMPARE(sums.maximum, result.halfDaysMaximum);
                if (result.withCredits) {
                    const Sums with = sumsOf(days, true);
                    QCOMPARE(with.minimum, result.withCredits->halfDaysMinimum);
                    QCOMPARE(with.recorded, result.withCredits->halfDaysRecorded);
                    QCOMPARE(with.maximum, result.withCredits->halfDaysMaximum);
                    ++credited;
                }
            }
        }
        QVERIFY(credited > 50);
    }

    void pastTheCapAHalfDayCountsNothing() {
        AssessmentInput input;
        input.records = story({"CA status temporary_resident 2022-01-01 2024-08-31",
                               "CA status permanent_resident 2024-09-01 -",
                               "CA entry 2022-01-01T12:00:00-05:00 champlain-lacolle land",
                               "US entry 2026-09-01T12:00:00-04:00 champlain-lacolle land"});
        input.asOf = *LocalDate::parse("2026-09-01");
        const Assessment assessment = assess(input, PortTable::builtIn());
        const RuleResult& rule = assessment.rules.at(1);
        const auto days = dayLedger(rule, assessment.itinerary);
        QCOMPARE(sumsOf(days, false).minimum, rule.halfDaysMinimum);
        QCOMPARE(rule.halfDaysMinimum, 2 * (365 + 730));
        const auto spent = std::count_if(days.begin(), days.end(), [](const LedgerDay& day) {
            return day.clause == "CA 5(1.001)(a)" && day.minimum == 1;
        });
        QCOMPARE(spent, 730);
    }

    void everyDateStandsOnceAndRestsOnSomething() {
        std::mt19937_64 random(52);
        for (int i = 0; i < 60; ++i) {
            const ResidentCase made = randomResident(random);
            for (const RuleResult& result : made.assessment.rules) {
                const LedgerDay* before = nullptr;
                const auto days = dayLedger(result, made.assessment.itinerary);
                for (const LedgerDay& day : days) {
                    QCOMPARE(day.sources.empty(),
                             !day.credit && countedSightings(result.country, made.assessment.itinerary) == 0);
                    if (before != nullptr && !before->credit && !day.credit)
                        QVERIFY(before->date < day.date);
                    before = &day;
                }
            }
        }
    }

    void aDayLeavesTheWindowOnTheFirstDateThatNoLongerHoldsIt() {
        const LocalDate first = *LocalDate::parse("2019-01-01");
        for (int years : {3, 5}) {
            for (int i = 0; i < 6 * 366; ++i) {
                const LocalDate day = first.plusDays(i);
                const LocalDate leaves = leavesWindow(day, years);
                QVERIFY(leaves.plusYears(-years) > day);
                QVERIFY(leaves.plusDays(-1).plusYears(-years) <= day);
            }
        }
        QCOMPARE(leavesWindow(*LocalDate::parse("2023-02-28"), 5).iso(), std::string("2028-03-01"));
        QCOMPARE(leavesWindow(*LocalDate::parse("2024-02-29"), 5).iso(), std::string("2029-03-01"));
    }

    /// Put beside a count as of that date, of which only the old days are taken.
    void whatIsLeftIsWhatALaterWindowStillHolds() {
        std::mt19937_64 random(53);
        int found = 0;
        for (int i = 0; i < 60; ++i) {
            const ResidentCase made = randomResident(random);
            for (const RuleResult& result : made.assessment.rules) {
                if (result.rule == "us.continuous_residence")
                    continue;
                const auto days = dayLedger(result, made.assessment.itinerary);
                for (const RollOff& rollOff : nextRollOffs(result, made.assessment.itinerary, 12)) {
                    Sums left;
                    for (const LedgerDay& day : days) {
                        if (!day.credit && day.date >= rollOff.date.plusYears(-result.windowYears))
                            left.add(day);
                    }
                    QVERIFY(rollOff.date > made.asOf);
                    QCOMPARE(rollOff.minimumLeft, left.minimum);
                    QCOMPARE(rollOff.recordedLeft, left.recorded);
                    QCOMPARE(rollOff.maximumLeft, left.maximum);
                    ++found;
                }
            }
        }
        QVERIFY(found > 500);
    }

    void aStandingWindowLosesNothing() {
        std::mt19937_64 random(54);
        for (int i = 0; i < 100; ++i) {
            const ResidentCase made = randomResident(random);
            const RuleResult* result = made.rule("ca.pr_residency");
            QCOMPARE(result->daysLeft.has_value(), result->windowYears == 0);
            if (result->daysLeft)
                QVERIFY(spanRollOffs(*result).empty());
        }
    }
};

QTEST_GUILESS_MAIN(DayLedgerTest)
#include "dayledgertest.moc"
