#include "models/desk/leadqueue.h"

#include "data/lead/assessmentstate.h"
#include "data/lead/leadstore.h"
#include "data/traveller/briefreader.h"
#include "data/traveller/travellerstore.h"
#include "models/desk/feedframe.h"
#include "models/desk/leadkeeping.h"
#include "models/itinerary/assessment.h"
#include "tests/support/journey.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace passages;
using namespace passages::test;

namespace {

LocalDate date(const char* text) {
    return *LocalDate::parse(text);
}

using Random = std::mt19937_64;

int below(Random& random, int limit) {
    return std::uniform_int_distribution<int>(0, limit - 1)(random);
}

Record named(std::string id, Instant recorded, decltype(Record::body) body) {
    Record record;
    record.id = std::move(id);
    record.recorded = recorded;
    record.body = std::move(body);
    return record;
}

/// People of every kind with journeys, admissions, statuses and orders, in the lines of two feeds.
struct Crowd {
    std::vector<Record> cbsa, cbp;

    void add(Random& random, int number) {
        Person person = personNamed("Person" + std::to_string(number));
        const auto who = static_cast<TravellerClass>(below(random, 5) % 5);
        const auto journey = randomJourney(random, Travel::LandAndAir);
        const auto kept = randomlyKept(random, journey);
        int index = 0;
        for (FeedRecord record : journey.records()) {
            const std::string id = std::to_string(number) + "-" + std::to_string(index);
            if (!kept[static_cast<std::size_t>(index++)])
                continue;
            record.record.id = "c" + id;
            if (auto* entry = std::get_if<Entry>(&record.record.body)) {
                entry->person = person;
                entry->travellerClass = who;
            } else if (auto* exit = std::get_if<Exit>(&record.record.body)) {
                exit->person = person;
                exit->travellerClass = who;
            }
            auto& feed = record.country == Country::Canada ? cbsa : cbp;
            feed.push_back(record.record);
            if (record.record.kind() == RecordKind::Entry && below(random, 2) == 0)
                feed.push_back(admission(random, record.record, "a" + id));
        }
        if (number % 4 == 0) {
            const int day = below(random, 600);
            const Instant at = Instant::parse("2025-01-10T18:00:00Z")->plusSeconds(day * 86'400LL);
            cbp.push_back(entryOf("v" + std::to_string(number), person, at.iso()));
            if (below(random, 2) == 0)
                cbp.push_back(admission(random, cbp.back(), "w" + std::to_string(number)));
        }
        if (below(random, 3) == 0)
            cbsa.push_back(status(random, person, "s" + std::to_string(number)));
        if (below(random, 6) == 0)
            cbp.push_back(status(random, person, "t" + std::to_string(number)));
        if (below(random, 8) == 0)
            cbsa.push_back(order(random, person, "o" + std::to_string(number)));
    }

  private:
    static Record admission(Random& random, const Record& entry, const std::string& id) {
        const Instant at = *entry.occurred();
        const LocalDate day = LocalDate::fromEpochDays(static_cast<std::int32_t>(at.epochSeconds() / 86'400));
        const bool isDs = below(random, 8) == 0;
        const auto until = isDs ? std::nullopt : std::optional(day.plusDays(below(random, 200)));
        return named(id, at.plusSeconds(60 * (1 + below(random, 5))),
                     Admission{entry.id, below(random, 2) == 0 ? "WT" : "B2", until, isDs});
    }
    static Record status(Random& random, const Person& person, const std::string& id) {
        const LocalDate from = LocalDate::from(2018, 1, 1)->plusDays(below(random, 3000));
        const auto until = below(random, 2) == 0 ? std::nullopt : std::optional(from.plusDays(300));
        return named(id, *Instant::parse("2026-11-01T00:00:00Z"),
                     Status{person, static_cast<StatusKind>(below(random, 7)), from, until});
    }
    static Record order(Random& random, const Person& person, const std::string& id) {
        const LocalDate issued = LocalDate::from(2022, 1, 1)->plusDays(below(random, 1500));
        return named(id, *Instant::parse("2026-11-01T00:00:00Z"),
                     Order{person,
                           static_cast<OrderKind>(below(random, 4)),
                           issued,
                           issued.plusDays(below(random, 20)),
                           {},
                           {{issued.plusDays(5), issued.plusDays(15)}}});
    }
};

/// What is kept of a stay beside the records it rests on.
std::string textOf(const Assessment& assessment) {
    std::string text = assessment.nextChange ? assessment.nextChange->iso() : "-";
    for (const Stay& stay : assessment.stays) {
        text += " " + stay.from.iso() + (stay.to ? stay.to->iso() : "") + std::string(toCode(stay.verdict));
        text += toCode(stay.basis);
        if (stay.authorizedUntil)
            text += stay.authorizedUntil->iso();
        if (stay.daysOver)
            text += std::to_string(stay.daysOver->minimum) + ".." + std::to_string(stay.daysOver->maximum);
        for (const std::string& reason : stay.reasons)
            text += "," + reason;
    }
    for (const OrderResult& order : assessment.orders)
        text += " " + order.outcome + (order.departed ? order.departed->iso() : "");
    return text;
}

} // namespace

class LeadQueueTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<TestFeed> m_canada;

    std::int64_t assess(LocalDate asOf, Feeds feeds) {
        const std::atomic<bool> cancelled = false;
        return assessTouched(
            *m_connection, PortTable::builtIn(), asOf, feeds, [](std::int64_t) {}, cancelled);
    }

    enum class Journeys { Long, OneEntry };
    enum class LeadsOf { WhoChanged, Everybody };

    std::string crowdedPath() const { return m_folder.filePath(QStringLiteral("crowd")).toStdString(); }

    std::vector<std::unique_ptr<Connection>> readers(int count) const {
        std::vector<std::unique_ptr<Connection>> connections;
        const QString crowd = QString::fromStdString(crowdedPath());
        const std::string path =
            QFile::exists(crowd) ? crowdedPath() : m_folder.filePath(QStringLiteral("cache")).toStdString();
        for (int i = 0; i < count; ++i)
            connections.push_back(openCache(path));
        return connections;
    }

    std::int64_t run(Connection& cache, int threads, LeadsOf whose = LeadsOf::WhoChanged) const {
        const std::atomic<bool> cancelled = false;
        LeadQueue queue(cache, PortTable::builtIn(), date("2026-11-20"), readers(threads));
        if (whose == LeadsOf::Everybody)
            queue.startOver();
        return queue.run(Feeds::AsBefore, {}, cancelled);
    }

    /// A lead's own number tells when it was written, which is not compared.
    static std::vector<std::string> withoutNumbers(std::vector<std::string> content) {
        std::erase_if(content, [](const std::string& row) { return row.starts_with("sqlite_sequence|"); });
        for (std::string& row : content)
            if (row.starts_with("lead|"))
                row.erase(5, row.find('|', 5) - 5);
        std::sort(content.begin(), content.end());
        return content;
    }

    std::unique_ptr<Connection> crowdedCache(int people, Journeys journeys = Journeys::Long) const {
        auto cache = makeCache(crowdedPath());
        Random random(20261122);
        Crowd crowd;
        for (int i = 0; i < people; ++i) {
            if (journeys == Journeys::OneEntry)
                crowd.cbsa.push_back(
                    entryOf("e" + std::to_string(i), personNamed("One" + std::to_string(i))));
            else
                crowd.add(random, i);
        }
        TestFeed cbsa("cbsa", Country::Canada);
        TestFeed cbp("cbp", Country::UnitedStates);
        cbsa.publish(linesOf(crowd.cbsa));
        if (!crowd.cbp.empty())
            cbp.publish(linesOf(crowd.cbp));
        if (sync(*cache, cbsa.subscription()).error ||
            (!crowd.cbp.empty() && sync(*cache, cbp.subscription()).error))
            qFatal("cannot make the crowd");
        return cache;
    }

  private Q_SLOTS:
    /// A visitor who entered on 10 February 2026 and is on no later record: six months end on 10 August.
    void init() {
        m_folder.remove();
        m_folder = QTemporaryDir();
        m_connection = makeCache(m_folder.filePath(QStringLiteral("cache")).toStdString());
        m_canada = std::make_unique<TestFeed>("cbsa", Country::Canada);
        m_canada->completeTo = *Instant::parse("2026-07-01T00:00:00Z");
        Person visitor = personNamed("Rossi");
        visitor.nationality = "ITA";
        m_canada->publish(linesOf({entryOf("e1", visitor, "2026-02-10T18:00:00Z")}));
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
    }

    void whatWaitsForTheFeedsIsLookedAtWhenTheyAdvance() {
        QCOMPARE(assess(date("2026-11-20"), Feeds::AsBefore), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(0));
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        QCOMPARE(assess(date("2026-11-20"), Feeds::Advanced), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).leads()[0].verdict, std::string("probable_overstay"));
    }

