#include "ui/about/selfcheck.h"

#include "data/cache/keyfile.h"
#include "data/time/zones.h"
#include "models/exchange/freshness.h"
#include "models/rules/rule.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>
#include <cstdlib>

namespace passages {

namespace {

using State = SelfCheck::State;
constexpr int OldestCipherMajor = 4;
constexpr int FewestRounds = 600'000;
constexpr std::int64_t LittleDisk = 2LL * 1024 * 1024 * 1024;
constexpr std::int64_t VeryLittleDisk = 256LL * 1024 * 1024;

bool isPrivate(const QString& path) {
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                                QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                                QFileDevice::WriteOther | QFileDevice::ExeOther;
    return QFileInfo::exists(path) && !(QFile::permissions(path) & others);
}

std::string settingsOf(Connection& connection) {
    const auto value = [&connection](std::string_view pragma) -> std::string {
        Statement statement = connection.prepare(pragma);
        return statement.step() ? statement.text(0) : std::string();
    };
    return value("PRAGMA cipher_hmac_algorithm") + ", " + value("PRAGMA cipher_page_size");
}

SelfCheck::Item dataAge(const FeedState& feed, Instant now) {
    const FeedFreshness freshness = freshnessOf(feed, now);
    SelfCheck::Item item{"data_age", State::Good, {feed.feed, std::to_string(freshness.age)}};
    if (freshness.freshness == Freshness::Stale)
        item.state = State::Caution;
    else if (freshness.freshness != Freshness::Fresh)
        item.state = State::Bad;
    if (!feed.completeTo)
        item.values[1].clear();
    return item;
}

} // namespace

SelfCheckFacts gatherFacts(Desk& desk) {
    SelfCheckFacts facts;
    facts.cipherVersion = Connection::cipherVersion();
    const std::string path = desk.cachePath();
    const auto settings =
        caught([&]() -> Result<std::string> { return settingsOf(desk.cache().connection()); });
    facts.cipherSettings = settings.value_or(std::string());
    if (const auto keys = KeyFile::read(KeyFile::pathFor(path)); keys) {
        for (const Envelope& envelope : keys->envelopes()) {
            if (facts.derivationRounds == 0 || envelope.iterations < facts.derivationRounds)
                facts.derivationRounds = envelope.iterations;
        }
    }
    const QString file = QString::fromStdString(path);
    facts.privateFiles = isPrivate(file) && isPrivate(QString::fromStdString(AuditFile::pathFor(path))) &&
                         isPrivate(QString::fromStdString(KeyFile::pathFor(path)));
    facts.tzdata = Zones::databaseVersion();
    facts.tzdataCurrent = Zones::databaseIsCurrent();
    facts.rules = std::string(rulesVersion());
    facts.feeds = desk.feedStates().value_or(std::vector<FeedState>());
    if (desk.may(Permission::ReadAudit)) {
        if (auto check = desk.verifyAudit(); check)
            facts.audit = *check;
    }
    const QStorageInfo storage(QFileInfo(file).absolutePath());
    facts.diskFree = storage.bytesAvailable();
    facts.cacheBytes = QFileInfo(file).size();
    return facts;
}

SelfCheck judge(const SelfCheckFacts& facts, Instant now) {
    SelfCheck check;
    const bool cipherGood = std::atoi(facts.cipherVersion.c_str()) >= OldestCipherMajor;
    check.items.push_back(
        {"cipher", cipherGood ? State::Good : State::Bad, {facts.cipherVersion, facts.cipherSettings}});
    check.items.push_back({"key_derivation",
                           facts.derivationRounds >= FewestRounds ? State::Good : State::Bad,
                           {std::to_string(facts.derivationRounds)}});
    check.items.push_back({"file_mode", facts.privateFiles ? State::Good : State::Bad, {}});
    for (const FeedState& feed : facts.feeds)
        check.items.push_back(dataAge(feed, now));
    if (facts.audit)
        check.items.push_back({"audit_head",
                               facts.audit->valid ? State::Good : State::Bad,
                               {std::to_string(facts.audit->entries), facts.audit->head,
                                std::to_string(facts.audit->firstBadIndex)}});
    check.items.push_back({"tzdata", facts.tzdataCurrent ? State::Good : State::Caution, {facts.tzdata}});
    check.items.push_back({"rules", State::Good, {facts.rules}});
    const State disk = facts.diskFree < VeryLittleDisk ? State::Bad
                       : facts.diskFree < LittleDisk   ? State::Caution
                                                       : State::Good;
    check.items.push_back({"disk", disk, {std::to_string(facts.diskFree), std::to_string(facts.cacheBytes)}});
    return check;
}

} // namespace passages
