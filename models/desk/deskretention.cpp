#include "models/desk/deskprivate.h"
#include "models/desk/leadqueue.h"
#include "models/identity/exactscheme.h"

namespace passages {

struct Desk::PurgeJob::Private {
    std::unique_ptr<Connection> connection;
    std::vector<std::unique_ptr<Connection>> readers;
    Synchronizer::Actor actor;
    LocalDate asOf;
};

Desk::PurgeJob::PurgeJob() : m(std::make_unique<Private>()) {}
Desk::PurgeJob::~PurgeJob() = default;

Result<void> checkRetention(int years) {
    if (years < 1 || years > LongestRetentionYears)
        return fail(Failure::Usage, "bad_retention",
                    {{"text", std::to_string(years)}, {"longest", std::to_string(LongestRetentionYears)}});
    return {};
}

Result<std::unique_ptr<Desk::PurgeJob>> Desk::preparePurge(std::optional<LocalDate> asOf) {
    return m->show(Permission::PurgeRecords, Private::Reads::NoPersons, m->entry("purge_asked"),
                   [&](AuditEntry& written) -> Result<std::unique_ptr<PurgeJob>> {
                       std::unique_ptr<PurgeJob> job(new PurgeJob);
                       job->m->asOf = asOf.value_or(today());
                       written.detail = deskJson({{QStringLiteral("as_of"), deskText(job->m->asOf.iso())}});
                       auto connection = m->cache->openFurther();
                       if (!connection)
                           return fail(connection.error());
                       job->m->connection = std::move(*connection);
                       auto readers = m->openReaders();
                       if (!readers)
                           return fail(readers.error());
                       job->m->readers = std::move(*readers);
                       job->m->actor = {written.user, written.role, written.purpose, written.caseReference};
                       return job;
                   });
}

Result<Desk::PurgeOutcome> Desk::PurgeJob::run(const std::function<void(std::int64_t records)>& progress,
                                               const std::atomic<bool>& cancelled) {
    static const ExactScheme identity;
    return caught([&]() -> Result<PurgeOutcome> {
        PurgeOutcome outcome;
        outcome.feeds = Retention(*m->connection, identity, m->actor).purge(m->asOf, progress, cancelled);
        for (const PurgeReport& report : outcome.feeds)
            outcome.purged += report.records;
        LeadQueue(*m->connection, PortTable::builtIn(), today(), std::move(m->readers))
            .run(Feeds::AsBefore, {}, cancelled);
        if (cancelled)
            return fail(Failure::Failed, "cancelled");
        outcome.leads = LeadStore(*m->connection).count();
        return outcome;
    });
}

Result<void> Desk::setRetention(const std::string& feed, int years) {
    return m->use(Permission::ManageFeeds, Private::Reads::NoPersons, m->entry("feed_changed", feed),
                  [&](AuditEntry& written) -> Result<void> {
                      if (const auto checked = checkRetention(years); !checked)
                          return checked;
                      Subscriptions(m->cache->connection()).setRetention(feed, years);
                      written.detail = deskJson({{QStringLiteral("retention_years"), years}});
                      return {};
                  });
}

} // namespace passages
