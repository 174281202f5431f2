#include "models/desk/leadqueue.h"

#include "data/crypto/digest.h"
#include "data/lead/assessmentstate.h"
#include "models/desk/leadassessor.h"
#include "models/desk/leadkeeping.h"
#include "models/desk/leadthreads.h"
#include "models/desk/possibleothers.h"
#include "models/rules/rule.h"

#include <algorithm>
#include <chrono>

namespace passages {
namespace {

constexpr std::int64_t TravellersARange = 2000;
constexpr std::int64_t TravellersAList = 500;
/// Beyond it an officer's search, which has to write its audit entry, would wait for the write turn.
constexpr std::int64_t MostWritesATransaction = 4000;

/// What decides how everybody is assessed beside the records: the rules, the ports and the zones.
std::string basisOf(const PortTable& ports) {
    std::string table;
    for (const Port& port : ports.ports()) {
        table += port.key + '|' + std::to_string(static_cast<int>(port.kind));
        for (const Country country : {Country::Canada, Country::UnitedStates}) {
            const Port::Side& side = port.side(country);
            table += '|' + side.name + '|' + side.region + '|' + (side.zone ? side.zone->id() : "");
        }
        table += '\n';
    }
    const Digest256 digest = sha256(table);
    // Leads rank in another way, or are told from more, than they were: everybody is assessed again.
    constexpr std::string_view Ranking = "other-identities";
    return std::string(rulesVersion()) + ' ' + std::string(Ranking) + ' ' + Zones::databaseVersion() + ' ' +
           hex(std::span(digest).first(8));
}

} // namespace

LeadCounts assessNow(Connection& connection, const PortTable& ports, std::int64_t traveller, LocalDate asOf) {
    LeadStore leads(connection);
    keepLeads(leads, traveller, LeadAssessor(connection, ports, asOf).assessInFull(traveller), asOf);
    TravellerStore(connection).clearTouched({traveller});
    // What another thread made of this traveller before is void.
    AssessmentState(connection).countChange();
    return leads.closed();
}

struct LeadQueue::Private {
    Private(Connection& writer, const PortTable& portTable, LocalDate date,
            std::vector<std::unique_ptr<Connection>> further)
        : connection(writer),
          basis(basisOf(portTable)),
          asOf(date),
          state(writer),
          leads(writer),
          travellers(writer, portTable),
          own(writer, portTable, date),
          threads(std::move(further), portTable, date) {}

    void everybody();
    void touched();
    void due();
    void each(const std::function<std::optional<LeadWork>()>& next,
              const std::function<void(const LeadWork&)>& written);
    void write(const LeadWork& work, const LeadWorkDone& done);
    void tell(std::int64_t assessed);

    Connection& connection;
    std::string basis;
    LocalDate asOf;
    AssessmentState state;
    LeadStore leads;
    TravellerStore travellers;
    LeadAssessor own;
    LeadThreads threads;

