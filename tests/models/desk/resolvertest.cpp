#include "models/desk/resolver.h"

#include "data/identity/linkstore.h"
#include "data/identity/resolutionstate.h"
#include "data/sync/synchronizer.h"
#include "models/identity/exactscheme.h"
#include "tests/support/hardpeople.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace passages;
using namespace passages::test;

namespace {

const ExactScheme scheme;

void take(Connection& cache, TestFeed& feed, const std::vector<Record>& records) {
    feed.publish(linesOf(records));
    const Subscription subscription = feed.subscription();
    if (countOf(cache, "feed WHERE name = '" + subscription.name + "'") == 0) {
        Transaction transaction(cache);
        Subscriptions(cache).add(subscription);
        transaction.commit();
    }
    const std::atomic<bool> cancelled = false;
    const SyncReport report =
        Synchronizer(cache, PortTable::builtIn(), scheme, {"boss", "supervisor", {}, {}})
            .run(subscription, {}, cancelled);
    if (report.error || !report.quarantined.empty())
        qFatal("the sync failed");
}

std::int64_t resolve(Connection& cache) {
    const std::atomic<bool> cancelled = false;
    return Resolver(cache, scheme).run({}, cancelled);
}

Person traveller(const std::string& first, const std::string& last, const std::string& born,
                 const std::string& document) {
    Person person;
    person.firstName = first;
    person.lastName = last;
    person.dateOfBirth = *PartialDate::parse(born);
    person.nationality = "CAN";
    person.documentType = DocumentType::Passport;
    person.documentCountry = "CAN";
    person.documentNumber = document;
    return person;
}

} // namespace

