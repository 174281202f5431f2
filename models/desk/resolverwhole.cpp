#include "data/lead/assessmentstate.h"
#include "models/desk/resolverprivate.h"
#include "models/desk/wholecache.h"
#include "models/identity/linkmodel.h"

#include <algorithm>

namespace passages {
namespace {

constexpr std::size_t KeysATransaction = 400'000;
constexpr std::size_t LinksATransaction = 100'000;
constexpr std::size_t BlocksATransaction = 20'000;

} // namespace

/// Of a cache from before: every block anew.
void Resolver::Private::rebuildLinkKeys() {
    std::vector<std::pair<BlockFingerprint, std::int64_t>> keys;
    Transaction transaction(connection);
    Statement rows = connection.prepare(
        "SELECT last_name, first_name, middle_name, date_of_birth, nationality, gender, document_type, "
        "document_number, document_country, number FROM person");
    while (rows.step())
        for (const std::string& key : scheme.keysOf(personOf(rows, 0)).linkKeys)
            keys.emplace_back(linkKeyHash(key), rows.integer(9));
    rows.reset();
    std::sort(keys.begin(), keys.end());
    connection.execute("DELETE FROM link_key");
    Statement add = connection.prepare("INSERT OR IGNORE INTO link_key(key, person) VALUES(?1, ?2)");
    for (const auto& [key, person] : keys)
        add.bind(1, std::span<const std::byte>(key)).bind(2, person).run();
    state.clearOldLinkKeys();
    transaction.commit();
}

bool Resolver::Private::learnAndResolve(const std::atomic<bool>& cancelled) {
    {
        Transaction transaction(connection);
        state.setStartingOver(true);
        connection.execute("DELETE FROM unresolved"); // all of it will be resolved
        transaction.commit();
    }
    if (state.hasOldLinkKeys())
        rebuildLinkKeys();
    double shareDone = 0;
    const auto goesOn = [&](double from, double to) {
        return [&, from, to](double share) {
            shareDone = std::max(shareDone, from + share * (to - from));
            const auto done = static_cast<std::int64_t>(shareDone * static_cast<double>(told.of));
            tell(done - told.done);
            return !cancelled.load();
        };
    };
    const LargePageCache pages(connection);
    WholeCache whole(connection);
    if (!goesOn(0, 0.1)(1) || !whole.compare(goesOn(0.1, 0.6)) || !whole.group(goesOn(0.6, 0.7)))
        return false;
    const auto newVersion = writeModel(whole.model());
    if (!writeKeys(whole, goesOn(0.7, 0.8)) || !writeLinks(whole, newVersion, goesOn(0.8, 0.9)) ||
        !writeTravellers(whole, goesOn(0.9, 1)))
        return false;
    Transaction transaction(connection);
    state.setResolvedTo(whole.size() == 0 ? 0 : whole.person(static_cast<std::uint32_t>(whole.size() - 1)));
    state.setStartingOver(false);
    transaction.commit();
    goesOn(1, 1)(1);
    return true;
}

/// From here on it is written down: no key is left of another model.
std::int64_t Resolver::Private::writeModel(const LinkModel& learned) {
    Transaction transaction(connection);
    const std::int64_t newVersion =
        state.putModel({0, LinkModelFormat, static_cast<std::int64_t>(learned.blocks), bytesOf(learned)});
    connection.execute("DELETE FROM block_key");
    transaction.commit();
    return newVersion;
}

bool Resolver::Private::writeKeys(const WholeCache& whole, const GoesOn& goesOn) {
    const auto& keys = whole.keys();
    for (std::size_t begin = 0; begin < keys.size(); begin += KeysATransaction) {
        if (!goesOn(static_cast<double>(begin) / static_cast<double>(keys.size())))
            return false;
        Transaction transaction(connection);
        Statement add = connection.prepare("INSERT OR IGNORE INTO block_key(key, person) VALUES(?1, ?2)");
        const std::size_t end = std::min(keys.size(), begin + KeysATransaction);
        for (std::size_t i = begin; i < end; ++i)
            add.bind(1, keys[i].key).bind(2, whole.person(keys[i].block)).run();
        transaction.commit();
    }
    return true;
}

bool Resolver::Private::writeLinks(WholeCache& whole, std::int64_t newVersion, const GoesOn& goesOn) {
    const auto& found = whole.links();
    for (std::size_t begin = 0; begin < found.size(); begin += LinksATransaction) {
        if (!goesOn(static_cast<double>(begin) / static_cast<double>(found.size())))
            return false;
        std::vector<StoredLink> stored;
        for (std::size_t i = begin; i < std::min(found.size(), begin + LinksATransaction); ++i) {
            const Link& link = found[i];
            stored.push_back(
                storedLink(whole.person(link.a), whole.person(link.b), link, whole.evidenceOf(link)));
            stored.back().isBetween = whole.groupOf(link.a) != whole.groupOf(link.b);
        }
        Transaction transaction(connection);
        links.put(stored, newVersion);
        transaction.commit();
    }
    Transaction transaction(connection);
    links.removeOlderThan(newVersion);
    transaction.commit();
    return true;
}

bool Resolver::Private::writeTravellers(const WholeCache& whole, const GoesOn& goesOn) {
    const auto& parts = whole.parts();
    Statement travellerOf = connection.prepare("SELECT traveller FROM person WHERE number = ?1");
    for (std::size_t part = 0; part < parts.size();) {
        if (!goesOn(static_cast<double>(part) / static_cast<double>(parts.size())))
            return false;
        Transaction transaction(connection);
        Belonging belonging(connection);
        bool hasMoved = false;
        for (std::size_t blocks = 0; part < parts.size() && blocks < BlocksATransaction; ++part) {
            std::vector<Belonging::Member> members;
            std::vector<std::size_t> groups;
            bool isAsRead = true;
            for (const std::uint32_t block : parts[part]) {
                isAsRead = isAsRead && travellerOf.bind(1, whole.person(block)).step() &&
                           travellerOf.integer(0) == whole.traveller(block);
                travellerOf.reset();
                members.push_back({whole.person(block), whole.traveller(block)});
                groups.push_back(whole.groupOf(block));
            }
            blocks += members.size();
            if (!isAsRead) { // an officer decided meanwhile
                for (const Belonging::Member& member : members)
                    state.note(member.person);
                continue;
            }
            const auto travellers = belonging.assign(members, groups);
            for (std::size_t i = 0; i < members.size(); ++i)
                hasMoved = hasMoved || travellers[i] != members[i].traveller;
        }
        if (hasMoved)
            AssessmentState(connection).countChange();
        belonging.writeTouched();
        transaction.commit();
    }
    return true;
}

} // namespace passages
