#include "data/audit/audittrail.h"
#include "data/audit/auditchain.h"
#include "data/cache/cache.h"
#include "data/platform/platform.h"
#include "tests/support/testcache.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <map>

using namespace passages;
using namespace passages::test;

namespace {

constexpr int RoundsOfAProcess = 60;

std::string codeOf(const std::function<void()>& body) {
    try {
        body();
    } catch (const StoreError& error) {
        return error.error().code;
    }
    return "done";
}

AuditEntry entryOf(const char* action, const std::string& subject) {
    AuditEntry entry;
    entry.user = "ana";
    entry.action = action;
    entry.outcome = "done";
    entry.subject = subject;
    return entry;
}

void change(Connection& cache, const std::string& subject) {
    Transaction transaction(cache);
    AuditOutbox(cache).add(entryOf("lead_kept", subject));
    transaction.commit();
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString& path, const QString& by) {
    QFile::remove(path);
    QVERIFY(QFile::copy(by, path));
}

/// Another process: changes and looks in turn.
int workHere(const std::string& path, const std::string& name) {
    protectProcess();
    const auto cache = openCache(path);
    const auto trail = std::make_shared<AuditTrail>(*cache, path, testKey());
    AuditTrail::follow(*cache, trail);
    for (int i = 0; i < RoundsOfAProcess; ++i) {
        const std::string subject = name + std::to_string(i);
        change(*cache, subject);
        trail->record(entryOf("search", subject));
    }
    return 0;
}

class AuditTrailTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::unique_ptr<Connection> m_cache;
    std::shared_ptr<AuditTrail> m_trail;

    QString file(const char* suffix = "") const {
        return QString::fromStdString(m_path) + QString::fromLatin1(suffix);
    }
    std::size_t waiting() { return AuditOutbox(*m_cache).waiting().size(); }
    void open();
    void close();

  private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void aLookWaitsForNobodyWhoWrites();
    void aChangeMovesRightAfterItsCommit();
    void aChangeThatIsTakenBackLeavesNothing();
    void whatWaitsIsMovedOnceWhoeverWritesMeanwhile();
    void anEntryThatMovedTwiceStandsOnce();
    void howFarTheLogWentIsNotNotedWhileSomethingWaits();
    void aLogThatIsFullLosesNothing();
    void aLogThatWasExchangedIsNoticed_data();
    void aLogThatWasExchangedIsNoticed();
    void verifyingKnowsHowFarTheLogWent();
    void whatWasSeenNeverGoesBack();
    void twoProcessesAtOnceKeepTheChainWhole();
};

void AuditTrailTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("cache.db")).toStdString();
    makeCache(m_path);
    makeAuditFile(m_path);
    open();
}

void AuditTrailTest::open() {
    m_cache = openCache(m_path);
    m_trail = std::make_shared<AuditTrail>(*m_cache, m_path, testKey());
    AuditTrail::follow(*m_cache, m_trail);
}

void AuditTrailTest::close() {
    m_trail.reset();
    m_cache.reset();
}

void AuditTrailTest::aLookWaitsForNobodyWhoWrites() {
    const auto other = openCache(m_path);
    Transaction writing(*other);
    other->execute("INSERT INTO meta VALUES('held', 'x')");
    const auto start = std::chrono::steady_clock::now();
    m_trail->record({entryOf("open_possible_identity", "a"), entryOf("open_traveller", "b")});
    QCOMPARE(m_trail->entries().size(), std::size_t(2));
    QVERIFY(m_trail->verify().valid);
    // A lock of the cache would have been waited for 10 seconds.
    QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    writing.commit();
}

void AuditTrailTest::aChangeMovesRightAfterItsCommit() {
    const Instant before = Instant::now();
    change(*m_cache, "a");
    QCOMPARE(waiting(), std::size_t(0));
    const auto entries = m_trail->entries();
    QCOMPARE(entries.size(), std::size_t(1));
    QCOMPARE(entries[0].action, "lead_kept");
    QCOMPARE(entries[0].subject, "a");
    QCOMPARE(entries[0].detail, "{}");
    QVERIFY(entries[0].when >= before && entries[0].when <= Instant::now());
    const AuditAnchor seen = AuditOutbox(*m_cache).seen();
    QCOMPARE(seen.entries, std::int64_t(1));
    QCOMPARE(seen.head, entries[0].hash);
    QCOMPARE(codeOf([&] { AuditOutbox(*m_cache).add(entryOf("lead_kept", "b")); }),
             "audit_outside_transaction");
}

