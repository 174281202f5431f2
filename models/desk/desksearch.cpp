#include "data/audit/auditlookup.h"
#include "data/search/savedsearches.h"
#include "models/desk/deskprivate.h"

#include <QString>
#include <algorithm>

namespace passages {
namespace {

/// As the audit log and saved searches keep a request; `hits` stands beside it in the log.
QJsonObject jsonOf(const SearchRequest& request) {
    return {{QStringLiteral("text"), deskText(request.text)},
            {QStringLiteral("born"), deskText(request.born.value_or(""))},
            {QStringLiteral("document"), deskText(request.documentNumber.value_or(""))},
            {QStringLiteral("nationality"), deskText(request.nationality.value_or(""))}};
}

QJsonObject objectFrom(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

SearchRequest requestFrom(const QJsonObject& json) {
    const auto textOf = [&](const char* key) {
        return json.value(QLatin1String(key)).toString().toStdString();
    };
    const auto given = [](std::string text) {
        return text.empty() ? std::nullopt : std::optional(std::move(text));
    };
    SearchRequest request;
    request.text = textOf("text");
    request.born = given(textOf("born"));
    request.documentNumber = given(textOf("document"));
    request.nationality = given(textOf("nationality"));
    return request;
}

bool isSame(const SearchRequest& a, const SearchRequest& b) {
    return a.text == b.text && a.born == b.born && a.documentNumber == b.documentNumber &&
           a.nationality == b.nationality;
}

/// Asked while the other was still being typed.
bool isBeginningOf(const PastSearch& older, const PastSearch& newer) {
    constexpr std::int64_t Typing = 60; // seconds
    return newer.request.text.starts_with(older.request.text) &&
           newer.at.epochSeconds() - older.at.epochSeconds() <= Typing;
}

SavedSearch savedFrom(const StoredSearch& stored) {
    return {stored.number, stored.name, requestFrom(objectFrom(stored.request)), stored.at};
}

} // namespace

Result<SearchResult> Desk::search(const SearchRequest& request) {
    return m->show(Permission::ReadRecords, Private::Reads::Persons, m->entry("search"),
                   [&](AuditEntry& written) -> Result<SearchResult> {
                       auto result = m->searchEngine().find(request);
                       if (!result)
                           return result;
                       QJsonObject detail = jsonOf(request);
                       detail.insert(QStringLiteral("hits"), static_cast<qint64>(result->hits.size()));
                       written.detail = deskJson(detail);
                       return result;
                   });
}

Result<void> Desk::prepareSearch() {
    return m->look(Permission::ReadRecords, [&]() -> Result<void> {
        m->searchEngine().prepare();
        return {};
    });
}

Result<std::vector<EarlierLook>> Desk::earlierLooks(const std::vector<std::int64_t>& travellers) {
    const bool seesOthers = may(Permission::ReadAudit);
    const Permission needed = seesOthers ? Permission::ReadAudit : Permission::ReadRecords;
    return m->look(needed, [&]() -> Result<std::vector<EarlierLook>> {
        const std::optional<std::string> user =
            seesOthers ? std::nullopt : std::optional(m->cache->account().name);
        AuditLookup log(m->cache->audit().connection());
        std::vector<EarlierLook> looks;
        for (const std::int64_t traveller : travellers)
            for (const AuditEntry& entry : log.openings(travellerId(traveller), user))
                looks.push_back({traveller, entry.user, entry.when});
        return looks;
    });
}

Result<std::vector<PastSearch>> Desk::pastSearches(std::size_t limit) {
    return m->look(Permission::ReadRecords, [&]() -> Result<std::vector<PastSearch>> {
        constexpr std::int64_t MostRead = 500;
        std::vector<PastSearch> searches;
        std::optional<PastSearch> newer;
        for (const AuditEntry& entry :
             AuditLookup(m->cache->audit().connection()).searches(m->cache->account().name, MostRead)) {
            const QJsonObject detail = objectFrom(entry.detail);
            PastSearch search{requestFrom(detail), detail.value(QLatin1String("hits")).toInteger(),
                              entry.when};
            const bool isTyped = newer && isBeginningOf(search, *newer);
            newer = search;
            const bool isKnown = std::any_of(searches.begin(), searches.end(), [&](const PastSearch& each) {
                return isSame(each.request, search.request);
            });
            if (isTyped || isKnown)
                continue;
            searches.push_back(std::move(search));
            if (searches.size() >= limit)
                break;
        }
        return searches;
    });
}

Result<std::vector<SavedSearch>> Desk::savedSearches() {
    return m->look(Permission::ReadRecords, [&]() -> Result<std::vector<SavedSearch>> {
        std::vector<SavedSearch> searches;
        for (const StoredSearch& stored : SavedSearches(m->cache->connection()).all(m->cache->account().name))
            searches.push_back(savedFrom(stored));
        return searches;
    });
}

Result<SavedSearch> Desk::saveSearch(const std::string& name, const SearchRequest& request) {
    return m->use(
        Permission::ReadRecords, Private::Reads::NoPersons, m->entry("search_saved"),
        [&](AuditEntry& written) -> Result<SavedSearch> {
            const QString trimmed = deskText(name).trimmed();
            if (trimmed.isEmpty() || static_cast<std::size_t>(trimmed.size()) > LongestSearchName)
                return fail(Failure::Usage, "bad_search_name");
            StoredSearch stored{0, trimmed.toStdString(), deskJson(jsonOf(request)), Instant::now()};
            stored.number = SavedSearches(m->cache->connection()).put(m->cache->account().name, stored);
            QJsonObject detail = jsonOf(request);
            detail.insert(QStringLiteral("name"), trimmed);
            written.detail = deskJson(detail);
            return savedFrom(stored);
        });
}

Result<void> Desk::removeSavedSearch(std::int64_t number) {
    return m->use(Permission::ReadRecords, Private::Reads::NoPersons, m->entry("saved_search_removed"),
                  [&](AuditEntry& written) -> Result<void> {
                      if (!SavedSearches(m->cache->connection()).remove(m->cache->account().name, number))
                          return fail(Failure::Failed, "no_such_saved_search");
                      written.detail = deskJson({{QStringLiteral("number"), static_cast<qint64>(number)}});
                      return {};
                  });
}

} // namespace passages
