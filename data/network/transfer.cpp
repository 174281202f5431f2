#include "data/network/transfer.h"

#include <QNetworkProxyFactory>
#include <QString>
#include <QUrl>
#include <algorithm>
#include <array>
#include <charconv>
#include <curl/curl.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace passages {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int PollMilliseconds = 20;
constexpr std::size_t MostWords = 4096;
constexpr long NginxCertificateError = 495; // these two stand in its log; a client is told 400
constexpr long NginxNoCertificate = 496;

struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};
struct FreeTime {
    void operator()(ASN1_TIME* time) const { ASN1_TIME_free(time); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return result;
}

std::optional<std::int64_t> numberIn(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 0)
        return std::nullopt;
    return number;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == '\r' || text.back() == '\n' || text.back() == ' '))
        text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

/// `bytes 100-199/1000`, or `bytes */1000`.
void readRange(std::string_view value, FileAnswer& answer) {
    const auto slash = value.find('/');
    if (!value.starts_with("bytes ") || slash == std::string_view::npos)
        return;
    answer.rangeOf = numberIn(value.substr(slash + 1));
    const std::string_view span = value.substr(6, slash - 6);
    answer.rangeFrom = numberIn(span.substr(0, span.find('-')));
}

curl_blob blobOf(const std::string& text) {
    return {const_cast<char*>(text.data()), text.size(), CURL_BLOB_COPY};
}

bool speaksOfCertificate(const std::string& words) {
    return words.find("SSL certificate") != std::string::npos;
}

/// Of what OpenSSL says where a server ended the handshake on account of our certificate.
bool refusesOurCertificate(const std::string& detail) {
    for (const char* words : {"certificate required", "bad certificate", "unknown ca", "certificate expired",
                              "certificate unknown", "certificate revoked"})
        if (detail.find("alert") != std::string::npos && detail.find(words) != std::string::npos)
            return true;
    return false;
}

/// A handshake that was cut and one that cannot succeed come with the same code.
bool cannotSucceed(const std::string& detail) {
    for (const char* words : {"alert", "protocol", "version", "cipher", "no shared", "wrong"})
        if (detail.find(words) != std::string::npos)
            return detail.find("unexpected eof") == std::string::npos;
    return false;
}

} // namespace

struct Transfer::Private {
    NetworkSettings settings;
    std::function<bool()> goesOn;
    std::unique_ptr<CURL, FreeEasy> easy;
    std::unique_ptr<CURLM, FreeMulti> multi;
    std::array<char, CURL_ERROR_SIZE> detail{};

    // of the transfer that runs
    const Begin* begin = nullptr;
    const Take* take = nullptr;
    FileAnswer answer;
    std::optional<Error> own; ///< of `begin` or `take`
    bool begun = false;
    std::optional<Instant> serverUntil;
    Clock::time_point lastByte;

    static std::size_t onHeader(char* bytes, std::size_t, std::size_t size, void* self) {
        static_cast<Private*>(self)->readHeader({bytes, size});
        return size;
    }
    static std::size_t onBytes(char* bytes, std::size_t, std::size_t size, void* self) {
        const std::span<const char> taken(bytes, size);
        return static_cast<Private*>(self)->takeBytes(std::as_bytes(taken)) ? size : 0;
    }

    void set(CURLoption option, auto value) { curl_easy_setopt(easy.get(), option, value); }
    void setBlob(CURLoption option, const std::string& text) {
        curl_blob blob = blobOf(text);
        if (!text.empty())
            curl_easy_setopt(easy.get(), option, &blob);
    }

    void setTrust(const TransferTrust& trust);
    void setProxy(const std::string& url);
    void readHeader(std::string_view line);
    void noteCertificate();
    bool isFile() const { return answer.status == 200 || answer.status == 206; }
    bool takeBytes(std::span<const std::byte> bytes);
    bool beginFile();
    tl::expected<void, TransferFault> perform(const FileRequest& request);
    TransferFault faultOf(CURLcode code, const std::string& url);
    TransferFault tlsFault(CURLcode code, const std::string& url);
    std::optional<TransferFault> faultOfStatus(const std::string& url);
};

