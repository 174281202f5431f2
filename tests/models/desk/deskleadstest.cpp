#include "models/desk/desk.h"

#include "models/desk/leadkeeping.h"
#include "models/evidence/evidence.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>

using namespace passages;
using namespace passages::test;

namespace {

const std::string passphrase = "a passphrase for tests";

/// Unlike each of the others in everything that tells people apart, so that nobody is possibly another.
Person visitorNamed(const std::string& name) {
    static const std::map<std::string, std::pair<std::string, PartialDate>> people{
        {"Aiello", {"Giulia", {1951, 1, 3}}},   {"Bassi", {"Marco", {1957, 2, 25}}},
        {"Conti", {"Ornella", {1962, 3, 14}}},  {"Donati", {"Stefano", {1968, 4, 9}}},
        {"Esposito", {"Lucia", {1973, 5, 30}}}, {"Ferri", {"Edoardo", {1979, 6, 17}}},
        {"Greco", {"Patrizia", {1984, 7, 22}}}, {"Longo", {"Bruno", {1990, 8, 11}}},
        {"Somebody", {"Hedwig", {1995, 9, 6}}}};
    const auto& [first, born] = people.at(name);
    Person visitor = personNamed(name, first);
    visitor.dateOfBirth = born;
    visitor.nationality = "ITA";
    return visitor;
}

Record exitOf(const std::string& id, const std::string& name, const std::string& occurred) {
    Record exit;
    exit.id = id;
    exit.recorded = *Instant::parse("2026-11-19T12:00:00Z");
    exit.body = Exit{visitorNamed(name), TravellerClass::ThirdCountryNational, *Instant::parse(occurred),
                     "air-yvr", Mode::Air};
    return exit;
}

/// An extension that runs past any day on which this test may run.
Fact extension() {
    Fact fact;
    fact.kind = FactKind::ExtensionGranted;
    fact.country = Country::Canada;
    fact.from = *LocalDate::parse("2026-08-01");
    fact.until = Desk::today().plusDays(60);
    fact.source = "Letter on file";
    fact.sourceDate = *LocalDate::parse("2026-08-01");
    return fact;
}

} // namespace

