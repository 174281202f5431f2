#include "data/traveller/travellerstore.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTest>
#include <algorithm>

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

/// Finding people by what an officer knows of them, and reading their records back.
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

    void eachFieldAloneAndCombined_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("nationality");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const QStringList& words, const char* born,
                            const char* document, const char* nationality, const char* found) {
            QTest::newRow(name) << words << QString::fromUtf8(born) << QString::fromUtf8(document)
                                << QString::fromUtf8(nationality) << QString::fromUtf8(found);
        };
        const auto tremblay = QStringLiteral("TREMBLAY");
        row("a last name", {tremblay}, "", "", "", "1 1 3");
        row("the exact word before a longer one", {QStringLiteral("TREMBLA")}, "", "", "", "1 1 2 3");
        row("a first name", {QStringLiteral("MARIE")}, "", "", "", "1 1");
        row("two words in any order", {QStringLiteral("ANNE"), tremblay}, "", "", "", "1");
        row("a word that nobody has", {QStringLiteral("TREMBLAYS")}, "", "", "", "");
        row("the middle of a word is no beginning", {QStringLiteral("REMBLAY")}, "", "", "", "");
        row("a birth date, and what may be it", {}, "1984-02-29", "", "", "1 1 3");
        row("a birth month", {}, "1984-02", "", "", "1 1 3");
        row("a birth year", {}, "1984", "", "", "1 1 3 4");
        row("another birth date", {}, "1990-07-14", "", "", "2");
        row("a document number", {}, "", "AB1234567", "", "1 1");
        row("a document number as it is printed", {}, "", "ab 12-34567", "", "1 1");
        row("a nationality", {}, "", "", "FRA", "2");
        row("a name and a birth year", {tremblay}, "1984", "", "", "1 1 3");
        row("a name and a nationality", {tremblay}, "", "", "USA", "3");
        row("a name, a date and a nationality", {tremblay}, "1984-02-29", "", "CAN", "1 1");
        row("a document and another's name", {QStringLiteral("NGUYEN")}, "", "AB1234567", "", "");
        row("everything", {QStringLiteral("MARIE")}, "1984-02-29", "AB1234567", "CAN", "1 1");
        row("nothing", {}, "", "", "", "");
        row("what would be SQL", {QStringLiteral("'; DROP TABLE person; --")}, "", "", "", "");
    }
    void eachFieldAloneAndCombined() {
        QFETCH(QStringList, words);
        QFETCH(QString, born);
        QFETCH(QString, document);
        QFETCH(QString, nationality);
        QFETCH(QString, found);
        TravellerQuery query;
        for (const QString& word : words)
            query.nameWords.push_back(word.toStdString());
        if (!born.isEmpty())
            query.born = PartialDate::parse(born.toStdString());
        query.documentNumber = document.toStdString();
        query.nationality = nationality.toStdString();
        QStringList travellers;
        for (const TravellerHit& hit : TravellerStore(*m_cache).find(query))
            travellers << QString::number(hit.traveller);
        std::sort(travellers.begin(), travellers.end());
        QCOMPARE(travellers.join(u' '), found);
    }

    void aHitTellsOfTheWholeTraveller() {
        const auto hits = TravellerStore(*m_cache).find({{"ANNE"}, {}, {}, {}, 10});
        QCOMPARE(hits.size(), std::size_t{1});
        QCOMPARE(hits[0].person.firstName, "Marie Anne");
        QCOMPARE(hits[0].person.dateOfBirth.iso(), "1984-02-29");
        QVERIFY(hits[0].person.documentType == DocumentType::Passport);
        QCOMPARE(hits[0].searchName, "TREMBLAY MARIE ANNE");
        QCOMPARE(hits[0].crossings, 3); // with those under the other block
        QCOMPARE(hits[0].lastSeen->iso(), "2026-03-01T04:20:00Z");
    }

    void theLimitKeepsTheExactWord() {
        const auto hits = TravellerStore(*m_cache).find({{"TREMBLA"}, {}, {}, {}, 1});
        QCOMPARE(hits.size(), std::size_t{1});
        QCOMPARE(TravellerStore(*m_cache).find({{"TREMBLANT"}, {}, {}, {}, 1}).front().traveller, 2);
    }

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
