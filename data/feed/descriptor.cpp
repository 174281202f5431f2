#include "data/feed/descriptor.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace passages {

Result<FeedDescriptor> readFeedDescriptor(const std::string& url) {
    const QUrl folder(QString::fromStdString(url));
    if (!folder.isLocalFile())
        return fail(Failure::Usage, "unsupported_url", {{"url", url}});
    QFile file(folder.toLocalFile() + QStringLiteral("/feed.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Failure::Failed, "feed_unreachable", {{"url", url}});
    const QJsonObject object = QJsonDocument::fromJson(file.read(64 * 1024)).object();
    const auto country = countryFromCode(object[QStringLiteral("country")].toString().toStdString());
    if (!country)
        return fail(Failure::Failed, "bad_descriptor", {{"url", url}});
    const QJsonObject title = object[QStringLiteral("title")].toObject();
    return FeedDescriptor{object[QStringLiteral("feed")].toString().toStdString(), *country,
                          title[QStringLiteral("en")].toString().toStdString(),
                          title[QStringLiteral("fr")].toString().toStdString()};
}

} // namespace passages
