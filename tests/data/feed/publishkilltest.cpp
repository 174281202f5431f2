#include "data/feed/publisher.h"
#include "data/record/recordreader.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

constexpr int Records = 600;
constexpr int Rounds = 3;

/// What the child does: publishes one file into the feed that the parent made.
int publishInThisProcess(const QStringList& arguments) {
    Publication publication;
    publication.feed = "cbp";
    publication.country = Country::UnitedStates;
    publication.input = arguments.at(2).toStdString();
    publication.folder = arguments.at(3).toStdString();
    publication.signing = {bytesOfFile(arguments.at(4).toStdString()),
                           bytesOfFile(arguments.at(5).toStdString())};
    publication.completeTo = *Instant::parse(arguments.at(6).toStdString());
    publication.segmentRecords = 100;
    return Publisher(PortTable::builtIn()).publish(publication).error ? 1 : 0;
}

} // namespace

/// A publisher that is killed at any instant has published nothing, or everything.
class PublishKillTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aReaderSeesTheOldOrTheNewState() {
        QTemporaryDir folder;
        TestFeed feed;
        const auto path = [&](const char* name) {
            return folder.filePath(QString::fromUtf8(name)).toStdString();
        };
        replaceBytes(path("key.pem"), feed.signer.keyPem);
        replaceBytes(path("certificate.pem"), feed.signer.certificatePem);
        const auto cache = makeCache(path("cache.db"));
        int killed = 0;
        std::int64_t held = 0;
        for (int round = 0; round < Rounds; ++round) {
            std::string text;
            for (int i = 0; i < Records; ++i)
                text += writeRecord(entryOf("r" + std::to_string(round) + "-" + std::to_string(i),
                                            personNamed("Name" + std::to_string(i % 50)))) +
                        "\n";
            replaceBytes(path("input.ndjson"), text);
            const QStringList arguments{QStringLiteral("--publish"),
                                        QString::fromStdString(path("input.ndjson")),
                                        QString::fromStdString(feed.folder()),
                                        QString::fromStdString(path("key.pem")),
                                        QString::fromStdString(path("certificate.pem")),
                                        QString::fromStdString(feed.completeTo.plusSeconds(round).iso())};
            bool isPublished = false;
            for (int kill = 0; !isPublished; ++kill) {
                QVERIFY2(kill < 200, "it never came to the end");
                QProcess child;
                child.start(QCoreApplication::applicationFilePath(), arguments);
                QVERIFY(child.waitForStarted());
                // Ever later, so that every kind of instant is met and the end is reached.
                const bool ended = child.waitForFinished(3 + 5 * round + 19 * kill);
                child.kill();
                QVERIFY(ended || child.waitForFinished());
                if (ended)
                    QCOMPARE(child.exitCode(), 0);
                killed += ended ? 0 : 1;
                const bool stands = QFile::exists(QString::fromStdString(feed.path("checkpoint.p7m")));
                if (!stands)
                    continue;
                const SyncReport report = sync(*cache, feed.subscription());
                QVERIFY2(!report.error, report.error ? report.error->code.c_str() : "");
                QVERIFY(report.quarantined.empty());
                QVERIFY2(report.records == 0 || report.records == Records,
                         std::to_string(report.records).c_str());
                held += report.records;
                isPublished = report.records == Records;
            }
            QCOMPARE(held, std::int64_t{Records} * (round + 1));
            QCOMPARE(countOf(*cache, "record"), held);
        }
        QVERIFY2(killed >= 5, "the kills came too late to say anything");
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--publish")
        return publishInThisProcess(application.arguments());
    PublishKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "publishkilltest.moc"
