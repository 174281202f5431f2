#include "models/exchange/expiry.h"

#include <algorithm>

namespace passages {

std::vector<ExpiringCertificate> expiringCertificates(const Subscription& feed, const FeedState& state,
                                                      Instant now) {
    const Instant horizon = now.plusSeconds(DaysOfWarning * 86'400LL);
    std::vector<ExpiringCertificate> ending;
    const auto look = [&](const char* role, const std::string& name, Instant until) {
        if (until < horizon)
            ending.push_back({role, name, until, until < now});
    };
    const auto lookInto = [&](const char* role, const std::string& pem) {
        for (const CertificateTerm& term : certificateTerms(pem))
            look(role, term.name, term.until);
    };
    lookInto("authority", feed.authorityPem);
    if (state.signerUntil)
        look("signer", feed.signer, *state.signerUntil);
    if (feed.url.starts_with("https:")) {
        lookInto("server_authority", feed.serverAuthorityPem);
        lookInto("client", feed.clientCertificatePem);
        if (state.serverUntil)
            look("server", {}, *state.serverUntil);
    }
    std::sort(ending.begin(), ending.end(),
              [](const ExpiringCertificate& a, const ExpiringCertificate& b) { return a.until < b.until; });
    return ending;
}

} // namespace passages
