#include "data/crypto/keywrap.h"
#include "data/identity/personlinker.h"
#include "models/desk/desk.h"
#include "models/identity/exactscheme.h"
#include "models/identity/namefold.h"
#include "models/search/searchengine.h"
#include "tests/support/damagedqueries.h"
#include "tests/support/namepool.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <random>
#include <sstream>

/// Finding people by damaged names in an encrypted cache: `searchbench [PEOPLE [QUERIES A KIND]]`. Beside it
/// FTS5 over the same people in the same library. With PASSAGES_BENCH_FOLDER the cache is kept there, and
/// taken from there the next time: what is made for millions takes minutes.

using namespace passages;
using namespace passages::test;

namespace {

using Clock = std::chrono::steady_clock;

const std::string Passphrase = "a passphrase for measuring";

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// The same people each time, of no traveller yet, with four crossings each.
class People {
  public:
    PooledPerson next() {
        PooledPerson made;
        made.name = m_pool.next();
        made.block.lastName = made.name.last;
        made.block.firstName = made.name.first;
        made.block.middleName = made.name.middle;
        made.block.dateOfBirth = PartialDate{static_cast<std::int16_t>(1936 + m_random() % 80),
                                             static_cast<std::uint8_t>(1 + m_random() % 12),
                                             static_cast<std::uint8_t>(1 + m_random() % 28)};
        made.block.nationality = made.name.nationality;
        made.block.documentType = DocumentType::Passport;
        made.block.documentNumber = std::string(1, static_cast<char>('A' + m_random() % 26)) +
                                    static_cast<char>('A' + m_random() % 26) +
                                    std::to_string(100'000 + m_random() % 900'000);
        made.block.documentCountry = made.name.nationality;
        for (std::int64_t& crossing : crossings)
            crossing = static_cast<std::int64_t>(1'600'000'000 + m_random() % 150'000'000);
        return made;
    }

    std::array<std::int64_t, 4> crossings{}; ///< of the one made last

  private:
    NamePool m_pool{20'261'128};
    std::mt19937_64 m_random{7};
};

/// Puts them straight into the tables.
std::vector<PooledPerson> fill(Connection& cache, std::size_t count) {
    const ExactScheme scheme;
    PersonLinker linker(cache, scheme);
    People pool;
    std::vector<PooledPerson> people;
    people.reserve(count);
    Statement crossing(cache, "INSERT INTO person_record(person, record, occurred, target, brief) "
                              "VALUES(?1, ?2, ?3, NULL, x'0102030405')");
    std::int64_t record = 0;
    while (people.size() < count) {
        Transaction transaction(cache);
        linker.refresh();
        for (std::size_t i = 0; i < 50'000 && people.size() < count; ++i) {
            PooledPerson made = pool.next();
            const auto linked = linker.findOrAdd(made.block);
            made.traveller = linked.traveller;
            for (const std::int64_t occurred : pool.crossings)
                crossing.bind(1, linked.person).bind(2, ++record).bind(3, occurred).run();
            people.push_back(std::move(made));
        }
        linker.settle();
        linker.writeIndexes();
        transaction.commit();
    }
    return people;
}

/// Those of a cache that was kept.
std::vector<PooledPerson> refind(Connection& cache, std::size_t count) {
    const ExactScheme scheme;
    PersonLinker linker(cache, scheme);
    People pool;
    std::vector<PooledPerson> people;
    people.reserve(count);
    while (people.size() < count) {
        people.push_back(pool.next());
        const auto linked = linker.find(people.back().block);
        if (!linked)
            qFatal("the cache that was kept is of other people");
        people.back().traveller = linked->traveller;
    }
    return people;
}

struct Tally {
    std::size_t asked = 0;
    std::size_t first = 0;
    std::size_t tenth = 0;
};

double processorMilliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double at(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// By the clock, and by the processor's time: on a busy machine the clock measures the others.
struct Measure {
    std::map<std::string, Tally> kinds;
    std::vector<double> milliseconds;
    std::vector<double> processor;

    void add(const std::string& kind, std::size_t rank, double ms, double used) {
        for (const std::string& each : {kind, std::string("all")}) {
            Tally& tally = kinds[each];
            ++tally.asked;
            tally.first += rank == 1 ? 1 : 0;
            tally.tenth += rank >= 1 && rank <= 10 ? 1 : 0;
        }
        milliseconds.push_back(ms);
        processor.push_back(used);
    }
};

/// A search that gives travellers, best first.
using Search = std::function<std::vector<std::int64_t>(const DamagedQuery&)>;

Measure measure(const std::vector<DamagedQuery>& queries, const std::vector<PooledPerson>& people,
                const Search& search, const char* missed) {
    Measure measured;
    for (const DamagedQuery& query : queries) {
        const double processor = processorMilliseconds();
        const auto start = Clock::now();
        const std::vector<std::int64_t> found = search(query);
        const double ms = millisecondsSince(start);
        const auto place = std::find(found.begin(), found.end(), people[query.person].traveller);
        const std::size_t rank =
            place == found.end() ? 0 : static_cast<std::size_t>(place - found.begin()) + 1;
        measured.add(query.kind, rank, ms, processorMilliseconds() - processor);
        if (missed != nullptr && rank != 1 && (query.kind == missed || std::string("all") == missed))
            std::printf("  missed (%zu) %s: %s | %s, %s %s %s\n", rank, query.kind.c_str(),
                        query.text.c_str(), people[query.person].block.lastName.c_str(),
                        people[query.person].block.firstName.c_str(),
                        people[query.person].block.middleName.c_str(),
                        people[query.person].block.dateOfBirth.iso().c_str());
        if (missed != nullptr && rank != 1 && !found.empty() &&
            (query.kind == missed || std::string("all") == missed))
            for (const PooledPerson& other : people)
                if (other.traveller == found.front()) {
                    std::printf("      first: %s, %s %s %s\n", other.block.lastName.c_str(),
                                other.block.firstName.c_str(), other.block.middleName.c_str(),
                                other.block.dateOfBirth.iso().c_str());
                    break;
                }
    }
    return measured;
}

void print(const char* what, Measure& measured) {
    const Tally& all = measured.kinds["all"];
    std::printf(
        "%-26s recall at 1 %.4f, at 10 %.4f   p50 %6.2f ms  p95 %6.2f ms   processor p50 %6.2f  p95 %6.2f\n",
        what, static_cast<double>(all.first) / static_cast<double>(all.asked),
        static_cast<double>(all.tenth) / static_cast<double>(all.asked), at(measured.milliseconds, 0.5),
        at(measured.milliseconds, 0.95), at(measured.processor, 0.5), at(measured.processor, 0.95));
}

void printKinds(const std::vector<std::pair<const char*, Measure*>>& measures) {
    std::printf("%-18s %6s", "kind", "asked");
    for (const auto& [name, measured] : measures)
        std::printf("  %-16s", name);
    std::printf("\n");
    for (const std::string& kind : DamagedQueries::kinds()) {
        std::printf("%-18s %6zu", kind.c_str(), measures.front().second->kinds[kind].asked);
        for (const auto& [name, measured] : measures) {
            const Tally& tally = measured->kinds[kind];
            std::printf("  %.3f / %.3f   ",
                        static_cast<double>(tally.first) / static_cast<double>(tally.asked),
                        static_cast<double>(tally.tenth) / static_cast<double>(tally.asked));
        }
        std::printf("\n");
    }
}

std::vector<std::string> wordsOfText(const std::string& text) {
    std::istringstream stream{text};
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// Names and birth dates in FTS5, asked for by all words with OR, best by bm25.
class FullText {
  public:
    enum class Tokens { Words, Trigrams };
    FullText(Connection& cache, Tokens tokens) : m_cache(cache), m_tokens(tokens) {
        const std::string table = tokens == Tokens::Words ? "fts_words" : "fts_trigrams";
        const std::string how = tokens == Tokens::Words ? "unicode61 remove_diacritics 2" : "trigram";
        cache.execute("CREATE VIRTUAL TABLE " + table +
                      " USING fts5(name, traveller UNINDEXED, tokenize = '" + how + "')");
        Transaction transaction(cache);
        cache.execute("INSERT INTO " + table +
                      "(rowid, name, traveller) SELECT number, search_name || ' ' || "
                      "replace(date_of_birth, '-', ''), traveller FROM person");
        transaction.commit();
        m_sql = "SELECT traveller FROM " + table + " WHERE " + table + " MATCH ?1 ORDER BY rank LIMIT 50";
    }

    std::vector<std::int64_t> find(const DamagedQuery& query) {
        std::vector<std::string> terms;
        std::string name = query.text;
        if (query.born) {
            name.resize(name.size() - query.born->size());
            std::string digits = *query.born;
            std::erase(digits, '-');
            add(terms, digits);
        }
        for (const std::string& word : wordsOfText(foldName(name)))
            add(terms, word);
        std::string match;
        for (const std::string& term : terms)
            match += (match.empty() ? "\"" : " OR \"") + term + "\"";
        std::vector<std::int64_t> found;
        if (match.empty())
            return found;
        Statement rows = m_cache.prepare(m_sql);
        rows.bind(1, match);
        while (rows.step())
            found.push_back(rows.integer(0));
        return found;
    }

  private:
    void add(std::vector<std::string>& terms, const std::string& word) const {
        if (m_tokens == Tokens::Words || word.size() == 3) {
            terms.push_back(word);
            return;
        }
        for (std::size_t i = 0; i + 3 <= word.size(); ++i)
            terms.push_back(word.substr(i, 3));
    }
    Connection& m_cache;
    Tokens m_tokens;
    std::string m_sql;
};

void measureDocuments(Connection& cache, SearchEngine& engine, const std::vector<PooledPerson>& people) {
    std::mt19937_64 random(11);
    std::vector<double> exact;
    std::vector<double> near;
    std::size_t found = 0;
    std::size_t foundNear = 0;
    for (int i = 0; i < 1000; ++i) {
        const PooledPerson& person = people[random() % people.size()];
        SearchRequest request;
        std::string number = person.block.documentNumber;
        for (std::vector<double>* times : {&exact, &near}) {
            request.text = number;
            const auto start = Clock::now();
            const Transaction transaction(cache);
            const auto result = engine.find(request);
            times->push_back(millisecondsSince(start));
            const bool isFound =
                result && std::any_of(result->hits.begin(), result->hits.end(), [&](const SearchHit& hit) {
                    return hit.traveller == person.traveller;
                });
            (times == &exact ? found : foundNear) += isFound ? 1 : 0;
            const std::size_t at = 2 + random() % (number.size() - 2);
            number[at] =
                static_cast<char>('0' + (number[at] - '0' + 1 + static_cast<char>(random() % 8)) % 10);
        }
    }
    const auto print = [](const char* what, std::vector<double>& ms, std::size_t hits) {
        std::sort(ms.begin(), ms.end());
        std::printf("%-26s found %zu of %zu   p50 %.2f ms   p95 %.2f ms\n", what, hits, ms.size(),
                    ms[ms.size() / 2], ms[ms.size() * 95 / 100]);
    };
    print("document number", exact, found);
    print("one character of it wrong", near, foundNear);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::size_t count = argc > 1 ? static_cast<std::size_t>(std::atoll(argv[1])) : 100'000;
    const std::size_t each = argc > 2 ? static_cast<std::size_t>(std::atoll(argv[2])) : 300;
    const char* missed = argc > 3 ? argv[3] : nullptr;
    const QTemporaryDir temporary;
    const QString kept = qEnvironmentVariable("PASSAGES_BENCH_FOLDER");
    const QString file = kept.isEmpty()
                             ? temporary.filePath(QStringLiteral("cache"))
                             : QDir(kept).filePath(QStringLiteral("searchbench-%1.passages").arg(count));
    const std::string path = file.toStdString();
    const bool isKept = QFile::exists(file);
    auto made = isKept ? Cache::open(path, "bench", Passphrase)
                       : Cache::create({path, Agency::Cbsa, true, "bench", Passphrase});
    if (!made)
        qFatal("%s", made.error().code.c_str());
    auto start = Clock::now();
    const std::vector<PooledPerson> people =
        isKept ? refind((*made)->connection(), count) : fill((*made)->connection(), count);
    std::printf(isKept ? "%zu people of a kept cache found again in %.1f s\n"
                       : "%zu people put in with all indexes in %.1f s\n",
                count, millisecondsSince(start) / 1000);
    made->reset();

    DamagedQueries maker(people, 42);
    std::vector<DamagedQuery> queries;
    for (const std::string& kind : DamagedQueries::kinds())
        for (std::size_t i = 0; i < each;)
            if (auto query = maker.next(kind)) {
                queries.push_back(std::move(*query));
                ++i;
            }
    std::shuffle(queries.begin(), queries.end(), std::mt19937_64(3));

    auto desk = Desk::signIn(path, "bench", Passphrase);
    if (!desk || !(*desk)->setPurpose({"training", "bench"}))
        qFatal("cannot sign in");
    Connection& cache = (*desk)->cache().connection();
    SearchEngine engine(cache);
    start = Clock::now();
    engine.prepare();
    std::printf("words of the cache read in %.0f ms\n", millisecondsSince(start));
    const auto travellersOf = [](const Result<SearchResult>& result) {
        if (!result)
            qFatal("%s", result.error().code.c_str());
        std::vector<std::int64_t> found;
        for (const SearchHit& hit : result->hits)
            found.push_back(hit.traveller);
        return found;
    };
    const auto withEngine = [&](const DamagedQuery& query) {
        const Transaction transaction(cache); // as the engine asks for, and the desk does
        return travellersOf(engine.find({query.text, {}, {}, {}, 50}));
    };
    {
        const std::vector<DamagedQuery> some(
            queries.begin(),
            queries.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(200, queries.size())));
        Measure cold = measure(some, people, withEngine, nullptr);
        print("the engine, cold", cold);
    }
    Measure alone = measure(queries, people, withEngine, missed);
    print("the engine, warm", alone);
    Measure audited = measure(
        queries, people,
        [&](const DamagedQuery& query) {
            return travellersOf((*desk)->search({query.text, {}, {}, {}, 50}));
        },
        nullptr);
    print("through the desk, audited", audited);
    measureDocuments(cache, engine, people);
    if (count > 300'000 || missed != nullptr) {
        printKinds({{"Passages", &alone}});
        return 0;
    }
    FullText words(cache, FullText::Tokens::Words);
    Measure byWords = measure(
        queries, people, [&](const DamagedQuery& query) { return words.find(query); }, nullptr);
    print("FTS5 unicode61", byWords);
    FullText trigrams(cache, FullText::Tokens::Trigrams);
    Measure byTrigrams = measure(
        queries, people, [&](const DamagedQuery& query) { return trigrams.find(query); }, nullptr);
    print("FTS5 trigram", byTrigrams);
    printKinds({{"Passages", &alone}, {"FTS5 unicode61", &byWords}, {"FTS5 trigram", &byTrigrams}});
    return 0;
}
