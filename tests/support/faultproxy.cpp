#include "tests/support/faultproxy.h"

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace passages::test {
namespace {

constexpr int PollMilliseconds = 20;

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

struct Socket {
    int descriptor;
    ~Socket() { ::close(descriptor); }
};

bool sendAll(int to, const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t sent = ::send(to, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

/// So that the other side sees a connection that was cut, not one that was ended.
void reset(int socket) {
    const linger now{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

} // namespace

FaultProxy::FaultProxy(int serverPort, std::function<Fault()> next)
    : m_serverPort(serverPort),
      m_next(std::move(next)),
      m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listening, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(m_listening, 16) != 0 ||
        ::getsockname(m_listening, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("the fault proxy cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

FaultProxy::~FaultProxy() {
    m_ends = true;
    m_thread.join();
    ::close(m_listening);
}

void FaultProxy::serve() {
    while (!m_ends) {
        pollfd waiting{m_listening, POLLIN, 0};
        if (::poll(&waiting, 1, PollMilliseconds) <= 0)
            continue;
        const Socket client{::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC)};
        if (client.descriptor >= 0)
            handThrough(client.descriptor);
    }
}

void FaultProxy::handThrough(int client) {
    const Fault fault = m_next();
    const Socket server{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    const sockaddr_in address = loopback(m_serverPort);
    if (::connect(server.descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return reset(client);
    std::array<char, 16 * 1024> buffer;
    std::int64_t passed = 0;
    while (!m_ends) {
        const bool isStalled = fault.stallAfter != Never && passed >= fault.stallAfter;
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0},
                                   pollfd{server.descriptor, static_cast<short>(isStalled ? 0 : POLLIN), 0}};
        if (::poll(ends.data(), ends.size(), PollMilliseconds) <= 0)
            continue;
        if (ends[0].revents != 0) {
            const ssize_t size = ::recv(client, buffer.data(), buffer.size(), 0);
            if (size <= 0 || !sendAll(server.descriptor, buffer.data(), static_cast<std::size_t>(size)))
                return;
        }
        if ((ends[1].revents & ~(isStalled ? POLLHUP : 0)) == 0)
            continue;
        std::int64_t room = static_cast<std::int64_t>(buffer.size());
        for (const std::int64_t limit : {fault.cutAfter, fault.stallAfter})
            if (limit != Never)
                room = std::min(room, limit - passed);
        if (room == 0) {
            ++m_cuts;
            return reset(client);
        }
        const ssize_t size = ::recv(server.descriptor, buffer.data(), static_cast<std::size_t>(room), 0);
        if (size <= 0 || !sendAll(client, buffer.data(), static_cast<std::size_t>(size)))
            return;
        passed += size;
        m_bytes += size;
        if (fault.cutAfter != Never && passed >= fault.cutAfter) {
            ++m_cuts;
            return reset(client);
        }
    }
}

} // namespace passages::test
