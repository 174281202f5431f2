#include "data/audit/auditmove.h"
#include "data/audit/audittrail.h"
#include "data/cache/cache.h"
#include "data/sync/synchronizer.h"
#include "models/desk/leadqueue.h"
#include "models/identity/exactscheme.h"
#include "models/search/searchengine.h"
#include "tests/support/bigfeeds.h"
#include "tests/support/measuring.h"
#include "tests/support/testcache.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>
#include <thread>

using namespace passages;
using namespace passages::test;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// An officer who looks somebody up again and again, each with its audit entry, as the desk does it.
class Searcher {
  public:
    Searcher(const std::string& path, const std::shared_ptr<WriteTurn>& turn,
             const std::shared_ptr<WriteTurn>& auditTurn)
        : m_connection(path, testKey(), Connection::Open::Existing, turn),
          m_audit(m_connection, path, testKey(), auditTurn) {
        Statement last = m_connection.prepare("SELECT max(number) FROM person");
        m_persons = last.step() ? last.integer(0) : 0;
    }

    void search() {
        const Person person = anybody();
        SearchRequest request;
        if (m_searches++ % 2 == 0)
            request.documentNumber = person.documentNumber;
        else
            request.text = m_word;
        const auto start = Clock::now();
        {
            {
                const Snapshot snapshot(m_connection);
                const auto found = m_engine.find(request);
                m_found += found ? found->hits.size() : 0;
            }
            AuditEntry entry;
            entry.user = "bench";
            entry.role = "officer";
            entry.action = "search";
            entry.outcome = "done";
            entry.detail = "{}";
            m_audit.record(entry);
        }
        m_milliseconds.push_back(1000 * secondsSince(start));
    }

    void print(const char* when) {
        std::sort(m_milliseconds.begin(), m_milliseconds.end());
        const auto at = [&](double share) {
            return m_milliseconds[static_cast<std::size_t>(share *
                                                           static_cast<double>(m_milliseconds.size() - 1))];
        };
        std::printf("%zu searches %s: p50 %.1f ms, p95 %.1f ms, at most %.1f ms (%zu hits)\n",
                    m_milliseconds.size(), when, at(0.5), at(0.95), at(1), m_found);
        m_milliseconds.clear();
    }

  private:
    Person anybody() {
        Statement row = m_connection.prepare(
            "SELECT document_number, search_name FROM person WHERE number >= ?1 LIMIT 1");
        Person person;
        if (row.bind(1, std::uniform_int_distribution<std::int64_t>(1, m_persons)(m_random)).step()) {
            person.documentNumber = row.text(0);
            m_word = row.text(1).substr(0, row.text(1).find(' '));
        }
        return person;
    }

    Connection m_connection;
    AuditTrail m_audit;
    SearchEngine m_engine{m_connection};
    std::mt19937_64 m_random{1};
    std::int64_t m_persons = 0;
    std::string m_word;
    std::vector<double> m_milliseconds;
    std::size_t m_found = 0;
    int m_searches = 0;
};

} // namespace

/// The day's delta into a cache that `leadsbench RECORDS FOLDER` made, with somebody searching:
/// `deltabench RECORDS FOLDER [MILLISECONDS]`, so long between two searches, 0 for nobody. Once a folder.
int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (argc < 3) {
        std::puts("deltabench RECORDS FOLDER [MILLISECONDS]");
        return 2;
    }
    const std::int64_t records = std::atoll(argv[1]);
    const std::string folder = argv[2];
    const BigFeeds feeds(folder, records, records * 3 / 100);
    feeds.publishAll();
    const std::string path = folder + "/cache.db";
    const auto turn = std::make_shared<WriteTurn>();
    const auto auditTurn = std::make_shared<WriteTurn>();
    Connection cache(path, testKey(), Connection::Open::Existing, turn);
    migrate(cache, [&] { moveAuditLog(cache, path, testKey()); });
    if (!QFile::exists(QString::fromStdString(AuditFile::pathFor(path))))
        makeAuditFile(path);
    AuditTrail::follow(cache, std::make_shared<AuditTrail>(cache, path, testKey(), auditTurn));
    Searcher searcher(path, turn, auditTurn);
    for (int i = 0; i < 200; ++i)
        searcher.search();
    searcher.print("alone");

    std::atomic<bool> isOver = false;
    const std::chrono::milliseconds pause(argc < 4 ? 200 : std::atoi(argv[3]));
    const bool searches = pause.count() > 0;
    std::thread officer([&] {
        while (!isOver && searches) {
            searcher.search();
            std::this_thread::sleep_for(pause);
        }
    });
    const ExactScheme scheme;
    Synchronizer synchronizer(cache, PortTable::builtIn(), scheme, {"bench", "supervisor", {}, {}});
    const std::atomic<bool> cancelled = false;
    const auto start = Clock::now();
    const std::clock_t clock = std::clock();
    std::int64_t taken = 0;
    for (const Subscription& feed : feeds.subscriptions()) {
        const SyncReport report = synchronizer.run(feed, {}, cancelled);
        if (report.error)
            qFatal("the sync failed: %s", report.error->code.c_str());
        taken += report.records;
    }
    const double seconds = secondsSince(start);
    isOver = true;
    officer.join();
    std::printf("the delta: %lld records in %.1f s (%.1f s CPU), %.0f records/s\n",
                static_cast<long long>(taken), seconds,
                static_cast<double>(std::clock() - clock) / CLOCKS_PER_SEC,
                static_cast<double>(taken) / seconds);
    if (searches)
        searcher.print("meanwhile");

    std::vector<std::unique_ptr<Connection>> readers;
    for (int i = 0; i < 2; ++i) {
        readers.push_back(openCache(path));
        readers.back()->execute("PRAGMA cache_size = -32768");
    }
    LeadQueue queue(cache, PortTable::builtIn(), *LocalDate::parse("2026-11-20"), std::move(readers));
    const auto leads = Clock::now();
    const std::int64_t assessed = queue.run(Feeds::AsBefore, {}, cancelled);
    std::printf("the touched: %lld travellers assessed in %.1f s\n", static_cast<long long>(assessed),
                secondsSince(leads));
    std::printf("resident memory %.0f MiB, at most %.0f MiB\n", mebibytes("VmRSS:"), mebibytes("VmHWM:"));
    return 0;
}
