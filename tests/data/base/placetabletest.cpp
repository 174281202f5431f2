#include "data/base/placetable.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace passages;

class PlaceTableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// Numbers in a row and numbers without any order, over many times of growing.
    void everyPlaceIsFoundByItsHash() {
        std::mt19937_64 random(1);
        std::vector<std::uint64_t> hashes;
        PlaceTable table;
        for (std::uint32_t place = 0; place < 50'000; ++place) {
            hashes.push_back(place % 2 == 0 ? place : random());
            table.insert(hashes.back(), place, [&](std::uint32_t other) { return hashes[other]; });
        }
        for (std::uint32_t place = 0; place < hashes.size(); ++place)
            QCOMPARE(table.find(hashes[place], [&](std::uint32_t other) { return other == place; }), place);
        QCOMPARE(table.find(77'777'777, [&](std::uint32_t other) { return hashes[other] == 77'777'777; }),
                 PlaceTable::None);
        table.clear();
        QCOMPARE(table.find(0, [](std::uint32_t) { return true; }), PlaceTable::None);
    }

    void placesThatShareAHashAreAllMet() {
        PlaceTable table;
        const auto hashOf = [](std::uint32_t place) -> std::uint64_t { return place < 3 ? 5 : 6; };
        for (std::uint32_t place = 0; place < 6; ++place)
            table.insert(hashOf(place), place, hashOf);
        std::vector<std::uint32_t> met;
        table.find(5, [&](std::uint32_t place) {
            if (hashOf(place) == 5)
                met.push_back(place);
            return false;
        });
        std::sort(met.begin(), met.end());
        QCOMPARE(met, (std::vector<std::uint32_t>{0, 1, 2}));
    }

    void aPlaceGivesWayToAnotherOfItsHash() {
        PlaceTable table;
        table.insert(5, 1, [](std::uint32_t) { return 5; });
        std::uint32_t* const slot = table.findSlot(5, [](std::uint32_t) { return true; });
        QVERIFY(slot != nullptr);
        *slot = 2;
        QCOMPARE(table.find(5, [](std::uint32_t) { return true; }), 2U);
        QVERIFY(PlaceTable().findSlot(5, [](std::uint32_t) { return true; }) == nullptr);
    }
};

QTEST_GUILESS_MAIN(PlaceTableTest)
#include "placetabletest.moc"
