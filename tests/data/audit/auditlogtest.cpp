#include "data/audit/auditlog.h"
#include "data/audit/auditexport.h"
#include "data/audit/auditfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <sqlcipher/sqlite3.h>

using namespace passages;

namespace {

constexpr std::array<std::byte, 32> Key{std::byte{7}};

std::string codeOf(const std::function<void()>& body) {
    try {
        body();
    } catch (const StoreError& error) {
        return error.error().code;
    }
    return "none";
}

AuditEntry entryFor(int number) {
    AuditEntry entry;
    entry.user = "marie";
    entry.role = "officer";
    entry.action = "open_traveller";
    entry.outcome = "done";
    entry.purpose = "residency";
    entry.caseReference = "CASE-" + std::to_string(number);
    entry.subject = "traveller-" + std::to_string(number);
    entry.detail = "{\"number\":" + std::to_string(number) + "}";
    return entry;
}

void append(Connection& connection, int entries) {
    AuditLog log(connection);
    Transaction transaction(connection);
    for (int i = 1; i <= entries; ++i)
        log.append(entryFor(i));
    transaction.commit();
}

/// What somebody does who has the key and no respect: past the triggers.
void tamper(Connection& connection, const char* sql) {
    for (const char* trigger :
         {"audit_in_order", "audit_moves_head", "audit_is_not_changed", "audit_is_not_deleted",
          "audit_head_moves_with_an_entry", "audit_head_is_not_deleted"})
        connection.execute(std::string("DROP TRIGGER ") + trigger);
    connection.execute(sql);
}

class AuditLogTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;

  private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyLogIsValid();
    void entriesComeBackAsTheyWereAppended();
    void theHashIsWhatAnybodyCanCompute();
    void theHashTellsWhereAFieldEnds();
    void appendingOutsideATransactionThrows();
    void anEntryGoesWithItsAction();
    void anActionWhoseEntryCannotBeWrittenDoesNotHappen();
    void triggersRefuseToChangeTheLog_data();
    void triggersRefuseToChangeTheLog();
    void tamperingIsFoundWhereItBegins_data();
    void tamperingIsFoundWhereItBegins();
    void everyFieldIsUnderTheHash_data();
    void everyFieldIsUnderTheHash();
    void entriesAfterATruncationDoNotHideIt();
    void aHeadNotedElsewhereIsFoundAgain();
    void anExportIsVerifiedWithoutTheCache_data();
    void anExportIsVerifiedWithoutTheCache();
    void aChangedExportIsFoundWhereItBegins_data();
    void aChangedExportIsFoundWhereItBegins();
    void aWithheldExportHoldsNothingOfThePerson();
};

void AuditLogTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = AuditFile::create(m_folder->filePath(QStringLiteral("audit.db")).toStdString(), Key);
    AuditFile::guard(*m_connection);
}

void AuditLogTest::cleanup() {
    m_connection.reset();
    m_folder.reset();
}

void AuditLogTest::anEmptyLogIsValid() {
    AuditLog log(*m_connection);
    QCOMPARE(log.head(), std::string(64, '0'));
    const AuditCheck check = log.verify();
    QVERIFY(check.valid);
    QCOMPARE(check.entries, 0);
    QCOMPARE(check.head, std::string(64, '0'));
}

void AuditLogTest::entriesComeBackAsTheyWereAppended() {
    const Instant before = Instant::now();
    append(*m_connection, 5);
    AuditLog log(*m_connection);
    const std::vector<AuditEntry> entries = log.entries();
    QCOMPARE(entries.size(), std::size_t{5});
    for (int i = 1; i <= 5; ++i) {
        const AuditEntry& entry = entries[static_cast<std::size_t>(i - 1)];
        const AuditEntry expected = entryFor(i);
        QCOMPARE(entry.index, i);
        QVERIFY(entry.when >= before && entry.when <= Instant::now());
        QCOMPARE(entry.user, expected.user);
        QCOMPARE(entry.role, expected.role);
        QCOMPARE(entry.action, expected.action);
        QCOMPARE(entry.outcome, expected.outcome);
        QCOMPARE(entry.purpose, expected.purpose);
        QCOMPARE(entry.caseReference, expected.caseReference);
        QCOMPARE(entry.subject, expected.subject);
        QCOMPARE(entry.detail, expected.detail);
    }
    QCOMPARE(log.head(), entries.back().hash);
    QCOMPARE(log.entries(3).front().index, 4);
    QCOMPARE(log.entries(1, 2).size(), std::size_t{2});
    QVERIFY(log.verify().valid);
}