/// Who is one person in a cache: by what came, not by when it came.
class ResolverTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_caches = 0;

    std::unique_ptr<Connection> newCache() {
        return makeCache(m_folder.filePath(QString::number(++m_caches)).toStdString());
    }

  private Q_SLOTS:
    void bitByBitGivesTheSamePeopleAsAllAtOnce_data() {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U})
            QTest::newRow(QByteArray::number(seed).constData()) << seed;
    }
    void bitByBitGivesTheSamePeopleAsAllAtOnce() {
        QFETCH(unsigned, seed);
        HardPeople people(seed);
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        std::map<std::string, Record> standing;
        int number = 0;
        for (int batch = 0; batch < 8; ++batch) {
            std::vector<Record> records;
            const std::vector<std::pair<std::string, Record>> before(standing.begin(), standing.end());
            for (int i = 0; i < 18; ++i) {
                const std::string id = "r" + std::to_string(++number);
                records.push_back(entryOf(id, people.next()));
                standing[id] = records.back();
            }
            for (std::size_t i = 0; i < before.size() && i < 3; ++i) {
                const auto& [id, record] = before[people.below(before.size())];
                if (!standing.erase(id))
                    continue;
                const std::string notice = "n" + std::to_string(++number);
                if (people.below(2) == 0) {
                    records.push_back(withdrawalOf(notice, id));
                    continue;
                }
                Record corrected = entryOf("r" + std::to_string(++number), people.next());
                standing[corrected.id] = corrected;
                records.push_back(correctionOf(notice, id, corrected));
            }
            take(*cache, feed, records);
            resolve(*cache);
        }
        const auto partition = partitionOf(*cache);
        const auto links = linksOf(*cache);
        QVERIFY(partition.size() > 20);
        QVERIFY(countOf(*cache, "link WHERE is_same = 1") > 20);
        QVERIFY(countOf(*cache, "link WHERE is_between = 1") > 5);

        // The same cache, everything again.
        Resolver(*cache, scheme).startOver();
        resolve(*cache);
        QCOMPARE(partitionOf(*cache), partition);
        QCOMPARE(linksOf(*cache), links);

        // Another cache, which takes in what stands in another order and at once.
        std::vector<Record> rest;
        for (const auto& [id, record] : standing) {
            rest.push_back(record);
            rest.back().replaces.clear();
            rest.back().correctionId.clear();
        }
        people.shuffle(rest);
        const auto other = newCache();
        TestFeed otherFeed("cbsa", Country::Canada);
        take(*other, otherFeed, rest);
        resolve(*other);
        QCOMPARE(linksOf(*other), links);
        QCOMPARE(partitionOf(*other), partition);
    }

    /// With a model that was learned: the blocks that came after it, all at once or a few at a time.
    void whatCameLaterIsTheSameHoweverItCame() {
        HardPeople people(11);
        const auto some = [&](int from, int to) {
            std::vector<Record> records;
            for (int i = from; i < to; ++i)
                records.push_back(entryOf("r" + std::to_string(i), people.next()));
            return records;
        };
        const std::vector<Record> base = some(0, 700);
        std::vector<Record> later = some(700, 900);

        const auto atOnce = newCache();
        TestFeed feed("cbsa", Country::Canada);
        take(*atOnce, feed, base);
        QVERIFY(resolve(*atOnce) >= 300); // so many teach
        const std::string model = rowsOf(*atOnce, "SELECT version, blocks FROM link_model").front();
        take(*atOnce, feed, later);
        resolve(*atOnce);
        QCOMPARE(rowsOf(*atOnce, "SELECT version, blocks FROM link_model").front(), model);

        const auto bitByBit = newCache();
        TestFeed otherFeed("cbsa", Country::Canada);
        take(*bitByBit, otherFeed, base);
        resolve(*bitByBit);
        for (std::size_t begin = 0; begin < later.size(); begin += 23) {
            const auto end = std::min(later.size(), begin + 23);
            take(*bitByBit, otherFeed,
                 {later.begin() + static_cast<std::ptrdiff_t>(begin),
                  later.begin() + static_cast<std::ptrdiff_t>(end)});
            resolve(*bitByBit);
        }
        QVERIFY(linksOf(*atOnce).size() > 100);
        QCOMPARE(linksOf(*bitByBit), linksOf(*atOnce));
        QCOMPARE(partitionOf(*bitByBit), partitionOf(*atOnce));
    }

    void aRenewedPassportIsTheSamePerson() {
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        take(*cache, feed,
             {entryOf("a", traveller("Anna", "Kowalczyk", "1970-03-04", "AB123456")),
              entryOf("b", traveller("Anna", "Kowalczyk", "1970-03-04", "CD777111"))});
        QCOMPARE(countOf(*cache, "traveller"), 2); // not certain by itself
        QCOMPARE(resolve(*cache), 2);
        QCOMPARE(countOf(*cache, "traveller"), 1);
        const StoredLink link = *LinkStore(*cache).between(1, 2);
        QVERIFY(link.isSame);
        QVERIFY(link.weight > 2);
        QVERIFY(link.evidence.size() >= 4);
        QVERIFY(!link.isBetween);
    }

    void twinsArePossiblyOneAndStayTwo() {
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        take(*cache, feed,
             {entryOf("a", traveller("Anna", "Kowalczyk", "1970-03-04", "AB123456")),
              entryOf("b", traveller("Piotr", "Kowalczyk", "1970-03-04", "AB123457"))});
        resolve(*cache);
        QCOMPARE(countOf(*cache, "traveller"), 2);
        QCOMPARE(LinkStore(*cache).betweenTravellers(std::nullopt, 10).size(), std::size_t(1));
    }

    void aFirstNameAndABirthDateMakeNobodyOne() {
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        take(*cache, feed,
             {entryOf("a", traveller("Anna", "Kowalczyk", "1970-03-04", "AB123456")),
              entryOf("b", traveller("Anna", "Birnbaum", "1970-03-04", "CD777111"))});
        resolve(*cache);
        QCOMPARE(countOf(*cache, "traveller"), 2);
        const auto links = LinkStore(*cache).betweenTravellers(std::nullopt, 10);
        QCOMPARE(links.size(), std::size_t(1)); // she may have married
        QVERIFY(!links.front().isSame);
    }

    void whatIsCancelledGoesOnAndComesToTheSame() {
        HardPeople people(7);
        std::vector<Record> records;
        for (int i = 0; i < 60; ++i)
            records.push_back(entryOf("r" + std::to_string(i), people.next()));
        const auto whole = newCache();
        TestFeed feed("cbsa", Country::Canada);
        take(*whole, feed, records);
        resolve(*whole);
        const auto partition = partitionOf(*whole);

        // Stopped wherever it tells how far it is.
        for (int stop = 1; stop < 8; ++stop) {
            const auto cache = newCache();
            TestFeed again("cbsa", Country::Canada);
            take(*cache, again, records);
            std::atomic<bool> cancelled = false;
            int told = 0;
            Resolver(*cache, scheme)
                .run([&](const ResolveProgress&) { cancelled = ++told >= stop; }, cancelled);
            Resolver resolver(*cache, scheme);
            cancelled = false;
            resolver.run({}, cancelled);
            QVERIFY(resolver.isDone());
            QCOMPARE(partitionOf(*cache), partition);
        }
    }

    void nothingIsKeptOfAWithdrawnBlock() {
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        take(*cache, feed,
             {entryOf("a", traveller("Anna", "Kowalczyk", "1970-03-04", "AB123456")),
              entryOf("b", traveller("Anna", "Kowalczyk", "1970-03-04", "CD777111"))});
        resolve(*cache);
        QCOMPARE(countOf(*cache, "link"), 1);
        QVERIFY(countOf(*cache, "block_key WHERE person = 2") > 0);
        take(*cache, feed, {withdrawalOf("w", "b")});
        QCOMPARE(countOf(*cache, "link"), 0);
        QCOMPARE(countOf(*cache, "block_key WHERE person = 2"), 0);
        QVERIFY(countOf(*cache, "block_key WHERE person = 1") > 0);
        QCOMPARE(countOf(*cache, "former_traveller WHERE person = 2"), 0);
        resolve(*cache);
        QCOMPARE(rowsOf(*cache, "SELECT number FROM traveller"), (std::vector<std::string>{"1"}));
    }

    void whoeverHeldTwoTogetherPartsThemWhenItGoes() {
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        // Only the middle one is like both of the others.
        take(*cache, feed,
             {entryOf("a", traveller("Anna", "Kowalczyk", "1970-03-04", "AB123456")),
              entryOf("b", traveller("Anna", "Nowakowska", "1970-03-04", "AB123456")),
              entryOf("c", traveller("Anna", "Nowakowska", "1970-03-04", "CD777111"))});
        resolve(*cache);
        QCOMPARE(countOf(*cache, "traveller"), 1);
        take(*cache, feed, {withdrawalOf("w", "b")});
        resolve(*cache);
        QCOMPARE(countOf(*cache, "traveller"), 2);
        QCOMPARE(rowsOf(*cache, "SELECT traveller FROM person ORDER BY number").front(), std::string("1"));
    }

    void aCacheOfBeforeLinksIsResolvedWhole() {
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        take(*cache, feed,
             {entryOf("a", traveller("Anna", "Kowalczyk", "1970-03-04", "AB123456")),
              entryOf("b", traveller("Piotr", "Nowak", "1971-03-04", "AB123456")),
              entryOf("c", traveller("Anna", "Kowalczyk", "1970-03-04", "CD777111"))});
        // As it was left by a program that joined by the document alone.
        cache->execute("UPDATE person SET traveller = 1; DELETE FROM traveller WHERE number > 1; "
                       "DELETE FROM link_key; INSERT INTO link_key SELECT zeroblob(16), number FROM person; "
                       "INSERT INTO meta VALUES('links_old_keys', 'yes')");
        resolve(*cache);
        const auto travellers = rowsOf(*cache, "SELECT traveller FROM person ORDER BY number");
        QCOMPARE(travellers[0], travellers[2]);
        QVERIFY(travellers[0] != travellers[1]);
        QCOMPARE(countOf(*cache, "link_key WHERE key = zeroblob(16)"), 0);
        QVERIFY(countOf(*cache, "link_key") > 3);
        QVERIFY(countOf(*cache, "touched") > 0 || countOf(*cache, "meta WHERE key = 'leads_cursor'") > 0);
    }

    void whoeverMovesUpInAKeyIsComparedWithTheOthers() {
        // More namesakes of one birth date than a key reaches.
        const auto cache = newCache();
        TestFeed feed("cbsa", Country::Canada);
        std::vector<Record> records;
        for (int i = 0; i < 60; ++i)
            records.push_back(
                entryOf("r" + std::to_string(i), traveller("Anna", "Kowalczyk", "1970-03-04",
                                                           "AB" + std::to_string(100'003 + 7'919 * i))));
        take(*cache, feed, records);
        resolve(*cache);
        take(*cache, feed, {withdrawalOf("w1", "r0"), withdrawalOf("w2", "r1")});
        QVERIFY(countOf(*cache, "unresolved WHERE compares = 1") > 0);
        resolve(*cache);
        const auto links = linksOf(*cache);
        const auto partition = partitionOf(*cache);
        Resolver(*cache, scheme).startOver();
        resolve(*cache);
        QCOMPARE(linksOf(*cache), links);
        QCOMPARE(partitionOf(*cache), partition);
    }
};

QTEST_GUILESS_MAIN(ResolverTest)
#include "resolvertest.moc"
