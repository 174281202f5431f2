#include "data/identity/knownblocks.h"

#include <QTest>
#include <cstring>
#include <limits>

using namespace passages;

namespace {

BlockFingerprint fingerprint(std::uint64_t first, std::uint64_t second = 0) {
    BlockFingerprint made{};
    std::memcpy(made.data(), &first, sizeof first);
    std::memcpy(made.data() + sizeof first, &second, sizeof second);
    return made;
}

} // namespace

class KnownBlocksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aBlockIsKnownByItsWholeFingerprint() {
        KnownBlocks known;
        known.add(fingerprint(1, 2), 10, 20);
        known.add(fingerprint(1, 3), 11, 21);
        QCOMPARE(known.find(fingerprint(1, 2))->person, 10U);
        QCOMPARE(known.find(fingerprint(1, 3))->traveller, 21U);
        QVERIFY(known.find(fingerprint(1, 4)) == nullptr);
    }

    void aForgottenOneMayComeBackAsAnother() {
        KnownBlocks known;
        known.add(fingerprint(1), 10, 20);
        known.forget(fingerprint(1));
        known.forget(fingerprint(9));
        QVERIFY(known.find(fingerprint(1)) == nullptr);
        known.add(fingerprint(1), 12, 22);
        QCOMPARE(known.find(fingerprint(1))->person, 12U);
        QCOMPARE(known.size(), std::size_t(1));
    }

    void aMovedOneHasItsNewTraveller() {
        KnownBlocks known;
        known.add(fingerprint(1), 10, 20);
        known.move(fingerprint(1), 30);
        known.move(fingerprint(2), 30);
        QCOMPARE(known.find(fingerprint(1))->traveller, 30U);
        QVERIFY(known.find(fingerprint(2)) == nullptr);
    }

    void whatDoesNotFitIsNotRemembered() {
        KnownBlocks known;
        const std::int64_t large = std::int64_t{std::numeric_limits<std::uint32_t>::max()} + 1;
        known.add(fingerprint(1), large, 1);
        known.add(fingerprint(2), 2, 2);
        known.move(fingerprint(2), large);
        QVERIFY(known.find(fingerprint(1)) == nullptr);
        QVERIFY(known.find(fingerprint(2)) == nullptr);
    }

    void oneTooManyAndAllAreForgotten() {
        KnownBlocks known;
        for (std::size_t i = 0; i <= KnownBlocks::Most; ++i)
            known.add(fingerprint(i), 1, 1);
        QCOMPARE(known.size(), std::size_t(1));
        QVERIFY(known.find(fingerprint(0)) == nullptr);
        QVERIFY(known.find(fingerprint(KnownBlocks::Most)) != nullptr);
    }
};

QTEST_GUILESS_MAIN(KnownBlocksTest)
#include "knownblockstest.moc"
