#include "data/store/connection.h"

#include <sqlcipher/sqlite3.h>

namespace passages {

void WriteTurn::take() {
    std::unique_lock lock(m_mutex);
    const std::uint64_t mine = m_next++;
    m_changed.wait(lock, [&] { return m_serving == mine; });
}

bool WriteTurn::takeIfFree() {
    const std::lock_guard lock(m_mutex);
    if (m_next != m_serving)
        return false;
    ++m_next;
    return true;
}

void WriteTurn::give() {
    {
        const std::lock_guard lock(m_mutex);
        ++m_serving;
    }
    m_changed.notify_all();
}

std::uint64_t WriteTurn::waiting() const {
    const std::lock_guard lock(m_mutex);
    // The one whose turn it is does not wait.
    return m_next - m_serving - (m_next > m_serving ? 1 : 0);
}

Transaction::Transaction(Connection& connection) : m_connection(connection) {
    // Asking for a turn that this thread has already would wait for ever.
    if (connection.inTransaction())
        throw StoreError({Failure::Failed, "cache_failed", {{"detail", "a transaction is open already"}}});
    WriteTurn* turn = connection.writeTurn();
    if (turn)
        turn->take();
    try {
        connection.execute("BEGIN IMMEDIATE");
    } catch (...) {
        if (turn)
            turn->give();
        throw;
    }
}

std::unique_ptr<Transaction> Transaction::unlessBusy(Connection& connection) {
    WriteTurn* turn = connection.writeTurn();
    if (connection.inTransaction() || (turn && !turn->takeIfFree()))
        return nullptr;
    bool begun = false;
    try {
        begun = connection.beginUnlessBusy();
    } catch (...) {
        if (turn)
            turn->give();
        throw;
    }
    if (begun)
        return std::unique_ptr<Transaction>(new Transaction(connection, Begun::Already));
    if (turn)
        turn->give();
    return nullptr;
}

Transaction::~Transaction() {
    if (!m_open)
        return;
    // SQLite has rolled back by itself already where the disk was full.
    if (m_connection.inTransaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    if (WriteTurn* turn = m_connection.writeTurn())
        turn->give();
}

void Transaction::commit() {
    // After a failure the destructor rolls back and gives the turn.
    m_connection.execute("COMMIT");
    m_open = false;
    if (WriteTurn* turn = m_connection.writeTurn())
        turn->give();
    if (m_connection.m_afterCommit)
        m_connection.m_afterCommit();
}

Snapshot::Snapshot(Connection& connection) : m_connection(connection), m_mine(!connection.inTransaction()) {
    if (m_mine)
        m_connection.execute("BEGIN");
}

Snapshot::~Snapshot() {
    // Nothing was written; where this fails, the next BEGIN will say what is wrong.
    if (m_mine)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace passages
