#include "models/leads/ranking.h"
#include "tests/support/story.h"

#include <QTest>

using namespace passages;

namespace {

Assessment assessed(const std::vector<std::string>& lines, const char* asOf = "2026-11-20") {
    AssessmentInput input;
    input.records = test::story(lines);
    input.asOf = LocalDate::parse(asOf).value();
    return assess(input, PortTable::builtIn());
}

int rankOfFirst(const Assessment& assessment) {
    return rankOf(assessment.stays.front(), assessment);
}

const std::string Entry1 = "CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land";

} // namespace

class RankingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aStayThatIsNoLeadHasNoRank() {
        QCOMPARE(rankOfFirst(assessed({Entry1}, "2026-03-01")), 0);
        QCOMPARE(rankOfFirst(assessed({"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land",
                                       "CA entry 2026-03-01T12:00:00-05:00 champlain-lacolle land"})),
                 0);
    }

    void someoneStillThereComesBeforeSomeoneWhoLeft() {
        const int there = rankOfFirst(assessed({Entry1}));
        const int gone =
            rankOfFirst(assessed({Entry1, "US entry 2026-11-19T12:00:00-05:00 champlain-lacolle land"}));
        const int unknown =
            rankOfFirst(assessed({Entry1, "CA entry 2026-11-19T12:00:00-05:00 champlain-lacolle land"}));
        QVERIFY(there > gone);
        QVERIFY(gone > unknown);
        QCOMPARE(unknown, 0); // seen again much later: may well have left in time, so no lead
    }

    void moreDaysAFixedDateAndAnOrderRankHigher() {
        const int plain = rankOfFirst(assessed({Entry1}));
        QVERIFY(rankOfFirst(assessed({Entry1}, "2027-06-20")) > plain);
        QVERIFY(rankOfFirst(assessed({Entry1, "CA admission r1 V-1 2026-07-10"})) > plain);
        QVERIFY(rankOfFirst(assessed({Entry1, "CA order departure 2026-08-01 2026-08-01 -"})) > plain);
    }

    void aReasonInTheRecordsThemselvesRanksLower() {
        const int plain = rankOfFirst(assessed({Entry1}));
        const int poled = rankOfFirst(
            assessed({Entry1, "US entry 2026-02-10T14:00:00-05:00 champlain-lacolle land direct_back",
                      "CA entry 2026-02-10T14:25:00-05:00 champlain-lacolle land"}));
        QVERIFY(poled > 0);
        QVERIFY(poled < plain);
    }

    void aDoubtfulIdentityRanksLower() {
        AssessmentInput input;
        input.records = test::story({Entry1, "CA order departure 2025-08-01 2025-08-01 -"});
        input.asOf = LocalDate::parse("2026-11-20").value();
        const Assessment same = assess(input, PortTable::builtIn());
        std::get<Order>(input.records[1].record.body).person.dateOfBirth = PartialDate{1985, 2, 28};
        const Assessment other = assess(input, PortTable::builtIn());
        QVERIFY(rankOfFirst(other) < rankOfFirst(same));
    }
};

QTEST_GUILESS_MAIN(RankingTest)
#include "rankingtest.moc"
