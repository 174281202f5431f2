#include "data/erasure/erasure.h"
#include "data/record/packedline.h"
#include "data/record/recordreader.h"
#include "data/store/slack.h"
#include "tests/support/plainpages.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTest>
#include <algorithm>
#include <cctype>
#include <random>

using namespace passages;
using namespace passages::test;

namespace {

using Ids = std::vector<std::string>;

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// Everything by which somebody could be recognized, as any table may have it.
Ids tracesOf(const Person& person) {
    return {person.lastName, upper(person.lastName), person.documentNumber};
}

/// The record's line as it stands in the cache.
std::string packedLine(const Record& record) {
    return LinePacker().packed(writeRecord(record));
}

Person nobodyElse(int number) {
    Person person = personNamed("Qx" + std::to_string(100'000 + number) + "vanish", "Zoe");
    person.documentNumber = "XD" + std::to_string(900'000 + number);
    return person;
}

} // namespace

/// What was withdrawn is gone from every byte of the file and of its log, not only from the tables.
class ErasureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("cache.db")).toStdString();
        m_cache = makeCache(m_path);
        m_feed = std::make_unique<TestFeed>();
    }
    void cleanup() { m_cache.reset(); }

    void everyTraceStandsInThePagesBefore() {
        take({entryOf("gone-1", nobodyElse(1))});
        const auto pages = plainPages(m_path, testKey());
        for (const std::string& trace : tracesOf(nobodyElse(1)))
            QVERIFY2(!placesOf(pages, trace).empty(), trace.c_str());
        QVERIFY(!placesOf(pages, packedLine(entryOf("gone-1", nobodyElse(1)))).empty());
        // The decryption itself: what a page of SQLite must begin with, and its schema.
        QVERIFY(!placesOf(pages, "CREATE TABLE tombstone").empty());
    }

    void aWithdrawalLeavesNothingInAnyPage() {
        take({entryOf("gone-1", nobodyElse(1)), admissionOf("adm-1", "gone-1"),
              entryOf("gone-old", nobodyElse(2)),
              correctionOf("cor-1", "gone-old", entryOf("gone-2", nobodyElse(3))),
              entryOf("stays", personNamed("Stayer"))});
        // The same people in lines that were not taken in: once under the id, once mentioning it.
        std::string broken = writeRecord(entryOf("broken", nobodyElse(2)));
        broken.replace(broken.find("pacific-highway"), 15, "nowhere");
        broken.insert(1, "\"see\":\"gone-old\",");
        m_feed->publish({writeRecord(entryOf("gone-1", nobodyElse(1))), broken});
        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        QCOMPARE(countOf(*m_cache, "quarantine WHERE raw IS NOT NULL"), 2);

        take({withdrawalOf("wit-1", "gone-1"), withdrawalOf("wit-2", "gone-2", WithdrawalReason::Legal)});
        QVERIFY(!Erasure(*m_cache).isPending());
        expectNothingOf({nobodyElse(1), nobodyElse(2), nobodyElse(3)});
        for (const Record& record : {entryOf("gone-1", nobodyElse(1)), admissionOf("adm-1", "gone-1"),
                                     entryOf("gone-old", nobodyElse(2)),
                                     correctionOf("cor-1", "gone-old", entryOf("gone-2", nobodyElse(3)))})
            QVERIFY2(placesOf(plainPages(m_path, testKey()), packedLine(record)).empty(), record.id.c_str());
        QVERIFY(!placesOf(plainPages(m_path, testKey()), packedLine(entryOf("stays", personNamed("Stayer"))))
                     .empty());
        QVERIFY(placesOf(plainPages(m_path, testKey()), "B2-visit").empty());
        QVERIFY(!placesOf(plainPages(m_path, testKey()), "Stayer").empty());
        QCOMPARE(rowsOf(*m_cache, "SELECT id, reason FROM tombstone ORDER BY id"),
                 (Ids{"adm-1|redress", "gone-1|redress", "gone-2|legal", "gone-old|legal"}));
    }

    /// Pages split, merge and are freed, so that SQLite moves cells about and leaves copies of them.
    void nothingIsLeftInThePagesThatWereLaidOutAnew() {
        std::mt19937 random(11);
        constexpr int People = 1600;
        std::vector<int> order(People);
        for (int i = 0; i < People; ++i)
            order[static_cast<std::size_t>(i)] = i;
        std::shuffle(order.begin(), order.end(), random);
        for (std::size_t from = 0; from < order.size(); from += 200) {
            std::vector<Record> records;
            for (std::size_t i = from; i < from + 200; ++i) {
                const std::string number = std::to_string(order[i]);
                records.push_back(entryOf("old-" + number, nobodyElse(order[i])));
                if (order[i] % 3 == 0)
                    records.push_back(correctionOf("cor-" + number, "old-" + number,
                                                   entryOf("new-" + number, nobodyElse(order[i] + People))));
            }
            take(records);
        }
        std::shuffle(order.begin(), order.end(), random);
        std::vector<Person> gone;
        for (std::size_t from = 0; from < 900; from += 150) {
            std::vector<Record> withdrawals;
            for (std::size_t i = from; i < from + 150; ++i) {
                const std::string number = std::to_string(order[i]);
                const bool corrected = order[i] % 3 == 0;
                withdrawals.push_back(withdrawalOf("w-" + number, (corrected ? "new-" : "old-") + number));
                gone.push_back(nobodyElse(order[i]));
                if (corrected)
                    gone.push_back(nobodyElse(order[i] + People));
            }
            take(withdrawals);
        }
        expectNothingOf(gone);
        QCOMPARE(rowsOf(*m_cache, "PRAGMA integrity_check"), (Ids{"ok"}));
        QCOMPARE(countOf(*m_cache, "record WHERE state = 0 AND person IS NOT NULL"), People - 900);
    }

