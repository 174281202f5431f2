#include "data/store/connection.h"

#include "data/platform/platform.h"
#include "data/store/slack.h"

#include <QFileInfo>
#include <QString>
#include <array>
#include <openssl/crypto.h>
#include <sqlcipher/sqlite3.h>

namespace passages {
namespace {

constexpr int BusyMilliseconds = 10'000;
constexpr int LogMilliseconds = 250;

const char* codeOf(int result, int systemError) {
    // The shared memory beside the log could not grow; SQLite keeps no errno of that.
    if (result == SQLITE_IOERR_SHMSIZE)
        return "cache_full";
    switch (result & 0xff) {
    case SQLITE_FULL:
        return "cache_full";
    case SQLITE_IOERR:
        return meansNoSpace(systemError) ? "cache_full" : "cache_failed";
    case SQLITE_NOTADB:
        return "wrong_key_or_not_a_cache";
    case SQLITE_CORRUPT:
        return "cache_damaged";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "cache_busy";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return "cache_read_only";
    case SQLITE_INTERRUPT:
        return "cancelled";
    default:
        return "cache_failed";
    }
}

/// SQLite's own message where it can only name what stands in our SQL. A message of a running statement may
/// quote what was bound to it (FTS5 quotes the text searched for), except where a constraint failed.
enum class Message { Own, OfTheCode };

[[noreturn]] void throwError(sqlite3* handle, int result, Message message) {
    const bool own = message == Message::Own || (result & 0xff) == SQLITE_CONSTRAINT;
    const char* detail = own && handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    const int systemError = handle ? sqlite3_system_errno(handle) : 0;
    const std::string code = codeOf(result, systemError);
    throw StoreError({code == "cache_damaged" ? Failure::Integrity : Failure::Failed,
                      code,
                      {{"detail", detail}, {"sqlite", std::to_string(result)}}});
}

[[noreturn]] void throwCode(const std::string& code, std::string detail) {
    throw StoreError({code == "cache_damaged" ? Failure::Integrity : Failure::Failed,
                      code,
                      {{"detail", std::move(detail)}}});
}

/// `x'…'`: what SQLCipher takes as a key rather than as a passphrase. Wiped when it goes.
class KeyLiteral {
  public:
    explicit KeyLiteral(std::span<const std::byte, 32> key) {
        constexpr std::string_view digits = "0123456789abcdef";
        std::size_t at = 0;
        m_text[at++] = 'x';
        m_text[at++] = '\'';
        for (const std::byte byte : key) {
            m_text[at++] = digits[std::to_integer<std::size_t>(byte >> 4)];
            m_text[at++] = digits[std::to_integer<std::size_t>(byte & std::byte{15})];
        }
        m_text[at] = '\'';
    }
    ~KeyLiteral() { OPENSSL_cleanse(m_text.data(), m_text.size()); }
    KeyLiteral(const KeyLiteral&) = delete;
    KeyLiteral& operator=(const KeyLiteral&) = delete;
    const char* data() const { return m_text.data(); }
    int size() const { return static_cast<int>(m_text.size()); }

