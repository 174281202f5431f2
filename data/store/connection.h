#pragma once

#include "data/base/result.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace passages {

/// What SQLite reported, as an error code of ours: "cache_full", "cache_busy", "cache_damaged",
/// "wrong_key_or_not_a_cache", "cache_read_only", "cancelled", "cache_failed"; and from opening also
/// "no_cache", "cache_exists", "cannot_write", "cipher_missing". "detail" has SQLite's own words.
/// Thrown inside `data/`, caught where a Result is made; it never carries a value bound to a statement.
class StoreError : public std::exception {
  public:
    explicit StoreError(Error error) : m_error(std::move(error)) {}
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_error.code.c_str(); }

  private:
    Error m_error;
};

/// Runs `body` and turns what SQL threw into a Result: the one place that catches.
template <typename Body> auto caught(Body body) -> decltype(body()) {
    try {
        return body();
    } catch (const StoreError& error) {
        return fail(error.error());
    }
}

class Statement;

/// Who may write next, in order of asking: several connections of one process take turns by it, so that a
/// long sync cannot starve an officer's decision. Any thread.
class WriteTurn {
  public:
    void take();
    bool takeIfFree(); ///< without waiting
    void give();
    /// How many have asked and still wait.
    std::uint64_t waiting() const;

  private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::uint64_t m_next = 0;
    std::uint64_t m_serving = 0;
};

/// One SQLCipher connection, keyed before anything is read. One thread at a time. Every method throws
/// StoreError.
class Connection {
  public:
    enum class Open { Create, Existing };
    /// `key` is the raw 256-bit data key. Create makes a new file with mode 0600 and refuses one that stands.
    Connection(const std::string& path, std::span<const std::byte, 32> key, Open how,
               std::shared_ptr<WriteTurn> turn = nullptr);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void execute(std::string_view sql);
    Statement prepare(std::string_view sql);
    std::int64_t lastInsertRowid() const;
    std::int64_t changes() const;
    bool inTransaction() const;
    bool isWriting() const; ///< in a transaction that has the write lock
    /// Runs after each commit of a `Transaction`, its locks given back already; must not throw. Empty for
    /// none.
    void setAfterCommit(std::function<void()> run) { m_afterCommit = std::move(run); }
    /// Copies the write-ahead log into the file and cuts it to nothing. False where another connection reads
    /// what stands in it, or writes: then it is as it was.
    bool emptyLog();
    /// How much of the file it keeps in memory, decrypted, at most; 128 MiB at first. Less gives memory back.
    void setPageCache(int mebibytes);
    std::int64_t pageCacheBytes() const; ///< in use now
    /// Makes running statements fail with "cancelled"; from any thread.
    void interrupt();
    sqlite3* handle() const { return m_handle; }
    std::string path() const; ///< of its file
    /// Nullptr where this is the only writer.
    WriteTurn* writeTurn() const { return m_turn.get(); }

    static std::string cipherVersion();

    static constexpr int PageCacheMebibytes = 128; ///< two connections and the window stay below 400 MB

  private:
    friend class Transaction;
    bool beginUnlessBusy();

    sqlite3* m_handle = nullptr;
    std::shared_ptr<WriteTurn> m_turn;
    std::function<void()> m_afterCommit;
};

/// A connection with a page cache of 512 MiB for as long as this lives.
class LargePageCache {
  public:
    static constexpr int Mebibytes = 512;
    explicit LargePageCache(Connection& connection);
    ~LargePageCache();
    LargePageCache(const LargePageCache&) = delete;
    LargePageCache& operator=(const LargePageCache&) = delete;

  private:
    Connection& m_connection;
};

/// A prepared statement. Text and blobs are copied by `bind`; `view…` columns live until the next step.
/// `statement.bind(1, x).bind(2, y); while (statement.step()) …; statement.reset();`
class Statement {
  public:
    Statement(Connection& connection, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view value);
    Statement& bind(int index, std::span<const std::byte> blob);
    Statement& bind(int index, std::nullopt_t);
    /// Not copied: what it views has to stay until the next `reset` or `run`.
    Statement& bindView(int index, std::string_view value);
    Statement& bindView(int index, std::span<const std::byte> blob);
    template <typename T> Statement& bind(int index, const std::optional<T>& value) {
        return value ? bind(index, *value) : bind(index, std::nullopt);
    }

    /// True while there is a row.
    bool step();
    /// Steps to the end and resets: for statements without rows.
    void run();
    /// Back to the start, bindings cleared.
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::string_view viewText(int column) const;
    std::span<const std::byte> viewBlob(int column) const;

  private:
    int bindText(int index, std::string_view value, void (*copying)(void*));
    int bindBlob(int index, std::span<const std::byte> blob, void (*copying)(void*));

    Connection* m_connection = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

/// BEGIN IMMEDIATE … COMMIT in the connection's turn; rolled back if it is left without `commit()`.
class Transaction {
  public:
    explicit Transaction(Connection& connection);
    /// Nullptr where somebody else writes, or the connection is in a transaction; never waits.
    static std::unique_ptr<Transaction> unlessBusy(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    enum class Begun { Already };
    Transaction(Connection& connection, Begun) : m_connection(connection) {}

    Connection& m_connection;
    bool m_open = true;
};

/// One state of the database for several reads, with no lock that anybody waits for. Nothing of its own where
/// the connection is in a transaction already.
class Snapshot {
  public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

  private:
    Connection& m_connection;
    bool m_mine;
};

} // namespace passages
