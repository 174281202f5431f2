#include "ui/timeline/timelinelayout.h"
#include "tests/support/travellersample.h"

#include <QTest>
#include <cmath>

using namespace passages;
using passages::test::TravellerSample;

namespace {

TimelineContent contentOf(const TravellerFile& file) {
    return timelineContent(file.assessment, feedCountriesOf(file.records), PortTable::builtIn());
}

const QRectF Plot(100, 20, 1000, 180);

std::vector<TimelineLayout::Bar> barsIn(const TimelineLayout& layout, Lane lane) {
    std::vector<TimelineLayout::Bar> bars;
    for (const auto& bar : layout.bars())
        if (bar.lane == lane)
            bars.push_back(bar);
    return bars;
}

} // namespace

class TimelineLayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aStayIsABarFromCrossingToCrossing() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "peace-bridge")
            .entry(Country::UnitedStates, "2024-03-01T15:00:00Z", "peace-bridge");
        const TimelineContent content = contentOf(sample.file("2024-06-01"));
        const auto& bars = content.bars[static_cast<std::size_t>(Lane::Canada)];
        QCOMPARE(bars.size(), std::size_t(1));
        QCOMPARE(bars[0].kind, BarKind::Certain);
        QCOMPARE(bars[0].from, content.crossings[0].at);
        QCOMPARE(bars[0].to, content.crossings[1].at);
        // 15:00 UTC is 10:00 at Fort Erie in winter.
        QCOMPARE(bars[0].from, civilTime(*LocalDate::parse("2024-01-10")) + 10 * 3600);
    }

    void aLandEntryIsFilledAndTheExitItProvesIsHollow() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "peace-bridge");
        const TimelineContent content = contentOf(sample.file("2024-06-01"));
        const TimelineLayout layout(content, wholeRange(content), Plot);
        QCOMPARE(layout.markers().size(), std::size_t(2));
        QCOMPARE(layout.markers()[0].lane, Lane::Canada);
        QCOMPARE(layout.markers()[0].kind, MarkerKind::In);
        QVERIFY(layout.markers()[0].recorded);
        QCOMPARE(layout.markers()[1].lane, Lane::UnitedStates);
        QCOMPARE(layout.markers()[1].kind, MarkerKind::Out);
        QVERIFY(!layout.markers()[1].recorded);
        // Both point up, towards Canada's lane.
        QVERIFY(layout.markers()[0].pointsUp);
        QVERIFY(layout.markers()[1].pointsUp);
    }

    void anAirExitIsARecordedExit() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "air-yul", Mode::Air)
            .exit("2024-02-10T15:00:00Z", "air-yul");
        const TimelineContent content = contentOf(sample.file("2024-06-01"));
        QVERIFY(content.crossings[1].canada.has_value());
        QCOMPARE(content.crossings[1].canada->kind, MarkerKind::Out);
        QVERIFY(content.crossings[1].canada->recorded);
        QVERIFY(!content.crossings[1].unitedStates.has_value());
    }

    void aBrokenGapIsPossibleInBothCountriesAndUnseen() {
        const TimelineContent content = contentOf(test::brokenItinerary());
        const auto kindBetween = [&](Lane lane) {
            for (const auto& bar : content.bars[static_cast<std::size_t>(lane)])
                if (bar.before == std::size_t(0) && bar.after == std::size_t(1))
                    return std::optional(bar.kind);
            return std::optional<BarKind>();
        };
        QCOMPARE(kindBetween(Lane::Canada), std::optional(BarKind::Possible));
        QCOMPARE(kindBetween(Lane::UnitedStates), std::optional(BarKind::Possible));
        QCOMPARE(kindBetween(Lane::Unseen), std::optional(BarKind::Unseen));
    }

    void openTimeEndsWhereTheFeedsEnd() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "peace-bridge");
        const TimelineContent content = contentOf(sample.file("2024-06-01", "2024-05-02T04:00:00Z"));
        const auto& canada = content.bars[static_cast<std::size_t>(Lane::Canada)];
        QCOMPARE(canada.back().kind, BarKind::RecordedOpen);
        QVERIFY(canada.back().to <= civilTime(*LocalDate::parse("2024-05-02")));
        const auto& unseen = content.bars[static_cast<std::size_t>(Lane::Unseen)];
        QCOMPARE(unseen.back().to, content.asOf);
        QCOMPARE(unseen.back().from, canada.back().to);
    }

    void aRefusalMovesNobody() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "peace-bridge", Mode::Land, Outcome::Refused);
        const TimelineContent content = contentOf(sample.file("2024-06-01"));
        QVERIFY(content.crossings[0].canada.has_value());
        QCOMPARE(content.crossings[0].canada->kind, MarkerKind::TurnedBack);
        QVERIFY(content.bars[static_cast<std::size_t>(Lane::Canada)].empty());
    }

    void theStayBeyondItsAuthorizationIsBracketedAndFlagged() {
        const TravellerFile file = test::visitorPastHisStay();
        const TimelineContent content = contentOf(file);
        const TimelineLayout layout(content, wholeRange(content), Plot);
        int beyond = 0;
        for (const auto& bracket : layout.brackets()) {
            if (bracket.over.isEmpty())
                continue;
            ++beyond;
            QCOMPARE(QString::fromStdString(bracket.lastDay.iso()), QStringLiteral("2026-08-01"));
            // The last authorized day counts whole: what is beyond begins on the day after.
            QVERIFY(std::abs(bracket.over.left() - layout.xOf(civilTime(*LocalDate::parse("2026-08-02")))) <
                    0.01);
        }
        QCOMPARE(beyond, 1);
    }

    void zoomingKeepsTheDateUnderTheCursor_data() {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("factor");
        QTest::newRow("in, at the left edge") << 100.0 << 0.8;
        QTest::newRow("in, in the middle") << 600.0 << 0.8;
        QTest::newRow("out, near the right") << 1040.0 << 1.25;
        QTest::newRow("in, past the closest") << 300.0 << 1e-9;
        QTest::newRow("out, past the farthest") << 300.0 << 1e9;
    }
    void zoomingKeepsTheDateUnderTheCursor() {
        QFETCH(double, x);
        QFETCH(double, factor);
        const TimelineContent content = contentOf(test::longStayResident());
        const TimelineLayout before(content, wholeRange(content), Plot);
        const CivilTime date = before.timeAt(x);
        const TimelineLayout after(content, before.range().zoomed(date, factor), Plot);
        QVERIFY(std::abs(after.xOf(date) - x) < 1.0);
        QVERIFY(after.range().length() >= TimelineRange::Shortest * 0.999);
        QVERIFY(after.range().length() <= TimelineRange::Longest * 1.001);
    }

    void fiveThousandCrossingsAtYearLevelAreCellsAndNotASmear() {
        const TimelineContent content = contentOf(test::commuter(5000));
        QCOMPARE(content.crossings.size(), std::size_t(5000));
        for (int years : {1, 5, 20}) {
            const TimelineLayout layout(content, yearsRange(content, years), Plot);
            const auto items = layout.bars().size() + layout.markers().size() + layout.cells().size();
            QVERIFY2(items < 2000, QByteArray::number(qulonglong(items)).constData());
            QVERIFY(!layout.cells().empty());
            for (const auto& a : layout.markers())
                for (const auto& b : layout.markers())
                    QVERIFY(&a == &b || a.lane != b.lane || !a.rect.intersects(b.rect));
        }
    }

    void everyOneOfFiveThousandCrossingsIsSelectableAtDayLevel() {
        const TimelineContent content = contentOf(test::commuter(5000));
        for (std::size_t i = 0; i < content.crossings.size(); ++i) {
            const CivilTime at = content.crossings[i].at;
            const TimelineLayout layout(content, {at - 2 * CivilDay, at + 2 * CivilDay}, Plot);
            QVERIFY(layout.cells().empty());
            QVERIFY(layout.markers().size() < 20);
            bool selectable = false;
            for (const auto& marker : layout.markers())
                selectable = selectable ||
                             (marker.sighting == i && layout.sightingAt(marker.rect.center(), content) == i);
            QVERIFY2(selectable, QByteArray::number(qulonglong(i)).constData());
        }
    }

    void aCellSharesItsTimeOutWithoutLoss() {
        const TimelineContent content = contentOf(test::commuter(5000));
        const TimelineLayout layout(content, yearsRange(content, 5), Plot);
        std::map<int, double> shares; // by the cell's left edge
        for (const auto& cell : layout.cells())
            if (cell.rect.width() > TimelineLayout::CellWidth - 0.01 &&
                cell.rect.right() < layout.xOf(content.asOf))
                shares[static_cast<int>(cell.rect.left())] +=
                    cell.certain + cell.recorded + cell.possible + cell.unseen;
        QVERIFY(shares.size() > 10);
        for (const auto& [left, share] : shares)
            QVERIFY2(std::abs(share - 1) < 0.01, qPrintable(QString::number(share)));
    }

    void barsOfALaneDoNotOverlap_data() {
        QTest::addColumn<int>("crossings");
        QTest::newRow("few") << 10;
        QTest::newRow("many") << 500;
    }
    void barsOfALaneDoNotOverlap() {
        QFETCH(int, crossings);
        const TimelineContent content = contentOf(test::commuter(crossings));
        const TimelineLayout layout(content, wholeRange(content), Plot);
        for (Lane lane : {Lane::Canada, Lane::UnitedStates, Lane::Unseen}) {
            const auto bars = barsIn(layout, lane);
            for (std::size_t i = 1; i < bars.size(); ++i)
                QVERIFY(bars[i].rect.left() >= bars[i - 1].rect.right() - 2.0);
        }
    }

    void nobodysTimelineIsUnseenTime() {
        const TimelineContent content = contentOf(test::nothingOnRecord());
        const TimelineLayout layout(content, wholeRange(content), Plot);
        QCOMPARE(layout.bars().size(), std::size_t(1));
        QCOMPARE(layout.bars()[0].lane, Lane::Unseen);
        QVERIFY(layout.markers().empty());
        QVERIFY(!layout.sightingAt(Plot.center(), content).has_value());
    }

    void lanesDoNotOverlapAtTheLeastHeight() {
        const TimelineContent content = contentOf(test::longStayResident());
        const TimelineLayout layout(content, wholeRange(content),
                                    QRectF(0, 0, 600, TimelineLayout::LeastHeight));
        QVERIFY(layout.laneRect(Lane::Canada).bottom() <= layout.laneRect(Lane::UnitedStates).top());
        QVERIFY(layout.laneRect(Lane::UnitedStates).bottom() <= layout.laneRect(Lane::Unseen).top());
        QVERIFY(layout.laneRect(Lane::Unseen).bottom() <= TimelineLayout::LeastHeight + 0.01);
    }
};

QTEST_GUILESS_MAIN(TimelineLayoutTest)
#include "timelinelayouttest.moc"
