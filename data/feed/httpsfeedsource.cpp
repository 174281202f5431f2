#include "data/feed/httpsfeedsource.h"

#include "data/crypto/digest.h"
#include "data/platform/platform.h"
#include "data/store/connection.h"

#include <QDir>
#include <QLockFile>
#include <QRandomGenerator>
#include <QUrl>
#include <algorithm>
#include <cmath>

namespace passages {
namespace {

using namespace std::chrono_literals;

constexpr auto Slice = 20ms;
/// Segments that may wait to be taken in, so that neither side stands still.
constexpr std::int64_t MostAhead = 16;
constexpr std::int64_t MostBytesAhead = 256LL * 1024 * 1024;

bool isPage(const FileAnswer& answer) {
    return answer.contentType.starts_with("text/html");
}

Error pageInstead(const std::string& name) {
    return {Failure::Failed, "sent_a_page", {{"file", name}}};
}

Error wrongSize(const Manifest& manifest, std::int64_t found) {
    return {Failure::Integrity,
            "segment_size",
            {{"segment", std::to_string(manifest.segment)},
             {"expected", std::to_string(manifest.bytes)},
             {"found", std::to_string(found)}}};
}

Error cancelled() {
    return {Failure::Failed, "cancelled", {}};
}

Error missing(Error error, std::int64_t segment, const std::string& name) {
    if (error.code != "file_missing")
        return error;
    return {Failure::Failed, "segment_missing", {{"segment", std::to_string(segment)}, {"file", name}}};
}

TransferTrust trustOf(const Subscription& subscription) {
    return {subscription.serverAuthorityPem.empty() ? subscription.authorityPem
                                                    : subscription.serverAuthorityPem,
            subscription.clientCertificatePem, subscription.clientKeyPem};
}

/// What a feed's files begin with: nothing of a name that could lead out of the folder.
std::string prefixOf(const std::string& feed) {
    return hex(sha256(feed)).substr(0, 16);
}

} // namespace

bool isFeedServer(const QUrl& url) {
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           !url.hasQuery() && !url.hasFragment();
}

HttpsFeedSource::HttpsFeedSource(const Subscription& subscription, SourceContext context)
    : m_subscription(subscription),
      m_context(std::move(context)),
      m_base(subscription.url + (subscription.url.ends_with('/') ? "" : "/")),
      m_transfer(trustOf(subscription), m_context.network, [this] { return goesOn(); }) {}

HttpsFeedSource::~HttpsFeedSource() {
    stop();
    if (m_lock) {
        m_lock->unlock();
        QDir().rmdir(QString::fromStdString(m_context.downloads.folder)); // if nothing is left in it
    }
}

void HttpsFeedSource::stop() {
    m_stopped = true;
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool HttpsFeedSource::goesOn() const {
    return m_isAhead ? !m_stopped : m_context.goesOn();
}

Result<std::string> HttpsFeedSource::checkpoint() {
    auto der = fetchStatement("checkpoint.p7m");
    if (!der && der.error().code == "file_missing")
        return fail(Failure::Failed, "checkpoint_missing", {{"url", m_subscription.url}});
    return der;
}

Result<std::string> HttpsFeedSource::file(const std::string& name) {
    return fetchStatement(name);
}

Result<std::string> HttpsFeedSource::fetchStatement(const std::string& name) {
    const NetworkSettings& network = m_context.network;
    const auto begin = [&](const FileAnswer& answer) -> Result<void> {
        if (isPage(answer))
            return fail(pageInstead(name));
        return {};
    };
    for (int attempt = 1;; ++attempt) {
        std::string content;
        const auto take = [&](std::span<const std::byte> bytes) -> Result<void> {
            content += charsOf(bytes);
            if (content.size() > MaximumStatementBytes)
                return fail(Failure::Integrity, "not_signed_data", {{"file", name}});
            return {};
        };
        const auto answer = m_transfer.get({m_base + name, 0, {}, network.whole}, begin, take);
        if (answer && content.starts_with('<'))
            return fail(pageInstead(name));
        if (answer)
            return content;
        if (!answer.error().passing || attempt >= network.attempts)
            return fail(answer.error().error);
        if (!pause(answer.error(), attempt))
            return fail(cancelled());
    }
}

/// Ever longer, and never the same for many workstations at once.
bool HttpsFeedSource::pause(const TransferFault& fault, int attempt) {
    const NetworkSettings& network = m_context.network;
    const auto most = std::min(network.longestPause, network.firstPause * (1 << std::min(attempt - 1, 16)));
    const double share = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
    const auto chosen = std::chrono::milliseconds(std::llround(static_cast<double>(most.count()) * share));
    const auto until = std::chrono::steady_clock::now() +
                       std::max(chosen, std::min(fault.askedToWait, network.longestPause));
    while (goesOn()) {
        const auto left = until - std::chrono::steady_clock::now();
        if (left <= 0ms)
            return true;
        std::this_thread::sleep_for(std::min<std::chrono::steady_clock::duration>(left, Slice));
    }
    return false;
}

Result<void> HttpsFeedSource::expect(std::int64_t first, std::int64_t last) {
    if (m_thread.joinable())
        return {};
    const QString folder = QString::fromStdString(m_context.downloads.folder);
    const bool isNothingNew = first > last;
    // What a run left that was killed when it had taken in everything.
    if (isNothingNew && !QDir(folder).exists())
        return {};
    if (!makePrivateFolder(m_context.downloads.folder))
        return fail(Failure::Failed, "download_cannot_write", {});
    m_lock = std::make_unique<QLockFile>(
        QDir(folder).filePath(QString::fromStdString(prefixOf(m_subscription.name) + ".lock")));
    m_lock->setStaleLockTime(0); // as long as the other program runs
    if (!m_lock->tryLock(0)) {
        m_lock.reset();
        if (isNothingNew)
            return {};
        return fail(Failure::Failed, "sync_elsewhere", {{"feed", m_subscription.name}});
    }
    removeFiles([&](std::int64_t segment) { return segment < first || segment > last; });
    if (isNothingNew)
        return {};
    m_wanted = first;
    m_isAhead = true;
    m_thread = std::thread([this, first, last] { fetchAhead(first, last); });
    return {};
}

void HttpsFeedSource::fetchAhead(std::int64_t first, std::int64_t last) {
    for (std::int64_t segment = first; segment <= last; ++segment) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_stopped || hasRoom(segment); });
        }
        if (m_stopped)
            return;
        if (const auto fetched = caught([&] { return fetchSegment(segment); }); !fetched) {
            const std::lock_guard lock(m_mutex);
            m_error = fetched.error();
            m_changed.notify_all();
            return;
        }
    }
}

