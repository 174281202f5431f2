#include "data/audit/auditmove.h"
#include "data/audit/audittrail.h"
#include "data/cache/cache.h"
#include "data/cache/schema.h"
#include "data/platform/platform.h"
#include "tests/support/testcache.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

using namespace passages;
using namespace passages::test;

namespace {

constexpr int LastWithTheLogWithin = 9;
constexpr int Entries = 12'000; // more than are copied at once

std::string codeOf(const std::function<void()>& body) {
    try {
        body();
    } catch (const StoreError& error) {
        return error.error().code;
    }
    return "done";
}

void addEntries(Connection& connection, int entries) {
    AuditLog log(connection);
    Transaction transaction(connection);
    for (int i = 0; i < entries; ++i) {
        AuditEntry entry;
        entry.user = "marie";
        entry.action = i % 3 ? "search" : "open_traveller";
        entry.outcome = "done";
        entry.subject = "t" + std::to_string(i % 50);
        entry.detail = R"({"text":"Łukasz Müller","hits":3})";
        log.append(entry);
    }
    transaction.commit();
}

/// As the program of before made it, with a filled log.
void makeOlder(const std::string& path, int entries) {
    Connection connection(path, testKey(), Connection::Open::Create);
    const QDir scripts(QStringLiteral(":/migrations"));
    for (const QString& name : scripts.entryList(QDir::Files, QDir::Name)) {
        if (name.left(4).toInt() > LastWithTheLogWithin)
            continue;
        QFile script(scripts.filePath(name));
        QVERIFY(script.open(QIODevice::ReadOnly));
        connection.execute(script.readAll().toStdString());
    }
    connection.execute("PRAGMA user_version = " + std::to_string(LastWithTheLogWithin));
    addEntries(connection, entries);
}

void bringUp(Connection& cache, const std::string& path) {
    migrate(cache, [&] { moveAuditLog(cache, path, testKey()); });
}

int migrateHere(const std::string& path) {
    protectProcess();
    const std::string code = codeOf([&] {
        const auto cache = openCache(path);
        bringUp(*cache, path);
    });
    std::printf("%s\n", code.c_str());
    return code == "done" ? 0 : 1;
}

class AuditMoveTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;

    QString file(const char* suffix = "") const {
        return QString::fromStdString(m_path) + QString::fromLatin1(suffix);
    }
    std::vector<std::string> oldRows();
    void expectMoved(const std::vector<std::string>& rows);

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("cache.db")).toStdString();
    }

    void everyEntryAndHashMoves_data();
    void everyEntryAndHashMoves();
    void aBrokenLogMovesAsItIs();
    void killedAtAnyInstantItComesOutTheSame();
    void afterACrashAnEarlierProgramMayHaveGoneOn();
    void anotherLogBesideItIsNotTakenForItsOwn();
    void aFullDiskLeavesItAsItWas();
    void aFilledLogIsNotDroppedWithoutAPlace();
};

std::vector<std::string> AuditMoveTest::oldRows() {
    const auto cache = openCache(m_path);
    auto rows = rowsOf(*cache, "SELECT * FROM audit ORDER BY \"index\"");
    rows.push_back(rowsOf(*cache, "SELECT * FROM audit_head").front());
    return rows;
}

void AuditMoveTest::expectMoved(const std::vector<std::string>& rows) {
    const auto cache = openCache(m_path);
    QCOMPARE(schemaOf(*cache), newestSchema());
    const auto log = AuditFile::open(m_path, testKey(), nullptr);
    auto moved = rowsOf(*log, "SELECT * FROM audit ORDER BY \"index\"");
    moved.push_back(rowsOf(*log, "SELECT * FROM audit_head").front());
    QVERIFY(moved == rows);
    QCOMPARE(countOf(*cache, "sqlite_schema WHERE name IN ('audit', 'audit_head')"), 0);
    QCOMPARE(AuditOutbox(*cache).seen().head, AuditLog(*log).head());
    QCOMPARE(rowsOf(*cache, "PRAGMA integrity_check").front(), "ok");
    QVERIFY(!QFile::exists(file(".audit.new")));
    QVERIFY(isRestrictedToOwner(AuditFile::pathFor(m_path)));
}

void AuditMoveTest::everyEntryAndHashMoves_data() {
    QTest::addColumn<int>("entries");
    QTest::newRow("an empty log") << 0;
    QTest::newRow("one entry") << 1;
    QTest::newRow("many") << Entries;
}

