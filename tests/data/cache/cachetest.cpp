#include "data/cache/cache.h"
#include "data/cache/keyfile.h"
#include "data/platform/platform.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sqlcipher/sqlite3.h>

using namespace passages;

namespace {

const std::string Passphrase = "correct horse battery";

QByteArray bytesOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const std::string& path, const QByteArray& bytes) {
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

std::string codeOf(const Result<std::unique_ptr<Cache>>& result) {
    return result ? "opened" : result.error().code;
}

std::string codeOf(const Result<void>& result) {
    return result ? "done" : result.error().code;
}

std::vector<std::string> actions(Cache& cache) {
    std::vector<std::string> found;
    for (const AuditEntry& entry : cache.audit().entries())
        found.push_back(entry.action);
    return found;
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::ranges::find(list, item) != list.end();
}

/// Every file of the folder by name, to see that a refusal changes none.
std::map<QString, QByteArray> contentsOf(const QString& folder) {
    std::map<QString, QByteArray> contents;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        contents[name] = bytesOf(QDir(folder).filePath(name).toStdString());
    return contents;
}

class CacheTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_made;   ///< a cache with the accounts marie (supervisor) and paul (officer), made once
    QTemporaryDir m_folder; ///< a fresh copy of it for every test
    std::string m_path;

    Result<std::unique_ptr<Cache>> open(const std::string& user = "marie") {
        return Cache::open(m_path, user, Passphrase);
    }

  private Q_SLOTS:
    void initTestCase();
    void init();

    void theSchemaIsCarriedInTheProgram();
    void aNewCacheIsWholeAndForItsOwnerOnly();
    void creatingNeverTouchesWhatStands_data();
    void creatingNeverTouchesWhatStands();
    void aBadNameOrPassphraseMakesNoCache();
    void aCacheThatIsNotThereIsNotMade();
    void aWrongSignInIsRefusedAndToldAtTheNext();
    void aNameCannotBeTriedOutByTheTimeItTakes();
    void aRefusedSignInWithDamagedMarksIsStillTold();
    void aDamagedCacheIsNamedAndStaysAsItIs_data();
    void aDamagedCacheIsNamedAndStaysAsItIs();
    void aNewerCacheIsRefusedAndStaysAsItIs();
    void aCacheOfBeforeTheBriefsIsRefusedAndStaysAsItIs();
    void aTamperedKeyFileIsRefused_data();
    void aTamperedKeyFileIsRefused();
    void theKeyFileNamesNobody();
    void anotherSpellingOfTheSameTextSignsIn();
    void onlyASupervisorManagesAccounts();
    void aDisabledAccountCannotSignIn();
    void theLastSupervisorCannotBeDisabled();
    void theOldPassphraseFailsAndTheNewOneWorks();
    void aFurtherConnectionSeesTheSameData();
    void theSigningKeyFitsItsCertificate();
    void signingInAndOutIsRecorded();
};

void CacheTest::initTestCase() {
    const std::string path = m_made.filePath(QStringLiteral("cache.db")).toStdString();
    auto cache = Cache::create({path, Agency::Cbp, true, "marie", Passphrase});
    QVERIFY2(cache, cache ? "" : cache.error().code.c_str());
    QCOMPARE(codeOf((*cache)->addAccount("paul", Role::Officer, Passphrase)), "done");
}

void CacheTest::init() {
    QDir(m_folder.path()).removeRecursively();
    QVERIFY(QDir().mkpath(m_folder.path()));
    m_path = m_folder.filePath(QStringLiteral("cache.db")).toStdString();
    for (const QString& name : QDir(m_made.path()).entryList(QDir::Files))
        QVERIFY(QFile::copy(m_made.filePath(name), m_folder.filePath(name)));
}

void CacheTest::theSchemaIsCarriedInTheProgram() {
    QVERIFY(newestSchema() >= 1);
    const auto cache = open();
    QVERIFY(cache);
    Statement version = (*cache)->connection().prepare("PRAGMA user_version");
    QVERIFY(version.step());
    QCOMPARE(version.integer(0), newestSchema());
    migrate((*cache)->connection()); // again: nothing left to do
    Statement loose = (*cache)->connection().prepare(
        "SELECT name FROM pragma_table_list "
        "WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%' "
        "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('shadow', 'virtual'))");
    while (loose.step())
        QFAIL(("not STRICT: " + loose.text(0)).c_str());
}

