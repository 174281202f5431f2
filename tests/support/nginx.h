#pragma once

#include "data/feed/subscription.h"
#include "tests/support/testauthority.h"

#include <QProcess>
#include <QTemporaryDir>
#include <memory>
#include <string>

namespace passages::test {

/// A real nginx on a port of its own of the loopback, with mutual TLS, that serves one folder. It ends with
/// this object, and with the test even where that is killed. Dies where nginx is not installed.
///
/// A file `.fault-500` in the folder makes it answer 500 to whatever is asked for; so do `.fault-403`,
/// `.fault-404`, `.fault-416` for segments' data, and `.fault-page` (an HTML page, as a captive portal
/// sends).
class Nginx {
  public:
    struct Wish {
        std::string folder;
        TestAuthority::Signer identity; ///< of the server
        std::string clientAuthorityPem;
        std::string protocols = "TLSv1.2 TLSv1.3";
        int recordBytes = 1024; ///< of TLS: small, so that a connection may be cut after few bytes
        std::string more;       ///< into the server's block
    };
    explicit Nginx(const Wish& wish);
    ~Nginx();

    int port() const { return m_port; }
    std::string url() const { return urlAt(m_port); }
    static std::string urlAt(int port);
    void stop();
    void start(); ///< again, on the same port
    std::string accessLog() const;

  private:
    QTemporaryDir m_place;
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

/// An authority of its own for the network, a server and a client by it.
struct TestNetwork {
    TestAuthority authority{"Network Authority"};
    TestAuthority::Signer server = authority.issue(serverWish());
    TestAuthority::Signer client = authority.issue(clientWish());

    static TestAuthority::Wish clientWish();
    static TestAuthority::Wish serverWish(const std::string& host = "IP:127.0.0.1,DNS:localhost");
    Nginx::Wish serving(const std::string& folder) const;
    /// The subscription read through that port instead.
    Subscription over(Subscription subscription, int port) const;
};

} // namespace passages::test
