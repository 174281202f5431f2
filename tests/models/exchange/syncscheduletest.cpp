#include "models/exchange/syncschedule.h"

#include <QTest>

using namespace passages;

class SyncScheduleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void itIsDoneAtOnceAndThenEverySoManyMinutes() {
        SyncSchedule schedule(15);
        QVERIFY(!schedule.next());
        schedule.begin(m_now);
        QVERIFY(schedule.next() == m_now);
        schedule.ended(false, m_now);
        QVERIFY(schedule.next() == m_now.plusSeconds(15 * 60));
        schedule.stop();
        QVERIFY(!schedule.next());
    }

    void afterAFailureItIsTriedSoonerAndThenLessOften() {
        SyncSchedule schedule(15);
        schedule.begin(m_now);
        std::vector<std::int64_t> minutes;
        for (int failure = 0; failure < 6; ++failure) {
            schedule.ended(true, m_now);
            minutes.push_back((*schedule.next() - m_now) / 60);
        }
        QVERIFY(minutes == (std::vector<std::int64_t>{1, 2, 4, 8, 15, 15}));
        QVERIFY(schedule.failed());
        schedule.ended(false, m_now);
        QVERIFY(!schedule.failed());
        QVERIFY(schedule.next() == m_now.plusSeconds(15 * 60));
    }

    void onlyOnDemandMeansNever() {
        SyncSchedule schedule;
        schedule.begin(m_now);
        QVERIFY(!schedule.next());
    }

  private:
    Instant m_now = *Instant::parse("2026-11-28T12:00:00Z");
};

QTEST_GUILESS_MAIN(SyncScheduleTest)
#include "syncscheduletest.moc"