    void theDayItselfIsEnough() {
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        QCOMPARE(assess(date("2026-08-01"), Feeds::AsBefore), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(0));
        QCOMPARE(assess(date("2026-08-20"), Feeds::AsBefore), std::int64_t(1));
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(1));
    }

    void theDaysOfALeadGrow() {
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        assess(date("2026-09-09"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).leads()[0].daysOverMaximum, 30);
        assess(date("2026-09-10"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).leads()[0].daysOverMaximum, 31);
    }

    /// The briefs alone decide who has a lead.
    void theBriefsTellWhatTheRecordsTell() {
        const auto cache = crowdedCache(900);
        TravellerStore travellers(*cache);
        BriefReader briefs(*cache);
        const FeedFrame frame = feedFrame(*cache);
        briefs.refresh();
        briefs.open(1, travellers.newest());
        int compared = 0;
        int leads = 0;
        while (const BriefedTraveller* brief = briefs.next()) {
            if (brief->needsIds)
                continue;
            const auto assessed = [&](const std::vector<FeedRecord>& records) {
                return passages::assess({travellerId(brief->traveller), records, date("2026-11-20"),
                                         frame.completeTo, frame.usAirExits},
                                        PortTable::builtIn());
            };
            const Assessment byRecords = assessed(travellers.records(brief->traveller));
            QCOMPARE(textOf(assessed(brief->records)), textOf(byRecords));
            leads += leadsOf(brief->traveller, byRecords).empty() ? 0 : 1;
            ++compared;
        }
        QVERIFY(compared > 300);
        QVERIFY(leads > 20);
    }

