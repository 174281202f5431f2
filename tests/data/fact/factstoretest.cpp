#include "data/fact/factstore.h"

#include "data/fact/factcheck.h"
#include "data/fact/factjson.h"
#include "tests/support/testcache.h"
#include "tests/support/testfeed.h"

#include <QJsonDocument>
#include <QTest>

using namespace passages;
using namespace passages::test;

namespace {

LocalDate date(const char* text) {
    return *LocalDate::parse(text);
}

Fact extension() {
    Fact fact;
    fact.kind = FactKind::ExtensionGranted;
    fact.country = Country::Canada;
    fact.from = date("2026-08-01");
    fact.until = date("2027-02-01");
    fact.source = "Letter of 1 August, file copy";
    fact.sourceDate = date("2026-08-01");
    fact.enteredBy = "ana";
    fact.enteredAt = *Instant::parse("2026-11-20T12:00:00Z");
    return fact;
}

QString problemOf(const Fact& fact) {
    const auto checked = checkFact(fact, date("2026-11-20"));
    if (checked)
        return QStringLiteral("none");
    return QString::fromStdString(checked.error().code + " " + checked.error().parameters.front().second);
}

} // namespace

/// What officers enter: where it stands, and where it goes when travellers change.
class FactStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cache = makeCache(m_folder->filePath(QStringLiteral("cache.db")).toStdString());
        m_feed = std::make_unique<TestFeed>();
        take({entryOf("a", personNamed("Roy")), entryOf("b", personNamed("Other"))});
        m_cache->execute("DELETE FROM touched");
    }
    void cleanup() { m_cache.reset(); }

    void aFactComesBackAsItWasEntered() {
        const std::int64_t number = enter(1, extension());
        Fact expected = extension();
        expected.number = number;
        QVERIFY(FactStore(*m_cache).facts(1) == std::vector<Fact>{expected});
        QVERIFY(FactStore(*m_cache).find(number) == expected);
        QVERIFY(FactStore(*m_cache).facts(2).empty());
        QCOMPARE(FactStore(*m_cache).byTraveller().size(), std::size_t{1});
        QVERIFY(FactStore(*m_cache).byTraveller()[1] == std::vector<Fact>{expected});
        QCOMPARE(rowsOf(*m_cache, "SELECT traveller FROM touched"), (std::vector<std::string>{"1"}));
    }

    void aWithdrawnFactIsKeptWithWhoAndWhy() {
        const std::int64_t number = enter(1, extension());
        m_cache->execute("DELETE FROM touched");
        const Fact::Withdrawal withdrawal{"boss", *Instant::parse("2026-11-21T12:00:00Z"), "another file"};
        withdraw(number, withdrawal);
        QVERIFY(FactStore(*m_cache).facts(1)[0].withdrawn == withdrawal);
        QCOMPARE(countOf(*m_cache, "touched WHERE traveller = 1"), 1);
        QCOMPARE(codeOf([&] { withdraw(number, withdrawal); }), "fact_is_withdrawn");
        QCOMPARE(codeOf([&] { withdraw(99, withdrawal); }), "no_such_fact");
        QCOMPARE(codeOf([&] { enter(99, extension()); }), "no_such_traveller");
    }

    void nothingOfAFactIsEverChanged() {
        const std::int64_t number = enter(1, extension());
        withdraw(number, {"boss", {}, "another file"});
        QVERIFY(!codeOf([&] { m_cache->execute("UPDATE fact SET until_day = 99999"); }).empty());
        QVERIFY(!codeOf([&] { m_cache->execute("UPDATE fact_withdrawal SET by = 'me'"); }).empty());
    }

    void whatIsNotCommittedLeavesNothing() {
        {
            Transaction transaction(*m_cache);
            FactStore(*m_cache).enter(1, extension());
        }
        for (const char* table : {"fact", "fact_anchor", "touched"})
            QCOMPARE(countOf(*m_cache, table), 0);
    }

    void aFactFollowsItsPersonWhenTravellersAreJoinedAndParted() {
        const std::int64_t roys = enter(1, extension());
        const std::int64_t others = enter(2, extension());
        Person bridge = personNamed("Other");
        bridge.documentNumber = "DRoy";
        take({entryOf("c", bridge)});
        QCOMPARE(numbers(1), (std::vector<std::int64_t>{roys, others}));
        take({withdrawalOf("w", "c")});
        const std::int64_t other = travellerOf("b");
        QVERIFY(other != 1);
        QCOMPARE(numbers(1), (std::vector<std::int64_t>{roys}));
        QCOMPARE(numbers(other), (std::vector<std::int64_t>{others}));
        QVERIFY(FactStore(*m_cache).travellerOf(others) == other);
    }

    void aFactFollowsACorrectionOfItsOnlyRecord() {
        const std::int64_t number = enter(1, extension());
        Person spelled = personNamed("Roi");
        take({correctionOf("k", "a", entryOf("a2", spelled))});
        QCOMPARE(numbers(travellerOf("a2")), (std::vector<std::int64_t>{number}));
        take({correctionOf("k2", "a2", entryOf("a3", personNamed("Roye")))});
        QCOMPARE(numbers(travellerOf("a3")), (std::vector<std::int64_t>{number}));
    }

    void aFactStaysWhereItsBlockIsStillBorne() {
        const std::int64_t number = enter(1, extension());
        take({entryOf("d", personNamed("Roy"), "2026-02-05T04:20:00Z")});
        take({correctionOf("k", "a", entryOf("a2", personNamed("Stranger")))});
        QCOMPARE(numbers(travellerOf("d")), (std::vector<std::int64_t>{number}));
        QVERIFY(numbers(travellerOf("a2")).empty());
    }

    void aFactWaitsWhileItsBlockIsGoneAndComesBackWithIt() {
        const std::int64_t number = enter(1, extension());
        take({withdrawalOf("w", "a")});
        QVERIFY(!FactStore(*m_cache).travellerOf(number));
        QVERIFY(FactStore(*m_cache).byTraveller().empty());
        take({entryOf("z", personNamed("Roy"), "2026-04-01T04:20:00Z")});
        QCOMPARE(numbers(travellerOf("z")), (std::vector<std::int64_t>{number}));
        // Withdrawing it while nobody bears it works too.
        take({withdrawalOf("w2", "z")});
        withdraw(number, {"boss", {}, "file closed"});
        QVERIFY(FactStore(*m_cache).find(number)->withdrawn);
    }

    void aLostDocumentStandsAtTheBlockThatBearsIt() {
        Person renewed = personNamed("Roy");
        renewed.documentNumber = "NEW-1";
        take({entryOf("n", renewed, "2026-06-01T04:20:00Z")});
        Fact lost = extension();
        lost.kind = FactKind::DocumentReportedLost;
        lost.document = "d roy";
        enter(1, lost);
        QCOMPARE(rowsOf(*m_cache, "SELECT document_number FROM person JOIN fact_anchor USING(fingerprint)"),
                 (std::vector<std::string>{"DRoy"}));
    }

    void whatCannotBeIsRefusedByName_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("problem");
        QTest::newRow("an extension") << ""
                                      << "none";
        QTest::newRow("without an end") << "open"
                                        << "none";
        QTest::newRow("ending on the day it begins") << "one day"
                                                     << "none";
        QTest::newRow("ending before it begins") << "until"
                                                 << "bad_fact_dates until";
        QTest::newRow("beginning tomorrow") << "from"
                                            << "bad_fact_dates from";
        QTest::newRow("a source of tomorrow") << "source date"
                                              << "bad_fact_dates source_date";
        QTest::newRow("no source") << "no source"
                                   << "bad_fact_source source";
        QTest::newRow("a blank source") << "blank"
                                        << "bad_fact_source source";
        QTest::newRow("a source of 200 accented letters") << "200"
                                                          << "none";
        QTest::newRow("a source of 201") << "201"
                                         << "bad_fact_source source";
        QTest::newRow("two lines") << "lines"
                                   << "bad_fact_source source";
        QTest::newRow("a number on what is no document") << "document"
                                                         << "bad_fact_document document";
        QTest::newRow("a lost document without its number") << "lost"
                                                            << "bad_fact_document document";
        QTest::newRow("a Canadian credit in the United States") << "credit"
                                                                << "bad_fact_country country";
        QTest::newRow("satisfactory departure of 30 days") << "30"
                                                           << "none";
        QTest::newRow("satisfactory departure of 31 days") << "31"
                                                           << "bad_fact_dates until";
    }
    void whatCannotBeIsRefusedByName() {
        QFETCH(QString, change);
        QFETCH(QString, problem);
        Fact fact = extension();
        if (change == u"open")
            fact.until = {};
        if (change == u"one day")
            fact.until = fact.from;
        if (change == u"until")
            fact.until = fact.from.plusDays(-1);
        if (change == u"from")
            fact.from = date("2026-11-21");
        if (change == u"source date")
            fact.sourceDate = date("2026-11-21");
        if (change == u"no source")
            fact.source.clear();
        if (change == u"blank")
            fact.source = "  ";
        if (change == u"200" || change == u"201")
            fact.source = QString(change.toInt(), QChar(u'é')).toStdString();
        if (change == u"lines")
            fact.source = "one\ntwo";
        if (change == u"document")
            fact.document = "AB1";
        if (change == u"lost")
            fact.kind = FactKind::DocumentReportedLost;
        if (change == u"credit") {
            fact.kind = FactKind::CrownServant;
            fact.country = Country::UnitedStates;
        }
        if (change == u"30" || change == u"31") {
            fact.kind = FactKind::SatisfactoryDeparture;
            fact.country = Country::UnitedStates;
            fact.until = fact.from.plusDays(change.toInt());
        }
        QCOMPARE(problemOf(fact), problem);
    }

    void aFactReadsBackFromItsDocument() {
        Fact fact = extension();
        fact.number = 7;
        QVERIFY(factFromJson(toJson(fact)) == fact);
        fact.until = {};
        fact.kind = FactKind::DocumentReportedLost;
        fact.document = "AB1";
        fact.withdrawn = Fact::Withdrawal{"boss", *Instant::parse("2026-11-21T12:00:00Z"), "found again"};
        QVERIFY(factFromJson(toJson(fact)) == fact);
        QVERIFY(toJson(fact).value(u"until").isNull());
    }

    void aBadLineOfAFileIsNamed_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        const QByteArray good = QJsonDocument(toJson(extension())).toJson(QJsonDocument::Compact);
        const auto changed = [&](const char* from, const char* to) {
            return QByteArray(good).replace(from, to);
        };
        QTest::newRow("good") << good << "";
        QTest::newRow("no JSON") << QByteArray("{") << "bad_fact_line";
        QTest::newRow("an unknown kind") << changed("extension_granted", "wish") << "bad_fact_kind";
        QTest::newRow("a country that is neither") << changed("\"CA\"", "\"FR\"") << "bad_fact_country";
        QTest::newRow("a date that is none") << changed("2027-02-01", "2027-02-30") << "bad_fact_dates";
        QTest::newRow("no source") << changed("Letter of 1 August, file copy", "") << "bad_fact_source";
    }
    void aBadLineOfAFileIsNamed() {
        QFETCH(QByteArray, line);
        QFETCH(QString, code);
        const std::string path = m_folder->filePath(QStringLiteral("facts.ndjson")).toStdString();
        const QByteArray good = QJsonDocument(toJson(extension())).toJson(QJsonDocument::Compact);
        replaceBytes(path, (good + "\n\n" + line + "\n").toStdString());
        const auto facts = readFactFile(path);
        if (code.isEmpty()) {
            QCOMPARE(facts->size(), std::size_t{2});
            QCOMPARE((*facts)[1].number, 3); // by its line
            return;
        }
        QVERIFY(!facts);
        QCOMPARE(QString::fromStdString(facts.error().code), code);
        QCOMPARE(facts.error().parameters.back().second, std::string("3"));
    }

    void everyKindHasACodeOfItsOwn() {
        QCOMPARE(factKinds().size(), std::size_t{17});
        for (const FactKind kind : factKinds())
            QVERIFY(factKindFromCode(toCode(kind)) == kind);
        QVERIFY(!factKindFromCode("wish"));
    }

  private:
    void take(const std::vector<Record>& records) {
        m_feed->publish(linesOf(records));
        const SyncReport report = sync(*m_cache, m_feed->subscription());
        if (report.error || !report.quarantined.empty())
            qFatal("the test's records were not taken in");
    }
    std::int64_t enter(std::int64_t traveller, const Fact& fact) {
        Transaction transaction(*m_cache);
        const std::int64_t number = FactStore(*m_cache).enter(traveller, fact);
        transaction.commit();
        return number;
    }
    void withdraw(std::int64_t number, const Fact::Withdrawal& withdrawal) {
        Transaction transaction(*m_cache);
        FactStore(*m_cache).withdraw(number, withdrawal);
        transaction.commit();
    }
    std::vector<std::int64_t> numbers(std::int64_t traveller) {
        std::vector<std::int64_t> found;
        for (const Fact& fact : FactStore(*m_cache).facts(traveller))
            found.push_back(fact.number);
        return found;
    }
    std::int64_t travellerOf(const std::string& id) {
        return std::stoll(rowsOf(*m_cache, "SELECT traveller FROM record JOIN person ON person.number = "
                                           "record.person WHERE id = '" +
                                               id + "'")
                              .at(0));
    }
    template <typename Body> std::string codeOf(Body body) {
        try {
            body();
        } catch (const StoreError& error) {
            return error.error().code;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_cache;
    std::unique_ptr<TestFeed> m_feed;
};

QTEST_GUILESS_MAIN(FactStoreTest)
#include "factstoretest.moc"
