#include "models/itinerary/assessment.h"
#include "models/itinerary/trace.h"
#include "tests/support/story.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace passages;

namespace {

/// Of a permanent resident of Canada seen once.
QJsonObject documentWith(const std::string& crossing, const char* asOf) {
    AssessmentInput input;
    input.records = test::story({"CA status permanent_resident 2015-01-01 -", crossing});
    input.asOf = LocalDate::parse(asOf).value();
    return toJson(assess(input, PortTable::builtIn()));
}

bool isMarked(const QJsonObject& document) {
    const QJsonArray rules = document.value(u"rules").toArray();
    return std::any_of(rules.begin(), rules.end(), [](const QJsonValue& rule) {
        return rule.toObject().value(u"notes").toArray().contains(QStringLiteral("tz_doubtful"));
    });
}

} // namespace

class ZoneMarksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anOldDatabaseIsWrongWhereTheLawOfTimeChanged_data() {
        QTest::addColumn<QString>("port");
        QTest::addColumn<QString>("instant");
        QTest::addColumn<bool>("isWrong");
        const auto row = [](const char* name, const char* port, const char* instant, bool isWrong) {
            QTest::newRow(name) << QString::fromUtf8(port) << QString::fromUtf8(instant) << isWrong;
        };
        row("British Columbia the second before", "pacific-highway", "2026-10-31T23:59:59Z", false);
        row("British Columbia from November 2026", "pacific-highway", "2026-11-01T00:00:00Z", true);
        row("and in every summer after it", "pacific-highway", "2027-07-01T12:00:00Z", true);
        row("Alberta from November 2026", "sweetgrass", "2026-12-31T12:00:00Z", true);
        row("an airport of British Columbia", "air-yvr", "2026-12-01T12:00:00Z", true);
        row("Saskatchewan kept its time", "portal", "2026-12-01T12:00:00Z", false);
        row("New Brunswick keeps its own", "houlton", "2026-12-01T12:00:00Z", false);
        row("Ontario keeps its own", "grand-portage", "2026-12-01T12:00:00Z", false);
    }

    void anOldDatabaseIsWrongWhereTheLawOfTimeChanged() {
        QFETCH(QString, port);
        QFETCH(QString, instant);
        QFETCH(bool, isWrong);
        const Port* found = PortTable::builtIn().find(port.toStdString());
        QVERIFY(found != nullptr);
        QCOMPARE(needsCurrentZones(*found, Instant::parse(instant.toStdString()).value()), isWrong);
    }

    void aDoubtfulDateMarksTheRulesWhoseWindowHoldsIt() {
        const std::string doubtful = "CA entry 2026-11-10T12:00:00-08:00 no-such-port land";
        const QJsonObject marked = documentWith(doubtful, "2026-11-20");
        QVERIFY(marked.value(u"tz_doubtful").toBool());
        QVERIFY(isMarked(marked));
        const QJsonObject later = documentWith(doubtful, "2032-11-20");
        QVERIFY(later.value(u"tz_doubtful").toBool());
        QVERIFY(!isMarked(later));
    }

    void withADatabaseThatKnowsNothingIsMarked() {
        const QJsonObject document =
            documentWith("CA entry 2026-11-14T23:30:00-07:00 pacific-highway land", "2026-11-20");
        QVERIFY(!document.value(u"tz_doubtful").toBool());
        QVERIFY(!isMarked(document));
    }
};

QTEST_GUILESS_MAIN(ZoneMarksTest)
#include "zonemarkstest.moc"