void CacheTest::aNewCacheIsWholeAndForItsOwnerOnly() {
    QCOMPARE(contentsOf(m_made.path()).size(), std::size_t{3});
    const auto cache = open();
    QVERIFY(cache);
    QCOMPARE((*cache)->agency(), Agency::Cbp);
    QVERIFY((*cache)->isTraining());
    QCOMPARE((*cache)->id().size(), std::size_t{32});
    QCOMPARE((*cache)->account().name, "marie");
    QCOMPARE((*cache)->account().role, Role::Supervisor);
    QVERIFY((*cache)->audit().verify().valid);
    for (const auto& [name, bytes] : contentsOf(m_folder.path()))
        QVERIFY2(isRestrictedToOwner(m_folder.filePath(name).toStdString()), qPrintable(name));
}

void CacheTest::creatingNeverTouchesWhatStands_data() {
    QTest::addColumn<QString>("removed");
    QTest::newRow("a whole cache stands") << QString();
    QTest::newRow("only the cache, its keys elsewhere") << QStringLiteral("cache.db.keys");
    QTest::newRow("only the log, the rest elsewhere") << QStringLiteral("cache.db|cache.db.keys");
    QTest::newRow("only the keys, the cache elsewhere") << QStringLiteral("cache.db");
}

void CacheTest::creatingNeverTouchesWhatStands() {
    QFETCH(QString, removed);
    for (const QString& name : removed.split(u'|', Qt::SkipEmptyParts))
        QVERIFY(QFile::remove(m_folder.filePath(name)));
    const auto before = contentsOf(m_folder.path());
    QCOMPARE(codeOf(Cache::create({m_path, Agency::Cbsa, false, "eve", Passphrase})), "cache_exists");
    QCOMPARE(contentsOf(m_folder.path()), before);
}

void CacheTest::aBadNameOrPassphraseMakesNoCache() {
    QDir(m_folder.path()).removeRecursively();
    QVERIFY(QDir().mkpath(m_folder.path()));
    for (const std::string name : {"", " marie", "ma\nrie", "\xff\xfe", "\xe2\x80\xaemarie"})
        QCOMPARE(codeOf(Cache::create({m_path, Agency::Cbsa, false, name, Passphrase})), "bad_account_name");
    QCOMPARE(codeOf(Cache::create({m_path, Agency::Cbsa, false, "marie", "1234567"})),
             "passphrase_too_short");
    QCOMPARE(
        codeOf(Cache::create({m_path, Agency::Cbsa, false, "marie", "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"})),
        "passphrase_too_short");
    QCOMPARE(codeOf(Cache::create({m_path + "/no/such/folder", Agency::Cbsa, false, "marie", Passphrase})),
             "cannot_write");
    QVERIFY(contentsOf(m_folder.path()).empty());
}

void CacheTest::aCacheThatIsNotThereIsNotMade() {
    QCOMPARE(codeOf(Cache::open(m_path + "2", "marie", Passphrase)), "no_cache");
    QVERIFY(!QFile::exists(QString::fromStdString(m_path + "2")));
}

void CacheTest::aWrongSignInIsRefusedAndToldAtTheNext() {
    const QByteArray before = bytesOf(m_path);
    QCOMPARE(codeOf(Cache::open(m_path, "marie", "wrong passphrase")), "wrong_passphrase");
    QCOMPARE(codeOf(Cache::open(m_path, "my secret typed here", Passphrase)), "wrong_passphrase");
    QCOMPARE(codeOf(Cache::open(m_path, "paul", "wrong passphrase")), "wrong_passphrase");
    QCOMPARE(bytesOf(m_path), before);
    const QByteArray marks = bytesOf(m_path + ".refused");
    QCOMPARE(marks.count('\n'), 3);
    QVERIFY(!marks.contains("marie") && !marks.contains("secret"));
    QVERIFY(isRestrictedToOwner(m_path + ".refused"));
    {
        const auto cache = open();
        QVERIFY(cache);
        std::vector<std::string> names;
        for (const AuditEntry& entry : (*cache)->audit().entries())
            if (entry.action == "sign_in_refused")
                names.push_back(entry.user);
        QCOMPARE(names, (std::vector<std::string>{"marie", "unknown", "paul"}));
    }
    QCOMPARE(contentsOf(m_folder.path()).size(), std::size_t{3}); // the marks are gone
    const auto again = open();
    QVERIFY(again);
    const std::vector<std::string> all = actions(**again);
    QCOMPARE(std::ranges::count(all, "sign_in_refused"), 3);
}

