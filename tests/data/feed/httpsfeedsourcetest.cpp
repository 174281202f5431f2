#include "data/platform/platform.h"
#include "tests/support/faultproxy.h"
#include "tests/support/nginx.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <random>
#include <thread>

using namespace passages;
using namespace passages::test;
using namespace std::chrono_literals;

namespace {

NetworkSettings impatient() {
    NetworkSettings network;
    network.connect = 2s;
    network.stall = 400ms;
    network.attempts = 3;
    network.firstPause = 2ms;
    network.longestPause = 20ms;
    return network;
}

/// Records that zstd makes little of, so that a segment has some length.
std::vector<std::string> randomLines(int records, int seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    std::vector<Record> made;
    for (int i = 0; i < records; ++i) {
        std::string name;
        for (int letter = 0; letter < 60; ++letter)
            name += static_cast<char>('a' + random() % 26);
        made.push_back(entryOf(std::to_string(seed) + "-" + std::to_string(i), personNamed(name)));
    }
    return linesOf(made);
}

Subscription to(const Nginx& server, const TestFeed& feed, const TestNetwork& network) {
    return network.over(feed.subscription(), server.port());
}

std::string codeOf(const SyncReport& report) {
    return report.error ? report.error->code : std::string();
}

void touch(const std::string& path) {
    replaceBytes(path, "");
}

} // namespace

class HttpsFeedSourceTest : public QObject {
    Q_OBJECT

  private:
    std::string pathOf(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    QTemporaryDir m_folder;

  private Q_SLOTS:
    void whatComesFromAServerIsWhatComesFromAFolder();
    void nothingNewIsSoonKnown();
    void onlyWhoIsWhoHeIsSupposedToBeIsTalkedTo_data();
    void onlyWhoIsWhoHeIsSupposedToBeIsTalkedTo();
    void anOldProtocolIsNotSpoken();
    void everyAnswerHasItsOwnError_data();
    void everyAnswerHasItsOwnError();
    void aServerThatIsAwayIsSaidToBe();
    void aFaultThatPassesIsWaitedFor();
    void aServerThatFallsSilentIsLeft();
    void cancellingIsImmediate();
    void whatWasBrokenOffIsGoneOnWithAfterARestart();
    void nothingOfADownloadIsInClearOnTheDisk();
    void anotherFileIsNotSplicedOn();
    void aDamagedDownloadIsFetchedAgain();
    void aWrongSegmentIsFetchedAnewTheNextTime();
    void theLineIsNotTakenWholly();
};

void HttpsFeedSourceTest::whatComesFromAServerIsWhatComesFromAFolder() {
    TestFeed feed;
    TestNetwork network;
    for (int segment = 0; segment < 12; ++segment)
        feed.publish(randomLines(40, segment));
    const Nginx server(network.serving(feed.folder()));
    const auto folder = makeCache(pathOf("folder"));
    QVERIFY(!sync(*folder, feed.subscription()).error);
    const auto far = makeCache(pathOf("far"));
    const SyncReport report = sync(*far, to(server, feed, network), impatient());
    QCOMPARE(codeOf(report), "");
    QCOMPARE(report.segments, 12);
    // All but the address and the certificates.
    const auto but = [](std::vector<std::string> rows) {
        rows.erase(std::remove_if(rows.begin(), rows.end(),
                                  [](const std::string& row) { return row.starts_with("feed|"); }),
                   rows.end());
        return rows;
    };
    QVERIFY(but(contentOf(*far)) == but(contentOf(*folder)));
    QVERIFY(!QDir(QString::fromStdString(pathOf("far.downloads"))).exists());
    QVERIFY(Subscriptions(*far).states().front().serverUntil == Instant::parse("2040-01-01T00:00:00Z"));
    QVERIFY(Subscriptions(*far).states().front().signerUntil == Instant::parse("2040-01-01T00:00:00Z"));
}

void HttpsFeedSourceTest::nothingNewIsSoonKnown() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(3, 1));
    const Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf("nothing-new"));
    QVERIFY(!sync(*cache, to(server, feed, network), impatient()).error);
    const SyncReport again = sync(*cache, to(server, feed, network), impatient());
    QCOMPARE(codeOf(again), "");
    QCOMPARE(again.segments, 0);
    QVERIFY(again.bytes < 2048);
}

