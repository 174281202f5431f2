#include "data/record/packedline.h"
#include "data/record/recordreader.h"
#include "models/desk/deskprivate.h"

#include <map>

namespace passages {

namespace {

constexpr std::int64_t RowsBetweenLooks = 4096;
constexpr std::int64_t SecondsADay = 86'400;

/// Goes through the records twice: to learn of whom each country has a crossing, and to count those of the
/// period. Memory grows with persons (a few bytes each), not with records.
class MeasureReader {
  public:
    MeasureReader(Connection& connection, DateSpan period,
                  const std::function<void(const Desk::MeasureProgress&)>& progress,
                  const std::atomic<bool>& cancelled)
        : m_connection(connection),
          m_period(period),
          m_progress(progress),
          m_cancelled(cancelled),
          m_counter(period, PortTable::builtIn()) {}

    Result<Measures> read() {
        const Snapshot snapshot(m_connection);
        readFeeds();
        Statement last = m_connection.prepare("SELECT coalesce(max(number), 0) FROM record");
        m_last = last.step() ? last.integer(0) : 0;
        last.reset();
        readPersons();
        if (!learnWhoIsKnown() || !countCrossings())
            return fail(Failure::Failed, "cancelled");
        countOrders();
        Measures measures = m_counter.take();
        for (const FeedState& state : Subscriptions(m_connection).states())
            measures.completeTo.emplace_back(state.feed, state.completeTo);
        return measures;
    }

  private:
    void readFeeds() {
        Statement rows = m_connection.prepare("SELECT number, name FROM feed");
        std::map<std::string, std::int64_t> numbers;
        while (rows.step())
            numbers[rows.text(1)] = rows.integer(0);
        for (Subscription& feed : Subscriptions(m_connection).all()) {
            m_counter.addFeed(feed);
            m_feeds.emplace(numbers[feed.name], std::move(feed));
        }
    }

    void readPersons() {
        Statement rows = m_connection.prepare("SELECT number, traveller FROM person");
        while (rows.step()) {
            const auto person = static_cast<std::size_t>(rows.integer(0));
            const auto traveller = static_cast<std::size_t>(rows.integer(1));
            if (person >= m_travellers.size())
                m_travellers.resize(person + person / 2 + 1);
            m_travellers[person] = static_cast<std::uint32_t>(traveller);
            if (traveller >= m_known.size())
                m_known.resize(traveller + traveller / 2 + 1);
        }
    }

    std::size_t travellerOf(std::int64_t person) const {
        return m_travellers.at(static_cast<std::size_t>(person));
    }
    static std::uint8_t bitOf(Country country) { return country == Country::Canada ? 1 : 2; }

    bool tell(std::int64_t done) {
        if (++m_rows % RowsBetweenLooks != 0)
            return !m_cancelled;
        if (m_progress)
            m_progress({done, 2 * m_last});
        return !m_cancelled;
    }

    bool learnWhoIsKnown() {
        // Reading the table through is faster than an index that has not all of it.
        Statement rows = m_connection.prepare("SELECT number, kind, person, feed FROM record NOT INDEXED "
                                              "WHERE state = 0 AND person IS NOT NULL");
        while (rows.step()) {
            if (!tell(rows.integer(0)))
                return false;
            const auto kind = static_cast<RecordKind>(rows.integer(1));
            if (kind == RecordKind::Entry || kind == RecordKind::Exit)
                m_known.at(travellerOf(rows.integer(2))) |= bitOf(m_feeds.at(rows.integer(3)).country);
            else if (kind == RecordKind::Order)
                m_orders.push_back(rows.integer(0));
        }
        return true;
    }

    bool countCrossings() {
        // A day more on either side: what the local date is, only the port says.
        const std::int64_t from = std::int64_t{m_period.from.plusDays(-1).epochDays()} * SecondsADay;
        const std::int64_t to = std::int64_t{m_period.to.plusDays(2).epochDays()} * SecondsADay;
        Statement rows = m_connection.prepare(
            "SELECT record.number, record.person, record.feed, line FROM record NOT INDEXED CROSS JOIN "
            "record_line ON record_line.record = record.number WHERE state = 0 AND kind IN (?1, ?2) AND "
            "occurred BETWEEN ?3 AND ?4");
        rows.bind(1, static_cast<std::int64_t>(RecordKind::Entry))
            .bind(2, static_cast<std::int64_t>(RecordKind::Exit))
            .bind(3, from)
            .bind(4, to);
        while (rows.step()) {
            if (!tell(m_last + rows.integer(0)))
                return false;
            const Subscription& feed = m_feeds.at(rows.integer(2));
            const bool isKnown = (m_known.at(travellerOf(rows.integer(1))) & bitOf(other(feed.country))) != 0;
            m_counter.add(recordOf(rows.viewBlob(3), feed), feed, isKnown);
        }
        return true;
    }