void AuditMoveTest::everyEntryAndHashMoves() {
    QFETCH(int, entries);
    makeOlder(m_path, entries);
    const auto rows = oldRows();
    QCOMPARE(rows.size(), static_cast<std::size_t>(entries) + 1);
    {
        const auto cache = openCache(m_path);
        bringUp(*cache, m_path);
        AuditTrail trail(*cache, m_path, testKey());
        const AuditCheck check = trail.verify();
        QVERIFY(check.valid);
        QCOMPARE(check.entries, std::int64_t(entries));
    }
    expectMoved(rows);
    // It goes on from there.
    const auto cache = openCache(m_path);
    AuditTrail trail(*cache, m_path, testKey());
    AuditEntry entry;
    entry.action = "search";
    entry.outcome = "done";
    trail.record(entry);
    QCOMPARE(trail.verify().entries, std::int64_t(entries + 1));
    QVERIFY(trail.verify().valid);
    QCOMPARE(codeOf([&] { trail.connection().execute("DELETE FROM audit"); }), "cache_failed");
}

void AuditMoveTest::aBrokenLogMovesAsItIs() {
    makeOlder(m_path, 50);
    AuditCheck before;
    {
        const auto cache = openCache(m_path);
        cache->execute("DROP TRIGGER audit_is_not_deleted");
        cache->execute("DELETE FROM audit WHERE \"index\" = 20");
        before = AuditLog(*cache).verify();
        QVERIFY(!before.valid);
    }
    const auto cache = openCache(m_path);
    bringUp(*cache, m_path);
    const AuditCheck after = AuditTrail(*cache, m_path, testKey()).verify();
    QCOMPARE(after.problem, before.problem);
    QCOMPARE(after.firstBadIndex, before.firstBadIndex);
    QCOMPARE(after.head, before.head);
}

void AuditMoveTest::killedAtAnyInstantItComesOutTheSame() {
    makeOlder(m_path, Entries);
    const auto rows = oldRows();
    QVERIFY(QFile::copy(file(), file(".kept")));
    int killed = 0;
    int begun = 0;
    bool isDone = false;
    for (int round = 0; round < 60 && !isDone; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--migrate"), file()});
        QVERIFY(child.waitForStarted());
        // Ever later, until it comes to its end.
        isDone = child.waitForFinished(10 + 12 * round);
        child.kill();
        QVERIFY(isDone || child.waitForFinished());
        killed += isDone ? 0 : 1;
        begun += !isDone && (QFile::exists(file(".audit.new")) || QFile::exists(file(".audit"))) ? 1 : 0;
        if (isDone)
            QCOMPARE(child.exitCode(), 0);
    }
    QVERIFY(isDone);
    QVERIFY2(killed >= 3 && begun >= 1, "the kills came at no instant that says anything");
    expectMoved(rows);
}

void AuditMoveTest::afterACrashAnEarlierProgramMayHaveGoneOn() {
    makeOlder(m_path, 30);
    {
        const auto cache = openCache(m_path);
        Transaction transaction(*cache);
        moveAuditLog(*cache, m_path, testKey()); // and killed before the commit
    }
    QVERIFY(QFile::exists(file(".audit")));
    addEntries(*openCache(m_path), 12);
    const auto rows = oldRows();
    {
        const auto cache = openCache(m_path);
        bringUp(*cache, m_path);
        QCOMPARE(AuditTrail(*cache, m_path, testKey()).verify().entries, std::int64_t(42));
    }
    expectMoved(rows);
}

void AuditMoveTest::anotherLogBesideItIsNotTakenForItsOwn() {
    makeOlder(m_path, 10);
    makeAuditFile(m_path);
    addEntries(*AuditFile::open(m_path, testKey(), nullptr), 4);
    const auto before = oldRows();
    const auto cache = openCache(m_path);
    QCOMPARE(codeOf([&] { bringUp(*cache, m_path); }), "audit_changed");
    QCOMPARE(schemaOf(*cache), LastWithTheLogWithin);
    QVERIFY(oldRows() == before);
}

void AuditMoveTest::aFullDiskLeavesItAsItWas() {
    makeOlder(m_path, Entries);
    const auto rows = oldRows();
    QProcess process;
    process.start(QStringLiteral("/bin/bash"),
                  {QStringLiteral("-c"), QStringLiteral("ulimit -f 1024; exec \"$0\" \"$@\""),
                   QCoreApplication::applicationFilePath(), QStringLiteral("--migrate"), file()});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("cache_full"));
    QVERIFY(!QFile::exists(file(".audit")) && !QFile::exists(file(".audit.new")));
    QVERIFY(oldRows() == rows);
    {
        const auto cache = openCache(m_path);
        bringUp(*cache, m_path);
    }
    expectMoved(rows);
}

void AuditMoveTest::aFilledLogIsNotDroppedWithoutAPlace() {
    makeOlder(m_path, 3);
    const auto cache = openCache(m_path);
    QCOMPARE(codeOf([&] { migrate(*cache); }), "cache_failed");
    QCOMPARE(AuditLog(*cache).verify().entries, std::int64_t(3));
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--migrate")
        return migrateHere(arguments.at(2).toStdString());
    AuditMoveTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "auditmovetest.moc"