void HttpsFeedSourceTest::onlyWhoIsWhoHeIsSupposedToBeIsTalkedTo_data() {
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* who, const char* code) {
        QTest::newRow(who) << QString::fromLatin1(who) << QString::fromLatin1(code);
    };
    row("no client certificate", "client_certificate_refused");
    row("a client of another authority", "client_certificate_refused");
    row("a client that expired", "client_certificate_refused");
    row("a server of another name", "server_name_mismatch");
    row("a server of another authority", "server_not_trusted");
    row("a server that expired", "server_certificate_expired");
    row("a server that is not valid yet", "server_certificate_expired");
}

void HttpsFeedSourceTest::onlyWhoIsWhoHeIsSupposedToBeIsTalkedTo() {
    QFETCH(QString, who);
    QFETCH(QString, code);
    TestFeed feed;
    TestNetwork network;
    const TestAuthority other("Another Authority");
    TestAuthority::Wish old;
    old.to = *Instant::parse("2020-01-01T00:00:00Z");
    old.host = TestNetwork::serverWish().host;
    TestAuthority::Wish young = TestNetwork::serverWish();
    young.from = *Instant::parse("2039-01-01T00:00:00Z");
    if (who.endsWith(u"another name"))
        network.server = network.authority.issue(TestNetwork::serverWish("DNS:feeds.example.org"));
    if (who == u"a server of another authority")
        network.server = other.issue(TestNetwork::serverWish());
    if (who == u"a server that expired")
        network.server = network.authority.issue(old);
    if (who == u"a server that is not valid yet")
        network.server = network.authority.issue(young);
    if (who == u"no client certificate")
        network.client = {};
    if (who == u"a client of another authority")
        network.client = other.issue();
    if (who == u"a client that expired")
        network.client = network.authority.issue(old);
    feed.publish(randomLines(3, 1));
    const Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf(who.toStdString()));
    const SyncReport report = sync(*cache, to(server, feed, network), impatient());
    QCOMPARE(codeOf(report), code.toStdString());
    QCOMPARE(countOf(*cache, "record"), 0);
    QCOMPARE(Subscriptions(*cache).states().front().lastError, code.toStdString());
    // Asked once: such a fault does not pass by itself.
    QVERIFY(server.accessLog().size() < 300);
}

void HttpsFeedSourceTest::anOldProtocolIsNotSpoken() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(3, 1));
    auto wish = network.serving(feed.folder());
    wish.protocols = "TLSv1.1; ssl_ciphers ALL:@SECLEVEL=0";
    const Nginx server(wish);
    const auto cache = makeCache(pathOf("old-protocol"));
    QCOMPARE(codeOf(sync(*cache, to(server, feed, network), impatient())), "tls_failed");
}

void HttpsFeedSourceTest::everyAnswerHasItsOwnError_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* fault, const char* code) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << QString::fromLatin1(code);
    };
    row(".fault-500", "server_error");
    row(".fault-403", "access_refused");
    row(".fault-404", "checkpoint_missing");
    row(".fault-416", "range_refused");
    row(".fault-page", "sent_a_page");
    row("no checkpoint", "checkpoint_missing");
    row("no manifest", "segment_missing");
    row("no data", "segment_missing");
    row("shorter data", "segment_size");
    row("longer data", "segment_size");
    row("other data", "segment_hash");
    row("a manifest that is no signed file", "not_signed_data");
}