bool HttpsFeedSource::hasRoom(std::int64_t segment) const {
    std::int64_t waiting = 0;
    for (const auto& [number, fetched] : m_fetched)
        waiting += fetched.bytes;
    return segment <= m_wanted || (segment - m_wanted < MostAhead && waiting < MostBytesAhead);
}

Result<void> HttpsFeedSource::fetchSegment(std::int64_t segment) {
    const std::string name = manifestName(segment);
    const auto der = fetchStatement(name);
    if (!der)
        return fail(missing(der.error(), segment, name));
    // Its size is believed only if it is signed; whether it is the right one is asked again later.
    const auto manifest = verifiedManifest(*der, trustIn(m_subscription), name);
    {
        const std::lock_guard lock(m_mutex);
        m_fetched[segment].manifestDer = *der;
        m_changed.notify_all();
    }
    if (!manifest)
        return fail(manifest.error());
    if (manifest->statement.segment != segment)
        return fail(
            Failure::Integrity, "wrong_segment",
            {{"segment", std::to_string(segment)}, {"found", std::to_string(manifest->statement.segment)}});
    const SealedPlace place = placeOf(manifest->statement);
    if (auto fetched = fetchData(manifest->statement, place); !fetched)
        return fail(missing(fetched.error(), segment, dataName(segment)));
    const std::lock_guard lock(m_mutex);
    m_fetched[segment].data = place;
    m_fetched[segment].bytes = manifest->statement.bytes;
    m_changed.notify_all();
    return {};
}

Result<void> HttpsFeedSource::fetchData(const Manifest& manifest, const SealedPlace& place) {
    const NetworkSettings& network = m_context.network;
    const auto until = std::chrono::steady_clock::now() + network.whole +
                       std::chrono::seconds(manifest.bytes / network.leastBytesPerSecond);
    SealedFileWriter file(place);
    if (auto resumed = file.resume(); !resumed)
        return resumed;
    bool wasRefused = false;
    for (int attempt = 0; file.size() != manifest.bytes;) {
        const std::int64_t before = file.size();
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        const auto fetched = fetchRest(manifest, file, std::max<std::chrono::milliseconds>(left, 1ms));
        if (fetched && file.size() != manifest.bytes)
            return fail(wrongSize(manifest, file.size()));
        if (fetched)
            break;
        const TransferFault& fault = fetched.error();
        if (fault.error.code == "range_refused" && !wasRefused && file.size() > 0) {
            wasRefused = true;
            if (auto restarted = file.restart({}); !restarted)
                return restarted;
            continue;
        }
        attempt = file.size() > before ? 1 : attempt + 1;
        if (!fault.passing || attempt >= network.attempts)
            return fail(fault.error);
        if (!pause(fault, attempt))
            return fail(cancelled());
    }
    return file.finish();
}

