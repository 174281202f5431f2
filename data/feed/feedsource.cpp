#include "data/feed/feedsource.h"

#include "data/feed/filefeedsource.h"
#include "data/feed/httpsfeedsource.h"

#include <QUrl>

namespace passages {
namespace {

std::string numbered(std::int64_t segment, const char* ending) {
    std::string number = std::to_string(segment);
    if (number.size() < 8)
        number.insert(0, 8 - number.size(), '0');
    return "segments/" + number + ending;
}

} // namespace

std::string manifestName(std::int64_t segment) {
    return numbered(segment, ".p7m");
}

std::string dataName(std::int64_t segment) {
    return numbered(segment, ".ndjson.zst");
}

Result<std::unique_ptr<FeedSource>> openFeedSource(const Subscription& subscription, SourceContext context) {
    const QUrl url(QString::fromStdString(subscription.url), QUrl::StrictMode);
    if (url.isLocalFile() && !url.toLocalFile().isEmpty())
        return std::make_unique<FileFeedSource>(url.toLocalFile().toStdString());
    if (isFeedServer(url))
        return std::make_unique<HttpsFeedSource>(subscription, std::move(context));
    return fail(Failure::Usage, "unsupported_url", {{"url", subscription.url}});
}

} // namespace passages
