#include "data/sync/synchronizer.h"
#include "models/desk/resolver.h"
#include "models/identity/exactscheme.h"
#include "tests/support/bigfeeds.h"
#include "tests/support/measuring.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

using namespace passages;
using namespace passages::test;

namespace {

std::int64_t takeIn(Connection& cache, const Subscription& feed) {
    const ExactScheme scheme;
    const std::atomic<bool> cancelled = false;
    Synchronizer synchronizer(cache, PortTable::builtIn(), scheme, {"bench", "supervisor", {}, {}});
    const SyncReport report = synchronizer.run(feed, {}, cancelled);
    if (report.error)
        qFatal("the sync failed: %s", report.error->code.c_str());
    return report.records;
}

void subscribe(Connection& cache, const Subscription& feed) {
    Transaction transaction(cache);
    Subscriptions(cache).add(feed);
    transaction.commit();
}

void resolve(Connection& cache, const char* what, std::int64_t records) {
    const ExactScheme scheme;
    const std::atomic<bool> cancelled = false;
    const Stopwatch watch;
    const std::int64_t blocks = Resolver(cache, scheme).run({}, cancelled);
    std::printf("%-22s %9lld blocks of %9lld records in %6.1f s (%.1f s CPU), %.0f records/s\n", what,
                static_cast<long long>(blocks), static_cast<long long>(records), watch.seconds(),
                watch.processorSeconds(), static_cast<double>(records) / watch.seconds());
    std::printf("%-22s %9lld travellers, %lld links possible between them; at most %.0f MiB resident\n", "",
                static_cast<long long>(countOf(cache, "traveller")),
                static_cast<long long>(countOf(cache, "link WHERE is_between = 1")), mebibytes("VmHWM:"));
}

double pairsOf(double size) {
    return size * (size - 1) / 2;
}

/// What really happened: whose each record is.
struct Truth {
    std::map<std::string, int> owners;
    std::vector<std::vector<std::string>> kinds; ///< of each person: why hard to tell from others

