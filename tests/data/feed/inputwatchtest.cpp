#include "data/feed/inputwatch.h"
#include "data/record/recordreader.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTest>

using namespace passages;
using namespace passages::test;

/// Files of records are published as they arrive.
class InputWatchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_feed = std::make_unique<TestFeed>();
        m_cancelled = false;
        m_ended = 0;
        m_outcomes.clear();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("in")));
    }
    void cleanup() { m_watch.reset(); }

    void takesWhatIsThereAndWhatArrivesByName() {
        put("b.ndjson", {entryOf("b", personNamed("Roy"))});
        put("a.ndjson", {entryOf("a", personNamed("Roy"))});
        start();
        QTRY_COMPARE(m_outcomes.size(), std::size_t{2});
        QCOMPARE(m_outcomes[0].file, "a.ndjson");
        QCOMPARE(m_outcomes[1].file, "b.ndjson");
        put("c.ndjson", {entryOf("c", personNamed("Roy"))});
        QTRY_COMPARE(m_outcomes.size(), std::size_t{3});
        QCOMPARE(names("done"), QStringLiteral("a.ndjson b.ndjson c.ndjson"));
        QCOMPARE(names(""), QString());
        const auto cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
        const SyncReport taken = sync(*cache, m_feed->subscription());
        QCOMPARE(taken.records, 3);
        QCOMPARE(taken.segments, 3);
    }

    void leavesAloneWhatHasNotArrivedYet() {
        put(".hidden.ndjson", {entryOf("a", personNamed("Roy"))});
        put("a.ndjson.part", {entryOf("a", personNamed("Roy"))});
        put("b.ndjson", {entryOf("b", personNamed("Roy"))});
        start();
        QTRY_COMPARE(m_outcomes.size(), std::size_t{1});
        QCOMPARE(names(""), QStringLiteral(".hidden.ndjson a.ndjson.part"));
        QVERIFY(QFile::rename(inFolder("a.ndjson.part"), inFolder("a.ndjson")));
        QTRY_COMPARE(m_outcomes.size(), std::size_t{2});
        QCOMPARE(m_outcomes[1].file, "a.ndjson");
    }

    void theNameTellsHowFarTheFeedIsComplete() {
        put("a.20261121T050000Z.ndjson", {entryOf("a", personNamed("Roy"))});
        put("b.ndjson", {entryOf("b", personNamed("Roy"))});
        put("c.20261120T050000Z.ndjson", {entryOf("c", personNamed("Roy"))});
        start();
        QTRY_COMPARE(m_outcomes.size(), std::size_t{3});
        QVERIFY(m_outcomes[2].what == InputWatch::Outcome::What::Refused);
        QCOMPARE(m_outcomes[2].report.error->code, "complete_to_goes_back");
        const auto cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
        const SyncReport taken = sync(*cache, m_feed->subscription());
        QVERIFY(taken.completeTo == Instant::parse("2026-11-21T05:00:00Z"));
        QCOMPARE(taken.records, 2);
    }

    void refusesWithReasonsAndGoesOn() {
        put("a.ndjson", {entryOf("a", personNamed("Roy")), admissionOf("adm", "nobody")});
        put("b.ndjson", {entryOf("b", personNamed("Roy"))});
        start();
        QTRY_COMPARE(m_outcomes.size(), std::size_t{2});
        QCOMPARE(names("refused"), QStringLiteral("a.ndjson a.ndjson.reasons"));
        const QByteArray reasons =
            QByteArray::fromStdString(bytesOfFile(inFolder("refused/a.ndjson.reasons").toStdString()));
        QCOMPARE(reasons, QByteArray("{\"error\":\"bad_input\",\"lines\":\"1\"}\n"
                                     "{\"field\":\"entry\",\"id\":\"adm\",\"line\":2,\"reason\":"
                                     "\"unknown_reference\"}\n"));
        QCOMPARE(names("done"), QStringLiteral("b.ndjson"));
        // The same name once more stands beside it.
        put("a.ndjson", {admissionOf("adm", "nobody")});
        QTRY_COMPARE(m_outcomes.size(), std::size_t{3});
        QCOMPARE(names("refused"), QStringLiteral("a.ndjson a.ndjson.2 a.ndjson.2.reasons a.ndjson.reasons"));
    }

    void listsWhatItLeftOut() {
        m_audience = Publication::Audience::Other;
        Record citizen = entryOf("citizen", personNamed("Roy"), "2015-05-01T12:00:00Z");
        std::get<Entry>(citizen.body).travellerClass = TravellerClass::CitizenUs;
        put("a.ndjson", {citizen, entryOf("ok", personNamed("Roy"))});
        start();
        QTRY_COMPARE(m_outcomes.size(), std::size_t{1});
        QCOMPARE(m_outcomes[0].report.leftOut, 1);
        QCOMPARE(names("done"), QStringLiteral("a.ndjson a.ndjson.left-out"));
        QVERIFY(bytesOfFile(inFolder("done/a.ndjson.left-out").toStdString()).find("\"line\":1") !=
                std::string::npos);
        m_audience = Publication::Audience::Own;
    }

    void waitsForAnotherPublisher() {
        QLockFile other(QString::fromStdString(m_feed->path("publisher.lock")));
        QVERIFY(other.lock());
        put("a.ndjson", {entryOf("a", personNamed("Roy"))});
        start();
        QTRY_VERIFY(!m_outcomes.empty());
        QVERIFY(m_outcomes[0].what == InputWatch::Outcome::What::Delayed);
        QCOMPARE(names(""), QStringLiteral("a.ndjson"));
        other.unlock();
        QTRY_COMPARE(names("done"), QStringLiteral("a.ndjson"));
    }

    void whatWasPublishedButNotMovedIsPassedOver() {
        put("a.ndjson", {entryOf("a", personNamed("Roy"))});
        start();
        QTRY_COMPARE(m_outcomes.size(), std::size_t{1});
        QVERIFY(QFile::rename(inFolder("done/a.ndjson"), inFolder("a.ndjson")));
        QTRY_COMPARE(m_outcomes.size(), std::size_t{2});
        QCOMPARE(m_outcomes[1].report.records, 0);
        QCOMPARE(m_outcomes[1].report.skipped, 1);
        QCOMPARE(names("done"), QStringLiteral("a.ndjson"));
    }

    void aDamagedFeedEndsIt() {
        put("a.ndjson", {entryOf("a", personNamed("Roy"))});
        start();
        QTRY_COMPARE(m_outcomes.size(), std::size_t{1});
        replaceBytes(m_feed->path("segments/00000001.ndjson.zst"), "damage");
        put("b.ndjson", {entryOf("b", personNamed("Roy"))});
        QTRY_COMPARE(m_ended, 1);
        QVERIFY(m_outcomes.back().what == InputWatch::Outcome::What::Stopped);
        QCOMPARE(m_outcomes.back().report.error->code, "feed_damaged");
        QCOMPARE(names(""), QStringLiteral("b.ndjson"));
    }

    void endsWhenItIsCancelled() {
        start();
        m_cancelled = true;
        QTRY_COMPARE(m_ended, 1);
        put("a.ndjson", {entryOf("a", personNamed("Roy"))});
        QTest::qWait(300);
        QCOMPARE(names(""), QStringLiteral("a.ndjson"));
        QVERIFY(m_outcomes.empty());
    }

  private:
    QString inFolder(const QString& name) const { return m_folder->filePath(QStringLiteral("in/") + name); }
    QString inFolder(const char* name) const { return inFolder(QString::fromUtf8(name)); }

    QString names(const char* sub) const {
        return QDir(inFolder(sub)).entryList(QDir::Files | QDir::Hidden, QDir::Name).join(u' ');
    }

    /// Arrives whole: written beside, then renamed.
    void put(const char* name, const std::vector<Record>& records) {
        std::string text;
        for (const std::string& line : linesOf(records))
            text += line + "\n";
        const QString beside = m_folder->filePath(QStringLiteral("beside"));
        replaceBytes(beside.toStdString(), text);
        QVERIFY(QFile::rename(beside, inFolder(name)));
    }

    void start() {
        Publication publication;
        publication.feed = "cbp";
        publication.country = Country::UnitedStates;
        publication.folder = m_feed->folder();
        publication.signing = {m_feed->signer.keyPem, m_feed->signer.certificatePem};
        publication.audience = m_audience;
        m_watch = std::make_unique<InputWatch>(PortTable::builtIn(), publication, inFolder("").toStdString(),
                                               m_cancelled);
        connect(m_watch.get(), &InputWatch::finished, this,
                [this](const InputWatch::Outcome& outcome) { m_outcomes.push_back(outcome); });
        connect(m_watch.get(), &InputWatch::ended, this, [this] { ++m_ended; });
        QVERIFY(m_watch->start());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestFeed> m_feed;
    std::atomic<bool> m_cancelled = false;
    Publication::Audience m_audience = Publication::Audience::Own;
    std::vector<InputWatch::Outcome> m_outcomes;
    int m_ended = 0;
    std::unique_ptr<InputWatch> m_watch;
};

QTEST_GUILESS_MAIN(InputWatchTest)
#include "inputwatchtest.moc"
