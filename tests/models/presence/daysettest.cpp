#include "models/presence/dayset.h"

#include <QTest>

#include <random>
#include <set>

using namespace passages;

namespace {

LocalDate day(int number) {
    return LocalDate::fromEpochDays(number);
}

DateSpan span(int from, int to) {
    return {day(from), day(to)};
}

/// The same set as dates one by one.
std::set<int> datesOf(const DaySet& set) {
    std::set<int> dates;
    for (const DateSpan& dates_ : set.spans()) {
        for (LocalDate date = dates_.from; date <= dates_.to; date = date.plusDays(1))
            dates.insert(date.epochDays());
    }
    return dates;
}

std::vector<DateSpan> randomSpans(std::mt19937& random) {
    std::vector<DateSpan> spans;
    const unsigned count = random() % 8;
    for (unsigned i = 0; i < count; ++i) {
        const int from = static_cast<int>(random() % 60);
        spans.push_back(span(from, from + static_cast<int>(random() % 12) - 2));
    }
    return spans;
}

bool isNormal(const DaySet& set) {
    for (std::size_t i = 0; i < set.spans().size(); ++i) {
        const DateSpan& here = set.spans()[i];
        if (here.to < here.from || (i > 0 && here.from <= set.spans()[i - 1].to.plusDays(1)))
            return false;
    }
    return true;
}

} // namespace

class DaySetTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void spansThatTouchAreOne() {
        const DaySet set = DaySet::of({span(5, 7), span(1, 4)});
        QCOMPARE(set.spans().size(), std::size_t(1));
        QCOMPARE(set.count(), 7);
    }

    void anOverlapCountsOnce() { QCOMPARE(DaySet::of({span(1, 10), span(5, 12), span(3, 4)}).count(), 12); }

    void aSpanThatEndsBeforeItBeginsIsEmpty() {
        QVERIFY(DaySet(span(3, 2)).isEmpty());
        DaySet set;
        set.add(span(3, 2));
        QVERIFY(set.isEmpty());
        QCOMPARE(set.count(), 0);
    }

    void oneDateIsOneDay() {
        const DaySet set(span(3, 3));
        QCOMPARE(set.count(), 1);
        QVERIFY(set.contains(day(3)));
        QVERIFY(!set.contains(day(2)));
        QVERIFY(!set.contains(day(4)));
    }

    void setsAgreeWithDatesCountedOneByOne() {
        std::mt19937 random(7);
        for (int i = 0; i < 20'000; ++i) {
            const DaySet one = DaySet::of(randomSpans(random));
            DaySet two;
            for (const DateSpan& part : randomSpans(random))
                two.add(part);
            const std::set<int> left = datesOf(one);
            const std::set<int> right = datesOf(two);
            std::set<int> united = left;
            united.insert(right.begin(), right.end());
            std::set<int> common;
            std::set<int> rest;
            for (int date : left)
                (right.count(date) != 0 ? common : rest).insert(date);

            QVERIFY(isNormal(one) && isNormal(two));
            QCOMPARE(one.count(), static_cast<int>(left.size()));
            QVERIFY(isNormal(one.united(two)) && datesOf(one.united(two)) == united);
            QVERIFY(isNormal(one.intersected(two)) && datesOf(one.intersected(two)) == common);
            QVERIFY(isNormal(one.subtracted(two)) && datesOf(one.subtracted(two)) == rest);
            const int date = static_cast<int>(random() % 70);
            QCOMPARE(one.contains(day(date)), left.count(date) != 0);
        }
    }
};

QTEST_GUILESS_MAIN(DaySetTest)
#include "daysettest.moc"