void HttpsFeedSourceTest::everyAnswerHasItsOwnError() {
    QFETCH(QString, fault);
    QFETCH(QString, code);
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(30, 1));
    feed.publish(randomLines(30, 2));
    const std::string data = feed.path("segments/00000002.ndjson.zst");
    std::string bytes = bytesOfFile(data);
    if (fault.startsWith(u'.'))
        touch(feed.path(fault.toStdString()));
    if (fault == u"no checkpoint")
        QFile::remove(QString::fromStdString(feed.path("checkpoint.p7m")));
    if (fault == u"no manifest")
        QFile::remove(QString::fromStdString(feed.path("segments/00000002.p7m")));
    if (fault == u"no data")
        QFile::remove(QString::fromStdString(data));
    if (fault == u"shorter data")
        replaceBytes(data, bytes.substr(1));
    if (fault == u"longer data")
        replaceBytes(data, bytes + "x");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    if (fault == u"other data")
        replaceBytes(data, bytes);
    if (fault.startsWith(u"a manifest"))
        replaceBytes(feed.path("segments/00000002.p7m"), "hello");
    const Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf(fault.toStdString()));
    const SyncReport report = sync(*cache, to(server, feed, network), impatient());
    QCOMPARE(codeOf(report), code.toStdString());
    const bool isOfTheSecond = !fault.startsWith(u'.') && fault != u"no checkpoint";
    QCOMPARE(Subscriptions(*cache).states().front().segment, isOfTheSecond ? 1 : 0);
    QCOMPARE(countOf(*cache, "record"), isOfTheSecond ? 30 : 0);
    if (code == u"segment_missing") {
        const FeedState state = Subscriptions(*cache).states().front();
        QVERIFY(state.errorSince);
        const auto has = [&](const char* name, const char* value) {
            return std::find(state.errorParameters.begin(), state.errorParameters.end(),
                             std::pair<std::string, std::string>(name, value)) != state.errorParameters.end();
        };
        QVERIFY(has("segment", "2"));
        QVERIFY(has("of", "2"));
    }
}

void HttpsFeedSourceTest::aServerThatIsAwayIsSaidToBe() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(3, 1));
    Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf("away"));
    server.stop();
    QCOMPARE(codeOf(sync(*cache, to(server, feed, network), impatient())), "server_unreachable");
    const auto since = Subscriptions(*cache).states().front().errorSince;
    QVERIFY(since);
    QCOMPARE(codeOf(sync(*cache, to(server, feed, network), impatient())), "server_unreachable");
    QVERIFY(Subscriptions(*cache).states().front().errorSince == since);
    server.start();
    QCOMPARE(codeOf(sync(*cache, to(server, feed, network), impatient())), "");
    QVERIFY(!Subscriptions(*cache).states().front().errorSince);
    QCOMPARE(Subscriptions(*cache).attempts().size(), 3u);
    QCOMPARE(Subscriptions(*cache).attempts().front().records, 3);
    QCOMPARE(Subscriptions(*cache).attempts().back().error->code, "server_unreachable");
}

void HttpsFeedSourceTest::aFaultThatPassesIsWaitedFor() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(3, 1));
    const Nginx server(network.serving(feed.folder()));
    const std::string flag = feed.path(".fault-500");
    touch(flag);
    NetworkSettings patient = impatient();
    patient.attempts = 1000;
    std::thread mending([&] {
        std::this_thread::sleep_for(150ms);
        QFile::remove(QString::fromStdString(flag));
    });
    const auto cache = makeCache(pathOf("passes"));
    const SyncReport report = sync(*cache, to(server, feed, network), patient);
    mending.join();
    QCOMPARE(codeOf(report), "");
    QCOMPARE(report.records, 3);
    QVERIFY(server.accessLog().find("\" 500 ") != std::string::npos);
}

void HttpsFeedSourceTest::aServerThatFallsSilentIsLeft() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(2000, 1));
    const Nginx server(network.serving(feed.folder()));
    std::atomic<int> connection = 0;
    // The first three are silent from somewhere on: in the handshake, in a statement, in the data.
    FaultProxy proxy(server.port(), [&] {
        const std::int64_t stalls[] = {1000, 4000, 40'000};
        const int number = connection++;
        return FaultProxy::Fault{FaultProxy::Never, number < 3 ? stalls[number] : FaultProxy::Never};
    });
    const auto cache = makeCache(pathOf("stalls"));
    QElapsedTimer taken;
    taken.start();
    NetworkSettings settings = impatient();
    settings.connect = 400ms;
    const SyncReport report = sync(*cache, network.over(feed.subscription(), proxy.port()), settings);
    QCOMPARE(codeOf(report), "");
    QCOMPARE(report.records, 2000);
    QVERIFY(taken.elapsed() >= 1000);
    QCOMPARE(connection.load(), 4);
}

