#include "models/leads/coverage.h"

#include <QTest>

using namespace passages;

Q_DECLARE_METATYPE(passages::TravellerClass)

namespace {

LocalDate date(const char* text) {
    return LocalDate::parse(text).value();
}

} // namespace

class CoverageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theTableSaysWhoIsSeenLeavingWhen_data() {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("who");
        QTest::addColumn<QByteArray>("lastUnseen"); // empty: never seen
        const auto row = [](const char* name, Country left, WayOut way, TravellerClass who,
                            const char* lastUnseen) {
            QTest::newRow(name) << static_cast<int>(left) << static_cast<int>(way) << static_cast<int>(who)
                                << QByteArray(lastUnseen);
        };
        using enum TravellerClass;
        row("third-country nationals by land since Phase II", Country::Canada, WayOut::Land,
            ThirdCountryNational, "2013-06-29");
        row("permanent residents of Canada the same", Country::Canada, WayOut::Land, PermanentResidentCanada,
            "2013-06-29");
        row("US citizens out of Canada since Phase III", Country::Canada, WayOut::Land, CitizenUs,
            "2019-07-10");
        row("US citizens out of the US since 2016", Country::UnitedStates, WayOut::Land, CitizenUs,
            "2016-08-22");
        row("Canadians out of the US since Phase III", Country::UnitedStates, WayOut::Land, CitizenCanada,
            "2019-07-10");
        row("flights out of Canada once all carriers were on board", Country::Canada, WayOut::Air,
            ThirdCountryNational, "2022-10-31");
        row("flights out of the US never", Country::UnitedStates, WayOut::Air, ThirdCountryNational, "");
    }

    void theTableSaysWhoIsSeenLeavingWhen() {
        QFETCH(int, left);
        QFETCH(int, way);
        QFETCH(int, who);
        QFETCH(QByteArray, lastUnseen);
        const DateSpan all{date("2010-01-01"), date("2026-11-20")};
        const DaySet unseen = unseenExits(static_cast<Country>(left), static_cast<WayOut>(way),
                                          static_cast<TravellerClass>(who), all, UsAirExits::NotCarried);
        const LocalDate last = lastUnseen.isEmpty() ? all.to : date(lastUnseen.constData());
        QVERIFY(unseen == DaySet({all.from, last}));
    }

    void aWorkstationThatHoldsUsManifestsSeesFlightsOut() {
        const DateSpan all{date("2010-01-01"), date("2026-11-20")};
        QVERIFY(unseenExits(Country::UnitedStates, WayOut::Air, TravellerClass::ThirdCountryNational, all,
                            UsAirExits::Carried)
                    .isEmpty());
    }

    void noRowEndsBeforeItBegins() {
        for (const Coverage& row : coverageTable())
            QVERIFY(!row.to || row.from <= *row.to);
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coveragetest.moc"