/// Written out a second time, from the description in the header, with another library.
void AuditLogTest::theHashIsWhatAnybodyCanCompute() {
    append(*m_connection, 2);
    const auto sha = [](const QList<QByteArray>& fields) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QByteArray& field : fields)
            hash.addData(QByteArray::number(field.size()) + ':' + field + ',');
        return hash.result().toHex();
    };
    const auto bytes = [](const std::string& text) { return QByteArray::fromStdString(text); };
    QByteArray previous(64, '0');
    for (const AuditEntry& e : AuditLog(*m_connection).entries()) {
        const QByteArray withheld = sha({"passages-audit-withheld-1", bytes(e.salt), bytes(e.caseReference),
                                         bytes(e.subject), bytes(e.detail)});
        const QByteArray hash =
            sha({"passages-audit-1", previous, QByteArray::number(static_cast<qint64>(e.index)),
                 bytes(e.when.iso()), bytes(e.user), bytes(e.role), bytes(e.action), bytes(e.outcome),
                 bytes(e.purpose), withheld});
        QCOMPARE(bytes(e.hash), hash);
        QCOMPARE(AuditLog::hashOf(previous.toStdString(), e), e.hash);
        previous = hash;
    }
}

void AuditLogTest::theHashTellsWhereAFieldEnds() {
    AuditEntry one = entryFor(1);
    AuditEntry other = one;
    one.user = "marieoff";
    one.role = "icer";
    other.user = "marie";
    other.role = "officer";
    const std::string previous(64, '0');
    QVERIFY(AuditLog::hashOf(previous, one) != AuditLog::hashOf(previous, other));
}

void AuditLogTest::appendingOutsideATransactionThrows() {
    AuditLog log(*m_connection);
    QCOMPARE(codeOf([&] { log.append(entryFor(1)); }), "audit_outside_transaction");
    QCOMPARE(log.entries().size(), std::size_t{0});
}

void AuditLogTest::anEntryGoesWithItsAction() {
    AuditLog log(*m_connection);
    {
        Transaction transaction(*m_connection);
        log.append(entryFor(1));
    }
    QCOMPARE(log.head(), std::string(64, '0'));
    append(*m_connection, 1);
    QVERIFY(log.verify().valid);
    QCOMPARE(log.entries().size(), std::size_t{1});
}

void AuditLogTest::anActionWhoseEntryCannotBeWrittenDoesNotHappen() {
    m_connection->execute("CREATE TABLE action(a TEXT) STRICT");
    AuditLog log(*m_connection);
    const auto act = [&](const AuditEntry& entry) {
        Transaction transaction(*m_connection);
        m_connection->execute("INSERT INTO action VALUES('done')");
        log.append(entry);
        transaction.commit();
    };
    AuditEntry bad = entryFor(1);
    bad.detail = "not JSON";
    QCOMPARE(codeOf([&] { act(bad); }), "cache_failed");
    m_connection->execute("PRAGMA max_page_count = 1");
    AuditEntry large = entryFor(1);
    large.purpose = std::string(100'000, 'p');
    QCOMPARE(codeOf([&] { act(large); }), "cache_full");
    m_connection->execute("PRAGMA max_page_count = 1000000");
    Statement count = m_connection->prepare("SELECT count(*) FROM action");
    QVERIFY(count.step());
    QCOMPARE(count.integer(0), 0);
    count.reset();
    act(entryFor(1));
    QVERIFY(log.verify().valid);
}

void AuditLogTest::triggersRefuseToChangeTheLog_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update") << QByteArray("UPDATE audit SET user = 'eve' WHERE \"index\" = 2");
    QTest::newRow("delete one") << QByteArray("DELETE FROM audit WHERE \"index\" = 3");
    QTest::newRow("delete all") << QByteArray("DELETE FROM audit");
    QTest::newRow("replace") << QByteArray(
        "INSERT OR REPLACE INTO audit SELECT 2, at, 'eve', role, action, outcome, "
        "purpose, case_reference, subject, detail, salt, hash FROM audit WHERE \"index\" = 2");
    QTest::newRow("leave a hole") << QByteArray(
        "INSERT INTO audit SELECT 9, at, user, role, action, outcome, "
        "purpose, case_reference, subject, detail, salt, hash FROM audit WHERE \"index\" = 2");
    QTest::newRow("set the head back") << QByteArray("UPDATE audit_head SET entries = 2");
    QTest::newRow("delete the head") << QByteArray("DELETE FROM audit_head");
    QTest::newRow("upsert") << QByteArray("INSERT INTO audit SELECT * FROM audit WHERE \"index\" = 2 "
                                          "ON CONFLICT DO UPDATE SET user = 'eve'");
}

