#include "tests/support/faultproxy.h"
#include "tests/support/nginx.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <random>

using namespace passages;
using namespace passages::test;
using namespace std::chrono_literals;

namespace {

constexpr int Cuts = 200;

NetworkSettings stubborn() {
    NetworkSettings network;
    network.connect = 5s;
    network.stall = 5s;
    network.attempts = 100'000; // most cuts come before there was a byte of the file
    network.firstPause = 1ms;
    network.longestPause = 2ms;
    return network;
}

std::string longName(std::mt19937_64& random) {
    std::string name;
    for (int letter = 0; letter < 60; ++letter)
        name += static_cast<char>('a' + random() % 26);
    return name;
}

/// Records that zstd makes little of, with corrections, withdrawals and a line that is none.
void publish(TestFeed& feed, int segments, int recordsASegment) {
    std::mt19937_64 random(7);
    for (int segment = 0; segment < segments; ++segment) {
        std::vector<Record> records;
        for (int i = 0; i < recordsASegment; ++i) {
            const std::string id = std::to_string(segment) + "-" + std::to_string(i);
            records.push_back(entryOf(id, personNamed(longName(random))));
            if (i % 50 == 0)
                records.push_back(
                    correctionOf("cor-" + id, id, entryOf("new-" + id, personNamed("Corrected"))));
            if (i % 70 == 20 && segment > 0)
                records.push_back(
                    withdrawalOf("wit-" + id, std::to_string(segment - 1) + "-" + std::to_string(i + 3)));
        }
        auto lines = linesOf(records);
        lines.push_back("{");
        feed.publish(lines);
    }
}

/// All but the addresses, which are not the same.
std::vector<std::string> recordsOf(Connection& cache) {
    std::vector<std::string> rows = contentOf(cache);
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [](const std::string& row) { return row.starts_with("feed|"); }),
               rows.end());
    return rows;
}

/// The first row that only one of them has; empty where they are the same.
std::string difference(const std::vector<std::string>& actual, const std::vector<std::string>& expected) {
    for (std::size_t i = 0; i < std::max(actual.size(), expected.size()); ++i) {
        if (i >= actual.size() || i >= expected.size() || actual[i] != expected[i])
            return std::to_string(i) + ": " + (i < actual.size() ? actual[i] : std::string("nothing")) +
                   " instead of " + (i < expected.size() ? expected[i] : std::string("nothing"));
    }
    return {};
}

/// What the child does: one sync over the network, of a feed that the parent has subscribed to.
int syncInThisProcess(const QString& cachePath) {
    const auto cache = openCache(cachePath.toStdString());
    return sync(*cache, Subscriptions(*cache).all().front(), stubborn()).error ? 1 : 0;
}

} // namespace

class NetworkFaultsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        publish(m_feed, 8, 700);
        m_server = std::make_unique<Nginx>(m_network.serving(m_feed.folder()));
        const auto undisturbed = makeCache(pathOf("undisturbed"));
        QVERIFY(!sync(*undisturbed, m_feed.subscription()).error);
        m_expected = recordsOf(*undisturbed);
        QVERIFY(m_expected.size() > 5600);
    }

    void cutAtRandomBytesTwoHundredTimes() {
        std::mt19937_64 random(3);
        std::atomic<int> left = Cuts;
        FaultProxy proxy(m_server->port(), [&] {
            if (left-- <= 0)
                return FaultProxy::Fault();
            return FaultProxy::Fault{static_cast<std::int64_t>(random() % 11'000), FaultProxy::Never};
        });
        const auto cache = makeCache(pathOf("cut"));
        const SyncReport report =
            sync(*cache, m_network.over(m_feed.subscription(), proxy.port()), stubborn());
        QVERIFY2(!report.error, report.error ? report.error->code.c_str() : "");
        QCOMPARE(proxy.cuts(), Cuts);
        QCOMPARE(QString::fromStdString(difference(recordsOf(*cache), m_expected)), QString());
    }

    void killedAndTakenUpAgain() {
        const std::string path = pathOf("killed");
        // Slow enough to be met in the middle of a download.
        FaultProxy proxy(m_server->port(), [] { return FaultProxy::Fault(); });
        {
            const auto cache = makeCache(path);
            Transaction transaction(*cache);
            Subscriptions(*cache).add(m_network.over(m_feed.subscription(), proxy.port()));
            transaction.commit();
        }
        int killed = 0;
        int leftDownloads = 0;
        for (int kill = 0;; ++kill) {
            QVERIFY2(kill < 200, "it never came to the end");
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--sync"), QString::fromStdString(path)});
            QVERIFY(child.waitForStarted());
            const bool ended = child.waitForFinished(30 + 11 * kill);
            child.kill();
            QVERIFY(ended || child.waitForFinished());
            if (ended)
                QCOMPARE(child.exitCode(), 0);
            killed += ended ? 0 : 1;
            leftDownloads += QDir(QString::fromStdString(path + ".downloads")).exists() ? 1 : 0;
            const auto cache = openCache(path);
            const std::int64_t segment = Subscriptions(*cache).states().front().segment;
            QCOMPARE(countOf(*cache, "segment"), segment);
            QCOMPARE(countOf(*cache, "audit_outbox WHERE action = 'sync_segment'"), segment);
            if (ended)
                break;
        }
        QVERIFY2(killed >= 3, "the kills came too late to say anything");
        QVERIFY2(leftDownloads >= 1, "no kill met a download");
        const auto cache = openCache(path);
        QCOMPARE(QString::fromStdString(difference(recordsOf(*cache), m_expected)), QString());
        QVERIFY(!QDir(QString::fromStdString(path + ".downloads")).exists());
    }

    /// By the workstation's clock the server's certificate is of the past: nothing is taken in, and all of it
    /// once the clock is right.
    void aClockThatIsOffByYearsSpoilsNothing() {
        TestAuthority::Wish wish = TestNetwork::serverWish();
        wish.to = Instant::now().plusSeconds(-3 * 366 * 86'400LL);
        TestNetwork old;
        old.server = old.authority.issue(wish);
        const std::string path = pathOf("clock");
        const auto cache = makeCache(path);
        const Subscription subscription = m_network.over(m_feed.subscription(), m_server->port());
        {
            const Nginx server(old.serving(m_feed.folder()));
            const SyncReport report =
                sync(*cache, old.over(m_feed.subscription(), server.port()), stubborn());
            QCOMPARE(report.error->code, "server_certificate_expired");
            QCOMPARE(countOf(*cache, "record"), 0);
        }
        QVERIFY(!sync(*cache, subscription, stubborn()).error);
        QCOMPARE(QString::fromStdString(difference(recordsOf(*cache), m_expected)), QString());
    }

    /// A later state, then the server shows an earlier one, and another one: nothing changes, and the log
    /// says so.
    void rollbackForkAndReplayAreFoundOut_data() {
        QTest::addColumn<QString>("offer");
        QTest::addColumn<QString>("code");
        QTest::newRow("an older checkpoint") << QStringLiteral("older") << QStringLiteral("rollback");
        QTest::newRow("another history") << QStringLiteral("fork") << QStringLiteral("fork");
        QTest::newRow("the checkpoint of another feed")
            << QStringLiteral("other") << QStringLiteral("wrong_feed");
    }

    void rollbackForkAndReplayAreFoundOut() {
        QFETCH(QString, offer);
        QFETCH(QString, code);
        TestFeed feed;
        feed.publish(linesOf({entryOf("a", personNamed("First"))}));
        const std::string older = bytesOfFile(feed.path("checkpoint.p7m"));
        const auto head = feed.head;
        feed.publish(linesOf({entryOf("b", personNamed("Second"))}));
        const Nginx server(m_network.serving(feed.folder()));
        const auto cache = makeCache(pathOf(offer.toStdString()));
        const Subscription subscription = m_network.over(feed.subscription(), server.port());
        QVERIFY(!sync(*cache, subscription, stubborn()).error);
        const auto before = recordsOf(*cache);
        if (offer == u"older") {
            replaceBytes(feed.path("checkpoint.p7m"), older);
        } else if (offer == u"fork") {
            feed.head = head;
            QFile::remove(QString::fromStdString(feed.path("segments/00000002.p7m")));
            QFile::remove(QString::fromStdString(feed.path("segments/00000002.ndjson.zst")));
            feed.publish(linesOf({entryOf("c", personNamed("Another"))}));
        } else {
            TestFeed other("cbsa", Country::Canada);
            other.signer = feed.signer;
            other.publish(linesOf({entryOf("d", personNamed("Elsewhere"))}));
            replaceBytes(feed.path("checkpoint.p7m"), bytesOfFile(other.path("checkpoint.p7m")));
        }
        const SyncReport report = sync(*cache, subscription, stubborn());
        QVERIFY(report.error);
        QCOMPARE(report.error->code, code.toStdString());
        QVERIFY(report.error->failure == Failure::Integrity);
        QVERIFY(recordsOf(*cache) == before);
        QCOMPARE(countOf(*cache, "audit_outbox WHERE outcome = 'failed' AND detail LIKE '%\"error\":\"" +
                                     code.toStdString() + "\"%'"),
                 1);
    }

  private:
    std::string pathOf(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    QTemporaryDir m_folder;
    TestFeed m_feed;
    TestNetwork m_network;
    std::unique_ptr<Nginx> m_server;
    std::vector<std::string> m_expected;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--sync")
        return syncInThisProcess(application.arguments().value(2));
    NetworkFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "networkfaultstest.moc"
