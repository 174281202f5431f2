#include "data/search/nameindex.h"
#include "data/search/posting.h"
#include "data/search/searchindex.h"
#include "tests/support/testcache.h"

#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <random>
#include <set>

using namespace passages;
using namespace passages::test;

namespace {

using Content = std::map<std::string, std::vector<std::int64_t>>;

Content contentOfIndex(Connection& cache) {
    SearchIndex index(cache);
    Content content;
    index.forEachWord([&](std::string_view word, std::int64_t bearers) {
        content[std::string(word)].reserve(static_cast<std::size_t>(bearers));
    });
    for (auto& [word, persons] : content)
        index.bearers(word, persons);
    return content;
}

} // namespace

/// The words of names and who bears them.
class NameIndexTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
    }
    void cleanup() { m_cache.reset(); }

    void numbersComeBackAsTheyWereWritten() {
        std::vector<std::byte> blob;
        const std::vector<std::int64_t> numbers{7, 8, 135, 136, 20'000, 5'000'000'000};
        for (std::size_t i = 1; i < numbers.size(); ++i)
            posting::append(blob, numbers[i - 1], numbers[i]);
        std::vector<std::int64_t> read;
        posting::forEach(numbers.front(), blob, [&](std::int64_t number) { read.push_back(number); });
        QCOMPARE(read, numbers);
    }

    /// Whatever comes and goes, in whatever batches: what is left is what those who are left make.
    void theIndexEqualsARebuild() {
        std::mt19937 random(5);
        const std::vector<std::string> words{"TREMBLAY", "ROY", "ANNE", "MARIE", "LI", "NGUYEN", "DE", "X"};
        std::map<std::int64_t, std::string> names;
        NameIndex index(*m_cache);
        std::int64_t next = 1;
        for (int round = 0; round < 90; ++round) {
            Transaction transaction(*m_cache);
            for (int i = 0; i < 100; ++i) {
                if (!names.empty() && random() % 4 == 0) {
                    const auto gone = std::next(names.begin(), static_cast<int>(random() % names.size()));
                    index.remove(gone->first, gone->second);
                    names.erase(gone);
                    continue;
                }
                std::string name;
                for (unsigned k = 0; k < 1 + random() % 4; ++k)
                    name += (name.empty() ? "" : " ") + words[random() % words.size()];
                if (random() % 20 == 0)
                    name += " RARE" + std::to_string(next);
                index.add(next, name);
                names[next++] = name;
            }
            index.write();
            transaction.commit();
        }
        Content expected;
        for (const auto& [person, name] : names)
            for (const std::string& word : wordsOf(name))
                expected[word].push_back(person);
        QVERIFY(contentOfIndex(*m_cache) == expected);
        for (const auto& [word, persons] : expected)
            QCOMPARE(countOf(*m_cache, "search_word WHERE word = '" + word +
                                           "' AND bearers = " + std::to_string(persons.size())),
                     1);
        QVERIFY(countOf(*m_cache, "search_posting WHERE word = 'ROY'") > 1); // more than one row holds
    }

    void whoIsAmongAFewIsFoundInAnyRow() {
        NameIndex index(*m_cache);
        std::vector<std::int64_t> bearers;
        {
            Transaction transaction(*m_cache);
            for (std::int64_t person = 1; person <= 5000; ++person) {
                index.add(person, person % 3 == 0 ? "ROY" : "LI");
                if (person % 3 == 0)
                    bearers.push_back(person);
            }
            index.write();
            transaction.commit();
        }
        SearchIndex search(*m_cache);
        std::mt19937 random(9);
        for (int round = 0; round < 200; ++round) {
            std::set<std::int64_t> among;
            for (unsigned i = 0; i < random() % 30; ++i)
                among.insert(static_cast<std::int64_t>(random() % 6000));
            std::vector<std::int64_t> expected;
            std::set_intersection(among.begin(), among.end(), bearers.begin(), bearers.end(),
                                  std::back_inserter(expected));
            std::vector<std::int64_t> found;
            search.bearersAmong("ROY", std::vector<std::int64_t>(among.begin(), among.end()), found);
            QCOMPARE(found, expected);
        }
    }

    void aWordThatNobodyBearsAnyMoreIsGone() {
        NameIndex index(*m_cache);
        {
            Transaction transaction(*m_cache);
            index.add(1, "ERASABLE ANNE");
            index.add(2, "ROY ANNE");
            index.write();
            index.remove(1, "ERASABLE ANNE");
            transaction.commit();
        }
        QVERIFY(tablesWith(*m_cache, "ERASABLE").empty());
        QCOMPARE(contentOfIndex(*m_cache), (Content{{"ANNE", {2}}, {"ROY", {2}}}));
        QCOMPARE(SearchIndex(*m_cache).removals(), 1);
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_cache;
};

QTEST_GUILESS_MAIN(NameIndexTest)
#include "nameindextest.moc"
