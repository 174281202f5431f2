#include "data/cache/cache.h"
#include "data/platform/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace passages;

namespace {

const std::string Passphrase = "Grzegorz w Szczebrzeszynie";

/// Each stands somewhere in the cache: as a record, account, subject, detail, or passphrase.
const QList<QByteArray> Distinctive{
    "Wisniewska-Beaulieu", "Thạch-Quỳnh",   "Zebulonopoulos", "superviseure.tremblay", "TRAVELLER-QX-77",
    "CASE-ZZ-4711",        "Szczebrzeszyn", "CREATE TABLE",   "SQLite format 3",       "BEGIN PRIVATE KEY"};

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where a sort spills: SQLite removes the name of such a file at once, but it stays open.
int openSpills() {
    int count = 0;
    for (const QFileInfo& info :
         QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System))
        count += info.symLinkTarget().contains(QStringLiteral("etilqs")) ? 1 : 0;
    return count;
}

QStringList tempFiles() {
    QStringList found;
    for (const QString& folder : {QStringLiteral("/tmp"), QStringLiteral("/var/tmp")})
        found += QDir(folder).entryList({QStringLiteral("etilqs*")}, QDir::Files | QDir::Hidden);
    return found;
}

class OnDiskTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::string m_path = m_folder.filePath(QStringLiteral("cache.db")).toStdString();

    void lookThrough(const QStringList& expected);
    void fill(Connection& connection);

  private Q_SLOTS:
    void nothingStandsInClearOnTheDisk();
    void aLargeSortSpillsNothing_data();
    void aLargeSortSpillsNothing();
};

void OnDiskTest::lookThrough(const QStringList& expected) {
    const QStringList names = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    QCOMPARE(names, expected);
    for (const QString& name : names) {
        const QByteArray bytes = bytesOf(m_folder.filePath(name));
        QVERIFY2(isRestrictedToOwner(m_folder.filePath(name).toStdString()), qPrintable(name));
        for (const QByteArray& word : Distinctive) {
            QVERIFY2(!bytes.contains(word),
                     qPrintable(name + QStringLiteral(": ") + QString::fromUtf8(word)));
            const QString text = QString::fromUtf8(word);
            const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
            QVERIFY2(!bytes.contains(wide), qPrintable(name + QStringLiteral(" in UTF-16: ") + text));
        }
    }
}

void OnDiskTest::fill(Connection& connection) {
    Transaction transaction(connection);
    connection.execute("CREATE TABLE written(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT");
    Statement insert = connection.prepare("INSERT INTO written(name) VALUES(?)");
    for (int i = 0; i < 30'000; ++i)
        insert.bind(1, (Distinctive[i % 3] + ' ' + QByteArray::number((i * 7919) % 30'000)).toStdString())
            .run();
    connection.execute("CREATE INDEX written_by_name ON written(name)");
    connection.execute("CREATE VIRTUAL TABLE written_search USING fts5(name)");
    connection.execute("INSERT INTO written_search SELECT name FROM written");
    transaction.commit();
}

void OnDiskTest::nothingStandsInClearOnTheDisk() {
    const QStringList closed{QStringLiteral("cache.db"), QStringLiteral("cache.db.audit"),
                             QStringLiteral("cache.db.keys")};
    const QStringList open{QStringLiteral("cache.db"),           QStringLiteral("cache.db-shm"),
                           QStringLiteral("cache.db-wal"),       QStringLiteral("cache.db.audit"),
                           QStringLiteral("cache.db.audit-shm"), QStringLiteral("cache.db.audit-wal"),
                           QStringLiteral("cache.db.keys"),      QStringLiteral("cache.db.refused")};
    {
        const auto cache = Cache::create({m_path, Agency::Cbsa, false, "superviseure.tremblay", Passphrase});
        QVERIFY(cache);
        QVERIFY(!Cache::open(m_path, "Zebulonopoulos", Passphrase));
        QVERIFY(!Cache::open(m_path, "superviseure.tremblay", "Szczebrzeszyn"));
        Connection& connection = (*cache)->connection();
        fill(connection);
        {
            Transaction transaction(connection);
            AuditEntry entry;
            entry.user = "superviseure.tremblay";
            entry.action = "open_traveller";
            entry.outcome = "done";
            entry.subject = "TRAVELLER-QX-77";
            entry.caseReference = "CASE-ZZ-4711";
            entry.detail = R"({"name":"Zebulonopoulos"})";
            (*cache)->audit().append(entry);
            lookThrough(open); // while it waits
            transaction.commit();
        }
        lookThrough(open);
        // And in the middle of a transaction, before anything is committed.
        Transaction transaction(connection);
        connection.execute("UPDATE written SET name = name || ' Zebulonopoulos'");
        lookThrough(open);
        transaction.commit();
        connection.execute("DELETE FROM written");
        lookThrough(open);
    }
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("cache.db.refused"))));
    lookThrough(closed);
}

void OnDiskTest::aLargeSortSpillsNothing_data() {
    QTest::addColumn<bool>("asOpened");
    QTest::newRow("as a connection is opened") << true;
    // That this test would see a spill: without the setting there is one.
    QTest::newRow("with the temporary store on disk") << false;
}

void OnDiskTest::aLargeSortSpillsNothing() {
    QFETCH(bool, asOpened);
    if (!QFile::exists(QStringLiteral("/proc/self/fd")))
        QSKIP("this system does not show which files are open");
    QTemporaryDir folder;
    const std::array<std::byte, 32> key{std::byte{3}};
    Connection connection(folder.filePath(QStringLiteral("sort.db")).toStdString(), key,
                          Connection::Open::Create);
    connection.execute("PRAGMA cache_size = 50");
    if (!asOpened)
        connection.execute("PRAGMA temp_store = FILE");
    const QStringList before = tempFiles();
    Statement sorted = connection.prepare(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        "SELECT 'Zebulonopoulos' || (i * 7919 % 100003) || hex(zeroblob(50)) AS name FROM n ORDER BY name");
    QVERIFY(sorted.step());
    QCOMPARE(openSpills() == 0, asOpened);
    sorted.reset();
    QCOMPARE(tempFiles(), before);
}

} // namespace

QTEST_GUILESS_MAIN(OnDiskTest)
#include "ondisktest.moc"