    Record recordOf(std::span<const std::byte> packed, const Subscription& feed) {
        auto record = m_reader.read(m_unpacker.line(packed));
        if (!record)
            throw StoreError({Failure::Failed,
                              "record_unreadable",
                              {{"feed", feed.name},
                               {"id", record.error().id},
                               {"reason", std::string(toCode(record.error().reason))}}});
        return std::move(*record);
    }

    /// A person with several orders counts once, and as departed if after any of them.
    void countOrders() {
        std::map<std::int64_t, bool> people;
        TravellerStore store(m_connection);
        Statement row = m_connection.prepare("SELECT person, feed, line FROM record JOIN record_line ON "
                                             "record_line.record = record.number WHERE record.number = ?1");
        for (const std::int64_t number : m_orders) {
            if (row.bind(1, number).step()) {
                const Subscription& feed = m_feeds.at(row.integer(1));
                const auto traveller = static_cast<std::int64_t>(travellerOf(row.integer(0)));
                const Record record = recordOf(row.viewBlob(2), feed);
                const auto* order = std::get_if<Order>(&record.body);
                if (order != nullptr && isInForce(*order, m_period)) {
                    const bool departed = hasDeparted(*order, feed.country, m_period,
                                                      store.records(traveller), PortTable::builtIn());
                    bool& known = people[traveller];
                    known = known || departed;
                }
            }
            row.reset();
        }
        for (const auto& [traveller, departed] : people)
            m_counter.addPersonUnderOrder(departed);
    }

    Connection& m_connection;
    DateSpan m_period;
    const std::function<void(const Desk::MeasureProgress&)>& m_progress;
    const std::atomic<bool>& m_cancelled;
    MeasureCounter m_counter;
    RecordReader m_reader{PortTable::builtIn()};
    LineUnpacker m_unpacker;
    std::map<std::int64_t, Subscription> m_feeds;
    std::vector<std::uint32_t> m_travellers; // by person
    std::vector<std::uint8_t> m_known;       // by traveller: of whom which country has a crossing
    std::vector<std::int64_t> m_orders;
    std::int64_t m_last = 0;
    std::int64_t m_rows = 0;
};

} // namespace

struct Desk::MeasureJob::Private {
    std::unique_ptr<Connection> connection;
    DateSpan period;
};

Desk::MeasureJob::MeasureJob() : m(std::make_unique<Private>()) {}
Desk::MeasureJob::~MeasureJob() = default;

Result<std::unique_ptr<Desk::MeasureJob>> Desk::prepareMeasures(DateSpan period) {
    return m->show(Permission::ReadRecords, Private::Reads::NoPersons, m->entry("measures"),
                   [&](AuditEntry& written) -> Result<std::unique_ptr<MeasureJob>> {
                       written.detail = deskJson({{QStringLiteral("from"), deskText(period.from.iso())},
                                                  {QStringLiteral("to"), deskText(period.to.iso())}});
                       if (period.to < period.from)
                           return fail(Failure::Usage, "window_ends_before_it_begins",
                                       {{"from", period.from.iso()}, {"to", period.to.iso()}});
                       auto connection = m->cache->openFurther();
                       if (!connection)
                           return fail(connection.error());
                       std::unique_ptr<MeasureJob> job(new MeasureJob);
                       job->m->connection = std::move(*connection);
                       job->m->period = period;
                       return job;
                   });
}

Result<Measures> Desk::MeasureJob::run(const std::function<void(const MeasureProgress&)>& progress,
                                       const std::atomic<bool>& cancelled) {
    return caught([&]() -> Result<Measures> {
        return MeasureReader(*m->connection, m->period, progress, cancelled).read();
    });
}

Result<Measures> Desk::measures(DateSpan period) {
    auto job = prepareMeasures(period);
    if (!job)
        return fail(job.error());
    const std::atomic<bool> cancelled = false;
    return (*job)->run({}, cancelled);
}

} // namespace passages