void CacheTest::aNameCannotBeTriedOutByTheTimeItTakes() {
    const auto processorTime = [&](const std::string& user) {
        const std::clock_t before = std::clock();
        const std::string code = codeOf(Cache::open(m_path, user, "wrong passphrase"));
        return code == "wrong_passphrase" ? static_cast<double>(std::clock() - before) : 0;
    };
    const double known = processorTime("marie");
    const double unknown = processorTime("nobody");
    const double impossible = processorTime("\n");
    QVERIFY(known > 0);
    // The derivation is all of it; without one it would be a hundredth.
    QVERIFY(unknown > known / 2 && unknown < known * 2);
    QVERIFY(impossible > known / 2 && impossible < known * 2);
}

void CacheTest::aRefusedSignInWithDamagedMarksIsStillTold() {
    write(m_path + ".refused", "garbage\nmore \xff garbage");
    const auto cache = open();
    QVERIFY(cache);
    const std::vector<std::string> all = actions(**cache);
    QCOMPARE(std::ranges::count(all, "sign_in_refused"), 2);
}

void CacheTest::aDamagedCacheIsNamedAndStaysAsItIs_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content"); // replaces the file; empty: one byte flipped at `place`
    QTest::addColumn<double>("place");
    QTest::addColumn<QString>("code");
    const QString cache = QStringLiteral("cache.db");
    const QString keys = QStringLiteral("cache.db.keys");
    const QString damaged = QStringLiteral("cache_damaged");
    const QString not_ours = QStringLiteral("not_a_cache");
    QTest::newRow("a byte of the first page") << cache << QByteArray() << 0.001 << damaged;
    QTest::newRow("a byte of the salt") << cache << QByteArray() << 0.0 << damaged;
    QTest::newRow("a byte in the key file's middle") << keys << QByteArray() << 0.5 << damaged;
    QTest::newRow("a cache that is empty") << cache << QByteArray("\0", 1) << 0.0 << damaged;
    QTest::newRow("a cache of other bytes") << cache << QByteArray(100'000, 'x') << 0.0 << damaged;
    QTest::newRow("a clear database")
        << cache << QByteArray("SQLite format 3\0", 16).append(QByteArray(8176, 0)) << 0.0 << not_ours;
    const QString audit = QStringLiteral("cache.db.audit");
    QTest::newRow("a byte of the audit log") << audit << QByteArray() << 0.001 << damaged;
    QTest::newRow("an audit log that is empty") << audit << QByteArray("\0", 1) << 0.0 << damaged;
    QTest::newRow("an audit log of other bytes") << audit << QByteArray(100'000, 'x') << 0.0 << damaged;
    QTest::newRow("a key file cut short") << keys << QByteArray("{\"format\":\"passages-") << 0.0 << damaged;
    QTest::newRow("a key file of another program") << keys << QByteArray("{\"a\":1}") << 0.0 << not_ours;
}

void CacheTest::aDamagedCacheIsNamedAndStaysAsItIs() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(double, place);
    QFETCH(QString, code);
    const std::string path = m_folder.filePath(file).toStdString();
    if (content.isEmpty()) {
        content = bytesOf(path);
        const auto at = static_cast<qsizetype>(place * static_cast<double>(content.size()));
        content[at] = static_cast<char>(content[at] ^ 1);
    }
    write(path, content);
    const auto before = contentsOf(m_folder.path());
    QCOMPARE(QString::fromStdString(codeOf(open())), code);
    QCOMPARE(contentsOf(m_folder.path()), before);
}

void CacheTest::aNewerCacheIsRefusedAndStaysAsItIs() {
    {
        const auto cache = open();
        QVERIFY(cache);
        (*cache)->connection().execute("PRAGMA user_version = " + std::to_string(newestSchema() + 1));
    }
    const auto before = contentsOf(m_folder.path());
    const auto refused = open();
    QCOMPARE(codeOf(refused), "cache_newer");
    QCOMPARE(contentsOf(m_folder.path()), before);
}

