#pragma once

#include "data/base/result.h"
#include "data/network/networksettings.h"
#include "data/time/instant.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace passages {

/// Who we are to a server, and whom we believe that it is. All as PEM.
struct TransferTrust {
    std::string serverAuthorityPem; ///< the only ones: the system's are not asked
    std::string clientCertificatePem;
    std::string clientKeyPem;
};

struct FileRequest {
    std::string url;       ///< https only
    std::int64_t from = 0; ///< the first byte that is wanted
    std::string ifRange;   ///< an ETag: the rest only if the file is still that one
    std::chrono::milliseconds whole{0};
};

/// What a server said before the file's bytes.
struct FileAnswer {
    long status = 0;
    std::string contentType;
    std::string etag; ///< empty for none or a weak one
    std::optional<std::int64_t> length;
    std::optional<std::int64_t> rangeFrom; ///< of a 206
    std::optional<std::int64_t> rangeOf;   ///< the whole file's length as a 206 or 416 says it
    std::string words;                     ///< the beginning of what came instead of the file
};

/// Why a file did not come, and whether to ask again makes sense.
struct TransferFault {
    Error error;
    bool passing = false;
    std::chrono::milliseconds askedToWait{0};
};

/// Fetches files of one server by HTTPS with mutual TLS 1.2 or newer, over one connection that it keeps. No
/// redirect is followed and no certificate error can be overruled. One thread at a time.
///
/// Faults that pass: "server_unreachable", "connection_cut", "server_stalled", "server_error" (with
/// `status`). Those that stay: "server_not_trusted", "server_name_mismatch", "server_certificate_expired",
/// "client_certificate_refused", "client_certificate_unreadable", "unreadable_server_authority",
/// "tls_failed", "access_refused", "file_missing" (404), "range_refused" (416), "unexpected_answer", each
/// with `url`; "cancelled" where `goesOn` said no.
class Transfer {
  public:
    using Begin = std::function<Result<void>(const FileAnswer&)>;
    using Take = std::function<Result<void>(std::span<const std::byte>)>;

    Transfer(const TransferTrust& trust, const NetworkSettings& settings, std::function<bool()> goesOn);
    ~Transfer();

    /// `begin` is told of a 200 or 206 before its bytes go to `take`; an error of either ends the transfer
    /// and comes back as it is, not passing.
    tl::expected<FileAnswer, TransferFault> get(const FileRequest& request, const Begin& begin,
                                                const Take& take);
    /// Of the server's certificate, when it was last believed.
    std::optional<Instant> serverUntil() const;

  private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace passages
