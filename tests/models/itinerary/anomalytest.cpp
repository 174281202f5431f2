#include "models/itinerary/anomaly.h"
#include "models/itinerary/documentanomaly.h"
#include "tests/support/residentcase.h"
#include "tests/support/story.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

Assessment assessed(std::vector<FeedRecord> records, std::vector<Fact> facts = {}) {
    AssessmentInput input;
    input.records = std::move(records);
    input.asOf = *LocalDate::parse("2026-11-20");
    input.facts = std::move(facts);
    return assess(input, PortTable::builtIn());
}

std::string codesOf(const Assessment& assessment) {
    std::string codes;
    for (const Anomaly& anomaly : assessment.anomalies)
        codes += (codes.empty() ? "" : " ") + anomaly.code;
    return codes;
}

Person& personOf(FeedRecord& record) {
    if (auto* entry = std::get_if<Entry>(&record.record.body))
        return entry->person;
    return std::get<Exit>(record.record.body).person;
}

/// In and out of Canada on two days, each by land.
std::vector<FeedRecord> twoTrips() {
    return story({"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land",
                  "US entry 2026-01-10T18:00:00-05:00 champlain-lacolle land",
                  "CA entry 2026-02-10T12:00:00-05:00 champlain-lacolle land",
                  "US entry 2026-02-12T12:00:00-05:00 champlain-lacolle land"});
}

Fact lost(const char* from, const char* document) {
    Fact fact = factOf(9, FactKind::DocumentReportedLost, Country::Canada, *LocalDate::parse(from), {});
    fact.document = document;
    return fact;
}

} // namespace

class AnomalyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSeededAnomalyStandsOnceUnderItsOwnName_data() {
        QTest::addColumn<std::vector<std::string>>("lines");
        QTest::addColumn<QString>("codes");
        using Lines = std::vector<std::string>;
        QTest::newRow("nothing is wrong with two trips")
            << Lines{"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land",
                     "US entry 2026-01-12T12:00:00-05:00 champlain-lacolle land"}
            << "";
        QTest::newRow("entered twice") << Lines{"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land",
                                                "CA entry 2026-03-01T12:00:00-05:00 champlain-lacolle land"}
                                       << "entry_without_exit";
        QTest::newRow("left twice") << Lines{"CA exit 2026-02-01T12:00:00-05:00 air-yyz air",
                                             "CA exit 2026-04-01T12:00:00-04:00 air-yyz air"}
                                    << "exit_without_entry";
        QTest::newRow("came to the US before leaving Canada")
            << Lines{"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land",
                     "US entry 2026-01-15T12:00:00-05:00 air-jfk air",
                     "CA exit 2026-01-20T12:00:00-05:00 air-yyz air"}
            << "overlap";
        QTest::newRow("at two bridges at one moment")
            << Lines{"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land",
                     "CA entry 2026-01-10T12:00:30-05:00 ambassador-bridge land"}
            << "two_places_at_once";
        QTest::newRow("from the Pacific to the Atlantic in an hour")
            << Lines{"CA entry 2026-01-10T12:00:00-08:00 pacific-highway land",
                     "US entry 2026-01-10T17:00:00-04:00 calais land"}
            << "impossible_travel";
    }

    void aSeededAnomalyStandsOnceUnderItsOwnName() {
        QFETCH(std::vector<std::string>, lines);
        QFETCH(QString, codes);
        QCOMPARE(codesOf(assessed(story(lines))), codes.toStdString());
    }

    void oneDocumentUnderTwoNamesIsToldOnce() {
        auto records = twoTrips();
        personOf(records[2]).lastName = "Nakamura";
        personOf(records[2]).firstName = "Hiroshi";
        personOf(records[3]) = personOf(records[2]);
        const Assessment assessment = assessed(records);
        QCOMPARE(codesOf(assessment), std::string("one_document_two_names"));
        QCOMPARE(assessment.anomalies.front().sighting, std::size_t(2));
        QCOMPARE(assessment.anomalies.front().sources, (std::vector<std::string>{"cbsa/r1", "cbsa/r3"}));
    }

    void aSpellingIsNoOtherName() {
        auto records = twoTrips();
        personOf(records[1]).lastName = "DUBOYS";
        personOf(records[1]).firstName = "Z";
        personOf(records[2]).lastName = "Zoe";
        personOf(records[2]).firstName = "Dubois";
        personOf(records[3]).firstName = "";
        QCOMPARE(codesOf(assessed(records)), std::string());
    }

    void twoPassportsOnOneDayAreToldOnceAndACardBesideAPassportIsNot() {
        auto records = twoTrips();
        for (FeedRecord& record : records)
            personOf(record).documentType = DocumentType::Passport;
        personOf(records[1]).documentNumber = "XY99887766";
        QCOMPARE(codesOf(assessed(records)), std::string("two_documents_one_day"));
        personOf(records[1]).documentType = DocumentType::TrustedTraveller;
        QCOMPARE(codesOf(assessed(records)), std::string());
        personOf(records[1]) = personOf(records[0]);
        personOf(records[2]).documentNumber = "XY99887766"; // on another day: it was renewed
        personOf(records[3]).documentNumber = "XY99887766";
        QCOMPARE(codesOf(assessed(records)), std::string());
    }

    void aDocumentUsedAfterItWasReportedLostIsToldOnce() {
        const Assessment assessment = assessed(twoTrips(), {lost("2026-01-10", "12AB34567")});
        QCOMPARE(codesOf(assessment), std::string("document_used_after_lost"));
        QCOMPARE(assessment.anomalies.front().sighting, std::size_t(2));
        QCOMPARE(assessment.anomalies.front().sources,
                 (std::vector<std::string>{"fact/9", "cbsa/r3", "cbp/r4"}));
        QCOMPARE(codesOf(assessed(twoTrips(), {lost("2026-02-12", "12AB34567")})), std::string());
        QCOMPARE(codesOf(assessed(twoTrips(), {lost("2026-01-10", "another")})), std::string());
    }

    void aTrueJourneyByLandWithEveryRecordHasNoAnomaly() {
        std::mt19937_64 random(41);
        for (int i = 0; i < 2000; ++i) {
            const Journey journey = randomJourney(random, Travel::LandOnly);
            const LocalDate asOf = journey.moves.back().date(Country::Canada).plusDays(30);
            AssessmentInput input;
            input.records = journey.records();
            input.asOf = asOf;
            QCOMPARE(codesOf(assess(input, PortTable::builtIn())), std::string());
        }
    }
};

QTEST_GUILESS_MAIN(AnomalyTest)
#include "anomalytest.moc"