/// Facts and decisions as an officer uses them. Every visitor entered Canada on 10 February 2026, was given
/// the six months of IRPR 183(2), and is on no later record until a test brings one.
class DeskLeadsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestFeed> m_feed;
    std::unique_ptr<Desk> m_desk;

    std::string path() const { return m_folder.filePath(QStringLiteral("cache")).toStdString(); }

    void take(const std::vector<Record>& records) {
        m_feed->publish(linesOf(records));
        const std::atomic<bool> cancelled = false;
        const auto outcome = (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
        QVERIFY(!outcome.feeds.front().error);
    }

    std::unique_ptr<Desk> signIn(const std::string& user) {
        auto desk = Desk::signIn(path(), user, passphrase);
        if (!desk || !(*desk)->setPurpose({"overstay", "2026-1"}))
            qFatal("cannot sign in");
        return std::move(*desk);
    }

    StoredLead leadOf(const std::string& name, const std::string& status = "all") {
        const auto leads = *m_desk->leads({}, status);
        const auto found = std::find_if(leads.begin(), leads.end(),
                                        [&](const StoredLead& lead) { return lead.lastName == name; });
        return found == leads.end() ? StoredLead() : *found;
    }
    std::int64_t leadsOf(const std::string& name) {
        const auto leads = *m_desk->leads({}, "all");
        return std::count_if(leads.begin(), leads.end(),
                             [&](const StoredLead& lead) { return lead.lastName == name; });
    }

    AuditEntry lastOf(const std::string& action) {
        AuditEntry last;
        m_desk->cache().audit().forEach(0, [&](const AuditEntry& entry) {
            if (entry.action == action)
                last = entry;
            return true;
        });
        return last;
    }

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(Cache::create({path(), Agency::Cbsa, false, "boss", passphrase}));
        m_desk = signIn("boss");
        QVERIFY(m_desk->addAccount("officer", Role::Officer, passphrase));
        QVERIFY(m_desk->addAccount("auditor", Role::Auditor, passphrase));
        QVERIFY(m_desk->addAccount("trainer", Role::Trainer, passphrase));
        m_feed = std::make_unique<TestFeed>("cbsa", Country::Canada);
        QVERIFY(m_desk->addFeed(m_feed->subscription()));
        std::vector<Record> entries;
        for (const char* name : {"Aiello", "Bassi", "Conti", "Donati", "Esposito", "Ferri", "Greco", "Longo"})
            entries.push_back(entryOf(std::string("e-") + name, visitorNamed(name), "2026-02-10T18:00:00Z"));
        take(entries);
        QCOMPARE(m_desk->leads()->size(), std::size_t(8));
        QCOMPARE(leadOf("Aiello").verdict, std::string("probable_overstay"));
    }

    void anExtensionClearsTheLeadAndSaysWhy() {
        const StoredLead lead = leadOf("Aiello");
        const auto fact = m_desk->enterFact(lead.traveller, extension());
        QVERIFY(fact);
        QCOMPARE(fact->enteredBy, std::string("boss"));
        const StoredLead closed = leadOf("Aiello");
        QCOMPARE(closed.number, lead.number);
        QCOMPARE(closed.status, std::string("closed"));
        QCOMPARE(closed.closure->note, std::string("closed_by_fact"));
        QCOMPARE(closed.closure->sources, (std::vector<std::string>{fact->id()}));
        QVERIFY(leadOf("Aiello", "open").lastName.empty());
        const AuditEntry entry = lastOf("fact_entered");
        QCOMPARE(entry.subject, travellerId(lead.traveller));
        QCOMPARE(entry.purpose, std::string("overstay"));
        const QJsonObject detail = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail)).object();
        QCOMPARE(detail[QStringLiteral("kind")].toString(), QStringLiteral("extension_granted"));
        QCOMPARE(detail[QStringLiteral("fact")].toInteger(), fact->number);
        QCOMPARE(detail[QStringLiteral("leads_closed")][QStringLiteral("closed_by_fact")].toInt(), 1);
        QVERIFY(!QByteArray::fromStdString(entry.detail).contains("Letter"));

        const auto opened = m_desk->openTraveller(lead.traveller);
        QCOMPARE(opened->input.facts.size(), std::size_t(1));
        QVERIFY(opened->assessment.stays.front().verdict != Verdict::ProbableOverstay);

        QVERIFY(m_desk->withdrawFact(fact->number, "of another person"));
        QCOMPARE(lastOf("fact_withdrawn").subject, travellerId(lead.traveller));
        const StoredLead again = leadOf("Aiello");
        QCOMPARE(again.number, lead.number);
        QCOMPARE(again.status, std::string("open"));
        QVERIFY(!again.closure);
        QCOMPARE(m_desk->facts(lead.traveller)->at(0).withdrawn->by, std::string("boss"));
        QCOMPARE(leadsOf("Aiello"), 1);
    }

    void aLateExitClosesTheLeadWithANote() {
        const StoredLead lead = leadOf("Bassi");
        take({exitOf("x-Bassi", "Bassi", "2026-07-05T18:00:00Z")});
        const StoredLead closed = leadOf("Bassi");
        QCOMPARE(closed.number, lead.number);
        QCOMPARE(closed.status, std::string("closed"));
        QCOMPARE(closed.closure->note, std::string("closed_by_late_exit"));
        QVERIFY(closed.closure->on == LocalDate::parse("2026-07-05"));
        QCOMPARE(closed.closure->sources, (std::vector<std::string>{"cbsa/x-Bassi"}));
        const AuditEntry entry = lastOf("leads_closed");
        QCOMPARE(entry.detail, std::string("{\"closed_by_late_exit\":1}"));
        take({});
        QCOMPARE(leadsOf("Bassi"), 1);
        // The exit was an error: the lead holds again.
        take({withdrawalOf("w-Bassi", "x-Bassi")});
        QCOMPARE(leadOf("Bassi", "open").verdict, std::string("probable_overstay"));
        QCOMPARE(leadsOf("Bassi"), 1);
        QVERIFY(tablesWith(m_desk->cache().connection(), "x-Bassi\n").empty());
    }

    void aLateExitAfterTheEndIsAnotherLead() {
        take({exitOf("x-Conti", "Conti", "2026-09-05T18:00:00Z")});
        QCOMPARE(leadsOf("Conti"), 2);
        QCOMPARE(leadOf("Conti", "closed").assessedVerdict, std::string("probable_overstay"));
        QCOMPARE(leadOf("Conti", "closed").closure->note, std::string("closed_by_late_exit"));
        QCOMPARE(leadOf("Conti", "open").verdict, std::string("overstayed_departed"));
    }

    void whatIsSetAsideStaysSoUntilItsFactsChange() {
        const auto officer = signIn("officer");
        const StoredLead lead = leadOf("Donati");
        const auto aside = officer->setLeadAside(lead.number, "FP-EXT", "Maintained status on file.");
        QVERIFY(aside);
        QCOMPARE(aside->status, std::string("set_aside"));
        QCOMPARE(aside->decision->by, std::string("officer"));
        QCOMPARE(lastOf("lead_set_aside").subject, travellerId(lead.traveller));
        QVERIFY(!QByteArray::fromStdString(lastOf("lead_set_aside").detail).contains("Maintained"));
        take({entryOf("other", visitorNamed("Somebody"), "2026-11-01T18:00:00Z")});
        QCOMPARE(leadOf("Donati").status, std::string("set_aside"));
        QCOMPARE(m_desk->leads("set_aside")->size(), std::size_t(1));
        const auto opened = m_desk->openTraveller(lead.traveller);
        QVERIFY(opened->assessment.stays.front().verdict == Verdict::SetAside);
        QCOMPARE(opened->decisions.size(), std::size_t(1));

        take({exitOf("x-Donati", "Donati", "2026-10-05T18:00:00Z")});
        const StoredLead reopened = leadOf("Donati", "open");
        QCOMPARE(reopened.verdict, std::string("overstayed_departed"));
        QVERIFY(std::count(reopened.evidence.begin(), reopened.evidence.end(), "facts_changed") == 1);
        QVERIFY(m_desk->openTraveller(lead.traveller)->assessment.stays.front().verdict ==
                Verdict::OverstayedDeparted);
    }

    void aDecisionNeedsAReasonANoteAndAnOpenLead() {
        const std::int64_t number = leadOf("Esposito").number;
        QCOMPARE(m_desk->setLeadAside(number, "FP-WISH", "note").error().code,
                 std::string("bad_lead_reason"));
        QCOMPARE(m_desk->setLeadAside(number, "other", " ").error().code, std::string("bad_lead_note"));
        QCOMPARE(m_desk->setLeadAside(number, "other", std::string(1001, 'x')).error().code,
                 std::string("bad_lead_note"));
        QCOMPARE(m_desk->setLeadAside(4711, "other", "note").error().code, std::string("no_such_lead"));
        QCOMPARE(m_desk->reopenLead(number, "other", "note").error().code,
                 std::string("lead_is_not_set_aside"));
        QVERIFY(m_desk->keepLead(number, "other", "Looked into it."));
        QCOMPARE(leadOf("Esposito").status, std::string("open"));
        QVERIFY(m_desk->setLeadAside(number, "other", "Seen in Rome."));
        QCOMPARE(m_desk->setLeadAside(number, "other", "note").error().code,
                 std::string("lead_is_set_aside"));
        QCOMPARE(m_desk->keepLead(number, "other", "note").error().code, std::string("lead_is_set_aside"));
        QVERIFY(m_desk->reopenLead(number, "other", "It was a namesake."));
        QCOMPARE(leadOf("Esposito").status, std::string("open"));
        QCOMPARE(leadOf("Esposito").decision->note, std::string("It was a namesake."));
        take({exitOf("x-Esposito", "Esposito", "2026-07-05T18:00:00Z")});
        QCOMPARE(m_desk->setLeadAside(number, "other", "note").error().code, std::string("lead_is_closed"));
    }

    void eachRoleDoesWhatItMay_data() {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("enter");
        QTest::addColumn<QString>("aside");
        QTest::addColumn<QString>("reopen");
        QTest::addColumn<QString>("measures");
        const char* no = "not_permitted";
        QTest::newRow("officer") << "officer"
                                 << ""
                                 << "" << no << "";
        QTest::newRow("supervisor") << "boss"
                                    << ""
                                    << ""
                                    << ""
                                    << "";
        QTest::newRow("auditor") << "auditor" << no << no << no << no;
        QTest::newRow("trainer where the records are real") << "trainer" << no << no << no << no;
    }
    void eachRoleDoesWhatItMay() {
        QFETCH(QString, user);
        QFETCH(QString, enter);
        QFETCH(QString, aside);
        QFETCH(QString, reopen);
        QFETCH(QString, measures);
        const StoredLead lead = leadOf("Ferri");
        const auto desk = signIn(user.toStdString());
        const auto codeOf = [](const auto& result) {
            return result ? QString() : QString::fromStdString(result.error().code);
        };
        Fact credit = extension();
        credit.kind = FactKind::CrownServant;
        const auto entered = desk->enterFact(lead.traveller, credit);
        QCOMPARE(codeOf(entered), enter);
        QCOMPARE(codeOf(desk->facts(lead.traveller)), enter);
        QCOMPARE(codeOf(desk->withdrawFact(entered ? entered->number : 1, "a test")), enter);
        QCOMPARE(codeOf(desk->setLeadAside(lead.number, "other", "a test")), aside);
        QCOMPARE(codeOf(desk->reopenLead(lead.number, "other", "a test")), reopen);
        QCOMPARE(codeOf(desk->measures({*LocalDate::parse("2026-01-01"), *LocalDate::parse("2026-12-31")})),
                 measures);
        if (user == u"officer") // for the rows that follow
            QVERIFY(m_desk->reopenLead(lead.number, "other", "a test"));
    }

    void withoutAPurposeNothingIsEnteredOrDecided() {
        const StoredLead lead = leadOf("Greco");
        const auto desk = Desk::signIn(path(), "officer", passphrase);
        QCOMPARE((*desk)->enterFact(lead.traveller, extension()).error().code,
                 std::string("purpose_required"));
        QCOMPARE((*desk)->facts(lead.traveller).error().code, std::string("purpose_required"));
        QCOMPARE((*desk)->withdrawFact(1, "why").error().code, std::string("purpose_required"));
        QCOMPARE((*desk)->setLeadAside(lead.number, "other", "note").error().code,
                 std::string("purpose_required"));
        QVERIFY((*desk)->measures({*LocalDate::parse("2026-01-01"), *LocalDate::parse("2026-12-31")}));
        QVERIFY(m_desk->facts(lead.traveller)->empty());
        QCOMPARE(lastOf("lead_set_aside").outcome, std::string("refused"));
    }

    void withoutItsAuditEntryNothingIsEntered() {
        const StoredLead lead = leadOf("Greco");
        Connection& connection = m_desk->cache().connection();
        connection.execute("CREATE TEMP TRIGGER no_more BEFORE INSERT ON main.audit_outbox "
                           "BEGIN SELECT RAISE(ABORT, 'full'); END");
        const auto entered = m_desk->enterFact(lead.traveller, extension());
        const auto aside = m_desk->setLeadAside(lead.number, "other", "note");
        connection.execute("DROP TRIGGER temp.no_more");
        QVERIFY(!entered && !aside);
        QVERIFY(m_desk->facts(lead.traveller)->empty());
        QCOMPARE(leadOf("Greco").status, std::string("open"));
    }

    void aWrongFactSaysWhatIsWrong() {
        const StoredLead lead = leadOf("Greco");
        Fact fact = extension();
        fact.until = fact.from.plusDays(-1);
        QCOMPARE(m_desk->enterFact(lead.traveller, fact).error().code, std::string("bad_fact_dates"));
        QCOMPARE(m_desk->enterFact(4711, extension()).error().code, std::string("no_such_traveller"));
        QCOMPARE(m_desk->facts(4711).error().code, std::string("no_such_traveller"));
        QCOMPARE(m_desk->withdrawFact(4711, "why").error().code, std::string("no_such_fact"));
        QCOMPARE(m_desk->withdrawFact(1, "").error().code, std::string("bad_fact_reason"));
    }

    void evidenceCarriesFactsAndDecisionsAndIsCountedAgain() {
        const StoredLead lead = leadOf("Longo");
        Fact credit = extension();
        credit.kind = FactKind::CrownServant;
        QVERIFY(m_desk->enterFact(lead.traveller, credit));
        QVERIFY(m_desk->setLeadAside(lead.number, "FP-COV", "Left by ship."));
        const auto grant = m_desk->grantExport(lead.traveller, {}, "en", "IRCC", "107(5)(j)");
        QVERIFY(grant);
        const QJsonObject document = evidenceDocument(*grant);
        QCOMPARE(document[QStringLiteral("itinerary")][QStringLiteral("stays")][0][QStringLiteral("verdict")]
                     .toString(),
                 QStringLiteral("set_aside"));
        QCOMPARE(document[QStringLiteral("itinerary")][QStringLiteral("facts")].toArray().size(), 1);
        const auto totalsHold = [&](const QJsonObject& changed) {
            const auto sealed = sealEvidence(changed, "report.pdf", std::string(64, '0'), grant->identity);
            const std::string file = m_folder.filePath(QStringLiteral("a.evidence.json")).toStdString();
            replaceBytes(file, sealed->toStdString());
            const auto verified = verifyFile(file, PortTable::builtIn());
            return std::any_of(
                verified->checks.begin(), verified->checks.end(),
                [](const VerificationCheck& check) { return check.check == "totals" && check.ok; });
        };
        QVERIFY(totalsHold(document));
        QJsonObject without = document;
        without[QStringLiteral("decisions")] = QJsonArray();
        QVERIFY(!totalsHold(without));
    }

    void theLogStaysWhole() { QVERIFY(m_desk->verifyAudit()->valid); }
};

QTEST_GUILESS_MAIN(DeskLeadsTest)
#include "deskleadstest.moc"
