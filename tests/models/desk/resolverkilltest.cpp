#include "models/desk/resolver.h"

#include "models/identity/exactscheme.h"
#include "tests/support/hardpeople.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

const ExactScheme scheme;

void resolve(Connection& cache) {
    const std::atomic<bool> cancelled = false;
    Resolver(cache, scheme).run({}, cancelled);
}

void takeIn(Connection& cache, const Subscription& subscription) {
    const std::atomic<bool> cancelled = false;
    const SyncReport report =
        Synchronizer(cache, PortTable::builtIn(), scheme, {"boss", "supervisor", {}, {}})
            .run(subscription, {}, cancelled);
    if (report.error)
        qFatal("the sync failed");
}

} // namespace

/// A run that is killed at any instant, and begun again, ends with the people and links of one that nobody
/// disturbed; in between, whoever was one traveller and has lost no block is found under his number.
class ResolverKillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void killedAndTakenUpAgain_data() {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("everything") << true;
        QTest::newRow("what is new") << false;
    }
    void killedAndTakenUpAgain() {
        QFETCH(bool, isFirst);
        HardPeople people(5);
        TestFeed feed("cbsa", Country::Canada);
        const auto publish = [&](const std::string& prefix, int count) {
            std::vector<Record> records;
            for (int i = 0; i < count; ++i)
                records.push_back(entryOf(prefix + std::to_string(i), people.next()));
            feed.publish(linesOf(records));
        };
        const std::string base = pathOf(isFirst ? "base-first" : "base-new");
        {
            const auto cache = makeCache(base);
            publish("a", 2500);
            Transaction transaction(*cache);
            Subscriptions(*cache).add(feed.subscription());
            transaction.commit();
            takeIn(*cache, feed.subscription());
            if (!isFirst) {
                resolve(*cache);
                publish("b", 2500);
                takeIn(*cache, feed.subscription());
            }
        }
        const std::string calm = copyOf(base, "-calm");
        QElapsedTimer timer;
        {
            const auto cache = openCache(calm);
            timer.start();
            resolve(*cache);
        }
        const auto whole = static_cast<int>(timer.elapsed());
        const auto expectedPeople = partitionOf(*openCache(calm));
        const auto expectedLinks = linksOf(*openCache(calm));
        QVERIFY(expectedLinks.size() > 500);

        int killed = 0;
        constexpr int Kills = 25;
        for (int kill = 0; kill < Kills; ++kill) {
            const std::string path = copyOf(base, "-killed");
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--resolve"), QString::fromStdString(path)});
            QVERIFY(child.waitForStarted());
            const bool ended = child.waitForFinished(10 + whole * kill / Kills);
            child.kill();
            QVERIFY(ended || child.waitForFinished());
            const auto cache = openCache(path);
            QCOMPARE(rowsOf(*cache, "PRAGMA integrity_check").front(), "ok");
            QCOMPARE(countOf(*cache, "person WHERE traveller NOT IN (SELECT number FROM traveller)"), 0);
            killed += Resolver(*cache, scheme).isDone() ? 0 : 1;
            resolve(*cache);
            QVERIFY(Resolver(*cache, scheme).isDone());
            QVERIFY(linksOf(*cache) == expectedLinks);
            QVERIFY(partitionOf(*cache) == expectedPeople);
        }
        QVERIFY2(killed >= 5, "the kills came too late to say anything");
    }

  private:
    std::string pathOf(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    /// With nothing left of an earlier copy; the log of the original was taken over when it was closed.
    static std::string copyOf(const std::string& path, const std::string& suffix) {
        const QString copy = QString::fromStdString(path + suffix);
        for (const char* rest : {"", "-wal", "-shm"})
            QFile::remove(copy + QLatin1String(rest));
        if (!QFile::copy(QString::fromStdString(path), copy))
            qFatal("cannot copy the cache");
        return copy.toStdString();
    }

    QTemporaryDir m_folder;
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--resolve") {
        resolve(*openCache(application.arguments().at(2).toStdString()));
        return 0;
    }
    ResolverKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "resolverkilltest.moc"