void AuditLogTest::triggersRefuseToChangeTheLog() {
    QFETCH(QByteArray, sql);
    append(*m_connection, 3);
    const std::string head = AuditLog(*m_connection).head();
    QCOMPARE(codeOf([&] { m_connection->execute(sql.toStdString()); }), "cache_failed");
    AuditLog log(*m_connection);
    QVERIFY(log.verify().valid);
    QCOMPARE(log.head(), head);
    QCOMPARE(log.entries().size(), std::size_t{3});
}

void AuditLogTest::tamperingIsFoundWhereItBegins_data() {
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("problem");
    const QByteArray moveUp = "UPDATE audit SET \"index\" = -\"index\" WHERE \"index\" > 0;";
    QTest::newRow("another user") << QByteArray("UPDATE audit SET user = 'eve' WHERE \"index\" = 4") << 4
                                  << QByteArray("changed");
    QTest::newRow("another hash") << QByteArray("UPDATE audit SET hash = randomblob(32) WHERE \"index\" = 4")
                                  << 4 << QByteArray("changed");
    QTest::newRow("the first one changed")
        << QByteArray("UPDATE audit SET purpose = 'x' WHERE \"index\" = 1") << 1 << QByteArray("changed");
    QTest::newRow("the last one changed")
        << QByteArray("UPDATE audit SET purpose = 'x' WHERE \"index\" = 10") << 10 << QByteArray("changed");
    QTest::newRow("one taken out") << QByteArray("DELETE FROM audit WHERE \"index\" = 5") << 5
                                   << QByteArray("missing");
    QTest::newRow("the first taken out")
        << QByteArray("DELETE FROM audit WHERE \"index\" = 1") << 1 << QByteArray("missing");
    QTest::newRow("two taken out, the rest moved up")
        << moveUp + "DELETE FROM audit WHERE \"index\" IN (-5, -6);"
                    "UPDATE audit SET \"index\" = -\"index\" - iif(\"index\" < -6, 2, 0)"
        << 5 << QByteArray("missing");
    QTest::newRow("the last taken out")
        << QByteArray("DELETE FROM audit WHERE \"index\" = 10") << 10 << QByteArray("truncated");
    QTest::newRow("the last three taken out")
        << QByteArray("DELETE FROM audit WHERE \"index\" > 7") << 8 << QByteArray("truncated");
    QTest::newRow("all taken out") << QByteArray("DELETE FROM audit") << 1 << QByteArray("truncated");
    QTest::newRow("neighbours exchanged")
        << moveUp +
               "UPDATE audit SET \"index\" = CASE \"index\" WHEN -3 THEN 4 WHEN -4 THEN 3 ELSE -\"index\" END"
        << 3 << QByteArray("reordered");
    QTest::newRow("two far apart exchanged")
        << moveUp +
               "UPDATE audit SET \"index\" = CASE \"index\" WHEN -2 THEN 9 WHEN -9 THEN 2 ELSE -\"index\" END"
        << 2 << QByteArray("reordered");
    QTest::newRow("one put in between")
        << moveUp + "UPDATE audit SET \"index\" = -\"index\" + iif(\"index\" <= -6, 1, 0);"
                    "INSERT INTO audit SELECT 6, at, 'eve', role, action, outcome, purpose, case_reference, "
                    "subject, detail, "
                    "salt, hash FROM audit WHERE \"index\" = 5"
        << 6 << QByteArray("added");
    QTest::newRow("one put at the end without the head")
        << QByteArray("INSERT INTO audit SELECT 11, at, 'eve', role, action, outcome, purpose, "
                      "case_reference, subject, "
                      "detail, salt, hash FROM audit WHERE \"index\" = 5")
        << 11 << QByteArray("added");
    QTest::newRow("the head of another log")
        << QByteArray("UPDATE audit_head SET hash = randomblob(32)") << 10 << QByteArray("changed");
    QTest::newRow("no head") << QByteArray("DELETE FROM audit_head") << 1 << QByteArray("added");
}

