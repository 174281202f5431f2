#include "data/audit/auditlookup.h"
#include "data/identity/personlinker.h"
#include "models/desk/desk.h"
#include "models/identity/exactscheme.h"

#include <QTemporaryDir>
#include <QTest>

using namespace passages;

namespace {

constexpr const char* Passphrase = "a long passphrase";

SearchRequest textOf(const char* text) {
    SearchRequest request;
    request.text = text;
    return request;
}

} // namespace

/// Searching at the desk: what is audited, kept, and told of earlier looks.
class DeskSearchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("cache")).toStdString();
        auto made = Cache::create({m_path, Agency::Cbsa, true, "chief", Passphrase});
        QVERIFY(made);
        QVERIFY((*made)->addAccount("ann", Role::Officer, Passphrase));
        QVERIFY((*made)->addAccount("bob", Role::Officer, Passphrase));
        Connection& connection = (*made)->connection();
        Transaction transaction(connection);
        const ExactScheme scheme;
        PersonLinker linker(connection, scheme);
        Person person;
        person.lastName = "Kowalczyk";
        person.firstName = "Agnieszka";
        person.dateOfBirth = PartialDate{1982, 8, 19};
        person.nationality = "POL";
        m_traveller = linker.findOrAdd(person).traveller;
        linker.settle();
        linker.writeIndexes();
        transaction.commit();
    }

    void aSearchIsAuditedWithWhatWasAskedAndWhatCameOfIt() {
        const auto desk = signIn("ann");
        const auto result = desk->search(textOf("Agnieska Kowalczyk"));
        QVERIFY(result);
        QCOMPARE(result->hits.size(), std::size_t(1));
        QCOMPARE(result->hits.front().traveller, m_traveller);
        const auto entries = AuditLookup(desk->cache().audit().connection()).searches("ann", 10);
        QCOMPARE(entries.size(), std::size_t(1));
        QVERIFY(entries.front().detail.find("Agnieska Kowalczyk") != std::string::npos);
        QVERIFY(entries.front().detail.find("\"hits\":1") != std::string::npos);
    }

    void withoutAPurposeNobodyIsSearchedFor() {
        auto desk = Desk::signIn(m_path, "ann", Passphrase);
        QVERIFY(desk);
        QCOMPARE((*desk)->search(textOf("roy")).error().code, "purpose_required");
    }

    void whoLookedBeforeIsToldToWhoMaySeeIt() {
        QVERIFY(signIn("ann")->openTraveller(m_traveller));
        {
            const auto bob = signIn("bob");
            QVERIFY(bob->openTraveller(m_traveller));
            QVERIFY(bob->openTraveller(m_traveller));
            const auto own = bob->earlierLooks({m_traveller, 999});
            QVERIFY(own);
            QCOMPARE(own->size(), std::size_t(1));
            QCOMPARE(own->front().user, "bob");
            QCOMPARE(own->front().traveller, m_traveller);
        }
        const auto all = signIn("chief")->earlierLooks({m_traveller});
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(2));
        QCOMPARE(all->front().user, "bob"); // the newest first
        QCOMPARE(all->back().user, "ann");
    }

    void theHistoryIsOnesOwnAndLeavesOutWhatWasBeingTyped() {
        const auto ann = signIn("ann");
        for (const char* text : {"kow", "kowal", "kowalczyk", "roy", "kowalczyk"})
            QVERIFY(ann->search(textOf(text)));
        QVERIFY(signIn("bob")->search(textOf("smith")));
        const auto past = ann->pastSearches();
        QVERIFY(past);
        QCOMPARE(past->size(), std::size_t(2));
        QCOMPARE(past->front().request.text, "kowalczyk");
        QCOMPARE(past->front().hits, 1);
        QCOMPARE(past->back().request.text, "roy");
        QCOMPARE(past->back().hits, 0);
    }

    void aSavedSearchIsKeptUntilItIsRemoved() {
        const auto ann = signIn("ann");
        SearchRequest request = textOf("kowalczyk");
        request.born = "1982";
        const auto saved = ann->saveSearch("  the one from Gdansk ", request);
        QVERIFY(saved);
        QCOMPARE(saved->name, "the one from Gdansk");
        request.born = "1982-08";
        QVERIFY(ann->saveSearch("the one from Gdansk", request)); // in its place
        auto all = ann->savedSearches();
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(1));
        QCOMPARE(all->front().request.born.value_or(""), "1982-08");
        QCOMPARE(ann->search(all->front().request)->hits.front().traveller, m_traveller);
        const auto bob = signIn("bob");
        QVERIFY(bob->savedSearches()->empty());
        QCOMPARE(bob->removeSavedSearch(all->front().number).error().code, "no_such_saved_search");
        QVERIFY(ann->removeSavedSearch(all->front().number));
        QVERIFY(ann->savedSearches()->empty());
        QCOMPARE(ann->saveSearch("  ", request).error().code, "bad_search_name");
    }

  private:
    std::unique_ptr<Desk> signIn(const char* user) {
        auto desk = Desk::signIn(m_path, user, Passphrase);
        if (!desk || !(*desk)->setPurpose({"training", "T-1"}))
            qFatal("cannot sign in");
        return std::move(*desk);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::int64_t m_traveller = 0;
};

QTEST_GUILESS_MAIN(DeskSearchTest)
#include "desksearchtest.moc"
