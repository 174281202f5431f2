#include "data/cache/cache.h"
#include "data/cache/keyfile.h"
#include "data/cache/schema.h"
#include "data/crypto/digest.h"
#include "data/platform/platform.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <map>
#include <set>

using namespace passages;

namespace {

const std::string Passphrase = "correct horse battery";
const std::string Other = "another passphrase";
constexpr std::array<std::byte, 32> Key{std::byte{5}};
constexpr int RowsInABatch = 40;

std::string codeOf(const Result<std::unique_ptr<Cache>>& result) {
    return result ? "opened" : result.error().code;
}

std::int64_t number(Connection& connection, const char* sql) {
    Statement statement = connection.prepare(sql);
    statement.step();
    return statement.integer(0);
}

std::int64_t countOf(Cache& cache, const std::string& action) {
    const std::vector<AuditEntry> entries = cache.audit().entries();
    return std::ranges::count(entries, action, &AuditEntry::action);
}

void copy(const QString& from, const QString& to) {
    QFile::remove(to);
    QVERIFY(QFile::copy(from, to));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string digestOf(const QString& path) {
    return hex(sha256(contentOf(path).toStdString()));
}

void commitBatch(Connection& connection, std::int64_t batch) {
    Transaction transaction(connection);
    Statement insert = connection.prepare("INSERT INTO batch VALUES(?, ?)");
    for (int i = 0; i < RowsInABatch; ++i)
        insert.bind(1, batch).bind(2, std::string(300, 'r')).run();
    AuditEntry entry;
    entry.action = "sync_segment";
    entry.outcome = "done";
    entry.subject = std::to_string(batch);
    AuditOutbox(connection).add(entry);
    transaction.commit();
}

/// What somebody does who only looks.
AuditEntry lookAt(std::int64_t batch) {
    AuditEntry entry;
    entry.action = "open_traveller";
    entry.outcome = "done";
    entry.subject = std::to_string(batch);
    return entry;
}

/// The other process: batches until it is killed or the disk is full; says each that is committed.
int writeBatches(const std::string& path) {
    protectProcess();
    try {
        Connection connection(path, Key, Connection::Open::Existing);
        // So that kills also fall into a checkpoint.
        connection.execute("PRAGMA wal_autocheckpoint = 20");
        const auto trail = std::make_shared<AuditTrail>(connection, path, Key);
        AuditTrail::follow(connection, trail);
        trail->connection().execute("PRAGMA wal_autocheckpoint = 20");
        for (std::int64_t batch = number(connection, "SELECT coalesce(max(batch), 0) FROM batch") + 1;;
             ++batch) {
            commitBatch(connection, batch);
            trail->record(lookAt(batch));
            std::printf("%lld\n", static_cast<long long>(batch));
            std::fflush(stdout);
        }
    } catch (const StoreError& error) {
        std::printf("%s\n", error.error().code.c_str());
        return 1;
    }
}

int createCache(const std::string& path) {
    protectProcess();
    std::printf("%s\n", codeOf(Cache::create({path, Agency::Cbsa, false, "marie", Passphrase})).c_str());
    return 0;
}

int openCache(const std::string& path) {
    protectProcess();
    std::printf("%s\n", codeOf(Cache::open(path, "marie", Passphrase)).c_str());
    return 0;
}

class CrashTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString file(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::string cachePath() const { return file("cache.db").toStdString(); }
    std::unique_ptr<Cache> create();
    std::unique_ptr<Cache> signIn(const std::string& user, const std::string& passphrase);
    QByteArray runLimited(int kibibytes, const QStringList& arguments);
    void makeBatches();
    std::int64_t checkBatches();
    int m_waited = 0;                ///< how often an entry waited when the process was killed
    std::set<std::int64_t> m_looked; ///< batches that a mere look was recorded at

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void killedWhileWritingItKeepsWholeBatches();
    void aFullDiskStopsTheWriterAndLosesNothing();
    void aFullDiskWhileCreatingLeavesNothing();
    void aSignInThatCannotBeRecordedIsRefused_data();
    void aSignInThatCannotBeRecordedIsRefused();
    void aNewAccountThatCannotBeWrittenIsNotThere();
    void aCreationKilledBeforeItsKeysIsBegunAgain();
    void aCreationKilledBeforeItsNameIsFinished_data();
    void aCreationKilledBeforeItsNameIsFinished();
    void anAccountWithoutItsRowOpensNothing();
    void aDisabledAccountWithItsKeyOpensNothing();
    void aNewPassphraseWithoutItsEntryIsRecordedLater();
    void marksAreRecordedOnceWhateverTheMoment_data();
    void marksAreRecordedOnceWhateverTheMoment();
};

std::unique_ptr<Cache> CrashTest::create() {
    auto cache = Cache::create({cachePath(), Agency::Cbsa, false, "marie", Passphrase});
    return cache ? std::move(*cache) : nullptr;
}

std::unique_ptr<Cache> CrashTest::signIn(const std::string& user, const std::string& passphrase) {
    auto cache = Cache::open(cachePath(), user, passphrase);
    return cache ? std::move(*cache) : nullptr;
}

/// This program again, where no file may grow beyond so much.
QByteArray CrashTest::runLimited(int kibibytes, const QStringList& arguments) {
    QProcess process;
    const QString script = QStringLiteral("ulimit -f %1; exec \"$0\" \"$@\"").arg(kibibytes);
    process.start(QStringLiteral("/bin/bash"),
                  QStringList{QStringLiteral("-c"), script, QCoreApplication::applicationFilePath()} +
                      arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return "crashed";
    return process.readAllStandardOutput().trimmed().split('\n').last();
}

void CrashTest::makeBatches() {
    Connection connection(file("batches.db").toStdString(), Key, Connection::Open::Create);
    migrate(connection);
    connection.execute("CREATE TABLE batch(batch INTEGER NOT NULL, content TEXT NOT NULL) STRICT");
    AuditFile::guard(*AuditFile::create(AuditFile::pathFor(connection.path()), Key));
}

/// The number of the last batch, all of them being there, whole and with their entries; -1 if not.
std::int64_t CrashTest::checkBatches() {
    Connection connection(file("batches.db").toStdString(), Key, Connection::Open::Existing);
    const std::int64_t last = number(connection, "SELECT coalesce(max(batch), 0) FROM batch");
    const bool whole = number(connection, "SELECT count(*) FROM batch") == last * RowsInABatch &&
                       number(connection, "SELECT count(DISTINCT batch) FROM batch") == last;
    // What was killed between its commit and its move waits still, or stands in both places.
    m_waited += number(connection, "SELECT count(*) FROM audit_outbox") > 0 ? 1 : 0;
    AuditTrail trail(connection, file("batches.db").toStdString(), Key);
    std::map<std::string, int> changed;
    std::map<std::string, int> looked;
    for (const AuditEntry& entry : trail.entries())
        ++(entry.action == "sync_segment" ? changed : looked)[entry.subject];
    const auto isOnce = [](const auto& each) { return each.second == 1; };
    const bool isLogged = static_cast<std::int64_t>(changed.size()) == last &&
                          std::ranges::all_of(changed, isOnce) && std::ranges::all_of(looked, isOnce);
    const bool isTold = number(connection, "SELECT count(*) FROM audit_outbox") == 0;
    m_looked.clear();
    for (const auto& [batch, times] : looked)
        m_looked.insert(std::stoll(batch));
    return whole && isLogged && isTold && trail.verify().valid ? last : -1;
}

void CrashTest::killedWhileWritingItKeepsWholeBatches() {
    makeBatches();
    std::int64_t reached = 0;
    std::vector<std::int64_t> answered;
    for (int round = 0; round < 24; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--write-batches"), file("batches.db")});
        std::int64_t said = reached;
        while (said < reached + 1 + round % 12 * 3) {
            QVERIFY(process.waitForReadyRead(30'000));
            while (process.canReadLine())
                answered.push_back(said = process.readLine().trimmed().toLongLong());
        }
        // At another place of the next batch each time.
        process.waitForFinished(round);
        process.kill();
        QVERIFY(process.waitForFinished(30'000));
        for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
            if (!line.isEmpty())
                answered.push_back(said = line.toLongLong());
        reached = checkBatches();
        QVERIFY2(reached >= said, "what was committed is gone, or a batch is in parts");
        QVERIFY2(std::ranges::all_of(answered, [&](std::int64_t each) { return m_looked.contains(each); }),
                 "a look that was answered is not in the log");
    }
    QVERIFY(reached > 100);
    QVERIFY2(m_waited > 0, "no kill fell between a commit and its move");
}

void CrashTest::aFullDiskStopsTheWriterAndLosesNothing() {
    makeBatches();
    const QStringList arguments{QStringLiteral("--write-batches"), file("batches.db")};
    QCOMPARE(runLimited(2048, arguments), QByteArray("cache_full"));
    const std::int64_t reached = checkBatches();
    QVERIFY(reached > 10);
    QCOMPARE(runLimited(2048, arguments), QByteArray("cache_full"));
    QVERIFY(checkBatches() >= reached);
}

void CrashTest::aFullDiskWhileCreatingLeavesNothing() {
    QCOMPARE(runLimited(8, {QStringLiteral("--create"), file("cache.db")}), QByteArray("cache_full"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(create());
}

void CrashTest::aSignInThatCannotBeRecordedIsRefused_data() {
    QTest::addColumn<int>("kibibytes");
    QTest::newRow("no room at all") << 0;
    QTest::newRow("room for one page") << 8;
}

void CrashTest::aSignInThatCannotBeRecordedIsRefused() {
    QFETCH(int, kibibytes);
    create().reset();
    const QByteArray before = contentOf(file("cache.db")) + contentOf(file("cache.db.audit"));
    QCOMPARE(runLimited(kibibytes, {QStringLiteral("--open"), file("cache.db")}), QByteArray("cache_full"));
    QCOMPARE(contentOf(file("cache.db")) + contentOf(file("cache.db.audit")), before);
    const auto cache = signIn("marie", Passphrase);
    QVERIFY(cache);
    QCOMPARE(countOf(*cache, "sign_in"), 2);
    QVERIFY(cache->audit().verify().valid);
}

void CrashTest::aNewAccountThatCannotBeWrittenIsNotThere() {
    const auto cache = create();
    QVERIFY(cache);
    // Where the key file's successor is written.
    QVERIFY(QDir().mkdir(file("cache.db.keys.part")));
    QVERIFY(QDir().mkdir(file("cache.db.keys.part/x")));
    const auto refused = cache->addAccount("paul", Role::Officer, Other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("cannot_write"));
    QCOMPARE(countOf(*cache, "account_added"), 0);
    QCOMPARE(cache->accounts()->size(), std::size_t{1});
    QVERIFY(!cache->changePassphrase(Passphrase, Other));
    QCOMPARE(countOf(*cache, "passphrase_changed"), 0);
    QVERIFY(signIn("marie", Passphrase));
}

void CrashTest::aCreationKilledBeforeItsKeysIsBegunAgain() {
    create().reset();
    QVERIFY(QFile::rename(file("cache.db"), file("cache.db.new")));
    QVERIFY(QFile::rename(file("cache.db.audit"), file("cache.db.audit.new")));
    QVERIFY(QFile::remove(file("cache.db.keys")));
    QCOMPARE(codeOf(Cache::open(cachePath(), "marie", Passphrase)), "no_cache");
    QVERIFY(create());
    QVERIFY(!QFile::exists(file("cache.db.new")) && !QFile::exists(file("cache.db.audit.new")));
}

void CrashTest::aCreationKilledBeforeItsNameIsFinished_data() {
    QTest::addColumn<bool>("audit");
    QTest::newRow("before both names") << true;
    QTest::newRow("between the two") << false;
}

void CrashTest::aCreationKilledBeforeItsNameIsFinished() {
    QFETCH(bool, audit);
    create().reset();
    QVERIFY(QFile::rename(file("cache.db"), file("cache.db.new")));
    if (audit)
        QVERIFY(QFile::rename(file("cache.db.audit"), file("cache.db.audit.new")));
    QCOMPARE(codeOf(Cache::create({cachePath(), Agency::Cbp, true, "eve", Passphrase})), "cache_exists");
    const auto cache = signIn("marie", Passphrase);
    QVERIFY(cache);
    QVERIFY(!QFile::exists(file("cache.db.new")));
    QCOMPARE(countOf(*cache, "cache_created"), 1);
}

void CrashTest::anAccountWithoutItsRowOpensNothing() {
    create().reset();
    copy(file("cache.db"), file("before"));
    QVERIFY(signIn("marie", Passphrase)->addAccount("paul", Role::Officer, Other));
    copy(file("before"), file("cache.db"));
    const auto keys = KeyFile::read(KeyFile::pathFor(cachePath()));
    QVERIFY(keys && keys->find(keys->tagOf("paul")));

    QCOMPARE(codeOf(Cache::open(cachePath(), "paul", Other)), "wrong_passphrase");
    const auto cache = signIn("marie", Passphrase);
    QVERIFY(cache);
    QVERIFY(!KeyFile::read(KeyFile::pathFor(cachePath()))->find(keys->tagOf("paul")));
    QVERIFY(cache->addAccount("paul", Role::Officer, Passphrase));
}

void CrashTest::aDisabledAccountWithItsKeyOpensNothing() {
    QVERIFY(create()->addAccount("paul", Role::Officer, Other));
    copy(file("cache.db.keys"), file("before"));
    QVERIFY(signIn("marie", Passphrase)->disableAccount("paul"));
    copy(file("before"), file("cache.db.keys"));

    QCOMPARE(codeOf(Cache::open(cachePath(), "paul", Other)), "wrong_passphrase");
    const auto cache = signIn("marie", Passphrase);
    QVERIFY(cache);
    const auto keys = KeyFile::read(KeyFile::pathFor(cachePath()));
    QVERIFY(!keys->find(keys->tagOf("paul"))->wrapped);
    QCOMPARE(countOf(*cache, "sign_in_refused"), 1);
}

void CrashTest::aNewPassphraseWithoutItsEntryIsRecordedLater() {
    create().reset();
    copy(file("cache.db"), file("before"));
    QVERIFY(signIn("marie", Passphrase)->changePassphrase(Passphrase, Other));
    copy(file("before"), file("cache.db"));

    QCOMPARE(codeOf(Cache::open(cachePath(), "marie", Passphrase)), "wrong_passphrase");
    for (int round = 0; round < 2; ++round) {
        const auto cache = signIn("marie", Other);
        QVERIFY(cache);
        QCOMPARE(countOf(*cache, "envelope_changed"), 1);
    }
}

void CrashTest::marksAreRecordedOnceWhateverTheMoment_data() {
    QTest::addColumn<bool>("recorded");
    QTest::newRow("killed before they were recorded") << false;
    QTest::newRow("killed after, before they were removed") << true;
}

void CrashTest::marksAreRecordedOnceWhateverTheMoment() {
    QFETCH(bool, recorded);
    create().reset();
    QVERIFY(!signIn("marie", "wrong passphrase"));
    QVERIFY(!signIn("marie", "wrong passphrase"));
    // As `take` leaves it: renamed, and its digest in the cache once the transaction is committed.
    QVERIFY(QFile::rename(file("cache.db.refused"), file("cache.db.refused-taken")));
    if (recorded) {
        copy(file("cache.db.refused-taken"), file("marks"));
        writeMeta(signIn("marie", Passphrase)->connection(), "refusals_taken", digestOf(file("marks")));
        copy(file("marks"), file("cache.db.refused-taken"));
    }
    for (int round = 0; round < 2; ++round) {
        const auto cache = signIn("marie", Passphrase);
        QVERIFY(cache);
        QCOMPARE(countOf(*cache, "sign_in_refused"), 2);
        QVERIFY(!QFile::exists(file("cache.db.refused-taken")));
    }
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--write-batches"))
        return writeBatches(arguments[2].toStdString());
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--open"))
        return openCache(arguments[2].toStdString());
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--create"))
        return createCache(arguments[2].toStdString());
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "crashtest.moc"
