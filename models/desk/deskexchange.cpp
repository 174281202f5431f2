#include "data/crypto/digest.h"
#include "data/sync/quarantineretry.h"
#include "models/desk/deskprivate.h"
#include "models/identity/exactscheme.h"

#include <QJsonArray>

namespace passages {

namespace {

QJsonObject detailOf(const QuarantineItem& item) {
    return {{QStringLiteral("segment"), static_cast<qint64>(item.segment)},
            {QStringLiteral("line"), static_cast<qint64>(item.line)},
            {QStringLiteral("reason"), deskText(item.reason)}};
}

tl::unexpected<Error> noSuchItem(std::int64_t number) {
    return fail(Failure::Usage, "no_such_item", {{"item", std::to_string(number)}});
}

} // namespace

Result<void> Desk::changeFeedTrust(const Subscription& subscription) {
    return m->use(
        Permission::ManageFeeds, Private::Reads::NoPersons, m->entry("feed_trust_changed", subscription.name),
        [&](AuditEntry& written) -> Result<void> {
            Subscriptions feeds(m->cache->connection());
            if (!feeds.find(subscription.name))
                return fail(Failure::Usage, "no_such_feed", {{"feed", subscription.name}});
            feeds.changeTrust(subscription);
            QJsonArray signers{deskText(subscription.signer)};
            for (const std::string& signer : subscription.furtherSigners)
                signers.append(deskText(signer));
            written.detail = deskJson(
                {{QStringLiteral("signers"), signers},
                 {QStringLiteral("authority_sha256"), deskText(hex(sha256(subscription.authorityPem)))},
                 {QStringLiteral("revocations"), !subscription.revocationPem.empty()}});
            return {};
        });
}

Result<std::vector<SyncAttempt>> Desk::syncHistory(std::int64_t limit) {
    return caught([&]() -> Result<std::vector<SyncAttempt>> {
        return Subscriptions(m->cache->connection()).attempts(limit);
    });
}

Result<void> Desk::dismissQuarantined(std::int64_t number) {
    return m->use(Permission::ReviewQuarantine, Private::Reads::NoPersons, m->entry("quarantine_dismissed"),
                  [&](AuditEntry& written) -> Result<void> {
                      Subscriptions feeds(m->cache->connection());
                      const auto item = feeds.quarantined(number);
                      if (!item)
                          return noSuchItem(number);
                      written.subject = item->feed;
                      written.detail = deskJson(detailOf(*item));
                      feeds.dismiss(number, written.user);
                      return {};
                  });
}

Result<std::optional<std::string>> Desk::retryQuarantined(std::int64_t number) {
    return m->use(Permission::ReviewQuarantine, Private::Reads::NoPersons, m->entry("quarantine_retried"),
                  [&](AuditEntry& written) -> Result<std::optional<std::string>> {
                      Subscriptions feeds(m->cache->connection());
                      const auto item = feeds.quarantined(number);
                      if (!item)
                          return noSuchItem(number);
                      written.subject = item->feed;
                      if (item->raw.empty())
                          return fail(Failure::Failed, "item_not_kept", {{"reason", item->reason}});
                      static const ExactScheme identity;
                      const auto reason = takeInAgain(m->cache->connection(), PortTable::builtIn(), identity,
                                                      *feeds.find(item->feed), *item);
                      QJsonObject detail = detailOf(*item);
                      detail.insert(QStringLiteral("taken_in"), !reason);
                      if (reason)
                          detail.insert(QStringLiteral("reason_now"), deskText(*reason));
                      written.detail = deskJson(detail);
                      return reason;
                  });
}

} // namespace passages
