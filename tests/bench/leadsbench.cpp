#include "data/sync/synchronizer.h"
#include "models/desk/leadqueue.h"
#include "models/identity/exactscheme.h"
#include "tests/support/bigfeeds.h"
#include "tests/support/measuring.h"
#include "tests/support/testcache.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>

using namespace passages;
using namespace passages::test;

namespace {

/// The sync as a workstation would do it, without the leads.
void fill(Connection& cache, const BigFeeds& feeds) {
    const ExactScheme scheme;
    Synchronizer synchronizer(cache, PortTable::builtIn(), scheme, {"bench", "supervisor", {}, {}});
    const std::atomic<bool> cancelled = false;
    for (const Subscription& feed : feeds.subscriptions()) {
        {
            Transaction transaction(cache);
            Subscriptions(cache).add(feed);
            transaction.commit();
        }
        const Stopwatch watch;
        const SyncReport report = synchronizer.run(feed, {}, cancelled);
        if (report.error)
            qFatal("the sync failed: %s", report.error->code.c_str());
        std::printf("sync of %-5s        %9lld records in %7.1f s (%.1f s CPU, %.1f of them the thread that "
                    "writes), %.0f records/s\n",
                    feed.name.c_str(), static_cast<long long>(report.records), watch.seconds(),
                    watch.processorSeconds(), watch.threadSeconds(),
                    static_cast<double>(report.records) / watch.seconds());
    }
}

/// What no assessment can be faster than: every record's brief, in order of its traveller.
void scan(Connection& cache) {
    const Stopwatch watch;
    Statement rows = cache.prepare("SELECT r.brief, r.occurred FROM person AS p INDEXED BY person_traveller "
                                   "CROSS JOIN person_record AS r ON r.person = p.number "
                                   "ORDER BY p.traveller");
    std::int64_t count = 0;
    std::size_t bytes = 0;
    while (rows.step()) {
        ++count;
        bytes += rows.viewBlob(0).size();
    }
    std::printf("the index alone      %9lld records in %7.1f s (%.1f s CPU), %.1f bytes a brief\n",
                static_cast<long long>(count), watch.seconds(), watch.processorSeconds(),
                static_cast<double>(bytes) / static_cast<double>(std::max<std::int64_t>(count, 1)));
}

void assessEverybody(Connection& cache, const std::string& path, int threads) {
    std::vector<std::unique_ptr<Connection>> readers;
    for (int i = 0; i < threads; ++i) {
        readers.push_back(openCache(path));
        readers.back()->execute("PRAGMA cache_size = -32768");
    }
    LeadQueue queue(cache, PortTable::builtIn(), *LocalDate::parse("2026-11-20"), std::move(readers));
    queue.startOver();
    const Stopwatch watch;
    const std::atomic<bool> cancelled = false;
    const std::int64_t assessed = queue.run(Feeds::AsBefore, {}, cancelled);
    std::printf("everybody, %d %s %9lld travellers in %6.1f s (%.1f s CPU), %.0f a second, %lld leads\n",
                threads, threads == 1 ? "thread " : "threads", static_cast<long long>(assessed),
                watch.seconds(), watch.processorSeconds(), static_cast<double>(assessed) / watch.seconds(),
                static_cast<long long>(LeadStore(cache).count()));
}

} // namespace

/// How long it takes to assess everybody again: `leadsbench [RECORDS] [FOLDER [sync]]`. The feeds and the
/// cache stay in FOLDER, where later runs find them. With a third argument it ends after the first sync.
int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::int64_t records = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const QTemporaryDir temporary;
    const std::string folder = argc > 2 ? argv[2] : temporary.path().toStdString();
    QDir().mkpath(QString::fromStdString(folder));

    const Stopwatch making;
    const BigFeeds feeds(folder, records, records * 3 / 100);
    std::printf("the feeds            %9lld records, made in %.1f s\n", static_cast<long long>(records),
                making.seconds());
    const std::string path = folder + "/cache.db";
    feeds.publishBase();
    const bool stands = QFile::exists(QString::fromStdString(path));
    const auto cache = stands ? openCache(path) : makeCache(path);
    if (!stands) {
        // As a desk begins: nobody's touch need be written down.
        LeadQueue(*cache, PortTable::builtIn(), *LocalDate::parse("2026-11-20")).startOverIfChanged();
        fill(*cache, feeds);
        std::printf("resident memory      %.0f MiB, at most %.0f MiB\n", mebibytes("VmRSS:"),
                    mebibytes("VmHWM:"));
        if (argc > 3)
            return 0;
    }
    std::printf("cache                %9lld travellers, %.0f MiB\n",
                static_cast<long long>(countOf(*cache, "traveller")),
                static_cast<double>(QFile(QString::fromStdString(path)).size()) / (1 << 20));
    scan(*cache);
    assessEverybody(*cache, path, 1);
    assessEverybody(*cache, path, 2);
    std::printf("resident memory      %.0f MiB, at most %.0f MiB\n", mebibytes("VmRSS:"),
                mebibytes("VmHWM:"));
    return 0;
}