void HttpsFeedSourceTest::cancellingIsImmediate() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(2000, 1));
    const Nginx server(network.serving(feed.folder()));
    FaultProxy proxy(server.port(), [] { return FaultProxy::Fault{FaultProxy::Never, 40'000}; });
    const auto cache = makeCache(pathOf("cancelled"));
    NetworkSettings patient;
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> cancelledAt = 0;
    QElapsedTimer clock;
    clock.start();
    std::thread impatience([&] {
        while (proxy.bytes() < 40'000)
            std::this_thread::sleep_for(5ms);
        cancelledAt = clock.elapsed();
        cancelled = true;
    });
    const Subscription subscription = network.over(feed.subscription(), proxy.port());
    {
        Transaction transaction(*cache);
        Subscriptions(*cache).add(subscription);
        transaction.commit();
    }
    const PlainScheme scheme;
    Synchronizer synchronizer(*cache, PortTable::builtIn(), scheme, {"ana", "supervisor", {}, {}}, patient);
    const SyncReport report = synchronizer.run(subscription, {}, cancelled);
    const qint64 ended = clock.elapsed();
    impatience.join();
    QCOMPARE(codeOf(report), "cancelled");
    QVERIFY2(ended - cancelledAt < 500, qPrintable(QString::number(ended - cancelledAt)));
    QCOMPARE(countOf(*cache, "record"), 0);
}

void HttpsFeedSourceTest::whatWasBrokenOffIsGoneOnWithAfterARestart() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(5000, 1));
    const qint64 length = QFile(QString::fromStdString(feed.path("segments/00000001.ndjson.zst"))).size();
    const Nginx server(network.serving(feed.folder()));
    {
        FaultProxy proxy(server.port(), [] { return FaultProxy::Fault{FaultProxy::Never, 100'000}; });
        const auto cache = makeCache(pathOf("resumed"));
        NetworkSettings settings = impatient();
        settings.attempts = 1; // so that the first silence ends the run
        QCOMPARE(codeOf(sync(*cache, network.over(feed.subscription(), proxy.port()), settings)),
                 "server_stalled");
        QCOMPARE(countOf(*cache, "record"), 0);
    }
    QVERIFY(length > 150'000);
    const auto cache = openCache(pathOf("resumed"));
    const std::size_t before = server.accessLog().size();
    const SyncReport report = sync(*cache, to(server, feed, network), impatient());
    QCOMPARE(codeOf(report), "");
    QCOMPARE(report.records, 5000);
    const QString log = QString::fromStdString(server.accessLog().substr(before));
    const QRegularExpression line(QStringLiteral("zst HTTP/1.1\" 206 (\\d+)"));
    const auto match = line.match(log);
    QVERIFY2(match.hasMatch(), qPrintable(log));
    QVERIFY2(match.captured(1).toLongLong() <= length - 48'000, qPrintable(log));
}

void HttpsFeedSourceTest::nothingOfADownloadIsInClearOnTheDisk() {
    TestFeed feed;
    TestNetwork network;
    // Stored by zstd as they are, so that a clear byte of the file would be a clear byte of a name.
    feed.publish(randomLines(5000, 1));
    const std::string clear = bytesOfFile(feed.path("segments/00000001.ndjson.zst"));
    const Nginx server(network.serving(feed.folder()));
    FaultProxy proxy(server.port(), [] { return FaultProxy::Fault{FaultProxy::Never, 100'000}; });
    const auto cache = makeCache(pathOf("sealed"));
    NetworkSettings settings = impatient();
    settings.attempts = 1;
    sync(*cache, network.over(feed.subscription(), proxy.port()), settings);
    const QDir folder(QString::fromStdString(pathOf("sealed.downloads")));
    const QStringList names = folder.entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QVERIFY(!names.front().contains(QStringLiteral("cbp")));
    const std::string path = folder.filePath(names.front()).toStdString();
    const std::string onDisk = bytesOfFile(path);
    QVERIFY(onDisk.size() > 48'000);
    QVERIFY(isRestrictedToOwner(path));
    // Neither zstd's magic number nor any sixteen bytes in a row of what was sent.
    QVERIFY(onDisk.find("\x28\xB5\x2F\xFD") == std::string::npos);
    for (std::size_t at = 0; at + 16 < clear.size(); at += 1000)
        QVERIFY(onDisk.find(clear.substr(at, 16)) == std::string::npos);
}

void HttpsFeedSourceTest::anotherFileIsNotSplicedOn() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(5000, 1));
    const std::string data = feed.path("segments/00000001.ndjson.zst");
    const std::string right = bytesOfFile(data);
    const Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf("spliced"));
    // Half of a wrong file of the right length, then the right one stands there.
    std::string wrong = right;
    for (std::size_t at = 100; at < wrong.size(); at += 100)
        wrong[at] = static_cast<char>(wrong[at] ^ 1);
    replaceBytes(data, wrong);
    QFile file(QString::fromStdString(data));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
    file.close();
    {
        FaultProxy proxy(server.port(), [] { return FaultProxy::Fault{FaultProxy::Never, 100'000}; });
        NetworkSettings settings = impatient();
        settings.attempts = 1;
        sync(*cache, network.over(feed.subscription(), proxy.port()), settings);
    }
    replaceBytes(data, right);
    const SyncReport report = sync(*cache, to(server, feed, network), impatient());
    QCOMPARE(codeOf(report), "");
    QCOMPARE(report.records, 5000);
}

void HttpsFeedSourceTest::aDamagedDownloadIsFetchedAgain() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(5000, 1));
    const Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf("damaged"));
    {
        FaultProxy proxy(server.port(), [] { return FaultProxy::Fault{FaultProxy::Never, 100'000}; });
        NetworkSettings settings = impatient();
        settings.attempts = 1;
        sync(*cache, network.over(feed.subscription(), proxy.port()), settings);
    }
    const QDir folder(QString::fromStdString(pathOf("damaged.downloads")));
    const std::string path = folder.filePath(folder.entryList(QDir::Files).value(0)).toStdString();
    std::string bytes = bytesOfFile(path);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    replaceBytes(path, bytes.substr(0, bytes.size() - 7)); // and a block that was not wholly written
    const SyncReport report = sync(*cache, to(server, feed, network), impatient());
    QCOMPARE(codeOf(report), "");
    QCOMPARE(report.records, 5000);
}

void HttpsFeedSourceTest::aWrongSegmentIsFetchedAnewTheNextTime() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(500, 1));
    const std::string data = feed.path("segments/00000001.ndjson.zst");
    const std::string right = bytesOfFile(data);
    std::string wrong = right;
    wrong[right.size() / 2] = static_cast<char>(right[right.size() / 2] ^ 1);
    replaceBytes(data, wrong);
    const Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf("wrong"));
    QCOMPARE(codeOf(sync(*cache, to(server, feed, network), impatient())), "segment_hash");
    QVERIFY(!QDir(QString::fromStdString(pathOf("wrong.downloads"))).exists());
    replaceBytes(data, right);
    QCOMPARE(codeOf(sync(*cache, to(server, feed, network), impatient())), "");
}

void HttpsFeedSourceTest::theLineIsNotTakenWholly() {
    TestFeed feed;
    TestNetwork network;
    feed.publish(randomLines(5000, 1));
    const qint64 length = QFile(QString::fromStdString(feed.path("segments/00000001.ndjson.zst"))).size();
    const Nginx server(network.serving(feed.folder()));
    const auto cache = makeCache(pathOf("limited"));
    NetworkSettings limited = impatient();
    limited.stall = 10s;
    limited.bytesPerSecond = length / 2;
    QElapsedTimer taken;
    taken.start();
    QCOMPARE(codeOf(sync(*cache, to(server, feed, network), limited)), "");
    QVERIFY2(taken.elapsed() > 1000, qPrintable(QString::number(taken.elapsed())));
}

QTEST_GUILESS_MAIN(HttpsFeedSourceTest)
#include "httpsfeedsourcetest.moc"
