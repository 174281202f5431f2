#pragma once

#include "data/time/instant.h"

#include <memory>
#include <string>
#include <vector>

namespace passages::test {

/// A throw-away certificate authority whose signers may be as wrong as a test wants.
class TestAuthority {
  public:
    struct Wish {
        std::string name = "Feed Signer";
        Instant from = *Instant::parse("2010-01-01T00:00:00Z");
        Instant to = *Instant::parse("2040-01-01T00:00:00Z");
        std::string keyUsage = "critical,digitalSignature"; ///< none if empty
        std::string curve = "P-384";
        std::string host; ///< "DNS:example.org,IP:127.0.0.1": a server's
    };
    struct Signer {
        std::string keyPem;
        std::string certificatePem;
    };

    explicit TestAuthority(const std::string& name = "Test Authority");
    ~TestAuthority();

    std::string pem() const;
    Signer issue(const Wish& wish) const;
    Signer issue() const { return issue(Wish()); }
    /// A CRL of these certificates, taken out of use at that instant for that reason (RFC 5280, 5.3.1).
    std::string revoking(const std::vector<Signer>& signers, Instant at, int reason) const;

  private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace passages::test
