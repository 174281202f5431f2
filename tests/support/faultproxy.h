#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>

namespace passages::test {

/// Stands between a reader and a server on the loopback and hands the bytes through, until it does not: it
/// cuts a connection after as many of the server's bytes as the test says, or falls silent. One connection
/// after the other, on a thread of its own.
class FaultProxy {
  public:
    static constexpr std::int64_t Never = -1;
    struct Fault {
        std::int64_t cutAfter = Never;   ///< of the server's bytes
        std::int64_t stallAfter = Never; ///< from then on nothing comes, and the connection stays
    };

    /// `next` says what will happen to each connection; it is asked on the proxy's thread.
    FaultProxy(int serverPort, std::function<Fault()> next);
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    int port() const { return m_port; }
    int cuts() const { return m_cuts; }
    std::int64_t bytes() const { return m_bytes; } ///< of the server, handed through

  private:
    void serve();
    void handThrough(int client);

    int m_serverPort;
    std::function<Fault()> m_next;
    int m_listening = -1;
    int m_port = 0;
    std::atomic<bool> m_ends = false;
    std::atomic<int> m_cuts = 0;
    std::atomic<std::int64_t> m_bytes = 0;
    std::thread m_thread;
};

} // namespace passages::test
