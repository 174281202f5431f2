#include "models/itinerary/assessment.h"
#include "tests/support/journey.h"
#include "tests/support/story.h"

#include <QTest>

#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {

constexpr int Journeys = 20'000;

FeedRecord statusRecord(Country country, StatusKind kind, LocalDate from, std::optional<LocalDate> until) {
    Status status;
    status.person = somebody();
    status.status = kind;
    status.from = from;
    status.until = until;
    FeedRecord record;
    record.feed = country == Country::Canada ? "cbsa" : "cbp";
    record.country = country;
    record.record.id = std::string(toCode(kind)) + from.iso();
    record.record.body = std::move(status);
    return record;
}

/// What really happened to somebody, and the records that are left of it.
struct Case {
    Journey journey;
    LocalDate asOf;
    LocalDate landing;
    LocalDate temporaryFrom; ///< a temporary resident from then to the day before landing
    DateSpan sentence;
    std::vector<bool> canada;
    std::vector<bool> unitedStates;
    Assessment assessment;

    bool wasIn(Country country, LocalDate date) const {
        const auto& truth = country == Country::Canada ? canada : unitedStates;
        const auto index = date - journey.begins;
        return index >= 0 && index < static_cast<int>(truth.size()) && truth[static_cast<std::size_t>(index)];
    }
    const RuleResult* rule(std::string_view id) const {
        const auto& rules = assessment.rules;
        const auto found = std::find_if(rules.begin(), rules.end(),
                                        [&](const RuleResult& result) { return result.rule == id; });
        return found == rules.end() ? nullptr : &*found;
    }
};

Case randomCase(std::mt19937_64& random) {
    const auto below = [&](int limit) {
        return static_cast<std::int32_t>(random() % static_cast<std::uint64_t>(limit));
    };
    Case made;
    made.journey = randomJourney(random, Travel::LandAndAir);
    const LocalDate last = made.journey.moves.back().date(Country::Canada);
    made.asOf = last.plusDays(below(60));
    made.landing = made.asOf.plusDays(-below(8 * 365));
    made.temporaryFrom = made.landing.plusDays(-below(4 * 365));
    made.sentence.from = made.landing.plusDays(below(400));
    made.sentence.to = made.sentence.from.plusDays(below(100));
    made.canada = made.journey.truth(Country::Canada, made.asOf);
    made.unitedStates = made.journey.truth(Country::UnitedStates, made.asOf);

    AssessmentInput input;
    input.asOf = made.asOf;
    const auto kept = randomlyKept(random, made.journey);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i])
            input.records.push_back(made.journey.moves[i].record);
    }
    for (Country country : {Country::Canada, Country::UnitedStates})
        input.records.push_back(statusRecord(country, StatusKind::PermanentResident, made.landing, {}));
    input.records.push_back(statusRecord(Country::Canada, StatusKind::TemporaryResident, made.temporaryFrom,
                                         made.landing.plusDays(-1)));
    input.records.push_back(
        statusRecord(Country::Canada, StatusKind::Sentence, made.sentence.from, made.sentence.to));
    made.assessment = assess(input, PortTable::builtIn());
    return made;
}

std::string within(const RuleResult& result, int truth) {
    const bool isOrdered = result.halfDaysMinimum <= result.halfDaysRecorded &&
                           result.halfDaysRecorded <= result.halfDaysMaximum;
    if (isOrdered && result.halfDaysMinimum <= truth && truth <= result.halfDaysMaximum)
        return {};
    return result.rule + ": " + std::to_string(truth) + " half-days are not within " +
           std::to_string(result.halfDaysMinimum) + "/" + std::to_string(result.halfDaysRecorded) + "/" +
           std::to_string(result.halfDaysMaximum);
}

int trueHalfDays(const Case& made, Country country, DateSpan dates) {
    int halfDays = 0;
    for (LocalDate date = dates.from; date <= std::min(dates.to, made.asOf); date = date.plusDays(1))
        halfDays += made.wasIn(country, date) ? 2 : 0;
    return halfDays;
}

/// The citizenship count by the words of the Act, date by date.
int trueCitizenshipHalfDays(const Case& made, DateSpan window) {
    int whole = 0;
    int half = 0;
    for (LocalDate date = window.from; date <= window.to; date = date.plusDays(1)) {
        if (!made.wasIn(Country::Canada, date) || made.sentence.contains(date))
            continue;
        if (date >= made.landing)
            ++whole;
        else if (date >= made.temporaryFrom)
            ++half;
    }
    return 2 * whole + std::min(half, 730);
}

/// The longest absence since landing that reaches into the window, in full days.
int trueLongestAbsence(const Case& made, DateSpan window) {
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
            const Case made = randomCase(random);
            const std::string wrong = firstWrong(made);
            QVERIFY2(wrong.empty(), qPrintable(QStringLiteral("case %1: %2 as of %3")
                                                   .arg(i)
                                                   .arg(QString::fromStdString(wrong),
                                                        QString::fromStdString(made.asOf.iso()))));
        }
    }

    void aResultThatDependsNamesWhatIsMissing() {
        std::mt19937_64 random(730);
        int depending = 0;
        for (int i = 0; i < Journeys / 4; ++i) {
            const Case made = randomCase(random);
            const RuleResult* result = made.rule("ca.pr_residency");
            QVERIFY(result != nullptr);
            QCOMPARE(result->missing.empty(), result->outcome != RuleOutcome::Depends);
            int days = 0;
            for (const MissingCrossing& missing : result->missing) {
                QVERIFY(missing.from <= missing.to && missing.days > 0);
                days += missing.days;
            }
            const int doubtful = (result->halfDaysMaximum - result->halfDaysMinimum) / 2;
            if (result->outcome == RuleOutcome::Depends) {
                QVERIFY(days >= doubtful); // two of them can share a date
                ++depending;
            }
        }
        QVERIFY(depending > 100);
    }

  private:
    static std::string firstWrong(const Case& made) {
        for (const RuleResult& result : made.assessment.rules) {
            std::string wrong = wrongWith(made, result);
            if (!wrong.empty())
                return wrong;
        }
        return made.assessment.rules.size() == 5 ? std::string() : "a rule is missing";
    }

    static std::string wrongWith(const Case& made, const RuleResult& result) {
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
