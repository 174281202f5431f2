#include "data/base/hashfilter.h"

#include <QTest>
#include <random>

using namespace passages;

class HashFilterTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWasAddedIsNeverDenied_andLittleElseIsAffirmed() {
        constexpr int Many = 100'000;
        std::mt19937_64 random(1);
        HashFilter filter(Many);
        std::vector<std::uint64_t> added;
        for (int i = 0; i < Many; ++i)
            filter.add(added.emplace_back(random()));
        for (const std::uint64_t hash : added)
            QVERIFY(filter.mayHave(hash));
        int affirmed = 0;
        for (int i = 0; i < Many; ++i)
            affirmed += filter.mayHave(random()) ? 1 : 0;
        QVERIFY2(affirmed < Many * 15 / 1000, qPrintable(QString::number(affirmed)));
    }

    void anEmptyOneDeniesEverything() {
        const HashFilter filter(0);
        for (std::uint64_t hash = 0; hash < 1000; ++hash)
            QVERIFY(!filter.mayHave(hash * 7919));
    }
};

QTEST_GUILESS_MAIN(HashFilterTest)
#include "hashfiltertest.moc"