namespace {

TransferFault fault(const char* code, const std::string& url, bool passing, std::string detail = {},
                    Failure failure = Failure::Failed) {
    Error error{failure, code, {{"url", url}}};
    if (!detail.empty())
        error.parameters.emplace_back("detail", std::move(detail));
    return {std::move(error), passing, {}};
}

TransferFault refusal(const char* code, const std::string& url, std::string detail) {
    return fault(code, url, false, std::move(detail), Failure::Integrity);
}

} // namespace

Transfer::Transfer(const TransferTrust& trust, const NetworkSettings& settings, std::function<bool()> goesOn)
    : m(std::make_unique<Private>()) {
    [[maybe_unused]] static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    m->settings = settings;
    m->goesOn = std::move(goesOn);
    m->easy.reset(curl_easy_init());
    m->multi.reset(curl_multi_init());
    m->set(CURLOPT_NOSIGNAL, 1L);
    m->set(CURLOPT_PROTOCOLS_STR, "https");
    m->set(CURLOPT_FOLLOWLOCATION, 0L);
    m->set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    m->set(CURLOPT_USERAGENT, "Passages/" PASSAGES_VERSION);
    m->set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect.count()));
    m->set(CURLOPT_MAX_RECV_SPEED_LARGE, static_cast<curl_off_t>(settings.bytesPerSecond));
    m->set(CURLOPT_ERRORBUFFER, m->detail.data());
    m->set(CURLOPT_HEADERFUNCTION, &Private::onHeader);
    m->set(CURLOPT_HEADERDATA, m.get());
    m->set(CURLOPT_WRITEFUNCTION, &Private::onBytes);
    m->set(CURLOPT_WRITEDATA, m.get());
    m->set(CURLOPT_BUFFERSIZE, 128L * 1024);
    m->setTrust(trust);
}

Transfer::~Transfer() = default;

void Transfer::Private::setTrust(const TransferTrust& trust) {
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    // Debian's curl would believe every authority of /etc/ssl/certs besides.
    curl_easy_setopt(easy.get(), CURLOPT_CAINFO, nullptr);
    curl_easy_setopt(easy.get(), CURLOPT_CAPATH, nullptr);
    setBlob(CURLOPT_CAINFO_BLOB, trust.serverAuthorityPem);
    // From memory: a key never lies on the disk in clear.
    setBlob(CURLOPT_SSLCERT_BLOB, trust.clientCertificatePem);
    setBlob(CURLOPT_SSLKEY_BLOB, trust.clientKeyPem);
}

/// What Qt is set to use for this address; no proxy unless it says so, whatever the environment says to curl.
void Transfer::Private::setProxy(const std::string& url) {
    const auto proxies = QNetworkProxyFactory::proxyForQuery(
        QNetworkProxyQuery(QUrl(QString::fromStdString(url)), QNetworkProxyQuery::UrlRequest));
    const QNetworkProxy proxy = proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    const bool isHttp =
        proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
    if (!isSocks && !isHttp)
        return set(CURLOPT_PROXY, "");
    set(CURLOPT_PROXYTYPE, static_cast<long>(isSocks ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP));
    set(CURLOPT_PROXYPORT, static_cast<long>(proxy.port()));
    set(CURLOPT_PROXY, proxy.hostName().toUtf8().constData());
    if (!proxy.user().isEmpty()) {
        set(CURLOPT_PROXYUSERNAME, proxy.user().toUtf8().constData());
        set(CURLOPT_PROXYPASSWORD, proxy.password().toUtf8().constData());
    }
}

