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
    std::vector<AuditEntry> alongside;    ///< of the `show` that runs: whoever else it shows

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

    /// Of what changed nothing: needs no lock of the cache.
    Result<void> record(const std::vector<AuditEntry>& entries) {
        return caught([&]() -> Result<void> {
            cache->audit().record(entries);
            return {};
        });
    }

    /// Writes a refusal into the log and returns it; a refusal that cannot be written is still refused.
    Error refusal(Error error, AuditEntry audit) {
        audit.outcome = "refused";
        audit.detail = deskJson({{QStringLiteral("code"), deskText(error.code)}});
        const auto written = record({audit});
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

    /// One look into the cache: permission and purpose first, then `body(audit)`, which must not write, sees
    /// one state of the cache. What it read is handed out only once the entry is on the disk, together with
    /// those that it added to `alongside`. Waits for nobody who writes to the cache.
    template <typename Body>
    auto show(Permission permission, Reads reads, AuditEntry audit, Body body) -> decltype(body(audit)) {
        if (const auto refused = forbids(permission, reads))
            return fail(refusal(*refused, std::move(audit)));
        alongside.clear();
        auto result = caught([&]() -> decltype(body(audit)) {
            auto done = [&] {
                const Snapshot snapshot(cache->connection());
                return body(audit);
            }();
            if (!done)
                return done;
            alongside.push_back(audit);
            cache->audit().record(alongside);
            return done;
        });
        if (const auto written = result ? Result<void>() : recordFailure(result.error(), audit); !written)
            return fail(written.error());
        return result;
    }

    /// One change of the cache: permission and purpose first, then `body(audit)` and its audit entry in one
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
        if (const auto written = result ? Result<void>() : recordFailure(result.error(), audit); !written)
            return fail(written.error());
        return result;
    }

    Result<void> recordFailure(const Error& error, AuditEntry audit) {
        audit.outcome = "failed";
        audit.detail = deskJson({{QStringLiteral("code"), deskText(error.code)}});
        return record({audit});
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
