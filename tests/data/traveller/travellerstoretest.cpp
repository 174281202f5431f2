#include "data/traveller/travellerstore.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

Person person(const std::string& last, const std::string& first, PartialDate born,
              const std::string& document, const std::string& nationality) {
    Person made = personNamed(last, first);
    made.dateOfBirth = born;
    made.documentNumber = document;
    made.nationality = nationality;
    return made;
}

} // namespace

/// Travellers, and their records read back.
class TravellerStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_cache = makeCache(m_folder.filePath(QStringLiteral("cache.db")).toStdString());
        Record exit = entryOf("exit", {}, "2026-03-01T04:20:00Z");
        exit.body = Exit{person("Tremblay", "Marie Anne", {1984, 2, 29}, "AB-12 34567", "CAN"),
                         TravellerClass::ThirdCountryNational, *Instant::parse("2026-03-01T04:20:00Z"),
                         "air-yyz", Mode::Air};
        m_feed.publish(linesOf({
            entryOf("t1", person("Tremblay", "Marie Anne", {1984, 2, 29}, "AB-12 34567", "CAN")),
            entryOf("t2", person("Tremblay", "Marie", {1984, 2, 0}, "ab1234567", "CAN"),
                    "2026-02-05T04:20:00Z"),
            exit,
            admissionOf("adm", "t1"),
            entryOf("s1", person("Tremblant", "Paul", {1990, 7, 14}, "X1", "FRA")),
            entryOf("s2", person("Roy", "Tremblay", {1984, 0, 0}, "X2", "USA")),
            entryOf("s3", person("Nguyen", "Li", {1984, 3, 1}, "X3", "VNM")),
        }));
        QCOMPARE(sync(*m_cache, m_feed.subscription()).records, 7);
    }
    void cleanupTestCase() { m_cache.reset(); }

    void recordsComeBackWhole() {
        const auto records = TravellerStore(*m_cache).records(1);
        std::vector<std::string> sources;
        for (const FeedRecord& record : records)
            sources.push_back(record.source());
        QCOMPARE(sources, (std::vector<std::string>{"cbp/t1", "cbp/t2", "cbp/exit", "cbp/adm"}));
        QVERIFY(records[0].country == Country::UnitedStates);
        QCOMPARE(records[0].record.person()->documentNumber, "AB-12 34567");
        QVERIFY(records[0].record ==
                entryOf("t1", person("Tremblay", "Marie Anne", {1984, 2, 29}, "AB-12 34567", "CAN")));
        QVERIFY(TravellerStore(*m_cache).records(99).empty());
    }

    void travellersAreCounted() {
        TravellerStore store(*m_cache);
        QCOMPARE(store.count(), 4);
        QVERIFY(store.exists(4));
        QVERIFY(!store.exists(5));
    }

    void touchedTravellersAreClearedOneByOne() {
        TravellerStore store(*m_cache);
        QCOMPARE(store.touched(2), (std::vector<std::int64_t>{1, 2}));
        Transaction transaction(*m_cache);
        store.clearTouched({1, 2, 3});
        QCOMPARE(store.touched(100), (std::vector<std::int64_t>{4}));
    }

    void idsReadBack_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number");
        QTest::newRow("as it is written") << "T17" << 17;
        QTest::newRow("in lower case") << "t17" << 17;
        QTest::newRow("without its letter") << "17" << 0;
        QTest::newRow("with a leading zero") << "T017" << 0;
        QTest::newRow("zero") << "T0" << 0;
        QTest::newRow("negative") << "T-1" << 0;
        QTest::newRow("with something after") << "T17x" << 0;
        QTest::newRow("too large") << "T99999999999999999999" << 0;
        QTest::newRow("nothing") << "" << 0;
    }
    void idsReadBack() {
        QFETCH(QString, text);
        QFETCH(int, number);
        QCOMPARE(travellerFromId(text.toStdString()).value_or(0), number);
        if (number > 0)
            QCOMPARE(travellerId(number), "T" + std::to_string(number));
    }

  private:
    QTemporaryDir m_folder;
    TestFeed m_feed;
    std::unique_ptr<Connection> m_cache;
};

QTEST_GUILESS_MAIN(TravellerStoreTest)
#include "travellerstoretest.moc"