void Transfer::Private::readHeader(std::string_view line) {
    lastByte = Clock::now();
    noteCertificate();
    if (line.starts_with("HTTP/")) { // a proxy's answer comes before the server's
        answer = {};
        const auto space = line.find(' ');
        answer.status = space == std::string_view::npos
                            ? 0
                            : static_cast<long>(numberIn(line.substr(space + 1, 3)).value_or(0));
        return;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string name = lowered(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (name == "content-type")
        answer.contentType = lowered(value);
    else if (name == "content-length")
        answer.length = numberIn(value);
    else if (name == "content-range")
        readRange(value, answer);
    else if (name == "etag" && !value.starts_with("W/"))
        answer.etag = value;
}

/// Only while the connection stands can it be looked at.
void Transfer::Private::noteCertificate() {
    const curl_tlssessioninfo* session = nullptr;
    if (curl_easy_getinfo(easy.get(), CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || !session ||
        session->backend != CURLSSLBACKEND_OPENSSL || !session->internals)
        return;
    const X509* const certificate = SSL_get0_peer_certificate(static_cast<SSL*>(session->internals));
    const std::unique_ptr<ASN1_TIME, FreeTime> epoch(ASN1_TIME_set(nullptr, 0));
    int days = 0;
    int seconds = 0;
    if (certificate && ASN1_TIME_diff(&days, &seconds, epoch.get(), X509_get0_notAfter(certificate)) == 1)
        serverUntil = Instant::fromEpochSeconds(std::int64_t{days} * 86'400 + seconds);
}

bool Transfer::Private::beginFile() {
    begun = true;
    const auto wanted = (*begin)(answer);
    if (!wanted)
        own = wanted.error();
    return wanted.has_value();
}

bool Transfer::Private::takeBytes(std::span<const std::byte> bytes) {
    lastByte = Clock::now();
    if (!isFile()) {
        const std::size_t room = MostWords - std::min(MostWords, answer.words.size());
        answer.words.append(reinterpret_cast<const char*>(bytes.data()), std::min(room, bytes.size()));
        return room > 0; // more than that of an error page is not read
    }
    if (!begun && !beginFile())
        return false;
    const auto taken = (*take)(bytes);
    if (!taken)
        own = taken.error();
    return taken.has_value();
}

tl::expected<void, TransferFault> Transfer::Private::perform(const FileRequest& request) {
    const auto started = Clock::now();
    lastByte = started;
    struct Running {
        CURLM* multi;
        CURL* easy;
        ~Running() { curl_multi_remove_handle(multi, easy); }
    };
    curl_multi_add_handle(multi.get(), easy.get());
    const Running running{multi.get(), easy.get()};
    for (;;) {
        int left = 0;
        curl_multi_perform(multi.get(), &left);
        int messages = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi.get(), &messages))
            if (message->msg == CURLMSG_DONE) {
                if (own)
                    return tl::unexpected(TransferFault{*own, false, {}});
                if (message->data.result == CURLE_OK || (!isFile() && answer.status >= 300))
                    return {};
                return tl::unexpected(faultOf(message->data.result, request.url));
            }
        if (!goesOn())
            return tl::unexpected(TransferFault{{Failure::Failed, "cancelled", {}}, false, {}});
        const auto now = Clock::now();
        if (now - lastByte > settings.stall)
            return tl::unexpected(fault("server_stalled", request.url, true));
        if (request.whole.count() > 0 && now - started > request.whole)
            return tl::unexpected(fault("server_stalled", request.url, false, "in all"));
        curl_multi_poll(multi.get(), nullptr, 0, PollMilliseconds, nullptr);
    }
}

TransferFault Transfer::Private::faultOf(CURLcode code, const std::string& url) {
    const std::string said = detail[0] != '\0' ? detail.data() : curl_easy_strerror(code);
    switch (code) {
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_INTERFACE_FAILED:
        return fault("server_unreachable", url, true, said);
    case CURLE_OPERATION_TIMEDOUT: {
        double connected = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_APPCONNECT_TIME, &connected);
        return fault(connected > 0 ? "server_stalled" : "server_unreachable", url, true, said);
    }
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
        return tlsFault(code, url);
    default:
        break;
    }
    if (refusesOurCertificate(said))
        return fault("client_certificate_refused", url, false, said);
    if (code == CURLE_SSL_CONNECT_ERROR && cannotSucceed(said))
        return refusal("tls_failed", url, said);
    if (code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL)
        return fault("unsupported_url", url, false, {}, Failure::Usage);
    return fault("connection_cut", url, true, said);
}

TransferFault Transfer::Private::tlsFault(CURLcode code, const std::string& url) {
    const std::string said = detail[0] != '\0' ? detail.data() : curl_easy_strerror(code);
    if (code == CURLE_SSL_CERTPROBLEM)
        return fault("client_certificate_unreadable", url, false, said);
    if (code == CURLE_SSL_CACERT_BADFILE)
        return fault("unreadable_server_authority", url, false, said);
    if (code != CURLE_PEER_FAILED_VERIFICATION)
        return refusal("tls_failed", url, said);
    long verified = X509_V_OK;
    curl_easy_getinfo(easy.get(), CURLINFO_SSL_VERIFYRESULT, &verified);
    if (verified == X509_V_ERR_CERT_HAS_EXPIRED || verified == X509_V_ERR_CERT_NOT_YET_VALID)
        return refusal("server_certificate_expired", url, said);
    // curl looks at the name after the chain was found good, and leaves no result of its own then.
    const bool isName = said.find("subject name") != std::string::npos;
    return refusal(isName ? "server_name_mismatch" : "server_not_trusted", url, said);
}

std::optional<TransferFault> Transfer::Private::faultOfStatus(const std::string& url) {
    const long status = answer.status;
    const auto numbered = [&](const char* code, bool passing) {
        TransferFault found = fault(code, url, passing);
        found.error.parameters.emplace_back("status", std::to_string(status));
        return found;
    };
    if (isFile())
        return std::nullopt;
    if ((status == 400 && speaksOfCertificate(answer.words)) || status == NginxCertificateError ||
        status == NginxNoCertificate)
        return numbered("client_certificate_refused", false);
    if (status == 401 || status == 403 || status == 407)
        return numbered("access_refused", false);
    if (status == 404 || status == 410)
        return numbered("file_missing", false);
    if (status == 416)
        return numbered("range_refused", false);
    if (status >= 500 || status == 408 || status == 429) {
        TransferFault found = numbered("server_error", true);
        curl_off_t seconds = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_RETRY_AFTER, &seconds);
        found.askedToWait = std::chrono::seconds(seconds);
        return found;
    }
    return numbered("unexpected_answer", false);
}

