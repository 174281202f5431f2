#include "models/itinerary/assessment.h"
#include "tests/support/story.h"

#include <QTest>

#include <algorithm>

using namespace passages;

namespace {

constexpr const char* AsOf = "2026-11-20";

Assessment assessed(std::vector<FeedRecord> records) {
    AssessmentInput input;
    input.records = std::move(records);
    input.asOf = LocalDate::parse(AsOf).value();
    return assess(input, PortTable::builtIn());
}

bool has(const Stay& stay, const char* code) {
    return std::find(stay.reasons.begin(), stay.reasons.end(), code) != stay.reasons.end();
}

std::vector<FeedRecord> oneEntry() {
    return test::story({"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land"});
}

Person& personOf(FeedRecord& record) {
    return std::get<Entry>(record.record.body).person;
}

} // namespace

/// The innocent explanations that rest on who the person is; those that rest on records alone are vectors.
class ReasonsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aChildMayHaveGoneOnAParentsDocument_data() {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<bool>("isChild");
        QTest::newRow("sixteen on the day after the entry") << 2010 << 1 << 11 << true;
        QTest::newRow("sixteen on the day of the entry") << 2010 << 1 << 10 << false;
        QTest::newRow("a month of birth that can still come") << 2010 << 1 << 0 << true;
        QTest::newRow("a month of birth that is over") << 2009 << 12 << 0 << false;
        QTest::newRow("a year of birth that can still come") << 2010 << 0 << 0 << true;
        QTest::newRow("grown up") << 1984 << 2 << 29 << false;
    }

    void aChildMayHaveGoneOnAParentsDocument() {
        QFETCH(int, year);
        QFETCH(int, month);
        QFETCH(int, day);
        QFETCH(bool, isChild);
        auto records = oneEntry();
        personOf(records[0]).dateOfBirth = {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                                            static_cast<std::uint8_t>(day)};
        const Assessment assessment = assessed(records);
        QCOMPARE(assessment.stays.front().verdict, Verdict::ProbableOverstay);
        QCOMPARE(has(assessment.stays.front(), "FP-CHILD"), isChild);
    }

    void aChildSeenToLeaveWentOnItsOwn() {
        auto records = test::story({"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land",
                                    "US entry 2026-09-10T12:00:00-04:00 champlain-lacolle land"});
        for (FeedRecord& record : records)
            personOf(record).dateOfBirth = {2015, 5, 5};
        const Assessment assessment = assessed(records);
        QCOMPARE(assessment.stays.front().verdict, Verdict::OverstayedDeparted);
        QVERIFY(!has(assessment.stays.front(), "FP-CHILD"));
    }

    void oneKnownUnderTwoNamesMayHaveLeftUnderAThird() {
        auto records = test::story({"CA entry 2025-01-10T12:00:00-05:00 champlain-lacolle land",
                                    "US entry 2025-02-10T12:00:00-05:00 champlain-lacolle land",
                                    "CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land"});
        QVERIFY(!has(assessed(records).stays.back(), "FP-UNM"));
        personOf(records[0]).documentNumber = "98ZY76543";
        QVERIFY(has(assessed(records).stays.back(), "FP-UNM"));
    }
};

QTEST_GUILESS_MAIN(ReasonsTest)
#include "reasonstest.moc"
