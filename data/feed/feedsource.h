#pragma once

#include "data/base/result.h"
#include "data/feed/statements.h"
#include "data/feed/subscription.h"
#include "data/network/networksettings.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
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
    virtual Result<std::unique_ptr<ByteStream>> data(const Manifest& manifest) = 0;
    /// Whether manifest and data of that segment come without waiting for anybody.
    virtual bool isReady(std::int64_t segment) const = 0;

    /// The segments that will be asked for, in this order: a source that has to wait for them begins.
    virtual Result<void> expect(std::int64_t first, std::int64_t last) {
        static_cast<void>(first);
        static_cast<void>(last);
        return {};
    }
    /// Up to that segment all is taken in for good: nothing of it need be kept.
    virtual void release(std::int64_t segment) { static_cast<void>(segment); }
    /// What it keeps has been found to be wrong: the next time it is fetched anew.
    virtual void discard() {}
    /// How long the certificate holds by which the server last showed who it is.
    virtual std::optional<Instant> serverUntil() const { return std::nullopt; }
};

/// Where a source that fetches from afar may keep what is not taken in yet, sealed with that key.
struct DownloadPlace {
    std::string folder; ///< made where it is missing
    std::array<std::byte, 32> key{};
};

/// What a source needs besides the subscription. `goesOn` is asked again and again while one waits for it;
/// once it says no, the call ends with "cancelled".
struct SourceContext {
    DownloadPlace downloads;
    NetworkSettings network;
    std::function<bool()> goesOn = [] { return true; };
};

/// Errors: "unsupported_url".
Result<std::unique_ptr<FeedSource>> openFeedSource(const Subscription& subscription, SourceContext context);

inline std::string_view charsOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// `segments/00000001.p7m` and `segments/00000001.ndjson.zst`.
std::string manifestName(std::int64_t segment);
std::string dataName(std::int64_t segment);

} // namespace passages