void AuditLogTest::tamperingIsFoundWhereItBegins() {
    QFETCH(QByteArray, sql);
    QFETCH(int, index);
    QFETCH(QByteArray, problem);
    append(*m_connection, 10);
    QVERIFY(AuditLog(*m_connection).verify().valid);
    tamper(*m_connection, sql.constData());
    const AuditCheck check = AuditLog(*m_connection).verify();
    QVERIFY(!check.valid);
    QCOMPARE(QByteArray::fromStdString(check.problem), problem);
    QCOMPARE(check.firstBadIndex, index);
}

void AuditLogTest::everyFieldIsUnderTheHash_data() {
    QTest::addColumn<QByteArray>("column");
    for (const char* column : {"user", "role", "action", "outcome", "purpose", "case_reference", "subject",
                               "detail", "at", "salt", "hash"})
        QTest::newRow(column) << QByteArray(column);
}

void AuditLogTest::everyFieldIsUnderTheHash() {
    QFETCH(QByteArray, column);
    append(*m_connection, 3);
    const QByteArray value = column == "at"       ? QByteArray("at + 1")
                             : column == "detail" ? QByteArray("'{ }'")
                             : column == "salt" || column == "hash"
                                 ? QByteArray("randomblob(length(" + column + "))")
                                 : QByteArray(column + " || 'x'");
    tamper(*m_connection,
           ("UPDATE audit SET " + column + " = " + value + " WHERE \"index\" = 2").constData());
    const AuditCheck check = AuditLog(*m_connection).verify();
    QCOMPARE(check.firstBadIndex, 2);
    QCOMPARE(check.problem, "changed");
}

void AuditLogTest::entriesAfterATruncationDoNotHideIt() {
    append(*m_connection, 10);
    m_connection->execute("DROP TRIGGER audit_is_not_deleted");
    m_connection->execute("DELETE FROM audit WHERE \"index\" > 6");
    append(*m_connection, 3);
    const AuditCheck check = AuditLog(*m_connection).verify();
    QCOMPARE(check.firstBadIndex, 7);
    QCOMPARE(check.problem, "missing");
}

void AuditLogTest::aHeadNotedElsewhereIsFoundAgain() {
    append(*m_connection, 3);
    const QString path = m_folder->filePath(QStringLiteral("audit.db"));
    const QString older = m_folder->filePath(QStringLiteral("older.db"));
    m_connection.reset();
    QVERIFY(QFile::copy(path, older));
    const auto reopen = [&] {
        m_connection = std::make_unique<Connection>(path.toStdString(), Key, Connection::Open::Existing);
    };
    reopen();
    append(*m_connection, 2);
    const std::string noted = AuditLog(*m_connection).head();
    append(*m_connection, 2);
    QCOMPARE(AuditLog(*m_connection).indexOf(noted), 5);
    m_connection.reset();

    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(older, path));
    reopen();
    AuditLog log(*m_connection);
    QVERIFY(log.verify().valid);
    QCOMPARE(log.indexOf(noted), 0);
    QCOMPARE(log.indexOf(log.head()), 3);
    QCOMPARE(log.indexOf("no hash"), 0);
}

