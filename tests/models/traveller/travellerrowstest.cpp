#include "models/traveller/crossingrow.h"
#include "models/traveller/recordrow.h"
#include "tests/support/travellersample.h"

#include <QTest>

using namespace passages;
using passages::test::TravellerSample;

namespace {

std::vector<CrossingRow> rowsOf(const TravellerFile& file) {
    return crossingRows(file.assessment, feedCountriesOf(file.records), PortTable::builtIn());
}

} // namespace

class TravellerRowsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLandEntryDerivesTheExitFromTheOtherCountry() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "peace-bridge");
        const auto rows = rowsOf(sample.file("2024-06-01"));
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows[0].direction, Direction::IntoCanada);
        QCOMPARE(rows[0].proof, Proof::EntryRecorded);
        QVERIFY(rows[0].derivesExit);
        QVERIFY(rows[0].canada.recorded);
        QVERIFY(!rows[0].unitedStates.recorded);
    }

    void anAirEntryDerivesNoExit() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "air-yul", Mode::Air);
        const auto rows = rowsOf(sample.file("2024-06-01"));
        QCOMPARE(rows[0].direction, Direction::IntoCanada);
        QVERIFY(!rows[0].derivesExit);
    }

    void anAirExitIsAnExitOnRecord() {
        TravellerSample sample;
        sample.exit("2024-01-10T15:00:00Z", "air-yul");
        const auto rows = rowsOf(sample.file("2024-06-01"));
        QCOMPARE(rows[0].direction, Direction::OutOfCanada);
        QCOMPARE(rows[0].proof, Proof::ExitRecorded);
    }

    void aRefusalTurnsBack() {
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-01-10T15:00:00Z", "peace-bridge", Mode::Land, Outcome::Refused);
        QCOMPARE(rowsOf(sample.file("2024-06-01"))[0].direction, Direction::TurnedBack);
    }

    void eachSideHasItsOwnClock() {
        // Maine and New Brunswick differ by an hour: just before midnight it is tomorrow in Canada.
        TravellerSample sample;
        sample.entry(Country::Canada, "2024-06-02T03:30:00Z", "vanceboro");
        const auto rows = rowsOf(sample.file("2024-07-01"));
        QCOMPARE(rows[0].canada.date.iso(), std::string("2024-06-02"));
        QCOMPARE(rows[0].canada.clock, std::string("00:30"));
        QCOMPARE(rows[0].unitedStates.date.iso(), std::string("2024-06-01"));
        QCOMPARE(rows[0].unitedStates.clock, std::string("23:30"));
        QCOMPARE(rows[0].canada.offsetSeconds - rows[0].unitedStates.offsetSeconds, 3600);
        QCOMPARE(rows[0].mainSide(), Country::Canada);
    }

    void oneRowAskedForAloneIsTheSame() {
        const TravellerFile file = test::longStayResident();
        const FeedCountries feeds = feedCountriesOf(file.records);
        const auto rows = rowsOf(file);
        QVERIFY(rows.size() > 5);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const CrossingRow alone = crossingRow(file.assessment, i, feeds, PortTable::builtIn());
            QCOMPARE(alone.sighting, rows[i].sighting);
            QCOMPARE(alone.sources, rows[i].sources);
            QCOMPARE(alone.anomalies, rows[i].anomalies);
        }
    }

    void aFeedIsKnownByItsRecordsAndElseByItsName() {
        QVERIFY(isRecordedBy(Country::Canada, {"north/1"}, {{"north", Country::Canada}}));
        QVERIFY(!isRecordedBy(Country::UnitedStates, {"north/1"}, {{"north", Country::Canada}}));
        QVERIFY(isRecordedBy(Country::UnitedStates, {"cbp/1"}, {}));
        QVERIFY(!isRecordedBy(Country::Canada, {"cbp/1"}, {}));
    }

    void everyRecordIsARowWithItsRawValues() {
        const TravellerFile file = test::visitorPastHisStay();
        const auto rows = recordRows(file.records);
        QCOMPARE(rows.size(), file.records.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].source, file.records[i].source());
            QVERIFY(rows[i].raw.find(file.records[i].record.id) != std::string::npos);
        }
        const auto admission = std::find_if(rows.begin(), rows.end(), [](const RecordRow& row) {
            return row.kind == RecordKind::Admission && row.until == LocalDate::parse("2026-08-01");
        });
        QVERIFY(admission != rows.end());
        QCOMPARE(admission->detail, std::string("visitor"));
    }

    void theLedgerAddsUpToTheTotals() {
        const TravellerFile file = test::longStayResident();
        QVERIFY(!file.assessment.rules.empty());
        for (const RuleResult& rule : file.assessment.rules) {
            if (rule.rule != "ca.pr_residency")
                continue;
            int minimum = 0, recorded = 0, maximum = 0;
            for (const LedgerRow& row : ledgerRows(file.assessment.rules, rule.rule)) {
                maximum += row.halfDays;
                recorded += row.span.certainty == Certainty::Possible ? 0 : row.halfDays;
                minimum += row.span.certainty == Certainty::Certain ? row.halfDays : 0;
            }
            QCOMPARE(minimum, rule.halfDaysMinimum);
            QCOMPARE(recorded, rule.halfDaysRecorded);
            QCOMPARE(maximum, rule.halfDaysMaximum);
        }
    }

    void theForemostStayIsTheLikeliestLead() {
        Stay quiet;
        quiet.from = *LocalDate::parse("2026-01-01");
        quiet.verdict = Verdict::DepartedInTime;
        Stay late = quiet;
        late.verdict = Verdict::OverstayedDeparted;
        late.daysOver = DayRange{3, 3};
        Stay open = quiet;
        open.verdict = Verdict::ProbableOverstay;
        open.daysOver = DayRange{100, 100};
        QCOMPARE(foremostStay({quiet, late, open}), std::optional<std::size_t>(2));
        QCOMPARE(leadStays({quiet, late, open}), (std::vector<std::size_t>{2, 1}));
        QCOMPARE(foremostStay({quiet}), std::optional<std::size_t>(0));
        QVERIFY(!foremostStay({}).has_value());
    }
};

QTEST_GUILESS_MAIN(TravellerRowsTest)
#include "travellerrowstest.moc"
