#include "models/desk/desk.h"

#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace passages;
using namespace passages::test;

namespace {

const std::string passphrase = "a passphrase for tests";

Person traveller(const std::string& first, const std::string& last, const std::string& born,
                 const std::string& document) {
    Person person;
    person.firstName = first;
    person.lastName = last;
    person.dateOfBirth = *PartialDate::parse(born);
    person.nationality = "ITA";
    person.documentType = DocumentType::Passport;
    person.documentCountry = "ITA";
    person.documentNumber = document;
    return person;
}

} // namespace

/// What officers decide on links: audited, exact when it is taken back, and stable under what comes later.
/// Every test has twins of its own, who are possibly one.
class DeskLinksTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<TestFeed> m_feed;
    std::unique_ptr<Desk> m_desk;
    int m_records = 0;
    int m_families = 0;

    std::string path() const { return m_folder.filePath(QStringLiteral("cache")).toStdString(); }

    std::unique_ptr<Desk> signIn(const std::string& user) {
        auto desk = Desk::signIn(path(), user, passphrase);
        if (!desk || !(*desk)->setPurpose({"identity", "2026-1"}))
            qFatal("cannot sign in");
        return std::move(*desk);
    }

    void take(const std::vector<Record>& records) {
        m_feed->publish(linesOf(records));
        const std::atomic<bool> cancelled = false;
        const auto outcome = (*m_desk->prepareSync())->run([](const SyncProgress&) {}, cancelled);
        QVERIFY(!outcome.feeds.front().error);
        QVERIFY(outcome.feeds.front().quarantined.empty());
    }
    std::string nextId() { return "r" + std::to_string(++m_records); }
    Record entry(const Person& person) { return entryOf(nextId(), person, "2026-02-10T18:00:00Z"); }

    /// Anna in two spellings (one traveller), and her twin.
    struct Twins {
        Person anna, annaAgain, piotr;
    };
    Twins twins(const std::string& last) {
        // A birth date of their own, or each Anna is possibly the Anna of another family.
        ++m_families;
        const std::string born =
            PartialDate{static_cast<std::int16_t>(1950 + 3 * m_families),
                        static_cast<std::uint8_t>(m_families), static_cast<std::uint8_t>(2 * m_families)}
                .iso();
        const Twins made{traveller("Anna", last, born, last.substr(0, 2) + "111222"),
                         traveller("Anna Maria", last, born, last.substr(0, 2) + "111222"),
                         traveller("Piotr", last, born, last.substr(0, 2) + "998877")};
        take({entry(made.anna), entry(made.annaAgain), entry(made.piotr)});
        return made;
    }
    std::int64_t travellerWith(const Person& person) {
        const auto rows = rowsOf(m_desk->cache().connection(),
                                 "SELECT traveller FROM person WHERE last_name = '" + person.lastName +
                                     "' AND first_name = '" + person.firstName + "'");
        return rows.empty() ? 0 : std::stoll(rows.front());
    }
    PossibleLink linkOf(std::int64_t one,
                        PossibleLinkFilter::Decided decided = PossibleLinkFilter::Decided::No) {
        const auto links = m_desk->possibleLinks({one, decided, 10});
        return links && !links->empty() ? links->front() : PossibleLink();
    }
    /// Who is one person under which number.
    std::vector<std::string> people() {
        return rowsOf(m_desk->cache().connection(), "SELECT number, traveller FROM person ORDER BY number");
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
        for (const char* officer : {"officer", "colleague"})
            QVERIFY(m_desk->addAccount(officer, Role::Officer, passphrase));
        QVERIFY(m_desk->addAccount("auditor", Role::Auditor, passphrase));
        m_feed = std::make_unique<TestFeed>("cbsa", Country::Canada);
        QVERIFY(m_desk->addFeed(m_feed->subscription()));
    }

    void aPossibleLinkTellsWhatItRestsOn() {
        const Twins two = twins("Abbate");
        QCOMPARE(travellerWith(two.anna), travellerWith(two.annaAgain));
        QVERIFY(travellerWith(two.anna) != travellerWith(two.piotr));
        const auto links = *m_desk->possibleLinks({travellerWith(two.piotr)});
        QCOMPARE(links.size(), std::size_t(1)); // the two travellers, once
        const PossibleLink& link = links.front();
        QCOMPARE(link.a.blocks.size() + link.b.blocks.size(), std::size_t(3));
        QCOMPARE(link.a.crossings + link.b.crossings, 3);
        QVERIFY(link.a.lastSeen);
        QVERIFY(link.probability > 0 && link.probability < 1);
        QVERIFY(std::any_of(link.evidence.begin(), link.evidence.end(), [](const LinkEvidence& one) {
            return one.field == LinkField::BirthDate &&
                   one.level == static_cast<std::uint8_t>(DateLevel::Same) && one.weight > 0;
        }));
        QVERIFY(link.decisions.empty());
        QCOMPARE(lastOf("list_possible_links").subject, travellerId(travellerWith(two.piotr)));
    }

    void confirmedAndTakenBackIsExactlyAsBefore() {
        const Twins two = twins("Bonetti");
        const auto before = people();
        const std::int64_t anna = travellerWith(two.anna);
        const std::int64_t piotr = travellerWith(two.piotr);
        const PossibleLink link = linkOf(piotr);
        const auto decision = m_desk->decideLink(link.number, LinkDecision::Kind::Same, "same_document",
                                                 "One document for both.", true);
        QVERIFY(decision);
        QVERIFY(decision->blind);
        QVERIFY(!decision->weightShown);
        QCOMPARE(travellerWith(two.piotr), anna); // the lower number stays
        QCOMPARE(lastOf("link_confirmed").subject, travellerId(anna) + " " + travellerId(piotr));
        QVERIFY(!QByteArray::fromStdString(lastOf("link_confirmed").detail).contains("One document"));

        const auto opened = m_desk->openTraveller(piotr);
        QVERIFY(opened);
        QCOMPARE(opened->openedAs, std::optional(piotr));
        QCOMPARE(opened->input.traveller, travellerId(anna));
        QCOMPARE(opened->records.size(), std::size_t(3));
        QVERIFY(!m_desk->openTraveller(anna)->openedAs);

        QVERIFY(m_desk->undoLinkDecision(decision->number, "Two faces in the pictures."));
        QCOMPARE(people(), before);
        QVERIFY(!m_desk->openTraveller(piotr)->openedAs);
        QCOMPARE(lastOf("link_decision_undone").outcome, std::string("done"));
        const auto decisions = *m_desk->linkDecisions(anna);
        QCOMPARE(decisions.size(), std::size_t(1));
        QCOMPARE(decisions.front().undone->reason, std::string("Two faces in the pictures."));
        QCOMPARE(m_desk->undoLinkDecision(decision->number, "Again.").error().code,
                 std::string("link_decision_is_undone"));
        QCOMPARE(linkOf(piotr).number, link.number);
        QCOMPARE(linkOf(piotr).decisions.size(), std::size_t(1));
    }

    void aConfirmationHoldsUnderLaterSyncs() {
        const Twins two = twins("Colombo");
        const std::int64_t anna = travellerWith(two.anna);
        QVERIFY(m_desk->decideLink(linkOf(anna).number, LinkDecision::Kind::Same, "confirmed_by_person",
                                   "She said so.", false));
        Person third = two.piotr;
        third.documentNumber = "CO555444"; // Piotr's next passport
        take({entry(third)});
        QCOMPARE(travellerWith(two.piotr), anna);
        QCOMPARE(rowsOf(m_desk->cache().connection(),
                        "SELECT DISTINCT traveller FROM person WHERE last_name = 'Colombo'"),
                 (std::vector<std::string>{std::to_string(anna)}));
    }

    void whoIsDifferentIsNeverJoinedAndLeavesTheList() {
        const Twins two = twins("Damico");
        const std::int64_t anna = travellerWith(two.anna);
        const std::int64_t piotr = travellerWith(two.piotr);
        const auto decision =
            m_desk->decideLink(linkOf(anna).number, LinkDecision::Kind::Different, "twins", "Twins.", false);
        QVERIFY(decision);
        QVERIFY(decision->weightShown);
        QCOMPARE(linkOf(anna).number, 0);
        QVERIFY(linkOf(anna, PossibleLinkFilter::Decided::Yes).isDecided());
        // A clerk writes Anna's name into Piotr's record: certain by the document, and yet kept apart.
        Person mixed = two.piotr;
        mixed.firstName = "Anna";
        take({entry(mixed), entry(traveller("Anna", "Damico", two.anna.dateOfBirth.iso(), "DA777666"))});
        QCOMPARE(travellerWith(two.annaAgain), anna);
        QCOMPARE(travellerWith(two.piotr), piotr);
        QVERIFY(m_desk->undoLinkDecision(decision->number, "A mistake."));
        QVERIFY(!linkOf(anna).isDecided());
    }

    void aBlockIsPartedFromItsTravellerAndStaysSo() {
        const Twins two = twins("Esposito");
        const auto before = people();
        const std::int64_t anna = travellerWith(two.anna);
        const auto decision = m_desk->separate(anna, two.annaAgain, "stolen_document", "Her sister used it.");
        QVERIFY(decision);
        QCOMPARE(travellerWith(two.anna), anna);
        const std::int64_t parted = travellerWith(two.annaAgain);
        QVERIFY(parted != anna && parted > travellerWith(two.piotr));
        QCOMPARE(lastOf("traveller_separated").subject, travellerId(anna));

        take({entry(two.anna), entry(two.annaAgain)});
        QCOMPARE(travellerWith(two.anna), anna);
        QCOMPARE(travellerWith(two.annaAgain), parted);
        QVERIFY(m_desk->undoLinkDecision(decision->number, "It was her."));
        QCOMPARE(people(), before);
        QCOMPARE(m_desk->openTraveller(parted)->openedAs, std::optional(parted));
        QCOMPARE(m_desk->separate(anna, two.piotr, "other", "No.").error().code,
                 std::string("no_such_block"));
    }

    void aDecisionFollowsACorrection() {
        const Twins two = twins("Fontana");
        const std::int64_t piotr = travellerWith(two.piotr);
        QVERIFY(m_desk->decideLink(linkOf(piotr).number, LinkDecision::Kind::Same, "same_document", "Seen.",
                                   false));
        const std::int64_t anna = travellerWith(two.anna);
        // Piotr's record is corrected: the older block goes, its decision stays with what took its place.
        const std::string old = "r" + std::to_string(m_records);
        Person corrected = two.piotr;
        corrected.firstName = "Pietro";
        corrected.documentNumber = "FO100200";
        take({correctionOf(nextId(), old, entry(corrected))});
        QCOMPARE(travellerWith(two.piotr), 0);
        QCOMPARE(travellerWith(corrected), anna);
        const auto decisions = *m_desk->linkDecisions(anna);
        QCOMPARE(decisions.size(), std::size_t(1));
        QVERIFY(m_desk->undoLinkDecision(decisions.front().number, "Not seen."));
        QVERIFY(travellerWith(corrected) != anna);
    }

    void whatIsWithdrawnLeavesNoNameInLinks() {
        const Twins two = twins("Gallo");
        QVERIFY(m_desk->decideLink(linkOf(travellerWith(two.piotr)).number, LinkDecision::Kind::Different,
                                   "twins", "Two people.", false));
        const std::string last = "r" + std::to_string(m_records);
        take({withdrawalOf(nextId(), last)});
        QCOMPARE(travellerWith(two.piotr), 0);
        QCOMPARE(tablesWith(m_desk->cache().connection(), "GA998877"), (std::vector<std::string>{}));
        // It comes back by mistake: what was decided still holds.
        take({entry(two.piotr)});
        QVERIFY(travellerWith(two.piotr) != travellerWith(two.anna));
        QVERIFY(linkOf(travellerWith(two.piotr), PossibleLinkFilter::Decided::Yes).isDecided());
    }

    void onlyWhoMayDecides() {
        const Twins two = twins("Leone");
        const std::int64_t anna = travellerWith(two.anna);
        const std::int64_t link = linkOf(anna).number;
        const auto officer = signIn("officer");
        const auto decision =
            officer->decideLink(link, LinkDecision::Kind::Different, "namesake", "Looked up.", false);
        QVERIFY(decision);
        QCOMPARE(signIn("colleague")->undoLinkDecision(decision->number, "I know better.").error().code,
                 std::string("not_permitted"));
        QVERIFY(officer->undoLinkDecision(decision->number, "My mistake."));
        const auto second =
            officer->decideLink(link, LinkDecision::Kind::Different, "namesake", "Looked up.", false);
        QVERIFY(m_desk->undoLinkDecision(second->number, "Not enough."));
        const auto auditor = signIn("auditor");
        QCOMPARE(auditor->decideLink(link, LinkDecision::Kind::Same, "other", "x", false).error().failure,
                 Failure::NotPermitted);
        QCOMPARE(auditor->possibleLinks().error().failure, Failure::NotPermitted);
        QVERIFY(!officer->prepareResolving(Desk::Resolve::Everything));
    }

    void whatMakesNoSenseIsRefused() {
        const Twins two = twins("Moretti");
        const std::int64_t link = linkOf(travellerWith(two.anna)).number;
        const auto same = LinkDecision::Kind::Same;
        QCOMPARE(m_desk->decideLink(link, same, "a feeling", "x", false).error().code,
                 std::string("bad_link_reason"));
        QCOMPARE(m_desk->decideLink(link, same, "other", "", false).error().code,
                 std::string("bad_link_note"));
        QCOMPARE(m_desk->decideLink(999'999, same, "other", "x", false).error().code,
                 std::string("no_such_link"));
        QVERIFY(m_desk->decideLink(link, same, "other", "x", false));
        QCOMPARE(m_desk->decideLink(link, same, "other", "x", false).error().code,
                 std::string("link_is_within_a_traveller"));
        QCOMPARE(m_desk->undoLinkDecision(999'999, "x").error().code, std::string("no_such_link_decision"));
        QCOMPARE(
            m_desk->separate(travellerWith(two.piotr), traveller("No", "Body", "1970", "X"), "other", "x")
                .error()
                .code,
            std::string("no_such_block"));
    }

    void aDecisionIsNeverChanged() {
        Connection& connection = m_desk->cache().connection();
        QVERIFY(countOf(connection, "link_decision") > 0);
        QVERIFY(countOf(connection, "link_decision_undo") > 0);
        for (const char* sql :
             {"UPDATE link_decision SET note = 'x'", "DELETE FROM link_decision",
              "UPDATE link_decision_pair SET a = zeroblob(16)", "DELETE FROM link_decision_pair",
              "UPDATE link_decision_undo SET reason = 'x'", "DELETE FROM link_decision_undo"})
            QVERIFY_THROWS_EXCEPTION(StoreError, connection.execute(sql));
    }

    void resolvingEverythingKeepsPeopleAndNumbers() {
        const auto before = people();
        const auto job = m_desk->prepareResolving(Desk::Resolve::Everything);
        QVERIFY(job);
        const std::atomic<bool> cancelled = false;
        QVERIFY((*job)->run({}, cancelled));
        QCOMPARE(people(), before);
    }
};

QTEST_GUILESS_MAIN(DeskLinksTest)
#include "desklinkstest.moc"