    void theLeadsDoNotDependOnTheNumberOfThreads_data() {
        QTest::addColumn<int>("threads");
        QTest::newRow("one thread beside the caller's") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("five") << 5;
    }
    void theLeadsDoNotDependOnTheNumberOfThreads() {
        QFETCH(int, threads);
        const auto cache = crowdedCache(600);
        const std::int64_t everybody = TravellerStore(*cache).count();
        QVERIFY(everybody > 250);
        QCOMPARE(run(*cache, 0), everybody);
        const auto alone = contentOf(*cache);
        QVERIFY(LeadStore(*cache).count() > 20);
        cache->execute("DELETE FROM lead");
        cache->execute("UPDATE traveller SET next_change = NULL");
        QCOMPARE(run(*cache, threads, LeadsOf::Everybody), everybody);
        QVERIFY(withoutNumbers(contentOf(*cache)) == withoutNumbers(alone));
    }

    void whoChangesAfterwardsIsAssessedAlone() {
        run(*m_connection, 2);
        QCOMPARE(run(*m_connection, 2), std::int64_t(0));
        m_canada->publish(linesOf({entryOf("e2", personNamed("Bianchi"), "2026-03-10T18:00:00Z")}));
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        QCOMPARE(run(*m_connection, 2), std::int64_t(1));
    }

    void anotherLawIsAppliedToEverybody() {
        run(*m_connection, 0);
        QCOMPARE(run(*m_connection, 0), std::int64_t(0));
        m_connection->execute("UPDATE meta SET value = 'of old' WHERE key = 'leads_basis'");
        QCOMPARE(run(*m_connection, 0), std::int64_t(1));
        QCOMPARE(run(*m_connection, 0), std::int64_t(0));
    }

    /// What was done stays done, and the next run goes on with the rest.
    void aCancelledRunIsTakenUpAgain() {
        const auto cache = crowdedCache(9'000, Journeys::OneEntry);
        std::atomic<bool> cancelled = false;
        LeadQueue queue(*cache, PortTable::builtIn(), date("2026-11-20"), readers(1));
        const std::int64_t first = queue.run(
            Feeds::AsBefore, [&](const LeadProgress&) { cancelled = true; }, cancelled);
        QVERIFY(first > 0);
        QVERIFY(first < 9'000);
        QCOMPARE(AssessmentState(*cache).cursor(), std::optional(first));
        QCOMPARE(run(*cache, 1), 9'000 - first);
        QCOMPARE(AssessmentState(*cache).cursor(), std::nullopt);
        QCOMPARE(countOf(*cache, "touched"), std::int64_t(0));
    }

    void aLateExitClosesTheLead() {
        m_canada->completeTo = *Instant::parse("2026-11-19T00:00:00Z");
        m_canada->writeCheckpoint();
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        assess(date("2026-11-20"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(1));
        Record exit;
        exit.id = "x1";
        exit.recorded = *Instant::parse("2026-11-19T12:00:00Z");
        Person visitor = personNamed("Rossi");
        visitor.nationality = "ITA";
        exit.body = Exit{visitor, TravellerClass::ThirdCountryNational,
                         *Instant::parse("2026-07-05T18:00:00Z"), "air-yvr", Mode::Air};
        m_canada->publish(linesOf({exit}));
        QVERIFY(!sync(*m_connection, m_canada->subscription()).error);
        assess(date("2026-11-20"), Feeds::AsBefore);
        QCOMPARE(LeadStore(*m_connection).count(), std::int64_t(0));
    }
};

QTEST_GUILESS_MAIN(LeadQueueTest)
#include "leadqueuetest.moc"