    const std::function<void(const LeadProgress&)>* progress = nullptr;
    const std::atomic<bool>* cancelled = nullptr;
    LeadProgress told;
    std::chrono::steady_clock::time_point began;
    std::vector<std::int64_t> waiting; ///< whose date has come
};

/// Takes work in order, has it done on every thread, and writes it down in order, with what `written` adds in
/// the same transaction.
void LeadQueue::Private::each(const std::function<std::optional<LeadWork>()>& next,
                              const std::function<void(const LeadWork&)>& written) {
    threads.run(next, *cancelled, [&](std::vector<LeadThreads::Done>& ready) {
        std::int64_t assessed = 0;
        auto done = ready.begin();
        while (done != ready.end()) {
            Transaction transaction(connection);
            const std::int64_t changes = state.changes();
            std::size_t rows = 0;
            for (; done != ready.end() && rows < MostWritesATransaction; ++done) {
                // What came into the cache since then may be about the same travellers. Now nobody writes.
                const bool isCurrent = done->result && done->result->changes == changes;
                const LeadWorkDone result =
                    isCurrent ? std::move(*done->result) : own.assessAll(done->work, *cancelled);
                if (*cancelled)
                    return;
                write(done->work, result);
                written(done->work);
                assessed += result.assessed;
                rows += result.toWrite.size();
            }
            transaction.commit();
        }
        tell(assessed);
    });
}

void LeadQueue::Private::write(const LeadWork& work, const LeadWorkDone& done) {
    Statement setNext = connection.prepare("UPDATE traveller SET next_change = ?2 WHERE number = ?1");
    for (const AssessedTraveller& one : done.toWrite) {
        if (one.assessment)
            keepLeads(leads, one.traveller, *one.assessment, asOf);
        else
            setNext.bind(1, one.traveller)
                .bind(2, one.nextLook ? std::optional(std::int64_t{one.nextLook->epochDays()}) : std::nullopt)
                .run();
    }
    if (!work.travellers.empty())
        return travellers.clearTouched(work.travellers);
    connection.prepare("DELETE FROM touched WHERE traveller BETWEEN ?1 AND ?2")
        .bind(1, work.first)
        .bind(2, work.last)
        .run();
}

void LeadQueue::Private::everybody() {
    const auto cursor = state.cursor();
    if (!cursor)
        return;
    std::int64_t last = travellers.newest();
    std::int64_t next = *cursor + 1;
    told.of = last - *cursor;
    const auto range = [&]() -> std::optional<LeadWork> {
        if (next > last)
            return std::nullopt;
        const LeadWork work{next, std::min(last, next + TravellersARange - 1), {}};
        next = work.last + 1;
        return work;
    };
    while (!*cancelled) {
        each(range, [&](const LeadWork& work) { state.setCursor(work.last); });
        if (*cancelled)
            return;
        Transaction transaction(connection);
        // Until here a sync need not have said whom else it brought.
        last = travellers.newest();
        if (next <= last)
            continue;
        state.setCursor(std::nullopt);
        transaction.commit();
        return;
    }
}

void LeadQueue::Private::touched() {
    std::int64_t last = 0;
    const auto list = [&]() -> std::optional<LeadWork> {
        LeadWork work{0, -1, travellers.touched(TravellersAList, last)};
        if (work.travellers.empty())
            return std::nullopt;
        last = work.travellers.back();
        return work;
    };
    std::vector<std::int64_t> assessed;
    if (!travellers.touched(1).empty()) {
        Transaction transaction(connection);
        touchPossibleOthers(connection);
        transaction.commit();
    }
    while (!*cancelled && !travellers.touched(1).empty()) {
        last = 0;
        each(list, [&](const LeadWork& work) {
            assessed.insert(assessed.end(), work.travellers.begin(), work.travellers.end());
        });
    }
    std::sort(assessed.begin(), assessed.end());
    std::erase_if(waiting, [&](std::int64_t traveller) {
        return std::binary_search(assessed.begin(), assessed.end(), traveller);
    });
}

void LeadQueue::Private::due() {
    std::span<const std::int64_t> rest(waiting);
    const auto list = [&]() -> std::optional<LeadWork> {
        if (rest.empty())
            return std::nullopt;
        const auto batch = rest.first(std::min<std::size_t>(rest.size(), TravellersAList));
        rest = rest.subspan(batch.size());
        return LeadWork{0, -1, {batch.begin(), batch.end()}};
    };
    each(list, [](const LeadWork&) {});
}

void LeadQueue::Private::tell(std::int64_t assessed) {
    told.assessed += assessed;
    told.of = std::max(told.of, told.assessed);
    told.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    if (*progress)
        (*progress)(told);
}

LeadQueue::LeadQueue(Connection& connection, const PortTable& ports, LocalDate asOf,
                     std::vector<std::unique_ptr<Connection>> readers)
    : m(std::make_unique<Private>(connection, ports, asOf, std::move(readers))) {}

LeadQueue::~LeadQueue() = default;

void LeadQueue::startOverIfChanged() {
    if (m->state.basis() != m->basis)
        startOver();
}

void LeadQueue::startOver() {
    Transaction transaction(m->connection);
    m->state.startOver(m->basis);
    transaction.commit();
}

std::int64_t LeadQueue::run(Feeds feeds, const std::function<void(const LeadProgress&)>& progress,
                            const std::atomic<bool>& cancelled) {
    m->progress = &progress;
    m->cancelled = &cancelled;
    m->told = {};
    m->began = std::chrono::steady_clock::now();
    startOverIfChanged();
    m->waiting = m->leads.due(feeds == Feeds::Advanced ? m->asOf.plusDays(1) : m->asOf, -1);
    if (const auto cursor = m->state.cursor())
        std::erase_if(m->waiting, [&](std::int64_t traveller) { return traveller > *cursor; });
    std::sort(m->waiting.begin(), m->waiting.end());
    m->everybody();
    m->touched();
    m->due();
    return m->told.assessed;
}

std::int64_t assessTouched(Connection& connection, const PortTable& ports, LocalDate asOf, Feeds feeds,
                           const std::function<void(std::int64_t assessed)>& progress,
                           const std::atomic<bool>& cancelled) {
    LeadQueue queue(connection, ports, asOf);
    return queue.run(
        feeds, [&](const LeadProgress& told) { progress(told.assessed); }, cancelled);
}

} // namespace passages
