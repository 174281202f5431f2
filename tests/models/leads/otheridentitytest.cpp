#include "models/itinerary/assessment.h"
#include "models/leads/ranking.h"
#include "tests/support/story.h"

#include <QJsonObject>
#include <QTest>

using namespace passages;

namespace {

const std::string Entry1 = "CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land";
const std::string LaterExit = "US entry 2026-03-04T12:00:00-05:00 champlain-lacolle land";

/// Another traveller's records: their ids are o1, o2, …
PossibleOther otherWith(const QStringList& lines, const std::string& traveller = "T123",
                        double weight = 1.5) {
    PossibleOther other{{traveller, weight}, {}, {}};
    for (const QString& line : lines)
        other.records.push_back(
            test::recordFrom(line.toStdString(), traveller + std::to_string(other.records.size() + 1)));
    return other;
}

AssessmentInput inputOf(const std::vector<std::string>& lines) {
    AssessmentInput input;
    input.records = test::story(lines);
    input.asOf = LocalDate::parse("2026-11-20").value();
    return input;
}

Assessment assessed(const AssessmentInput& input) {
    return assess(input, PortTable::builtIn());
}

} // namespace

/// An exit under an identity that is possibly the same person's: what a lead says of it, and what it does not
/// do.
class OtherIdentityTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anExitUnderAnotherIdentityIsFound_data() {
        QTest::addColumn<QStringList>("own");
        QTest::addColumn<QStringList>("other");
        QTest::addColumn<QString>("date"); // empty: none is found
        const QStringList entry{QString::fromStdString(Entry1)};
        QTest::newRow("over the land border")
            << entry << QStringList{QString::fromStdString(LaterExit)} << "2026-03-04";
        QTest::newRow("by air") << entry
                                << QStringList{QStringLiteral(
                                       "CA exit 2026-06-01T18:00:00-04:00 air-yyz air")}
                                << "2026-06-01";
        QTest::newRow("past the end of the stay it is an exit too")
            << entry << QStringList{QStringLiteral("CA exit 2026-10-01T18:00:00-04:00 air-yyz air")}
            << "2026-10-01";
        QTest::newRow("entered again, and so had left")
            << entry
            << QStringList{QStringLiteral("CA entry 2026-05-01T12:00:00-04:00 champlain-lacolle land")}
            << "2026-05-01";
        QTest::newRow("the first of several")
            << entry
            << QStringList{QStringLiteral("US entry 2026-03-04T12:00:00-05:00 champlain-lacolle land"),
                           QStringLiteral("CA exit 2026-06-01T18:00:00-04:00 air-yyz air")}
            << "2026-03-04";
        QTest::newRow("before the entry it says nothing")
            << entry << QStringList{QStringLiteral("CA exit 2025-12-01T18:00:00-05:00 air-yyz air")} << "";
        QTest::newRow("after the as-of date it says nothing")
            << entry << QStringList{QStringLiteral("CA exit 2026-12-01T18:00:00-05:00 air-yyz air")} << "";
        QTest::newRow("seen only to be turned back at the border")
            << entry
            << QStringList{QStringLiteral(
                   "US entry 2026-03-04T12:00:00-05:00 champlain-lacolle land direct_back")}
            << "";
        QTest::newRow("elsewhere at the same time: another person")
            << entry
            << QStringList{QStringLiteral("US entry 2026-01-10T11:58:00-05:00 peace-arch land"),
                           QStringLiteral("US entry 2026-01-10T12:01:00-05:00 peace-arch land")}
            << "";
        QTest::newRow("no lead where the stay has its own exit")
            << QStringList{QString::fromStdString(Entry1),
                           QStringLiteral("CA exit 2026-02-01T18:00:00-05:00 air-yyz air")}
            << QStringList{QString::fromStdString(LaterExit)} << "";
    }

    void anExitUnderAnotherIdentityIsFound() {
        QFETCH(QStringList, own);
        QFETCH(QStringList, other);
        QFETCH(QString, date);
        std::vector<std::string> lines;
        for (const QString& line : own)
            lines.push_back(line.toStdString());
        AssessmentInput input = inputOf(lines);
        const Assessment without = assessed(input);
        input.others.push_back(otherWith(other));
        const Assessment with = assessed(input);
        const Stay& stay = with.stays.front();
        QCOMPARE(stay.otherIdentities.empty(), date.isEmpty());
        if (date.isEmpty()) {
            QVERIFY(stay.reasons == without.stays.front().reasons);
            return;
        }
        QCOMPARE(QString::fromStdString(stay.otherIdentities.front().date.iso()), date);
        QCOMPARE(stay.otherIdentities.front().traveller, std::string("T123"));
        QCOMPARE(stay.reasons.front(), std::string("FP-UNM"));
        QCOMPARE(std::count(stay.reasons.begin(), stay.reasons.end(), "FP-UNM"), 1);
    }

    void itChangesNeitherTheVerdictNorTheDays() {
        AssessmentInput input = inputOf({Entry1});
        const Assessment without = assessed(input);
        input.others.push_back(otherWith({QString::fromStdString(LaterExit)}));
        const Assessment with = assessed(input);
        QCOMPARE(with.stays.size(), without.stays.size());
        QCOMPARE(with.stays.front().verdict, Verdict::ProbableOverstay);
        QVERIFY(with.stays.front().daysOver == without.stays.front().daysOver);
        QVERIFY(with.stays.front().sources == without.stays.front().sources);
        QCOMPARE(with.itinerary.sightings.size(), without.itinerary.sightings.size());
    }

    void theRecordAndTheStrongestLinkComeFirst() {
        AssessmentInput input = inputOf({Entry1});
        input.others = {
            otherWith({QString::fromStdString(LaterExit)}, "T7", 1.5),
            otherWith({QStringLiteral("CA exit 2026-06-01T18:00:00-04:00 air-yyz air")}, "T8", -2)};
        const auto found = assessed(input).stays.front().otherIdentities;
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY((found[0] ==
                 OtherIdentity{"T7", 1.5, "cbp/T71", *LocalDate::parse("2026-03-04"), "champlain-lacolle"}));
        QVERIFY(
            (found[1] == OtherIdentity{"T8", -2, "cbsa/T81", *LocalDate::parse("2026-06-01"), "air-yyz"}));
    }

    void itRanksLowerThanEveryLeadWithoutOne() {
        // The strongest lead there is, but for an exit under another identity.
        AssessmentInput strong =
            inputOf({"CA entry 2024-01-10T12:00:00-05:00 champlain-lacolle land",
                     "CA admission r1 V-1 2024-02-10", "CA order departure 2024-08-01 2024-08-01 -"});
        const int before = rankOf(assessed(strong).stays.front(), assessed(strong));
        strong.others.push_back(otherWith({QStringLiteral("CA exit 2026-06-01T18:00:00-04:00 air-yyz air")}));
        const Assessment doubted = assessed(strong);
        const int after = rankOf(doubted.stays.front(), doubted);
        // One of the weakest.
        const Assessment weak =
            assessed(inputOf({"CA entry 2026-05-18T12:00:00-04:00 champlain-lacolle land"}));
        const int weakest = rankOf(weak.stays.front(), weak);
        QVERIFY(before > weakest);
        QVERIFY(weakest > after);
        QVERIFY(after > 0);
    }

    void aPossibleIdentityAloneMakesALeadALittleWeaker() {
        AssessmentInput input = inputOf({Entry1});
        const Assessment certain = assessed(input);
        input.others.push_back(otherWith({QStringLiteral("CA exit 2025-12-01T18:00:00-05:00 air-yyz air")}));
        const Assessment uncertain = assessed(input);
        QVERIFY(uncertain.stays.front().otherIdentities.empty());
        QVERIFY(rankOf(uncertain.stays.front(), uncertain) < rankOf(certain.stays.front(), certain));
    }

    void theTotalsWithPossibleIdentitiesStandBeside() {
        const std::vector<std::string> own{"CA status permanent_resident 2021-01-10 -",
                                           "CA entry 2022-01-10T12:00:00-05:00 champlain-lacolle land",
                                           "US entry 2023-01-10T12:00:00-05:00 champlain-lacolle land"};
        const QStringList others{QStringLiteral("CA entry 2024-01-10T12:00:00-05:00 champlain-lacolle land"),
                                 QStringLiteral("US entry 2024-03-10T12:00:00-05:00 champlain-lacolle land")};
        AssessmentInput input = inputOf(own);
        const Assessment without = assessed(input);
        QVERIFY(without.rulesWithPossible.empty());
        const QJsonArray plain = totalsWithPossible(without);
        input.others.push_back(otherWith(others));
        const Assessment with = assessed(input);
        QCOMPARE(toJson(with)[u"rules"], toJson(without)[u"rules"]);
        // The same as if an officer had confirmed it.
        AssessmentInput confirmed = inputOf(own);
        for (const FeedRecord& record : input.others.front().records)
            confirmed.records.push_back(record);
        QCOMPARE(totalsWithPossible(with), totalsWithPossible(assessed(confirmed)));
        QVERIFY(totalsWithPossible(with) != plain);
        const QJsonObject possible = toJson(with)[u"possible"][0].toObject();
        QCOMPARE(possible, (QJsonObject{{QStringLiteral("traveller"), QStringLiteral("T123")},
                                        {QStringLiteral("weight"), 1.5}}));
        QVERIFY(toJson(without)[u"possible"].toArray().isEmpty());
    }

    void theDocumentNamesTheOtherIdentity() {
        AssessmentInput input = inputOf({Entry1});
        input.others.push_back(otherWith({QString::fromStdString(LaterExit)}));
        const QJsonObject stay = toJson(assessed(input))[u"stays"][0].toObject();
        QCOMPARE(stay[u"other_identity"][0].toObject(),
                 (QJsonObject{{QStringLiteral("traveller"), QStringLiteral("T123")},
                              {QStringLiteral("weight"), 1.5},
                              {QStringLiteral("record"), QStringLiteral("cbp/T1231")},
                              {QStringLiteral("date"), QStringLiteral("2026-03-04")},
                              {QStringLiteral("port"), QStringLiteral("champlain-lacolle")}}));
    }
};

QTEST_GUILESS_MAIN(OtherIdentityTest)
#include "otheridentitytest.moc"