void AuditTrailTest::aChangeThatIsTakenBackLeavesNothing() {
    {
        const Transaction transaction(*m_cache);
        m_trail->append(entryOf("lead_kept", "a"));
        // Whoever reads the log in the middle does not move what may be taken back.
        QVERIFY(m_trail->entries().empty());
    }
    QVERIFY(m_trail->entries().empty());
    QCOMPARE(waiting(), std::size_t(0));
}

void AuditTrailTest::whatWaitsIsMovedOnceWhoeverWritesMeanwhile() {
    const auto other = openCache(m_path); // whose changes nobody follows: as if killed right after the commit
    change(*other, "a");
    change(*other, "b");
    {
        const Transaction writing(*other);
        other->execute("INSERT INTO meta VALUES('held', 'x')");
        QCOMPARE(m_trail->entries().size(), std::size_t(2)); // in the log, without waiting
        QCOMPARE(waiting(), std::size_t(2));                 // the cache could not be told yet
        QCOMPARE(m_trail->entries().size(), std::size_t(2));
    }
    m_trail->settle();
    QCOMPARE(waiting(), std::size_t(0));
    const auto entries = m_trail->entries();
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[0].subject, "a");
    QCOMPARE(entries[1].subject, "b");
    QVERIFY(m_trail->verify().valid);
}

/// Two that move the same at once: the later one has read the outbox before the earlier one emptied it, and a
/// new entry may have got a number of an old one.
void AuditTrailTest::anEntryThatMovedTwiceStandsOnce() {
    const auto other = openCache(m_path);
    change(*other, "a");
    const auto read = AuditOutbox(*m_cache).waiting();
    m_trail->settle();
    QCOMPARE(waiting(), std::size_t(0));
    change(*other, "b");
    const auto again = std::make_unique<AuditLog>(m_trail->connection());
    Transaction transaction(m_trail->connection());
    again->appendOnce(read.front());
    transaction.commit();
    Transaction telling(*other);
    AuditOutbox(*other).remove(read, again->anchor());
    telling.commit();
    const auto entries = m_trail->entries();
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[1].subject, "b");
}

/// What waits may stand in the log already: its length must not be noted beyond that, or it would be looked
/// for only behind it and be put there again.
void AuditTrailTest::howFarTheLogWentIsNotNotedWhileSomethingWaits() {
    const auto other = openCache(m_path);
    change(*other, "a");
    {
        const Transaction writing(*other);
        m_trail->settle(); // in the log, but the cache could not be told
    }
    QCOMPARE(waiting(), std::size_t(1));
    m_trail->record(entryOf("search", "b"));
    {
        Transaction noting(*other);
        AuditOutbox(*other).remove({}, AuditLog(m_trail->connection()).anchor());
        noting.commit();
    }
    QCOMPARE(AuditOutbox(*m_cache).seen().entries, std::int64_t(0));
    m_trail->settle();
    QCOMPARE(waiting(), std::size_t(0));
    QCOMPARE(AuditOutbox(*m_cache).seen().entries, std::int64_t(2));
    QCOMPARE(m_trail->entries().size(), std::size_t(2));
}

void AuditTrailTest::aLogThatIsFullLosesNothing() {
    change(*m_cache, "a");
    m_trail->connection().execute("PRAGMA max_page_count = 1");
    AuditEntry large = entryOf("search", "b");
    large.purpose = std::string(100'000, 'p');
    QCOMPARE(codeOf([&] { m_trail->record(large); }), "cache_full");
    QCOMPARE(m_trail->entries().size(), std::size_t(1));
    {
        Transaction transaction(*m_cache);
        large.subject = "c";
        m_trail->append(large);
        transaction.commit(); // done, and its entry with it, if not in the log
    }
    QCOMPARE(waiting(), std::size_t(1));
    QCOMPARE(codeOf([&] { m_trail->settle(); }), "cache_full");
    m_trail->connection().execute("PRAGMA max_page_count = 1000000");
    const auto entries = m_trail->entries();
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[1].subject, "c");
    QVERIFY(m_trail->verify().valid);
}

void AuditTrailTest::aLogThatWasExchangedIsNoticed_data() {
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("code");
    QTest::newRow("left alone") << "nothing"
                                << "done";
    QTest::newRow("an older copy") << "older"
                                   << "audit_truncated";
    QTest::newRow("an empty log") << "empty"
                                  << "audit_truncated";
    QTest::newRow("removed") << "removed"
                             << "audit_missing";
    QTest::newRow("another log of this key, as long") << "another"
                                                      << "audit_changed";
}

