#include "data/feed/descriptor.h"

#include "data/feed/httpsfeedsource.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace passages {

namespace {

Result<std::string> contentOf(const Subscription& subscription) {
    const QUrl folder(QString::fromStdString(subscription.url));
    if (isFeedServer(folder))
        return HttpsFeedSource(subscription, {}).file("feed.json");
    if (!folder.isLocalFile())
        return fail(Failure::Usage, "unsupported_url", {{"url", subscription.url}});
    QFile file(folder.toLocalFile() + QStringLiteral("/feed.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Failure::Failed, "feed_unreachable", {{"url", subscription.url}});
    return file.read(qint64{FeedSource::MaximumStatementBytes}).toStdString();
}

} // namespace

Result<FeedDescriptor> readFeedDescriptor(const Subscription& subscription) {
    const std::string& url = subscription.url;
    const auto content = contentOf(subscription);
    if (!content)
        return fail(content.error());
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(*content)).object();
    const auto country = countryFromCode(object[QStringLiteral("country")].toString().toStdString());
    if (!country)
        return fail(Failure::Failed, "bad_descriptor", {{"url", url}});
    const QJsonObject title = object[QStringLiteral("title")].toObject();
    return FeedDescriptor{object[QStringLiteral("feed")].toString().toStdString(), *country,
                          title[QStringLiteral("en")].toString().toStdString(),
                          title[QStringLiteral("fr")].toString().toStdString()};
}

} // namespace passages