    /// The same below the records, with cells of all lengths: without `clearSlack` this finds what is left.
    void nothingIsLeftOfCellsThatMoved() {
        std::mt19937 random(5);
        m_cache->execute("CREATE TABLE word(word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
        std::vector<std::string> words;
        for (int i = 0; i < 12'000; ++i)
            words.push_back(std::to_string(random()) + "-Qz" + std::to_string(i) + "-" +
                            std::string(random() % 300, 'x'));
        std::vector<std::string> deleted;
        for (std::size_t from = 0; from < words.size(); from += 1000) {
            Transaction transaction(*m_cache);
            Statement insert = m_cache->prepare("INSERT INTO word VALUES(?1)");
            for (std::size_t i = from; i < from + 1000; ++i)
                insert.bind(1, words[i]).run();
            Statement remove = m_cache->prepare("DELETE FROM word WHERE word = ?1");
            for (std::size_t i = 0; i < 700; ++i) {
                const std::size_t which = random() % (from + 1000);
                remove.bind(1, words[which]).run();
                deleted.push_back(words[which].substr(0, words[which].rfind('-')));
            }
            transaction.commit();
        }
        QVERIFY(m_cache->emptyLog());
        std::string all;
        for (const PlainPage& page : plainPages(m_path, testKey()))
            all += page.bytes;
        for (const std::string& word : deleted)
            QVERIFY2(all.find(word) == std::string::npos, word.c_str());
        QCOMPARE(rowsOf(*m_cache, "PRAGMA integrity_check"), (Ids{"ok"}));
    }

    void whoStillReadsDelaysItAndItIsNotForgotten() {
        take({entryOf("gone-1", nobodyElse(1)), entryOf("stays", personNamed("Stayer"))});
        const auto reader = openCache(m_path);
        reader->execute("BEGIN");
        QCOMPARE(countOf(*reader, "record"), 2);
        take({withdrawalOf("wit-1", "gone-1")});
        // The reader still sees it as it was: the log has to keep that.
        QCOMPARE(countOf(*reader, "record WHERE id = 'gone-1'"), 1);
        QVERIFY(Erasure(*m_cache).isPending());
        reader->execute("ROLLBACK");

        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        QVERIFY(!Erasure(*m_cache).isPending());
        expectNothingOf({nobodyElse(1)});
    }

    void anErasureIsFinishedByWhoeverComesNext() {
        take({entryOf("a", nobodyElse(1))});
        Transaction transaction(*m_cache);
        Erasure(*m_cache).remember();
        transaction.commit();
        QVERIFY(Erasure(*m_cache).isPending());
        m_cache = openCache(m_path);
        QVERIFY(Erasure(*m_cache).finish());
        QVERIFY(!Erasure(*m_cache).isPending());
        QVERIFY(Erasure(*m_cache).finish());
    }

    void theUnusedPartsOfAPageAreCleared() {
        // A leaf of two cells, of which one is free: header, gap, free block, cell.
        std::vector<unsigned char> page(64, 0xee);
        const std::vector<unsigned char> head{13, 0, 40, 0, 1, 0, 40, 0, 0, 56};
        std::copy(head.begin(), head.end(), page.begin());
        const std::vector<unsigned char> block{0, 0, 0, 12};
        std::copy(block.begin(), block.end(), page.begin() + 40);
        std::vector<unsigned char> expected = page;
        std::fill(expected.begin() + 10, expected.begin() + 40, static_cast<unsigned char>(0));
        std::fill(expected.begin() + 44, expected.begin() + 52, static_cast<unsigned char>(0));
        clearSlack(page, 0);
        QCOMPARE(page, expected);
        // An overflow page, and one that makes no sense, stay.
        for (const std::vector<unsigned char>& other :
             {std::vector<unsigned char>(64, 0x00), std::vector<unsigned char>(64, 0x0d)}) {
            std::vector<unsigned char> same = other;
            clearSlack(same, 0);
            QCOMPARE(same, other);
        }
    }

  private:
    void take(const std::vector<Record>& records) {
        m_feed->publish(linesOf(records));
        const SyncReport report = sync(*m_cache, m_feed->subscription());
        QVERIFY2(!report.error, report.error ? report.error->code.c_str() : "");
        QVERIFY(report.quarantined.empty());
    }

    void expectNothingOf(const std::vector<Person>& people) {
        // With the connection open: what a thief of the running machine's disk and key would have.
        std::string all;
        for (const PlainPage& page : plainPages(m_path, testKey()))
            all += page.bytes;
        for (const Person& person : people)
            for (const std::string& trace : tracesOf(person))
                QVERIFY2(all.find(trace) == std::string::npos, trace.c_str());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::unique_ptr<Connection> m_cache;
    std::unique_ptr<TestFeed> m_feed;
};

QTEST_GUILESS_MAIN(ErasureTest)
#include "erasuretest.moc"