  private:
    std::array<char, 67> m_text{};
};

/// Before the first connection: without SQLite's memory statistics no allocation takes a global lock.
void configureOnce() {
    static const bool configured =
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK && clearSlackOnWriting();
    if (!configured)
        throwCode("cipher_missing", "this SQLCipher does not let its pages be cleared");
}

void checkFile(const std::string& path, Connection::Open how) {
    if (how == Connection::Open::Create) {
        switch (createPrivateFile(path)) {
        case FileMade::Made:
            return;
        case FileMade::Stands:
            throwCode("cache_exists", "a file of that name stands");
        case FileMade::Failed:
            throwCode("cannot_write", "the file cannot be made");
        }
    }
    const QFileInfo file(QString::fromStdString(path));
    if (!file.exists())
        throwCode("no_cache", "no such file");
    // SQLite would take an empty file for a new database, under any key.
    if (file.size() < static_cast<qint64>(PageBytes))
        throwCode("cache_damaged", "the file is shorter than one page");
}

std::string pragma(sqlite3* handle, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    std::string value;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        if (const unsigned char* text = sqlite3_column_text(statement, 0))
            value = reinterpret_cast<const char*>(text);
    sqlite3_finalize(statement);
    return value;
}

/// Another SQLite in this process would ignore the key and write clear text without an error.
void checkCipher(sqlite3* handle) {
    if (std::string_view(sqlite3_libversion()) != SQLITE_VERSION ||
        pragma(handle, "PRAGMA cipher_version") < "4")
        throwCode("cipher_missing", "this program does not run on the SQLCipher it was built with");
}

} // namespace

Connection::Connection(const std::string& path, std::span<const std::byte, 32> key, Open how,
                       std::shared_ptr<WriteTurn> turn)
    : m_turn(std::move(turn)) {
    configureOnce();
    checkFile(path, how);
    const int opened =
        sqlite3_open_v2(path.c_str(), &m_handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    try {
        if (opened != SQLITE_OK)
            throwError(m_handle, opened, Message::Own);
        sqlite3_busy_timeout(m_handle, BusyMilliseconds);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        checkCipher(m_handle);
        const KeyLiteral literal(key);
        if (const int keyed = sqlite3_key_v2(m_handle, "main", literal.data(), literal.size());
            keyed != SQLITE_OK)
            throwError(m_handle, keyed, Message::Own);
        execute("PRAGMA cipher_log_level = NONE");
        execute("PRAGMA cipher_page_size = " + std::to_string(PageBytes));
        // Otherwise large sorts go to /var/tmp in clear text.
        execute("PRAGMA temp_store = MEMORY");
        execute("SELECT count(*) FROM sqlite_master");
        execute("PRAGMA journal_mode = WAL");
        // An audit entry must not be lost to a power cut after its action was seen; NORMAL could lose it.
        execute("PRAGMA synchronous = FULL");
        setPageCache(PageCacheMebibytes);
        execute("PRAGMA foreign_keys = ON");
        execute("PRAGMA secure_delete = ON");
        // 128 GiB: `clearSlack` tells pages apart by it.
        execute("PRAGMA max_page_count = 16777215");
        // 200 MiB: the default of 1000 pages halves the rate of a sync into a large cache.
        execute("PRAGMA wal_autocheckpoint = 25000");
        execute("PRAGMA journal_size_limit = 67108864");
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Connection::~Connection() {
    m_afterCommit = nullptr;
    sqlite3_close_v2(m_handle);
}

void Connection::execute(std::string_view sql) {
    const int result = sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throwError(m_handle, result, Message::Own);
}

Statement Connection::prepare(std::string_view sql) {
    return Statement(*this, sql);
}

std::int64_t Connection::lastInsertRowid() const {
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(m_handle);
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Connection::isWriting() const {
    return sqlite3_txn_state(m_handle, "main") == SQLITE_TXN_WRITE;
}

bool Connection::beginUnlessBusy() {
    sqlite3_busy_timeout(m_handle, 0);
    const int result = sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, BusyMilliseconds);
    if (result == SQLITE_OK)
        return true;
    if ((result & 0xff) != SQLITE_BUSY && (result & 0xff) != SQLITE_LOCKED)
        throwError(m_handle, result, Message::Own);
    return false;
}

bool Connection::emptyLog() {
    // Readers here are done in milliseconds; who waits longer would hold up everybody who wants to write.
    sqlite3_busy_timeout(m_handle, LogMilliseconds);
    const int result =
        sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, BusyMilliseconds);
    if (result == SQLITE_OK)
        return true;
    if ((result & 0xff) != SQLITE_BUSY && (result & 0xff) != SQLITE_LOCKED)
        throwError(m_handle, result, Message::Own);
    return false;
}

void Connection::setPageCache(int mebibytes) {
    execute("PRAGMA cache_size = -" + std::to_string(1024 * mebibytes));
    sqlite3_db_release_memory(m_handle);
}

std::int64_t Connection::pageCacheBytes() const {
    int bytes = 0;
    int most = 0;
    sqlite3_db_status(m_handle, SQLITE_DBSTATUS_CACHE_USED, &bytes, &most, 0);
    return bytes;
}

LargePageCache::LargePageCache(Connection& connection) : m_connection(connection) {
    connection.setPageCache(Mebibytes);
}

LargePageCache::~LargePageCache() {
    try {
        m_connection.setPageCache(Connection::PageCacheMebibytes);
        giveMemoryBack();
    } catch (const StoreError&) { // it stays large
    }
}

std::string Connection::path() const {
    return sqlite3_db_filename(m_handle, "main");
}

void Connection::interrupt() {
    sqlite3_interrupt(m_handle);
}

std::string Connection::cipherVersion() {
    configureOnce();
    sqlite3* handle = nullptr;
    std::string version;
    if (sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) ==
        SQLITE_OK)
        version = pragma(handle, "PRAGMA cipher_version");
    sqlite3_close_v2(handle);
    return version;
}

Statement::Statement(Connection& connection, std::string_view sql) : m_connection(&connection) {
    const int result = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (result != SQLITE_OK)
        throwError(connection.handle(), result, Message::Own);
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection),
      m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement& Statement::bind(int index, std::int64_t value) {
    if (const int result = sqlite3_bind_int64(m_statement, index, value); result != SQLITE_OK)
        throwError(m_connection->handle(), result, Message::OfTheCode);
    return *this;
}

int Statement::bindText(int index, std::string_view value, void (*copying)(void*)) {
    // A view without data is the empty text; SQLite would make NULL of it.
    const char* data = value.data() ? value.data() : "";
    return sqlite3_bind_text64(m_statement, index, data, value.size(), copying, SQLITE_UTF8);
}

int Statement::bindBlob(int index, std::span<const std::byte> blob, void (*copying)(void*)) {
    return blob.empty() ? sqlite3_bind_zeroblob(m_statement, index, 0)
                        : sqlite3_bind_blob64(m_statement, index, blob.data(), blob.size(), copying);
}

Statement& Statement::bind(int index, std::string_view value) {
    if (const int result = bindText(index, value, SQLITE_TRANSIENT); result != SQLITE_OK)
        throwError(m_connection->handle(), result, Message::OfTheCode);
    return *this;
}

Statement& Statement::bindView(int index, std::string_view value) {
    if (const int result = bindText(index, value, SQLITE_STATIC); result != SQLITE_OK)
        throwError(m_connection->handle(), result, Message::OfTheCode);
    return *this;
}

Statement& Statement::bindView(int index, std::span<const std::byte> blob) {
    if (const int result = bindBlob(index, blob, SQLITE_STATIC); result != SQLITE_OK)
        throwError(m_connection->handle(), result, Message::OfTheCode);
    return *this;
}

Statement& Statement::bind(int index, std::span<const std::byte> blob) {
    const int result = bindBlob(index, blob, SQLITE_TRANSIENT);
    if (result != SQLITE_OK)
        throwError(m_connection->handle(), result, Message::OfTheCode);
    return *this;
}

Statement& Statement::bind(int index, std::nullopt_t) {
    if (const int result = sqlite3_bind_null(m_statement, index); result != SQLITE_OK)
        throwError(m_connection->handle(), result, Message::OfTheCode);
    return *this;
}

bool Statement::step() {
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    try {
        throwError(m_connection->handle(), result, Message::OfTheCode);
    } catch (...) {
        reset();
        throw;
    }
}

void Statement::run() {
    while (step())
        continue;
    reset();
}

void Statement::reset() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::string Statement::text(int column) const {
    return std::string(viewText(column));
}

std::string_view Statement::viewText(int column) const {
    const unsigned char* text = sqlite3_column_text(m_statement, column);
    if (!text)
        return {};
    return {reinterpret_cast<const char*>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::span<const std::byte> Statement::viewBlob(int column) const {
    const void* blob = sqlite3_column_blob(m_statement, column);
    if (!blob)
        return {};
    return {static_cast<const std::byte*>(blob),
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

} // namespace passages
