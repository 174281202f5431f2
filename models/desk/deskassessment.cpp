#include "models/desk/deskprivate.h"
#include "models/desk/leadqueue.h"
#include "models/desk/resolver.h"
#include "models/identity/exactscheme.h"

#include <algorithm>
#include <thread>

namespace passages {

namespace {

/// A reader goes through its indexes once.
constexpr std::string_view ReaderMemory = "PRAGMA cache_size = -32768"; // KiB

} // namespace

struct Desk::AssessmentJob::Private {
    std::unique_ptr<Connection> connection;
    std::vector<std::unique_ptr<Connection>> readers;
    Assess who = Assess::WhoChanged;
};

Desk::AssessmentJob::AssessmentJob() : m(std::make_unique<Private>()) {}
Desk::AssessmentJob::~AssessmentJob() = default;

Result<std::vector<std::unique_ptr<Connection>>> Desk::Private::openReaders() {
    // Two cores are what the slowest workstations have; each further connection takes memory.
    constexpr unsigned MostThreads = 4;
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, MostThreads);
    std::vector<std::unique_ptr<Connection>> readers;
    for (unsigned i = 0; i < threads; ++i) {
        auto reader = cache->openFurther();
        if (!reader)
            return fail(reader.error());
        (*reader)->execute(ReaderMemory);
        readers.push_back(std::move(*reader));
    }
    return readers;
}

Result<std::unique_ptr<Desk::AssessmentJob>> Desk::prepareAssessment(Assess who) {
    const bool isEverybody = who == Assess::Everybody;
    return m->show(isEverybody ? Permission::ManageFeeds : Permission::Synchronize, Private::Reads::NoPersons,
                   m->entry(isEverybody ? "assess_everybody" : "assess"),
                   [&](AuditEntry&) -> Result<std::unique_ptr<AssessmentJob>> {
                       auto connection = m->cache->openFurther();
                       if (!connection)
                           return fail(connection.error());
                       auto readers = m->openReaders();
                       if (!readers)
                           return fail(readers.error());
                       std::unique_ptr<AssessmentJob> job(new AssessmentJob);
                       job->m->connection = std::move(*connection);
                       job->m->readers = std::move(*readers);
                       job->m->who = who;
                       return job;
                   });
}

Result<Desk::AssessmentOutcome>
Desk::AssessmentJob::run(const std::function<void(const LeadProgress&)>& progress,
                         const std::atomic<bool>& cancelled) {
    return caught([&]() -> Result<AssessmentOutcome> {
        LeadQueue queue(*m->connection, PortTable::builtIn(), today(), std::move(m->readers));
        if (m->who == Assess::Everybody)
            queue.startOver();
        AssessmentOutcome outcome;
        outcome.assessed = queue.run(Feeds::AsBefore, progress, cancelled);
        if (cancelled)
            return fail(Failure::Failed, "cancelled");
        outcome.leads = LeadStore(*m->connection).count();
        return outcome;
    });
}

struct Desk::ResolveJob::Private {
    std::unique_ptr<Connection> connection;
    std::vector<std::unique_ptr<Connection>> readers;
    Resolve what = Resolve::WhatIsNew;
};

Desk::ResolveJob::ResolveJob() : m(std::make_unique<Private>()) {}
Desk::ResolveJob::~ResolveJob() = default;

Result<std::unique_ptr<Desk::ResolveJob>> Desk::prepareResolving(Resolve what) {
    const bool isEverything = what == Resolve::Everything;
    return m->show(isEverything ? Permission::ManageFeeds : Permission::Synchronize,
                   Private::Reads::NoPersons,
                   isEverything ? m->entry("resolve_everything") : m->entry("resolve"),
                   [&](AuditEntry&) -> Result<std::unique_ptr<ResolveJob>> {
                       auto connection = m->cache->openFurther();
                       if (!connection)
                           return fail(connection.error());
                       auto readers = m->openReaders();
                       if (!readers)
                           return fail(readers.error());
                       std::unique_ptr<ResolveJob> job(new ResolveJob);
                       job->m->connection = std::move(*connection);
                       job->m->readers = std::move(*readers);
                       job->m->what = what;
                       return job;
                   });
}

Result<std::int64_t> Desk::ResolveJob::run(const std::function<void(const ResolveProgress&)>& progress,
                                           const std::atomic<bool>& cancelled) {
    static const ExactScheme identity;
    return caught([&]() -> Result<std::int64_t> {
        Resolver resolver(*m->connection, identity);
        if (m->what == Resolve::Everything)
            resolver.startOver();
        const std::int64_t compared = resolver.run(progress, cancelled);
        if (!cancelled)
            LeadQueue(*m->connection, PortTable::builtIn(), today(), std::move(m->readers))
                .run(Feeds::AsBefore, {}, cancelled);
        if (cancelled)
            return fail(Failure::Failed, "cancelled");
        return compared;
    });
}

} // namespace passages
