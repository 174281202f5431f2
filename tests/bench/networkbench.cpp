#include "data/feed/publisher.h"
#include "data/record/recordreader.h"
#include "data/sync/synchronizer.h"
#include "models/identity/exactscheme.h"
#include "tests/support/nginx.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace passages;
using namespace passages::test;

namespace {

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string writeInput(const std::string& path, int records) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the input");
    std::mt19937_64 random(1);
    const Instant start = *Instant::parse("2019-08-01T12:00:00Z");
    for (int i = 0; i < records; ++i) {
        const auto who = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(records / 10 + 1));
        Person person = personNamed("Traveller" + std::to_string(who), "Ana" + std::to_string(who % 97));
        Record record = entryOf("cbp-" + std::to_string(2'000'000'000LL + i), person);
        auto& entry = std::get<Entry>(record.body);
        entry.occurred = start.plusSeconds(i * 60LL);
        record.recorded = entry.occurred.plusSeconds(30);
        const std::string line = writeRecord(record) + "\n";
        file.write(line.data(), static_cast<qint64>(line.size()));
    }
    return path;
}

double takeIn(const std::string& path, const Subscription& subscription) {
    const auto cache = makeCache(path);
    {
        Transaction transaction(*cache);
        Subscriptions(*cache).add(subscription);
        transaction.commit();
    }
    const ExactScheme scheme;
    Synchronizer synchronizer(*cache, PortTable::builtIn(), scheme, {"bench", "supervisor", {}, {}});
    const auto start = std::chrono::steady_clock::now();
    const SyncReport report = synchronizer.run(subscription, {}, false);
    if (report.error)
        qFatal("sync: %s", report.error->code.c_str());
    return secondsSince(start);
}

double nothingNew(const std::string& path, const Subscription& subscription) {
    const auto cache = openCache(path);
    const ExactScheme scheme;
    Synchronizer synchronizer(*cache, PortTable::builtIn(), scheme, {"bench", "supervisor", {}, {}});
    std::vector<double> times;
    for (int i = 0; i < 21; ++i) {
        const auto start = std::chrono::steady_clock::now();
        if (synchronizer.run(subscription, {}, false).error)
            qFatal("the second sync failed");
        times.push_back(secondsSince(start));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

/// A first sync from an nginx on the loopback against the same from a folder, and how soon it is known that
/// there is nothing new. `networkbench [RECORDS [TIMES]]`: the median of so many of each, in turns.
int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int records = argc > 1 ? std::atoi(argv[1]) : 200'000;
    const int times = argc > 2 ? std::atoi(argv[2]) : 3;
    const QTemporaryDir folder;
    const auto path = [&](const std::string& name) {
        return folder.filePath(QString::fromStdString(name)).toStdString();
    };
    TestFeed feed;
    TestNetwork network;
    Publication publication;
    publication.feed = feed.subscription().name;
    publication.country = feed.subscription().country;
    publication.input = writeInput(path("input.ndjson"), records);
    publication.folder = feed.folder();
    publication.signing = {feed.signer.keyPem, feed.signer.certificatePem};
    publication.completeTo = feed.completeTo;
    const PublishReport published = Publisher(PortTable::builtIn()).publish(publication);
    if (published.error)
        qFatal("publish: %s", published.error->code.c_str());
    Nginx::Wish wish = network.serving(feed.folder());
    wish.recordBytes = 16 * 1024;
    const Nginx server(wish);
    const Subscription far = network.over(feed.subscription(), server.port());

    std::vector<double> fromFolder;
    std::vector<double> fromServer;
    for (int i = 0; i < times; ++i) {
        fromFolder.push_back(takeIn(path("folder" + std::to_string(i)), feed.subscription()));
        fromServer.push_back(takeIn(path("server" + std::to_string(i)), far));
    }
    std::sort(fromFolder.begin(), fromFolder.end());
    std::sort(fromServer.begin(), fromServer.end());
    const double near = fromFolder[fromFolder.size() / 2];
    const double distant = fromServer[fromServer.size() / 2];
    std::printf("file://          %9d records in %6.2f s  %8.0f records/s\n", records, near, records / near);
    std::printf("https://         %9d records in %6.2f s  %8.0f records/s  (%lld segments)\n", records,
                distant, records / distant, static_cast<long long>(published.segments));
    std::printf("ratio            %.2f\n", distant / near);
    std::printf("nothing new      %.1f ms by https, %.1f ms from the folder (median of 21)\n",
                nothingNew(path("server0"), far) * 1000,
                nothingNew(path("folder0"), feed.subscription()) * 1000);
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("most memory      %ld MiB\n", used.ru_maxrss / 1024);
    return 0;
}
