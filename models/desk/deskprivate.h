#pragma once

#include "models/desk/desk.h"
#include "models/search/searchengine.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace passages {

/// For the details of audit entries.
inline std::string deskJson(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

inline QString deskText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "bad_retention" for what is not 1 to 15 years.
Result<void> checkRetention(int years);

/// What every part of the desk goes through: who is signed in, why, and the audit. Database thread.
struct Desk::Private {
    std::unique_ptr<Cache> cache;
    std::optional<Purpose> purpose;
    std::unique_ptr<SearchEngine> search; ///< made with the first search

    SearchEngine& searchEngine() {
        if (!search)
            search = std::make_unique<SearchEngine>(cache->connection());
        return *search;
    }

    AuditEntry entry(std::string action, std::string subject = {}) const {
        AuditEntry audit;
        audit.user = cache->account().name;
        audit.role = toCode(cache->account().role);
        audit.action = std::move(action);
        audit.outcome = "done";
        audit.subject = std::move(subject);
        audit.detail = "{}";
        if (purpose) {
            audit.purpose = purpose->code;
            audit.caseReference = purpose->caseReference;
        }
        return audit;
    }

    /// Writes a refusal into the log and returns it; a refusal that cannot be written is still refused.
    Error refusal(Error error, AuditEntry audit) {
        audit.outcome = "refused";
        audit.detail = deskJson({{QStringLiteral("code"), deskText(error.code)}});
        const auto written = caught([&]() -> Result<void> {
            Transaction transaction(cache->connection());
            cache->audit().append(audit);
            transaction.commit();
            return {};
        });
        return written ? error : written.error();
    }

    enum class Reads { Persons, NoPersons };

    std::optional<Error> forbids(Permission permission, Reads reads) const {
        if (!permits(cache->account().role, permission, cache->isTraining()))
            return Error{Failure::NotPermitted,
                         "not_permitted",
                         {{"role", std::string(toCode(cache->account().role))},
                          {"permission", std::string(toCode(permission))}}};
        if (reads == Reads::Persons && !purpose)
            return Error{Failure::NotPermitted, "purpose_required", {}};
        return {};
    }

    /// One use of the cache: permission and purpose first, then `body(audit)` and its audit entry in one
    /// transaction. What body read is handed out only once the entry is committed. A body that fails leaves
    /// nothing behind but the entry that says so.
    template <typename Body>
    auto use(Permission permission, Reads reads, AuditEntry audit, Body body) -> decltype(body(audit)) {
        if (const auto refused = forbids(permission, reads))
            return fail(refusal(*refused, std::move(audit)));
        auto result = caught([&]() -> decltype(body(audit)) {
            Transaction transaction(cache->connection());
            auto done = body(audit);
            if (!done)
                return done;
            cache->audit().append(audit);
            transaction.commit();
            return done;
        });
        if (!result) {
            audit.outcome = "failed";
            audit.detail = deskJson({{QStringLiteral("code"), deskText(result.error().code)}});
            const auto written = caught([&]() -> Result<void> {
                Transaction transaction(cache->connection());
                cache->audit().append(audit);
                transaction.commit();
                return {};
            });
            if (!written)
                return fail(written.error());
        }
        return result;
    }

    /// For what shows no person and changes nothing: no audit entry of its own unless it is refused.
    template <typename Body> auto look(Permission permission, Body body) -> decltype(body()) {
        if (const auto refused = forbids(permission, Reads::NoPersons))
            return fail(refusal(*refused, entry(std::string(toCode(permission)))));
        return caught(body);
    }

    /// Connections to read on as many threads.
    Result<std::vector<std::unique_ptr<Connection>>> openReaders();
    void auditOthers(const TravellerFile& file);
    /// The traveller as records, facts and decisions have it; no audit entry of its own.
    Result<TravellerFile> read(std::int64_t traveller, LocalDate asOf);
};

} // namespace passages
