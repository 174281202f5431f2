#include "data/sync/downloadplace.h"

#include "data/crypto/digest.h"
#include "data/crypto/random.h"

namespace passages {
namespace {

constexpr std::string_view KeyName = "download_key";

std::optional<std::string> keptKey(Connection& connection) {
    Statement row = connection.prepare("SELECT value FROM meta WHERE key = ?1");
    return row.bind(1, KeyName).step() ? std::optional(row.text(0)) : std::nullopt;
}

} // namespace

DownloadPlace downloadPlace(Connection& connection) {
    DownloadPlace place;
    place.folder = connection.path() + ".downloads";
    auto kept = keptKey(connection);
    if (!kept) {
        Transaction transaction(connection);
        // Another process may have been faster.
        connection.prepare("INSERT OR IGNORE INTO meta(key, value) VALUES(?1, ?2)")
            .bind(1, KeyName)
            .bind(2, hex(randomBytes<32>()))
            .run();
        kept = keptKey(connection);
        transaction.commit();
    }
    if (!kept || !fromHex(*kept, place.key))
        throw StoreError({Failure::Failed, "cache_damaged", {{"detail", "download_key"}}});
    return place;
}

} // namespace passages
