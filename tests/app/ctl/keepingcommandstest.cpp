#include "data/cache/cache.h"
#include "data/record/recordreader.h"
#include "tests/support/testfeed.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

const char* const passphrase = "a passphrase for tests";

struct Call {
    int status = -1;
    QByteArray out;
    QByteArray errors;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

/// Publishing and retention as scripts use them.
class KeepingCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    TestFeed m_feed;

    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    void start(QProcess& process, const QStringList& line) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PASSAGES_PASSPHRASE"), QString::fromLatin1(passphrase));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PASSAGES_BIN_DIR "/passagesctl"), line);
    }

    Call run(const QStringList& line) {
        QProcess process;
        start(process, line);
        Call call;
        if (!process.waitForFinished(120'000))
            return call;
        call.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        call.out = process.readAllStandardOutput();
        call.errors = process.readAllStandardError();
        return call;
    }

    QStringList signedIn(const char* line, const char* user = "boss") const {
        return QString::fromUtf8(line).split(u' ') +
               QStringList{QStringLiteral("--cache"), path("cache"), QStringLiteral("--user"),
                           QString::fromLatin1(user), QStringLiteral("--json")};
    }

    QStringList publishing(const char* more) const {
        return QString::fromUtf8("publish --feed cbp --country US --language en --json --key %1 --cert %2 "
                                 "--out %3 %4")
            .arg(path("key.pem"), path("certificate.pem"), path("feed"),
                 QString::fromUtf8(more).replace(u'@', m_folder.path()))
            .split(u' ');
    }

    void put(const char* name, const std::vector<Record>& records) {
        std::string text;
        for (const std::string& line : linesOf(records))
            text += line + "\n";
        replaceBytes(path("beside").toStdString(), text);
        QFile::remove(path(name));
        QVERIFY(QFile::rename(path("beside"), path(name)));
    }

  private Q_SLOTS:
    void initTestCase() {
        replaceBytes(path("key.pem").toStdString(), m_feed.signer.keyPem);
        replaceBytes(path("certificate.pem").toStdString(), m_feed.signer.certificatePem);
        replaceBytes(path("ca.pem").toStdString(), m_feed.authority.pem());
        QVERIFY(Cache::create({path("cache").toStdString(), Agency::Cbp, false, "boss", passphrase}));
        put("input", {entryOf("old", personNamed("Bygone"), "2014-02-01T04:20:00Z"),
                      entryOf("new", personNamed("Roy"), "2024-02-01T04:20:00Z")});
        const Call published = run(publishing("--input @/input --complete-to 2026-11-20T05:00:00Z"));
        QVERIFY2(published.status == 0, published.errors.constData());
        QCOMPARE(published.out, QByteArray("{\"left_out\":[],\"records\":2,\"segments\":1,\"skipped\":0}\n"));
        const Call added =
            run(signedIn(QString::fromUtf8("feed add cbp --domestic --retention-years 14 --url "
                                           "file://%1 --ca %2 --signer Feed\u00a0Signer")
                             .arg(path("feed"), path("ca.pem"))
                             .toUtf8()
                             .constData())
                    .replaceInStrings(QStringLiteral("\u00a0"), QStringLiteral(" ")));
        QVERIFY2(added.status == 0, added.errors.constData());
        QCOMPARE(added.json()[QStringLiteral("retention_years")].toInt(), 14);
        QCOMPARE(run(signedIn("sync")).status, 0);
    }

    void whatIsLeftOutIsListed() {
        Record citizen = entryOf("citizen", personNamed("Roy"), "2015-05-01T12:00:00Z");
        std::get<Entry>(citizen.body).travellerClass = TravellerClass::CitizenUs;
        put("shared", {entryOf("ok", personNamed("Roy")), citizen, admissionOf("adm", "citizen")});
        QStringList line = publishing("--input @/shared --complete-to 2026-11-20T05:00:00Z --shared");
        line.replace(line.indexOf(path("feed")), path("sharedfeed"));
        const Call call = run(line);
        QVERIFY2(call.status == 0, call.errors.constData());
        QCOMPARE(call.json()[QStringLiteral("records")].toInt(), 1);
        const QJsonArray left = call.json()[QStringLiteral("left_out")].toArray();
        QCOMPARE(left.size(), 2);
        QCOMPARE(left[0][QStringLiteral("line")].toInt(), 2);
        QCOMPARE(left[0][QStringLiteral("reason")].toString(), QStringLiteral("not_shareable"));
        QCOMPARE(left[1][QStringLiteral("line")].toInt(), 3);
    }

    void badLinesAreListedAndNothingIsPublished() {
        put("bad", {entryOf("fine", personNamed("Roy")), entryOf("new", personNamed("Other"))});
        const Call call = run(publishing("--input @/bad --complete-to 2026-11-20T05:00:00Z"));
        QCOMPARE(call.status, 1);
        QCOMPARE(call.out, QByteArray());
        QVERIFY2(call.errors.contains("line 2"), call.errors.constData());
        QCOMPARE(run(publishing("--complete-to 2026-11-20T05:00:00Z")).status, 2);
        QCOMPARE(run(publishing("--input @/bad --watch @/in")).status, 2);
    }

    void watchesAndEndsWhenItIsAskedTo() {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("in")));
        QProcess process;
        start(process, publishing("--watch @/in"));
        QVERIFY(process.waitForStarted());
        put("in/a.20261121T050000Z.ndjson", {entryOf("watched", personNamed("Roy"))});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("in/done/a.20261121T050000Z.ndjson")), 20'000);
        put("in/b.ndjson", {admissionOf("adm", "nobody")});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("in/refused/b.ndjson.reasons")), 20'000);
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const QJsonObject summary = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(summary[QStringLiteral("files")].toInt(), 1);
        QCOMPARE(summary[QStringLiteral("refused")].toInt(), 1);
        QCOMPARE(summary[QStringLiteral("records")].toInt(), 1);
        const QJsonObject synced = run(signedIn("sync")).json();
        QCOMPARE(synced[QStringLiteral("feeds")][0][QStringLiteral("records")].toInt(), 1);
        QCOMPARE(synced[QStringLiteral("feeds")][0][QStringLiteral("complete_to")].toString(),
                 QStringLiteral("2026-11-21T05:00:00Z"));
    }

    void purgesByItsOwnRetention() {
        const Call nothing = run(signedIn("purge --as-of 2028-01-31"));
        QVERIFY2(nothing.status == 0, nothing.errors.constData());
        QCOMPARE(nothing.json()[QStringLiteral("purged")].toInt(), 0);
        QCOMPARE(run(signedIn("feed set cbp --retention-years 16")).status, 2);
        QCOMPARE(run(signedIn("feed set cbp")).status, 2);
        QCOMPARE(run(signedIn("feed set cbp --retention-years 11")).status, 0);
        QCOMPARE(run(signedIn("purge --as-of 2025-01-31")).json()[QStringLiteral("purged")].toInt(), 0);
        const Call purged = run(signedIn("purge --as-of 2025-02-01"));
        QVERIFY2(purged.status == 0, purged.errors.constData());
        QCOMPARE(purged.json()[QStringLiteral("purged")].toInt(), 1);
        QCOMPARE(purged.json()[QStringLiteral("feeds")][0][QStringLiteral("retention_years")].toInt(), 11);
        QCOMPARE(run(signedIn("purge --as-of tomorrow")).status, 2);
    }

    void listsTheReports() {
        QCOMPARE(run(signedIn("reports --changed")).json()[QStringLiteral("reports")].toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(KeepingCommandsTest)
#include "keepingcommandstest.moc"
