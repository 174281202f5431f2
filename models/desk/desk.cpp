#include "models/desk/desk.h"

#include "data/fact/factstore.h"
#include "data/identity/belonging.h"
#include "models/desk/deskprivate.h"
#include "models/desk/feedframe.h"
#include "models/desk/leadkeeping.h"
#include "models/desk/leadqueue.h"
#include "models/desk/possibleothers.h"
#include "models/identity/exactscheme.h"

#include <QDate>
#include <algorithm>

namespace passages {

namespace {

bool isCode(std::string_view code) {
    const auto allowed = [](unsigned char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    return !code.empty() && code.size() <= 64 && std::all_of(code.begin(), code.end(), allowed);
}

/// Every traveller's blocks in the order in which assessments list them, and what a page shows beside.
std::vector<FeedRecord> byInstant(std::vector<FeedRecord> records) {
    std::stable_sort(records.begin(), records.end(), [](const FeedRecord& a, const FeedRecord& b) {
        const auto when = [](const FeedRecord& r) { return r.record.occurred().value_or(r.record.recorded); };
        return when(a) < when(b);
    });
    return records;
}

/// Leads that late records closed by themselves: how many, by what closed them.
void recordClosedLeads(Connection& connection, const Synchronizer::Actor& actor, Instant since) {
    const auto counts = LeadStore(connection).closedSince(since);
    if (counts.empty())
        return;
    QJsonObject detail;
    for (const auto& [note, count] : counts)
        detail.insert(deskText(note), static_cast<qint64>(count));
    AuditEntry entry;
    entry.user = actor.user;
    entry.role = actor.role;
    entry.action = "leads_closed";
    entry.outcome = "done";
    entry.purpose = actor.purpose;
    entry.caseReference = actor.caseReference;
    entry.detail = deskJson(detail);
    Transaction transaction(connection);
    AuditOutbox(connection).add(entry);
    transaction.commit();
}

} // namespace

const std::vector<std::string>& purposeCodes() {
    static const std::vector<std::string> codes = {"pr_residency", "citizenship",     "overstay", "removal",
                                                   "identity",     "travel_document", "training"};
    return codes;
}

Result<TravellerFile> Desk::Private::read(std::int64_t traveller, LocalDate asOf) {
    TravellerStore store(cache->connection());
    if (!store.exists(traveller))
        return fail(Failure::Failed, "no_such_traveller", {{"traveller", travellerId(traveller)}});
    TravellerFile file;
    file.records = byInstant(store.records(traveller));
    file.decisions = LeadStore(cache->connection()).decisions(traveller);
    file.earlier = store.earlierVersions(traveller);
    file.reports = ReportStore(cache->connection()).ofTraveller(traveller);
    FeedFrame frame = feedFrame(cache->connection());
    file.input = {
        travellerId(traveller),      file.records,     asOf,
        std::move(frame.completeTo), frame.usAirExits, FactStore(cache->connection()).facts(traveller)};
    file.input.others = possibleOthers(cache->connection(), PortTable::builtIn(), traveller);
    file.assessment = assess(file.input, PortTable::builtIn());
    applyDecisions(file.assessment, file.decisions);
    return file;
}

/// Whoever is possibly the same person is read too: each is a subject of the access.
void Desk::Private::auditOthers(const TravellerFile& file) {
    for (const PossibleOther& other : file.input.others) {
        AuditEntry audit = entry("open_possible_identity", other.identity.traveller);
        audit.detail = deskJson({{QStringLiteral("of"), deskText(file.input.traveller)}});
        alongside.push_back(std::move(audit));
    }
}

Desk::Desk() : m(std::make_unique<Private>()) {}

Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::signIn(const std::string& cachePath, const std::string& user,
                                           const std::string& passphrase) {
    auto cache = Cache::open(cachePath, user, passphrase);
    if (!cache)
        return fail(cache.error());
    std::unique_ptr<Desk> desk(new Desk);
    desk->m->cache = std::move(*cache);
    return desk;
}

const Account& Desk::account() const {
    return m->cache->account();
}
Agency Desk::agency() const {
    return m->cache->agency();
}
bool Desk::isTraining() const {
    return m->cache->isTraining();
}
std::string Desk::cachePath() const {
    return m->cache->path();
}
Cache& Desk::cache() {
    return *m->cache;
}

bool Desk::may(Permission permission) const {
    return permits(m->cache->account().role, permission, m->cache->isTraining());
}

LocalDate Desk::today() {
    const QDate date = QDate::currentDate();
    return *LocalDate::from(date.year(), static_cast<unsigned>(date.month()),
                            static_cast<unsigned>(date.day()));
}

Result<void> Desk::setPurpose(const Purpose& purpose) {
    if (!isCode(purpose.code))
        return fail(Failure::Usage, "bad_purpose", {{"text", purpose.code}});
    if (purpose.caseReference.empty() || purpose.caseReference.size() > 64)
        return fail(Failure::Usage, "bad_case_reference", {{"text", purpose.caseReference}});
    m->purpose = purpose;
    return {};
}

const std::optional<Purpose>& Desk::purpose() const {
    return m->purpose;
}

Result<TravellerFile> Desk::openTraveller(std::int64_t traveller, std::optional<LocalDate> asOf) {
    return m->show(
        Permission::ReadRecords, Private::Reads::Persons, m->entry("open_traveller", travellerId(traveller)),
        [&](AuditEntry& written) -> Result<TravellerFile> {
            const std::int64_t now = Belonging(m->cache->connection()).current(traveller).value_or(traveller);
            auto file = m->read(now, asOf.value_or(today()));
            if (!file)
                return file;
            file->identity = identityFileOf(m->cache->connection(), now);
            m->auditOthers(*file);
            QJsonObject detail{{QStringLiteral("as_of"), deskText(file->input.asOf.iso())},
                               {QStringLiteral("records"), static_cast<qint64>(file->records.size())},
                               {QStringLiteral("earlier"), static_cast<qint64>(file->earlier.size())}};
            if (now != traveller) {
                file->openedAs = traveller;
                detail.insert(QStringLiteral("part_of"), deskText(travellerId(now)));
            }
            written.detail = deskJson(detail);
            return file;
        });
}

Result<ExportGrant> Desk::grantExport(std::int64_t traveller, std::optional<LocalDate> asOf,
                                      const std::string& language, const std::string& recipient,
                                      const std::string& authority) {
    auto grant = m->show(Permission::ExportReport, Private::Reads::Persons,
                         m->entry("export_report", travellerId(traveller)),
                         [&](AuditEntry& written) -> Result<ExportGrant> {
                             if (language != "en" && language != "fr" && language != "both")
                                 return fail(Failure::Usage, "unknown_code", {{"text", language}});
                             if (recipient.empty() || authority.empty())
                                 return fail(Failure::Usage, "recipient_and_authority_required");
                             auto file = m->read(traveller, asOf.value_or(today()));
                             if (!file)
                                 return fail(file.error());
                             keepWhatLeadsRestOn(*file);
                             m->auditOthers(*file);
                             const auto identity = m->cache->signingIdentity();
                             if (!identity)
                                 return fail(identity.error());
                             written.detail = deskJson({{QStringLiteral("language"), deskText(language)},
                                                        {QStringLiteral("recipient"), deskText(recipient)},
                                                        {QStringLiteral("authority"), deskText(authority)}});
                             ExportGrant granted;
                             granted.file = std::move(*file);
                             granted.cacheId = m->cache->id();
                             granted.user = m->cache->account().name;
                             granted.agency = m->cache->agency();
                             granted.training = m->cache->isTraining();
                             granted.purpose = *m->purpose;
                             granted.recipient = recipient;
                             granted.authority = authority;
                             granted.language = language;
                             granted.identity = *identity;
                             return granted;
                         });
    if (!grant)
        return grant;
    return caught([&]() -> Result<ExportGrant> {
        grant->auditHead = m->cache->audit().head();
        return std::move(grant);
    });
}

Result<void> Desk::recordFile(std::int64_t traveller, const std::string& kind, LocalDate asOf,
                              const std::string& sha256) {
    return m->show(Permission::ExportReport, Private::Reads::Persons,
                   m->entry("file_exported", travellerId(traveller)),
                   [&](AuditEntry& written) -> Result<void> {
                       written.detail = deskJson({{QStringLiteral("kind"), deskText(kind)},
                                                  {QStringLiteral("as_of"), deskText(asOf.iso())},
                                                  {QStringLiteral("sha256"), deskText(sha256)}});
                       return {};
                   });
}

Result<void> Desk::addFeed(const Subscription& subscription) {
    return m->use(Permission::ManageFeeds, Private::Reads::NoPersons,
                  m->entry("feed_added", subscription.name), [&](AuditEntry& written) -> Result<void> {
                      if (const auto checked = checkRetention(subscription.retentionYears); !checked)
                          return checked;
                      Subscriptions(m->cache->connection()).add(subscription);
                      written.detail =
                          deskJson({{QStringLiteral("url"), deskText(subscription.url)},
                                    {QStringLiteral("signer"), deskText(subscription.signer)},
                                    {QStringLiteral("domestic"), subscription.domestic},
                                    {QStringLiteral("retention_years"), subscription.retentionYears}});
                      return {};
                  });
}

Result<std::vector<Subscription>> Desk::feeds() {
    return caught(
        [&]() -> Result<std::vector<Subscription>> { return Subscriptions(m->cache->connection()).all(); });
}

Result<std::vector<FeedState>> Desk::feedStates() {
    return caught(
        [&]() -> Result<std::vector<FeedState>> { return Subscriptions(m->cache->connection()).states(); });
}

Result<std::vector<QuarantineItem>> Desk::quarantine(std::int64_t limit) {
    return m->show(Permission::ReviewQuarantine, Private::Reads::NoPersons, m->entry("list_quarantine"),
                   [&](AuditEntry&) -> Result<std::vector<QuarantineItem>> {
                       return Subscriptions(m->cache->connection()).quarantine(limit);
                   });
}

struct Desk::SyncJob::Private {
    std::unique_ptr<Connection> connection;
    std::vector<std::unique_ptr<Connection>> readers;
    std::vector<Subscription> feeds;
    Synchronizer::Actor actor;
    NetworkSettings network;
};

Desk::SyncJob::SyncJob() : m(std::make_unique<Private>()) {}
Desk::SyncJob::~SyncJob() = default;

Result<std::unique_ptr<Desk::SyncJob>> Desk::prepareSync(std::optional<std::string> feed,
                                                         const NetworkSettings& network) {
    return m->show(Permission::Synchronize, Private::Reads::NoPersons, m->entry("sync", feed.value_or("")),
                   [&](AuditEntry&) -> Result<std::unique_ptr<SyncJob>> {
                       std::unique_ptr<SyncJob> job(new SyncJob);
                       for (Subscription& subscription : Subscriptions(m->cache->connection()).all())
                           if (!feed || subscription.name == *feed)
                               job->m->feeds.push_back(std::move(subscription));
                       if (job->m->feeds.empty())
                           return fail(feed ? Failure::Usage : Failure::Failed,
                                       feed ? "no_such_feed" : "no_feeds", {{"feed", feed.value_or("")}});
                       auto connection = m->cache->openFurther();
                       if (!connection)
                           return fail(connection.error());
                       job->m->connection = std::move(*connection);
                       auto readers = m->openReaders();
                       if (!readers)
                           return fail(readers.error());
                       job->m->readers = std::move(*readers);
                       const AuditEntry who = m->entry("sync");
                       job->m->actor = {who.user, who.role, who.purpose, who.caseReference};
                       job->m->network = network;
                       return job;
                   });
}

Desk::SyncOutcome Desk::SyncJob::run(const std::function<void(const SyncProgress&)>& progress,
                                     const std::atomic<bool>& cancelled,
                                     const std::function<void(const LeadProgress&)>& leads,
                                     const std::function<void(const ResolveProgress&)>& resolving) {
    static const ExactScheme identity;
    SyncOutcome outcome;
    const Instant started = Instant::now();
    std::unique_ptr<LeadQueue> queue;
    const auto before = caught([&]() -> Result<FeedFrame> {
        queue =
            std::make_unique<LeadQueue>(*m->connection, PortTable::builtIn(), today(), std::move(m->readers));
        queue->startOverIfChanged();
        return feedFrame(*m->connection);
    });
    Synchronizer synchronizer(*m->connection, PortTable::builtIn(), identity, m->actor, m->network);
    for (const Subscription& feed : m->feeds) {
        outcome.feeds.push_back(synchronizer.run(feed, progress, cancelled));
        outcome.linked += outcome.feeds.back().linked;
        if (cancelled)
            break;
    }
    const auto purged = caught([&]() -> Result<std::int64_t> {
        std::int64_t records = 0;
        for (const PurgeReport& report :
             Retention(*m->connection, identity, m->actor).purge(today(), {}, cancelled))
            records += report.records;
        return records;
    });
    outcome.purged = purged.value_or(0);
    if (!purged && !outcome.feeds.empty() && !outcome.feeds.back().error)
        outcome.feeds.back().error = purged.error();
    const auto assessed = caught([&]() -> Result<std::int64_t> {
        if (!before)
            return fail(before.error());
        Resolver(*m->connection, identity).run(resolving, cancelled);
        const bool isSame = feedFrame(*m->connection) == *before;
        queue->run(isSame ? Feeds::AsBefore : Feeds::Advanced, leads, cancelled);
        recordClosedLeads(*m->connection, m->actor, started);
        return LeadStore(*m->connection).count();
    });
    if (assessed)
        outcome.leads = *assessed;
    else if (!outcome.feeds.empty() && !outcome.feeds.back().error)
        outcome.feeds.back().error = assessed.error();
    return outcome;
}

Result<void> Desk::addAccount(const std::string& name, Role role, const std::string& passphrase) {
    return m->look(Permission::ManageAccounts, [&] { return m->cache->addAccount(name, role, passphrase); });
}

Result<std::vector<Account>> Desk::accounts() {
    return m->look(Permission::ManageAccounts, [&] { return m->cache->accounts(); });
}

Result<void> Desk::disableAccount(const std::string& name) {
    return m->look(Permission::ManageAccounts, [&] { return m->cache->disableAccount(name); });
}

Result<void> Desk::changePassphrase(const std::string& oldPassphrase, const std::string& newPassphrase) {
    return m->cache->changePassphrase(oldPassphrase, newPassphrase);
}

Result<std::vector<AuditEntry>> Desk::auditEntries(std::int64_t limit) {
    return m->show(
        Permission::ReadAudit, Private::Reads::NoPersons, m->entry("audit_read"),
        [&](AuditEntry&) -> Result<std::vector<AuditEntry>> { return m->cache->audit().entries(0, limit); });
}

Result<AuditCheck> Desk::verifyAudit() {
    return m->show(Permission::ReadAudit, Private::Reads::NoPersons, m->entry("audit_verified"),
                   [&](AuditEntry& written) -> Result<AuditCheck> {
                       AuditCheck check = m->cache->audit().verify();
                       written.detail =
                           deskJson({{QStringLiteral("valid"), check.valid},
                                     {QStringLiteral("entries"), static_cast<qint64>(check.entries)}});
                       return check;
                   });
}

} // namespace passages
