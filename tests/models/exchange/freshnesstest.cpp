#include "models/exchange/freshness.h"
#include "models/exchange/syncestimate.h"

#include <QtTest>

using namespace passages;

namespace {
const Instant Now = Instant::fromEpochSeconds(1'795'000'000);
}

class FreshnessTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aFeedIsFreshOnlyBeyondDoubt_data();
    void aFeedIsFreshOnlyBeyondDoubt();
    void aFeedThatIsLongNotHeardOfTurnsStaleByItself();
    void theAgeIsThatOfTheData();
    void anEstimateSaysNothingTooEarly();
    void anEstimateCountsOnlyThisFeedAndThisRun();
};

void FreshnessTest::aFeedIsFreshOnlyBeyondDoubt_data() {
    QTest::addColumn<FeedState>("state");
    QTest::addColumn<int>("freshness");
    FeedState state;
    QTest::newRow("never taken in") << state << static_cast<int>(Freshness::Never);
    state.segment = state.checkpointSegment = 4;
    state.completeTo = Now.plusSeconds(-3600);
    QTest::newRow("an hour ago, whole") << state << static_cast<int>(Freshness::Fresh);
    FeedState behind = state;
    behind.checkpointSegment = 5;
    QTest::newRow("a segment is waiting") << behind << static_cast<int>(Freshness::Stale);
    FeedState old = state;
    old.completeTo = Now.plusSeconds(-FreshSeconds - 1);
    QTest::newRow("over a day old") << old << static_cast<int>(Freshness::Stale);
    FeedState ahead = state;
    ahead.completeTo = Now.plusSeconds(2 * 3600);
    QTest::newRow("complete to an instant that is still to come")
        << ahead << static_cast<int>(Freshness::Stale);
    FeedState failed = state;
    failed.lastError = "bad_signature";
    QTest::newRow("young, but the last attempt failed") << failed << static_cast<int>(Freshness::Failed);
}

void FreshnessTest::aFeedIsFreshOnlyBeyondDoubt() {
    QFETCH(FeedState, state);
    QFETCH(int, freshness);
    QCOMPARE(static_cast<int>(freshnessOf(state, Now).freshness), freshness);
}

void FreshnessTest::aFeedThatIsLongNotHeardOfTurnsStaleByItself() {
    FeedState state;
    state.completeTo = Now.plusSeconds(-3600);
    state.lastSuccess = Now.plusSeconds(-600);
    QCOMPARE(freshnessOf(state, Now, 900).freshness, Freshness::Fresh);
    QCOMPARE(freshnessOf(state, Now.plusSeconds(301), 900).freshness, Freshness::Stale);
}

void FreshnessTest::theAgeIsThatOfTheData() {
    FeedState state;
    state.completeTo = Now.plusSeconds(-7200);
    state.lastSuccess = Now;
    QCOMPARE(freshnessOf(state, Now).age, 7200);
    state.completeTo = Now.plusSeconds(60);
    QCOMPARE(freshnessOf(state, Now).age, 0);
}

void FreshnessTest::anEstimateSaysNothingTooEarly() {
    SyncEstimate estimate;
    estimate.add({"cbsa", 1, 10, 500, 0, 0.1});
    QCOMPARE(estimate.rate(), 0.0);
    QVERIFY(!estimate.secondsLeft());
}

void FreshnessTest::anEstimateCountsOnlyThisFeedAndThisRun() {
    SyncEstimate estimate;
    estimate.add({"cbp", 1, 10, 0, 0, 0});
    estimate.add({"cbp", 6, 10, 50'000, 0, 2});
    QCOMPARE(estimate.rate(), 25'000.0);
    QCOMPARE(estimate.share(), 0.5);
    QCOMPARE(*estimate.secondsLeft(), 2.0);
    estimate.add({"cbsa", 101, 104, 50'000, 0, 3});
    QCOMPARE(estimate.share(), 0.0);
    estimate.add({"cbsa", 102, 104, 60'000, 0, 4});
    QCOMPARE(estimate.rate(), 10'000.0);
    QCOMPARE(estimate.share(), 0.25);
}

QTEST_GUILESS_MAIN(FreshnessTest)
#include "freshnesstest.moc"
