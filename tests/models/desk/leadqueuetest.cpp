#include "models/desk/leadqueue.h"

#include "data/lead/leadstore.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTemporaryDir>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

LocalDate date(const char* text) {
    return *LocalDate::parse(text);
}

} // namespace

class LeadQueueTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<TestFeed> m_canada;

    std::int64_t assess(LocalDate asOf, Feeds feeds) {
        const std::atomic<bool> cancelled = false;
        return assessTouched(
            *m_connection, PortTable::builtIn(), asOf, feeds, [](std::int64_t) {}, cancelled);
    }

  private Q_SLOTS:
    /// A visitor who entered on 10 February 2026 and is on no later record: six months end on 10 August.
    void init() {
        m_folder.remove();
        m_folder = QTemporaryDir();
        m_connection = makeCache(m_folder.filePath(QStringLiteral("cache")).toStdString());
        m_canada = std::make_unique<TestFeed>("cbsa", Country::Canada);
        m_canada->completeTo = *Instant::parse("2026-07-01T00:00:00Z");
        Person visitor = personNamed("Rossi");
        visitor.nationality = "ITA";
        m_canada->publish(linesOf({entryOf("e1", visitor, "2026-02-10T18:00:00Z")}));
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
    }

    void whatWaitsForTheFeedsIsLookedAtWhenTheyAdvance() {
        QCOMPARE(assess(date("2026-11-20"), Feeds::AsBefore), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(0));
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        QCOMPARE(assess(date("2026-11-20"), Feeds::Advanced), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).leads()[0].verdict, std::string("probable_overstay"));
    }

    void theDayItselfIsEnough() {
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        QCOMPARE(assess(date("2026-08-01"), Feeds::AsBefore), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(0));
        QCOMPARE(assess(date("2026-08-20"), Feeds::AsBefore), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(1));
    }

    void theDaysOfALeadGrow() {
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        assess(date("2026-09-09"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).leads()[0].daysOverMaximum, 30);
        assess(date("2026-09-10"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).leads()[0].daysOverMaximum, 31);
    }

    void aLateExitClosesTheLead() {
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        assess(date("2026-11-20"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(1));
        Record exit;
        exit.id = "x1";
        exit.recorded = *Instant::parse("2026-11-19T12:00:00Z");
        Person visitor = personNamed("Rossi");
        visitor.nationality = "ITA";
        exit.body = Exit{visitor, TravellerClass::ThirdCountryNational,
                         *Instant::parse("2026-07-05T18:00:00Z"), "air-yvr", Mode::Air};
        m_canada->publish(linesOf({exit}));
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        assess(date("2026-11-20"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(0));
    }
};

QTEST_GUILESS_MAIN(LeadQueueTest)
#include "leadqueuetest.moc"