tl::expected<void, TransferFault> HttpsFeedSource::fetchRest(const Manifest& manifest, SealedFileWriter& file,
                                                             std::chrono::milliseconds whole) {
    const std::string name = dataName(manifest.segment);
    const std::int64_t from = file.size();
    const auto begin = [&](const FileAnswer& answer) -> Result<void> {
        if (isPage(answer))
            return fail(pageInstead(name));
        if (answer.status == 206) {
            if (answer.rangeFrom != from || from == 0)
                return fail(Failure::Failed, "unexpected_answer",
                            {{"url", m_base + name}, {"status", std::to_string(answer.status)}});
            if (answer.rangeOf && *answer.rangeOf != manifest.bytes)
                return fail(wrongSize(manifest, *answer.rangeOf));
            return {};
        }
        if (answer.length && *answer.length != manifest.bytes)
            return fail(wrongSize(manifest, *answer.length));
        return file.restart(answer.etag); // it is another file by now, or the server cannot give a part
    };
    const auto take = [&](std::span<const std::byte> bytes) -> Result<void> {
        const std::int64_t size = file.size() + static_cast<std::int64_t>(bytes.size());
        if (size > manifest.bytes)
            return fail(wrongSize(manifest, size));
        return file.append(bytes);
    };
    const auto answer = m_transfer.get({m_base + name, from, file.tag(), whole}, begin, take);
    if (!answer)
        return tl::unexpected(answer.error());
    return {};
}

Result<void> HttpsFeedSource::await(const std::function<bool()>& isThere) {
    std::unique_lock lock(m_mutex);
    while (!isThere()) {
        if (m_error)
            return fail(*m_error);
        if (!m_thread.joinable())
            return fail(Failure::Failed, "segment_missing", {});
        m_changed.wait_for(lock, Slice);
        lock.unlock();
        const bool stays = m_context.goesOn();
        lock.lock();
        if (!stays)
            return fail(cancelled());
    }
    return {};
}

Result<std::string> HttpsFeedSource::manifest(std::int64_t segment) {
    {
        const std::lock_guard lock(m_mutex);
        m_wanted = std::max(m_wanted, segment);
        m_changed.notify_all();
    }
    if (auto there = await([&] { return m_fetched.contains(segment); }); !there)
        return fail(there.error());
    const std::lock_guard lock(m_mutex);
    return m_fetched[segment].manifestDer;
}

Result<std::unique_ptr<ByteStream>> HttpsFeedSource::data(const Manifest& manifest) {
    if (auto there = await([&] {
            const auto found = m_fetched.find(manifest.segment);
            return found != m_fetched.end() && found->second.data;
        });
        !there)
        return fail(there.error());
    return std::make_unique<SealedFileStream>(placeOf(manifest));
}

bool HttpsFeedSource::isReady(std::int64_t segment) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_fetched.find(segment);
    return found != m_fetched.end() && found->second.data;
}

void HttpsFeedSource::release(std::int64_t segment) {
    const std::lock_guard lock(m_mutex);
    while (!m_fetched.empty() && m_fetched.begin()->first <= segment) {
        QFile::remove(QString::fromStdString(filesOf(m_fetched.begin()->first)));
        m_fetched.erase(m_fetched.begin());
    }
    m_changed.notify_all();
}

void HttpsFeedSource::discard() {
    stop();
    if (m_lock)
        removeFiles([](std::int64_t) { return true; });
}

std::string HttpsFeedSource::filesOf(std::int64_t segment) const {
    return m_context.downloads.folder + "/" + prefixOf(m_subscription.name) + "-" + std::to_string(segment) +
           ".part";
}

SealedPlace HttpsFeedSource::placeOf(const Manifest& manifest) const {
    return {filesOf(manifest.segment), m_context.downloads.key,
            m_subscription.name + "\n" + std::to_string(manifest.segment) + "\n" + manifest.sha256};
}

void HttpsFeedSource::removeFiles(const std::function<bool(std::int64_t)>& which) {
    const QString prefix = QString::fromStdString(prefixOf(m_subscription.name)) + u'-';
    QDir folder(QString::fromStdString(m_context.downloads.folder));
    for (const QString& name : folder.entryList({prefix + QStringLiteral("*.part")}, QDir::Files)) {
        const QString number = name.mid(prefix.size(), name.size() - prefix.size() - 5);
        if (which(number.toLongLong()))
            folder.remove(name);
    }
}

} // namespace passages