void AuditTrailTest::aLogThatWasExchangedIsNoticed() {
    QFETCH(QString, how);
    QFETCH(QString, code);
    const QString log = file(".audit");
    close();
    QVERIFY(QFile::copy(log, file(".empty")));
    open();
    change(*m_cache, "a");
    m_trail->record(entryOf("search", "b"));
    close();
    QVERIFY(QFile::copy(log, file(".older")));
    open();
    m_trail->record(entryOf("search", "c"));
    m_trail->noteHead();
    close();
    if (how == u"another") {
        QVERIFY(QFile::copy(file(), file(".other")));
        replace(file(".other.audit"), file(".older"));
        const std::string path = file(".other").toStdString();
        const auto connection = AuditFile::open(path, testKey(), nullptr);
        Transaction transaction(*connection);
        AuditLog(*connection).append(entryOf("search", "what did not happen"));
        transaction.commit();
    }
    if (how == u"another")
        replace(log, file(".other.audit"));
    else if (how != u"nothing" && how != u"removed")
        replace(log, file(("." + how.toStdString()).c_str()));
    else if (how == u"removed")
        QVERIFY(QFile::remove(log));
    const QByteArray before = bytesOf(file()) + bytesOf(log);

    open();
    QCOMPARE(QString::fromStdString(codeOf([&] { m_trail->check(); })), code);
    QCOMPARE(QString::fromStdString(codeOf([&] { m_trail->verify(); })), code);
    if (code == u"done")
        return;
    QCOMPARE(QString::fromStdString(codeOf([&] { m_trail->record(entryOf("search", "d")); })), code);
    close();
    QCOMPARE(bytesOf(file()) + bytesOf(log), before);
    QCOMPARE(QFile::exists(log), how != u"removed");
}

void AuditTrailTest::verifyingKnowsHowFarTheLogWent() {
    m_trail->record({entryOf("search", "a"), entryOf("search", "b"), entryOf("search", "c")});
    AuditLog log(m_trail->connection());
    const auto entries = log.entries();
    QVERIFY(log.verify(AuditAnchor{2, entries[1].hash}).valid);
    QVERIFY(log.verify(AuditAnchor{0, EmptyAuditHead}).valid);
    const AuditCheck cut = log.verify(AuditAnchor{5, std::string(64, 'a')});
    QVERIFY(!cut.valid);
    QCOMPARE(cut.problem, "truncated");
    QCOMPARE(cut.firstBadIndex, std::int64_t(4));
    const AuditCheck other = log.verify(AuditAnchor{2, entries[0].hash});
    QCOMPARE(other.problem, "changed");
    QCOMPARE(other.firstBadIndex, std::int64_t(2));
}

void AuditTrailTest::whatWasSeenNeverGoesBack() {
    change(*m_cache, "a");
    change(*m_cache, "b");
    const AuditAnchor seen = AuditOutbox(*m_cache).seen();
    Transaction transaction(*m_cache);
    AuditOutbox(*m_cache).remove({}, {1, m_trail->entries().front().hash});
    QCOMPARE(AuditOutbox(*m_cache).seen().head, seen.head);
    for (const char* sql : {"UPDATE audit_seen SET entries = 1", "UPDATE audit_seen SET hash = zeroblob(32)",
                            "DELETE FROM audit_seen", "UPDATE audit_outbox SET user = 'eve'"}) {
        AuditOutbox(*m_cache).add(entryOf("lead_kept", sql));
        QCOMPARE(codeOf([&] { m_cache->execute(sql); }), "cache_failed");
    }
}

void AuditTrailTest::twoProcessesAtOnceKeepTheChainWhole() {
    std::array<QProcess, 2> processes;
    const std::array<QString, 2> names{QStringLiteral("x"), QStringLiteral("y")};
    for (std::size_t i = 0; i < processes.size(); ++i)
        processes[i].start(QCoreApplication::applicationFilePath(),
                           {QStringLiteral("--work"), file(), names[i]});
    // And this one beside them.
    for (int i = 0; i < RoundsOfAProcess; ++i)
        m_trail->record(entryOf("search", "z" + std::to_string(i)));
    for (QProcess& process : processes) {
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitCode(), 0);
    }
    const AuditCheck check = m_trail->verify();
    QVERIFY(check.valid);
    QCOMPARE(check.entries, std::int64_t(5 * RoundsOfAProcess));
    std::map<std::string, int> counts;
    for (const AuditEntry& entry : m_trail->entries())
        ++counts[entry.action + entry.subject];
    QVERIFY(std::all_of(counts.begin(), counts.end(), [](const auto& each) { return each.second == 1; }));
    QCOMPARE(counts.size(), std::size_t(5 * RoundsOfAProcess));
    m_trail->settle();
    QCOMPARE(waiting(), std::size_t(0));
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--work")
        return workHere(arguments.at(2).toStdString(), arguments.at(3).toStdString());
    AuditTrailTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "audittrailtest.moc"