std::optional<Instant> Transfer::serverUntil() const {
    return m->serverUntil;
}

tl::expected<FileAnswer, TransferFault> Transfer::get(const FileRequest& request, const Begin& begin,
                                                      const Take& take) {
    m->begin = &begin;
    m->take = &take;
    m->answer = {};
    m->own.reset();
    m->begun = false;
    m->detail[0] = '\0';
    m->setProxy(request.url);
    m->set(CURLOPT_URL, request.url.c_str());
    std::unique_ptr<curl_slist, FreeList> headers;
    const std::string range = std::to_string(request.from) + "-";
    if (request.from > 0) {
        m->set(CURLOPT_RANGE, range.c_str());
        if (!request.ifRange.empty())
            headers.reset(curl_slist_append(nullptr, ("If-Range: " + request.ifRange).c_str()));
    } else {
        curl_easy_setopt(m->easy.get(), CURLOPT_RANGE, nullptr);
    }
    curl_easy_setopt(m->easy.get(), CURLOPT_HTTPHEADER, headers.get());
    const auto performed = m->perform(request);
    curl_easy_setopt(m->easy.get(), CURLOPT_HTTPHEADER, nullptr);
    if (!performed)
        return tl::unexpected(performed.error());
    if (const auto found = m->faultOfStatus(request.url))
        return tl::unexpected(*found);
    if (!m->begun && !m->beginFile()) // an empty file
        return tl::unexpected(TransferFault{*m->own, false, {}});
    return m->answer;
}

} // namespace passages
