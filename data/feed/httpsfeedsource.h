#pragma once

#include "data/feed/feedsource.h"
#include "data/network/sealedfile.h"
#include "data/network/transfer.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

class QLockFile;
class QUrl;

namespace passages {

/// An address of a feed on a server: https, a host, no password or query in it.
bool isFeedServer(const QUrl& url);

/// A feed on any web server. A thread of its own fetches the segments that are expected, a few ahead of the
/// one that is being taken in, into sealed files beside the cache; what was broken off is gone on with, in
/// the same run or the next. Faults that pass are tried again with growing pauses.
///
/// Errors besides those of FeedSource and Transfer: "sent_a_page" (HTML where a signed file should be),
/// "segment_size", "download_no_space", "download_cannot_write", "download_damaged", "sync_elsewhere".
class HttpsFeedSource final : public FeedSource {
  public:
    HttpsFeedSource(const Subscription& subscription, SourceContext context);
    ~HttpsFeedSource() override;

    Result<std::string> checkpoint() override;
    Result<std::string> manifest(std::int64_t segment) override;
    Result<std::unique_ptr<ByteStream>> data(const Manifest& manifest) override;
    bool isReady(std::int64_t segment) const override;
    Result<void> expect(std::int64_t first, std::int64_t last) override;
    void release(std::int64_t segment) override;
    void discard() override;
    std::optional<Instant> serverUntil() const override { return m_transfer.serverUntil(); }
    /// A small file beside them, such as the unsigned description.
    Result<std::string> file(const std::string& name);

  private:
    struct Fetched {
        std::string manifestDer;
        std::optional<SealedPlace> data; ///< once it is whole
        std::int64_t bytes = 0;
    };

    void fetchAhead(std::int64_t first, std::int64_t last);
    Result<void> fetchSegment(std::int64_t segment);
    Result<std::string> fetchStatement(const std::string& name);
    Result<void> fetchData(const Manifest& manifest, const SealedPlace& place);
    tl::expected<void, TransferFault> fetchRest(const Manifest& manifest, SealedFileWriter& file,
                                                std::chrono::milliseconds whole);
    bool pause(const TransferFault& fault, int attempt);
    bool goesOn() const;
    bool hasRoom(std::int64_t segment) const;
    /// Waits until `isThere`, or until there is an error to say.
    Result<void> await(const std::function<bool()>& isThere);
    SealedPlace placeOf(const Manifest& manifest) const;
    std::string filesOf(std::int64_t segment) const;
    void stop();
    void removeFiles(const std::function<bool(std::int64_t)>& which);

    Subscription m_subscription;
    SourceContext m_context;
    std::string m_base;
    Transfer m_transfer;
    std::unique_ptr<QLockFile> m_lock;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::int64_t, Fetched> m_fetched;
    std::int64_t m_wanted = 0; ///< the newest segment that was asked for
    std::optional<Error> m_error;
    std::atomic<bool> m_stopped = false;
    bool m_isAhead = false; ///< this is the thread's turn to use the connection
    std::thread m_thread;
};

} // namespace passages