    explicit Truth(const QString& folder) {
        QFile file(folder + QStringLiteral("/truth.ndjson"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no truth.ndjson in the folder");
        for (int number = 0; !file.atEnd(); ++number) {
            const QJsonObject person = QJsonDocument::fromJson(file.readLine()).object();
            for (const QJsonValue& source : person.value(u"records").toArray())
                owners[source.toString().toStdString()] = number;
            std::vector<std::string>& itsKinds = kinds.emplace_back();
            for (const QJsonValue& kind : person.value(u"hard").toArray())
                itsKinds.push_back(kind.toString().toStdString());
        }
    }
};

/// The joint report's measure: of the records received from the other agency whose person our own feed knows
/// in truth, how many came to a traveller who has a record of that person of our own; and how many of those
/// received came to a traveller whom our own feed knows, but as somebody else.
void printReconciliation(const Truth& truth, const std::map<std::string, std::int64_t>& travellerOf) {
    std::set<int> known;
    std::map<std::int64_t, std::set<int>> ownersOf;
    const auto isOwn = [](const std::string& source) { return source.starts_with("cbsa/"); };
    for (const auto& [source, traveller] : travellerOf)
        if (isOwn(source)) {
            known.insert(truth.owners.at(source));
            ownersOf[traveller].insert(truth.owners.at(source));
        }
    double received = 0;
    double pairable = 0;
    double reconciled = 0;
    double isFalse = 0;
    for (const auto& [source, traveller] : travellerOf) {
        if (isOwn(source))
            continue;
        ++received;
        const int owner = truth.owners.at(source);
        const auto found = ownersOf.find(traveller);
        const bool isRight = found != ownersOf.end() && found->second.contains(owner);
        pairable += known.contains(owner) ? 1 : 0;
        reconciled += isRight ? 1 : 0;
        isFalse += found != ownersOf.end() && !isRight ? 1 : 0;
    }
    std::printf(
        "%-22s %9.0f received, %.0f of people known to both: %.3f %% of these reconciled, %.4f %% falsely\n",
        "reconciliation", received, pairable, 100 * reconciled / std::max(1.0, pairable),
        100 * isFalse / std::max(1.0, received));
}

/// Pairs of records of hard people that came apart, by what makes them hard.
void printKinds(const Truth& truth, const std::map<std::pair<int, std::int64_t>, double>& both,
                const std::map<int, double>& people) {
    struct Sum {
        double people = 0;
        double together = 0;
        double all = 0;
    };
    std::map<std::string, Sum> sums;
    for (const auto& [person, size] : people)
        for (const std::string& kind : truth.kinds[static_cast<std::size_t>(person)]) {
            sums[kind].people += 1;
            sums[kind].all += pairsOf(size);
        }
    for (const auto& [key, size] : both)
        for (const std::string& kind : truth.kinds[static_cast<std::size_t>(key.first)])
            sums[kind].together += pairsOf(size);
    for (const auto& [kind, sum] : sums)
        std::printf("%-22s %9.0f people, recall %.4f\n", kind.c_str(), sum.people,
                    sum.together / std::max(1.0, sum.all));
}

/// Over all pairs of records: one person's in truth, and one traveller's in the cache.
void printQuality(Connection& cache, const Truth& truth) {
    const std::map<std::string, int>& owners = truth.owners;
    std::map<std::string, std::int64_t> travellerOf;
    std::map<int, double> people;
    std::map<std::int64_t, double> travellers;
    std::map<std::pair<int, std::int64_t>, double> both;
    double records = 0;
    Statement rows = cache.prepare("SELECT feed.name, record.id, person.traveller FROM record JOIN feed ON "
                                   "feed.number = record.feed JOIN person ON person.number = record.person");
    while (rows.step()) {
        const auto owner = owners.find(rows.text(0) + '/' + rows.text(1));
        if (owner == owners.end())
            continue;
        ++people[owner->second];
        ++travellers[rows.integer(2)];
        ++both[{owner->second, rows.integer(2)}];
        travellerOf[owner->first] = rows.integer(2);
        ++records;
    }
    double right = 0;
    double said = 0;
    double is = 0;
    for (const auto& [key, size] : both)
        right += pairsOf(size);
    for (const auto& [key, size] : travellers)
        said += pairsOf(size);
    for (const auto& [key, size] : people)
        is += pairsOf(size);
    std::printf("%-22s %9.0f records of %zu people: precision %.5f, recall %.5f, %.0f false pairs\n",
                "quality", records, people.size(), right / said, right / is, said - right);
    printReconciliation(truth, travellerOf);
    printKinds(truth, both, people);
}

std::vector<std::string> linesOfFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<std::string> lines;
    while (!file.atEnd())
        lines.push_back(file.readLine().trimmed().toStdString());
    return lines;
}

int demo(const QString& folder) {
    const QTemporaryDir temporary;
    const auto cache = makeCache(temporary.filePath(QStringLiteral("cache.db")).toStdString());
    std::int64_t records = 0;
    std::vector<std::unique_ptr<TestFeed>> feeds;
    for (const auto& [name, country] :
         {std::pair("cbsa", Country::Canada), std::pair("cbp", Country::UnitedStates)}) {
        auto feed = std::make_unique<TestFeed>(name, country);
        feed->publish(linesOfFile(folder + QStringLiteral("/%1.ndjson").arg(QLatin1String(name))));
        subscribe(*cache, feed->subscription());
        records += takeIn(*cache, feed->subscription());
        feeds.push_back(std::move(feed));
    }
    resolve(*cache, "from scratch", records);
    printQuality(*cache, Truth(folder));
    return 0;
}

/// Of generated people each document number tells whose it is: P or N, and the person's number. Over pairs of
/// blocks, of which the second brings another document, and in one case of five another surname too.
void printGeneratedQuality(Connection& cache) {
    std::map<std::int64_t, std::map<std::int64_t, double>> travellersOf;
    std::map<std::int64_t, std::set<std::int64_t>> ownersOf;
    Statement rows =
        cache.prepare("SELECT CAST(substr(document_number, 2) AS INTEGER), traveller FROM person");
    while (rows.step()) {
        travellersOf[rows.integer(0)][rows.integer(1)] += 1;
        ownersOf[rows.integer(1)].insert(rows.integer(0));
    }
    double of = 0;
    double together = 0;
    for (const auto& [owner, travellers] : travellersOf) {
        double blocks = 0;
        for (const auto& [traveller, count] : travellers) {
            blocks += count;
            together += pairsOf(count);
        }
        of += pairsOf(blocks);
    }
    const auto mixed = std::count_if(ownersOf.begin(), ownersOf.end(),
                                     [](const auto& entry) { return entry.second.size() > 1; });
    std::printf(
        "%-22s %9zu people: %.4f of their %.0f pairs of blocks together; %lld travellers are two people\n",
        "quality", travellersOf.size(), together / std::max(1.0, of), of, static_cast<long long>(mixed));
}

/// Takes in what the feeds hold beyond what the cache has.
void takeInAll(Connection& cache, const BigFeeds& feeds, bool isFirst) {
    const Stopwatch watch;
    std::int64_t taken = 0;
    for (const Subscription& feed : feeds.subscriptions()) {
        if (isFirst)
            subscribe(cache, feed);
        taken += takeIn(cache, feed);
    }
    std::printf("taken in               %9lld records in %6.1f s, %.0f records/s\n",
                static_cast<long long>(taken), watch.seconds(), static_cast<double>(taken) / watch.seconds());
}

/// A cache with all but the delta, nobody resolved: made once and kept in the folder.
QString baseCache(const QString& folder, const BigFeeds& feeds) {
    const QString base = folder + QStringLiteral("/taken-in.db");
    if (QFile::exists(base))
        return base;
    const QTemporaryDir making(folder + QStringLiteral("/making-XXXXXX"));
    const QString cache = making.filePath(QStringLiteral("cache.db"));
    feeds.publishBase();
    takeInAll(*makeCache(cache.toStdString()), feeds, true);
    if (!QFile::rename(cache, base))
        qFatal("cannot keep %s", qPrintable(base));
    return base;
}

} // namespace

/// Who is one person, through the cache: `resolvebench [RECORDS] [FOLDER]` resolves that many generated
/// records from scratch, and then three per cent more, with feeds and cache kept in the folder for the next
/// time; `resolvebench demo DIR` tells how right it is on what `passagesctl demo --out DIR` made.
int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc > 2 && std::string_view(argv[1]) == "demo")
        return demo(QString::fromLocal8Bit(argv[2]));
    const std::int64_t records = argc > 1 ? std::atoll(argv[1]) : 200'000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    QDir().mkpath(folder);
    const BigFeeds feeds(folder.toStdString(), records, records * 3 / 100);
    const QString base = baseCache(folder, feeds);
    const QTemporaryDir place(folder + QStringLiteral("/resolvebench-XXXXXX"));
    const QString copy = place.filePath(QStringLiteral("cache.db"));
    if (!QFile::copy(base, copy))
        qFatal("cannot copy %s", qPrintable(base));
    const auto cache = openCache(copy.toStdString());
    resolve(*cache, "from scratch", countOf(*cache, "record"));
    printGeneratedQuality(*cache);
    const std::int64_t before = countOf(*cache, "record");
    feeds.publishAll();
    takeInAll(*cache, feeds, false);
    resolve(*cache, "what is new", countOf(*cache, "record") - before);
    printGeneratedQuality(*cache);
    return 0;
}