void CacheTest::aCacheOfBeforeTheBriefsIsRefusedAndStaysAsItIs() {
    {
        const auto cache = open();
        QVERIFY(cache);
        (*cache)->connection().execute("DROP TABLE person_record");
    }
    const auto before = contentsOf(m_folder.path());
    const auto refused = open();
    QCOMPARE(codeOf(refused), "cache_older");
    QCOMPARE(contentsOf(m_folder.path()), before);
}

void CacheTest::aTamperedKeyFileIsRefused_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("code");
    QTest::newRow("too few rounds") << QStringLiteral("600000") << QStringLiteral("1000")
                                    << QStringLiteral("cache_damaged");
    QTest::newRow("rounds that never end")
        << QStringLiteral("600000") << QStringLiteral("2000000000") << QStringLiteral("cache_damaged");
    QTest::newRow("a newer version") << QStringLiteral("\"version\": 1") << QStringLiteral("\"version\": 2")
                                     << QStringLiteral("cache_newer");
}

void CacheTest::aTamperedKeyFileIsRefused() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, code);
    const std::string path = KeyFile::pathFor(m_path);
    QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.contains(from.toUtf8()));
    bytes.replace(from.toUtf8(), to.toUtf8());
    // Whoever changes it on purpose makes the digest fit.
    QJsonObject document = QJsonDocument::fromJson(bytes).object();
    document.remove(QStringLiteral("digest"));
    const QByteArray compact = QJsonDocument(document).toJson(QJsonDocument::Compact);
    document[QStringLiteral("digest")] =
        QString::fromLatin1(QCryptographicHash::hash(compact, QCryptographicHash::Sha256).toHex());
    write(path, QJsonDocument(document).toJson());
    const QByteArray before = bytesOf(path);
    QCOMPARE(QString::fromStdString(codeOf(open())), code);
    QCOMPARE(bytesOf(path), before);
}

void CacheTest::theKeyFileNamesNobody() {
    const QByteArray bytes = bytesOf(KeyFile::pathFor(m_path));
    QVERIFY(bytes.contains("PBKDF2-HMAC-SHA-512"));
    QVERIFY(!bytes.contains("marie") && !bytes.contains("paul"));
    QVERIFY(!bytes.contains("supervisor") && !bytes.contains("officer"));
}

void CacheTest::anotherSpellingOfTheSameTextSignsIn() {
    {
        const auto cache = open();
        QVERIFY(cache);
        QCOMPARE(codeOf((*cache)->addAccount("Zo\xc3\xa9", Role::Auditor, "mot de passe \xc3\xa9t\xc3\xa9")),
                 "done");
    }
    const auto cache = Cache::open(m_path, "Zoe\xcc\x81", "mot de passe e\xcc\x81te\xcc\x81");
    QCOMPARE(codeOf(cache), "opened");
    QCOMPARE((*cache)->account().role, Role::Auditor);
}

void CacheTest::onlyASupervisorManagesAccounts() {
    const auto cache = open("paul");
    QVERIFY(cache);
    const auto refused = (*cache)->addAccount("eve", Role::Supervisor, Passphrase);
    QCOMPARE(codeOf(refused), "not_permitted");
    QCOMPARE(refused.error().failure, Failure::NotPermitted);
    QCOMPARE(codeOf((*cache)->disableAccount("marie")), "not_permitted");
    QVERIFY(!(*cache)->accounts());
    const std::vector<AuditEntry> entries = (*cache)->audit().entries();
    std::vector<std::string> refusals;
    for (const AuditEntry& entry : entries)
        if (entry.outcome == "refused")
            refusals.push_back(entry.user + " " + entry.action + " " + entry.subject);
    QCOMPARE(refusals, (std::vector<std::string>{"paul account_added eve", "paul account_disabled marie",
                                                 "paul list_accounts "}));
}

