#include "models/desk/desk.h"

#include "models/evidence/evidence.h"
#include "models/evidence/verification.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {

const std::string passphrase = "a passphrase for tests";

Person visitor(const std::string& last, const std::string& first, PartialDate born,
               const std::string& number) {
    Person person;
    person.lastName = last;
    person.firstName = first;
    person.dateOfBirth = born;
    person.nationality = "ITA";
    person.gender = Gender::Female;
    person.documentType = DocumentType::Passport;
    person.documentNumber = number;
    person.documentCountry = "ITA";
    return person;
}

Record exitOf(const std::string& id, const Person& person, const std::string& occurred) {
    Record exit;
    exit.id = id;
    exit.recorded = *Instant::parse("2026-11-19T12:00:00Z");
    exit.body =
        Exit{person, TravellerClass::ThirdCountryNational, *Instant::parse(occurred), "air-yvr", Mode::Air};
    return exit;
}

} // namespace

/// Possible identities as an officer meets them. Giulia came in under one passport and may have left under
/// another, with another birth date; Marco came in and is on no later record.
class DeskIdentitiesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestFeed> m_feed;
    std::unique_ptr<Desk> m_desk;
    const Person m_came = visitor("Bevilacqua", "Giulia", {1984, 2, 29}, "YA1234567");
    const Person m_left = visitor("Bevilacqua", "Giulia", {1986, 5, 12}, "YB7654321");

    std::string path() const { return m_folder->filePath(QStringLiteral("cache")).toStdString(); }

    void take(const std::vector<Record>& records) {
        m_feed->publish(linesOf(records));
        const std::atomic<bool> cancelled = false;
        const auto outcome = (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
        QVERIFY(!outcome.feeds.front().error);
    }
    StoredLead leadOf(const std::string& name) {
        const auto leads = *m_desk->leads({}, "all");
        const auto found = std::find_if(leads.begin(), leads.end(),
                                        [&](const StoredLead& lead) { return lead.lastName == name; });
        return found == leads.end() ? StoredLead() : *found;
    }
    PossibleLink onlyLink() {
        const auto links = m_desk->possibleLinks({{}, PossibleLinkFilter::Decided::Any, -1});
        return links && links->size() == 1 ? links->front() : PossibleLink();
    }
    std::vector<AuditEntry> entriesOf(const std::string& action) {
        std::vector<AuditEntry> entries;
        m_desk->cache().audit().forEach(0, [&](const AuditEntry& entry) {
            if (entry.action == action)
                entries.push_back(entry);
            return true;
        });
        return entries;
    }

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(Cache::create({path(), Agency::Cbsa, false, "boss", passphrase}));
        m_desk = std::move(*Desk::signIn(path(), "boss", passphrase));
        QVERIFY(m_desk->setPurpose({"overstay", "2026-1"}));
        m_feed = std::make_unique<TestFeed>("cbsa", Country::Canada);
        QVERIFY(m_desk->addFeed(m_feed->subscription()));
        take(
            {entryOf("came", m_came, "2026-02-10T18:00:00Z"), exitOf("left", m_left, "2026-03-04T18:00:00Z"),
             entryOf("marco", visitor("Ferri", "Marco", {1970, 7, 1}, "YC1111111"), "2026-05-10T18:00:00Z")});
    }
    void cleanup() {
        m_desk.reset();
        m_feed.reset();
    }

    void aPossibleExitUnderAnotherIdentityIsSaidAndRanksLast() {
        const PossibleLink link = onlyLink();
        QVERIFY(link.number != 0);
        const StoredLead lead = leadOf("Bevilacqua");
        QCOMPARE(lead.verdict, std::string("probable_overstay"));
        QCOMPARE(lead.reasons.front(), std::string("FP-UNM"));
        QCOMPARE(lead.otherIdentities.size(), std::size_t(1));
        QCOMPARE(lead.otherIdentities[0].record, std::string("cbsa/left"));
        QVERIFY(lead.otherIdentities[0].date == *LocalDate::parse("2026-03-04"));
        const auto leads = *m_desk->leads();
        QCOMPARE(leads.size(), std::size_t(2));
        QCOMPARE(leads.back().lastName, std::string("Bevilacqua"));
        QVERIFY(leads.front().daysOverMaximum < leads.back().daysOverMaximum);
    }

    void nothingIsMergedBeforeAnOfficerSaysSo() {
        const StoredLead lead = leadOf("Bevilacqua");
        const auto file = m_desk->openTraveller(lead.traveller);
        QVERIFY(file);
        QCOMPARE(file->records.size(), std::size_t(1));
        QCOMPARE(file->assessment.possible.size(), std::size_t(1));
        QCOMPARE(file->identity.blocks.size(), std::size_t(1));
        QCOMPARE(file->identity.possible.size(), std::size_t(1));
        QCOMPARE(toJson(file->assessment)[u"possible"][0][u"traveller"].toString().toStdString(),
                 lead.otherIdentities[0].traveller);
        // The other one was read too, and is a subject of the access.
        const auto others = entriesOf("open_possible_identity");
        QCOMPARE(others.size(), std::size_t(1));
        QCOMPARE(others[0].subject, lead.otherIdentities[0].traveller);
        QCOMPARE(others[0].purpose, std::string("overstay"));
    }

    void confirmingTheLinkClosesTheLeadWithANote() {
        const StoredLead open = leadOf("Bevilacqua");
        QVERIFY(m_desk->decideLink(onlyLink().number, LinkDecision::Kind::Same, "same_face_or_biometric",
                                   "Both photographs compared", false));
        const StoredLead closed = leadOf("Bevilacqua");
        QCOMPARE(closed.number, open.number);
        QCOMPARE(closed.status, std::string("closed"));
        QCOMPARE(closed.closure->note, std::string("closed_by_other_identity"));
        QVERIFY(closed.closure->on == LocalDate::parse("2026-03-04"));
        QVERIFY((closed.closure->sources == std::vector<std::string>{"cbsa/left"}));
        const auto file = m_desk->openTraveller(closed.traveller);
        QCOMPARE(file->records.size(), std::size_t(2));
        QVERIFY(file->assessment.possible.empty());
        QCOMPARE(file->identity.blocks.size(), std::size_t(2));
        QCOMPARE(file->identity.confirmed.size(), std::size_t(1));
        QVERIFY(file->identity.blocks[0].decision && file->identity.blocks[1].decision);
    }

    void undoingItOpensTheLeadAgainAsItWas() {
        const StoredLead before = leadOf("Bevilacqua");
        const auto decision =
            m_desk->decideLink(onlyLink().number, LinkDecision::Kind::Same, "other", "By mistake", true);
        QVERIFY(decision);
        QVERIFY(m_desk->undoLinkDecision(decision->number, "Two passports, two faces"));
        const StoredLead after = leadOf("Bevilacqua");
        QCOMPARE(after.number, before.number);
        QCOMPARE(after.traveller, before.traveller);
        QCOMPARE(after.status, std::string("open"));
        QCOMPARE(after.rank, before.rank);
        QVERIFY(after.reasons == before.reasons);
        QVERIFY(after.otherIdentities == before.otherIdentities);
    }

    void twoPeopleAreNoDoubtAnyMore() {
        const StoredLead before = leadOf("Bevilacqua");
        const auto decision = m_desk->decideLink(onlyLink().number, LinkDecision::Kind::Different, "namesake",
                                                 "Two faces", true);
        QVERIFY(decision && decision->blind);
        const StoredLead after = leadOf("Bevilacqua");
        QVERIFY(after.otherIdentities.empty());
        QVERIFY(after.rank > before.rank);
        QVERIFY(std::find(after.reasons.begin(), after.reasons.end(), "FP-UNM") == after.reasons.end());
        const auto file = m_desk->openTraveller(after.traveller);
        QVERIFY(file->assessment.possible.empty());
        QVERIFY(file->input.others.empty());
        QVERIFY(m_desk->undoLinkDecision(decision->number, "Looked again"));
        QCOMPARE(leadOf("Bevilacqua").rank, before.rank);
    }

    void anExitThatComesLaterUnderTheOtherIdentityIsFound() {
        take({withdrawalOf("w", "left")});
        QVERIFY(leadOf("Bevilacqua").otherIdentities.empty());
        take({exitOf("again", m_left, "2026-03-05T18:00:00Z")});
        const StoredLead lead = leadOf("Bevilacqua");
        QCOMPARE(lead.otherIdentities.size(), std::size_t(1));
        QCOMPARE(lead.otherIdentities[0].record, std::string("cbsa/again"));
    }

    void theEvidenceOfAReportHoldsWhatTheLeadIsExplainedBy() {
        const StoredLead lead = leadOf("Bevilacqua");
        const auto grant = m_desk->grantExport(lead.traveller, {}, "en", "IRCC", "Customs Act 107(5)(j)");
        QVERIFY(grant);
        const QJsonObject document = evidenceDocument(*grant, Instant::now());
        QCOMPARE(document[u"others"].toArray().size(), 1);
        const auto sealed = sealEvidence(document, "report.pdf", std::string(64, '0'), grant->identity);
        QVERIFY(sealed);
        Verification verification;
        checkEvidence(*sealed, PortTable::builtIn(), verification);
        for (const VerificationCheck& check : verification.checks)
            QVERIFY2(check.ok, (check.check + ": " + check.detail).c_str());
        // Marco's lead has nobody else in it.
        const auto other = m_desk->grantExport(leadOf("Ferri").traveller, {}, "en", "IRCC", "x");
        QVERIFY(evidenceDocument(*other, Instant::now())[u"others"].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeskIdentitiesTest)
#include "deskidentitiestest.moc"
