#include "models/itinerary/assessment.h"
#include "tests/support/residentcase.h"
#include "tests/support/story.h"

#include <QJsonArray>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

LocalDate date(const char* iso) {
    return LocalDate::parse(iso).value();
}

std::optional<LocalDate> dateOrNothing(const QString& iso) {
    return iso.isEmpty() ? std::nullopt : LocalDate::parse(iso.toStdString());
}

AssessmentInput inputOf(const std::vector<std::string>& lines, const char* asOf) {
    AssessmentInput input;
    input.records = story(lines);
    input.asOf = date(asOf);
    return input;
}

QJsonObject documentOf(const AssessmentInput& input) {
    return toJson(assess(input, PortTable::builtIn()));
}

QJsonObject ruleOf(const QJsonObject& document, QStringView id) {
    for (const QJsonValue& rule : document.value(u"rules").toArray()) {
        if (rule.toObject().value(u"rule").toString() == id)
            return rule.toObject();
    }
    return {};
}

/// Five years as a permanent resident, of them 700 days surely in Canada.
AssessmentInput thirtyDaysShort() {
    return inputOf({"CA status permanent_resident 2015-01-01 -",
                    "US entry 2021-05-31T12:00:00-04:00 champlain-lacolle land",
                    "CA entry 2021-06-01T12:00:00-04:00 champlain-lacolle land",
                    "US entry 2023-05-01T12:00:00-04:00 champlain-lacolle land",
                    "US exit 2023-05-02T12:00:00-04:00 air-jfk air",
                    "US entry 2026-05-31T12:00:00-04:00 air-jfk air"},
                   "2026-06-01");
}

} // namespace

class FactsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aFactMovesTheEndOfAStay_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("basis");
        // Entered on 2026-01-10, nominally until 2026-07-10; as of 2026-11-20.
        QTest::newRow("an extension granted") << "extension_granted"
                                              << "2026-07-01"
                                              << "2027-01-10"
                                              << "2027-01-10"
                                              << "extension";
        QTest::newRow("one applied for in time and undecided") << "extension_pending"
                                                               << "2026-07-10"
                                                               << ""
                                                               << ""
                                                               << "maintained_status";
        QTest::newRow("one applied for a day late") << "extension_pending"
                                                    << "2026-07-11"
                                                    << ""
                                                    << "2026-07-10"
                                                    << "class_default";
        QTest::newRow("one refused on a date") << "extension_pending"
                                               << "2026-07-10"
                                               << "2026-10-02"
                                               << "2026-10-02"
                                               << "maintained_status";
        QTest::newRow("a visitor record that lengthens") << "visitor_record"
                                                         << "2026-02-01"
                                                         << "2026-12-31"
                                                         << "2026-12-31"
                                                         << "visitor_record";
        QTest::newRow("a visitor record that shortens") << "visitor_record"
                                                        << "2026-01-10"
                                                        << "2026-03-01"
                                                        << "2026-03-01"
                                                        << "visitor_record";
        QTest::newRow("a work permit") << "work_permit"
                                       << "2026-01-10"
                                       << "2027-06-30"
                                       << "2027-06-30"
                                       << "permit";
        QTest::newRow("a study permit that ends before the six months") << "study_permit"
                                                                        << "2026-01-10"
                                                                        << "2026-05-31"
                                                                        << "2026-05-31"
                                                                        << "permit";
        QTest::newRow("a temporary resident permit") << "temporary_resident_permit"
                                                     << "2026-06-01"
                                                     << "2026-12-01"
                                                     << "2026-12-01"
                                                     << "permit";
        QTest::newRow("a fact after the as-of date") << "extension_granted"
                                                     << "2026-11-21"
                                                     << "2027-01-10"
                                                     << "2026-07-10"
                                                     << "class_default";
        QTest::newRow("a satisfactory departure is of the US alone") << "satisfactory_departure"
                                                                     << "2026-07-01"
                                                                     << ""
                                                                     << "2026-07-10"
                                                                     << "class_default";
        QTest::newRow("permanent residence needs no end") << "permanent_resident"
                                                          << "2026-05-01"
                                                          << ""
                                                          << ""
                                                          << "status_needs_none";
    }

    void aFactMovesTheEndOfAStay() {
        QFETCH(QString, kind);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, end);
        QFETCH(QString, basis);
        AssessmentInput input =
            inputOf({"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land"}, "2026-11-20");
        input.facts = {factOf(12, factKindFromCode(kind.toStdString()).value(), Country::Canada,
                              date(qPrintable(from)), dateOrNothing(until))};
        const QJsonObject stay = documentOf(input).value(u"stays").toArray().at(0).toObject();
        QCOMPARE(stay.value(u"authorized_until").toString(), end);
        QCOMPARE(stay.value(u"basis").toString(), basis);
        const bool rests = stay.value(u"sources").toArray().contains(QStringLiteral("fact/12"));
        QCOMPARE(rests,
                 basis != QStringLiteral("class_default") || kind == QStringLiteral("extension_pending"));

        input.facts.front().withdrawn = Fact::Withdrawal{"m.roy", Instant(), "entered in error"};
        const QJsonObject document = documentOf(input);
        const QJsonObject before = document.value(u"stays").toArray().at(0).toObject();
        QCOMPARE(before.value(u"authorized_until").toString(), QStringLiteral("2026-07-10"));
        QCOMPARE(document.value(u"facts").toArray().size(), 1); // shown all the same
    }

    void ofTwoPermitsTheLaterEndHolds() {
        AssessmentInput input =
            inputOf({"CA entry 2026-01-10T12:00:00-05:00 champlain-lacolle land"}, "2026-11-20");
        input.facts = {
            factOf(1, FactKind::StudyPermit, Country::Canada, date("2026-01-10"), date("2026-12-31")),
            factOf(2, FactKind::WorkPermit, Country::Canada, date("2026-02-01"), date("2026-09-30"))};
        QCOMPARE(assess(input, PortTable::builtIn()).stays.front().authorizedUntil->iso(),
                 std::string("2026-12-31"));
    }

    void aSatisfactoryDepartureGivesThirtyDaysAtMost() {
        AssessmentInput input =
            inputOf({"US entry 2026-01-01T12:00:00-05:00 air-jfk air", "US admission r1 WT 2026-03-31",
                     "CA entry 2026-04-30T12:00:00-04:00 champlain-lacolle land"},
                    "2026-11-20");
        QVERIFY(isLead(assess(input, PortTable::builtIn()).stays.front()));
        input.facts = {factOf(3, FactKind::SatisfactoryDeparture, Country::UnitedStates, date("2026-03-30"),
                              date("2026-06-30"))};
        const Stay stay = assess(input, PortTable::builtIn()).stays.front();
        QCOMPARE(stay.authorizedUntil->iso(), std::string("2026-04-30"));
        QVERIFY(stay.verdict == Verdict::DepartedInTime);
        input.facts.front().from = date("2026-04-01"); // asked for too late
        QVERIFY(isLead(assess(input, PortTable::builtIn()).stays.front()));
    }

    void aStatusByAFactMakesARuleApplyAndIsNamedAsItsSource() {
        AssessmentInput input =
            inputOf({"CA entry 2024-01-10T12:00:00-05:00 champlain-lacolle land"}, "2026-11-20");
        QVERIFY(documentOf(input).value(u"rules").toArray().isEmpty());
        input.facts = {factOf(7, FactKind::PermanentResident, Country::Canada, date("2024-01-10"), {})};
        const QJsonObject rule = ruleOf(documentOf(input), u"ca.pr_residency");
        QCOMPARE(rule.value(u"status_sources").toArray(), QJsonArray{QStringLiteral("fact/7")});
        QCOMPARE(rule.value(u"window").toObject().value(u"from").toString(), QStringLiteral("2024-01-10"));
    }

    void aCreditIsNeverAddedSilently() {
        AssessmentInput input = thirtyDaysShort();
        const QJsonObject without = ruleOf(documentOf(input), u"ca.pr_residency");
        QCOMPARE(without.value(u"minimum").toDouble(), 700.0);
        QVERIFY(without.value(u"with_credits").isNull());
        // From the last ten days in Canada to 30 days after them.
        input.facts = {factOf(4, FactKind::AccompanyingCitizen, Country::Canada, date("2023-04-22"),
                              date("2023-05-31"))};
        const QJsonObject with = ruleOf(documentOf(input), u"ca.pr_residency");
        for (const char* key : {"minimum", "recorded", "maximum", "outcome", "spans", "missing"})
            QCOMPARE(with.value(QLatin1String(key)), without.value(QLatin1String(key)));
        const QJsonObject credit = with.value(u"credits").toArray().at(0).toObject();
        QCOMPARE(credit.value(u"days").toInt(), 30);
        QCOMPARE(credit.value(u"clause").toString(), QStringLiteral("IRPA 28(2)(a)(ii)"));
        QCOMPARE(credit.value(u"source").toString(), QStringLiteral("fact/4"));
        const QJsonObject credited = with.value(u"with_credits").toObject();
        QCOMPARE(credited.value(u"minimum").toDouble(), 730.0);
        QCOMPARE(credited.value(u"outcome").toString(), QStringLiteral("met"));
        QVERIFY(ruleOf(documentOf(input), u"ca.citizenship_presence").value(u"credits").toArray().isEmpty());
    }

    void twoCreditsOfOneDateCountOnce() {
        AssessmentInput input = thirtyDaysShort();
        input.facts = {
            factOf(4, FactKind::AccompanyingCitizen, Country::Canada, date("2024-01-01"), date("2024-01-10")),
            factOf(5, FactKind::EmployedByCanadianBusiness, Country::Canada, date("2024-01-05"),
                   date("2024-01-20"))};
        const Assessment assessment = assess(input, PortTable::builtIn());
        const RuleResult& rule = assessment.rules.front();
        QCOMPARE(rule.credits.size(), std::size_t(2));
        QCOMPARE(rule.credits[0].days + rule.credits[1].days, 20);
        QCOMPARE(rule.withCredits->halfDaysMinimum, rule.halfDaysMinimum + 40);
    }

    void aCreditOutsideTheWindowAndOneWithdrawnCountNothing() {
        AssessmentInput input = thirtyDaysShort();
        input.facts = {
            factOf(4, FactKind::AccompanyingCitizen, Country::Canada, date("2020-01-01"), date("2021-05-31")),
            factOf(5, FactKind::EmployedByCanadianBusiness, Country::Canada, date("2024-01-05"), {})};
        input.facts.back().withdrawn = Fact::Withdrawal{"m.roy", Instant(), "entered in error"};
        const Assessment assessment = assess(input, PortTable::builtIn());
        QVERIFY(assessment.rules.front().credits.empty());
    }

    void aSentenceTakesCreditedDaysFromCitizenshipToo() {
        AssessmentInput input = thirtyDaysShort();
        input.facts = {
            factOf(4, FactKind::CrownServant, Country::Canada, date("2024-01-01"), date("2024-01-10")),
            factOf(5, FactKind::Sentence, Country::Canada, date("2024-01-06"), date("2024-02-10"))};
        const QJsonObject rule = ruleOf(documentOf(input), u"ca.citizenship_presence");
        QCOMPARE(rule.value(u"with_credits").toObject().value(u"minimum").toDouble(),
                 rule.value(u"minimum").toDouble() + 5);
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "factstest.moc"
