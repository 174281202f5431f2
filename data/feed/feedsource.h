#pragma once

#include "data/base/result.h"
#include "data/feed/subscription.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace passages {

/// Bytes to be read once, from the start to the end.
class ByteStream {
  public:
    virtual ~ByteStream() = default;
    /// How many bytes it put into `buffer`; 0 at the end. Error "feed_unreadable".
    virtual Result<std::size_t> read(std::span<std::byte> buffer) = 0;
};

/// Where a feed's folder is read from. It only fetches: nothing that it hands out is to be believed before
/// its signature or hash was checked. Names of files are made from segment numbers alone, so that no feed
/// can lead out of its folder. Blocking, one thread.
///
/// `data` is asked for twice, to check the bytes and then to read them. A source that has to fetch from afar
/// keeps them between, in memory or encrypted: they are people's records and must not lie on disk in clear.
class FeedSource {
  public:
    /// No signed statement is longer.
    static constexpr std::size_t MaximumStatementBytes = 64 * 1024;

    virtual ~FeedSource() = default;
    /// Errors: "feed_unreachable", "checkpoint_missing", "feed_unreadable".
    virtual Result<std::string> checkpoint() = 0;
    /// Errors: "segment_missing" with `segment`, "feed_unreadable".
    virtual Result<std::string> manifest(std::int64_t segment) = 0;
    virtual Result<std::unique_ptr<ByteStream>> data(std::int64_t segment) = 0;
    /// Whether manifest and data of that segment come without waiting for anybody.
    virtual bool isReady(std::int64_t segment) const {
        static_cast<void>(segment);
        return false;
    }
};

/// Error "unsupported_url".
Result<std::unique_ptr<FeedSource>> openFeedSource(const Subscription& subscription);

inline std::string_view charsOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// `segments/00000001.p7m` and `segments/00000001.ndjson.zst`.
std::string manifestName(std::int64_t segment);
std::string dataName(std::int64_t segment);

} // namespace passages
