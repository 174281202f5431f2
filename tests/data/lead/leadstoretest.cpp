#include "data/lead/leadstore.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

LocalDate date(const char* text) {
    return *LocalDate::parse(text);
}

StoredLead leadOf(const std::string& verdict, std::int32_t rank, const std::string& entry = "cbp/a") {
    StoredLead lead;
    lead.entrySources = {entry};
    lead.country = "US";
    lead.verdict = verdict;
    lead.from = date("2026-02-01");
    lead.authorizedUntil = date("2026-08-01");
    lead.basis = "admission";
    lead.daysOverMinimum = 3;
    lead.daysOverMaximum = 40;
    lead.reasons = {"FP-EXT", "FP-COV"};
    lead.evidence = {"feeds_complete"};
    lead.sources = {"cbp/a"};
    lead.rank = rank;
    return lead;
}

LeadDecision decisionOf(LeadDecision::Kind kind) {
    LeadDecision decision;
    decision.kind = kind;
    decision.reason = "FP-EXT";
    decision.note = "Seen in the case file.";
    decision.by = "ana";
    decision.at = *Instant::parse("2026-11-20T12:00:00Z");
    return decision;
}

} // namespace

/// The queue of leads, and what people decided on them.
class LeadStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
        m_feed = std::make_unique<TestFeed>();
        Person married = personNamed("Roy");
        married.lastName = "Tremblay";
        m_feed->publish(linesOf({entryOf("a", married, "2026-02-01T04:20:00Z"),
                                 entryOf("b", personNamed("Roy"), "2025-02-01T04:20:00Z"),
                                 entryOf("c", personNamed("Other"))}));
        sync(*m_cache, m_feed->subscription());
    }
    void cleanup() { m_cache.reset(); }

    void aLeadComesBackWithItsTravellersNewestName() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        const auto leads = store.leads();
        QCOMPARE(leads.size(), std::size_t{1});
        QCOMPARE(leads[0].traveller, 1);
        QCOMPARE(leads[0].lastName, "Tremblay");
        QCOMPARE(leads[0].dateOfBirth, "1984-02-29");
        QCOMPARE(leads[0].reasons, (std::vector<std::string>{"FP-EXT", "FP-COV"}));
        QCOMPARE(leads[0].sources, (std::vector<std::string>{"cbp/a"}));
        QCOMPARE(leads[0].evidence, (std::vector<std::string>{"feeds_complete"}));
        QCOMPARE(leads[0].entrySources, (std::vector<std::string>{"cbp/a"}));
        QVERIFY(leads[0].from == date("2026-02-01"));
        QVERIFY(!leads[0].to);
        QVERIFY(leads[0].authorizedUntil == date("2026-08-01"));
        QCOMPARE(leads[0].daysOverMaximum, 40);
        QCOMPARE(leads[0].status, "open");
        QVERIFY(!leads[0].closure && !leads[0].decision);
    }

    void aLeadWithoutItsEntryIsRefused() {
        LeadStore store(*m_cache);
        try {
            store.replace(1, {leadOf("probable_overstay", 5, "cbp/c")}, {}); // another traveller's
            QFAIL("it was taken");
        } catch (const StoreError& error) {
            QCOMPARE(error.error().code, "no_such_record");
        }
    }

    void aLeadThatHoldsAgainKeepsItsNumber() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        const std::int64_t number = store.leads()[0].number;
        StoredLead grown = leadOf("probable_overstay", 6);
        grown.daysOverMaximum = 41;
        grown.entrySources = {"cbp/b", "cbp/a"}; // a duplicate of the entry came
        store.replace(1, {grown}, {});
        QCOMPARE(store.leads().size(), std::size_t{1});
        QCOMPARE(store.leads()[0].number, number);
        QCOMPARE(store.leads()[0].daysOverMaximum, 41);
    }

    void anExitUnderAnotherIdentityIsKeptUntilItsRecordIsErased() {
        LeadStore store(*m_cache);
        StoredLead lead = leadOf("probable_overstay", 5);
        lead.otherIdentities = {{"T2", 1.5, "cbp/c", date("2026-02-03"), "pacific-highway"}};
        store.replace(1, {lead}, {});
        QVERIFY(store.leads()[0].otherIdentities == lead.otherIdentities);
        QVERIFY(store.find(store.leads()[0].number)->otherIdentities == lead.otherIdentities);
        StoredLead without = lead;
        without.otherIdentities.clear();
        store.replace(1, {without}, {});
        QVERIFY(store.leads()[0].otherIdentities.empty());
        store.replace(1, {lead}, {});
        m_feed->publish(linesOf({withdrawalOf("w", "c")}));
        sync(*m_cache, m_feed->subscription());
        QVERIFY(store.leads()[0].otherIdentities.empty());
        QCOMPARE(countOf(*m_cache, "lead_other_identity"), 0);
    }

    void whatHoldsNoMoreIsClosedOnceAndOpensAgain() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        const std::int64_t number = store.leads()[0].number;
        const auto lateExit = [](const StoredLead&) {
            return LeadClosure{"closed_by_late_exit", date("2026-07-30"), {"cbsa/x"}};
        };
        store.replace(1, {}, {}, lateExit);
        store.replace(1, {}, {}, [](const StoredLead&) { return LeadClosure{"closed_again", {}, {}}; });
        QCOMPARE(store.count(), 0);
        auto closed = store.leads({}, "closed");
        QCOMPARE(closed.size(), std::size_t{1});
        QCOMPARE(closed[0].number, number);
        QVERIFY((closed[0].closure == LeadClosure{"closed_by_late_exit", date("2026-07-30"), {"cbsa/x"}}));
        QVERIFY(closed[0].closedAt);
        QCOMPARE(store.closed().size(), std::size_t{1});
        QCOMPARE(store.closed()[0].second, 1);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        QCOMPARE(store.leads().size(), std::size_t{1});
        QCOMPARE(store.leads()[0].number, number);
        QCOMPARE(store.leads()[0].status, "open");
        QVERIFY(!store.leads()[0].closure);
    }

    void anotherVerdictIsAnotherLead() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        store.replace(1, {leadOf("overstayed_departed", 3)}, {});
        QCOMPARE(store.count(), 1);
        QCOMPARE(store.leads("overstayed_departed", "open").size(), std::size_t{1});
        QCOMPARE(store.leads("probable_overstay", "closed").size(), std::size_t{1});
    }

    void leadsRankAndFilter() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 1), leadOf("probable_overstay", 7, "cbp/b")}, {});
        store.replace(2, {leadOf("departure_unrecorded", 9, "cbp/c")}, {});
        const auto second = store.leads()[1];
        QCOMPARE(second.rank, 7);
        store.decide(second, decisionOf(LeadDecision::Kind::SetAside));
        QCOMPARE(store.leads().front().rank, 9);
        QCOMPARE(store.leads().back().rank, 1);
        QCOMPARE(store.leads("probable_overstay").size(), std::size_t{1});
        QCOMPARE(store.leads("set_aside").size(), std::size_t{1});
        QCOMPARE(store.leads({}, "set_aside")[0].assessedVerdict, "probable_overstay");
        QCOMPARE(store.leads({}, "open").size(), std::size_t{2});
        QCOMPARE(store.leads({}, {}, 1).size(), std::size_t{1});
        QCOMPARE(store.count(), 2);
    }

    void aDecisionOutlivesAssessmentsWhileItsFactsStay() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        store.decide(store.leads()[0], decisionOf(LeadDecision::Kind::SetAside));
        StoredLead grown = leadOf("probable_overstay", 6);
        grown.daysOverMaximum = 90;
        store.replace(1, {grown}, {});
        const StoredLead aside = store.leads()[0];
        QCOMPARE(aside.status, "set_aside");
        QCOMPARE(aside.verdict, "set_aside");
        QCOMPARE(aside.decision->note, "Seen in the case file.");
        QCOMPARE(store.decisions(1).size(), std::size_t{1});
        QCOMPARE(store.decisions(1)[0].entry, "cbp/a");
        QVERIFY(store.decisions(2).empty());
    }

    void aLeadReopensWhenWhatItRestsOnChanges_data() {
        QTest::addColumn<QString>("what");
        QTest::newRow("the end of the stay") << "until";
        QTest::newRow("the exit") << "exit";
        QTest::newRow("the verdict") << "verdict";
    }
    void aLeadReopensWhenWhatItRestsOnChanges() {
        QFETCH(QString, what);
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        store.decide(store.leads()[0], decisionOf(LeadDecision::Kind::SetAside));
        StoredLead changed = leadOf(what == u"verdict" ? "overstayed_departed" : "probable_overstay", 6);
        if (what == u"until")
            changed.authorizedUntil = date("2026-08-02");
        if (what == u"exit")
            changed.to = date("2026-09-02");
        store.replace(1, {changed}, {});
        const auto open = store.leads({}, "open");
        QCOMPARE(open.size(), std::size_t{1});
        QCOMPARE(open[0].evidence, (std::vector<std::string>{"feeds_complete", "facts_changed"}));
        // Back as it was, the decision stands again.
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        QCOMPARE(store.leads({}, "set_aside").size(), std::size_t{1});
        // Whoever decides again has seen it.
        store.replace(1, {changed}, {});
        store.decide(store.leads({}, "open")[0], decisionOf(LeadDecision::Kind::Kept));
        QCOMPARE(store.leads({}, "open")[0].evidence, (std::vector<std::string>{"feeds_complete"}));
        store.replace(1, {changed}, {});
        QCOMPARE(store.leads({}, "open")[0].evidence, (std::vector<std::string>{"feeds_complete"}));
    }

    void leadsAndDecisionsFollowTheirEntryThroughACorrection() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        store.decide(store.leads()[0], decisionOf(LeadDecision::Kind::SetAside));
        const std::int64_t number = store.leads()[0].number;
        m_feed->publish(linesOf({correctionOf("k", "a", entryOf("a2", personNamed("Roy")))}));
        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        QCOMPARE(store.decisions(1).size(), std::size_t{1});
        QCOMPARE(store.decisions(1)[0].entry, "cbp/a2");
        store.replace(1, {leadOf("probable_overstay", 5, "cbp/a2")}, {});
        QCOMPARE(store.leads().size(), std::size_t{1});
        QCOMPARE(store.leads()[0].number, number);
        QCOMPARE(store.leads()[0].status, "set_aside");
    }

    void leadsFollowTheirEntryThroughAMerge() {
        LeadStore store(*m_cache);
        store.replace(2, {leadOf("probable_overstay", 5, "cbp/c")}, {});
        const std::int64_t number = store.leads()[0].number;
        store.replace(2, {}, {});
        // A block with the document of the one and the name of the other joins the two.
        Person bridge = personNamed("Other");
        bridge.documentNumber = "DRoy";
        m_feed->publish(linesOf({entryOf("d", bridge)}));
        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        QCOMPARE(countOf(*m_cache, "traveller"), 1);
        const auto closed = store.leads({}, "closed");
        QCOMPARE(closed.size(), std::size_t{1});
        QCOMPARE(closed[0].number, number);
        QCOMPARE(closed[0].traveller, 1);
        store.replace(1, {leadOf("probable_overstay", 5, "cbp/c")}, {});
        QCOMPARE(store.leads().size(), std::size_t{1});
        QCOMPARE(store.leads()[0].number, number);
    }

    void leadsFollowTheirEntryThroughASplit() {
        Person bridge = personNamed("Other");
        bridge.documentNumber = "DRoy";
        m_feed->publish(linesOf({entryOf("d", bridge)}));
        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5, "cbp/c")}, {});
        store.decide(store.leads()[0], decisionOf(LeadDecision::Kind::SetAside));
        m_feed->publish(linesOf({correctionOf("k", "d", entryOf("d2", personNamed("Nobody")))}));
        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        QVERIFY(countOf(*m_cache, "traveller") > 1);
        const auto other =
            std::stoll(rowsOf(*m_cache, "SELECT traveller FROM record JOIN person ON person.number = "
                                        "record.person WHERE id = 'c'")
                           .front());
        QVERIFY(other != 1);
        QCOMPARE(store.decisions(other).size(), std::size_t{1});
        store.replace(1, {}, {});
        store.replace(other, {leadOf("probable_overstay", 5, "cbp/c")}, {});
        QCOMPARE(store.leads().size(), std::size_t{1});
        QCOMPARE(store.leads()[0].traveller, other);
        QCOMPARE(store.leads()[0].status, "set_aside");
    }

    void nothingStaysOfAnErasedRecord() {
        LeadStore store(*m_cache);
        store.replace(1, {leadOf("probable_overstay", 5)}, {});
        store.decide(store.leads()[0], decisionOf(LeadDecision::Kind::SetAside));
        store.replace(1, {}, {}, [](const StoredLead&) {
            return LeadClosure{"closed_by_late_exit", date("2026-07-30"), {"cbsa/x"}};
        });
        m_feed->publish(linesOf({withdrawalOf("w", "a")}));
        QVERIFY(!sync(*m_cache, m_feed->subscription()).error);
        QCOMPARE(countOf(*m_cache, "lead"), 0);
        QCOMPARE(countOf(*m_cache, "lead_decision"), 0);
        QVERIFY(tablesWith(*m_cache, "Seen in the case file.").empty());
    }

    void whoIsDueIsAssessedAgain() {
        LeadStore store(*m_cache);
        store.replace(1, {}, date("2026-12-01"));
        store.replace(2, {}, date("2026-11-21"));
        QCOMPARE(store.due(date("2026-11-20"), 10), (std::vector<std::int64_t>{}));
        QCOMPARE(store.due(date("2026-11-21"), 10), (std::vector<std::int64_t>{2}));
        QCOMPARE(store.due(date("2026-12-01"), 10), (std::vector<std::int64_t>{2, 1}));
        store.replace(2, {}, {});
        QCOMPARE(store.due(date("2026-12-01"), 10), (std::vector<std::int64_t>{1}));
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_cache;
    std::unique_ptr<TestFeed> m_feed;
};

QTEST_GUILESS_MAIN(LeadStoreTest)
#include "leadstoretest.moc"