void CacheTest::aDisabledAccountCannotSignIn() {
    {
        const auto cache = open();
        QVERIFY(cache);
        QCOMPARE(codeOf((*cache)->addAccount("paul", Role::Officer, Passphrase)), "account_exists");
        QCOMPARE(codeOf((*cache)->disableAccount("nobody")), "no_such_account");
        QCOMPARE(codeOf((*cache)->disableAccount("paul")), "done");
        QVERIFY(contains(actions(**cache), "account_disabled"));
        const auto accounts = (*cache)->accounts();
        QVERIFY(accounts);
        QCOMPARE(accounts->size(), std::size_t{2});
        QVERIFY(accounts->at(1).disabled);
    }
    const auto keys = KeyFile::read(KeyFile::pathFor(m_path));
    QVERIFY(keys);
    QVERIFY(!keys->find(keys->tagOf("paul"))->wrapped);
    QCOMPARE(codeOf(open("paul")), "wrong_passphrase");
    const auto cache = open();
    QVERIFY(cache);
    const std::vector<AuditEntry> entries = (*cache)->audit().entries();
    const auto told = std::ranges::find(entries, "sign_in_refused", &AuditEntry::action);
    QVERIFY(told != entries.end());
    QCOMPARE(told->user, "paul");
}

void CacheTest::theLastSupervisorCannotBeDisabled() {
    const auto cache = open();
    QVERIFY(cache);
    QCOMPARE(codeOf((*cache)->disableAccount("marie")), "last_supervisor");
    QCOMPARE(codeOf((*cache)->addAccount("anne", Role::Supervisor, Passphrase)), "done");
    QCOMPARE(codeOf((*cache)->disableAccount("marie")), "done");
    // She is signed in still, but may do nothing more.
    QCOMPARE(codeOf((*cache)->addAccount("eve", Role::Officer, Passphrase)), "not_permitted");
}

void CacheTest::theOldPassphraseFailsAndTheNewOneWorks() {
    {
        const auto cache = open("paul");
        QVERIFY(cache);
        QCOMPARE(codeOf((*cache)->changePassphrase("not the old one", "another passphrase")),
                 "wrong_passphrase");
        QCOMPARE(codeOf((*cache)->changePassphrase(Passphrase, "short")), "passphrase_too_short");
        QCOMPARE(codeOf((*cache)->changePassphrase(Passphrase, "another passphrase")), "done");
        QVERIFY(contains(actions(**cache), "passphrase_changed"));
    }
    QCOMPARE(codeOf(open("paul")), "wrong_passphrase");
    const auto cache = Cache::open(m_path, "paul", "another passphrase");
    QCOMPARE(codeOf(cache), "opened");
    QVERIFY(!contains(actions(**cache), "envelope_changed"));
}

void CacheTest::aFurtherConnectionSeesTheSameData() {
    const auto cache = open();
    QVERIFY(cache);
    const auto further = (*cache)->openFurther();
    QVERIFY(further);
    QCOMPARE((*further)->writeTurn(), (*cache)->connection().writeTurn());
    AuditEntry entry;
    entry.action = "sync";
    entry.outcome = "done";
    Transaction transaction(**further);
    AuditOutbox(**further).add(entry);
    transaction.commit();
    QVERIFY(AuditOutbox(**further).waiting().empty()); // moved, right after it
    QCOMPARE((*cache)->audit().entries().back().action, "sync");
    QCOMPARE(AuditOutbox((*cache)->connection()).seen().head, (*cache)->audit().head());
}

void CacheTest::theSigningKeyFitsItsCertificate() {
    const auto cache = open();
    QVERIFY(cache);
    const auto identity = (*cache)->signingIdentity();
    QVERIFY(identity);
    BIO* keyText = BIO_new_mem_buf(identity->keyPem.data(), -1);
    BIO* certificateText = BIO_new_mem_buf(identity->certificatePem.data(), -1);
    EVP_PKEY* key = PEM_read_bio_PrivateKey(keyText, nullptr, nullptr, nullptr);
    X509* certificate = PEM_read_bio_X509(certificateText, nullptr, nullptr, nullptr);
    QVERIFY(key && certificate);
    QCOMPARE(X509_check_private_key(certificate, key), 1);
    QCOMPARE(X509_verify(certificate, key), 1);
    QCOMPARE(EVP_PKEY_get_bits(key), 384);
    X509_free(certificate);
    EVP_PKEY_free(key);
    BIO_free(certificateText);
    BIO_free(keyText);
}

void CacheTest::signingInAndOutIsRecorded() {
    QVERIFY(open("paul"));
    const auto cache = open();
    QVERIFY(cache);
    const std::vector<std::string> expected{"cache_created", "sign_in",  "account_added", "sign_out",
                                            "sign_in",       "sign_out", "sign_in"};
    QCOMPARE(actions(**cache), expected);
}

} // namespace

QTEST_GUILESS_MAIN(CacheTest)
#include "cachetest.moc"