void AuditLogTest::anExportIsVerifiedWithoutTheCache_data() {
    QTest::addColumn<int>("entries");
    QTest::addColumn<bool>("withheld");
    QTest::newRow("an empty log") << 0 << false;
    QTest::newRow("with everything") << 7 << false;
    QTest::newRow("with the person withheld") << 7 << true;
}

void AuditLogTest::anExportIsVerifiedWithoutTheCache() {
    QFETCH(int, entries);
    QFETCH(bool, withheld);
    append(*m_connection, entries);
    AuditLog log(*m_connection);
    const AuditDisclosure disclosure = withheld ? AuditDisclosure::Withheld : AuditDisclosure::Full;
    std::string text;
    exportAudit(log, disclosure, [&](std::string_view line) { text += line; });
    QCOMPARE(text, exportAudit(log.entries(), disclosure));
    const AuditCheck check = verifyAuditExport(text);
    QCOMPARE(check.problem, std::string());
    QVERIFY(check.valid);
    QCOMPARE(check.entries, entries);
    QCOMPARE(check.head, log.head());
}

void AuditLogTest::aChangedExportIsFoundWhereItBegins_data() {
    QTest::addColumn<QByteArray>("problem");
    QTest::addColumn<int>("index");
    QTest::newRow("a changed word") << QByteArray("changed") << 4;
    QTest::newRow("a changed subject") << QByteArray("changed") << 4;
    QTest::newRow("a line taken out") << QByteArray("missing") << 3;
    QTest::newRow("two lines exchanged") << QByteArray("reordered") << 2;
    QTest::newRow("the end cut off") << QByteArray("truncated") << 6;
    QTest::newRow("the last line cut off") << QByteArray("truncated") << 8;
    QTest::newRow("a line that is no JSON") << QByteArray("unreadable") << 5;
    QTest::newRow("a field that nothing covers") << QByteArray("unreadable") << 5;
    QTest::newRow("a line after the last") << QByteArray("unreadable") << 9;
    QTest::newRow("nothing at all") << QByteArray("truncated") << 1;
}

void AuditLogTest::aChangedExportIsFoundWhereItBegins() {
    QFETCH(QByteArray, problem);
    QFETCH(int, index);
    append(*m_connection, 7);
    const std::string text = exportAudit(AuditLog(*m_connection).entries(), AuditDisclosure::Full);
    QList<QByteArray> lines = QByteArray::fromStdString(text).split('\n');
    lines.removeLast();
    const QByteArray row = QTest::currentDataTag();
    if (row == "a changed word")
        lines[3].replace("marie", "pierre");
    else if (row == "a changed subject")
        lines[3].replace("traveller-4", "traveller-5");
    else if (row == "a line taken out")
        lines.removeAt(2);
    else if (row == "two lines exchanged")
        lines.swapItemsAt(1, 4);
    else if (row == "the end cut off")
        lines.remove(5, 2);
    else if (row == "the last line cut off")
        lines.removeLast();
    else if (row == "a line that is no JSON")
        lines[4].chop(3);
    else if (row == "a field that nothing covers")
        lines[4].insert(1, "\"note\":\"x\",");
    else if (row == "a line after the last")
        lines.append(lines[0]);
    else
        lines.clear();
    const AuditCheck check = verifyAuditExport(lines.join('\n').toStdString());
    QVERIFY(!check.valid);
    QCOMPARE(QByteArray::fromStdString(check.problem), problem);
    QCOMPARE(check.firstBadIndex, index);
}

void AuditLogTest::aWithheldExportHoldsNothingOfThePerson() {
    append(*m_connection, 3);
    const std::string text = exportAudit(AuditLog(*m_connection).entries(), AuditDisclosure::Withheld);
    QVERIFY(text.find("traveller-") == std::string::npos);
    QVERIFY(text.find("CASE-") == std::string::npos);
    QVERIFY(text.find("number") == std::string::npos);
    QVERIFY(text.find("salt") == std::string::npos);
    QVERIFY(text.find("marie") != std::string::npos);
}

} // namespace

QTEST_GUILESS_MAIN(AuditLogTest)
#include "auditlogtest.moc"
