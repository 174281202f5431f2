#include "data/store/connection.h"
#include "data/platform/platform.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cstring>
#include <sqlcipher/sqlite3.h>
#include <thread>
#include <vector>

using namespace passages;

namespace {

using Key = std::array<std::byte, 32>;

Key keyOf(unsigned char value) {
    Key key;
    key.fill(std::byte{value});
    return key;
}

std::string codeOf(const std::function<void()>& body) {
    try {
        body();
    } catch (const StoreError& error) {
        return error.error().code;
    }
    return "none";
}

std::int64_t count(Connection& connection, std::string_view table) {
    Statement statement = connection.prepare("SELECT count(*) FROM " + std::string(table));
    statement.step();
    return statement.integer(0);
}

QByteArray bytesOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A file of some 200 pages, closed.
void makeFilled(const std::string& path, const Key& key) {
    Connection connection(path, key, Connection::Open::Create);
    Transaction transaction(connection);
    connection.execute("CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT");
    Statement insert = connection.prepare("INSERT INTO person(name) VALUES(?)");
    for (int i = 0; i < 10'000; ++i)
        insert.bind(1, "Zbigniewska-Okonkwo " + std::to_string(i) + std::string(120, '.')).run();
    transaction.commit();
}

class ConnectionTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    std::string path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

  private Q_SLOTS:
    void theCipherIsTheOneItWasBuiltWith();
    void whatIsBoundComesBack();
    void aNewFileIsForItsOwnerOnlyAndHoldsNoClearText();
    void creatingRefusesAFileThatStands();
    void openingRefusesAFileThatIsNotThere();
    void theWrongKeyIsAnError();
    void aPlainDatabaseIsAnError();
    void anEmptyFileIsNotTakenForANewDatabase();
    void aDamagedFileIsAnErrorAndStaysAsItIs_data();
    void aDamagedFileIsAnErrorAndStaysAsItIs();
    void aTruncatedFileIsAnError();
    void aFullFileIsAnErrorAndKeepsWhatItHad();
    void aTransactionLeftOpenIsRolledBack();
    void aNestedTransactionIsRefused();
    void anErrorCarriesNoBoundValue();
    void aRunningStatementCanBeCancelled();
    void turnsAreTakenInOrder();
    void twoConnectionsWriteInTurn();
};

void ConnectionTest::theCipherIsTheOneItWasBuiltWith() {
    QCOMPARE(sqlite3_libversion(), SQLITE_VERSION);
    QVERIFY(QString::fromStdString(Connection::cipherVersion()).startsWith(QStringLiteral("4.")));
}

void ConnectionTest::whatIsBoundComesBack() {
    Connection connection(path("bound"), keyOf(1), Connection::Open::Create);
    connection.execute("CREATE TABLE t(a INTEGER, b TEXT, c BLOB, d TEXT, e TEXT, f BLOB) STRICT");
    const std::array<std::byte, 3> blob{std::byte{0}, std::byte{255}, std::byte{7}};
    Statement insert = connection.prepare("INSERT INTO t VALUES(?, ?, ?, ?, ?, ?)");
    insert.bind(1, std::int64_t{-9'000'000'000})
        .bind(2, std::string_view("caf\0\xc3\xa9", 6))
        .bind(3, std::span<const std::byte>(blob))
        .bind(4, std::optional<std::string>())
        .bind(5, std::string_view())
        .bind(6, std::span<const std::byte>())
        .run();
    QCOMPARE(connection.lastInsertRowid(), 1);
    QCOMPARE(connection.changes(), 1);
    Statement select = connection.prepare("SELECT a, b, c, d, e, f FROM t");
    QVERIFY(select.step());
    QCOMPARE(select.integer(0), -9'000'000'000);
    QCOMPARE(select.text(1), std::string("caf\0\xc3\xa9", 6));
    QVERIFY(std::ranges::equal(select.viewBlob(2), blob));
    QVERIFY(select.isNull(3));
    QVERIFY(!select.isNull(4));
    QVERIFY(select.viewText(4).empty());
    QVERIFY(!select.isNull(5));
    QVERIFY(!select.step());
}

void ConnectionTest::aNewFileIsForItsOwnerOnlyAndHoldsNoClearText() {
    const std::string file = path("clear");
    Connection connection(file, keyOf(1), Connection::Open::Create);
    connection.execute("CREATE TABLE person(name TEXT) STRICT");
    connection.prepare("INSERT INTO person VALUES(?)").bind(1, "Przybyszewska").run();
    for (const char* suffix : {"", "-wal", "-shm"}) {
        QVERIFY2(isRestrictedToOwner(file + suffix), suffix);
        const QByteArray bytes = bytesOf(file + suffix);
        QVERIFY2(!bytes.isEmpty(), suffix);
        QVERIFY2(!bytes.contains("Przybyszewska"), suffix);
        QVERIFY2(!bytes.contains("SQLite format 3"), suffix);
        QVERIFY2(!bytes.contains("CREATE TABLE"), suffix);
    }
}

void ConnectionTest::creatingRefusesAFileThatStands() {
    const std::string file = path("stands");
    write(file, "something of somebody's");
    QCOMPARE(codeOf([&] { Connection(file, keyOf(1), Connection::Open::Create); }), "cache_exists");
    QCOMPARE(bytesOf(file), QByteArray("something of somebody's"));
}

void ConnectionTest::openingRefusesAFileThatIsNotThere() {
    const std::string file = path("absent");
    QCOMPARE(codeOf([&] { Connection(file, keyOf(1), Connection::Open::Existing); }), "no_cache");
    QVERIFY(!QFile::exists(QString::fromStdString(file)));
}

void ConnectionTest::theWrongKeyIsAnError() {
    const std::string file = path("wrongkey");
    makeFilled(file, keyOf(1));
    const QByteArray before = bytesOf(file);
    QCOMPARE(codeOf([&] { Connection(file, keyOf(2), Connection::Open::Existing); }),
             "wrong_key_or_not_a_cache");
    QCOMPARE(bytesOf(file), before);
    Connection again(file, keyOf(1), Connection::Open::Existing);
    QCOMPARE(count(again, "person"), 10'000);
}

void ConnectionTest::aPlainDatabaseIsAnError() {
    const std::string file = path("plain");
    sqlite3* plain = nullptr;
    QCOMPARE(sqlite3_open(file.c_str(), &plain), SQLITE_OK);
    QCOMPARE(sqlite3_exec(plain, "PRAGMA page_size = 8192; CREATE TABLE t(a); CREATE TABLE u(a)", nullptr,
                          nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(plain);
    QCOMPARE(codeOf([&] { Connection(file, keyOf(1), Connection::Open::Existing); }),
             "wrong_key_or_not_a_cache");
}

void ConnectionTest::anEmptyFileIsNotTakenForANewDatabase() {
    const std::string file = path("empty");
    write(file, {});
    QCOMPARE(codeOf([&] { Connection(file, keyOf(1), Connection::Open::Existing); }), "cache_damaged");
    QCOMPARE(bytesOf(file), QByteArray());
}

void ConnectionTest::aDamagedFileIsAnErrorAndStaysAsItIs_data() {
    QTest::addColumn<double>("place");
    QTest::addColumn<bool>("seenAtOpen");
    QTest::newRow("in the salt") << 0.0 << true;
    QTest::newRow("in the first page") << 0.001 << true;
    QTest::newRow("in the middle") << 0.5 << false;
    QTest::newRow("near the end") << 0.97 << false;
}

void ConnectionTest::aDamagedFileIsAnErrorAndStaysAsItIs() {
    QFETCH(double, place);
    QFETCH(bool, seenAtOpen);
    const std::string file = path(QByteArray("damaged").append(QByteArray::number(place)).constData());
    makeFilled(file, keyOf(1));
    QByteArray bytes = bytesOf(file);
    const auto at = static_cast<qsizetype>(place * static_cast<double>(bytes.size()));
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    write(file, bytes);
    const std::string code = codeOf([&] {
        Connection connection(file, keyOf(1), Connection::Open::Existing);
        Statement read = connection.prepare("SELECT sum(length(name)) FROM person");
        read.step();
    });
    QCOMPARE(code, seenAtOpen ? "wrong_key_or_not_a_cache" : "cache_damaged");
    QCOMPARE(bytesOf(file), bytes);
}

void ConnectionTest::aTruncatedFileIsAnError() {
    const std::string file = path("truncated");
    makeFilled(file, keyOf(1));
    const QByteArray bytes = bytesOf(file).left(40 * 8192 + 100);
    write(file, bytes);
    QCOMPARE(codeOf([&] { Connection(file, keyOf(1), Connection::Open::Existing); }), "cache_damaged");
    QCOMPARE(bytesOf(file), bytes);
}

void ConnectionTest::aFullFileIsAnErrorAndKeepsWhatItHad() {
    const std::string file = path("full");
    makeFilled(file, keyOf(1));
    {
        Connection connection(file, keyOf(1), Connection::Open::Existing);
        connection.execute("PRAGMA max_page_count = 1"); // no growth beyond what it has
        const std::string code = codeOf([&] {
            Transaction transaction(connection);
            connection.execute("INSERT INTO person(name) SELECT name FROM person");
            transaction.commit();
        });
        QCOMPARE(code, "cache_full");
        QVERIFY(!connection.inTransaction());
        QCOMPARE(count(connection, "person"), 10'000);
    }
    Connection again(file, keyOf(1), Connection::Open::Existing);
    QCOMPARE(count(again, "person"), 10'000);
}

void ConnectionTest::aTransactionLeftOpenIsRolledBack() {
    Connection connection(path("rollback"), keyOf(1), Connection::Open::Create,
                          std::make_shared<WriteTurn>());
    connection.execute("CREATE TABLE t(a INTEGER) STRICT");
    {
        Transaction transaction(connection);
        connection.execute("INSERT INTO t VALUES(1)");
    }
    QCOMPARE(count(connection, "t"), 0);
    Transaction transaction(connection); // the turn was given back
    connection.execute("INSERT INTO t VALUES(2)");
    transaction.commit();
    QCOMPARE(count(connection, "t"), 1);
}

void ConnectionTest::aNestedTransactionIsRefused() {
    Connection connection(path("nested"), keyOf(1), Connection::Open::Create, std::make_shared<WriteTurn>());
    Transaction outer(connection);
    QCOMPARE(codeOf([&] { Transaction inner(connection); }), "cache_failed");
    QVERIFY(connection.inTransaction());
}

void ConnectionTest::anErrorCarriesNoBoundValue() {
    Connection connection(path("message"), keyOf(1), Connection::Open::Create);
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(name)");
    connection.execute("CREATE TABLE t(name TEXT UNIQUE) STRICT");
    const auto detail = [](const std::function<void()>& body) {
        try {
            body();
        } catch (const StoreError& error) {
            return error.error().parameters.at(0).second;
        }
        return std::string();
    };
    Statement search = connection.prepare("SELECT * FROM f WHERE f MATCH ?");
    const std::string searched = detail([&] { search.bind(1, "Wojciechowski:").step(); });
    QVERIFY(!searched.empty());
    QVERIFY(searched.find("Wojciechowski") == std::string::npos);
    connection.execute("INSERT INTO t VALUES('Wojciechowski')");
    Statement insert = connection.prepare("INSERT INTO t VALUES(?)");
    QCOMPARE(detail([&] { insert.bind(1, "Wojciechowski").run(); }), "UNIQUE constraint failed: t.name");
    insert.bind(1, "another").run(); // usable after its error
}

void ConnectionTest::aRunningStatementCanBeCancelled() {
    Connection connection(path("cancel"), keyOf(1), Connection::Open::Create);
    std::atomic<bool> started = false;
    std::jthread other([&](std::stop_token stop) {
        started.wait(false);
        while (!stop.stop_requested()) {
            connection.interrupt();
            std::this_thread::yield();
        }
    });
    Statement endless = connection.prepare(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
    started = true;
    started.notify_all();
    QCOMPARE(codeOf([&] { endless.step(); }), "cancelled");
}

void ConnectionTest::turnsAreTakenInOrder() {
    WriteTurn turn;
    turn.take();
    std::vector<int> order;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&turn, &order, i] {
            turn.take();
            order.push_back(i);
            turn.give();
        });
        while (turn.waiting() != static_cast<std::uint64_t>(i + 1))
            std::this_thread::yield();
    }
    turn.give();
    threads.clear();
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3}));
}

void ConnectionTest::twoConnectionsWriteInTurn() {
    const std::string file = path("turns");
    const auto turn = std::make_shared<WriteTurn>();
    Connection first(file, keyOf(1), Connection::Open::Create, turn);
    first.execute("CREATE TABLE t(a INTEGER) STRICT");
    const auto writeHundred = [](Connection& connection) {
        for (int i = 0; i < 100; ++i) {
            Transaction transaction(connection);
            connection.execute("INSERT INTO t VALUES(1)");
            transaction.commit();
        }
    };
    std::string code = "none";
    {
        std::jthread other([&] {
            code = codeOf([&] {
                Connection second(file, keyOf(1), Connection::Open::Existing, turn);
                writeHundred(second);
            });
        });
        writeHundred(first);
    }
    QCOMPARE(code, "none");
    QCOMPARE(count(first, "t"), 200);
}

} // namespace

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connectiontest.moc"
